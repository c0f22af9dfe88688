import type { Rule } from './rule';
import { rule } from './rule';
import { OUR_PROPOSAL } from './sources';

/** What is offered to workers after something hard. It belongs to them: no plan, contact or concern follows from it. */
export interface SupervisionRules {
  readonly offeredWithin: Rule<number>;
  readonly lapsesAfter: Rule<number>;
  readonly keptFor: Rule<number>;
}

export const SUPERVISION: SupervisionRules = {
  offeredWithin: rule(
    OUR_PROPOSAL,
    7,
    'days',
    'After a concern, a serious incident, a death or a welfare check: supervision with the psychologist, which may be declined.',
  ),
  lapsesAfter: rule(
    OUR_PROPOSAL,
    4,
    'weeks',
    'Without an answer, without a day, or after the day: nobody is told, and the worker may still take it up.',
  ),
  keptFor: rule(OUR_PROPOSAL, 12, 'months', 'After it was held, declined or lapsed; then it is erased.'),
};
