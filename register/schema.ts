import { sql } from 'drizzle-orm';
import { bigserial, boolean, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type {
  ChildId,
  ChildLinkId,
  ConcernId,
  EpisodeId,
  ErasureId,
  ExtractId,
  LegalHoldId,
  LookId,
  NoteId,
  OrderId,
  PlanId,
  ProposalId,
  RestrictionId,
  SealedTextId,
  ServiceId,
  SharingDecisionId,
  StaffId,
  SupervisionId,
  TaskId,
  TeamId,
} from '../domain/ids';
import type { Assignee, AssigneeSide, Recipient, Role } from '../domain/people';
import type { Answer, MailTemplate, Meeting } from '../domain/entity';
import type { DigestCounts } from '../domain/messages';
import type { EntityKind } from '../domain/ids';
import type { JobName } from '../domain/jobs';
import type { NoteKind, NoteReaders } from '../domain/notes';
import type { FindingKind } from '../domain/watchdog';
import type { Relation } from '../domain/related-children';
import type { RecordKind, RetentionClass } from '../domain/retention';
import type { LookBecause, RestrictedBecause } from '../domain/restricted-records';
import type { Occasion, SupervisionState } from '../domain/supervision';
import type { OwnPolicy } from '../domain/policy/own-policy';
import type { OrderType } from '../domain/policy/order-type';
import type { Ground } from '../domain/proposals/grounds';
import type { UnpaidWork } from '../domain/transition-plan/order';
import type { Carried } from '../domain/commit';
import type { ExtractSection } from '../domain/policy/sharing';
import type { Extract } from '../domain/transition-plan/sharing/state';
import type { Phase, TaskKind, TaskState } from '../domain/transition-plan/state';
import type { LocalDate } from '../domain/calendar/local-date';
import type { PlanView } from '../domain/transition-plan/view';
import type { Phase as EpisodePhase } from '../domain/voluntary-contact/state';
import type { Access } from './access-log';
import type { LookHow, LookOutcome, LookWhy } from './extracts';
import type { Service, StaffMember } from './register';
import type { FilteredList, SavedFilter } from './saved-filters';
import { day, document, id, instant } from './columns';
import { FACTS_OF_CONCERN, FACTS_OF_EPISODE, FACTS_OF_LINE, FACTS_OF_PLAN } from './facts';
import { sealedDocument, sealedText, sealedWrittenDocument } from './sealing';

// What is not a workflow: who works where, and the children. Names stand only here; dates of birth also in what is kept
// of closed plans.

export const services = pgTable('services', {
  serviceId: id<ServiceId>().primaryKey(),
  kind: text().$type<Service['kind']>().notNull(),
  nation: text().$type<Service['nation']>().notNull(),
  name: text().notNull(),
  boardEmail: text(),
  headOfServiceId: id<StaffId>(),
  // The service's own telephone numbers; null until it has set them.
  childrensServices: text(),
  adultSocialCare: text(),
  outOfHoursTeam: text(),
  safeguardingRota: text(),
  ownPolicy: document()
    .$type<OwnPolicy>()
    .notNull()
    .default(sql`'{"version":0,"rows":[]}'::jsonb`),
});

/** Every version of a service's own policy, with who adopted it and why. */
export const policyVersions = pgTable(
  'policy_versions',
  {
    serviceId: id<ServiceId>()
      .notNull()
      .references(() => services.serviceId),
    version: integer().notNull(),
    rows: document().$type<OwnPolicy['rows']>().notNull(),
    reason: text().notNull(),
    adoptedAt: instant().notNull(),
    adoptedBy: id<StaffId>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.serviceId, table.version] })],
);

export const teams = pgTable(
  'teams',
  {
    teamId: id<TeamId>().primaryKey(),
    serviceId: id<ServiceId>()
      .notNull()
      .references(() => services.serviceId),
    name: text().notNull(),
    email: text(),
    managerId: id<StaffId>(),
    deputyId: id<StaffId>(),
  },
  (table) => [index('teams_service').on(table.serviceId), index('teams_manager').on(table.managerId)],
);

