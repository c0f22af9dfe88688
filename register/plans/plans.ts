import type { SQL } from 'drizzle-orm';
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Instant } from '../../domain/calendar/london-time';
import type { ChildId, ConcernId, PlanId } from '../../domain/ids';
import type { Actor } from '../../domain/people';
import type { PlanView } from '../../domain/transition-plan/view';
import type { Database, Queries } from '../database/database';
import { isClimbing, isDueThisWeek, isOverdue, planNow, planToday } from '../over-plans/lateness';
import type { Place } from '../database/paging';
import { pageOf, placeAfter, rowsToAsk } from '../database/paging';
import { NoRehearsal } from '../errors';
import { namesFor, namesIn } from '../people/names';
import { openConcernsAbout } from '../concerns/open-concerns';
import type { Page, Paged, PlanFilter, PlanRecord, PlanRow, PlanSort } from '../rows';
import { LAST_DAY } from './plan-row';
import { isNotSealed } from '../children/sealed';
import { children, concerns, plans, services, staff, tasks, teams } from '../schema';
import { isActive, isCounted, NEEDS } from '../over-plans/needs';
import { visiblePlans, wholeConcerns } from '../access/visibility';
import { holds } from '../over-plans/workload';

/** What a list shows or sorts by; the whole view stays in the database. */
const LISTED = {
  planId: plans.planId,
  childId: plans.childId,
  serviceId: plans.serviceId,
  teamId: plans.teamId,
  caseManagerId: plans.caseManagerId,
  receivingOfficerId: plans.receivingOfficerId,
  accountableId: plans.accountableId,
  status: plans.status,
  phase: plans.phase,
  eighteenOn: plans.eighteenOn,
  transferOn: plans.transferOn,
  nextDueOn: plans.nextDueOn,
  rehearsal: plans.rehearsal,
  startedAt: plans.startedAt,
};
type Listed = Pick<typeof plans.$inferSelect, keyof typeof LISTED>;

/** The orders of a list of plans; plans with the same key stand in the order of their ids. */
const SORTS: Readonly<
  Record<
    PlanSort,
    {
      readonly column: SQL;
      readonly way: 'up' | 'down';
      readonly type: SQL;
      readonly key: (row: { readonly plan: Listed; readonly dueOrder: string }) => string;
    }
  >
> = {
  'next-due': { column: sql`${plans.dueOrder}`, way: 'up', type: sql.raw('date'), key: (row) => row.dueOrder },
  transfer: {
    column: sql`coalesce(${plans.transferOn}, date '9999-12-31')`,
    way: 'up',
    type: sql.raw('date'),
    key: (row) => row.plan.transferOn ?? LAST_DAY,
  },
  // The newest first.
  started: {
    column: sql`${plans.startedAt}`,
    way: 'down',
    type: sql.raw('timestamptz'),
    key: (row) => row.plan.startedAt,
  },
};

const caseManager = alias(staff, 'case_manager');
const receivingOfficer = alias(staff, 'receiving_officer');
const accountable = alias(staff, 'accountable');

/** One page of the plans that the actor may see, in one statement. `now` decides what is overdue. */
export async function plansPage(
  db: Database,
  actor: Actor,
  filter: PlanFilter,
  page: Page,
  now: Instant,
  sees: (actor: Actor) => SQL = visiblePlans,
): Promise<Paged<PlanRow>> {
  const sort = SORTS[filter.sort];
  const { sort: order, status, phase, teamId, caseManagerId, holderId, needs, counted, due } = filter;
  const list = ['plans', actor.staffId, order, status, phase, teamId, caseManagerId, holderId, needs, counted, due];
  const after = placeAfter(list, page);
  const direction = sort.way === 'up' ? asc : desc;
  const count = (which: SQL): SQL<number> =>
    sql`(select count(*) from ${tasks} where ${tasks.planId} = ${plans.planId} and ${which})`.mapWith(Number);

  const rows = await db.queries
    .select({
      plan: LISTED,
      dueOrder: plans.dueOrder,
      givenName: children.givenName,
      familyName: children.familyName,
      teamName: teams.name,
      caseManagerName: caseManager.name,
      receivingOfficerName: receivingOfficer.name,
      accountableName: accountable.name,
      overdueTasks: count(isOverdue(now)),
      climbingTasks: count(isClimbing()),
    })
    .from(plans)
    .leftJoin(children, eq(children.childId, plans.childId))
    .leftJoin(teams, eq(teams.teamId, plans.teamId))
    .leftJoin(caseManager, eq(caseManager.staffId, plans.caseManagerId))
    .leftJoin(receivingOfficer, eq(receivingOfficer.staffId, plans.receivingOfficerId))
    .leftJoin(accountable, eq(accountable.staffId, plans.accountableId))
    .where(
      and(
        sees(actor),
        hasStatus(filter),
        phase && eq(plans.phase, phase),
        teamId && eq(plans.teamId, teamId),
        caseManagerId && eq(plans.caseManagerId, caseManagerId),
        holderId && holds(sql`${holderId}`),
        needs && NEEDS[needs](now),
        counted ? isCounted() : undefined,
        due && isDue(due, now),
        after && comesAfter(sort, after),
      ),
    )
    .orderBy(direction(sort.column), direction(plans.planId))
    .limit(rowsToAsk(page));

  const paged = pageOf(rows, page, list, (row) => ({ key: sort.key(row), id: row.plan.planId }));
  return {
    ...paged,
    rows: paged.rows.map(({ plan, ...row }) => ({
      ...plan,
      childName: fullName(row),
      teamName: row.teamName ?? plan.teamId,
      caseManagerName: row.caseManagerName ?? plan.caseManagerId,
      receivingOfficerName: row.receivingOfficerName ?? plan.receivingOfficerId,
      accountableName: row.accountableName ?? plan.accountableId,
      overdueTasks: row.overdueTasks,
      climbingTasks: row.climbingTasks,
    })),
  };
}

