import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { PlanId } from '../domain/ids';
import type { Actor } from '../domain/people';
import type { Database } from './database';
import { pageOf, placeAfter, rowsToAsk } from './paging';
import type { Page, Paged, TimelineRecord } from './register';
import { plans, staff, timeline } from './schema';
import { visiblePlans } from './visibility';

/** One page of a plan's timeline, the newest first, in one statement; null when the actor may not see the plan. */
export async function timelinePage(
  db: Database,
  actor: Actor,
  planId: PlanId,
  page: Page,
): Promise<Paged<TimelineRecord> | null> {
  const list = ['timeline', actor.staffId, planId];
  const after = placeAfter(list, page);
  const newestFirst = [desc(timeline.version), desc(timeline.seq)];
  // The plan's own row comes even when no line follows: so "nothing more" and "not for you" stay apart.
  const lines = db.queries
    .select()
    .from(timeline)
    .where(
      and(
        eq(timeline.entityId, sql`${plans.planId}`),
        isNull(timeline.voidedAt),
        after && sql`(${timeline.version}, ${timeline.seq}) < (${after.key}::integer, ${after.id}::integer)`,
      ),
    )
    .orderBy(...newestFirst)
    .limit(rowsToAsk(page))
    .as('line');
  const rows = await db.queries
    .select({
      version: lines.version,
      seq: lines.seq,
      kind: lines.kind,
      at: lines.at,
      by: lines.by,
      byName: staff.name,
      item: lines.item,
      data: lines.data,
    })
    .from(plans)
    .leftJoinLateral(lines, sql`true`)
    .leftJoin(staff, eq(staff.staffId, lines.by))
    .where(and(eq(plans.planId, planId), visiblePlans(actor)))
    .orderBy(desc(lines.version), desc(lines.seq));
  if (rows.length === 0) return null;
  const records = rows.flatMap(({ version, seq, kind, at, data, ...row }) => {
    if (version === null || seq === null || kind === null || at === null) return [];
    return [{ ...row, version, seq, kind, at, data: data as TimelineRecord['data'] }];
  });
  return pageOf(records, page, list, (row) => ({ key: String(row.version), id: String(row.seq) }));
}
