import { addDays, addWeeks, latest } from '../../calendar/local-date';
import type { LocalDate } from '../../calendar/local-date';
import { addWorkingDays, onOrAfterWorkingDay } from '../../calendar/working-days';
import { areaMoveIdOf } from '../../ids';
import type { StaffId } from '../../ids';
import { accountableNow } from '../accountable';
import { giveAppointmentsTo } from '../appointments/steps';
import type { TaskCommand } from '../commands';
import type { Task } from '../state';
import { assigneeFor, cancelTasks, completeByDecision, giveTo, isUnfinished, makeTask, moveTaskTo } from '../tasks';
import { actorOf, changeTask, mail, revised, tell } from '../turn';
import type { Turn } from '../turn';
import { OWNERS_TASKS, takeBack } from '../workers/steps';
import { haveTheChildTold } from '../workers/telling';
import type { AreaMove } from './area-state';
import type { MoveCommand } from './commands';

type Command<Name extends MoveCommand['name']> = Extract<MoveCommand, { readonly name: Name }>;

/** The host's team is asked, and answers for itself; what goes with the child is asked of the case manager. */
export function askAnotherArea(turn: Turn, { kind, host, from, until, reason }: Command<'ask-another-area'>): void {
  const { planId, serviceId, teamId, moves, policy, voluntaryContact, sharing } = turn.state;
  const moveId = areaMoveIdOf(planId, moves.outOfArea.length + 1);
  const move: AreaMove = {
    ...{
      moveId,
      kind,
      home: { serviceId, teamId },
      host,
      from,
      until,
      reason,
      travel: null,
      decisionsBefore: sharing.decisions.length,
    },
    state: { is: 'asked' },
    rev: 1,
    changes: [],
  };
  turn.state = { ...turn.state, moves: { ...moves, outOfArea: [...moves.outOfArea, move] } };
  tell(turn, 'area-asked', moveId, { kind, from });
  const within = (days: number): LocalDate => addWorkingDays(turn.today, days, policy.bankHolidays);
  const asked = { kind: 'team', teamId: host.teamId, side: 'host' } as const;
  makeTask(turn, 'accept-area-move', null, asked, within(policy.areaMoveAnsweredWorkingDays), moveId);
  const own = assigneeFor(turn.state, 'case-manager');
  makeTask(turn, 'send-next-steps', null, own, within(policy.nextStepsSentWorkingDays), moveId);
  if (voluntaryContact.is === 'agreed') {
    makeTask(turn, 'ask-about-travelling', null, own, within(policy.lateStepWorkingDays), moveId);
  }
  turn.item = { id: moveId, rev: 1 };
}

/** The child's own choice of what becomes of the contact that they agreed to. */
export function recordChoice(turn: Turn, { moveId, choice, childsWords }: Command<'record-choice-to-travel'>): void {
  const travel = { choice, childsWords, at: turn.now, by: actorOf(turn) };
  change(turn, found(turn, moveId), { travel }, 'the child has chosen');
  tell(turn, 'choice-to-travel', moveId, { choice });
  const item = turn.item;
  completeByDecision(turn, 'ask-about-travelling', 'answered', ({ about }) => about === moveId);
  turn.item = item;
}

export function changeAreaMove(turn: Turn, { moveId, until, reason }: Command<'change-area-move'>): void {
  const after = change(turn, found(turn, moveId), { until }, 'has another end');
  tell(turn, until === null ? 'area-end-not-known' : 'area-end', moveId, {
    ...(until === null ? {} : { until }),
    reason,
  });
  const item = turn.item;
  seeToReturn(turn, after);
  turn.item = item;
}

/**
 * While the host looks after the child until a day that is known, home is asked by the working day after it whether they
 * are back or stay longer (default); where nobody knows the day, every so many weeks as the policy says. By the day alone nothing
 * ends: nobody's silence brings a child home.
 */
function seeToReturn(turn: Turn, { moveId, kind, until, state }: AreaMove): void {
  const isOfIt = (task: Task): boolean => task.kind === 'confirm-return' && task.about === moveId;
  if (kind !== 'caretaking' || state.is !== 'agreed') return;
  const { caretakingReviewWeeks, bankHolidays } = turn.state.policy;
  if (until === null && caretakingReviewWeeks === null) {
    cancelTasks(turn, isOfIt, 'nobody knows until when they stay');
    return;
  }
  const asks =
    until === null ? addWeeks(turn.today, caretakingReviewWeeks ?? 0) : latest(addDays(until, 1), turn.today);
  const dueOn = onOrAfterWorkingDay(asks, bankHolidays);
  const asked = turn.state.tasks.find((task) => isOfIt(task) && isUnfinished(task));
  if (asked) moveTaskTo(turn, asked, dueOn, 'the move ends on another day');
  else makeTask(turn, 'confirm-return', null, assigneeFor(turn.state, 'case-manager'), dueOn, moveId);
}

