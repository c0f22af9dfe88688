import type { LocalDate } from '../domain/calendar/local-date';
import type { Instant } from '../domain/calendar/london-time';
import type { Carried } from '../domain/commit';
import type { Answer, MailTemplate, Meeting } from '../domain/entity';
import type { ChildId, ConcernId, EpisodeId, PlanId, ServiceId, StaffId, TaskId, TeamId } from '../domain/ids';
import type { DigestCounts } from '../domain/messages';
import type { Recipient, Role } from '../domain/people';
import type { ServiceNumbers } from '../domain/service-numbers';
import type { OwnPolicy } from '../domain/policy';
import type { Nation } from '../domain/policy/policy';
import type { Order } from '../domain/transition-plan/order';
import type { Agency } from '../domain/transition-plan/around-the-child/state';
import type { Phase, TaskKind, TaskState } from '../domain/transition-plan/state';
import type { PlanView } from '../domain/transition-plan/view';
import type { Phase as EpisodePhase } from '../domain/voluntary-contact/state';
import type { EpisodeView } from '../domain/voluntary-contact/view';
import type { ConcernKind } from '../domain/policy/concerns';
import type { ConcernView } from '../domain/safeguarding-concern/view';

// The shapes of what the register is asked and of what it answers, beside those that one file alone has.

/**
 * What a commit did: wrote its rows, found them there already, voided rows that history never knew, or wrote them although
 * the commits that they follow are not all there. After the last, the entity's own account has to fill the gap.
 */
export type CommitOutcome = 'written' | 'repeated' | 'voided-and-written' | 'written-over-a-gap';

export interface Page {
  /** An opaque cursor from the page before; null for the first. */
  readonly cursor: string | null;
  /** 1 to 200. */
  readonly limit: number;
}

export interface Paged<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor: string | null;
}

export interface Service extends ServiceNumbers {
  readonly serviceId: ServiceId;
  readonly kind: 'youth-justice-service' | 'probation-region';
  readonly nation: Nation;
  readonly name: string;
  readonly boardEmail: string | null;
  readonly headOfServiceId: StaffId | null;
  /** Where it does otherwise than its nation's policy. */
  readonly ownPolicy: OwnPolicy;
}

/** A service as it is loaded: a policy of its own it adopts itself. */
export type LoadedService = Omit<Service, 'ownPolicy'>;

/** A service with its teams, as everybody may know of it. */
export interface ServiceWithTeams extends Pick<Service, 'serviceId' | 'kind' | 'nation' | 'name'> {
  readonly teams: readonly Pick<Team, 'teamId' | 'name'>[];
}

export interface Team {
  readonly teamId: TeamId;
  readonly serviceId: ServiceId;
  readonly name: string;
  readonly email: string | null;
  readonly managerId: StaffId | null;
  readonly deputyId: StaffId | null;
}

export interface StaffMember {
  readonly staffId: StaffId;
  readonly serviceId: ServiceId;
  readonly teamId: TeamId | null;
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  readonly language: 'en' | 'cy' | 'both';
  /** OpenID issuer and subject: how a token is matched to a person, never by e-mail. */
  readonly issuer: string;
  readonly subject: string;
  readonly active: boolean;
  readonly awayFrom: LocalDate | null;
  readonly awayUntil: LocalDate | null;
  /** Their last day here; null while nobody knows of one. */
  readonly lastDay: LocalDate | null;
  readonly deputyId: StaffId | null;
}

/** What somebody carries now: open plans, unfinished tasks, and those of them that are due within seven days. */
export interface Workload {
  readonly openPlans: number;
  readonly unfinishedTasks: number;
  readonly dueThisWeek: number;
}

export interface AssignableStaff extends StaffMember {
  /** Null for staff of another service. */
  readonly workload: Workload | null;
}

export interface Child {
  readonly childId: ChildId;
  readonly serviceId: ServiceId;
  readonly teamId: TeamId;
  readonly givenName: string;
  readonly familyName: string;
  readonly dateOfBirth: LocalDate;
  /** Null until asked: then letters and screens come in both languages. */
  readonly language: 'en' | 'cy' | null;
}

/** An order as the service's own system tells it, whether or not the child has a plan. */
export interface ChildOrder extends Order {
  readonly childId: ChildId;
}

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

