import type { Rule } from './rule';
import { rule } from './rule';
import { OUR_PROPOSAL } from './sources';

/** When a child can be asked for their own words. Elsewhere they are offered the chance, and never asked to take it. */
export type Moment = 'start' | 'before-meeting' | 'review';

/** How a child's own voice comes into their plan. */
export interface ChildsVoiceRules {
  readonly askedAt: Rule<readonly Moment[]>;
  readonly advocateOfferedActively: Rule<boolean>;
}

/** That children are heard more is the evaluation's recommendation; these moments are ours, in both nations. */
export const ASKED_AT: Rule<readonly Moment[]> = rule(
  OUR_PROPOSAL,
  ['start', 'before-meeting', 'review'],
  'moments',
  'A reminder, which holds no step up; “nothing to add” is an answer.',
);
