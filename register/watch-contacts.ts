import { and, eq, sql } from 'drizzle-orm';
import type { Instant } from '../domain/calendar/london-time';
import type { ChildId, EpisodeId, PlanId, StaffId } from '../domain/ids';
import type { Moves } from '../domain/transition-plan/moves/state';
import type { PlanView } from '../domain/transition-plan/view';
import type { Database } from './database';
import { isNotSealed } from './sealed';
import { isUnfinished } from './lateness';
import { plans, tasks, timeline, voluntaryContacts as episodes } from './schema';

/** An open contact by the child's own choice, and the moves that the child's open plan holds. */
export interface ContactOfMover {
  readonly episodeId: EpisodeId;
  readonly childId: ChildId;
  readonly moves: Moves;
}

/**
 * The open contacts of children whose open plan knows of custody or of another area, now or once, in one statement. With
 * `practice` that of this practice plan's child alone, and otherwise none of practice.
 */
export async function contactsOfMovers(db: Database, practice: PlanId | null): Promise<readonly ContactOfMover[]> {
  const moves = sql`${plans.view} -> 'moves'`;
  const rows = await db.queries
    .select({ episodeId: episodes.episodeId, childId: episodes.childId, view: plans.view })
    .from(episodes)
    .innerJoin(plans, and(eq(plans.childId, episodes.childId), eq(plans.open, true)))
    .where(
      and(
        eq(episodes.open, true),
        eq(episodes.rehearsal, practice !== null),
        practice === null ? sql`not ${plans.rehearsal}` : eq(plans.planId, practice),
        isNotSealed(),
        // What an earlier build wrote does not say: it is looked into.
        sql`(${moves} is null or ${moves} -> 'custody' <> '[]'::jsonb or ${moves} -> 'outOfArea' <> '[]'::jsonb)`,
      ),
    );
  return rows.map(({ view, ...row }) => ({ ...row, moves: (view as PlanView).moves }));
}

/** An open plan that asks somebody to begin contact, although contact with the child has begun. */
export interface PlanOfBegun {
  readonly planId: PlanId;
  readonly childId: ChildId;
  readonly begunBy: StaffId;
  readonly begunAt: Instant;
}

/** Those plans, with who began the contact and when, in one statement; `practice` as above. */
export async function plansOfBegunContacts(db: Database, practice: PlanId | null): Promise<readonly PlanOfBegun[]> {
  return db.queries
    .select({
      planId: plans.planId,
      childId: plans.childId,
      begunBy: sql<StaffId>`coalesce(${timeline.by}, ${episodes.trustedWorkerId})`,
      begunAt: episodes.startedAt,
    })
    .from(tasks)
    .innerJoin(plans, and(eq(plans.planId, tasks.planId), eq(plans.open, true)))
    .innerJoin(episodes, and(eq(episodes.childId, plans.childId), eq(episodes.open, true)))
    .innerJoin(
      timeline,
      and(
        eq(timeline.entityId, episodes.episodeId),
        sql`${timeline.kind} in ('contact-begun', 'contact-begun-again') and ${timeline.voidedAt} is null`,
      ),
    )
    .where(
      and(
        eq(tasks.kind, 'start-voluntary-contact'),
        isUnfinished(),
        isNotSealed(),
        practice === null ? sql`not ${plans.rehearsal}` : eq(plans.planId, practice),
        eq(episodes.rehearsal, plans.rehearsal),
      ),
    );
}
