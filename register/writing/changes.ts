import type { SQLWrapper } from 'drizzle-orm';
import { and, eq, gt, isNull, notInArray, or, sql } from 'drizzle-orm';
import type { Instant } from '../../domain/calendar/london-time';
import type { Commit } from '../../domain/commit';
import type { ChildId, ConcernId, EntityKind, PlanId, StaffId } from '../../domain/ids';
import type { PlanView } from '../../domain/transition-plan/view';
import { storableJson, storableText } from '../schema/columns';
import type { Queries } from '../database/database';
import { accessRows, concernColumns } from '../concerns/concern-row';
import { episodeColumns } from '../contacts/episode-row';
import { extractColumns, planColumns, taskColumns } from '../plans/plan-row';
import {
  children,
  commands,
  commits,
  concernAccess,
  concerns,
  extracts,
  kept,
  outbox,
  plans,
  tasks,
  timeline,
  voluntaryContacts,
} from '../schema';
import { replaced } from '../database/statements';

/** How each kind of entity stands in its own tables. */
const VIEW_CHANGES: Readonly<Record<EntityKind, (tx: Queries, commit: Commit) => SQLWrapper[]>> = {
  transitionPlan: planChanges,
  voluntaryContact: episodeChanges,
  safeguardingConcern: concernChanges,
};

/** The changes that make the view rows equal to the commit's view; rows that already agree stay untouched. */
export function viewChanges(tx: Queries, commit: Commit): SQLWrapper[] {
  return VIEW_CHANGES[commit.kind](tx, commit);
}

function planChanges(tx: Queries, commit: Commit): SQLWrapper[] {
  const rows = taskColumns(commit);
  const planId = commit.entityId as PlanId;
  const stays = rows.map((row) => row.taskId);
  const upsertPlan = tx
    .insert(plans)
    .values(planColumns(commit))
    .onConflictDoUpdate({ target: plans.planId, set: replaced(plans, ['planId', 'rehearsalOffset']) });
  const dropTasks = tx.delete(tasks).where(and(eq(tasks.planId, planId), notInArray(tasks.taskId, stays)));
  const writes = [upsertPlan, dropTasks, ...extractChanges(tx, commit), ...childChanges(tx, commit)];
  if (rows.length === 0) return writes;
  const upsertTasks = tx
    .insert(tasks)
    .values(rows)
    .onConflictDoUpdate({
      target: tasks.taskId,
      set: replaced(tasks, ['taskId']),
      setWhere: sql`(${tasks}.*) is distinct from (excluded.*)`,
    });
  return [...writes, upsertTasks];
}

/** What is shared, as the view has it; a plan that shares nothing costs no change but the look for what is to go. */
function extractChanges(tx: Queries, commit: Commit): SQLWrapper[] {
  const rows = extractColumns(commit);
  const planId = commit.entityId as PlanId;
  const stays = rows.map(({ extractId }) => extractId);
  const drop = tx.delete(extracts).where(and(eq(extracts.planId, planId), notInArray(extracts.extractId, stays)));
  if (rows.length === 0) return [drop];
  const upsert = tx
    .insert(extracts)
    .values(rows)
    .onConflictDoUpdate({
      target: extracts.extractId,
      set: replaced(extracts, ['extractId']),
      setWhere: sql`(${extracts}.*) is distinct from (excluded.*)`,
    });
  return [drop, upsert];
}

/** A child whose plan another area has taken over is that area's: what its own system calls the child is not known there. */
function childChanges(tx: Queries, commit: Commit): SQLWrapper[] {
  const { childId, serviceId, moves } = commit.view as PlanView;
  const taken = moves.outOfArea.findLast(({ kind, state }) => kind === 'full-transfer' && state.is === 'agreed');
  if (taken?.host.serviceId !== serviceId) return [];
  const isAtHome = and(eq(children.childId, childId as ChildId), eq(children.serviceId, taken.home.serviceId));
  return [
    tx
      .update(children)
      .set({ ...taken.host, reference: null })
      .where(isAtHome),
  ];
}

function episodeChanges(tx: Queries, commit: Commit): SQLWrapper[] {
  return [
    tx
      .insert(voluntaryContacts)
      .values(episodeColumns(commit))
      .onConflictDoUpdate({
        target: voluntaryContacts.episodeId,
        set: replaced(voluntaryContacts, ['episodeId', 'rehearsalOffset']),
      }),
  ];
}

