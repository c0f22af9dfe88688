import { isAfter } from '../../calendar/local-date';
import type { StaffId } from '../../ids';
import { againstRule, notFound, wrongState } from '../../refusal';
import type { NamedRule, Refusal } from '../../refusal';
import { changeOfOrder, newOrder } from '../order-rules';
import { mustLieAhead, RULES } from '../rules';
import type { PlanState } from '../state';
import type { Asked } from '../strand';
import { isSender } from '../workers/sides';
import type { CourtCommand } from './commands';
import { MOST_COURT_MATTERS } from './state';

type Command<Name extends CourtCommand['name']> = Extract<CourtCommand, { readonly name: Name }>;

const COURT_RULES = {
  jointDecision: {
    rule: 'joint-decision-to-go-on',
    standing: 'guidance',
    source:
      'A pending charge, court hearing or breach pauses a handover, unless both sides have decided jointly that it goes on',
  },
  hearingHasADay: {
    rule: 'a-hearing-has-a-day',
    standing: 'default',
    source: 'A hearing is recorded with its day and court, so that what it decides is asked for',
  },
  howMany: {
    rule: 'court-matters-of-one-plan',
    standing: 'default',
    source: `A plan holds at most ${MOST_COURT_MATTERS} hearings, charges and breaches`,
  },
} as const satisfies Record<string, NamedRule>;

export function refuseMatter(
  state: PlanState,
  { kind, on, court, orderId, goesOn }: Command<'record-court-matter'>,
  { today }: Asked,
): Refusal | null {
  if (state.courtMatters.length >= MOST_COURT_MATTERS) {
    return againstRule(
      COURT_RULES.howMany,
      'This plan holds as many as it can. Speak with whoever runs the service before recording more.',
    );
  }
  if (kind === 'hearing' && (on === null || court === null)) {
    return againstRule(
      COURT_RULES.hearingHasADay,
      'Say on which day and at which court.',
      on === null ? 'on' : 'court',
    );
  }
  if (orderId !== null && !state.orders.some((order) => order.orderId === orderId)) {
    return notFound('This plan has no such order. Look at the plan for its orders as they are now.');
  }
  return (on === null ? null : mustLieAhead(on, today, 'on')) ?? (goesOn && refuseDeciding(state, goesOn, 'goesOn.'));
}

export function refuseMoving(_: PlanState, { on }: Command<'move-court-matter'>, { today }: Asked): Refusal | null {
  return mustLieAhead(on, today, 'on');
}

export function refuseGoingOn(state: PlanState, command: Command<'go-on-despite-court-matter'>): Refusal | null {
  const matter = state.courtMatters.find(({ matterId }) => matterId === command.matterId);
  return matter?.goesOn
    ? wrongState('goes-on', 'That the handover goes on was decided before.')
    : refuseDeciding(state, command, '');
}

/** What the court has decided about an order is held to the rules of that order, as if it were recorded by itself. */
export function refuseEnding(
  state: PlanState,
  { on, decision }: Command<'end-court-matter'>,
  { today }: Asked,
): Refusal | null {
  if (isAfter(on, today)) {
    return againstRule(RULES.notInTheFuture, 'This day has not come yet. Record it once it was decided.', 'on');
  }
  const refusal = orderRefusal(state, decision, today);
  if (refusal?.kind !== 'against-rule' || refusal.field === undefined) return refusal;
  return { ...refusal, field: refusal.field.replace(/^change\.?/, 'decision.').replace(/^order\./, 'decision.order.') };
}

function orderRefusal(
  state: PlanState,
  decision: Command<'end-court-matter'>['decision'],
  today: Asked['today'],
): Refusal | null {
  const name = 'change-order';
  const reason = '';
  switch (decision.is) {
    case 'order-extended': {
      const change = { is: 'extended', endsOn: decision.endsOn } as const;
      return changeOfOrder(state, { name, reason, orderId: decision.orderId, change }, today);
    }
    case 'order-revoked': {
      const change = { is: 'revoked', on: decision.on } as const;
      return changeOfOrder(state, { name, reason, orderId: decision.orderId, change }, today);
    }
    case 'new-order':
      return newOrder(state, decision.order, today);
    case 'nothing-changes':
      return null;
  }
}

/** A handover goes on by a decision of both sides; silence, or the sender alone, is none. */
export function refuseDeciding(
  state: PlanState,
  { decidedWith }: { readonly decidedWith: StaffId },
  prefix: string,
): Refusal | null {
  return isSender(state, decidedWith)
    ? againstRule(
        COURT_RULES.jointDecision,
        'Say with whom of the receiving service it was decided.',
        `${prefix}decidedWith`,
      )
    : null;
}
