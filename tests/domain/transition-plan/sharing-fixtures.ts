import { localDate } from '../../../domain/calendar/local-date';
import { extractIdOf, sharingDecisionIdOf } from '../../../domain/ids';
import type { PlanId, SealedTextId, StaffId } from '../../../domain/ids';
import type { SharingCommand } from '../../../domain/transition-plan/sharing/commands';
import type { Extract as Shared, Sharing, SharingDecision } from '../../../domain/transition-plan/sharing/state';
import type { PlanState } from '../../../domain/transition-plan/state';
import { NOW, STAFF } from './plans';
import type { Item } from './strand-fixtures';

const PLAN = 'plan-1' as PlanId;
const decisionId = sharingDecisionIdOf(PLAN, 1);
const extractId = extractIdOf(PLAN, 1);
const AT = { at: NOW, by: STAFF.caseManager.staffId };
const reason = 'written for somebody else';

/** Somebody of the receiving side with whom something was shared, and who is nothing else to the plan. */
export const RECIPIENT = 'recipient' as StaffId;

/** One command of each name, on a plan that has shared two sections with the recipient. */
export const SHARING_COMMANDS: {
  readonly [Name in SharingCommand['name']]: Extract<SharingCommand, { readonly name: Name }>;
} = {
  'decide-on-sharing': {
    name: 'decide-on-sharing',
    with: { is: 'staff', staffId: RECIPIENT, side: 'receiver' },
    purpose: 'to prepare the first meetings',
    necessity: 'nobody else knows what helps',
    basis: null,
    reasons: 'it spares telling it all again',
    childsView: { is: 'agrees', words: 'then I need not say it twice' },
    decision: {
      is: 'share',
      expiresOn: localDate('2026-11-30'),
      extracts: [
        { section: 'practice-recommendations', textId: 'text-1' as SealedTextId, note: null, ownReason: null },
        { section: 'what-helps', textId: 'text-2' as SealedTextId, note: 'ask first', ownReason: null },
      ],
    },
  },
  'confirm-extracts': { name: 'confirm-extracts', decisionId },
  'withdraw-extract': { name: 'withdraw-extract', extractId, reason },
};

const DECISION_STATES: Readonly<Record<SharingDecision['state']['is'], SharingDecision['state']>> = {
  'not-shared': { is: 'not-shared' },
  shared: { is: 'shared' },
  received: { is: 'received', ...AT },
};
const EXTRACT_STATES: Readonly<Record<Shared['state']['is'], Shared['state']>> = {
  shared: { is: 'shared' },
  expired: { is: 'expired', at: NOW },
  withdrawn: { is: 'withdrawn', ...AT, reason },
};

export const SHARING_ITEMS: readonly Item[] = [
  {
    commands: ['confirm-extracts'],
    states: Object.keys(DECISION_STATES),
    in: (state, is) => withEach(state, 'decisions', { state: DECISION_STATES[is as 'shared'] }),
    changed: (state, since) => withEach(state, 'decisions', since),
  },
  {
    commands: ['withdraw-extract'],
    states: Object.keys(EXTRACT_STATES),
    in: (state, is) => withEach(state, 'extracts', { state: EXTRACT_STATES[is as 'shared'] }),
    changed: (state, since) => withEach(state, 'extracts', since),
  },
];

function withEach(state: PlanState, kind: keyof Sharing, to: object): PlanState {
  const { sharing } = state;
  return { ...state, sharing: { ...sharing, [kind]: sharing[kind].map((one) => ({ ...one, ...to })) } };
}