export const staff = pgTable(
  'staff',
  {
    staffId: id<StaffId>().primaryKey(),
    serviceId: id<ServiceId>()
      .notNull()
      .references(() => services.serviceId),
    teamId: id<TeamId>().references(() => teams.teamId),
    role: text().$type<Role>().notNull(),
    name: text().notNull(),
    email: text().notNull(),
    language: text().$type<StaffMember['language']>().notNull(),
    issuer: text().notNull(),
    subject: text().notNull(),
    active: boolean().notNull(),
    awayFrom: day(),
    awayUntil: day(),
    /** Their last day here, once it is known; from the day after it they are nobody's assignee and cannot sign in. */
    lastDay: day(),
    deputyId: id<StaffId>(),
  },
  (table) => [
    uniqueIndex('staff_one_per_token').on(table.issuer, table.subject),
    index('staff_service').on(table.serviceId),
    index('staff_deputy').on(table.deputyId),
  ],
);

export const children = pgTable(
  'children',
  {
    childId: id<ChildId>().primaryKey(),
    serviceId: id<ServiceId>()
      .notNull()
      .references(() => services.serviceId),
    teamId: id<TeamId>()
      .notNull()
      .references(() => teams.teamId),
    givenName: text().notNull(),
    familyName: text().notNull(),
    dateOfBirth: day().notNull(),
    language: text().$type<'en' | 'cy'>(),
    /** What the service's own system calls the child: how an import knows them again. It stands in no id, URL or message. */
    reference: text(),
    /** Family name, then given name, in lower case without accents: what lists sort by and searches look in. */
    sortName: text().notNull(),
  },
  (table) => [
    index('children_by_name').on(table.serviceId, table.sortName, table.childId),
    // For the sweep, which looks for those who have reached an age.
    index('children_by_birth').on(table.dateOfBirth),
    uniqueIndex('children_by_reference').on(table.serviceId, table.reference),
  ],
);

/**
 * The orders of children as the service's own system tells them, with or without a plan. A plan keeps orders of its own: what
 * courts decide is recorded there once it runs.
 */
export const childOrders = pgTable(
  'child_orders',
  {
    orderId: id<OrderId>().primaryKey(),
    childId: id<ChildId>()
      .notNull()
      .references(() => children.childId),
    type: text().$type<OrderType>().notNull(),
    startsOn: day().notNull(),
    endsOn: day().notNull(),
    requirements: document().$type<readonly string[]>().notNull(),
    agreedToTransfer: text(),
    extendedTo: document().$type<readonly LocalDate[]>().notNull(),
    unpaidWork: document().$type<UnpaidWork>().notNull(),
    revokedOn: day(),
    /** The last day on which it can still run, as far as is known: what the sweep searches by. */
    runsUntil: day().notNull(),
    /** What the service's own system calls the order. */
    reference: text(),
  },
  (table) => [
    index('child_orders_child').on(table.childId),
    index('child_orders_running').on(table.runsUntil),
    uniqueIndex('child_orders_by_reference').on(table.childId, table.reference),
  ],
);

/**
 * Who has said that a child has died who has no open plan: a plan that is open keeps this itself. Rows are added and
 * withdrawn, never deleted; the one that made it count says since when.
 */
export const childDeaths = pgTable(
  'child_deaths',
  {
    rowId: bigserial({ mode: 'number' }).primaryKey(),
    childId: id<ChildId>()
      .notNull()
      .references(() => children.childId),
    diedOn: day().notNull(),
    at: instant().notNull(),
    by: id<StaffId>().notNull(),
    confirmedAt: instant(),
    withdrawnAt: instant(),
    withdrawnBy: id<StaffId>(),
    withdrawnBecause: sealedText('child_deaths.withdrawn_because'),
  },
  (table) => [
    index('child_deaths_standing')
      .on(table.childId)
      .where(sql`withdrawn_at is null`),
  ],
);

/**
 * That two children belong together, in one way, and nothing of what lies behind it; the lesser id stands first. A link is
 * never deleted: one that was withdrawn stays with the reason.
 */
