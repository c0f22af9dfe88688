import { isWorkingTime } from '../domain/calendar/working-hours';
import { NOTHING_OWN } from '../domain/policy';
import type { Policy } from '../domain/policy';
import type { ServiceNumbers } from '../domain/service-numbers';
import type { EpisodeState } from '../domain/voluntary-contact/state';
import { orNone, text } from './schemas/answer-parts';
import { z } from './schemas/primitives';
import type { Services } from './services';

const numbers = 'Null until the service has set its own number.';
export const numbersShown = z.strictObject({
  childrensServices: orNone(text).openapi({ description: numbers }),
  adultSocialCare: orNone(text).openapi({ description: numbers }),
  outOfHoursTeam: orNone(text).openapi({ description: numbers }),
  safeguardingRota: orNone(text).openapi({ description: numbers }),
});

export const immediateDangerShown = z
  .strictObject({
    says: text,
    emergency: text,
    police: text,
    ...numbersShown.shape,
    workingHours: z.boolean(),
  })
  .openapi('ImmediateDanger', { description: 'Stands first in every answer about concerns, also where they refuse.' });

export const whomToRingShown = z
  .strictObject({
    whenAway: z.strictObject({ when: text, ring: text }),
    ...{ emergency: text, police: text },
    ...numbersShown.omit({ safeguardingRota: true }).shape,
  })
  .openapi('WhomToRing', { description: 'As was agreed with the child, and the numbers of the service beside it.' });

/**
 * Whom to call when somebody is in danger now: it is never behind a form. Outside working hours it names the numbers that
 * answer then, and nothing to wait for.
 */
export function immediateDanger(
  { now, policies }: Pick<Services, 'now' | 'policies'>,
  { childrensServices, adultSocialCare, outOfHoursTeam, safeguardingRota }: ServiceNumbers,
): z.output<typeof immediateDangerShown> {
  const { immediateDanger: numbers, workingTime } = anyNation(policies);
  const [emergency, police] = [numbers.emergencyNumber.value, numbers.policeNumber.value];
  const workingHours = isWorkingTime(now(), {
    openingTime: workingTime.openingTime.value,
    closingTime: workingTime.dueTime.value,
    bankHolidays: workingTime.bankHolidays.value,
  });
  const services = `telephone children’s services${on(childrensServices)}, or for an adult adult social care${on(adultSocialCare)}, today`;
  const rota = safeguardingRota === null ? '' : `, or whoever is on duty for safeguarding${on(safeguardingRota)}`;
  const otherwise = workingHours
    ? `Otherwise ${services}; nobody has to agree first.`
    : `It is outside working hours: telephone the out-of-hours team of social services${on(outOfHoursTeam)}${rota}, now.`;
  return {
    says: `In immediate danger call ${emergency} first, before you write anything here. ${otherwise} ${police} reaches the police when it can wait.`,
    ...{ emergency, police, childrensServices, adultSocialCare, outOfHoursTeam, safeguardingRota, workingHours },
  };
}

/** Whom a child or young adult in voluntary contact rings when their worker is not there: never the rota of professionals. */
export function whomToRing(
  { policies }: Pick<Services, 'policies'>,
  whenAway: EpisodeState['preparation']['whenAway'],
  { childrensServices, adultSocialCare, outOfHoursTeam }: ServiceNumbers,
): z.output<typeof whomToRingShown> {
  const { emergencyNumber, policeNumber } = anyNation(policies).immediateDanger;
  return {
    ...{ whenAway, emergency: emergencyNumber.value, police: policeNumber.value },
    ...{ childrensServices, adultSocialCare, outOfHoursTeam },
  };
}

const on = (number: string | null): string => (number === null ? '' : ` on ${number}`);

/** These rows are shared by both nations, so that they can be told before anybody has signed in. */
function anyNation(policies: Services['policies']): Policy {
  return policies.of({ nation: 'wales', ownPolicy: NOTHING_OWN });
}
