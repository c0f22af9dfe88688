import { addDays, isAfter } from '../calendar/local-date';
import { addMinutes, instantAt, localDateOf } from '../calendar/london-time';
import type { Instant } from '../calendar/london-time';
import { addWorkingMinutes } from '../calendar/working-hours';
import { addWorkingDays, isWorkingDay } from '../calendar/working-days';
import { dateOfAge } from '../calendar/age';
import type { ClockValue, ConcernClockName, ConcernValues } from '../policy/concern-values';
import type { Party } from '../responsibilities/matrix';
import type { ClockName, ConcernState, Happening } from './state';

/**
 * Whether a clock rests because the child has died (default). What is done with a child, and around their 18th birthday, rests; the duty to report and
 * to tell goes on where somebody else may be at risk or a colleague is meant, and child protection where it is for other children too.
 */
export function rests(
  {
    childDiedSeenAt,
    otherChildren,
    kinds,
    aboutStaffId,
  }: Pick<ConcernState, 'childDiedSeenAt' | 'otherChildren' | 'kinds' | 'aboutStaffId'>,
  clock: ClockName,
): boolean {
  if (childDiedSeenAt === null) return false;
  if (!(clock in CLOCKS) || clock === 'adultEnquiries') return true;
  const { route } = CLOCKS[clock as keyof typeof CLOCKS];
  const others = kinds.includes('risk-to-somebody-else') || kinds.includes('allegation-about-practitioner');
  return !otherChildren && (route === 'child' || (!others && aboutStaffId === null));
}

interface ClockRow {
  /** What it counts from: its own start, never an earlier step that may not have happened. */
  readonly startsWith: readonly Happening[];
  /** What it counts from where it was never started before. */
  readonly unlessStarted?: readonly Happening[];
  readonly metBy: readonly Happening[];
  /** Whether it is started for a child, an adult, or anybody. One that runs is never dropped, whatever the age. */
  readonly route: 'child' | 'adult' | 'anybody';
  readonly owner: Party;
}

/** The life of each clock of the policy. Its limit, standing and source stand in the policy's own row. */
export const CLOCKS: Readonly<Record<Exclude<ConcernClockName, 'allegationNextWorkingDay'>, ClockRow>> = {
  reportedOrDecided: {
    startsWith: ['raised'],
    metBy: ['telephone-report', 'decided-not-to-report'],
    route: 'anybody',
    owner: 'whoever-learns-of-it',
  },
  acknowledgedBySafeguardingPerson: {
    startsWith: ['raised'],
    metBy: ['acknowledged'],
    route: 'anybody',
    owner: 'safeguarding-lead',
  },
  childLookedFor: {
    startsWith: ['raised-by-description'],
    metBy: ['child-looked-for'],
    route: 'anybody',
    owner: 'safeguarding-lead',
  },
  managerTold: { startsWith: ['raised'], metBy: ['manager-told'], route: 'anybody', owner: 'whoever-learns-of-it' },
  writtenReport: {
    startsWith: ['telephone-report'],
    metBy: ['written-report'],
    route: 'anybody',
    owner: 'whoever-learns-of-it',
  },
  socialServicesDecide: {
    startsWith: ['telephone-report'],
    unlessStarted: ['written-report'],
    metBy: ['services-decided'],
    route: 'child',
    owner: 'social-services',
  },
  contactAgain: {
    startsWith: ['written-report'],
    metBy: ['report-acknowledged', 'contacted-again', 'services-decided'],
    route: 'anybody',
    owner: 'whoever-learns-of-it',
  },
  referralAcknowledged: {
    startsWith: ['telephone-report'],
    unlessStarted: ['written-report'],
    metBy: ['report-acknowledged', 'services-decided'],
    route: 'child',
    owner: 'social-services',
  },
  childProtectionConference: {
    startsWith: ['strategy-discussion'],
    metBy: ['conference'],
    route: 'child',
    owner: 'social-services',
  },
  childAssessment: {
    startsWith: ['telephone-report'],
    unlessStarted: ['written-report'],
    metBy: ['assessment-completed', 'no-further-action'],
    route: 'child',
    owner: 'social-services',
  },
  coreGroup: { startsWith: ['conference'], metBy: ['core-group'], route: 'child', owner: 'social-services' },
  adultEnquiries: {
    startsWith: ['received-by-adult-services'],
    metBy: ['adult-enquiries-decided'],
    route: 'adult',
    owner: 'adult-services',
  },
  allegationToDesignatedOfficer: {
    startsWith: ['allegation-known'],
    metBy: ['allegation-reported'],
    route: 'anybody',
    owner: 'safeguarding-lead',
  },
};