export const childLinks = pgTable(
  'child_links',
  {
    linkId: id<ChildLinkId>().primaryKey(),
    childId: id<ChildId>()
      .notNull()
      .references(() => children.childId),
    otherId: id<ChildId>()
      .notNull()
      .references(() => children.childId),
    relation: text().$type<Relation>().notNull(),
    /** Why two children must not be brought together; null for any other link. */
    because: sealedText('child_links.because'),
    at: instant().notNull(),
    by: id<StaffId>().notNull(),
    withdrawnAt: instant(),
    withdrawnBy: id<StaffId>(),
    withdrawnBecause: sealedText('child_links.withdrawn_because'),
  },
  (table) => [index('child_links_child').on(table.childId), index('child_links_other').on(table.otherId)],
);

/**
 * Why nothing is erased of a child. Rows are added and lifted, never deleted; a hold stands until somebody lifts it, whatever
 * day its review was named for.
 */
export const legalHolds = pgTable(
  'legal_holds',
  {
    holdId: id<LegalHoldId>().primaryKey(),
    childId: id<ChildId>()
      .notNull()
      .references(() => children.childId),
    reason: sealedText('legal_holds.reason').notNull(),
    reviewOn: day().notNull(),
    at: instant().notNull(),
    by: id<StaffId>().notNull(),
    liftedAt: instant(),
    liftedBy: id<StaffId>(),
    liftedBecause: sealedText('legal_holds.lifted_because'),
  },
  (table) => [index('legal_holds_child').on(table.childId)],
);

/**
 * That a child's record is read by those alone who work with the child, and why. Rows are added and lifted, never deleted; one
 * stands at a time.
 */
export const restrictions = pgTable(
  'restrictions',
  {
    restrictionId: id<RestrictionId>().primaryKey(),
    childId: id<ChildId>()
      .notNull()
      .references(() => children.childId),
    because: text().$type<RestrictedBecause>().notNull(),
    words: sealedText('restrictions.words'),
    at: instant().notNull(),
    by: id<StaffId>().notNull(),
    liftedAt: instant(),
    liftedBy: id<StaffId>(),
    liftedBecause: sealedText('restrictions.lifted_because'),
  },
  (table) => [
    index('restrictions_child').on(table.childId),
    uniqueIndex('restrictions_standing')
      .on(table.childId)
      .where(sql`lifted_at is null`),
  ],
);

/** Who has looked at a restricted record without working with the child, for what, and until when. Rows are only ever added. */
export const restrictedLooks = pgTable(
  'restricted_looks',
  {
    lookId: id<LookId>().primaryKey(),
    childId: id<ChildId>()
      .notNull()
      .references(() => children.childId),
    staffId: id<StaffId>().notNull(),
    because: text().$type<LookBecause>().notNull(),
    words: sealedText('restricted_looks.words').notNull(),
    at: instant().notNull(),
    until: instant().notNull(),
  },
  (table) => [
    index('restricted_looks_child').on(table.childId, table.at),
    index('restricted_looks_staff').on(table.staffId, table.until),
  ],
);

/**
 * What of a child's records may be erased, who has confirmed it, and what was erased: kinds and counts, no content. A row
 * outlives everything that it is about.
 */
export const erasures = pgTable(
  'erasures',
  {
    erasureId: id<ErasureId>().primaryKey(),
    childId: id<ChildId>().notNull(),
    serviceId: id<ServiceId>().notNull(),
    records: text().$type<RecordKind>().notNull(),
    /** The last day on which the policy kept it, and by which of its rows. */
    keptUntil: day().notNull(),
    keptBy: document().$type<readonly RetentionClass[]>().notNull(),
    /** The moment of the last look that found it due. */
    seenAt: instant().notNull(),
    confirmedAt: instant(),
    confirmedBy: id<StaffId>(),
    /** When it was erased in the register, and of what how many. */
    erasedAt: instant(),
    counts: document().$type<Readonly<Record<string, number>>>(),
    /** The workflows whose histories are erased after that, and when none of them was left. */
    workflowIds: document().$type<readonly string[]>(),
    doneAt: instant(),
  },
  (table) => [
    uniqueIndex('erasures_one_to_do')
      .on(table.childId, table.records)
      .where(sql`done_at is null`),
    index('erasures_of_service').on(table.serviceId, table.keptUntil, table.erasureId),
  ],
);

