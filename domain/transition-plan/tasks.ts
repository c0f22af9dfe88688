import { addDays, addWeeks, daysBetween, isBefore, latest } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import { instantAt } from '../calendar/london-time';
import type { Instant } from '../calendar/london-time';
import { addWorkingDays, onOrAfterWorkingDay } from '../calendar/working-days';
import { taskIdOf } from '../ids';
import type { Assignee, Recipient } from '../people';
import { LADDER, needsOf } from './ladder';
import type { Holder } from './ladder';
import { plannedTransfer, receiverOf } from './receiver';
import type { PlanState, Rung, RungKey, Task, TaskKind, TaskState } from './state';
import { actorOf, changeTask, mail, rungOf, tell } from './turn';
import type { Turn } from './turn';

/** A task that still asks something of somebody. A rejected one waits for the sender to find another answer. */
export function isUnfinished(task: Task): boolean {
  return task.state.is !== 'completed' && task.state.is !== 'cancelled';
}

/** When a step that is due on this day counts as unanswered or late. */
export function dueAtOf(state: PlanState, dueOn: LocalDate): Instant {
  return instantAt(dueOn, state.policy.dueTime);
}

export function assigneeFor(state: PlanState, holder: Holder): Assignee {
  switch (holder) {
    case 'case-manager':
      return { kind: 'staff', staffId: state.caseManagerId, side: 'sender' };
    case 'yjs-team':
      return { kind: 'team', teamId: state.teamId, side: 'sender' };
    case 'receiving-team':
      return { kind: 'team', teamId: receiverOf(state).teamId, side: 'receiver' };
    case 'receiving-officer':
      return state.receivingOfficerId === null
        ? { kind: 'team', teamId: receiverOf(state).teamId, side: 'receiver' }
        : { kind: 'staff', staffId: state.receivingOfficerId, side: 'receiver' };
  }
}

export function recipientOf(assignee: Assignee): Recipient {
  switch (assignee.kind) {
    case 'staff':
      return { kind: 'staff', staffId: assignee.staffId };
    case 'team':
      return { kind: 'team', teamId: assignee.teamId };
    case 'role':
      return { kind: 'role', role: assignee.role, serviceId: assignee.serviceId };
  }
}

/** What the case manager is asked as anybody else is, so that their silence climbs: nothing else would say that it was forgotten. */
const ANSWERED_BY_ALL: readonly TaskKind[] = ['confirm-return', 'start-voluntary-contact'];

/**
 * Makes a task. The case manager's own steps are accepted by having started the plan; they stand in their list, and a
 * message tells of them only when somebody else's act has brought them about. Everybody else is asked by a message, and
 * their answer is awaited.
 */
export function makeTask(
  turn: Turn,
  kind: TaskKind,
  rung: RungKey | null,
  assignee: Assignee,
  dueOn: LocalDate,
  about: string | null = null,
): Task {
  const own =
    assignee.kind === 'staff' &&
    assignee.side === 'sender' &&
    assignee.staffId === turn.state.caseManagerId &&
    !ANSWERED_BY_ALL.includes(kind);
  const asked: TaskState = own
    ? { is: 'accepted', at: turn.now, by: turn.state.caseManagerId, conditions: null, from: null, accountableId: null }
    : { is: 'requested' };
  const number = turn.state.tasksMade + 1;
  const task: Task = {
    taskId: taskIdOf(turn.state.planId, number),
    kind,
    rung,
    about,
    assignee,
    state: asked,
    requestedAt: turn.now,
    dueOn,
    dueAt: dueAtOf(turn.state, dueOn),
    climbed: 0,
    meeting: null,
    rev: 1,
    changes: [],
  };
  turn.state = { ...turn.state, tasks: [...turn.state.tasks, task], tasksMade: number };
  tell(turn, 'task-requested', task.taskId, { kind, dueOn, side: assignee.side, ...(about === null ? {} : { about }) });
  if (!own || turn.by !== null) mail(turn, recipientOf(assignee), 'task-assigned', task.taskId);
  return task;
}

/**
 * Makes the tasks that a rung still lacks in its present round, each due in its turn between the rung's start and its
 * due date. What was planned for it before it opened counts.
 */
export function makeRungTasks(turn: Turn, rung: Rung, when: 'on-opening' | 'once-named'): void {
  for (const row of LADDER[rung.key].tasks) {
    if (row.made !== when) continue;
    const count = row.count(turn.state.policy);
    const made = turn.state.tasks.filter(
      (task) => task.kind === row.kind && task.state.is !== 'cancelled' && inPresentRound(rung, task),
    ).length;
    for (let i = made + 1; i <= count; i++) {
      makeTask(turn, row.kind, rung.key, assigneeFor(turn.state, row.for), dueDateOf(turn, rung, i, count));
    }
  }
}