/** Whether whoever raised it may see that this clock runs: of a child whom they described, the age decides on some of them. */
export function isShownToRaiser({ about }: Pick<ConcernState, 'about'>, clock: ClockName): boolean {
  return about === null || (clock in CLOCKS && CLOCKS[clock as keyof typeof CLOCKS].route === 'anybody');
}

/** Who a clock waits for. The clocks around the 18th birthday are the designated safeguarding person's. */
export function ownerOf(clock: ClockName): Party {
  return clock in CLOCKS ? CLOCKS[clock as keyof typeof CLOCKS].owner : 'safeguarding-lead';
}

/** The clocks that this starts in this concern, each with when it runs out. One that runs already is not started twice. */
export function startedBy(
  state: ConcernState,
  happening: Happening,
  at: Instant,
): readonly { readonly clock: ConcernClockName; readonly dueAt: Instant }[] {
  return namesOfClocks()
    .filter((clock) => startsOn(state, clock, happening) && isOfRoute(state, clock, at))
    .flatMap((clock) => {
      const value = state.policy.clocks[clock];
      return value === undefined ? [] : [{ clock, dueAt: dueOf(state.policy, clock, value, at) }];
    });
}

/** Whether this is what the clock waits for. */
export function isMetBy(clock: ClockName, happening: Happening): boolean {
  if (clock === 'jointPlan') return happening === 'joint-plan-made';
  return clock in CLOCKS && CLOCKS[clock as keyof typeof CLOCKS].metBy.includes(happening);
}

function startsOn({ clocks }: ConcernState, clock: keyof typeof CLOCKS, happening: Happening): boolean {
  const { startsWith, unlessStarted = [] } = CLOCKS[clock];
  const before = clocks.filter((other) => other.clock === clock);
  if (startsWith.includes(happening)) return before.every(({ met }) => met !== null);
  return unlessStarted.includes(happening) && before.length === 0;
}

function namesOfClocks(): (keyof typeof CLOCKS)[] {
  return Object.keys(CLOCKS) as (keyof typeof CLOCKS)[];
}

function isOfRoute(state: ConcernState, clock: keyof typeof CLOCKS, at: Instant): boolean {
  const { route } = CLOCKS[clock];
  const adult = isAdult(state, at);
  if (route === 'anybody') return true;
  return route === 'adult' ? adult : !adult || state.otherChildren;
}

/** Whether they are 18 at this moment: from midnight in London as the birthday begins. Whose age is not known is taken for a child. */
export function isAdult({ dateOfBirth, policy }: Pick<ConcernState, 'dateOfBirth' | 'policy'>, at: Instant): boolean {
  return dateOfBirth !== null && !isAfter(dateOfAge(dateOfBirth, policy.adultAt), localDateOf(at));
}

/** When a clock that starts at this moment runs out. In `days`, 0 is the end of the same day in London. */
export function dueOf(
  policy: ConcernValues,
  clock: ConcernClockName,
  { value, unit }: ClockValue,
  from: Instant,
): Instant {
  switch (unit) {
    case 'hours': {
      const due = addMinutes(from, value * 60);
      const instead = clock === 'allegationToDesignatedOfficer' && policy.clocks.allegationNextWorkingDay;
      const dayOff = !isWorkingDay(localDateOf(due), policy.bankHolidays);
      return instead && dayOff ? closingAfter(policy, instead.value, localDateOf(from)) : due;
    }
    case 'working hours':
      return addWorkingMinutes(from, value * 60, policy);
    case 'days':
      return instantAt(addDays(localDateOf(from), value + 1), '00:00');
    case 'working days':
      return closingAfter(policy, value, localDateOf(from));
  }
}

/** Closing time of the n-th working day after that day. */
export function closingAfter(policy: ConcernValues, n: number, day: ReturnType<typeof localDateOf>): Instant {
  return instantAt(addWorkingDays(day, n, policy.bankHolidays), policy.closingTime);
}
