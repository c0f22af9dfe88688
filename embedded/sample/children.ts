import { addDays, addMonths, addYears } from '../../domain/calendar/local-date';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { ChildId, OrderId } from '../../domain/ids';
import { UNTOUCHED } from '../../domain/transition-plan/order';
import type { Child, ChildOrder } from '../../register/register';
import { YJS, teamId } from './services';
import type { TeamName } from './services';

/** How old somebody is on the day of loading, so that the sample always shows every phase. */
interface Age {
  readonly years: number;
  readonly months?: number;
  readonly days?: number;
}

/** Somebody who does not exist, at the age that their story needs. */
interface Invented {
  readonly childId: ChildId;
  readonly name: readonly [given: string, family: string];
  readonly age: Age;
  readonly team: TeamName;
  readonly language: Child['language'];
}

const invented = (
  childId: string,
  given: string,
  family: string,
  age: Age,
  team: TeamName,
  language: Child['language'],
): Invented => ({ childId: childId as ChildId, name: [given, family], age, team, language });

/** The children of the sample service, by what their stories show. Ids are random, and say nothing of anybody. */
export const CHILDREN = {
  justStarted: invented('c-4f7a91d2', 'Seren', 'Enghraifft', { years: 17, months: 6, days: 6 }, 'afon', 'cy'),
  officerAskedFor: invented('c-b03e65c8', 'Poppy', 'Madeup', { years: 17, months: 7, days: 3 }, 'bryn', 'en'),
  officerNamed: invented('c-92d8f0a1', 'Idris', 'Dychmygol', { years: 17, months: 8, days: 9 }, 'afon', 'cy'),
  acceptanceWaiting: invented('c-e61b37f4', 'Robin', 'Sampleton', { years: 17, months: 11, days: 4 }, 'afon', 'en'),
  acceptanceDeclined: invented('c-7c20ad59', 'Ffion', 'Ffuglen', { years: 17, months: 11, days: 6 }, 'coed', 'cy'),
  acceptedForLater: invented('c-18ef94b6', 'Kit', 'Pretend', { years: 17, months: 11, days: 8 }, 'bryn', null),
  transferred: invented('c-a5d3027e', 'Taliesin', 'Chwedl', { years: 18, days: 12 }, 'afon', 'cy'),
  inCheckIns: invented('c-3b98c6d0', 'Sam', 'Storyteller', { years: 18, days: 19 }, 'coed', 'en'),
  keptByYjs: invented('c-d47f15ea', 'Nia', 'Esgus', { years: 17, months: 11, days: 20 }, 'bryn', 'cy'),
  paused: invented('c-60b2e8f3', 'Jac', 'Ffugenw', { years: 17, months: 9, days: 10 }, 'coed', null),
  letGo: invented('c-f9174c3d', 'Elin', 'Rhywun', { years: 18, months: 1, days: 2 }, 'afon', 'cy'),
  withoutPlan: invented('c-2ae5d786', 'Mali', 'Neb', { years: 17, months: 5, days: 21 }, 'afon', 'en'),
  orderEnding: invented('c-48e2f05b', 'Guto', 'Dyfais', { years: 15, months: 4, days: 2 }, 'coed', 'cy'),
  practice: invented('c-85c1f6b9', 'Rowan', 'Practice', { years: 17, months: 6, days: 12 }, 'afon', 'en'),
} as const satisfies Readonly<Record<string, Invented>>;