/** Proposals to start a plan, as the sweep finds them. Open while neither dismissed nor lapsed, and until a plan is started. */
export const startProposals = pgTable(
  'start_proposals',
  {
    proposalId: id<ProposalId>().primaryKey(),
    childId: id<ChildId>()
      .notNull()
      .references(() => children.childId),
    /** The child's service when it was last seen. */
    serviceId: id<ServiceId>().notNull(),
    ground: document().$type<Ground>().notNull(),
    actBy: day().notNull(),
    foundOn: day().notNull(),
    /** The moment of the last sweep that found it. */
    seenAt: instant().notNull(),
    /** When a sweep no longer found it. */
    lapsedAt: instant(),
    dismissedAt: instant(),
    dismissedBy: id<StaffId>(),
    dismissedBecause: sealedText('start_proposals.dismissed_because'),
  },
  (table) => [
    index('start_proposals_child').on(table.childId),
    index('start_proposals_open')
      .on(table.serviceId, table.actBy, table.proposalId)
      .where(sql`lapsed_at is null and dismissed_at is null`),
  ],
);

// The read model of the workflows. It refers to children and staff without foreign keys: after a power cut it must be
// possible to repair a plan before everything that it mentions has been loaded again.

export const plans = pgTable(
  'plans',
  {
    planId: id<PlanId>().primaryKey(),
    childId: id<ChildId>().notNull(),
    serviceId: id<ServiceId>().notNull(),
    teamId: id<TeamId>().notNull(),
    caseManagerId: id<StaffId>().notNull(),
    /** Null for a plan that hands nothing over. */
    receivingServiceId: id<ServiceId>(),
    receivingTeamId: id<TeamId>(),
    receivingOfficerId: id<StaffId>(),
    /** The service of another area that is asked, or looks after the child now. */
    hostServiceId: id<ServiceId>(),
    accountableId: id<StaffId>().notNull(),
    status: text().$type<PlanView['status']>().notNull(),
    phase: text().$type<Phase>().notNull(),
    eighteenOn: day().notNull(),
    transferOn: day(),
    nextDueOn: day(),
    /** `next_due_on`, or the last day of the calendar when nothing is due: a key without nulls to page by. */
    dueOrder: day().notNull(),
    startedAt: instant().notNull(),
    rehearsal: boolean().notNull(),
    /** Seconds by which a practice plan's clock runs ahead. */
    rehearsalOffset: integer().notNull().default(0),
    proposalWaits: boolean().notNull(),
    /** Whether the receiving side was ever asked for anything, or holds the plan: only then may its managers see it. */
    receiverAsked: boolean().notNull(),
    open: boolean().notNull(),
    version: integer().notNull(),
    digest: text().notNull(),
    view: sealedDocument('plans.view', FACTS_OF_PLAN).notNull(),
  },
  (table) => [
    uniqueIndex('plans_one_open_per_child')
      .on(table.childId)
      .where(sql`open`),
    index('plans_child').on(table.childId),
    index('plans_by_due').on(table.serviceId, table.dueOrder, table.planId),
    // Plans that hand nothing over come after every transfer; the key of a page holds no null.
    index('plans_by_transfer').on(table.serviceId, sql`coalesce(${table.transferOn}, date '9999-12-31')`, table.planId),
    index('plans_by_start').on(table.serviceId, table.startedAt, table.planId),
    // For what a service learns: the children who turned 18 in a period.
    index('plans_by_birthday').on(table.serviceId, table.eighteenOn),
    index('plans_by_status').on(table.serviceId, table.status, table.phase),
    index('plans_team').on(table.teamId),
    index('plans_case_manager').on(table.caseManagerId),
    index('plans_receiving_officer').on(table.receivingOfficerId),
    index('plans_receiving_team').on(table.receivingTeamId),
    index('plans_receiving_service').on(table.receivingServiceId),
    index('plans_host').on(table.hostServiceId),
    index('plans_open').on(table.open),
  ],
);

