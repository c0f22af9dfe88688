import { sql } from 'drizzle-orm';
import type { Instant } from '../../domain/calendar/london-time';
import type { Commit } from '../../domain/commit';
import type { AuditEntry, AuditHead } from './audit';
import { chained, EMPTY_CHAIN } from './audit';
import type { Queries } from '../database/database';
import { rowsOf } from '../database/database';
import { audit, commits } from '../schema';

/** A commit as the register holds it. */
export interface KnownCommit {
  readonly rowId: number;
  readonly baseVersion: number;
  readonly version: number;
  readonly cause: readonly string[];
  readonly digest: string;
}

/** What the register holds of an entity's history, read under the entity's lock. */
export interface KnownHistory {
  /** The last live version; 0 when there is none. */
  readonly head: number;
  /** The last live version up to the one asked for; 0 when there is none. */
  readonly base: number;
  /** Live commits after the version asked for, oldest first. */
  readonly later: readonly KnownCommit[];
  readonly auditHead: AuditHead;
}

/** Makes everyone else who writes this entity wait until the transaction ends. Then reads what there is after `version`. */
export async function lockHistory(tx: Queries, entityId: string, version: number): Promise<KnownHistory> {
  // Two statements: a statement sees the database as it was when it began, that is before it waited for the lock.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${entityId}, 0))`);
  const live = sql`${commits} where entity_id = ${entityId} and voided_at is null`;
  const [row] = await rowsOf<{
    head: number | null;
    base: number | null;
    later: KnownCommit[] | null;
    audit_head: AuditHead | null;
  }>(
    tx,
    sql`select
      (select max(version) from ${live}) as head,
      (select max(version) from ${live} and version <= ${version}) as base,
      (select jsonb_agg(jsonb_build_object('rowId', row_id, 'baseVersion', base_version, 'version', version,
                                           'cause', cause, 'digest', digest) order by version)
         from ${live} and version > ${version}) as later,
      (select jsonb_build_object('seq', seq, 'hash', hash) from ${audit}
        where entity_id = ${entityId} order by seq desc limit 1) as audit_head`,
  );
  return {
    head: row?.head ?? 0,
    base: row?.base ?? 0,
    later: row?.later ?? [],
    auditHead: row?.audit_head ?? EMPTY_CHAIN,
  };
}

/** Whether this very commit stands there already: the same place, the same causes, the same result. */
export function isSameCommit(known: KnownCommit, commit: Commit): boolean {
  return (
    known.baseVersion === commit.baseVersion &&
    known.version === commit.version &&
    known.digest === commit.digest &&
    known.cause.length === commit.cause.length &&
    known.cause.every((cause, place) => cause === commit.cause[place])
  );
}

/** The audit rows for what is done now. */
export function auditNow(entityId: string, known: KnownHistory, entries: readonly AuditEntry[]) {
  return chained(entityId, known.auditHead, new Date().toISOString() as Instant, entries);
}
