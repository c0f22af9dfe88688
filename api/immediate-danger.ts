import { isWorkingTime } from '../domain/calendar/working-hours';
import { POLICIES } from '../domain/policy';
import type { Policy } from '../domain/policy';
import { orNone, text } from './schemas/answer-parts';
import { z } from './schemas/primitives';
import type { Services } from './services';

export const immediateDangerShown = z
  .strictObject({
    says: text,
    emergency: text,
    police: text,
    outOfHoursTeam: orNone(text).openapi({ description: 'Null until the service has set its own number.' }),
    safeguardingRota: orNone(text).openapi({ description: 'Null until the service has set its own number.' }),
    workingHours: z.boolean(),
  })
  .openapi('ImmediateDanger', { description: 'Stands first in every answer about concerns, also where they refuse.' });

/**
 * Whom to call when somebody is in danger now: it is never behind a form. Outside working hours it names the numbers that
 * answer then, and nothing to wait for.
 */
export function immediateDanger({
  now,
  policies,
}: Pick<Services, 'now' | 'policies'>): z.output<typeof immediateDangerShown> {
  const { immediateDanger: numbers, workingTime } = anyNation(policies);
  const [emergency, police] = [numbers.emergencyNumber.value, numbers.policeNumber.value];
  const [outOfHoursTeam, safeguardingRota] = [numbers.outOfHoursTeam.value, numbers.safeguardingRota.value];
  const workingHours = isWorkingTime(now(), {
    openingTime: workingTime.openingTime.value,
    closingTime: workingTime.dueTime.value,
    bankHolidays: workingTime.bankHolidays.value,
  });
  const team =
    outOfHoursTeam === null ? 'the out-of-hours team of social services' : `the out-of-hours team on ${outOfHoursTeam}`;
  const rota = safeguardingRota === null ? '' : `, or whoever is on duty on ${safeguardingRota}`;
  const otherwise = workingHours
    ? `Otherwise telephone social services today; nobody has to agree first. ${police} reaches the police when it can wait.`
    : `It is outside working hours: telephone ${team}${rota}, now. ${police} reaches the police when it can wait.`;
  return {
    says: `In immediate danger call ${emergency} first, before you write anything here. ${otherwise}`,
    ...{ emergency, police, outOfHoursTeam, safeguardingRota, workingHours },
  };
}

/** These rows are shared by both nations, so that they can be told before anybody has signed in. */
function anyNation(policies: Services['policies']): Policy {
  return policies.of(POLICIES.wales.nation);
}
