import type { LocalDate } from '../calendar/local-date';
import type { Instant } from '../calendar/london-time';
import type { CheckInId, ChildId, ConcernId, DisagreementId, EpisodeId, ServiceId, StaffId, TeamId } from '../ids';
import type { ConcernClockName, ConcernValues } from '../policy/concern-values';
import type { ConcernKind, ConcernLevel, OverrideGround } from '../policy/concerns';
import type { Change } from '../refusal';

/** What people record as done about a concern. Clocks start with one of these and are met by one; nothing waits for another. */
export const CONCERN_STEPS = [
  'telephone-report',
  'manager-told',
  'police-told',
  'written-report',
  'report-acknowledged',
  'contacted-again',
  'strategy-discussion',
  'conference',
  'core-group',
  'assessment-completed',
  'received-by-adult-services',
  'adult-enquiries-decided',
  'allegation-reported',
  'national-referral-mechanism-considered',
  'probation-or-mappa-told',
  'joint-plan-made',
] as const;
export type ConcernStep = (typeof CONCERN_STEPS)[number];

/** The same, with what has a command of its own. */
export type Happening =
  | 'raised'
  | 'raised-by-description'
  | 'child-looked-for'
  | 'allegation-known'
  | 'decided-not-to-report'
  | 'acknowledged'
  | 'services-decided'
  | 'no-further-action'
  | ConcernStep;

/** The policy's clocks, and those that a concern sets itself around the 18th birthday. */
export type ClockName = ConcernClockName | 'jointPlan' | 'belowThresholdReview';

/** One clock that was started, from its own start. */
export interface ConcernClock {
  readonly clock: ClockName;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  /** How many steps of the policy's climbing have been taken. */
  readonly climbed: number;
  readonly met: { readonly at: Instant; readonly by: StaffId; readonly late: boolean } | null;
}

export interface StepDone {
  readonly step: ConcernStep;
  /** When it was done, which may lie before it was recorded. */
  readonly at: Instant;
  readonly by: StaffId;
  readonly withWhom: string | null;
  readonly reference: string | null;
  readonly words: string | null;
}

export const SERVICES_DECISIONS = [
  'no-further-action',
  'assessment',
  'strategy-discussion',
  'support',
  'adult-enquiries',
] as const;
export type ServicesDecision = (typeof SERVICES_DECISIONS)[number];

/** Who is worried, where whoever raised a concern names nobody. */
export const WHOEVER_RAISED_IT = 'Whoever raised it';

/** Something that was said of the concern after it was raised. What was said before stays as it was. */
export interface Note {
  readonly at: Instant;
  readonly by: StaffId;
  readonly words: string;
}

/** Whether the adult route has been taken. Nothing passes at 18 by itself: only written acceptance hands oversight over. */
export type AdultRoute =
  | { readonly is: 'not-yet' }
  /** Adult services are asked; oversight stays here. */
  | { readonly is: 'proposed'; readonly since: Instant }
  | {
      readonly is: 'accepted';
      readonly at: Instant;
      readonly by: StaffId;
      readonly acceptedBy: string;
      readonly reference: string;
    }
  /** Below the adult threshold, and still worried. */
  | {
      readonly is: 'below-threshold';
      readonly at: Instant;
      readonly by: StaffId;
      readonly reasons: string;
      readonly plan: string;
      readonly reviewOn: LocalDate | null;
    };

export const DISAGREEMENT_LEVELS = ['practitioners', 'managers', 'heads-of-service', 'board'] as const;
export type DisagreementLevel = (typeof DISAGREEMENT_LEVELS)[number];
export const SIDES_OF_A_DISAGREEMENT = ['ours', 'theirs'] as const;

export interface DisagreementView {
  readonly level: DisagreementLevel;
  readonly side: (typeof SIDES_OF_A_DISAGREEMENT)[number];
  readonly view: string;
  readonly at: Instant;
  readonly by: StaffId;
}

