import type { LocalDate } from '../calendar/local-date';
import type { Instant } from '../calendar/london-time';
import type { ChildId, OrderId, PlanId, ServiceId, StaffId, TaskId, TeamId } from '../ids';
import type { Assignee } from '../people';
import type { OrderType } from '../policy/orders';
import type { TransitionValues } from '../policy/policy';
import type { Change } from '../refusal';

/** The ladder's rungs, in order (the handover by which responsibility passes step by step). */
export const RUNGS = [
  'prepare-child',
  'share-information',
  'introduce',
  'joint-sessions',
  'receiving-worker-leads',
  'accept-responsibility',
  'after-transfer-check-ins',
  'review-and-let-go',
] as const;
export type RungKey = (typeof RUNGS)[number];

/** One court or out-of-court disposal. Its end, requirements and transferability are its own, never the child's. */
export interface Order {
  readonly orderId: OrderId;
  readonly type: OrderType;
  readonly startsOn: LocalDate;
  /** The date on which it is due to end. */
  readonly endsOn: LocalDate;
  readonly requirements: readonly string[];
  /** Set where the type stays with the youth justice service unless agreed: what was agreed, and with whom. */
  readonly agreedToTransfer: string | null;
}

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
  'plan-review',
  'correct-address',
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

/** What happens with responsibility at 18, in the order in which it can come about. */
export type PlanLife =
  | { readonly phase: 'preparing' }
  | { readonly phase: 'graded-handover' }
  | { readonly phase: 'transferred'; readonly on: LocalDate }
  | { readonly phase: 'kept-by-yjs'; readonly until: LocalDate; readonly reason: string }
  | {
      readonly phase: 'closed';
      readonly at: Instant;
      readonly outcome: 'let-go' | 'ended-early';
      readonly reason: string;
    };
export type Phase = PlanLife['phase'];

/** Who is accountable, from when, and by which acceptance. The last one holds now. */
export interface AccountablePeriod {
  readonly staffId: StaffId;
  readonly role: 'manager' | 'probation-manager';
  readonly serviceId: ServiceId;
  readonly from: Instant;
  /** `start` or the id of the task by whose acceptance it passed. */
  readonly by: 'start' | TaskId;
}

export interface ChildView {
  readonly at: Instant;
  readonly by: StaffId;
  readonly about: 'start' | 'before-meeting' | 'probation-rules' | 'review' | 'other';
  /** As said, never paraphrased. */
  readonly words: string;
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
}

export interface PlanState {
  readonly schema: 1;
  readonly planId: PlanId;
  readonly childId: ChildId;
  readonly route: 'youth-to-adult';
  /** A practice plan about an invented child: never counted, mails only to the catcher. */
  readonly rehearsal: boolean;
  readonly serviceId: ServiceId;
  readonly teamId: TeamId;
  readonly caseManagerId: StaffId;
  readonly receivingServiceId: ServiceId;
  readonly receivingTeamId: TeamId;
  readonly receivingOfficerId: StaffId | null;
  readonly dateOfBirth: LocalDate;
  readonly orders: readonly Order[];
  readonly startedAt: Instant;
  readonly policy: TransitionValues;
  readonly life: PlanLife;
  readonly pause: Pause | null;
  /** A proposal that waits for a person's decision: too little time remains for a handover, or no order transfers. */
  readonly proposal: { readonly keepUntil: LocalDate; readonly why: string } | null;
  /** The day on which responsibility is planned to pass: the 18th birthday, or later by joint decision. */
  readonly transferOn: LocalDate;
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
