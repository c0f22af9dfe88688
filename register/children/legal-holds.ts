import type { SQL, SQLWrapper } from 'drizzle-orm';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { Instant } from '../../domain/calendar/london-time';
import type { CommandRow } from '../../domain/commit';
import type { ChildId, LegalHoldId, StaffId } from '../../domain/ids';
import { refuseLift } from '../../domain/legal-hold';
import type { Actor } from '../../domain/people';
import { lockChild } from '../concerns/concerns';
import type { Database, Queries } from '../database/database';
import { ChildRecordRefused } from '../errors';
import { recordChange } from '../writing/recorded';
import type { Recorded } from '../writing/recorded';
import { children, legalHolds } from '../schema';
import { visibleChildren } from '../access/visibility';

/** While one stands, nothing is erased of the child. It stands until somebody lifts it. */
export interface LegalHold {
  readonly holdId: LegalHoldId;
  readonly reason: string;
  /** When somebody looks whether it still has to stand. */
  readonly reviewOn: LocalDate;
  readonly at: Instant;
  readonly by: StaffId;
  readonly liftedAt: Instant | null;
  readonly liftedBy: StaffId | null;
  readonly liftedBecause: string | null;
}
export interface NewHold extends Pick<LegalHold, 'holdId' | 'reason' | 'reviewOn'> {
  readonly childId: ChildId;
}

/** The legal holds on a child of the actor's own service, those that stand first; null for any other child. One statement. */
export async function holdsOn(db: Database, actor: Actor, childId: ChildId): Promise<readonly LegalHold[] | null> {
  // The child's own row comes even when no hold follows: so "none" and "not for you" stay apart.
  const rows = await db.queries
    .select({ hold: legalHolds })
    .from(children)
    .leftJoin(legalHolds, eq(legalHolds.childId, children.childId))
    .where(and(eq(children.childId, childId), isOwn(actor)))
    .orderBy(sql`${legalHolds.liftedAt} is not null`, asc(legalHolds.at), asc(legalHolds.holdId));
  if (rows.length === 0) return null;
  return rows.flatMap(({ hold }) => {
    if (hold === null) return [];
    const { holdId, reason, reviewOn, at, by, liftedAt, liftedBy, liftedBecause } = hold;
    return [{ holdId, reason, reviewOn, at, by, liftedAt, liftedBy, liftedBecause }];
  });
}

/** Sets a hold once for its key. Whatever is erased of the child at the same moment is erased before it, or not at all. */
export function setHold(db: Database, hold: NewHold, recorded: Recorded): Promise<CommandRow> {
  const write = (tx: Queries) => tx.insert(legalHolds).values({ ...hold, at: recorded.at, by: recorded.by });
  const { holdId, childId } = hold;
  return recordChange(db, { is: 'hold', id: holdId }, recorded, { childId }, write, (tx) => lockChild(tx, childId));
}

/** Lifts a hold with a reason, once for its key; both stay readable. Throws ChildRecordRefused. */
export function liftHold(
  db: Database,
  { childId, holdId, reason }: Pick<NewHold, 'childId' | 'holdId' | 'reason'>,
  recorded: Recorded,
): Promise<CommandRow> {
  const lifted = { liftedAt: recorded.at, liftedBy: recorded.by, liftedBecause: reason };
  const which = and(eq(legalHolds.holdId, holdId), eq(legalHolds.childId, childId));
  const write = (tx: Queries) => tx.update(legalHolds).set(lifted).where(which);
  return recordChange(db, { is: 'hold', id: holdId }, recorded, { childId }, write, async (tx) => {
    const [found] = await tx
      .select({ lifted: sql<boolean>`${legalHolds.liftedAt} is not null` })
      .from(legalHolds)
      .where(which);
    const refusal = refuseLift(found ?? null);
    if (refusal !== null) throw new ChildRecordRefused(refusal);
  });
}

/** Whether a legal hold stands on this child. */
export function isHeld(childId: SQLWrapper): SQL {
  return sql`exists (select 1 from ${legalHolds} where ${legalHolds.childId} = ${childId}
    and ${legalHolds.liftedAt} is null)`;
}

function isOwn(actor: Actor): SQL | undefined {
  return and(eq(children.serviceId, actor.serviceId), visibleChildren(actor));
}
