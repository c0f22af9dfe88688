import { eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Instant } from '../../domain/calendar/london-time';
import type { Actor } from '../../domain/people';
import type { ChildId } from '../../domain/ids';
import { workflowIdOf } from '../../domain/ids';
import { RECORD_KINDS } from '../../domain/retention';
import type { RecordKind } from '../../domain/retention';
import { lockChild } from '../concerns/concerns';
import type { Database, Queries } from '../database/database';
import { rowsOf } from '../database/database';
import type { ErasureToDo, RefuseErasure } from './erasures';
import { auditNow, lockHistory } from '../writing/history';
import { auditedAs } from '../writing/recorded';
import { recordsOfChild } from './retention';
import { visibleConcerns } from '../access/visibility';
import {
  audit,
  childDeaths,
  childLinks,
  childOrders,
  children,
  commands,
  commits,
  concernAccess,
  concerns,
  erasures,
  extracts,
  findings,
  kept,
  legalHolds,
  notes,
  outbox,
  plans,
  restrictedLooks,
  restrictions,
  sealedTexts,
  startProposals,
  tasks,
  timeline,
  voluntaryContacts,
} from '../schema';

/** Rows that go together: of one table, where it holds something of these entities. */
interface Going {
  readonly table: PgTable;
  readonly where: (ids: SQL) => SQL;
}

/** What every entity has. Its chain in the audit stays: it holds ids, versions and digests, and no content. */
const OF_EVERY_ENTITY: Readonly<Record<string, Going>> = {
  timelineLines: { table: timeline, where: (ids) => sql`entity_id in (${ids})` },
  messages: { table: outbox, where: (ids) => sql`entity_id in (${ids})` },
  commands: {
    table: commands,
    where: (ids) =>
      sql`(entity_id in (${ids}) or entity_id in (select 'note:' || note_id from ${notes} where plan_id in (${ids})))`,
  },
  commits: { table: commits, where: (ids) => sql`entity_id in (${ids})` },
  closingStates: { table: kept, where: (ids) => sql`entity_id in (${ids})` },
  findings: { table: findings, where: (ids) => sql`split_part(subject, '.', 1) in (${ids})` },
};

/** Everything that goes with each kind: what a preview counts is what an erasure deletes. */
const GOING: Readonly<Record<RecordKind, Readonly<Record<string, Going>>>> = {
  plans: {
    plans: { table: plans, where: (ids) => sql`plan_id in (${ids})` },
    tasks: { table: tasks, where: (ids) => sql`plan_id in (${ids})` },
    notes: { table: notes, where: (ids) => sql`plan_id in (${ids})` },
    extracts: { table: extracts, where: (ids) => sql`plan_id in (${ids})` },
    sealedTexts: { table: sealedTexts, where: (ids) => sql`plan_id in (${ids})` },
    ...OF_EVERY_ENTITY,
  },
  contacts: {
    contacts: { table: voluntaryContacts, where: (ids) => sql`episode_id in (${ids})` },
    ...OF_EVERY_ENTITY,
  },
  concerns: {
    concerns: { table: concerns, where: (ids) => sql`concern_id in (${ids})` },
    accessLists: { table: concernAccess, where: (ids) => sql`concern_id in (${ids})` },
    ...OF_EVERY_ENTITY,
  },
  child: {
    children: { table: children, where: (ids) => sql`child_id in (${ids})` },
    orders: { table: childOrders, where: (ids) => sql`child_id in (${ids})` },
    links: { table: childLinks, where: (ids) => sql`(child_id in (${ids}) or other_id in (${ids}))` },
    liftedHolds: { table: legalHolds, where: (ids) => sql`child_id in (${ids})` },
    restrictions: { table: restrictions, where: (ids) => sql`child_id in (${ids})` },
    restrictedLooks: { table: restrictedLooks, where: (ids) => sql`child_id in (${ids})` },
    messages: {
      table: outbox,
      where: (ids) => sql`entity_id in (select look_id from ${restrictedLooks} where child_id in (${ids})
        union all select restriction_id from ${restrictions} where child_id in (${ids}))`,
    },
    withdrawnDeaths: { table: childDeaths, where: (ids) => sql`child_id in (${ids})` },
    proposals: { table: startProposals, where: (ids) => sql`child_id in (${ids})` },
  },
};

const ENTITIES: Readonly<Record<RecordKind, (childId: ChildId) => SQL>> = {
  plans: (childId) => sql`select plan_id from ${plans} where child_id = ${childId}`,
  contacts: (childId) => sql`select episode_id from ${voluntaryContacts} where child_id = ${childId}`,
  concerns: (childId) => sql`select concern_id from ${concerns} where child_id = ${childId}`,
  child: (childId) => sql`select ${childId}::text`,
};
/** The workflows of each kind; those of concerns carry the ids of the concerns. */
const WORKFLOWS: Readonly<Record<RecordKind, (childId: ChildId, ids: readonly string[]) => readonly string[]>> = {
  plans: (childId) => [workflowIdOf('transitionPlan', childId)],
  contacts: (childId) => [workflowIdOf('voluntaryContact', childId)],
  concerns: (_childId, ids) => ids.map((id) => workflowIdOf('safeguardingConcern', id)),
  child: () => [],
};

