import type { SQL } from 'drizzle-orm';
import type { WorksBy } from '../../domain/policy';
import { and, asc, eq, isNull, lt, sql } from 'drizzle-orm';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { Instant } from '../../domain/calendar/london-time';
import type { CommandRow } from '../../domain/commit';
import type { ChildId, ProposalId, ServiceId, TeamId } from '../../domain/ids';
import type { Actor } from '../../domain/people';
import type { ChildWithoutPlan, Ground } from '../../domain/proposals/grounds';
import type { Order } from '../../domain/transition-plan/order';
import type { Database, Queries } from '../database/database';
import { rowsOf } from '../database/database';
import { ProposalSettled, ProposalUnknown } from '../errors';
import { pageOf, placeAfter, rowsToAsk } from '../database/paging';
import { fullName } from './plans';
import { recordChange } from '../writing/recorded';
import type { Recorded } from '../writing/recorded';
import type { Page, Paged } from '../rows';
import { childOrders, children, plans, services, startProposals, teams } from '../schema';
import { isNotShut } from '../access/visibility';
import { hasDied } from '../children/sealed';

/** A child whom the sweep has to look at, with the service by whose policy. */
export interface Candidate extends ChildWithoutPlan, WorksBy {
  readonly serviceId: ServiceId;
}
/** Whom to look at: those born in a span of days, and those with an order that may still run. */
export interface CandidateBounds {
  readonly bornAfter: LocalDate;
  readonly bornBy: LocalDate;
  readonly runsOn: LocalDate;
}
export interface FoundProposal {
  readonly proposalId: ProposalId;
  readonly childId: ChildId;
  readonly serviceId: ServiceId;
  readonly ground: Ground;
}
/** A proposal to start a plan, with everything from which the plan's dates follow. */
export interface ProposalRow extends WorksBy {
  readonly proposalId: ProposalId;
  readonly childId: ChildId;
  readonly childName: string;
  readonly dateOfBirth: LocalDate;
  readonly teamId: TeamId;
  readonly teamName: string;
  readonly ground: Ground;
  readonly foundOn: LocalDate;
  /** The orders that are known now; they may have changed since the last sweep. */
  readonly orders: readonly Order[];
}
export interface ProposalFilter {
  readonly teamId?: TeamId;
}
/** The orders of the child in the query, as the domain knows them. */
const ORDERS = sql<readonly Order[]>`coalesce((select jsonb_agg(jsonb_build_object(
    'orderId', o.order_id, 'type', o.type, 'startsOn', o.starts_on, 'endsOn', o.ends_on, 'requirements', o.requirements,
    'agreedToTransfer', o.agreed_to_transfer, 'extendedTo', o.extended_to, 'unpaidWork', o.unpaid_work,
    'revokedOn', o.revoked_on) order by o.ends_on, o.order_id)
  from ${childOrders} o where o.child_id = ${children.childId}), '[]')`;

/** Whether a plan of the child in the query is open. A practice plan settles nothing. */
const HAS_OPEN_PLAN = sql`exists (select 1 from ${plans} where ${plans.childId} = ${children.childId}
  and ${plans.open} and not ${plans.rehearsal})`;

/** The children whom the sweep has to look at, the next so many after `after` in the order of their ids, in one statement. */
export async function proposalCandidates(
  db: Database,
  { bornAfter, bornBy, runsOn }: CandidateBounds,
  after: ChildId | null,
  limit: number,
): Promise<readonly Candidate[]> {
  return rowsOf<Candidate>(
    db.queries,
    sql`select ${children.childId} as "childId", ${children.dateOfBirth}::text as "dateOfBirth",
        ${children.serviceId} as "serviceId", ${services.nation} as nation, ${services.ownPolicy} as "ownPolicy", ${ORDERS} as orders,
        coalesce((select jsonb_agg(jsonb_build_object('routes', ${plans.view} -> 'routes',
            'startedOn', (${plans.startedAt} at time zone 'Europe/London')::date))
          from ${plans} where ${plans.childId} = ${children.childId} and not ${plans.rehearsal}), '[]') as "earlierPlans"
      from ${children} join ${services} on ${services.serviceId} = ${children.serviceId}
        and ${services.kind} = 'youth-justice-service'
      where ${children.childId} in (
          select child_id from ${children} where date_of_birth > ${bornAfter} and date_of_birth <= ${bornBy}
          union select child_id from ${childOrders} where runs_until >= ${runsOn})
        and (${after}::text is null or ${children.childId} > ${after}) and not ${HAS_OPEN_PLAN}
        and not ${hasDied(children.childId)}
      order by ${children.childId} limit ${limit}`,
  );
}

/** Keeps what a sweep for this moment has found: new proposals, and those that it has seen again. Dismissed ones stay so. */
export async function keepProposals(
  db: Database,
  found: readonly FoundProposal[],
  at: Instant,
  today: LocalDate,
): Promise<void> {
  if (found.length === 0) return;
  const rows = found.map((one) => ({ ...one, actBy: one.ground.actBy, foundOn: today, seenAt: at }));
  await db.queries
    .insert(startProposals)
    .values(rows)
    .onConflictDoUpdate({
      target: startProposals.proposalId,
      set: {
        serviceId: sql`excluded.service_id`,
        ground: sql`excluded.ground`,
        actBy: sql`excluded.act_by`,
        foundOn: sql`case when ${startProposals.lapsedAt} is null then ${startProposals.foundOn} else excluded.found_on end`,
        seenAt: sql`greatest(${startProposals.seenAt}, excluded.seen_at)`,
        lapsedAt: null,
      },
    });
}

