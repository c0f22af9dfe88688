import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { CommandRow } from '../../domain/commit';
import type { ChildId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import type { DeathSaid } from '../../domain/transition-plan/serious-events/state';
import type { Database, Queries } from '../database/database';
import { lockChild } from '../concerns/concerns';
import { ChildRecordRefused, OpenOneExists } from '../errors';
import { openPlanIn } from '../plans/plans';
import { recordChange } from '../writing/recorded';
import type { Recorded } from '../writing/recorded';
import { childDeaths } from '../schema';

/** What is said of the death of a child who has no open plan: by whom, and whether enough have said so. */
export interface DeathOfChild {
  readonly said: readonly DeathSaid[];
  readonly confirmed: boolean;
}

export function deathOf(db: Database, childId: ChildId): Promise<DeathOfChild> {
  return standing(db.queries, childId);
}

/**
 * One person says that the child has died, once for their key; with the last of `confirmedBy` it counts. Throws
 * OpenOneExists where the child's plan has to hold it, and ChildRecordRefused with what `refuse` finds against it.
 */
export function recordDeathOf(
  db: Database,
  { childId, diedOn }: { readonly childId: ChildId; readonly diedOn: LocalDate },
  confirmedBy: number,
  refuse: (said: readonly DeathSaid[]) => Refusal | null,
  recorded: Recorded,
): Promise<CommandRow> {
  const { at, by } = recorded;
  const isLast = sql`(select count(*) from ${childDeaths} where ${ofChild(childId)}) + 1 >= ${confirmedBy}::int`;
  const confirmedAt = sql`case when ${isLast} then ${at}::timestamptz end`;
  const write = (tx: Queries) => tx.insert(childDeaths).values({ childId, diedOn, at, by, confirmedAt });
  return recordChange(db, { is: 'child', id: childId }, recorded, {}, write, async (tx) => {
    await lockChild(tx, childId);
    if ((await openPlanIn(tx, childId)) !== null) throw new OpenOneExists(childId);
    const refusal = refuse((await standing(tx, childId)).said);
    if (refusal !== null) throw new ChildRecordRefused(refusal);
  });
}

/** It was a mistake: what was said stays, withdrawn. Throws ChildRecordRefused with what `refuse` finds against it. */
export function withdrawDeathOf(
  db: Database,
  { childId, reason }: { readonly childId: ChildId; readonly reason: string },
  refuse: (said: readonly DeathSaid[]) => Refusal | null,
  recorded: Recorded,
): Promise<CommandRow> {
  const withdrawn = { withdrawnAt: recorded.at, withdrawnBy: recorded.by, withdrawnBecause: reason };
  const write = (tx: Queries) => tx.update(childDeaths).set(withdrawn).where(ofChild(childId));
  return recordChange(db, { is: 'child', id: childId }, recorded, {}, write, async (tx) => {
    const refusal = refuse((await standing(tx, childId)).said);
    if (refusal !== null) throw new ChildRecordRefused(refusal);
  });
}

async function standing(queries: Queries, childId: ChildId): Promise<DeathOfChild> {
  const rows = await queries
    .select({
      diedOn: childDeaths.diedOn,
      at: childDeaths.at,
      by: childDeaths.by,
      confirmedAt: childDeaths.confirmedAt,
    })
    .from(childDeaths)
    .where(ofChild(childId))
    .orderBy(asc(childDeaths.rowId));
  return {
    said: rows.map(({ diedOn, at, by }) => ({ diedOn, at, by })),
    confirmed: rows.some(({ confirmedAt }) => confirmedAt !== null),
  };
}

function ofChild(childId: ChildId) {
  return and(eq(childDeaths.childId, childId), isNull(childDeaths.withdrawnAt));
}
