import { asc, inArray, sql } from 'drizzle-orm';
import type { WorksBy } from '../../domain/policy';
import type { SQL, SQLWrapper } from 'drizzle-orm';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { ChildId, ServiceId } from '../../domain/ids';
import type { Actor } from '../../domain/people';
import type { HeldOfChild } from '../../domain/retention';
import type { PlanView } from '../../domain/transition-plan/view';
import type { Database, Queries } from '../database/database';
import { rowsOf } from '../database/database';
import { isHeld } from './legal-holds';
import { childOrders, children, concerns, notes, plans, services, timeline, voluntaryContacts } from '../schema';
import { hasDied } from './sealed';
import { isNotShut, visibleConcerns } from '../access/visibility';

/** One child's records, as far as it decides whether they stay, with the service by whose policy it does. */
export interface ChildsRecords extends HeldOfChild, WorksBy {
  readonly childId: ChildId;
  readonly serviceId: ServiceId;
}

/**
 * What decides for how long a child's records stay, as far as the actor may know of it; null for a child who is not of their own
 * service. A concern of which they may not know changes nothing of it: what may go is decided anew, with all that there is.
 */
export async function recordsOf(queries: Queries, actor: Actor, childId: ChildId): Promise<ChildsRecords | null> {
  const isOwn = sql`${children.childId} = ${childId} and ${children.serviceId} = ${actor.serviceId}
    and ${isNotShut(actor, children.childId)}`;
  const [found] = await recordsWhere(queries, isOwn, 1, visibleConcerns(actor));
  return found ?? null;
}

/** Whether there is a concern about this child of which the actor may not know. */
export function hasHiddenConcern(actor: Actor, childId: ChildId | SQLWrapper): SQL {
  return sql`exists (select 1 from ${concerns} where ${concerns.childId} = ${childId} and not ${visibleConcerns(actor)})`;
}

/** The same for a child of whatever service. */
export async function recordsOfChild(queries: Queries, childId: ChildId): Promise<ChildsRecords | null> {
  const [found] = await recordsWhere(queries, sql`${children.childId} = ${childId}`, 1);
  return found ?? null;
}

/**
 * The children, the next so many after `after` in the order of their ids, with whom nothing is open and nothing was recorded
 * since that day, and on whom no hold stands: of these some records may be due.
 */
export function longSilentChildren(
  { queries }: Database,
  silentSince: LocalDate,
  after: ChildId | null,
  limit: number,
): Promise<readonly ChildsRecords[]> {
  const isAfter = sql`(${after}::text is null or ${children.childId} > ${after})`;
  const silent = sql`not ${isOpen(ALL)} and not ${isHeld(children.childId)} 
    and coalesce(${lastAction(ALL)}, ${children.dateOfBirth}) < ${silentSince}`;
  return recordsWhere(queries, sql`${isAfter} and ${silent}`, limit);
}

/** Whether anything of the child in the query is open, of the concerns that are known. */
const isOpen = (
  known: SQL,
) => sql`(exists (select 1 from ${plans} where ${plans.childId} = ${children.childId} and ${plans.open})
  or exists (select 1 from ${voluntaryContacts} where ${voluntaryContacts.childId} = ${children.childId} and ${voluntaryContacts.open})
  or exists (select 1 from ${concerns} where ${concerns.childId} = ${children.childId} and ${concerns.open} and ${known}))`;

const entities = (known: SQL) => sql`select ${plans.planId} from ${plans} where ${plans.childId} = ${children.childId}
  union all select ${voluntaryContacts.episodeId} from ${voluntaryContacts} where ${voluntaryContacts.childId} = ${children.childId}
  union all select ${concerns.concernId} from ${concerns} where ${concerns.childId} = ${children.childId} and ${known}`;

/** The last day on which anything was recorded with the child in the query; null where nothing ever was. */
const lastAction = (known: SQL) => sql`(greatest(
  (select max(${timeline.at}) from ${timeline} where ${timeline.entityId} in (${entities(known)}) and ${timeline.voidedAt} is null),
  (select max(${notes.at}) from ${notes} join ${plans} on ${plans.planId} = ${notes.planId}
     where ${plans.childId} = ${children.childId})) at time zone 'Europe/London')::date`;

const ALL = sql`true`;

/** Those records of these children, with as many of their concerns as are known. */
async function recordsWhere(
  queries: Queries,
  which: SQL,
  limit: number,
  known: SQL = ALL,
): Promise<readonly ChildsRecords[]> {
  const found = await rowsOf<
    Omit<ChildsRecords, 'orders' | 'records'> & Record<'plans' | 'contacts' | 'concerns', number>
  >(
    queries,
    sql`select ${children.childId} as "childId", ${children.serviceId} as "serviceId", ${services.nation} as nation, ${services.ownPolicy} as "ownPolicy",
        ${children.dateOfBirth}::text as "dateOfBirth", ${isOpen(known)} as open, ${isHeld(children.childId)} as held,
        coalesce(${lastAction(known)}, ${children.dateOfBirth})::text as "lastActionOn",
        (${hasDied(children.childId)} or exists (select 1 from ${plans}
          where ${plans.childId} = ${children.childId} and ${plans.phase} = 'sealed')) as died,
        (select count(*)::int from ${plans} where ${plans.childId} = ${children.childId}) as plans,
        (select count(*)::int from ${voluntaryContacts} where ${voluntaryContacts.childId} = ${children.childId}) as contacts,
        (select count(*)::int from ${concerns} where ${concerns.childId} = ${children.childId} and ${known}) as concerns,
        exists (select 1 from ${concerns} where ${concerns.childId} = ${children.childId} and ${known}
          and ${concerns.view} -> 'kinds' ? 'allegation-about-practitioner') as allegation,
        coalesce((select jsonb_agg(distinct ${childOrders.type}) from ${childOrders}
          where ${childOrders.childId} = ${children.childId}), '[]') as "ownOrders",
        (select max(${childOrders.runsUntil})::text from ${childOrders}
          where ${childOrders.childId} = ${children.childId}) as "ownOrdersUntil"
      from ${children} join ${services} on ${services.serviceId} = ${children.serviceId}
      where ${which} order by ${children.childId} limit ${limit}`,
  );
  if (found.length === 0) return [];
  // The types of orders stand sealed in the views.
  const views = await queries
    .select({ childId: plans.childId, view: plans.view })
    .from(plans)
    .where(
      inArray(
        plans.childId,
        found.map(({ childId }) => childId),
      ),
    )
    .orderBy(asc(plans.startedAt));
  return found.map(({ plans: ofPlans, contacts, concerns: ofConcerns, ...child }) => ({
    ...{ ...child, records: { plans: ofPlans, contacts, concerns: ofConcerns, child: 1 } },
    orders: views.flatMap(({ childId, view }) =>
      childId === child.childId ? (view as PlanView).orders.map(({ type }) => type) : [],
    ),
  }));
}