/** What is read with every whole plan, contact or concern, in the same statement. */
interface ReadWithIt {
  /** Names of every staff member and team that the view mentions, by id. */
  readonly names: Readonly<Record<string, string>>;
  /** The service whose it is, with what it works by; null while it is not (again) in the register. */
  readonly service: Service | null;
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

/** An episode of voluntary contact as lists show it. */
export interface EpisodeRow {
  readonly episodeId: EpisodeId;
  readonly childId: ChildId;
  readonly childName: string;
  readonly planId: PlanId | null;
  readonly serviceId: ServiceId;
  readonly teamId: TeamId;
  readonly teamName: string;
  readonly trustedWorkerId: StaffId;
  readonly trustedWorkerName: string;
  readonly accountableId: StaffId;
  readonly accountableName: string;
  readonly phase: EpisodePhase;
  readonly nextCheckInOn: LocalDate | null;
  readonly nextDueOn: LocalDate | null;
  /** A step waits that should have been done by now. */
  readonly late: boolean;
  readonly climbing: boolean;
  readonly rehearsal: boolean;
  readonly startedAt: Instant;
}

export interface EpisodeFilter {
  readonly phase?: EpisodePhase;
  readonly trustedWorkerId?: StaffId;
  readonly childId?: ChildId;
  /** `late`: a step waits past its time; `this-week`: something is due within seven days. */
  readonly due?: 'late' | 'this-week';
}

export interface EpisodeRecord extends ReadWithIt {
  readonly view: EpisodeView;
  readonly childName: string;
  readonly version: number;
  readonly digest: string;
  readonly open: boolean;
  /** The child's death is recorded: nothing goes on here. */
  readonly silent: boolean;
  /** The open concerns about the child of which the actor may know; none for everybody else. */
  readonly concerns: readonly ConcernId[];
}

/** A concern as lists show it to those who may know of it. */
export interface ConcernRow {
  readonly concernId: ConcernId;
  /** Null, as is everything else of the child, while they are not known, and always for whoever described them. */
  readonly childId: ChildId | null;
  readonly childName: string | null;
  readonly serviceId: ServiceId;
  readonly teamId: TeamId | null;
  readonly kinds: readonly ConcernKind[];
  readonly raisedBy: StaffId;
  readonly raisedByName: string;
  readonly raisedAt: Instant;
  readonly nextDueAt: Instant | null;
  /** A clock has run out. */
  readonly late: boolean;
  readonly climbing: boolean;
  readonly open: boolean;
}

export interface ConcernFilter {
  readonly childId?: ChildId;
  readonly open?: boolean;
}

export interface ConcernRecord extends ReadWithIt {
  readonly view: ConcernView;
  /** Whether it is the actor's to know whole; false: they described the child, and see what `asRaiserSees` leaves. */
  readonly whole: boolean;
  readonly childName: string | null;
  readonly version: number;
  readonly open: boolean;
  readonly childHasDied: boolean;
}

/** What a closed plan goes on from when it is opened again. */
export interface KeptPlan {
  /** Its state is as the release that closed it left it: `upgrade` brings it to the present shape. */
  readonly carried: Carried<unknown>;
  /** By how much a practice plan's clock runs ahead; 0 for every other. */
  readonly aheadMs: number;
}

export interface TaskRow {
  readonly taskId: TaskId;
  readonly planId: PlanId;
  readonly childId: ChildId;
  readonly childName: string;
  readonly kind: TaskKind;
  readonly rung: string | null;
  readonly state: TaskState['is'];
  readonly dueOn: LocalDate;
  readonly dueAt: Instant;
  readonly overdue: boolean;
  readonly climbedTo: string | null;
  readonly assigneeId: string;
  readonly assigneeName: string;
  readonly rev: number;
}

export interface TimelineRecord {
  readonly version: number;
  readonly seq: number;
  readonly kind: string;
  readonly at: Instant;
  readonly by: string | null;
  readonly byName: string | null;
  readonly item: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Summary {
  readonly activePlans: number;
  readonly byPhase: Readonly<Record<Exclude<Phase, 'closed' | 'sealed'>, number>>;
  readonly paused: number;
  readonly handoversWaitingForAcceptance: number;
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

export type PlanSort = 'next-due' | 'transfer' | 'started';

/** What of plans and tasks somebody has to see to; the summary counts the same. */
export const PLAN_NEEDS = ['receiving-officer', 'decision', 'turning-18'] as const;

export type PlanNeed = (typeof PLAN_NEEDS)[number];

export const TASK_NEEDS = ['acceptance', 'climbing'] as const;

export type TaskNeed = (typeof TASK_NEEDS)[number];

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

export interface TaskFilter {
  /** `me` means: mine, my team's, and those of colleagues for whom I stand in. */
  readonly assignee?: 'me' | StaffId;
  readonly kind?: TaskKind;
  readonly state?: TaskState['is'] | 'unfinished';
  readonly needs?: TaskNeed;
  /** Only what the summary counts: of open plans, and of no practice. */
  readonly counted?: boolean;
  readonly due?: 'overdue' | 'this-week';
}

/** A message claimed for sending, with its recipient resolved on the day. */
export interface ClaimedMail {
  readonly outboxId: string;
  readonly template: MailTemplate | 'morning-digest';
  readonly ref: string;
  readonly meeting: Meeting | null;
  /** What a morning digest counts; null for every other message. */
  readonly digest: DigestCounts | null;
  readonly recipient: Recipient;
  /** Null when nobody stands behind the role today: the message then goes to the next person up, or is undeliverable. */
  readonly to: Addressee | null;
}

/** Who receives a message on the day. */
export interface Addressee {
  /** Null for a shared mailbox. */
  readonly staffId: StaffId | null;
  readonly name: string;
  readonly address: string;
  readonly language: 'en' | 'cy' | 'both';
  /** The kinds of message that they have chosen to be mailed at once; null: they have chosen nothing. */
  readonly atOnce: readonly MailTemplate[] | null;
}

export type MailOutcome =
  | { readonly is: 'sent'; readonly messageId: string; readonly to?: StaffId | null }
  /** Kept for the morning digest of this person. */
  | { readonly is: 'held'; readonly to: StaffId }
  | { readonly is: 'undeliverable'; readonly reason: string };

/** A message as the person is shown it to whom it went. */
export interface MessageRow {
  readonly kind: MailTemplate | 'morning-digest';
  /** What it is about: a task's or a plan's id, or a digest's day. */
  readonly ref: string;
  /** When it was mailed, or kept for the digest. */
  readonly at: Instant;
  readonly how: 'at-once' | 'in-digest' | 'waits-for-digest';
}

export type { Answer };