export const tasks = pgTable(
  'tasks',
  {
    taskId: id<TaskId>().primaryKey(),
    planId: id<PlanId>().notNull(),
    kind: text().$type<TaskKind>().notNull(),
    rung: text(),
    state: text().$type<TaskState['is']>().notNull(),
    dueOn: day().notNull(),
    dueAt: instant().notNull(),
    climbedTo: text(),
    assigneeKind: text().$type<Assignee['kind']>().notNull(),
    assigneeId: text().notNull(),
    side: text().$type<AssigneeSide>().notNull(),
    rev: integer().notNull(),
  },
  (table) => [
    index('tasks_plan').on(table.planId, table.dueAt, table.taskId),
    index('tasks_assignee').on(table.assigneeId, table.dueAt, table.taskId),
    index('tasks_state').on(table.state, table.planId),
    // For those who see very many plans: the next tasks to be done, without sorting all of them.
    index('tasks_unfinished_by_due')
      .on(table.dueAt, table.taskId)
      .where(sql`state in ('requested', 'received', 'accepted', 'in-progress', 'rejected')`),
  ],
);

/**
 * What people write down on a plan: hundreds of notes over the years, which no workflow carries. A note is never edited;
 * what corrects it stands beside it, and one that was withdrawn stays with the reason.
 */
export const notes = pgTable(
  'notes',
  {
    noteId: id<NoteId>().primaryKey(),
    planId: id<PlanId>().notNull(),
    kind: text().$type<NoteKind>().notNull(),
    text: sealedText('notes.text').notNull(),
    happenedOn: day().notNull(),
    /** The service whose worker wrote it. */
    serviceId: id<ServiceId>().notNull(),
    readers: text().$type<NoteReaders>().notNull(),
    corrects: id<NoteId>(),
    at: instant().notNull(),
    by: id<StaffId>().notNull(),
    withdrawnAt: instant(),
    withdrawnBy: id<StaffId>(),
    withdrawnBecause: sealedText('notes.withdrawn_because'),
  },
  (table) => [
    index('notes_of_plan').on(table.planId, table.at, table.noteId),
    index('notes_corrections')
      .on(table.corrects)
      .where(sql`corrects is not null`),
  ],
);

export const voluntaryContacts = pgTable(
  'voluntary_contacts',
  {
    episodeId: id<EpisodeId>().primaryKey(),
    childId: id<ChildId>().notNull(),
    /** Null for an episode that began on its own. */
    planId: id<PlanId>(),
    serviceId: id<ServiceId>().notNull(),
    teamId: id<TeamId>().notNull(),
    trustedWorkerId: id<StaffId>().notNull(),
    accountableId: id<StaffId>().notNull(),
    phase: text().$type<EpisodePhase>().notNull(),
    nextCheckInOn: day(),
    nextDueOn: day(),
    /** `next_due_on`, or the last day of the calendar when nothing is due: a key without nulls to page by. */
    dueOrder: day().notNull(),
    /** When the first step that somebody is asked for counts as late; null when nobody is asked for any. */
    lateFrom: instant(),
    climbing: boolean().notNull(),
    startedAt: instant().notNull(),
    rehearsal: boolean().notNull(),
    /** Seconds by which a practice episode's clock runs ahead. */
    rehearsalOffset: integer().notNull().default(0),
    open: boolean().notNull(),
    version: integer().notNull(),
    digest: text().notNull(),
    view: sealedDocument('voluntary_contacts.view', FACTS_OF_EPISODE).notNull(),
  },
  (table) => [
    uniqueIndex('voluntary_contacts_one_open_per_child')
      .on(table.childId)
      .where(sql`open`),
    index('voluntary_contacts_child').on(table.childId),
    index('voluntary_contacts_by_due').on(table.serviceId, table.dueOrder, table.episodeId),
    index('voluntary_contacts_trusted_worker').on(table.trustedWorkerId),
    index('voluntary_contacts_open').on(table.open),
  ],
);