/** The plan that fulfils the condition, with what belongs to it; null when the actor may not see it. One statement. */
export async function planRecord(
  db: Database,
  actor: Actor,
  which: SQL,
  sees: (actor: Actor) => SQL = visiblePlans,
): Promise<PlanRecord | null> {
  const [row] = await db.queries
    .select({
      view: plans.view,
      version: plans.version,
      digest: plans.digest,
      open: plans.open,
      rehearsalOffset: plans.rehearsalOffset,
      givenName: children.givenName,
      familyName: children.familyName,
      dateOfBirth: children.dateOfBirth,
      service: services,
      names: namesIn(plans.view),
      concerns: openConcernsAbout(actor, plans.childId),
    })
    .from(plans)
    .leftJoin(children, eq(children.childId, plans.childId))
    .leftJoin(services, eq(services.serviceId, plans.serviceId))
    .where(and(which, sees(actor)));
  if (!row) return null;
  const { rehearsalOffset, givenName, familyName, ...found } = row;
  const view = row.view as PlanView;
  return {
    ...{ ...found, view, childName: fullName({ givenName, familyName }), aheadMs: rehearsalOffset * 1_000 },
    names: await namesFor(db, view, row.names),
  };
}

/** The plan with this id. */
export function planWithId(planId: PlanId): SQL {
  return eq(plans.planId, planId);
}

/** The plan to which this task belongs. */
export function planOfTask(taskId: string): SQL {
  return inArray(plans.planId, sql`(select ${tasks.planId} from ${tasks} where ${tasks.taskId} = ${taskId})`);
}

/** The open plan of the child whom this concern is about, where the actor may know that. */
export function planOfConcern(actor: Actor, concernId: ConcernId): SQL {
  const about = sql`select ${concerns.childId} from ${concerns}
    where ${concerns.concernId} = ${concernId} and ${wholeConcerns(actor)}`;
  return sql`(${plans.open} and ${plans.childId} in (${about}))`;
}

/** The open plan of a child, whoever asks. */
export function openPlanOf(db: Database, childId: ChildId): Promise<PlanId | null> {
  return openPlanIn(db.queries, childId);
}

/** The same, inside a transaction. */
export async function openPlanIn(queries: Queries, childId: ChildId): Promise<PlanId | null> {
  const [row] = await queries
    .select({ planId: plans.planId })
    .from(plans)
    .where(and(eq(plans.childId, childId), eq(plans.open, true)));
  return row?.planId ?? null;
}

/** Version and digest of every open plan. */
export async function openPlans(db: Database) {
  return db.queries
    .select({ entityId: sql<string>`${plans.planId}`, version: plans.version, digest: plans.digest })
    .from(plans)
    .where(eq(plans.open, true));
}

/**
 * How many open plans have a next wake that lies more than an hour back on their own clock: nobody works, or something
 * holds these plans up.
 */
export async function overduePlans(db: Database, now: Instant): Promise<number> {
  const nextWake = sql`(${plans.view} ->> 'nextWake')::timestamptz`;
  const [row] = await db.queries
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(plans)
    .where(and(eq(plans.open, true), sql`${nextWake} < ${planNow(now)} - interval '1 hour'`));
  return row?.count ?? 0;
}

/** Adds to a practice plan's clock offset. Throws NoRehearsal for any other plan. */
export async function movePlansClock(db: Database, planId: PlanId, seconds: number): Promise<number> {
  const moved = await db.queries
    .update(plans)
    .set({ rehearsalOffset: sql`${plans.rehearsalOffset} + ${seconds}` })
    .where(and(eq(plans.planId, planId), eq(plans.rehearsal, true)))
    .returning({ offset: plans.rehearsalOffset });
  const [plan] = moved;
  if (!plan) throw new NoRehearsal(planId);
  return plan.offset;
}

/** Given and family name; empty while the child is not (again) in the register. */
export function fullName(row: { readonly givenName: string | null; readonly familyName: string | null }): string {
  return [row.givenName, row.familyName].filter((name) => name !== null).join(' ');
}

/** This week: within seven days something is due that is not overdue, a task or anything else that has a day. */
/** Plans of this status; of a child who has died only where they are asked for. */
function hasStatus({ status, phase }: Pick<PlanFilter, 'status' | 'phase'>): SQL | undefined {
  if (status === 'active') return isActive();
  if (status) return eq(plans.status, status);
  return phase === 'sealed' ? undefined : isNotSealed();
}

function isDue(due: NonNullable<PlanFilter['due']>, now: Instant): SQL {
  const task = due === 'overdue' ? isOverdue(now) : isDueThisWeek(now);
  const byTask = sql`exists (select 1 from ${tasks} where ${tasks.planId} = ${plans.planId} and ${task})`;
  const today = planToday(now);
  return due === 'overdue'
    ? byTask
    : sql`(${byTask} or (${plans.nextDueOn} >= ${today} and ${plans.nextDueOn} < ${today} + 7))`;
}

function comesAfter(sort: (typeof SORTS)[PlanSort], place: Place): SQL {
  const sign = sql.raw(sort.way === 'up' ? '>' : '<');
  return sql`(${sort.column}, ${plans.planId}) ${sign} (${place.key}::${sort.type}, ${place.id})`;
}
