import { and, eq, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { ChildId, EntityKind } from '../../domain/ids';
import type { Database } from '../database/database';
import { plans, voluntaryContacts as episodes } from '../schema';

/** What a child lives through in practice. */
export interface Practice {
  /** By how much the furthest of it runs ahead, ended or not. */
  readonly aheadSeconds: number;
  /** What still lives: its time passes together. */
  readonly live: readonly { readonly kind: EntityKind; readonly entityId: string }[];
}

/** Everything that is practised about a child, in one statement. */
export async function practiceOf(db: Database, childId: ChildId): Promise<Practice> {
  const rows = await unionAll(
    db.queries
      .select({
        kind: sql<EntityKind>`'transitionPlan'`.as('kind'),
        entityId: sql<string>`${plans.planId}`.as('entity_id'),
        open: plans.open,
        ahead: sql<number>`${plans.rehearsalOffset}`.as('ahead'),
      })
      .from(plans)
      .where(and(eq(plans.childId, childId), eq(plans.rehearsal, true))),
    db.queries
      .select({
        kind: sql<EntityKind>`'voluntaryContact'`.as('kind'),
        entityId: sql<string>`${episodes.episodeId}`.as('entity_id'),
        open: episodes.open,
        ahead: sql<number>`${episodes.rehearsalOffset}`.as('ahead'),
      })
      .from(episodes)
      .where(and(eq(episodes.childId, childId), eq(episodes.rehearsal, true))),
  );
  return {
    aheadSeconds: Math.max(0, ...rows.map(({ ahead }) => ahead)),
    live: rows.flatMap(({ kind, entityId, open }) => (open ? [{ kind, entityId }] : [])),
  };
}
