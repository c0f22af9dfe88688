import { and, asc, eq, sql } from 'drizzle-orm';
import type { Instant } from '../../domain/calendar/london-time';
import type { AppointmentId, StaffId } from '../../domain/ids';
import type { Actor } from '../../domain/people';
import type { Database } from '../database/database';
import { pageOf, placeAfter, rowsToAsk } from '../database/paging';
import { isActive } from '../over-plans/needs';
import { planNow, planToday } from '../over-plans/lateness';
import type { AppointmentFilter, AppointmentRow, Page, Paged } from '../rows';
import { children, plans, staff } from '../schema';
import { visiblePlans } from '../access/visibility';
import { fullName } from './plans';

/**
 * One page of the appointments of open plans that the actor may see, of which nobody has said what became of them and which begin today or
 * have begun, the earliest first, in one statement. What day and time it is, is each plan's own.
 */
export async function appointmentsPage(
  db: Database,
  actor: Actor,
  { withId }: AppointmentFilter,
  page: Page,
  now: Instant,
): Promise<Paged<AppointmentRow>> {
  const list = ['appointments', actor.staffId, withId];
  const after = placeAfter(list, page);
  const startsAt = sql<string>`(one.value ->> 'startsAt')::timestamptz`;
  const withWhom = sql<StaffId>`one.value ->> 'withId'`;
  const appointmentId = sql<AppointmentId>`one.value ->> 'appointmentId'`;
  const people = withId === 'me' ? [actor.staffId, ...actor.actingFor] : withId && [withId];
  const rows = await db.queries
    .select({
      ...{ appointmentId, planId: plans.planId, childId: plans.childId, rehearsal: plans.rehearsal },
      ...{ givenName: children.givenName, familyName: children.familyName },
      ...{ withId: withWhom, withName: staff.name },
      startsAt: startsAt.mapWith((value: string) => new Date(value).toISOString() as Instant),
      minutes: sql`one.value ->> 'minutes'`.mapWith(Number),
      begun: sql<boolean>`${startsAt} <= ${planNow(now)}`,
    })
    .from(plans)
    .innerJoin(sql`lateral jsonb_array_elements(${plans.view} -> 'appointments') as one`, sql`true`)
    .leftJoin(children, eq(children.childId, plans.childId))
    .leftJoin(staff, eq(staff.staffId, withWhom))
    .where(
      and(
        visiblePlans(actor),
        isActive(),
        sql`one.value #>> '{state,is}' = 'planned'`,
        sql`(${startsAt} at time zone 'Europe/London')::date <= ${planToday(now)}`,
        people &&
          sql`${withWhom} = any(array[${sql.join(
            people.map((one) => sql`${one}`),
            sql`, `,
          )}]::text[])`,
        after && sql`(${startsAt}, ${appointmentId}) > (${after.key}::timestamptz, ${after.id})`,
      ),
    )
    .orderBy(asc(startsAt), asc(appointmentId))
    .limit(rowsToAsk(page));
  const paged = pageOf(rows, page, list, (row) => ({ key: row.startsAt, id: row.appointmentId }));
  return {
    ...paged,
    rows: paged.rows.map(({ givenName, familyName, withName, ...row }) => ({
      ...row,
      childName: fullName({ givenName, familyName }),
      withName: withName ?? row.withId,
    })),
  };
}
