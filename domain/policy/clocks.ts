import type { Rule } from './rule';

/** The people that an unanswered request climbs to, nearest first. */
export const CLIMBING_LEVELS = ['reminder', 'deputy', 'manager', 'head-of-service', 'boards'] as const;
export type ClimbingLevel = (typeof CLIMBING_LEVELS)[number];

/** One step up the silent side's line, so many working days after the request was due. */
export interface ClimbingStep {
  readonly level: ClimbingLevel;
  readonly afterWorkingDays: number;
}

/** Some check-ins at one rhythm; a taper is a list of them. */
export interface TaperStage {
  readonly every: number;
  readonly unit: 'weeks' | 'months';
  readonly times: number;
}

/** What a concern's clock counts from: always its own start, never an earlier step that may not have happened. */
export type ClockStart =
  | 'raised'
  | 'raised-by-description'
  | 'telephone-report'
  | 'report'
  | 'written-report'
  | 'strategy-discussion'
  | 'conference'
  | 'receipt-by-adult-services'
  | 'allegation-known';

/** A limit on one step of a concern. In `days`, 0 means the same day. */
export interface Clock extends Rule<number> {
  readonly unit: 'hours' | 'working hours' | 'days' | 'working days';
  readonly from: ClockStart;
}

/** The clocks of our own that run in every nation, and those that only one nation's procedures set. */
export type ConcernClocks = Readonly<
  Record<'reportedOrDecided' | 'acknowledgedBySafeguardingPerson' | 'childLookedFor' | 'managerTold', Clock>
> &
  Readonly<
    Record<'socialServicesDecide' | 'childProtectionConference' | 'coreGroup' | 'allegationToDesignatedOfficer', Clock>
  > &
  Readonly<
    Partial<
      Record<
        | 'writtenReport'
        | 'contactAgain'
        | 'adultEnquiries'
        | 'allegationNextWorkingDay'
        | 'referralAcknowledged'
        | 'childAssessment',
        Clock
      >
    >
  >;

/** How long a class of record is kept. `years` null: no period is set, and nothing of this class is erased. */
export interface RetentionPeriod {
  readonly years: number | null;
  readonly after: string;
  /** Kept at least until the child reaches this age in years; null where age does not matter. */
  readonly orUntilAge: number | null;
}
