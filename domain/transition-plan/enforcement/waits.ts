import { addWorkingDays } from '../../calendar/working-days';
import { consultationIdOf } from '../../ids';
import type { OrderId } from '../../ids';
import type { Assignee, Consultant, Recipient } from '../../people';
import type { TransitionValues } from '../../policy/policy';
import { missedUnder } from '../appointments/missed';
import { isAtItsEnd } from '../next-wake';
import { endOfOrder, hasEnded } from '../order';
import type { Order } from '../order';
import type { PlanState, Task, TaskKind } from '../state';
import { assigneeFor, cancelTask, isUnfinished, makeTask } from '../tasks';
import { changeTask, mail, revised, tell } from '../turn';
import type { Turn } from '../turn';
import { heldBy, lawOn } from './law';
import { isWaiting, MOST_DECISIONS } from './state';
import type { Consultation } from './state';

/**
 * What follows from missed appointments by itself, looked at after every step: a consultation is asked for, lapses when
 * nothing is left to decide, and has its one task. This is the only place where such a task is made or ended, so that
 * advice is asked of somebody exactly while it is waited for.
 */
export function seeToConsultations(turn: Turn, before: PlanState): void {
  if (isAtItsEnd(turn.state)) return;
  const item = turn.item;
  for (const order of turn.state.orders) noteWhatWasMissed(turn, before, order);
  for (const consultation of turn.state.enforcement.consultations) lapse(turn, consultation);
  for (const task of turn.state.tasks) if (isOfAConsultation(task) && isUnfinished(task)) endWhenAnswered(turn, task);
  for (const consultation of turn.state.enforcement.consultations) askFor(turn, consultation);
  turn.item = item;
}

/** Whether a task follows from where a consultation stands. */
export function isOfAConsultation({ kind }: Task): boolean {
  return kind === 'give-advice' || kind === 'decide-on-missed';
}

/** The order on which something can still be decided by this side; undefined when it has ended, or is another's. */
export function orderHeld(
  state: PlanState,
  orderId: OrderId,
  side: Consultation['side'],
  now: Turn['now'],
): Order | undefined {
  const order = state.orders.find((other) => other.orderId === orderId);
  return order && heldBy(state, order) === side && !hasEnded(endOfOrder(order, state.policy), now) ? order : undefined;
}

/** Asks for a consultation, unless one on this order still waits. */
export function ask(turn: Turn, asked: Pick<Consultation, 'because' | 'of' | 'question' | 'by'>, order: Order): void {
  const { planId, enforcement } = turn.state;
  const { consultations } = enforcement;
  const waits = consultations.some((one) => one.orderId === order.orderId && isWaiting(one));
  if (waits || consultations.length >= MOST_DECISIONS) return;
  const consultationId = consultationIdOf(planId, consultations.length + 1);
  const made: Consultation = {
    consultationId,
    orderId: order.orderId,
    ...asked,
    side: heldBy(turn.state, order),
    askedAt: turn.now,
    missed: missedUnder(turn.state, order),
    state: { is: 'asked' },
    rev: 1,
    changes: [],
  };
  turn.state = { ...turn.state, enforcement: { ...enforcement, consultations: [...consultations, made] } };
  tell(turn, 'consultation-asked', consultationId, { type: order.type, because: made.because, of: made.of });
  turn.item = { id: consultationId, rev: 1 };
}

/** Of whom advice is asked when nobody says of whom; null where the plan's policy counts nobody's. */
export function firstConsultant({ consultants: [first] }: TransitionValues): Consultant | null {
  return first ?? null;
}

/** Asks by itself, of the first whose advice the plan's policy counts; of nobody where it counts nobody's. */
export function askByItself(turn: Turn, because: Consultation['because'], order: Order): void {
  const of = firstConsultant(turn.state.policy);
  if (of !== null) ask(turn, { because, of, question: null, by: null }, order);
}

/** Moves a consultation on; only a person's doing raises its revision. What it then asks, and of whom, follows from where it stands. */
export function setConsultation(turn: Turn, before: Consultation, state: Consultation['state'], what: string): void {
  const after: Consultation = { ...before, state, ...(turn.by === null ? {} : revised(before, turn, what)) };
  const { enforcement } = turn.state;
  const consultations = enforcement.consultations.map((one) =>
    one.consultationId === after.consultationId ? after : one,
  );
  turn.state = { ...turn.state, enforcement: { ...enforcement, consultations } };
  turn.item = { id: after.consultationId, rev: after.rev };
}