export function endAreaMove(turn: Turn, { moveId, reason }: Command<'end-area-move'>): void {
  const state = { is: 'ended', reason, at: turn.now, by: actorOf(turn) } as const;
  change(turn, found(turn, moveId), { state }, 'ended');
  tell(turn, 'area-move-ended', moveId, { reason });
  const item = turn.item;
  completeByDecision(turn, 'confirm-return', 'ended', ({ about }) => about === moveId);
  cancelTasks(turn, ({ about, assignee }) => about === moveId || assignee.side === 'host', reason);
  turn.item = item;
}

/**
 * The host has accepted in writing. Caretaking leaves everybody where they are; a full transfer takes the plan over at that
 * very instant: whoever accepted holds it, and their manager is accountable.
 */
export function agreeToMove(
  turn: Turn,
  task: Task,
  { conditions, receivingManagerId }: Extract<TaskCommand, { name: 'accept-task' }>,
): void {
  const by = actorOf(turn);
  const move = found(turn, task.about ?? '');
  const done = { is: 'completed', at: turn.now, by, on: turn.today, childsWords: null, note: conditions } as const;
  const accepted = turn.state.tasks.find(({ taskId }) => taskId === task.taskId) ?? task;
  const { rev } = changeTask(turn, accepted, { state: done }, null);
  const agreed = change(turn, move, { state: { is: 'agreed', at: turn.now, by } }, 'agreed');
  tell(turn, 'area-agreed', move.moveId, { kind: move.kind });
  mail(turn, { kind: 'staff', staffId: turn.state.caseManagerId }, 'task-accepted', task.taskId);
  seeToReturn(turn, agreed);
  if (move.kind === 'full-transfer' && receivingManagerId !== null)
    passToHost(turn, task, move, by, receivingManagerId);
  turn.item = { id: task.taskId, rev };
}

function passToHost(turn: Turn, { taskId }: Task, move: AreaMove, caseManagerId: StaffId, managerId: StaffId): void {
  const { caseManagerId: before, accountability, planId } = turn.state;
  const owner = accountableNow(turn.state).staffId;
  takeBack(turn, 'another service holds the plan now', caseManagerId);
  const { serviceId, teamId } = move.host;
  const period = { staffId: managerId, role: 'manager', serviceId, from: turn.now, by: taskId } as const;
  turn.state = { ...turn.state, serviceId, teamId, caseManagerId, accountability: [...accountability, period] };
  tell(turn, 'plan-passed-to-host', move.moveId, { accountableId: managerId });
  for (const task of turn.state.tasks) giveAlong(turn, task, owner, managerId);
  giveAppointmentsTo(turn, before, caseManagerId);
  haveTheChildTold(turn, 'new-case-manager', turn.today);
  for (const team of [move.home.teamId, teamId]) {
    mail(turn, { kind: 'manager-of-team', teamId: team }, 'responsibility-passed', planId);
  }
}

/**
 * What the home service was asked is asked of the host: of whoever holds the plan, of its manager or its team. What people of
 * the host were asked already they answer as the side that holds the plan.
 */
function giveAlong(turn: Turn, task: Task, owner: StaffId, managerId: StaffId): void {
  const { assignee } = task;
  if (!isUnfinished(task) || assignee.side === 'receiver') return;
  const reason = 'another service holds the plan now';
  if (assignee.side === 'host') {
    changeTask(turn, task, { assignee: { ...assignee, side: 'sender' } }, reason);
    return;
  }
  if (assignee.kind === 'role') giveTo(turn, task, { ...assignee, serviceId: turn.state.serviceId }, reason);
  else if (assignee.kind === 'team') giveTo(turn, task, assigneeFor(turn.state, 'yjs-team'), reason);
  else if (assignee.staffId === owner && OWNERS_TASKS.includes(task.kind)) {
    giveTo(turn, task, { kind: 'staff', staffId: managerId, side: 'sender' }, reason);
  } else {
    const own = assigneeFor(turn.state, 'case-manager');
    const accepted = task.state.is === 'accepted' || task.state.is === 'in-progress';
    if (accepted) changeTask(turn, task, { assignee: own }, reason);
    else giveTo(turn, task, own, reason);
  }
}

function found({ state }: Turn, id: string): AreaMove {
  const move = state.moves.outOfArea.find(({ moveId }) => moveId === id);
  if (!move) throw new RangeError('The guard has found this move before');
  return move;
}

function change(turn: Turn, before: AreaMove, to: Partial<AreaMove>, what: string): AreaMove {
  const after: AreaMove = { ...before, ...to, ...revised(before, turn, what) };
  const { moves } = turn.state;
  const outOfArea = moves.outOfArea.map((one) => (one.moveId === before.moveId ? after : one));
  turn.state = { ...turn.state, moves: { ...moves, outOfArea } };
  turn.item = { id: after.moveId, rev: after.rev };
  return after;
}
