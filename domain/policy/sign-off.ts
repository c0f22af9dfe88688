import { rule } from './rule';
import type { Rule } from './rule';
import { OUR_PROPOSAL } from './sources';

/** What a service can ask its managers to sign off: a step once it is done, or a decision once it is given. */
export const CAN_BE_SIGNED_OFF = [
  'prepare-child',
  'share-information',
  'review-before-end',
  'exit-plan',
  'pass-over-rung',
  're-plan',
  'keep-at-yjs',
  'hand-over-after-all',
] as const;
export type SignedOff = (typeof CAN_BE_SIGNED_OFF)[number];

/** One tier is a manager; the second, after them, the head of service. */
export interface SignOffRule {
  readonly of: SignedOff;
  readonly tiers: 1 | 2;
}

/** No published guidance says what is signed off; services differ, and some ask for nothing. */
export const SIGN_OFFS: Rule<readonly SignOffRule[]> = rule(
  OUR_PROPOSAL,
  [{ of: 'exit-plan', tiers: 1 }],
  'steps and decisions, each by a manager and where wanted then by the head of service',
  'What was done holds while it waits; a sign-off that waits climbs. Never by whoever did it.',
);