/** What erasing each kind would delete of this child: how many rows of what, of the concerns of which the actor may know. */
export async function erasurePreview(
  { queries }: Database,
  actor: Actor,
  childId: ChildId,
): Promise<Readonly<Record<RecordKind, Readonly<Record<string, number>>>>> {
  const counted = await Promise.all(
    RECORD_KINDS.map(async (kind) => {
      const all = ENTITIES[kind](childId);
      const ids = kind === 'concerns' ? sql`${all} and ${visibleConcerns(actor)}` : all;
      const counts = Object.entries(GOING[kind]).map(
        ([what, { table, where }]) =>
          sql`(select count(*)::int from ${table} where ${where(ids)}) as ${sql.identifier(what)}`,
      );
      const [row] = await rowsOf<Record<string, number>>(queries, sql`select ${sql.join(counts, sql`, `)}`);
      return [kind, row ?? {}] as const;
    }),
  );
  return Object.fromEntries(counted) as Record<RecordKind, Record<string, number>>;
}

/**
 * Erases in the register what was confirmed, in one transaction, with its line in the audit: what kind and how many rows,
 * by whom it was confirmed, and no content. It is decided once more under the child's lock: where something stands against
 * it by now, nothing is erased, and the confirmation falls. Gives the workflows whose histories are to go; null where it fell.
 */
export function eraseInRegister(
  db: Database,
  { erasureId, childId }: Pick<ErasureToDo, 'erasureId' | 'childId'>,
  refuse: RefuseErasure,
  at: Instant,
): Promise<readonly string[] | null> {
  return db.transaction(async (tx) => {
    const entityId = auditedAs({ is: 'child', id: childId });
    const known = await lockHistory(tx, entityId, 0);
    // In the order in which a commit asks for its locks: its own entity's, then the child's.
    await lockEntities(tx, childId);
    await lockChild(tx, childId);
    const [row] = await tx.select().from(erasures).where(eq(erasures.erasureId, erasureId));
    const held = await recordsOfChild(tx, childId);
    if (!row || row.confirmedBy === null || row.erasedAt !== null || held === null) return row?.workflowIds ?? null;
    const { records, confirmedBy } = row;
    const ids = await rowsOf<{ id: string }>(tx, sql`select id from (${ENTITIES[records](childId)}) found (id)`);
    const isRefused = refuse(records, held) !== null;
    const counts = isRefused ? null : await eraseRows(tx, records, childId);
    const content = counts === null ? { what: 'erasure-stopped', records } : { what: 'erase-records', records, counts };
    await tx.insert(audit).values(auditNow(entityId, known, [{ act: 'change', by: [confirmedBy], content }]));
    const workflowIds = WORKFLOWS[records](
      childId,
      ids.map(({ id }) => id),
    );
    await (counts === null
      ? tx.delete(erasures).where(eq(erasures.erasureId, erasureId))
      : tx.update(erasures).set({ erasedAt: at, counts, workflowIds }).where(eq(erasures.erasureId, erasureId)));
    return counts === null ? null : workflowIds;
  });
}

/** Makes whoever opens one of them again, or repairs it, come before this or find nothing. */
async function lockEntities(tx: Queries, childId: ChildId): Promise<void> {
  const all = sql.join(
    RECORD_KINDS.map((kind) => ENTITIES[kind](childId)),
    sql` union all `,
  );
  const found = await rowsOf<{ id: string }>(tx, sql`select id from (${all}) found (id) order by id`);
  for (const { id } of found) await lockHistory(tx, id, 0);
}

/** All in one statement: each deletion sees everything as it was before, also what the others take away. */
async function eraseRows(tx: Queries, kind: RecordKind, childId: ChildId): Promise<Readonly<Record<string, number>>> {
  const ids = ENTITIES[kind](childId);
  const parts = Object.entries(GOING[kind]).map(([what, going]) => ({
    what: sql.identifier(what),
    name: sql.identifier(`gone_${what}`),
    ...going,
  }));
  const deleted = parts.map(
    ({ name, table, where }) => sql`${name} as (delete from ${table} where ${where(ids)} returning 1)`,
  );
  const counts = parts.map(({ what, name }) => sql`(select count(*)::int from ${name}) as ${what}`);
  const [row] = await rowsOf<Record<string, number>>(
    tx,
    sql`with ${sql.join(deleted, sql`, `)} select ${sql.join(counts, sql`, `)}`,
  );
  return row ?? {};
}
