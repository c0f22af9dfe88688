import type { SQL } from 'drizzle-orm';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { ConcernId, EpisodeId, PlanId } from '../../domain/ids';
import type { Actor } from '../../domain/people';
import type { Database } from '../database/database';
import { pageOf, placeAfter, rowsToAsk } from '../database/paging';
import type { Page, Paged, TimelineRecord } from '../rows';
import { concerns, plans, staff, timeline, voluntaryContacts } from '../schema';
import { visibleConcerns, visibleEpisodes, visiblePlans, wholeConcerns } from '../access/visibility';

/** One page of a plan's timeline, the newest first, in one statement; null when the actor may not see the plan. */
export function planTimeline(db: Database, actor: Actor, planId: PlanId, page: Page) {
  const whole = sql`select ${plans.planId} as entity_id from ${plans}
    where ${plans.planId} = ${planId} and ${visiblePlans(actor)}`;
  return timelinePage(db, whole, ['timeline', actor.staffId, planId], page);
}

/** The same of an episode of voluntary contact. */
export function episodeTimeline(db: Database, actor: Actor, episodeId: EpisodeId, page: Page) {
  const whole = sql`select ${voluntaryContacts.episodeId} as entity_id from ${voluntaryContacts}
    where ${voluntaryContacts.episodeId} = ${episodeId} and ${visibleEpisodes(actor)}`;
  return timelinePage(db, whole, ['timeline', actor.staffId, episodeId], page);
}

/** The same of a safeguarding concern; whoever described the child in it sees the lines of what they did themselves. */
export function concernTimeline(db: Database, actor: Actor, concernId: ConcernId, page: Page) {
  const whole = sql`select ${concerns.concernId} as entity_id, ${wholeConcerns(actor)} as is_whole from ${concerns}
    where ${concerns.concernId} = ${concernId} and ${visibleConcerns(actor)}`;
  const theirs = sql`(whole.is_whole or ${timeline.by} = ${actor.staffId})`;
  return timelinePage(db, whole, ['timeline', actor.staffId, concernId], page, theirs);
}

/** `whole` gives the entity's id where the actor may see it, and nothing where not. */
async function timelinePage(
  db: Database,
  whole: SQL,
  list: readonly unknown[],
  page: Page,
  which?: SQL,
): Promise<Paged<TimelineRecord> | null> {
  const after = placeAfter(list, page);
  // The entity's own row comes even when no line follows: so "nothing more" and "not for you" stay apart.
  const lines = db.queries
    .select()
    .from(timeline)
    .where(
      and(
        eq(timeline.entityId, sql`whole.entity_id`),
        isNull(timeline.voidedAt),
        which,
        after && sql`(${timeline.version}, ${timeline.seq}) < (${after.key}::integer, ${after.id}::integer)`,
      ),
    )
    .orderBy(desc(timeline.version), desc(timeline.seq))
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
    .from(sql`(${whole}) as whole`)
    .leftJoinLateral(lines, sql`true`)
    .leftJoin(staff, eq(staff.staffId, lines.by))
    .orderBy(desc(lines.version), desc(lines.seq));
  if (rows.length === 0) return null;
  const records = rows.flatMap(({ version, seq, kind, at, data, ...row }) => {
    if (version === null || seq === null || kind === null || at === null) return [];
    return [{ ...row, version, seq, kind, at, data: data as TimelineRecord['data'] }];
  });
  return pageOf(records, page, list, (row) => ({ key: String(row.version), id: String(row.seq) }));
}