/** A professional disagreement. It climbs by its own clocks, and never closes by timeout. */
export interface Disagreement {
  readonly disagreementId: DisagreementId;
  readonly about: string;
  readonly urgent: boolean;
  readonly raisedAt: Instant;
  readonly raisedBy: StaffId;
  readonly level: DisagreementLevel;
  /** When it climbs to the next level; null once the board has it. */
  readonly climbsAt: Instant | null;
  readonly views: readonly DisagreementView[];
  readonly settled: { readonly at: Instant; readonly by: StaffId; readonly outcome: string } | null;
}

export const OUTCOMES = [
  'safe-now',
  'with-social-services',
  'with-adult-services',
  'with-the-police',
  'support-agreed',
  'not-substantiated',
  'child-has-died',
] as const;
export type ConcernOutcome = (typeof OUTCOMES)[number];

export interface Closed {
  readonly at: Instant;
  readonly by: StaffId;
  readonly outcome: ConcernOutcome;
  readonly reasons: string;
  readonly told: readonly string[];
  /** In their own words; null where it was not safe to ask, and why. */
  readonly childsView: string | null;
  readonly viewNotAskedBecause: string | null;
}

/** Where a worry came up: in voluntary contact, and perhaps after one check-in that was missed. */
export interface CameOf {
  readonly episodeId: EpisodeId;
  readonly checkInId: CheckInId | null;
}

/** Who a concern is about, in the words of somebody who cannot find the child in the register, or may not see them. */
export interface Described {
  readonly name: string | null;
  readonly dateOfBirth: LocalDate | null;
  readonly description: string | null;
}

/** One safeguarding concern. It has its own clocks, owner, access list and outcome, and outlives every plan. JSON all through. */
export interface ConcernState {
  readonly schema: 1;
  readonly concernId: ConcernId;
  /** Null while nobody has said which child of the register it is about. */
  readonly childId: ChildId | null;
  /** How whoever raised it described the child; null where they named a child of the register. */
  readonly about: Described | null;
  /** When somebody with oversight last looked for the child whom it describes, found or not. */
  readonly lookedFor: { readonly at: Instant; readonly by: StaffId } | null;
  /** Null: not known. They are taken for a child until it is. */
  readonly dateOfBirth: LocalDate | null;
  readonly serviceId: ServiceId;
  /** The child's team; of one who is not known yet, that of whoever raised it in their own service. */
  readonly teamId: TeamId | null;
  /** Another team whose manager was told. Concerns of earlier releases have none. */
  readonly alsoTold?: TeamId | null;
  readonly policy: ConcernValues;
  readonly raisedAt: Instant;
  readonly raisedBy: StaffId;
  readonly what: string;
  readonly whoIsWorried: string;
  readonly kinds: readonly ConcernKind[];
  /** Brothers, sisters, a partner's child: the concern for them stays on the child route whatever the age of this one. */
  readonly otherChildren: boolean;
  readonly cameOf: CameOf | null;
  /** The colleague whom it is about; null where it is about none. */
  readonly aboutStaffId: StaffId | null;
  /** That colleague, and whoever would see it through them: to these it does not exist. */
  readonly keptOut: readonly StaffId[];
  /** Those who were given access beside the line. */
  readonly access: readonly StaffId[];
  /** How far up the line it has come: these levels have been written to. */
  readonly reached: readonly ConcernLevel[];
  readonly clocks: readonly ConcernClock[];
  readonly steps: readonly StepDone[];
  readonly notes: readonly Note[];
  readonly acknowledged: { readonly at: Instant; readonly by: StaffId } | null;
  readonly notReported: { readonly at: Instant; readonly by: StaffId; readonly reasons: string } | null;
  readonly servicesDecisions: readonly (Note & { readonly decision: ServicesDecision })[];
  readonly adultRoute: AdultRoute;
  readonly jointPlanAsked: boolean;
  readonly refusals: readonly (Note & {
    readonly overridden: (Note & { readonly ground: OverrideGround }) | null;
  })[];
  readonly disagreements: readonly Disagreement[];
  /** Since when it is known here that the child has died: what is the child's own rests. Null while nobody has said so. */
  readonly childDiedSeenAt: Instant | null;
  /** When it is looked at next, should nothing else come before. */
  readonly nextLookAt: Instant;
  readonly closed: Closed | null;
  readonly peopleVersion: number;
  readonly changes: readonly Change[];
}
