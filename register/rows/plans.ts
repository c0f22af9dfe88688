import type { LocalDate } from '../../domain/calendar/local-date';
import type { Instant } from '../../domain/calendar/london-time';
import type { Carried } from '../../domain/commit';
import type { ChildId, ConcernId, PlanId, ServiceId, StaffId, TeamId } from '../../domain/ids';
import type { Agency } from '../../domain/transition-plan/around-the-child/state';
import type { Phase } from '../../domain/transition-plan/state';
import type { PlanView } from '../../domain/transition-plan/view';
import type { ReadWithIt } from './whole';

// Plans, and what is counted over them.

/** A plan as lists show it. */
export interface PlanRow {
  readonly planId: PlanId;
  readonly childId: ChildId;
  readonly childName: string;
  readonly serviceId: ServiceId;
  readonly teamId: TeamId;
  readonly teamName: string;
  readonly caseManagerId: StaffId;
  readonly caseManagerName: string;
  readonly receivingOfficerId: StaffId | null;
  readonly receivingOfficerName: string | null;
  readonly accountableId: StaffId;
  readonly accountableName: string;
  readonly status: PlanView['status'];
  readonly phase: Phase;
  readonly eighteenOn: LocalDate;
  /** Null for a plan that hands nothing over. */
  readonly transferOn: LocalDate | null;
  readonly nextDueOn: LocalDate | null;
  readonly overdueTasks: number;
  readonly climbingTasks: number;
  readonly rehearsal: boolean;
  readonly startedAt: Instant;
}

export interface PlanRecord extends ReadWithIt {
  readonly view: PlanView;
  readonly childName: string;
  readonly version: number;
  readonly digest: string;
  readonly open: boolean;
  /** By how much a practice plan's own time runs ahead; 0 for every other. */
  readonly aheadMs: number;
  /** Null while the child is not (again) in the register. */
  readonly dateOfBirth: LocalDate | null;
  /** The open concerns about the child of which the actor may know; none for everybody else. */
  readonly concerns: readonly ConcernId[];
}

/** What a closed plan goes on from when it is opened again. */
export interface KeptPlan {
  /** Its state is as the release that closed it left it: `upgrade` brings it to the present shape. */
  readonly carried: Carried<unknown>;
  /** By how much a practice plan's clock runs ahead; 0 for every other. */
  readonly aheadMs: number;
}

export type PlanSort = 'next-due' | 'transfer' | 'started';

/** What of plans and tasks somebody has to see to; the summary counts the same. */
export const PLAN_NEEDS = ['receiving-officer', 'decision', 'turning-18'] as const;

export type PlanNeed = (typeof PLAN_NEEDS)[number];

export interface PlanFilter {
  /** `active` is every open plan, paused or not. */
  readonly status?: PlanView['status'] | 'active';
  readonly phase?: Phase;
  readonly teamId?: TeamId;
  readonly caseManagerId?: StaffId;
  /** The case manager, or the receiving practitioner. */
  readonly holderId?: StaffId;
  readonly needs?: PlanNeed;
  /** Only what the summary counts: open plans, and no practice. */
  readonly counted?: boolean;
  readonly due?: 'overdue' | 'this-week';
  readonly sort: PlanSort;
}

export interface Summary {
  readonly activePlans: number;
  readonly byPhase: Readonly<Record<Exclude<Phase, 'closed' | 'sealed'>, number>>;
  readonly paused: number;
  readonly handoversWaitingForAcceptance: number;
  /** What was declined, and has no other answer yet. */
  readonly declinedTasks: number;
  readonly overdueTasks: number;
  readonly climbingTasks: number;
  readonly withoutReceivingOfficer: number;
  readonly proposalsToDecide: number;
  /** Proposals to start a plan, for children of the actor's own service. */
  readonly plansToStart: number;
  /** Open safeguarding concerns of which the actor may know, and those of them for which a clock has run out. */
  readonly openConcerns: number;
  readonly lateConcerns: number;
  /** Children with an open plan who turn 18 within the next 90 days. */
  readonly aboutToTurn18: number;
}

/** How one agency came to formulation meetings. */
export interface AttendanceRow {
  readonly agency: Agency;
  /** Held meetings to which it was invited. */
  readonly meetings: number;
  readonly attended: number;
  /** How often its absence left a gap in a child's history. */
  readonly gaps: number;
}