/** Takes back what a whole sweep for this moment has not seen again, and says how many that were. */
export async function lapseProposals(db: Database, at: Instant): Promise<number> {
  const lapsed = await db.queries
    .update(startProposals)
    .set({ lapsedAt: at })
    .where(and(isNull(startProposals.lapsedAt), lt(startProposals.seenAt, at)))
    .returning({ id: startProposals.proposalId });
  return lapsed.length;
}

/** One page of the open proposals of the actor's own service, the most pressing first, in one statement. */
export async function proposalsPage(
  db: Database,
  actor: Actor,
  { teamId }: ProposalFilter,
  page: Page,
): Promise<Paged<ProposalRow>> {
  const list = ['proposals', actor.staffId, teamId];
  const after = placeAfter(list, page);
  const rows = await db.queries
    .select({
      proposalId: startProposals.proposalId,
      childId: children.childId,
      givenName: children.givenName,
      familyName: children.familyName,
      dateOfBirth: children.dateOfBirth,
      nation: services.nation,
      ownPolicy: services.ownPolicy,
      teamId: children.teamId,
      teamName: teams.name,
      ground: startProposals.ground,
      foundOn: startProposals.foundOn,
      orders: ORDERS,
      actBy: startProposals.actBy,
    })
    .from(startProposals)
    .innerJoin(children, eq(children.childId, startProposals.childId))
    .innerJoin(services, eq(services.serviceId, children.serviceId))
    .innerJoin(teams, eq(teams.teamId, children.teamId))
    .where(
      and(
        isOpenFor(actor),
        teamId && eq(children.teamId, teamId),
        after && sql`(${startProposals.actBy}, ${startProposals.proposalId}) > (${after.key}::date, ${after.id})`,
      ),
    )
    .orderBy(asc(startProposals.actBy), asc(startProposals.proposalId))
    .limit(rowsToAsk(page));
  const paged = pageOf(rows, page, list, (row) => ({ key: row.actBy, id: row.proposalId }));
  return {
    ...paged,
    rows: paged.rows.map(({ givenName, familyName, ...row }) => ({
      ...row,
      childName: fullName({ givenName, familyName }),
    })),
  };
}

/** How many proposals are open for this person, as a part of another statement. */
export function openProposals(actor: Actor): SQL<number> {
  return sql`(select count(*) from ${startProposals} join ${children} on ${children.childId} = ${startProposals.childId}
    where ${isOpenFor(actor)})`.mapWith(Number);
}

/**
 * Dismisses an open proposal with a reason, once for its key; of two people at once, only the first is recorded. Throws
 * ProposalUnknown, and ProposalSettled where it is not open any more.
 */
export function dismissProposal(
  db: Database,
  actor: Actor,
  proposalId: ProposalId,
  reason: string,
  recorded: Recorded,
): Promise<CommandRow> {
  const isIt = eq(startProposals.proposalId, proposalId);
  const write = (tx: Queries) =>
    tx
      .update(startProposals)
      .set({ dismissedAt: recorded.at, dismissedBy: recorded.by, dismissedBecause: reason })
      .where(isIt);
  return recordChange(db, { is: 'proposal', id: proposalId }, recorded, {}, write, async (tx) => {
    const [row] = await tx
      .select({
        open: sql<boolean>`${isOpenFor(actor)}`,
        dismissedAt: startProposals.dismissedAt,
        lapsedAt: startProposals.lapsedAt,
      })
      .from(startProposals)
      .innerJoin(children, eq(children.childId, startProposals.childId))
      .where(and(isIt, eq(children.serviceId, actor.serviceId), isNotShut(actor, children.childId)));
    if (!row) throw new ProposalUnknown();
    if (row.dismissedAt !== null) throw new ProposalSettled('dismissed');
    if (!row.open) throw new ProposalSettled(row.lapsedAt === null ? 'plan-started' : 'lapsed');
  });
}

/** Open, and of a child of the actor's own service. A plan that was started since settles what it is about. */
function isOpenFor(actor: Actor): SQL {
  const { serviceId } = actor;
  const route = sql`case when ${startProposals.ground} ->> 'is' = 'order-nearing-end' then 'end-of-order' else 'youth-to-adult' end`;
  const led = sql`exists (select 1 from ${plans} where ${plans.childId} = ${startProposals.childId}
    and not ${plans.rehearsal} and (${plans.open} or (${plans.view} -> 'routes' ? ${route}
      and (${plans.startedAt} at time zone 'Europe/London')::date >= ${startProposals.foundOn})))`;
  return sql`(${startProposals.serviceId} = ${serviceId} and ${children.serviceId} = ${serviceId}
    and ${startProposals.lapsedAt} is null and ${startProposals.dismissedAt} is null and not ${led} and ${isNotShut(actor, startProposals.childId)}
    and not ${hasDied(children.childId)})`;
}