/**
 * More missed than before: past the policy's number advice is asked for, and where the law now asks for a step it is said.
 * Advice only on an order that the youth justice service holds: the consultants are its own, and after the transfer
 * probation consults the case manager (domain/responsibilities/matrix.ts), and asks for more where it wants more.
 */
function noteWhatWasMissed(turn: Turn, before: PlanState, order: Order): void {
  const { state } = turn;
  if (state.appointments === before.appointments && state.enforcement === before.enforcement) return;
  const side = heldBy(state, order);
  if (!orderHeld(state, order.orderId, side, turn.now)) return;
  const was = missedUnder(before, order).inAll;
  const is = missedUnder(state, order).inAll;
  if (side === 'sender' && is > was && is > state.policy.consultationMissedMoreThan) {
    askByItself(turn, 'missed-more-than-three', order);
  }
  const law = lawOn(state, order);
  if (law.reachedOn === null || (law.failures ?? 0) <= (lawOn(before, order).failures ?? 0)) return;
  tell(turn, 'law-asks-for-a-step', null, { type: order.type, failures: law.failures, reachedOn: law.reachedOn });
  for (const to of [workerOf(state, side), managerOf(state, side)]) mail(turn, to, 'decision-asked-for', state.planId);
}

function lapse(turn: Turn, consultation: Consultation): void {
  const { state, orderId, side } = consultation;
  if (!isWaiting(consultation) || orderHeld(turn.state, orderId, side, turn.now)) return;
  const order = turn.state.orders.find((other) => other.orderId === orderId);
  const passed = order !== undefined && heldBy(turn.state, order) !== side;
  const why = passed ? 'the-order-is-anothers-now' : 'the-order-has-ended';
  const after = state.is === 'advised' || state.is === 'unavailable' ? state : null;
  setConsultation(turn, consultation, { is: 'lapsed', at: turn.now, why, after }, 'lapsed');
  tell(turn, 'consultation-lapsed', consultation.consultationId, { why });
}

/** What a consultation waits for, and of whom; null when it waits for nothing. */
function waitsFor(state: PlanState, consultation: Consultation): { kind: TaskKind; of: Assignee } | null {
  const { of: role, side } = consultation;
  switch (consultation.state.is) {
    case 'asked':
      return { kind: 'give-advice', of: { kind: 'role', role, serviceId: state.serviceId, side: 'sender' } };
    case 'advised':
    case 'unavailable':
      return {
        kind: 'decide-on-missed',
        of: assigneeFor(state, side === 'sender' ? 'case-manager' : 'receiving-officer'),
      };
    case 'decided':
    case 'lapsed':
      return null;
  }
}

function endWhenAnswered(turn: Turn, task: Task): void {
  const consultation = turn.state.enforcement.consultations.find((one) => one.consultationId === task.about);
  if (consultation && waitsFor(turn.state, consultation)?.kind === task.kind) return;
  const answeredBy = task.kind === 'give-advice' ? 'advised' : 'decided';
  if (turn.by === null || consultation?.state.is !== answeredBy) {
    cancelTask(turn, task, 'it is not needed any more');
    return;
  }
  const done = { is: 'completed', at: turn.now, by: turn.by, on: turn.today, childsWords: null, note: null } as const;
  changeTask(turn, task, { state: done }, answeredBy);
  tell(turn, 'task-completed', task.taskId, { kind: task.kind, on: turn.today });
}

function askFor(turn: Turn, consultation: Consultation): void {
  const waits = waitsFor(turn.state, consultation);
  const about = consultation.consultationId;
  if (!waits || turn.state.tasks.some((task) => task.about === about && isUnfinished(task))) return;
  const { policy } = turn.state;
  const dueOn = addWorkingDays(turn.today, policy.consultationStepWorkingDays, policy.bankHolidays);
  makeTask(turn, waits.kind, null, waits.of, dueOn, about);
}

/** Whoever works with the child on the side that holds the order. */
function workerOf(state: PlanState, side: Consultation['side']): Recipient {
  const { receivingOfficerId, caseManagerId, receivingTeamId } = state;
  if (side === 'sender') return { kind: 'staff', staffId: caseManagerId };
  if (receivingOfficerId !== null) return { kind: 'staff', staffId: receivingOfficerId };
  return { kind: 'team', teamId: receivingTeamId ?? state.teamId };
}

/** The manager on the side that holds the order. */
export function managerOf(state: PlanState, side: Consultation['side']): Recipient {
  const receiving = side === 'receiver' ? state.receivingTeamId : null;
  return { kind: 'manager-of-team', teamId: receiving ?? state.teamId };
}
