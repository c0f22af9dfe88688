import type { SQL, SQLWrapper } from 'drizzle-orm';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Instant } from '../../domain/calendar/london-time';
import type { ChildId, ConcernId } from '../../domain/ids';
import type { Actor } from '../../domain/people';
import { asRaiserSees } from '../../domain/safeguarding-concern/as-raiser';
import type { ConcernView } from '../../domain/safeguarding-concern/view';
import type { Database, Queries } from '../database/database';
import { idsIn } from '../sealing/facts';
import { namesFor, namesIn } from '../people/names';
import { pageOf, placeAfter, rowsToAsk } from '../database/paging';
import { fullName } from '../plans/plans';
import type { ConcernFilter, ConcernRecord, ConcernRow, Page, Paged } from '../rows';
import { children, concerns, services, staff } from '../schema';
import { isChildAlive } from '../children/sealed';
import { familyMembersOf, visibleConcerns, wholeConcerns } from '../access/visibility';

/** One page of the concerns that the actor may know of, the next due first, in one statement. `now` decides what is late. */
export async function concernsPage(
  db: Database,
  actor: Actor,
  { childId, open, due }: ConcernFilter,
  page: Page,
  now: Instant,
): Promise<Paged<ConcernRow>> {
  const list = ['concerns', actor.staffId, childId, open, due];
  const after = placeAfter(list, page);
  const { concernId, serviceId, teamId, raisedBy, raisedAt, nextDueAt, climbing, dueOrder } = concerns;
  const rows = await db.queries
    .select({
      ...{ concernId, childId: concerns.childId, serviceId, teamId, raisedBy, raisedAt, nextDueAt, climbing, dueOrder },
      open: concerns.open,
      whole: sql<boolean>`${wholeConcerns(actor)}`,
      late: sql<boolean>`coalesce(${nextDueAt} < ${now}::timestamptz, false)`,
      kinds: sql<ConcernRow['kinds']>`${concerns.view} -> 'kinds'`,
      givenName: children.givenName,
      familyName: children.familyName,
      raisedByName: staff.name,
    })
    .from(concerns)
    .leftJoin(children, eq(children.childId, concerns.childId))
    .leftJoin(staff, eq(staff.staffId, raisedBy))
    .where(
      and(
        visibleConcerns(actor),
        childId && and(eq(concerns.childId, childId), wholeConcerns(actor)),
        open === undefined ? undefined : eq(concerns.open, open),
        due && isLateFor(actor, now),
        after && sql`(${dueOrder}, ${concernId}) > (${after.key}::timestamptz, ${after.id})`,
      ),
    )
    .orderBy(asc(dueOrder), asc(concernId))
    .limit(rowsToAsk(page));
  const paged = pageOf(rows, page, list, (row) => ({ key: row.dueOrder, id: row.concernId }));
  return {
    ...paged,
    rows: paged.rows.map((row) => ({
      ...{ concernId: row.concernId, childId: null, childName: null, serviceId: row.serviceId },
      ...{ teamId: null, kinds: row.kinds, raisedBy: row.raisedBy, raisedAt: row.raisedAt },
      ...{ raisedByName: row.raisedByName ?? row.raisedBy, open: row.open },
      ...(row.whole ? ofWhole(row) : { nextDueAt: null, late: false, climbing: false }),
    })),
  };
}

/** Whether its next clock has run out, as far as this person may know. */
export const isLateFor = (actor: Actor, now: Instant): SQL =>
  sql`(${concerns.nextDueAt} < ${now}::timestamptz and ${wholeConcerns(actor)})`;

/** What a row shows only to those who may know the whole concern. */
function ofWhole(
  row: Pick<ConcernRow, 'childId' | 'teamId' | 'nextDueAt' | 'late' | 'climbing'> & Parameters<typeof fullName>[0],
) {
  const { childId, teamId, nextDueAt, late, climbing } = row;
  return { childId, childName: childId === null ? null : fullName(row), teamId, nextDueAt, late, climbing };
}

/** The concern, with what belongs to it; null when the actor is not to know of it. One statement. */
export async function concernRecord(db: Database, actor: Actor, concernId: ConcernId): Promise<ConcernRecord | null> {
  const [row] = await db.queries
    .select({
      view: concerns.view,
      version: concerns.version,
      open: concerns.open,
      whole: sql<boolean>`${wholeConcerns(actor)}`,
      childHasDied: sql<boolean>`not ${isChildAlive(concerns.childId)}`,
      givenName: children.givenName,
      familyName: children.familyName,
      service: services,
      names: namesIn(concerns.view),
      familyMembers: familyMembersOf(concerns.childId),
    })
    .from(concerns)
    .leftJoin(children, eq(children.childId, concerns.childId))
    // Whom to call is where the child lives, whoever has received the concern.
    .leftJoin(services, eq(services.serviceId, sql`coalesce(${children.serviceId}, ${concerns.serviceId})`))
    .where(and(eq(concerns.concernId, concernId), visibleConcerns(actor)));
  if (!row) return null;
  const { version, open, whole, service } = row;
  const view = whole ? (row.view as ConcernView) : asRaiserSees(row.view as ConcernView);
  const childName = view.childId === null ? null : fullName(row);
  const childHasDied = whole && row.childHasDied;
  const names = await namesFor(db, view, row.names);
  const mentioned = new Set(idsIn(view));
  const theirs = Object.fromEntries(Object.entries(names).filter(([id]) => mentioned.has(id)));
  const familyMembers = whole ? row.familyMembers : [];
  return { view, whole, childName, version, open, childHasDied, familyMembers, service, names: theirs };
}

/** Version and digest of every open concern. */
export async function openConcerns(db: Database) {
  return db.queries
    .select({ entityId: sql<string>`${concerns.concernId}`, version: concerns.version, digest: concerns.digest })
    .from(concerns)
    .where(eq(concerns.open, true));
}

/** How many open concerns have a next wake that lies more than an hour back. */
export async function overdueConcerns(db: Database, now: Instant): Promise<number> {
  const nextWake = sql`(${concerns.view} ->> 'nextWake')::timestamptz`;
  const [row] = await db.queries
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(concerns)
    .where(and(eq(concerns.open, true), sql`${nextWake} < ${now}::timestamptz - interval '1 hour'`));
  return row?.count ?? 0;
}

/**
 * Makes whoever raises a concern about this child, and whoever closes something of theirs, wait for each other until their
 * transactions end: so that which of the two came first is decided once.
 */
export async function lockChild(tx: Queries, childId: string): Promise<void> {
  // A statement of its own: one sees the database as it was when it began, that is before it waited for the lock.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`child:${childId}`}, 0))`);
}

/** Whether any concern about this child is open, whoever asks: for the decision inside a commit, never for an answer. */
export async function isConcernOpen(tx: Queries, childId: string): Promise<boolean> {
  const found = await tx
    .select({ one: sql`1` })
    .from(concerns)
    .where(and(eq(concerns.childId, childId as ChildId), eq(concerns.open, true)))
    .limit(1);
  return found.length > 0;
}

/**
 * Whether the subject of a finding is a concern, its workflow or its mail: such a finding is counted and raises its alert, and
 * stands in no list that people read.
 */
export function isAboutConcern(subject: SQLWrapper): SQL {
  const { concernId } = concerns;
  return sql`(${subject} like 'safeguardingConcern:%' or exists (
    select 1 from ${concerns} where ${subject} = ${concernId} or starts_with(${subject}, ${concernId} || '.')))`;
}
