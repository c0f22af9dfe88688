import { decisionIdOf } from '../../ids';
import type { ConsultationId, DecisionId, OrderId } from '../../ids';
import { missedUnder } from '../appointments/missed';
import { actorOf, mail, revised, tell } from '../turn';
import type { Turn } from '../turn';
import type { Order } from '../order';
import type { EnforcementCommand } from './commands';
import { asksNow, heldBy, lawOn } from './law';
import type { Answered, Consultation, Decision, Step } from './state';
import { ask, askByItself, firstConsultant, managerOf, setConsultation } from './waits';

type Command<Name extends EnforcementCommand['name']> = Extract<EnforcementCommand, { readonly name: Name }>;
type Deciding = Command<'give-warning' | 'decide-on-enforcement'>;

export function askForConsultation(turn: Turn, { orderId, of, question }: Command<'ask-for-consultation'>): void {
  const asked = of ?? firstConsultant(turn.state.policy);
  if (asked === null) throw new RangeError('The guard has refused to ask where nobody’s advice counts');
  ask(turn, { because: 'asked-by-a-worker', of: asked, question, by: actorOf(turn) }, orderOf(turn, orderId));
}

/** Advice that comes late takes the place of its absence, as long as nothing was decided on that. */
export function recordAdvice(turn: Turn, { consultationId, of, advice }: Command<'record-advice'>): void {
  answer(turn, consultationId, { is: 'advised', at: turn.now, by: actorOf(turn), of, advice }, 'advised');
  tell(turn, 'advice-recorded', consultationId, { of });
}

export function recordNoAdvice(turn: Turn, { consultationId, reason }: Command<'record-no-advice'>): void {
  answer(turn, consultationId, { is: 'unavailable', at: turn.now, by: actorOf(turn), reason }, 'nobody could advise');
  tell(turn, 'no-advice', consultationId);
}

/** A warning; after the policy's number of them on a youth rehabilitation order a consultation comes before the next failure. */
export function giveWarning(turn: Turn, command: Command<'give-warning'>): void {
  const { appointmentId, on, orderId } = command;
  decide(turn, command, { is: 'warning', appointmentId, on });
  const item = turn.item;
  const order = orderOf(turn, orderId);
  const { warnedPeriod, warnings } = lawOn(turn.state, order);
  const inPeriod = warnings.filter((day) => warnedPeriod !== null && day >= warnedPeriod.from);
  if (inPeriod.length === turn.state.policy.consultationAfterYroWarnings && heldBy(turn.state, order) === 'sender') {
    askByItself(turn, 'after-a-warning', order);
  }
  turn.item = item;
}

export function decideOnEnforcement(turn: Turn, command: Command<'decide-on-enforcement'>): void {
  decide(turn, command, { is: command.enforce ? 'enforcement' : 'no-step' });
}

/** A decision that was a mistake stands no longer; it stays readable, with why. */
export function withdrawDecision(turn: Turn, { decisionId, reason }: Command<'withdraw-decision'>): void {
  const { enforcement } = turn.state;
  const before = enforcement.decisions.find((one) => one.decisionId === decisionId);
  if (!before) throw new RangeError('The guard has found this decision before');
  const state = { is: 'withdrawn', at: turn.now, by: actorOf(turn), reason } as const;
  const after: Decision = { ...before, state, ...revised(before, turn, 'withdrawn') };
  const decisions = enforcement.decisions.map((one) => (one === before ? after : one));
  turn.state = { ...turn.state, enforcement: { ...enforcement, decisions } };
  tell(turn, 'decision-withdrawn', decisionId, { step: before.step.is });
  turn.item = { id: decisionId, rev: after.rev };
}

/** A step that no advice came before is told to the manager the same day (default); it is never held up for it. */
function decide(turn: Turn, command: Deciding, step: Step): void {
  const { orderId, consultationId, without, weighed, reasons, exceptionalCircumstances } = command;
  const { planId, enforcement } = turn.state;
  const order = orderOf(turn, orderId);
  const decisionId: DecisionId = decisionIdOf(planId, enforcement.decisions.length + 1);
  const consultation = consultationId === null ? null : consultationOf(turn, consultationId);
  const side = heldBy(turn.state, order);
  const law = lawOn(turn.state, order);
  const decision: Decision = {
    ...{ decisionId, orderId, step, side, at: turn.now, by: actorOf(turn), consultationId, without, weighed, reasons },
    exceptionalCircumstances,
    lawsTriggerOn: asksNow(law, turn.today) ? law.reachedOn : null,
    missed: missedUnder(turn.state, order),
    state: { is: 'stands' },
    rev: 1,
    changes: [],
  };
  turn.state = {
    ...turn.state,
    enforcement: { ...enforcement, decisions: [...enforcement.decisions, decision] },
  };
  const after = consultation?.state;
  const unadvised = step.is !== 'no-step' && after?.is !== 'advised';
  if (consultation && (after?.is === 'advised' || after?.is === 'unavailable')) {
    setConsultation(turn, consultation, { is: 'decided', at: turn.now, decisionId, after }, 'decided');
  }
  tell(turn, unadvised ? `${step.is}-without-advice` : step.is, decisionId, { type: order.type });
  if (unadvised) mail(turn, managerOf(turn.state, side), 'decided-without-consultation', planId);
  turn.item = { id: decisionId, rev: 1 };
}

function answer(turn: Turn, consultationId: ConsultationId, answered: Answered, what: string): void {
  setConsultation(turn, consultationOf(turn, consultationId), answered, what);
}

function consultationOf(turn: Turn, consultationId: ConsultationId): Consultation {
  const found = turn.state.enforcement.consultations.find((one) => one.consultationId === consultationId);
  if (!found) throw new RangeError('The guard has found this consultation before');
  return found;
}

function orderOf(turn: Turn, orderId: OrderId): Order {
  const found = turn.state.orders.find((one) => one.orderId === orderId);
  if (!found) throw new RangeError('The guard has found this order before');
  return found;
}
