import { and, eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Instant } from '../../domain/calendar/london-time';
import type { ChildId, EpisodeId, PlanId, StaffId } from '../../domain/ids';
import type { Moves } from '../../domain/transition-plan/moves/state';
import type { PlanView } from '../../domain/transition-plan/view';
import type { Database } from '../database/database';
import { isNotSealed } from '../children/sealed';
import { isUnfinished } from '../over-plans/lateness';
import { plans, tasks, timeline, voluntaryContacts as episodes } from '../schema';

/** An open contact by the child's own choice, and the moves that the child's open plan holds. */
export interface ContactOfMover {
  readonly episodeId: EpisodeId;
  readonly childId: ChildId;
  readonly moves: Moves;
}

/** What is asked for: what belongs to one practice plan alone; or what is real, of one child or (null) of all. */
export type WhoseContacts =
  { readonly practice: PlanId } | { readonly practice: null; readonly childId: ChildId | null };

/**
 * The open contacts of children whose open plan knows of custody or of another area, now or once, in one statement.
 */
export async function contactsOfMovers(db: Database, whose: WhoseContacts): Promise<readonly ContactOfMover[]> {
  const moves = sql`${plans.view} -> 'moves'`;
  const rows = await db.queries
    .select({ episodeId: episodes.episodeId, childId: episodes.childId, view: plans.view })
    .from(episodes)
    .innerJoin(plans, and(eq(plans.childId, episodes.childId), eq(plans.open, true)))
    .where(
      and(
        eq(episodes.open, true),
        eq(episodes.rehearsal, plans.rehearsal),
        planIs(whose),
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

/** Those plans, with who began the contact and when, in one statement. */
export async function plansOfBegunContacts(db: Database, whose: WhoseContacts): Promise<readonly PlanOfBegun[]> {
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
        planIs(whose),
        eq(episodes.rehearsal, plans.rehearsal),
      ),
    );
}

function planIs(whose: WhoseContacts): SQL | undefined {
  if (whose.practice !== null) return and(eq(plans.rehearsal, true), eq(plans.planId, whose.practice));
  return and(eq(plans.rehearsal, false), whose.childId === null ? undefined : eq(plans.childId, whose.childId));
}
