import type { Rule } from './rule';
import { rule } from './rule';
import { OUR_PROPOSAL } from './sources';

/** By which numbers a service learns from its transitions. No plan follows from them. */
export interface LearningRules {
  readonly smallNumber: Rule<number>;
  readonly periodAtLeast: Rule<number>;
  readonly nameWaits: Rule<readonly number[]>;
  readonly viewAfterTransfer: Rule<number>;
  readonly viewEitherSide: Rule<number>;
  readonly enforcedWithin: Rule<number>;
}

export const LEARNING: LearningRules = {
  smallNumber: rule(OUR_PROPOSAL, 5, 'transitions', 'A count below this is not shown, nor one that would tell it.'),
  periodAtLeast: rule(OUR_PROPOSAL, 3, 'whole months', 'A shorter period would be about few, whom somebody may know.'),
  nameWaits: rule(OUR_PROPOSAL, [7, 28], 'days', 'Where one band of waiting for a receiving practitioner’s name ends.'),
  viewAfterTransfer: rule(OUR_PROPOSAL, 12, 'weeks after transfer', 'When the child’s view of it is looked for.'),
  viewEitherSide: rule(OUR_PROPOSAL, 4, 'weeks', 'Before and after that, so that a review held early or late counts.'),
  enforcedWithin: rule(OUR_PROPOSAL, 6, 'months after transfer', 'For how long a decision to enforce is looked for.'),
};
