import { and, eq, sql } from 'drizzle-orm';
import type { Commit } from '../../domain/commit';
import type { EntityKind } from '../../domain/ids';
import type { PlanView } from '../../domain/transition-plan/view';
import type { AuditEntry } from './audit';
import { historyChanges, keptChanges, viewChanges, voidingChanges } from './changes';
import { isConcernOpen, lockChild } from '../concerns/concerns';
import { rowsOf } from '../database/database';
import type { Database, Queries } from '../database/database';
import { ChildHasDied, ConcernIsOpen, OpenOneExists } from '../errors';
import type { KnownHistory } from './history';
import { auditNow, isSameCommit, lockHistory } from './history';
import type { CommitOutcome } from '../rows';
import { audit, kept } from '../schema';
import { isChildAlive } from '../children/sealed';
import { inOneStatement } from '../database/statements';

/**
 * Applies one commit in one transaction of three statements, four when rows have to be voided.
 *
 * The same commit again changes nothing, whatever has followed it since: it is a late duplicate of an attempt that had
 * worked. Anything else after the commit's base is something that history never knew (a process was killed between this
 * transaction and the end of its workflow task): it is voided, and history's own account written.
 * An attempt that history has given up may still come, and void what has followed it; so it writes nothing when its signal
 * has aborted, and the next commit says when what it follows is not there.
 * Throws OpenOneExists when the child has another open entity of this kind, ConcernIsOpen when it would close over one, and
 * ChildHasDied when it is contact with a child whose death is recorded.
 */
export async function applyCommit(db: Database, commit: Commit, signal?: AbortSignal): Promise<CommitOutcome> {
  return namingConflicts(commit, () =>
    db.transaction(async (tx) => {
      const known = await lockHistory(tx, commit.entityId, commit.baseVersion);
      signal?.throwIfAborted();
      if (known.later.some((later) => isSameCommit(later, commit))) return 'repeated';
      await decideOnConcerns(tx, commit);
      await decideOnDeath(tx, commit);
      const voids = known.later.length > 0;
      if (voids) await inOneStatement(tx, voidingChanges(tx, commit, commit.baseVersion));
      const rows = auditNow(commit.entityId, known, [...voidEntries(commit, known), commitEntry(commit, known)]);
      await inOneStatement(tx, [
        ...historyChanges(tx, commit),
        ...viewChanges(tx, commit),
        ...keptChanges(tx, commit),
        tx.insert(audit).values(rows),
      ]);
      if (known.base !== commit.baseVersion) return 'written-over-a-gap';
      return voids ? 'voided-and-written' : 'written';
    }),
  );
}

/**
 * Nothing about a child closes over an open concern. Both a closing and the commit by which a concern comes to be about this child
 * hold the child's lock until they are written, so that of two at once one comes first.
 */
async function decideOnConcerns(tx: Queries, commit: Commit): Promise<void> {
  const { kind, open, view } = commit;
  const isConcern = kind === 'safeguardingConcern';
  if (view.childId === null || (isConcern ? !comesToChild(commit) : open)) return;
  await lockChild(tx, view.childId);
  if (isConcern || !(await isConcernOpen(tx, view.childId))) return;
  if (!(await stoodClosed(tx, commit))) throw new ConcernIsOpen();
}

/** Whether a concern is about its child from this commit on: it is its first, or somebody has said who the child is. */
function comesToChild({ baseVersion, commands }: Commit): boolean {
  return baseVersion === 0 || commands.some(({ name }) => name === 'match-child');
}

/** Whether what this commit follows was closed already: then nothing closes by it. */
async function stoodClosed(tx: Queries, { entityId, baseVersion }: Commit): Promise<boolean> {
  const closed = await tx
    .select({ version: kept.version })
    .from(kept)
    .where(and(eq(kept.entityId, entityId), eq(kept.version, baseVersion)));
  return closed.length > 0;
}

/**
 * Contact with a child who has died is silent: nothing of it is written any more, by anybody or by time, until the record of
 * the death is withdrawn. Whatever records the death holds the child's lock too.
 */
async function decideOnDeath(tx: Queries, { kind, view }: Commit): Promise<void> {
  if (kind === 'safeguardingConcern' || view.childId === null) return;
  if (kind === 'transitionPlan') {
    if ((view as PlanView).phase === 'sealed') await lockChild(tx, view.childId);
    return;
  }
  await lockChild(tx, view.childId);
  const [row] = await rowsOf<{ alive: boolean }>(tx, sql`select ${isChildAlive(sql`${view.childId}`)} as alive`);
  if (row?.alive !== true) throw new ChildHasDied();
}

/** By which index of its table each kind has one open entity for a child; null where a child can have several. */
const ONE_OPEN: Readonly<Record<EntityKind, string | null>> = {
  transitionPlan: 'plans_one_open_per_child',
  voluntaryContact: 'voluntary_contacts_one_open_per_child',
  safeguardingConcern: null,
};

/** Runs the work; a breach of "one open for each child" comes out as OpenOneExists. */
export async function namingConflicts<T>(commit: Commit, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const index = ONE_OPEN[commit.kind];
    if (index !== null && breaks(error, index)) throw new OpenOneExists(commit.view.childId ?? '');
    throw error;
  }
}

/** For the audit: what was voided, and by whose arrival. */
export function voidEntries(commit: Commit, { later }: Pick<KnownHistory, 'later'>): AuditEntry[] {
  if (later.length === 0) return [];
  const voided = later.map(({ version, cause, digest }) => ({ version, cause, digest }));
  return [{ act: 'void', by: [], content: { voided, because: commit.cause, version: commit.version } }];
}

function commitEntry(commit: Commit, { head }: KnownHistory): AuditEntry {
  const { kind, baseVersion, version, cause, digest } = commit;
  const by = [...new Set(commit.commands.map((command) => command.by))];
  return { act: 'commit', by, content: { kind, baseVersion, version, cause, digest, foundVersion: head } };
}

/** Drizzle wraps what the driver threw: SQLSTATE and constraint stand in `cause`. 23505 is a unique violation. */
export function breaks(error: unknown, constraint: string): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  if (typeof cause !== 'object' || cause === null) return false;
  const { code, constraint: broken } = cause as { readonly code?: unknown; readonly constraint?: unknown };
  return code === '23505' && broken === constraint;
}
