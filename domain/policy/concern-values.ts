import type { Age } from '../calendar/age';
import type { LocalDate } from '../calendar/local-date';
import type { Clock, ConcernClocks } from './clocks';
import type { ConcernClimbingStep, OverrideGround } from './concerns';
import type { Nation, Policy, Standing } from './policy';

export type ConcernClockName = keyof ConcernClocks;

/** One clock as it travels into a concern, with what it stands on. */
export type ClockValue = Pick<Clock, 'value' | 'unit'> & { readonly standing: Standing; readonly source: string };

/**
 * The plain values that travel into a concern when it is raised, so that its clocks keep the limits that they were given.
 * A concern takes its own, whatever policy the child's plan runs under. JSON all through; times of day are London's.
 */
export interface ConcernValues {
  readonly nation: Nation;
  readonly version: string;
  readonly bankHolidays: readonly LocalDate[];
  /** Working hours, 'HH:mm' in London, on working days. */
  readonly openingTime: string;
  readonly closingTime: string;
  readonly clocks: Readonly<Partial<Record<ConcernClockName, ClockValue>>>;
  readonly climbing: readonly ConcernClimbingStep[];
  readonly lookedAtEveryDays: number;
  readonly overrideGrounds: readonly OverrideGround[];
  readonly adultAt: Age;
  readonly jointPlanFrom: Age;
  /** How long a disagreement stays with each level: the usual and the urgent way. */
  readonly disagreement: {
    readonly practitionersHours: number;
    readonly managersWorkingDays: number;
    readonly headsOfServiceWorkingDays: number;
    readonly urgentPractitionersHours: number;
    /** 0: the same day. */
    readonly urgentLaterDays: number;
  };
}

/** The values of a policy that a new concern is given. Reads the policy, changes nothing. */
export function concernValues(policy: Policy): ConcernValues {
  const { workingTime, concern, concernAtEighteen, disagreement } = policy;
  const clocks = Object.entries(policy.concernClocks).map(([name, { value, unit, standing, source }]) => [
    name,
    { value, unit, standing, source },
  ]);
  return {
    nation: policy.nation,
    version: policy.version,
    bankHolidays: workingTime.bankHolidays.value,
    openingTime: workingTime.openingTime.value,
    closingTime: workingTime.dueTime.value,
    clocks: Object.fromEntries(clocks) as ConcernValues['clocks'],
    climbing: concern.climbing.value,
    lookedAtEveryDays: concern.lookedAtEvery.value,
    overrideGrounds: concern.refusalOverriddenFor.value,
    adultAt: policy.youthToAdult.adultAt.value,
    jointPlanFrom: concernAtEighteen.jointPlanWithAdultServicesFrom.value,
    disagreement: {
      practitionersHours: disagreement.practitioners.value,
      managersWorkingDays: disagreement.managers.value,
      headsOfServiceWorkingDays: disagreement.headsOfService.value,
      urgentPractitionersHours: disagreement.urgentPractitioners.value,
      urgentLaterDays: disagreement.urgentLater.value,
    },
  };
}
