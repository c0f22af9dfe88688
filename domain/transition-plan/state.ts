import type { LocalDate } from '../calendar/local-date';
import type { Instant } from '../calendar/london-time';
import type { ChildId, PlanId, ServiceId, StaffId, TaskId, TeamId } from '../ids';
import type { Assignee } from '../people';
import type { TransitionValues } from '../policy/policy';
import type { Change } from '../refusal';
import type { ExitPlan } from './exit-plan';
import type { Holds } from './hold';
import type { Order } from './order';
import type { StrandParts } from './strand-parts';
import type { ChildView } from './voice/state';

/** What a plan leads the child through: the end of their orders, the passage to an adult service, or both at once. */
export const ROUTES = ['end-of-order', 'youth-to-adult'] as const;
export type Route = (typeof ROUTES)[number];

/** The rungs from youth to adult, in order: the handover by which responsibility passes step by step. */
export const YOUTH_TO_ADULT_RUNGS = [
  'prepare-child',
  'share-information',
  'introduce',
  'joint-sessions',
  'receiving-worker-leads',
  'accept-responsibility',
  'after-transfer-check-ins',
  'review-and-let-go',
] as const;
/** The rungs to the end of the orders, in order. */
export const END_OF_ORDER_RUNGS = [
  'review-before-end',
  'exit-plan',
  'offer-voluntary-contact',
  'end-of-order',
] as const;
/** Every rung of the ladder; a plan has those of its routes, and goes through the rungs of each route in order. */
export const RUNGS = [...YOUTH_TO_ADULT_RUNGS, ...END_OF_ORDER_RUNGS] as const;
export type RungKey = (typeof RUNGS)[number];

export type { Order } from './order';

export type RungState =
  | { readonly is: 'ahead' }
  | { readonly is: 'open'; readonly since: Instant }
  | { readonly is: 'done'; readonly at: Instant }
  | { readonly is: 'passed-over'; readonly at: Instant; readonly by: StaffId; readonly reason: string };

export interface Rung {
  readonly key: RungKey;
  readonly state: RungState;
  readonly startsOn: LocalDate;
  readonly dueOn: LocalDate;
  /** How many times it has been gone through; 1 at first. */
  readonly round: number;
  readonly rev: number;
  readonly changes: readonly Change[];
}

