import { isDeepStrictEqual } from 'node:util';
import type { SQLWrapper } from 'drizzle-orm';
import { and, between, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Commit, TimelineRow } from '../../domain/commit';
import { commandChanges, keptChanges, outboxChanges, timelineChanges, viewChanges, voidingChanges } from './changes';
import { storableJson } from '../schema/columns';
import { namingConflicts, voidEntries } from './commits';
import type { Database, Queries } from '../database/database';
import { auditNow, lockHistory } from './history';
import { audit, commits, timeline } from '../schema';
import { inOneStatement } from '../database/statements';

/**
 * Makes the register's rows of one entity equal to the workflow's own account, whether it is missing here, behind or
 * ahead, and records that in the audit. From the first version of the given timeline on, what differs is voided; older
 * lines stay. Commands and messages given are added where they are missing.
 * Throws OpenOneExists when the child has another open entity of this kind.
 */
export async function applyRepair(db: Database, commit: Commit): Promise<void> {
  const { kind, entityId, baseVersion, version, cause, digest } = commit;
  await namingConflicts(commit, () =>
    db.transaction(async (tx) => {
      const known = await lockHistory(tx, entityId, version - 1);
      const atHead = known.later.find((row) => row.version === version && row.digest === digest);
      const wrong = known.later.filter((row) => row !== atHead);
      await inOneStatement(tx, [...voidingChanges(tx, commit, version), voidAtHead(commit)]);
      await voidOtherLines(tx, commit);
      const content = { kind, version, digest, foundVersion: known.head };
      const entries = [...voidEntries(commit, { later: wrong }), { act: 'repair' as const, by: [], content }];
      const head: SQLWrapper[] = atHead
        ? []
        : [tx.insert(commits).values({ kind, entityId, baseVersion, version, cause, digest })];
      await inOneStatement(tx, [
        ...head,
        ...timelineChanges(tx, commit),
        ...commandChanges(tx, commit),
        ...outboxChanges(tx, commit),
        ...viewChanges(tx, commit),
        ...keptChanges(tx, commit),
        tx.insert(audit).values(auditNow(entityId, known, entries)),
      ]);
    }),
  );
}

/** Another result at the same version is not history's. */
function voidAtHead({ entityId, version, digest }: Commit): SQLWrapper {
  return sql`update ${commits} set voided_at = now()
    where entity_id = ${entityId} and version = ${version} and digest <> ${digest} and voided_at is null`;
}

/** Voids live lines, from the first given version up to the repaired one, that are not among those given. */
async function voidOtherLines(tx: Queries, { entityId, version, timeline: given }: Commit): Promise<void> {
  const from = Math.min(version + 1, ...given.map((line) => line.version));
  const isOfThem = and(eq(timeline.entityId, entityId), between(timeline.version, from, version));
  const live = await tx
    .select()
    .from(timeline)
    .where(and(isOfThem, isNull(timeline.voidedAt)));
  // What a line says stands sealed, each time differently: it is compared here, as it is stored.
  const placed = new Map(given.map((line) => [`${line.version}.${line.seq}`, lineAsStored(line)]));
  const wrong = live.filter(
    (line) => !isDeepStrictEqual(placed.get(`${line.version}.${line.seq}`), lineAsStored(line)),
  );
  const rowIds = wrong.map(({ rowId }) => rowId);
  if (rowIds.length === 0) return;
  await tx
    .update(timeline)
    .set({ voidedAt: sql`now()` })
    .where(inArray(timeline.rowId, rowIds));
}

interface Line extends Pick<TimelineRow, 'kind' | 'at' | 'by' | 'item'> {
  readonly data: unknown;
}

function lineAsStored({ kind, at, by, item, data }: Line): unknown {
  return JSON.parse(storableJson({ kind, at: Date.parse(at), by, item, data }));
}