function dueDateOf(turn: Turn, rung: Rung, number: number, count: number): LocalDate {
  const { policy } = turn.state;
  const working = (date: LocalDate) => onOrAfterWorkingDay(date, policy.bankHolidays);
  const weeks = policy.afterTransferCheckInWeeks[number - 1];
  if (rung.key === 'after-transfer-check-ins' && weeks !== undefined) {
    const counted = working(addWeeks(plannedTransfer(turn.state), weeks));
    if (counted >= turn.today) return counted;
  }
  if (number === count) return rung.dueOn;
  const from = latest(rung.startsOn, turn.today);
  const span = Math.max(0, daysBetween(from, rung.dueOn));
  const due = working(addDays(from, Math.round((span * number) / count)));
  return isBefore(rung.dueOn, due) ? rung.dueOn : due;
}

/** Moves the unfinished tasks of every rung that has moved by as many days as the rung. */
export function moveRungTasks(turn: Turn, before: PlanState): void {
  for (const task of turn.state.tasks) {
    if (task.rung === null || !isUnfinished(task)) continue;
    const was = rungOf(before, task.rung).dueOn;
    const is = rungOf(turn.state, task.rung).dueOn;
    if (was === is) continue;
    moveTask(turn, task, daysBetween(was, is));
  }
}

/** Moves one task with the plan, never to a day that has passed: whoever holds it has the rest of today at least. */
export function moveTask(turn: Turn, task: Task, days: number): void {
  const dueOn = onOrAfterWorkingDay(latest(addDays(task.dueOn, days), turn.today), turn.state.policy.bankHolidays);
  moveTaskTo(turn, task, dueOn, 'its date moved with the plan');
}

/** Gives a task another day; a silence so far counts no more. */
export function moveTaskTo(turn: Turn, task: Task, dueOn: LocalDate, what: string): void {
  changeTask(turn, task, { dueOn, dueAt: dueAtOf(turn.state, dueOn), climbed: 0 }, turn.by === null ? null : what);
}

/** A decision or an answer that a command records itself completes the task that asked for it, whoever held it. */
export function completeByDecision(
  turn: Turn,
  kind: TaskKind,
  what: string,
  which: (task: Task) => boolean = () => true,
): void {
  const by = actorOf(turn);
  for (const task of turn.state.tasks) {
    if (task.kind !== kind || !isUnfinished(task) || !which(task)) continue;
    const completed = { is: 'completed', at: turn.now, by, on: turn.today, childsWords: null, note: null } as const;
    changeTask(turn, task, { state: completed }, what);
    tell(turn, 'task-completed', task.taskId, { kind, on: turn.today });
  }
}

/** Ends tasks that nobody needs any more, and tells those who held them. */
export function cancelTasks(turn: Turn, which: (task: Task) => boolean, reason: string): void {
  for (const task of turn.state.tasks) {
    if (!isUnfinished(task) || !which(task)) continue;
    cancelTask(turn, task, reason);
  }
}

/** Takes one request back, and tells whoever held it. */
export function cancelTask(turn: Turn, task: Task, reason: string): void {
  const what = turn.by === null ? null : `cancelled: ${reason}`;
  changeTask(turn, task, { state: { is: 'cancelled', at: turn.now, by: turn.by, reason } }, what);
  tell(turn, 'task-cancelled', task.taskId, { kind: task.kind, reason });
  mail(turn, recipientOf(task.assignee), 'task-cancelled', task.taskId);
}

/** Asks somebody else, from the beginning: what was answered before is not their answer. */
export function giveTo(
  turn: Turn,
  task: Task,
  assignee: Assignee,
  reason: string,
  before: 'told' | 'gone' = 'told',
): Task {
  const changed = changeTask(
    turn,
    task,
    { assignee, state: { is: 'requested' }, requestedAt: turn.now, ...askedAgain(turn, task) },
    `given to somebody else: ${reason}`,
  );
  tell(turn, 'task-reassigned', task.taskId, { kind: task.kind, reason });
  mail(turn, recipientOf(assignee), 'task-assigned', task.taskId);
  if (before === 'told' && JSON.stringify(task.assignee) !== JSON.stringify(assignee)) {
    mail(turn, recipientOf(task.assignee), 'task-moved-on', task.taskId);
  }
  return changed;
}

/** A fresh chance to answer: due some working days from now, never earlier than before, with its silence starting anew. */
export function askedAgain(turn: Turn, task: Task): Pick<Task, 'dueOn' | 'dueAt' | 'climbed'> {
  const { policy } = turn.state;
  const dueOn = latest(task.dueOn, addWorkingDays(turn.today, policy.lateStepWorkingDays, policy.bankHolidays));
  return { dueOn, dueAt: dueAtOf(turn.state, dueOn), climbed: 0 };
}

/** A rung is done when what it needs has been completed in its present round and nothing of it is left open. */
export function hasWhatItNeeds(state: PlanState, rung: Rung): boolean {
  if (rung.state.is !== 'open') return false;
  const mine = state.tasks.filter((task) => inPresentRound(rung, task));
  if (mine.some(isUnfinished)) return false;
  return needsOf(rung.key, state.policy).every(
    ({ kind, count }) => mine.filter((task) => task.kind === kind && task.state.is === 'completed').length >= count,
  );
}

/** Whether the task is one of the rung's, asked for since the rung was last gone through. */
export function inPresentRound(rung: Rung, task: Task): boolean {
  if (task.rung !== rung.key) return false;
  return rung.round === 1 || isUnfinished(task) || (rung.state.is === 'open' && task.requestedAt >= rung.state.since);
}