/** What was shared of formulations: by whom, with whom, until when. The texts stand sealed in a table of their own. */
export const extracts = pgTable(
  'extracts',
  {
    extractId: id<ExtractId>().primaryKey(),
    planId: id<PlanId>().notNull(),
    decisionId: id<SharingDecisionId>().notNull(),
    section: text().$type<ExtractSection>().notNull(),
    textId: id<SealedTextId>().notNull(),
    authorId: id<StaffId>().notNull(),
    /** Null for somebody without access. */
    recipientId: id<StaffId>(),
    expiresOn: day().notNull(),
    state: text().$type<Extract['state']['is']>().notNull(),
  },
  (table) => [
    index('extracts_plan').on(table.planId),
    index('extracts_author').on(table.authorId, table.expiresOn, table.extractId),
    index('extracts_recipient').on(table.recipientId, table.expiresOn, table.extractId),
  ],
);

/**
 * Texts that stand nowhere in the clear. Each is written before anything refers to it, and never changed; one to which
 * nothing came to refer is harmless.
 */
export const sealedTexts = pgTable('sealed_texts', {
  textId: id<SealedTextId>().primaryKey(),
  planId: id<PlanId>().notNull(),
  sealed: text().notNull(),
  keptAt: instant().notNull(),
  keptBy: id<StaffId>().notNull(),
});

/** Every look at an extract, denied ones too. Rows are only ever added. */
export const extractLooks = pgTable(
  'extract_looks',
  {
    rowId: bigserial({ mode: 'number' }).primaryKey(),
    extractId: id<ExtractId>().notNull(),
    planId: id<PlanId>().notNull(),
    at: instant().notNull(),
    staffId: id<StaffId>().notNull(),
    outcome: text().$type<LookOutcome>().notNull(),
    how: text().$type<LookHow>().notNull(),
    why: text().$type<LookWhy>(),
  },
  (table) => [index('extract_looks_extract').on(table.extractId, table.rowId)],
);

export const concerns = pgTable(
  'concerns',
  {
    concernId: id<ConcernId>().primaryKey(),
    childId: id<ChildId>().notNull(),
    serviceId: id<ServiceId>().notNull(),
    teamId: id<TeamId>().notNull(),
    raisedBy: id<StaffId>().notNull(),
    raisedAt: instant().notNull(),
    /** When the next of its clocks runs out, or ran out; null when none runs. */
    nextDueAt: instant(),
    /** `next_due_at`, or the last moment of the calendar: a key without nulls to page by. */
    dueOrder: instant().notNull(),
    climbing: boolean().notNull(),
    /** The colleague whom it is about, who does not see it; nor do those of `kept_out`. */
    aboutStaffId: id<StaffId>(),
    keptOut: document().$type<readonly StaffId[]>().notNull(),
    open: boolean().notNull(),
    version: integer().notNull(),
    digest: text().notNull(),
    view: sealedDocument('concerns.view', FACTS_OF_CONCERN).notNull(),
  },
  (table) => [
    index('concerns_child')
      .on(table.childId)
      .where(sql`open`),
    index('concerns_by_due').on(table.dueOrder, table.concernId),
    index('concerns_open').on(table.open),
  ],
);

/** Each concern's own access list: a person, or whoever holds a place on the day. */
export const concernAccess = pgTable(
  'concern_access',
  { concernId: id<ConcernId>().notNull(), who: text().notNull() },
  (table) => [
    primaryKey({ columns: [table.concernId, table.who] }),
    index('concern_access_who').on(table.who, table.concernId),
  ],
);

// What happened. Rows are added and voided, never changed otherwise and never deleted.

/** The lines that tell of a transition what a plan's view does not: few among many. */
export const isOfTransition = sql`voided_at is null
  and kind in ('receiving-officer-named', 'task-accepted', 'kept-by-yjs', 'handed-over-after-all')`;

/** The lines that tell of a hard day of whoever works with a child. */
export const isOfHardDay = sql`voided_at is null
  and kind in ('access-given', 'serious-incident-recorded', 'plan-sealed', 'welfare-check')`;

export const timeline = pgTable(
  'timeline',
  {
    rowId: bigserial({ mode: 'number' }).primaryKey(),
    entityId: text().notNull(),
    version: integer().notNull(),
    seq: integer().notNull(),
    kind: text().notNull(),
    at: instant().notNull(),
    by: id<StaffId>(),
    item: text(),
    data: sealedDocument('timeline.data', FACTS_OF_LINE).notNull(),
    voidedAt: instant(),
  },
  (table) => [
    uniqueIndex('timeline_live')
      .on(table.entityId, table.version, table.seq)
      .where(sql`voided_at is null`),
    index('timeline_of_transitions').on(table.entityId).where(isOfTransition),
    index('timeline_of_hard_days').on(table.at).where(isOfHardDay),
  ],
);

