import type { SQLWrapper } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import type { Commit } from '../domain/commit';
import { commandChanges, keptChanges, outboxChanges, timelineChanges, viewChanges, voidingChanges } from './changes';
import { storableJson } from './columns';
import { namingConflicts, voidEntries } from './commits';
import type { Database } from './database';
import { auditNow, lockHistory } from './history';
import { audit, commits, timeline } from './schema';
import { inOneStatement } from './statements';

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
      await inOneStatement(tx, [...voidingChanges(tx, commit, version), voidAtHead(commit), voidOtherLines(commit)]);
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
function voidOtherLines({ entityId, version, timeline: given }: Commit): SQLWrapper {
  const from = Math.min(version + 1, ...given.map((line) => line.version));
  const lines = given.map(({ version, seq, kind, at, by, item, data }) => ({ version, seq, kind, at, by, item, data }));
  return sql`update ${timeline} set voided_at = now()
    where entity_id = ${entityId} and version between ${from} and ${version} and voided_at is null and not exists (
      select 1 from jsonb_to_recordset(${storableJson(lines)}::jsonb)
        as given (version integer, seq integer, kind text, at timestamptz, by text, item text, data jsonb)
      where given.version = ${timeline.version} and given.seq = ${timeline.seq} and given.kind = ${timeline.kind}
        and given.at = ${timeline.at} and given.by is not distinct from ${timeline.by}
        and given.item is not distinct from ${timeline.item} and given.data = ${timeline.data})`;
}