function concernChanges(tx: Queries, commit: Commit): SQLWrapper[] {
  const listed = accessRows(commit);
  const stays = listed.map(({ who }) => who);
  const concernId = commit.entityId as ConcernId;
  return [
    tx
      .insert(concerns)
      .values(concernColumns(commit))
      .onConflictDoUpdate({ target: concerns.concernId, set: replaced(concerns, ['concernId']) }),
    tx.delete(concernAccess).where(and(eq(concernAccess.concernId, concernId), notInArray(concernAccess.who, stays))),
    tx.insert(concernAccess).values(listed).onConflictDoNothing(),
  ];
}

/** The changes that add the commit itself and what came of it. */
export function historyChanges(tx: Queries, commit: Commit): SQLWrapper[] {
  const { kind, entityId, baseVersion, version, cause, digest } = commit;
  return [
    tx.insert(commits).values({ kind, entityId, baseVersion, version, cause, digest }),
    ...timelineChanges(tx, commit),
    ...commandChanges(tx, commit),
    ...outboxChanges(tx, commit),
  ];
}

/** Keeps what a closed entity can be opened again from, in the place of what an earlier closing left. */
export function keptChanges(tx: Queries, { kind, entityId, version, digest, kept: carried }: Commit): SQLWrapper[] {
  if (!carried) return [];
  const row = { kind, entityId, version, digest, carried };
  return [
    tx
      .insert(kept)
      .values(row)
      .onConflictDoUpdate({ target: kept.entityId, set: replaced(kept, ['entityId']) }),
  ];
}

/** Adds timeline rows; one that stands there already (its place is live) is left as it is. */
export function timelineChanges(tx: Queries, { entityId, timeline: rows }: Commit): SQLWrapper[] {
  if (rows.length === 0) return [];
  const values = rows.map(({ version, seq, kind, at, by, item, data }) => {
    return { entityId, version, seq, kind: storableText(kind), at, by: by as StaffId | null, item, data };
  });
  return [tx.insert(timeline).values(values).onConflictDoNothing()];
}

/** Adds commands; the first answer to a command id stands. */
export function commandChanges(tx: Queries, { entityId, commands: rows }: Commit): SQLWrapper[] {
  if (rows.length === 0) return [];
  const values = rows.map((row) => ({ ...row, at: row.at as Instant, entityId, version: row.answer.version }));
  return [tx.insert(commands).values(values).onConflictDoNothing()];
}

/** Adds messages; one whose id is live (sent before history was rolled back) is not added again. */
export function outboxChanges(tx: Queries, { entityId, outbox: rows }: Commit): SQLWrapper[] {
  if (rows.length === 0) return [];
  const values = rows.map(({ outboxId, version, to, template, ref, meeting }) => {
    return { outboxId, entityId, version, recipient: to, template, ref, meeting };
  });
  return [tx.insert(outbox).values(values).onConflictDoNothing()];
}

/**
 * The changes that void everything after `version` in an entity's history; nothing is deleted. A message that has been
 * sent stays only when the new history has the same message: then it is not sent a second time.
 */
export function voidingChanges(tx: Queries, commit: Commit, version: number): SQLWrapper[] {
  return [
    voidAfter(commits, commit.entityId, version),
    voidAfter(timeline, commit.entityId, version),
    voidAfter(commands, commit.entityId, version),
    tx
      .update(outbox)
      .set({ voidedAt: VOIDED_NOW })
      .where(
        and(
          eq(outbox.entityId, commit.entityId),
          gt(outbox.version, version),
          isNull(outbox.voidedAt),
          or(isNull(outbox.sentAt), sql`not ${wantedAgain(commit)}`),
        ),
      ),
  ];
}

const VOIDED_NOW = sql<Instant>`now()`;

function voidAfter(table: typeof commits | typeof timeline | typeof commands, entityId: string, version: number) {
  const after = and(eq(table.entityId, entityId), gt(table.version, version), isNull(table.voidedAt));
  return sql`update ${table} set voided_at = now() where ${after}`;
}

/** Whether the commit holds the message in the query, the same in every part. */
function wantedAgain({ outbox: rows }: Commit) {
  const wanted = rows.map(({ outboxId, to, template, ref, meeting }) => ({
    outbox_id: outboxId,
    recipient: to,
    template,
    ref,
    meeting,
  }));
  return sql`exists (
    select 1 from jsonb_to_recordset(${storableJson(wanted)}::jsonb)
      as wanted (outbox_id text, recipient jsonb, template text, ref text, meeting jsonb)
    where wanted.outbox_id = ${outbox.outboxId} and wanted.recipient = ${outbox.recipient}
      and wanted.template = ${outbox.template} and wanted.ref = ${outbox.ref}
      and wanted.meeting is not distinct from ${outbox.meeting})`;
}
