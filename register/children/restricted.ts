import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Instant } from '../../domain/calendar/london-time';
import type { CommandRow } from '../../domain/commit';
import type { ChildId, LookId, RestrictionId, StaffId } from '../../domain/ids';
import type { Actor, Recipient } from '../../domain/people';
import {
  NO_SUCH_CHILD,
  refuseEndOfLook,
  refuseLiftOfRestriction,
  refuseLook,
  refuseRestriction,
} from '../../domain/restricted-records';
import type { LookBecause, RestrictedBecause, StandsTo } from '../../domain/restricted-records';
import { storableJson } from '../schema/columns';
import { lockChild } from '../concerns/concerns';
import type { Database, Queries } from '../database/database';
import { rowsOf } from '../database/database';
import { ChildRecordRefused } from '../errors';
import { pageOf, placeAfter, rowsToAsk } from '../database/paging';
import { recordChange, recordWork } from '../writing/recorded';
import type { Recorded } from '../writing/recorded';
import type { Child, Page, Paged } from '../rows';
import {
  children,
  extracts,
  outbox,
  plans,
  restrictedLooks,
  restrictions,
  staff,
  tasks,
  voluntaryContacts,
} from '../schema';
import {
  childrenToRaise,
  familyMembersOf,
  isNotShut,
  knownChildren,
  stillHolding,
  visibleChildren,
} from '../access/visibility';

/** While one stands, those alone read the record who work with the child. It stands until somebody lifts it. */
export interface Restriction {
  readonly restrictionId: RestrictionId;
  readonly because: RestrictedBecause;
  readonly words: string | null;
  /** The family members who work here, to whom the record is shut whatever they do for the child. */
  readonly familyMembers: readonly StaffId[];
  /** Those of them who still hold or receive something of the child’s: somebody else is to take it on. */
  readonly stillHeldBy: readonly StaffId[];
  readonly at: Instant;
  readonly by: StaffId;
  readonly liftedAt: Instant | null;
  readonly liftedBy: StaffId | null;
  readonly liftedBecause: string | null;
}
export interface NewRestriction extends Pick<Restriction, 'restrictionId' | 'because' | 'words' | 'familyMembers'> {
  readonly childId: ChildId;
}

/** A look at a restricted record by somebody who does not work with the child. */
export interface RestrictedLook {
  readonly lookId: LookId;
  readonly staffId: StaffId;
  readonly because: LookBecause;
  readonly words: string;
  readonly at: Instant;
  readonly until: Instant;
  /** When whoever looks has ended it themselves, before its time. */
  readonly endedAt: Instant | null;
}
export interface NewLook extends Pick<RestrictedLook, 'lookId' | 'because' | 'words' | 'until'> {
  readonly childId: ChildId;
}

/** The restrictions of a child's record, the one that stands first; null for a child who is not this person's to see. One statement. */
export async function restrictionsOf(
  db: Database,
  actor: Actor,
  childId: ChildId,
): Promise<readonly Restriction[] | null> {
  // The child's own row comes even when no restriction follows: so "none" and "not for you" stay apart.
  const rows = await db.queries
    .select({ restriction: restrictions, stillHeldBy: sql<StaffId[]>`array(${stillHolding(restrictions)})` })
    .from(children)
    .leftJoin(restrictions, eq(restrictions.childId, children.childId))
    .where(and(eq(children.childId, childId), visibleChildren(actor)))
    .orderBy(sql`${restrictions.liftedAt} is not null`, desc(restrictions.at), asc(restrictions.restrictionId));
  if (rows.length === 0) return null;
  return rows.flatMap(({ restriction, stillHeldBy }) => {
    if (restriction === null) return [];
    const { restrictionId, because, words, familyMembers, at, by, liftedAt, liftedBy, liftedBecause } = restriction;
    const held = liftedAt === null ? stillHeldBy : [];
    return [
      { restrictionId, because, words, familyMembers, stillHeldBy: held, at, by, liftedAt, liftedBy, liftedBecause },
    ];
  });
}