/** Children without a plan, to practise with. */
const TO_PRACTISE_WITH: readonly Invented[] = [
  invented('c-5e0a11c1', 'Gwil', 'Ymarfer', { years: 17, months: 6, days: 12 }, 'afon', 'cy'),
  invented('c-71d3b0f8', 'Tess', 'Ymarfer', { years: 17, months: 6, days: 13 }, 'bryn', 'en'),
  invented('c-0c94ae67', 'Macsen', 'Ymarfer', { years: 17, months: 6, days: 14 }, 'coed', 'cy'),
  invented('c-b85f2d13', 'Lowri', 'Ymarfer', { years: 17, months: 6, days: 15 }, 'afon', 'cy'),
  invented('c-e4176c9a', 'Finn', 'Ymarfer', { years: 17, months: 6, days: 16 }, 'bryn', 'en'),
  invented('c-3fa08b52', 'Cadi', 'Ymarfer', { years: 17, months: 6, days: 17 }, 'coed', null),
  invented('c-96d1e7c4', 'Owain', 'Ymarfer', { years: 17, months: 6, days: 18 }, 'afon', 'cy'),
  invented('c-ad2b5870', 'Megan', 'Ymarfer', { years: 17, months: 6, days: 19 }, 'bryn', 'en'),
  invented('c-17c6f43e', 'Beca', 'Ymarfer', { years: 17, months: 6, days: 20 }, 'coed', 'cy'),
  invented('c-f80e3a95', 'Harri', 'Ymarfer', { years: 17, months: 6, days: 21 }, 'afon', 'en'),
  invented('c-62b9d1a7', 'Anest', 'Ymarfer', { years: 17, months: 6, days: 22 }, 'bryn', 'cy'),
  invented('c-d05c78e2', 'Josh', 'Ymarfer', { years: 17, months: 6, days: 23 }, 'coed', 'en'),
  invented('c-27d9e4f1', 'Nel', 'Ymarfer', { years: 17, months: 6, days: 24 }, 'afon', 'cy'),
  invented('c-a91c53e0', 'Ioan', 'Ymarfer', { years: 17, months: 6, days: 25 }, 'bryn', 'cy'),
  invented('c-5d27f0b6', 'Ruby', 'Ymarfer', { years: 17, months: 6, days: 26 }, 'afon', 'en'),
  invented('c-c46e8a13', 'Deio', 'Ymarfer', { years: 17, months: 6, days: 27 }, 'bryn', 'cy'),
  invented('c-0fb7d962', 'Sal', 'Ymarfer', { years: 17, months: 6, days: 28 }, 'bryn', 'en'),
  invented('c-8a3d61f5', 'Gwen', 'Ymarfer', { years: 16, months: 2, days: 5 }, 'afon', 'cy'),
  invented('c-b94e07d2', 'Aled', 'Ymarfer', { years: 18, months: 3, days: 6 }, 'bryn', 'en'),
  invented('c-63e5b1c9', 'Mared', 'Ymarfer', { years: 16, months: 3, days: 8 }, 'coed', 'cy'),
  invented('c-1f6ca8e3', 'Non', 'Ymarfer', { years: 16, months: 4, days: 7 }, 'afon', 'cy'),
];

/** All of them as the register keeps them. `today` decides when each was born. */
export function sampleChildren(today: LocalDate): Child[] {
  return [...Object.values(CHILDREN), ...TO_PRACTISE_WITH].map(
    ({ childId, name: [givenName, familyName], age, team, language }) => ({
      childId,
      serviceId: YJS,
      teamId: teamId(team),
      givenName,
      familyName,
      dateOfBirth: bornAt(age, today),
      language,
    }),
  );
}

/** The orders that the service's own system would tell of those without a plan; of most it tells nothing. */
export function sampleOrders(today: LocalDate): ChildOrder[] {
  const order = ({ childId }: Invented, startsOn: LocalDate, endsOn: LocalDate): ChildOrder => ({
    orderId: `order-of-${childId}` as OrderId,
    childId,
    type: 'youth-rehabilitation-order',
    startsOn,
    endsOn,
    requirements: [],
    agreedToTransfer: null,
    ...UNTOUCHED,
  });
  return [
    order(CHILDREN.withoutPlan, addMonths(today, -6), addYears(today, 2)),
    order(CHILDREN.orderEnding, addMonths(today, -10), addDays(today, 60)),
  ];
}

/** The date of birth of somebody who is exactly this old today. */
export function bornAt({ years, months = 0, days = 0 }: Age, today: LocalDate): LocalDate {
  return addDays(addMonths(addYears(today, -years), -months), -days);
}
