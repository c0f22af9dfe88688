import { latest } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import { instantAt } from '../calendar/london-time';
import type { StaffId } from '../ids';
import type { TaskCommand } from './commands';
import { noteDateStays } from './information-pack/steps';
import { LADDER } from './ladder';
import { warnIfUnprepared } from './preparation/steps';
import { plannedTransfer } from './receiver';
import { withRungsAfter } from './schedule';
import { noteChanged } from './sign-off/steps';
import { agreeToMove } from './moves/area-steps';
import type { Task } from './state';
import { askedAgain, cancelTask, dueAtOf, giveTo, recipientOf } from './tasks';
import { actorOf, changeTask, mail, tell } from './turn';
import type { Turn } from './turn';
import { noteFamilyTold } from './voice/family';
import { takesReceiversPlace } from './workers/sides';
import { nameByTask, noteChildTold } from './workers/steps';

/** Carries out one command about a task. */
export function taskStep(turn: Turn, command: TaskCommand): void {
  const task = turn.state.tasks.find((other) => other.taskId === command.taskId);
  if (!task) throw new RangeError('The guard has found this task before');
  const by = actorOf(turn);
  const at = turn.now;
  switch (command.name) {
    case 'receive-task':
      changeTask(turn, task, { state: { is: 'received', at, by } }, null);
      turn.item = { id: task.taskId, rev: task.rev };
      tell(turn, 'task-received', task.taskId, { kind: task.kind });
      return;
    case 'accept-task':
      accept(turn, task, command, by);
      return;
    case 'reject-task':
      reject(turn, task, command.reason, by);
      return;
    case 'start-task':
      changeTask(turn, task, { state: { is: 'in-progress', at, by } }, 'started');
      tell(turn, 'task-started', task.taskId, { kind: task.kind });
      return;
    case 'complete-task': {
      const { childsWords } = command;
      const note = task.kind === 'tell-family' ? null : command.note;
      const on = command.on ?? turn.today;
      changeTask(turn, task, { state: { is: 'completed', at, by, on, childsWords, note } }, 'completed');
      tell(turn, 'task-completed', task.taskId, { kind: task.kind, on });
      if (command.receivingOfficerId !== null) nameByTask(turn, command.receivingOfficerId, command.urgent ?? null);
      noteChildTold(turn, task);
      noteFamilyTold(turn, task, command.note);
      noteChanged(turn, task);
      noteDateStays(turn, task);
      if (command.exitPlan) {
        const exitPlan = { ...command.exitPlan, taskId: task.taskId, on, by };
        turn.state = { ...turn.state, exitPlans: [...turn.state.exitPlans, exitPlan] };
      }
      return;
    }
    case 'reschedule-task': {
      const { dueOn, reason } = command;
      changeTask(turn, task, { dueOn, dueAt: dueAtOf(turn.state, dueOn), climbed: 0 }, `due on ${dueOn}`);
      tell(turn, 'task-rescheduled', task.taskId, { kind: task.kind, from: task.dueOn, dueOn, reason });
      mail(turn, recipientOf(task.assignee), 'task-rescheduled', task.taskId);
      return;
    }
    case 'cancel-task':
      cancelTask(turn, task, command.reason);
      return;
    case 'reassign-task':
      reassign(turn, task, command);
      return;
    case 'arrange-meeting':
      arrange(turn, task, command);
      return;
  }
}

function accept(turn: Turn, task: Task, command: Extract<TaskCommand, { name: 'accept-task' }>, by: StaffId): void {
  const { conditions, from } = command;
  const handover = task.kind === 'accept-responsibility';
  const state = {
    is: 'accepted',
    at: turn.now,
    by,
    conditions,
    from: handover ? agreedDay(turn, from) : null,
    accountableId: handover ? command.receivingManagerId : null,
  } as const;
  changeTask(turn, task, { state, assignee: { kind: 'staff', staffId: by, side: task.assignee.side } }, 'accepted');
  tell(turn, 'task-accepted', task.taskId, { kind: task.kind, conditions, from });
  if (task.kind === 'accept-area-move') agreeToMove(turn, task, command);
  if (!handover) return;
  mail(turn, { kind: 'staff', staffId: turn.state.caseManagerId }, 'task-accepted', task.taskId);
  const agreed = agreedDay(turn, from);
  turn.state = {
    ...turn.state,
    receivingOfficerId: turn.state.receivingOfficerId ?? by,
    transferOn: agreed,
    rungs: withRungsAfter(turn.state.rungs, agreed, turn.state.policy),
  };
  warnIfUnprepared(turn, task);
}

/** The day from which the receiver takes responsibility: the planned one or a later, never one that has passed. */
function agreedDay(turn: Turn, from: LocalDate | null): LocalDate {
  const planned = plannedTransfer(turn.state);
  return latest(planned, from ?? planned, turn.today);
}

/** A rejection is never the end: the sender has some working days to find another answer, and then it climbs their line. */
function reject(turn: Turn, task: Task, reason: string, by: StaffId): void {
  changeTask(
    turn,
    task,
    { state: { is: 'rejected', at: turn.now, by, reason }, ...askedAgain(turn, task) },
    `declined: ${reason}`,
  );
  tell(turn, 'task-rejected', task.taskId, { kind: task.kind, reason });
  mail(turn, { kind: 'staff', staffId: turn.state.caseManagerId }, 'task-rejected', task.taskId);
  mail(turn, { kind: 'manager-of-team', teamId: turn.state.teamId }, 'task-rejected', task.taskId);
}

function reassign(turn: Turn, task: Task, command: Extract<TaskCommand, { name: 'reassign-task' }>): void {
  const { assignee, reason } = command;
  const urgent = command.urgent ?? null;
  const officersTask = LADDER['accept-responsibility'].tasks.some((row) => row.kind === task.kind);
  const receiver = officersTask && assignee.kind === 'staff' ? assignee.staffId : null;
  const waits = receiver !== null && urgent === null && takesReceiversPlace(turn.state, receiver);
  // Once the child was told, it goes over with all else that is asked of who receives them.
  const { taskId, rev } = waits
    ? changeTask(turn, task, {}, `for somebody else once the child was told: ${reason}`)
    : giveTo(turn, task, assignee, reason);
  if (receiver !== null) nameByTask(turn, receiver, urgent);
  turn.item = { id: taskId, rev };
}

/** Puts a meeting into the diaries of all who come to it; the same meeting again moves it. Times are London's. */
function arrange(turn: Turn, task: Task, command: Extract<TaskCommand, { name: 'arrange-meeting' }>): void {
  const startsAt = instantAt(command.on, command.at);
  const sequence = (task.meeting?.sequence ?? -1) + 1;
  const meeting = { startsAt, minutes: command.minutes, sequence };
  changeTask(turn, task, { meeting }, `meeting on ${command.on}`);
  tell(turn, 'meeting-arranged', task.taskId, { kind: task.kind, on: command.on, at: command.at });
}