/** Restricts a child's record, once for its key. Throws ChildRecordRefused. */
export function restrictRecord(db: Database, restriction: NewRestriction, recorded: Recorded): Promise<CommandRow> {
  const { restrictionId, childId } = restriction;
  const { at, by } = recorded;
  return recordWork(db, { is: 'restriction', id: restrictionId }, recorded, async (tx) => {
    await lockChild(tx, childId);
    const isIt = and(eq(restrictions.childId, childId), sql`${restrictions.liftedAt} is null`);
    const standing = await tx.select({ id: restrictions.restrictionId }).from(restrictions).where(isIt);
    const refusal = refuseRestriction(restriction, standing.length > 0);
    if (refusal !== null) throw new ChildRecordRefused(refusal);
    const restrict = tx.insert(restrictions).values({ ...restriction, at, by });
    const told = await tellOfHolders(tx, restriction);
    return { content: { childId, familyMembers: restriction.familyMembers }, writes: [restrict, ...told] };
  });
}

/** The message to whoever answers for the child that somebody to whom the record is shut now still holds something of it. */
async function tellOfHolders(tx: Queries, { childId, restrictionId, familyMembers }: NewRestriction) {
  const shut = { childId: sql`${childId}`, familyMembers: sql`${storableJson(familyMembers)}::jsonb` };
  const holding = await rowsOf(tx, stillHolding(shut));
  const [child] = await tx
    .select({ teamId: children.teamId, serviceId: children.serviceId })
    .from(children)
    .where(eq(children.childId, childId));
  if (holding.length === 0 || child === undefined) return [];
  const message = tx.insert(outbox).values({
    ...{ outboxId: `${restrictionId}.1`, entityId: restrictionId, version: 0, ref: childId },
    template: 'needs-another-holder',
    recipient: whoAnswersFor(child, familyMembers),
  });
  return [message];
}

/** Who is there of the line that answers for the child in their own service; never one of these. */
const whoAnswersFor = (
  { teamId, serviceId }: Pick<Child, 'teamId' | 'serviceId'>,
  except: readonly StaffId[],
): Recipient => ({
  kind: 'first-there',
  line: [
    { kind: 'manager-of-team', teamId },
    { kind: 'role', role: 'safeguarding-lead', serviceId },
    { kind: 'head-of-service', serviceId },
  ],
  except,
});

/** Lifts a restriction with a reason, once for its key; both stay readable. Throws ChildRecordRefused. */
export function liftRestriction(
  db: Database,
  { childId, restrictionId, reason }: Pick<NewRestriction, 'childId' | 'restrictionId'> & { readonly reason: string },
  recorded: Recorded,
): Promise<CommandRow> {
  const lifted = { liftedAt: recorded.at, liftedBy: recorded.by, liftedBecause: reason };
  const which = and(eq(restrictions.restrictionId, restrictionId), eq(restrictions.childId, childId));
  const write = (tx: Queries) => tx.update(restrictions).set(lifted).where(which);
  return recordChange(db, { is: 'restriction', id: restrictionId }, recorded, { childId }, write, async (tx) => {
    const [found] = await tx
      .select({ lifted: sql<boolean>`${restrictions.liftedAt} is not null` })
      .from(restrictions)
      .where(which);
    const refusal = refuseLiftOfRestriction(found ?? null);
    if (refusal !== null) throw new ChildRecordRefused(refusal);
  });
}

/**
 * Lets somebody look at a restricted record for a time who does not work with the child, once for its key, and leaves the message to
 * whoever answers for the child in the outbox. Throws ChildRecordRefused.
 */
