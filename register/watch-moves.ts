import { and, eq, sql } from 'drizzle-orm';
import type { ChildId, EpisodeId, PlanId } from '../domain/ids';
import type { Moves } from '../domain/transition-plan/moves/state';
import type { PlanView } from '../domain/transition-plan/view';
import type { Database } from './database';
import { isNotSealed } from './sealed';
import { plans, voluntaryContacts as episodes } from './schema';

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
