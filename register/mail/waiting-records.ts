import { sql } from 'drizzle-orm';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { PlanId, ServiceId, StaffId } from '../../domain/ids';
import type { Queries } from '../database/database';
import { rowsOf } from '../database/database';
import { children, erasures, legalHolds } from '../schema';
import { isChildAlive } from '../children/sealed';

/** What waits for whoever answers for what is kept of children. */
export interface WaitingRecords {
  readonly serviceId: ServiceId;
  /** Who set the hold; null for records that are due to be erased. */
  readonly setBy: StaffId | null;
  readonly records: number;
}

/**
 * Legal holds whose review has come, and records that are proposed to be erased; of concerns nothing is counted, because not
 * everybody may know of each. Of a child who has died nobody is told.
 */
export async function waitingRecords(
  queries: Queries,
  { today, practice }: { readonly today: LocalDate; readonly practice: PlanId | null },
): Promise<readonly WaitingRecords[]> {
  if (practice !== null) return [];
  return rowsOf<WaitingRecords>(
    queries,
    sql`select ${children.serviceId} as "serviceId", ${legalHolds.by} as "setBy", count(*)::int as records
        from ${legalHolds} join ${children} on ${children.childId} = ${legalHolds.childId}
        where ${legalHolds.liftedAt} is null and ${legalHolds.reviewOn} <= ${today}::date and ${isChildAlive(children.childId)}
        group by 1, 2
      union all select ${erasures.serviceId}, null, count(*)::int from ${erasures}
        where ${erasures.confirmedAt} is null and ${erasures.records} <> 'concerns' and ${isChildAlive(erasures.childId)}
        group by 1`,
  );
}