export const TASK_KINDS = [
  'prepare-child',
  'share-information',
  'name-receiving-officer',
  'three-way-meeting',
  'joint-contact',
  'receiver-led-contact',
  'accept-responsibility',
  'after-transfer-check-in',
  'transition-review',
  'decide-keep-or-hand-over',
  'review-before-end',
  'exit-plan',
  'offer-voluntary-contact',
  'plan-review',
  'correct-address',
  'follow-up-missed',
  'ask-the-child',
  'offer-advocate',
  'tell-family',
  'fill-gap',
  'tell-child-of-change',
  'give-advice',
  'decide-on-missed',
  'send-what-is-missing',
  'agree-on-date',
  'confirm-extracts',
  'confirm-death',
  'notify-serious-incident',
  'safeguarding-review',
  'support-staff',
  'name-another-worker',
  'review-warning-note',
  'sign-off',
  'change-what-was-returned',
  'answer-transfer-request',
  'record-court-outcome',
  'send-next-steps',
  'confirm-release',
  'move-to-adult-establishment',
  'accept-area-move',
  'ask-about-travelling',
  'confirm-return',
  'start-voluntary-contact',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** FHIR Task states. `received` (someone has looked) is not `accepted`. */
export type TaskState =
  | { readonly is: 'requested' }
  | { readonly is: 'received'; readonly at: Instant; readonly by: StaffId }
  | {
      readonly is: 'accepted';
      readonly at: Instant;
      readonly by: StaffId;
      readonly conditions: string | null;
      /** For the handover itself: the day from which the receiver takes responsibility. */
      readonly from: LocalDate | null;
      /** For the handover itself: the receiving manager who becomes accountable on that day. */
      readonly accountableId: StaffId | null;
    }
  | { readonly is: 'rejected'; readonly at: Instant; readonly by: StaffId; readonly reason: string }
  | { readonly is: 'in-progress'; readonly at: Instant; readonly by: StaffId }
  | {
      readonly is: 'completed';
      readonly at: Instant;
      readonly by: StaffId;
      readonly on: LocalDate;
      readonly childsWords: string | null;
      readonly note: string | null;
    }
  | { readonly is: 'cancelled'; readonly at: Instant; readonly by: StaffId | null; readonly reason: string };

export interface Task {
  readonly taskId: TaskId;
  readonly kind: TaskKind;
  /** The rung that it belongs to; null for tasks of the plan as a whole. */
  readonly rung: RungKey | null;
  /** What else it is about: an appointment's or a consultation's id, the moment at which the child is asked, or what they are told; null for nothing beside the rung. */
  readonly about: string | null;
  readonly assignee: Assignee;
  readonly state: TaskState;
  readonly requestedAt: Instant;
  readonly dueOn: LocalDate;
  /** When it counts as unanswered or late: the due date at the policy's time of day, in UTC. */
  readonly dueAt: Instant;
  /** How many steps of the policy's climbing table have been taken for the present silence. */
  readonly climbed: number;
  /** A meeting that was arranged for it, if any. */
  readonly meeting: { readonly startsAt: Instant; readonly minutes: number; readonly sequence: number } | null;
  /** Changed only by a person's decision or a change of assignee, never by a reminder or a climb. */
  readonly rev: number;
  readonly changes: readonly Change[];
}

/**
 * Where a plan stands. A plan with the youth-to-adult route tells what happens with responsibility at 18; one that is
 * only about the end of orders runs with them, and then goes on by the child's choice or waits to be closed.
 */
export type OpenLife =
  | { readonly phase: 'order-running' }
  /** No order runs and no voluntary contact is agreed: people let go, or close. It never closes by itself. */
  | { readonly phase: 'order-ended'; readonly endedOn: LocalDate }
  /** No order runs; contact goes on because the child agreed to it. */
  | { readonly phase: 'voluntary'; readonly endedOn: LocalDate; readonly since: LocalDate }
  | { readonly phase: 'preparing' }
  | { readonly phase: 'graded-handover' }
  | { readonly phase: 'transferred'; readonly on: LocalDate }
  | { readonly phase: 'kept-by-yjs'; readonly until: LocalDate; readonly reason: string };
export type PlanLife = OpenLife | SealedLife | ClosedLife;
/** The child has died: all falls silent, and the plan is held as it is. */
export interface SealedLife {
  readonly phase: 'sealed';
  readonly at: Instant;
  /** From this the plan goes on, should it have been a mistake. */
  readonly before: BeforeClosing;
}
export interface ClosedLife {
  readonly phase: 'closed';
  readonly at: Instant;
  readonly outcome: 'let-go' | 'ended-early';
  readonly reason: string;
  readonly before: BeforeClosing;
}
/** What closing took away: from this the plan goes on when it is opened again. */
export interface BeforeClosing {
  readonly life: OpenLife;
  readonly pause: PlanState['pause'];
  readonly proposal: PlanState['proposal'];
  /** The tasks that were still asked of somebody and belonged to no rung: no rung asks for them again. */
  readonly asked: readonly TaskId[];
}
export type Phase = PlanLife['phase'];

/** Who is accountable, from when, and by which acceptance. The last one holds now. */
export interface AccountablePeriod {
  readonly staffId: StaffId;
  readonly role: 'manager' | 'probation-manager';
  readonly serviceId: ServiceId;
  readonly from: Instant;
  /** `start`, the id of the task by whose acceptance it passed, or `taken-on` by another manager of the same service. */
  readonly by: 'start' | 'taken-on' | TaskId;
}

/** The child's own answer to the offer of voluntary contact. Silence is none; a later answer takes the place of an earlier one. */
export type VoluntaryContact =
  | { readonly is: 'not-answered' }
  | ({ readonly is: 'agreed'; readonly trustedWorkerId: StaffId } & OfferAnswered)
  | ({ readonly is: 'declined' } & OfferAnswered);
interface OfferAnswered {
  readonly on: LocalDate;
  /** Who recorded it. */
  readonly by: StaffId;
  readonly childsWords: string | null;
}

/** A date that could not be kept because the plan started late. */
export interface MovedStep {
  readonly rung: RungKey;
  readonly ideal: LocalDate;
  readonly planned: LocalDate;
  /** True when the ideal date had already passed when the plan started. */
  readonly passed: boolean;
}

export interface Pause {
  readonly since: Instant;
  readonly sinceOn: LocalDate;
  readonly reason: string;
  readonly reviewOn: LocalDate;
  /** What it follows from, and ends with; left out where a person has paused, who then says when it goes on. */
  readonly waitsFor?: Holds;
  /** The day up to which its days have been given back already; left out where none were. */
  readonly givenBackUntil?: LocalDate;
}

export interface PlanState extends StrandParts {
  readonly schema: 3;
  readonly planId: PlanId;
  readonly childId: ChildId;
  readonly routes: readonly Route[];
  /** A practice plan about an invented child: never counted, mails only to the catcher. */
  readonly rehearsal: boolean;
  readonly serviceId: ServiceId;
  readonly teamId: TeamId;
  readonly caseManagerId: StaffId;
  /** Null for a plan that hands nothing over. */
  readonly receivingServiceId: ServiceId | null;
  readonly receivingTeamId: TeamId | null;
  readonly receivingOfficerId: StaffId | null;
  readonly dateOfBirth: LocalDate;
  readonly orders: readonly Order[];
  readonly startedAt: Instant;
  readonly policy: TransitionValues;
  readonly life: PlanLife;
  readonly pause: Pause | null;
  /** A proposal that waits for a person's decision: too little time remains for a handover, or no order transfers. */
  readonly proposal: { readonly keepUntil: LocalDate; readonly why: string } | null;
  /** The day on which responsibility is planned to pass: the 18th birthday, or later by joint decision; null on no such route. */
  readonly transferOn: LocalDate | null;
  readonly voluntaryContact: VoluntaryContact;
  /** Every exit plan as it was recorded; the last one holds. */
  readonly exitPlans: readonly ExitPlan[];
  readonly rungs: readonly Rung[];
  readonly moved: readonly MovedStep[];
  readonly tasks: readonly Task[];
  readonly tasksMade: number;
  readonly childViews: readonly ChildView[];
  readonly accountability: readonly AccountablePeriod[];
  readonly nextReviewOn: LocalDate;
  readonly peopleVersion: number;
  readonly changes: readonly Change[];
}
