import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { Carried } from '../../domain/commit';
import type {
  ChildId,
  ConcernId,
  EntityKind,
  EpisodeId,
  NoteId,
  PlanId,
  ServiceId,
  StaffId,
  SupervisionId,
  TaskId,
  TeamId,
} from '../../domain/ids';
import type { NoteKind, NoteReaders } from '../../domain/notes';
import type { Assignee, AssigneeSide } from '../../domain/people';
import type { Occasion, SupervisionState } from '../../domain/supervision';
import type { Phase, TaskKind, TaskState } from '../../domain/transition-plan/state';
import type { PlanView } from '../../domain/transition-plan/view';
import type { Phase as EpisodePhase } from '../../domain/voluntary-contact/state';
import { day, document, id, instant } from './columns';
import { FACTS_OF_CONCERN, FACTS_OF_EPISODE, FACTS_OF_PLAN } from '../sealing/facts';
import { sealedText, sealedView, sealedWrittenDocument } from '../sealing/sealing';

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
    view: sealedView('plans.view', FACTS_OF_PLAN).notNull(),
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
    view: sealedView('voluntary_contacts.view', FACTS_OF_EPISODE).notNull(),
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

export const concerns = pgTable(
  'concerns',
  {
    concernId: id<ConcernId>().primaryKey(),
    /** Null while a child is described, and nobody has said who they are. */
    childId: id<ChildId>(),
    serviceId: id<ServiceId>().notNull(),
    teamId: id<TeamId>(),
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
    view: sealedView('concerns.view', FACTS_OF_CONCERN).notNull(),
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