export function beginLook(db: Database, actor: Actor, look: NewLook, recorded: Recorded): Promise<CommandRow> {
  const { childId, lookId } = look;
  return recordWork(db, { is: 'restricted-look', id: lookId }, recorded, async (tx) => {
    await lockChild(tx, childId);
    const [found] = await tx
      .select({
        ...{ serviceId: children.serviceId, teamId: children.teamId },
        familyMembers: familyMembersOf(children.childId),
        isNotShut: sql<boolean>`${isNotShut(actor, children.childId)}`,
        until: sql<Instant>`(select max(until) from ${restrictedLooks} where child_id = ${childId}
          and staff_id = ${actor.staffId} and until > ${recorded.at}::timestamptz and ended_at is null)`.mapWith(
          restrictedLooks.until,
        ),
      })
      .from(children)
      .where(and(eq(children.childId, childId), knownChildren(actor)));
    const refusal = found ? refuseLook(standsTo(found), found.until) : NO_SUCH_CHILD;
    if (!found || refusal !== null) throw new ChildRecordRefused(refusal ?? NO_SUCH_CHILD);
    const { serviceId, teamId, familyMembers } = found;
    const message = tx.insert(outbox).values({
      ...{ outboxId: `${lookId}.1`, entityId: lookId, version: 0, ref: childId, template: 'restricted-record-read' },
      recipient: whoAnswersFor({ teamId, serviceId }, [actor.staffId, ...familyMembers]),
    });
    const begun = tx.insert(restrictedLooks).values({ ...look, staffId: actor.staffId, at: recorded.at });
    return { content: { childId, because: look.because }, writes: [begun, message] };
  });
}

/** Ends the look that this person has open, once for its key. Throws ChildRecordRefused. */
export function endLook(db: Database, actor: Actor, childId: ChildId, recorded: Recorded): Promise<CommandRow> {
  return recordWork(db, { is: 'child', id: childId }, recorded, async (tx) => {
    await lockChild(tx, childId);
    const isOpen = and(
      ...[eq(restrictedLooks.childId, childId), eq(restrictedLooks.staffId, actor.staffId)],
      sql`${restrictedLooks.until} > ${recorded.at}::timestamptz and ${restrictedLooks.endedAt} is null`,
    );
    const open = await tx.select({ lookId: restrictedLooks.lookId }).from(restrictedLooks).where(isOpen);
    const refusal = refuseEndOfLook(open.length > 0);
    if (refusal !== null) throw new ChildRecordRefused(refusal);
    const end = tx.update(restrictedLooks).set({ endedAt: recorded.at }).where(isOpen);
    return { content: { childId, lookIds: open.map(({ lookId }) => lookId) }, writes: [end] };
  });
}

function standsTo(found: { readonly isNotShut: boolean; readonly until: Instant | null }): StandsTo {
  if (!found.isNotShut) return 'restricted';
  return found.until === null ? 'readable' : 'looked-into';
}

/** The messages about looks and restrictions that are still to be sent. */
export async function messagesOfLooks(db: Database): Promise<readonly string[]> {
  const isToSend = sql`${outbox.sentAt} is null and ${outbox.heldAt} is null and ${outbox.undeliverable} is null and ${outbox.voidedAt} is null`;
  const rows = await db.queries
    .select({ outboxId: outbox.outboxId })
    .from(outbox)
    .where(and(inArray(outbox.template, ['restricted-record-read', 'needs-another-holder']), isToSend));
  return rows.map(({ outboxId }) => outboxId);
}

/** One page of the looks at a child's restricted record, the latest first; null for a child who is not this person's to see. */
export async function looksOf(
  db: Database,
  actor: Actor,
  childId: ChildId,
  page: Page,
): Promise<Paged<RestrictedLook & { readonly name: string }> | null> {
  const list = ['restricted-looks', actor.staffId, childId];
  const after = placeAfter(list, page);
  const { lookId, staffId, because, words, at, until, endedAt } = restrictedLooks;
  const isAfter = after && sql`(${at}, ${lookId}) < (${after.key}::timestamptz, ${after.id})`;
  const rows = await db.queries
    .select({ look: { lookId, staffId, because, words, at, until, endedAt }, name: staff.name })
    .from(children)
    .leftJoin(restrictedLooks, and(eq(restrictedLooks.childId, children.childId), isAfter))
    .leftJoin(staff, eq(staff.staffId, restrictedLooks.staffId))
    .where(and(eq(children.childId, childId), visibleChildren(actor)))
    .orderBy(desc(at), desc(lookId))
    .limit(rowsToAsk(page));
  if (rows.length === 0) return null;
  const found = rows.flatMap(({ look, name }) => (look === null ? [] : [{ ...look, name: name ?? look.staffId }]));
  return pageOf(found, page, list, (row) => ({ key: row.at, id: row.lookId }));
}

