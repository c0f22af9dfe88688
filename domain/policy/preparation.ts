import { rule } from './rule';
import type { Rule } from './rule';
import { OUR_PROPOSAL } from './sources';

/** What it can take for a child to be prepared for probation’s rules. */
export const PREPARATION_PARTS = [
  'step-done',
  'childs-statement',
  'checked-by-youth-justice-service',
  'checked-by-receiving-side',
] as const;
export type PartOfPreparation = (typeof PREPARATION_PARTS)[number];

/** That children were not prepared is the evaluation's finding; what tells that one is prepared is ours. */
export const CHILD_PREPARED_WITH: Rule<readonly PartOfPreparation[]> = rule(
  OUR_PROPOSAL,
  PREPARATION_PARTS,
  'parts',
  'What is missing when responsibility is accepted is named, and the manager told; it holds nothing up.',
);