export const commits = pgTable(
  'commits',
  {
    rowId: bigserial({ mode: 'number' }).primaryKey(),
    kind: text().$type<EntityKind>().notNull(),
    entityId: text().notNull(),
    baseVersion: integer().notNull(),
    version: integer().notNull(),
    cause: document().notNull(),
    digest: text().notNull(),
    committedAt: instant()
      .notNull()
      .default(sql`now()`),
    voidedAt: instant(),
  },
  (table) => [
    uniqueIndex('commits_live')
      .on(table.entityId, table.version)
      .where(sql`voided_at is null`),
  ],
);

export const commands = pgTable(
  'commands',
  {
    rowId: bigserial({ mode: 'number' }).primaryKey(),
    commandId: text().notNull(),
    entityId: text().notNull(),
    /** The version at which it was carried out (its answer's). */
    version: integer().notNull(),
    bodyHash: text().notNull(),
    name: text().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
    answer: document().$type<Answer>().notNull(),
    voidedAt: instant(),
  },
  (table) => [
    uniqueIndex('commands_live')
      .on(table.commandId)
      .where(sql`voided_at is null`),
    index('commands_entity').on(table.entityId, table.version),
  ],
);

export const outbox = pgTable(
  'outbox',
  {
    rowId: bigserial({ mode: 'number' }).primaryKey(),
    outboxId: text().notNull(),
    entityId: text().notNull(),
    version: integer().notNull(),
    recipient: document().$type<Recipient>().notNull(),
    template: text().$type<MailTemplate | 'morning-digest'>().notNull(),
    ref: text().notNull(),
    meeting: document().$type<Meeting>(),
    /** What a morning digest counts. */
    digest: document().$type<DigestCounts>(),
    claimedUntil: instant(),
    attempts: integer().notNull().default(0),
    lastFailure: text(),
    sentAt: instant(),
    /** Who stood behind the recipient on that day; null where it was a mailbox. */
    addresseeId: id<StaffId>(),
    /** Kept for the addressee's next digest, and the digest that told of it. */
    heldAt: instant(),
    digestId: text(),
    messageId: text(),
    undeliverable: text(),
    voidedAt: instant(),
  },
  (table) => [
    uniqueIndex('outbox_live')
      .on(table.outboxId)
      .where(sql`voided_at is null`),
    index('outbox_entity').on(table.entityId, table.version),
    // For the watchdog: what has still to be sent, however much was.
    index('outbox_to_send')
      .on(table.entityId, table.version)
      .where(sql`sent_at is null and held_at is null and undeliverable is null and voided_at is null`),
    index('outbox_held')
      .on(table.addresseeId, table.outboxId)
      .where(sql`held_at is not null and digest_id is null and voided_at is null`),
    // For whoever asks what was mailed to them, the latest first.
    index('outbox_addressee').on(table.addresseeId, sql`coalesce(${table.sentAt}, ${table.heldAt})`, table.outboxId),
  ],
);

/** Which kinds of message a person has chosen to be mailed at once; null again for the kinds that go at once unless chosen. */
export const messageChoices = pgTable('message_choices', {
  staffId: id<StaffId>().primaryKey(),
  atOnce: document().$type<readonly MailTemplate[]>(),
});

/**
 * Supervision that was offered to workers. It is theirs, and the psychologist's whom they asked: nothing here says of which child,
 * plan or concern it came.
 */
export const supervisions = pgTable(
  'supervisions',
  {
    supervisionId: id<SupervisionId>().primaryKey(),
    workerId: id<StaffId>().notNull(),
    serviceId: id<ServiceId>().notNull(),
    occasion: text().$type<Occasion>().notNull(),
    state: text().$type<SupervisionState>().notNull(),
    supervisorId: id<StaffId>(),
    on: day(),
    offeredAt: instant().notNull(),
    lapsesOn: day().notNull(),
    endedAt: instant(),
    /** Who has still to hear of what was done last, and how many messages there were before. */
    tell: id<StaffId>(),
    told: integer().notNull().default(0),
  },
  (table) => [
    index('supervisions_worker').on(table.workerId),
    index('supervisions_supervisor').on(table.supervisorId),
    index('supervisions_to_tell')
      .on(table.tell)
      .where(sql`tell is not null`),
  ],
);

