import type { SQL } from 'drizzle-orm';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { LocalDate } from '../../domain/calendar/local-date';
import { localDateOf } from '../../domain/calendar/london-time';
import type { Instant } from '../../domain/calendar/london-time';
import type { PlanId, StaffId } from '../../domain/ids';
import type { Actor, Role } from '../../domain/people';
import type { Database } from '../database/database';
import { isDueThisWeek, isUnfinished } from './lateness';
import { ownAndReceiving, worksHere } from '../people/people';
import { isCounted } from './needs';
import { isAskedOfStaff } from '../plans/asked-now';
import type { AssignableStaff } from '../rows';
import { isNotSealed } from '../children/sealed';
import { plans, staff, tasks } from '../schema';
import { visiblePlans } from '../access/visibility';

/**
 * Those to whom something can be given that is due on `dueOn`: they hold one of the roles and still work here on that
 * day, by name, in one statement. Workload is told of the actor's own service: nobody gives work out in another. It counts
 * open plans in which they are the case manager or the receiving practitioner, and unfinished tasks of open plans;
 * practice plans are never counted.
 */
export async function assignableStaff(
  db: Database,
  actor: Actor,
  { roles, dueOn }: { readonly roles: readonly Role[]; readonly dueOn: LocalDate | null },
  now: Instant,
): Promise<readonly AssignableStaff[]> {
  const counts = and(isCounted(), eq(staff.serviceId, actor.serviceId));
  const holding = db.queries
    .select({ openPlans: sql`count(*)`.mapWith(Number).as('open_plans') })
    .from(plans)
    .where(and(counts, holds(sql`${staff.staffId}`)))
    .as('holding');
  const doing = db.queries
    .select({
      unfinishedTasks: sql`count(*)`.mapWith(Number).as('unfinished_tasks'),
      dueThisWeek: sql`count(*) filter (where ${isDueThisWeek(now)})`.mapWith(Number).as('due_this_week'),
    })
    .from(tasks)
    .innerJoin(plans, eq(plans.planId, tasks.planId))
    .where(and(counts, isAskedOfStaff(sql`${staff.staffId}`), isUnfinished()))
    .as('doing');
  const today = localDateOf(now);
  const rows = await db.queries
    .select({
      member: staff,
      openPlans: holding.openPlans,
      unfinishedTasks: doing.unfinishedTasks,
      dueThisWeek: doing.dueThisWeek,
    })
    .from(staff)
    .crossJoinLateral(holding)
    .crossJoinLateral(doing)
    .where(
      and(
        sql`${staff.serviceId} in ${ownAndReceiving(actor)}`,
        inArray(staff.role, [...roles]),
        worksHere(today),
        dueOn === null ? undefined : worksHere(dueOn),
      ),
    )
    .orderBy(asc(staff.name), asc(staff.staffId));
  return rows.map(({ member, ...workload }) => ({
    ...member,
    workload: member.serviceId === actor.serviceId ? workload : null,
  }));
}

/** The open plans that somebody holds, practice plans too, of those that the actor may see; the oldest first, in one statement. */
export async function caseload(db: Database, actor: Actor, staffId: StaffId): Promise<readonly PlanId[]> {
  const rows = await db.queries
    .select({ planId: plans.planId })
    .from(plans)
    .where(and(eq(plans.open, true), isNotSealed(), holds(sql`${staffId}`), visiblePlans(actor)))
    .orderBy(asc(plans.startedAt), asc(plans.planId));
  return rows.map(({ planId }) => planId);
}

/** Plans in which this person is the case manager or the receiving practitioner. */
export function holds(staffId: SQL): SQL {
  return sql`(${plans.caseManagerId} = ${staffId} or ${plans.receivingOfficerId} = ${staffId})`;
}
