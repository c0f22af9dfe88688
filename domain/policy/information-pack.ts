import { rule } from './rule';
import type { Rule } from './rule';
import { OUR_PROPOSAL } from './sources';

/** What an information pack can hold, in the order in which the receiver reads it: what binds them first. */
export const PACK_ITEMS = [
  'orders-and-requirements',
  'warnings-and-pending-breach',
  'licence-and-exclusions',
  'mappa',
  'victim-liaison-contact',
  'first-five-working-days',
  'plan-and-strengths',
  'needs',
  'basic-needs-at-18',
  'health',
  'education-or-work',
  'social-worker-and-adviser',
  'people-who-matter',
  'communication-and-language',
  'childs-own-words',
  'safety-and-likelihood-of-harm',
  'safeguarding',
  'appointments',
  'formulation-extract',
] as const;
export type PackItem = (typeof PACK_ITEMS)[number];

/** That information is shared before transfer is an inspection finding; which items make it whole is ours. */
export const PACK_IS_WHOLE_WITH: Rule<readonly PackItem[]> = rule(
  OUR_PROPOSAL,
  PACK_ITEMS,
  'items',
  'The sender checks each one, or says why it does not apply. Victim details never stand on a child’s plan.',
);

/** What the receiver has to know before anything else: what is to be done at once. */
export const FIRST_DAYS: Rule<number> = rule(
  OUR_PROPOSAL,
  5,
  'working days',
  'From the day of the transfer on; the pack says what must be done in them.',
);
