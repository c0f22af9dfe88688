import { and, asc, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { Instant } from '../../domain/calendar/london-time';
import type { CommandRow } from '../../domain/commit';
import type { ChildId, ErasureId, ServiceId, StaffId } from '../../domain/ids';
import type { Actor } from '../../domain/people';
import type { Refusal } from '../../domain/refusal';
import type { RecordKind, RetentionClass } from '../../domain/retention';
import { lockChild } from '../concerns/concerns';
import type { Database } from '../database/database';
import { ChildRecordRefused } from '../errors';
import { pageOf, placeAfter, rowsToAsk } from '../database/paging';
import { recordWork } from '../writing/recorded';
import type { Recorded } from '../writing/recorded';
import type { Page, Paged } from '../rows';
import { hasHiddenConcern, recordsOfChild } from './retention';
import type { ChildsRecords } from './retention';
import { children, erasures } from '../schema';
import { isNotShut } from '../access/visibility';

/** Something of a child whose time has run out. */
export interface FoundErasure {
  readonly erasureId: ErasureId;
  readonly childId: ChildId;
  readonly serviceId: ServiceId;
  readonly records: RecordKind;
  readonly keptUntil: LocalDate;
  readonly keptBy: readonly RetentionClass[];
}
/** How far an erasure has come: found, confirmed by somebody, gone from the register, gone everywhere. */
export type ErasureState = 'proposed' | 'confirmed' | 'erasing' | 'erased';
export interface ErasureRow extends Omit<FoundErasure, 'serviceId'> {
  /** Null once the child is in the register no more. */
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly state: ErasureState;
  readonly confirmedAt: Instant | null;
  readonly confirmedBy: StaffId | null;
  readonly counts: Readonly<Record<string, number>> | null;
  readonly doneAt: Instant | null;
}
/** What stands against erasing this of a child now; null for nothing. */
export type RefuseErasure = (kind: RecordKind, held: ChildsRecords) => Refusal | null;

/** Keeps what a look for this moment has found: new rows, and those that it has seen again. What is confirmed stays so. */
export async function keepErasures({ queries }: Database, found: readonly FoundErasure[], at: Instant): Promise<void> {
  if (found.length === 0) return;
  await queries
    .insert(erasures)
    .values(found.map((one) => ({ ...one, seenAt: at })))
    .onConflictDoUpdate({
      ...TO_DO,
      set: {
        serviceId: sql`excluded.service_id`,
        keptUntil: sql`excluded.kept_until`,
        keptBy: sql`excluded.kept_by`,
        seenAt: sql`greatest(${erasures.seenAt}, excluded.seen_at)`,
      },
    });
}

/** Takes back what a whole look for this moment has not found again and nobody has confirmed, and says how many that were. */
export async function lapseErasures({ queries }: Database, at: Instant): Promise<number> {
  const lapsed = await queries
    .delete(erasures)
    .where(and(isNull(erasures.confirmedAt), lt(erasures.seenAt, at)))
    .returning({ id: erasures.erasureId });
  return lapsed.length;
}

const STATE = sql<ErasureState>`case when ${erasures.doneAt} is not null then 'erased'
  when ${erasures.erasedAt} is not null then 'erasing' when ${erasures.confirmedAt} is not null then 'confirmed'
  else 'proposed' end`;

/** One page of the erasures of the actor's own service, what was due first before the rest, in one statement. */
export async function erasuresPage(
  { queries }: Database,
  actor: Actor,
  filter: { readonly state?: ErasureState },
  page: Page,
): Promise<Paged<ErasureRow>> {
  const { serviceId, staffId } = actor;
  const list = ['erasures', staffId, filter.state];
  const after = placeAfter(list, page);
  const { erasureId, childId, serviceId: of, records, keptUntil, keptBy, confirmedAt, confirmedBy, counts } = erasures;
  const rows = await queries
    .select({
      ...{ erasureId, childId, records, keptUntil, keptBy, confirmedAt, confirmedBy, counts },
      ...{ givenName: children.givenName, familyName: children.familyName, state: STATE, doneAt: erasures.doneAt },
    })
    .from(erasures)
    .leftJoin(children, eq(children.childId, erasures.childId))
    .where(
      and(
        eq(of, serviceId),
        isNotShut(actor, childId),
        // Of concerns only those learn of whom none is kept; afterwards nobody can say any more from whom they were.
        sql`(${records} <> 'concerns' or (${erasures.doneAt} is null and not ${hasHiddenConcern(actor, childId)}))`,
        filter.state && sql`${STATE} = ${filter.state}`,
        after && sql`(${keptUntil}, ${erasureId}) > (${after.key}::date, ${after.id})`,
      ),
    )
    .orderBy(asc(keptUntil), asc(erasureId))
    .limit(rowsToAsk(page));
  return pageOf(rows, page, list, (row) => ({ key: row.keptUntil, id: row.erasureId }));
}

const TO_DO = { target: [erasures.childId, erasures.records], targetWhere: sql`done_at is null` };

/**
 * Confirms that this of the child is to be erased, once for the key; it is decided again under the child's lock, so that a
 * hold of the same moment comes before it or stops it later. Throws ChildRecordRefused.
 */
export function confirmErasure(
  db: Database,
  found: readonly FoundErasure[],
  refuse: RefuseErasure,
  recorded: Recorded,
): Promise<CommandRow> {
  const [first] = found;
  if (!first) throw new Error('Nothing to confirm.');
  const { by, at } = recorded;
  return recordWork(db, { is: 'child', id: first.childId }, recorded, async (tx) => {
    await lockChild(tx, first.childId);
    const held = await recordsOfChild(tx, first.childId);
    for (const { records } of found) {
      const refusal = held === null ? null : refuse(records, held);
      if (refusal !== null) throw new ChildRecordRefused(refusal);
    }
    const confirmed = tx
      .insert(erasures)
      .values(found.map((one) => ({ ...one, seenAt: at, confirmedAt: at, confirmedBy: by })))
      .onConflictDoUpdate({
        ...TO_DO,
        set: {
          confirmedAt: sql`coalesce(${erasures.confirmedAt}, excluded.confirmed_at)`,
          confirmedBy: sql`coalesce(${erasures.confirmedBy}, excluded.confirmed_by)`,
        },
      });
    return { content: { records: found.map(({ records }) => records) }, writes: [confirmed] };
  });
}

export interface ErasureToDo {
  readonly erasureId: ErasureId;
  readonly childId: ChildId;
  /** Null while nothing of it is erased. */
  readonly erasedAt: Instant | null;
  readonly workflowIds: readonly string[];
}

/** Everything that was confirmed and is not erased everywhere, the first confirmed first. */
export async function erasuresToDo({ queries }: Database): Promise<readonly ErasureToDo[]> {
  const { erasureId, childId, erasedAt, workflowIds } = erasures;
  const rows = await queries
    .select({ erasureId, childId, erasedAt, workflowIds })
    .from(erasures)
    .where(and(isNotNull(erasures.confirmedAt), isNull(erasures.doneAt)))
    .orderBy(asc(erasures.confirmedAt), asc(erasureId));
  return rows.map((row) => ({ ...row, workflowIds: row.workflowIds ?? [] }));
}

/** Records that no history is left of what was erased. */
export async function erasureDone({ queries }: Database, erasureId: ErasureId, at: Instant): Promise<void> {
  await queries.update(erasures).set({ doneAt: at }).where(isErased(erasureId));
}

const isErased = (erasureId: ErasureId): SQL | undefined =>
  and(eq(erasures.erasureId, erasureId), isNotNull(erasures.erasedAt), isNull(erasures.doneAt));
