import { isAfter, isBefore } from '../../calendar/local-date';
import { localDateOf } from '../../calendar/london-time';
import type { OrderId } from '../../ids';
import { CONSULTANTS } from '../../people';
import type { Actor, Consultant } from '../../people';
import { ENFORCEMENT } from '../../policy/enforcement';
import { ECM_EVALUATION } from '../../policy/sources';
import { againstRule, notFound, wrongState } from '../../refusal';
import type { NamedRule, Refusal } from '../../refusal';
import { RECEIVER, SENDER } from '../action-row';
import { isRequired } from '../appointments/missed';
import { endOfOrder, hasEnded } from '../order';
import type { Order } from '../order';
import { relationsOf } from '../relations';
import { RULES } from '../rules';
import type { PlanState } from '../state';
import type { Asked } from '../strand';
import type { EnforcementCommand } from './commands';
import { asksNow, heldBy, lawOn, warningsOn } from './law';
import { isWaiting, MOST_DECISIONS } from './state';
import { firstConsultant } from './waits';

type Command<Name extends EnforcementCommand['name']> = Extract<EnforcementCommand, { readonly name: Name }>;
type Deciding = Command<'give-warning' | 'decide-on-enforcement'>;

const ENFORCEMENT_RULES = {
  responsibleOfficer: {
    rule: 'responsible-officers-service',
    standing: 'law',
    source: 'Only the responsible officer’s service warns or enforces an order, whatever the step of a handover',
  },
  whileItRuns: {
    rule: 'enforced-while-it-runs',
    standing: 'law',
    source: 'After its true end an order requires nothing, and nothing of it can be enforced',
  },
  nothingToEnforce: {
    rule: 'nothing-to-enforce',
    standing: ENFORCEMENT['community-resolution'].standing,
    source: ENFORCEMENT['community-resolution'].source,
  },
  consultedBefore: {
    rule: 'consultation-before-a-warning-or-breach',
    standing: 'default',
    source:
      'A warning or breach comes after a consultation, or goes through with a recorded reason of which the manager is told the same day; a step that the law requires never waits',
  },
  onOneConsultation: {
    rule: 'one-consultation-on-an-order-at-once',
    standing: 'default',
    source: 'One question on one order is asked once, and decided on once',
  },
  whoseAdvice: { rule: 'whose-advice', standing: 'seed', source: ECM_EVALUATION.source },
  failureOnce: {
    rule: 'warned-for-one-failure',
    standing: 'law',
    source:
      'A warning is for one failure without reasonable excuse under that order, and each failure is warned for once',
  },
  exceptional: {
    rule: 'unless-exceptional',
    standing: 'law',
    source: 'Where the law’s own number is reached its step is taken, unless there are exceptional circumstances',
  },
  howMany: {
    rule: 'decisions-of-one-plan',
    standing: 'default',
    source: `A plan holds at most ${MOST_DECISIONS} consultations and as many decisions`,
  },
} as const satisfies Record<string, NamedRule>;

export function refuseAsking(
  state: PlanState,
  { orderId, of }: Command<'ask-for-consultation'>,
  asked: Asked,
): Refusal | null {
  const { consultations } = state.enforcement;
  const refused = refuseUnlessHeld(state, orderId, asked) ?? refuseAdviser(state, of ?? firstConsultant(state.policy));
  if (refused) return refused;
  if (consultations.some((one) => one.orderId === orderId && isWaiting(one))) {
    return againstRule(
      ENFORCEMENT_RULES.onOneConsultation,
      'A consultation on this order waits already. Go on with that one.',
      'orderId',
    );
  }
  return consultations.length >= MOST_DECISIONS ? tooMany() : null;
}

/** Advice is recorded as whose it was: a consultant's own by themselves, or what one of them has said by the holder. */
export function refuseAdvice(
  state: PlanState,
  { of, consultationId }: Command<'record-advice'>,
  asked: Asked,
): Refusal | null {
  const { role } = asked.actor;
  const relations = relationsOf(state, asked.actor, null);
  const holds = [...SENDER, ...RECEIVER].some((relation) => relations.has(relation));
  if (CONSULTANTS.some((one) => one === role) && !holds) {
    return role === of
      ? refuseAdviser(state, of)
      : againstRule(ENFORCEMENT_RULES.whoseAdvice, 'Record your own advice as your own.', 'of');
  }
  return refuseAdviser(state, of) ?? refuseNoAdvice(state, { consultationId }, asked);
}

export function refuseNoAdvice(
  state: PlanState,
  { consultationId }: Pick<Command<'record-no-advice'>, 'consultationId'>,
  asked: Asked,
): Refusal | null {
  if (CONSULTANTS.some((one) => one === asked.actor.role)) return null;
  const consultation = state.enforcement.consultations.find((one) => one.consultationId === consultationId);
  return consultation ? refuseUnlessHeld(state, consultation.orderId, asked) : null;
}

export function refuseWarning(state: PlanState, command: Command<'give-warning'>, asked: Asked): Refusal | null {
  const { appointmentId, on } = command;
  const order = orderOf(state, command.orderId);
  const refused = refuseUnlessHeld(state, command.orderId, asked) ?? refuseWhereNothingFollows(order);
  if (refused || !order) return refused;
  const failure = state.appointments.find((one) => one.appointmentId === appointmentId);
  if (failure?.orderId !== order.orderId || failure.state.is !== 'missed' || !isRequired(state, failure)) {
    return againstRule(
      ENFORCEMENT_RULES.failureOnce,
      'Choose an appointment that this order required and that was missed without reasonable excuse.',
      'appointmentId',
    );
  }
  if (warningsOn(state, order).some((warning) => warning.appointmentId === appointmentId)) {
    return againstRule(ENFORCEMENT_RULES.failureOnce, 'A warning was given for this one already.', 'appointmentId');
  }
  if (isAfter(on, asked.today) || isBefore(on, localDateOf(failure.startsAt))) {
    return againstRule(RULES.notInTheFuture, 'Choose a day from the failure up to today.', 'on');
  }
  return refuseDecision(state, command, order, { takesStep: true, isLaws: false }, asked);
}

