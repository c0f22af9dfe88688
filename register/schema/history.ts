import { sql } from 'drizzle-orm';
import { bigserial, boolean, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { Answer } from '../../domain/entity';
import type { ChildId, ConcernId, EntityKind, ServiceId, StaffId } from '../../domain/ids';
import type { Role } from '../../domain/people';
import type { LookBecause } from '../../domain/restricted-records';
import type { Access } from '../rows';
import { document, id, instant } from './columns';
import { FACTS_OF_LINE } from '../sealing/facts';
import { sealedDocument } from '../sealing/sealing';

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