/**
 * The child behind one of these ids (of children, plans, tasks, contacts, extracts) whose record this person could see if it were
 * not restricted; null when there is none.
 */
export async function restrictedAmong(db: Database, actor: Actor, ids: readonly string[]): Promise<ChildId | null> {
  if (ids.length === 0) return null;
  const asked = sql`any(${sql.param([...ids])}::text[])`;
  const [row] = await rowsOf<{ childId: ChildId }>(
    db.queries,
    sql`select ${children.childId} as "childId" from ${children} where ${children.childId} in (
        select child_id from ${children} where child_id = ${asked}
        union select child_id from ${plans} where plan_id = ${asked}
        union select child_id from ${voluntaryContacts} where episode_id = ${asked}
        union select p.child_id from ${tasks} t join ${plans} p on p.plan_id = t.plan_id where t.task_id = ${asked}
        union select p.child_id from ${extracts} e join ${plans} p on p.plan_id = e.plan_id where e.extract_id = ${asked})
      and ${knownChildren(actor)} and not ${isNotShut(actor, children.childId)} limit 1`,
  );
  return row?.childId ?? null;
}

/** A child about whom somebody raises a concern, and the service and team that receive it. */
export interface ChildToRaise extends Child {
  readonly receivedBy: Pick<Child, 'serviceId' | 'teamId'>;
  /** The child's own team, whose manager is told beside them while the plan is still open. */
  readonly alsoTold: Child['teamId'] | null;
}

/**
 * The child, restricted record or not, for whoever raises a concern: nothing keeps anybody from that. It is received in the child's
 * own service; of somebody whose service has accepted responsibility in the child's latest plan, in theirs.
 */
export async function childToRaise(db: Database, actor: Actor, childId: ChildId): Promise<ChildToRaise | null> {
  const { serviceId, teamId, givenName, familyName, dateOfBirth, language } = children;
  const accountableIn = sql<string | null>`${plans.view} -> 'accountable' ->> 'serviceId'`;
  const latest = db.queries
    .select({
      ...{ accountableIn: accountableIn.as('accountable_in'), receivingTeamId: plans.receivingTeamId },
      open: plans.open,
    })
    .from(plans)
    .where(eq(plans.childId, childId))
    .orderBy(desc(plans.open), desc(plans.startedAt))
    .limit(1)
    .as('latest');
  const [row] = await db.queries
    .select({
      child: { childId: children.childId, serviceId, teamId, givenName, familyName, dateOfBirth, language },
      accountableIn: latest.accountableIn,
      receivingTeamId: latest.receivingTeamId,
      open: latest.open,
    })
    .from(children)
    .leftJoinLateral(latest, sql`true`)
    .where(and(eq(children.childId, childId), childrenToRaise(actor)));
  if (!row) return null;
  const { child, receivingTeamId } = row;
  const isTheirs = child.serviceId !== actor.serviceId && row.accountableIn === actor.serviceId;
  if (!isTheirs || receivingTeamId === null) {
    return { ...child, receivedBy: { serviceId: child.serviceId, teamId: child.teamId }, alsoTold: null };
  }
  const receivedBy = { serviceId: actor.serviceId, teamId: receivingTeamId };
  return { ...child, receivedBy, alsoTold: row.open === true ? child.teamId : null };
}
