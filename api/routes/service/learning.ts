import { addDays, addMonths, partsOf } from '../../../domain/calendar/local-date';
import type { LocalDate } from '../../../domain/calendar/local-date';
import { localDateOf } from '../../../domain/calendar/london-time';
import { learnFrom } from '../../../domain/learning/learn';
import type { Actor } from '../../../domain/people';
import type { Policy } from '../../../domain/policy/policy';
import { malformed } from '../../problem';
import type { FieldError } from '../../problem';
import { PATHS } from '../../paths';
import { learning } from '../../schemas/learning-answers';
import { date, z } from '../../schemas/primitives';
import type { Services } from '../../services';
import { read } from '../route';

export const readLearning = read({
  path: PATHS.learning,
  action: 'read-learning',
  summary: 'What your service learns from the transitions of children who turned 18 in a period of whole months',
  query: z.strictObject({ from: date, to: date }),
  csv: ['figure', 'part', 'says', 'count', 'percent', 'outOf', 'meaning', 'denominator', 'source'],
  answers: { 200: { says: 'Each figure in parts, small numbers hidden.', schema: learning } },
  handle: async ({ query: { from, to }, actor, services }) => {
    const [policy, today] = [await policyOf(actor, services), localDateOf(services.now())];
    const wrong = wrongWith(from, to, today, policy.learning.periodAtLeast.value);
    if (wrong.length > 0) throw malformed(wrong);
    const rows = learnFrom(await services.register.transitions(actor, { from, to }), policy, today);
    return { status: 200, body: { from, to, smallNumber: policy.learning.smallNumber.value, rows } };
  },
});

/** Whole months, so that two periods cannot differ by a day and with it by a child; and a birthday that has come. */
function wrongWith(from: LocalDate, to: LocalDate, today: LocalDate, months: number): FieldError[] {
  const errors: FieldError[] = [];
  if (partsOf(from).day !== 1) errors.push({ field: 'from', message: 'Expected the first day of a month.' });
  if (partsOf(addDays(to, 1)).day !== 1) errors.push({ field: 'to', message: 'Expected the last day of a month.' });
  else if (to >= today) errors.push({ field: 'to', message: 'Expected a month that is over: this looks back.' });
  else if (addDays(to, 1) < addMonths(from, months)) {
    errors.push({ field: 'from', message: `Expected a period of at least ${months} whole months.` });
  }
  return errors;
}

async function policyOf({ serviceId }: Actor, { register, policies }: Services): Promise<Policy> {
  const service = await register.service(serviceId);
  if (service === null) throw new Error('Somebody is signed in from a service that is not known.');
  return policies.of(service);
}