/** The filters of lists that people keep under names of their own. */
export const savedFilters = pgTable(
  'saved_filters',
  {
    staffId: id<StaffId>().notNull(),
    list: text().$type<FilteredList>().notNull(),
    name: text().notNull(),
    query: document().$type<SavedFilter['query']>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.staffId, table.list, table.name] })],
);

/** Who is signed in to the pages. A copy of this table signs nobody in: the secrets themselves stand nowhere. */
export const sessions = pgTable(
  'sessions',
  {
    sessionId: text().primaryKey(),
    secretHash: text().notNull(),
    issuer: text().notNull(),
    subject: text().notNull(),
    startedAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex('sessions_secret').on(table.secretHash),
    index('sessions_person').on(table.issuer, table.subject),
    index('sessions_seen').on(table.lastSeenAt),
  ],
);

/**
 * What closed entities can be opened again from: the last closing of each. It stands for as long as the last commit is
 * that closing, by version and digest; after that it is out of date.
 */
export const kept = pgTable('kept', {
  entityId: text().primaryKey(),
  kind: text().$type<EntityKind>().notNull(),
  version: integer().notNull(),
  digest: text().notNull(),
  carried: sealedWrittenDocument('kept.carried').$type<Carried<unknown>>().notNull(),
});

/** One hash chain per entity. People stand here as staff ids, never by name. */
export const audit = pgTable(
  'audit',
  {
    entityId: text().notNull(),
    seq: integer().notNull(),
    at: instant().notNull(),
    act: text().$type<'commit' | 'void' | 'repair' | 'change' | 'read'>().notNull(),
    by: document().$type<readonly string[]>().notNull(),
    content: document().$type<Readonly<Record<string, unknown>>>().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.entityId, table.seq] })],
);

/**
 * Every look at what is held of children, and every one that was denied, in one chain. Nothing is ever changed or deleted
 * here: a trigger refuses it.
 */
export const accessLog = pgTable(
  'access_log',
  {
    seq: integer().primaryKey(),
    at: instant().notNull(),
    /** Whose it was; null where a token was refused, because then nobody knows. */
    serviceId: id<ServiceId>(),
    staffId: id<StaffId>(),
    role: text().$type<Role>(),
    action: text().notNull(),
    route: text().notNull(),
    outcome: text().$type<Access['outcome']>().notNull(),
    childIds: id<ChildId>().array().notNull(),
    aboutConcern: boolean().notNull(),
    concernIds: id<ConcernId>().array().notNull(),
    requestId: text().notNull(),
    /** For what somebody looked at a restricted record who does not work with the child; null for every other look. */
    because: text().$type<LookBecause>(),
    /** The policy of the service as it was then. Rows of earlier releases do not say. */
    policyVersion: text(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [
    index('access_log_of_child').using('gin', table.childIds),
    index('access_log_of_staff').on(table.staffId, table.seq),
  ],
);

/** What the watchdog has found. A finding that holds no more is ended, never deleted. */
export const findings = pgTable(
  'findings',
  {
    kind: text().$type<FindingKind>().notNull(),
    subject: text().notNull(),
    planId: id<PlanId>(),
    serviceId: id<ServiceId>(),
    firstSeenAt: instant().notNull(),
    seenAt: instant().notNull(),
    endedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.subject] }),
    index('findings_standing')
      .on(table.serviceId)
      .where(sql`ended_at is null`),
  ],
);

/** The last run of each of the service's jobs that came to its end. */
export const jobRuns = pgTable('job_runs', {
  job: text().$type<JobName>().primaryKey(),
  /** The moment that it was run for. */
  ranFor: instant().notNull(),
  doneAt: instant().notNull(),
  counts: document().$type<Readonly<Record<string, number>>>().notNull(),
});
