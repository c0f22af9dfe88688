import type { LocalDate } from './calendar/local-date';
import { addMonths } from './calendar/local-date';
import { againstRule, notFound, wrongState } from './refusal';
import type { NamedRule, Refusal } from './refusal';

const REVIEWED: NamedRule = {
  rule: 'legal-hold-is-reviewed',
  standing: 'default',
  source: 'A legal hold names the day on which somebody looks whether it still has to stand; no day ends it by itself',
};

/**
 * What stands against keeping everything of a child until further notice: a review on a day that is no later day, or
 * further away than the policy allows (in months).
 */
export function refuseHold(reviewOn: LocalDate, today: LocalDate, reviewedWithin: number): Refusal | null {
  if (reviewOn > today && reviewOn <= addMonths(today, reviewedWithin)) return null;
  const message = `Name a day after today, within ${reviewedWithin} months, on which it is looked at again.`;
  return againstRule(REVIEWED, message, 'reviewOn');
}

/** What stands against lifting a hold; null for one that there is not, or of another child. */
export function refuseLift(hold: { readonly lifted: boolean } | null): Refusal | null {
  if (hold === null)
    return notFound('There is no such legal hold on this child. Look at the child’s legal holds again.');
  return hold.lifted ? wrongState('lifted', 'This legal hold was lifted already. Nothing more has to be done.') : null;
}