export function refuseEnforcement(
  state: PlanState,
  command: Command<'decide-on-enforcement'>,
  asked: Asked,
): Refusal | null {
  const order = orderOf(state, command.orderId);
  const refused =
    refuseUnlessHeld(state, command.orderId, asked) ?? (command.enforce ? refuseWhereNothingFollows(order) : null);
  if (refused || !order) return refused;
  return refuseDecision(state, command, order, { takesStep: command.enforce, isLaws: command.enforce }, asked);
}

/** Who gave a warning, or decided, may say that it was a mistake, as long as their service holds the order. */
export function refuseWithdrawal(
  state: PlanState,
  { decisionId }: Command<'withdraw-decision'>,
  { actor }: Asked,
): Refusal | null {
  const decision = state.enforcement.decisions.find((one) => one.decisionId === decisionId);
  const order = decision && orderOf(state, decision.orderId);
  return order ? refuseAnothers(state, order, actor) : null;
}

function refuseDecision(
  state: PlanState,
  { orderId, consultationId, without, exceptionalCircumstances }: Deciding,
  order: Order,
  { takesStep, isLaws }: { readonly takesStep: boolean; readonly isLaws: boolean },
  { today }: Asked,
): Refusal | null {
  if (state.enforcement.decisions.length >= MOST_DECISIONS) return tooMany();
  if (consultationId !== null) {
    const consultation = state.enforcement.consultations.find((one) => one.consultationId === consultationId);
    if (consultation?.orderId !== orderId || consultation.state.is === 'lapsed') {
      return againstRule(
        ENFORCEMENT_RULES.onOneConsultation,
        'Name a consultation on this order that waits for your decision.',
        'consultationId',
      );
    }
    if (consultation.state.is === 'asked') {
      return againstRule(
        ENFORCEMENT_RULES.consultedBefore,
        'Its advice has not come. Wait for it, or leave “consultationId” out and say under “without” why you cannot.',
        'consultationId',
      );
    }
    if (consultation.state.is === 'decided')
      return wrongState('decided', 'On this consultation it was decided before.');
    if (without !== null) {
      return againstRule(
        ENFORCEMENT_RULES.consultedBefore,
        'There was a consultation. Leave “without” out.',
        'without',
      );
    }
  } else if (takesStep && without === null) {
    return againstRule(
      ENFORCEMENT_RULES.consultedBefore,
      'Ask for a consultation first, or say under “without” why this step cannot wait for one: the law requires it now, it protects the public at once, or nobody can be consulted.',
      'without',
    );
  }
  return asksNow(lawOn(state, order), today) && !isLaws && exceptionalCircumstances === null
    ? againstRule(
        ENFORCEMENT_RULES.exceptional,
        `${lawOn(state, order).says} Say what the exceptional circumstances are.`,
        'exceptionalCircumstances',
      )
    : null;
}

function refuseUnlessHeld(state: PlanState, orderId: OrderId, { actor, now }: Asked): Refusal | null {
  const order = orderOf(state, orderId);
  if (!order) return notFound('This plan has no such order. Look at the plan for its orders as they are now.');
  if (hasEnded(endOfOrder(order, state.policy), now)) {
    return againstRule(
      ENFORCEMENT_RULES.whileItRuns,
      'This order has ended. What is missed now is by the child’s choice: reach out kindly instead.',
      'orderId',
    );
  }
  return refuseAnothers(state, order, actor);
}

function refuseAnothers(state: PlanState, order: Order, actor: Actor): Refusal | null {
  const holder = heldBy(state, order) === 'sender' ? state.serviceId : state.receivingServiceId;
  return actor.serviceId === holder
    ? null
    : againstRule(
        ENFORCEMENT_RULES.responsibleOfficer,
        'Another service holds this order. Speak with its responsible officer.',
        'orderId',
      );
}

function refuseWhereNothingFollows(order: Order | undefined): Refusal | null {
  return order && ENFORCEMENT[order.type].value === 'none'
    ? againstRule(
        ENFORCEMENT_RULES.nothingToEnforce,
        'Nothing of this can be enforced, and nobody is warned under it. Decide on no step, and try again with the child.',
        'orderId',
      )
    : null;
}

function refuseAdviser({ policy: { consultants } }: PlanState, of: Consultant | null): Refusal | null {
  if (of !== null && consultants.includes(of)) return null;
  const whose =
    consultants.length === 0
      ? 'This service’s policy counts nobody’s advice. Decide with your manager, and say so in the decision.'
      : `This service’s policy takes the advice of: ${consultants.join(', ')}.`;
  return againstRule(ENFORCEMENT_RULES.whoseAdvice, whose, 'of');
}

function tooMany(): Refusal {
  return againstRule(
    ENFORCEMENT_RULES.howMany,
    'This plan holds as many of these as it can. Speak with whoever runs the service before adding more.',
  );
}

function orderOf({ orders }: PlanState, orderId: OrderId): Order | undefined {
  return orders.find((one) => one.orderId === orderId);
}
