import { sql } from 'drizzle-orm';
import type { Actor } from '../../domain/people';
import type { Database } from '../database/database';
import { rowsOf } from '../database/database';
import type { AttendanceRow } from '../rows';
import { plans } from '../schema';

/**
 * How often each agency came to the formulation meetings of the actor's own service, in one statement over the plans'
 * views, by agency. Meetings that were held count, of plans that are open or closed; practice plans never do.
 */
export async function attendanceOf(db: Database, actor: Actor): Promise<readonly AttendanceRow[]> {
  const rows = await rowsOf<{ agency: AttendanceRow['agency']; meetings: string; attended: string; gaps: string }>(
    db.queries,
    sql`select invited ->> 'agency' as agency, count(*) as meetings,
        count(*) filter (where invited #>> '{attendance,is}' = 'attended') as attended,
        count(*) filter (where invited #>> '{attendance,gap}' is not null) as gaps
      from ${plans}
        cross join lateral jsonb_array_elements(${plans.view} #> '{aroundTheChild,formulationMeetings}') as meeting
        cross join lateral jsonb_array_elements(meeting -> 'invitations') as invited
      where ${plans.serviceId} = ${actor.serviceId} and not ${plans.rehearsal} and meeting #>> '{state,is}' = 'held'
      group by 1 order by 1`,
  );
  return rows.map(({ agency, meetings, attended, gaps }) => {
    return { agency, meetings: Number(meetings), attended: Number(attended), gaps: Number(gaps) };
  });
}
