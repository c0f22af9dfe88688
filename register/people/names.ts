import type { SQL, SQLWrapper } from 'drizzle-orm';
import { inArray, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { Database } from '../database/database';
import { idsIn, MENTIONED } from '../sealing/facts';
import { staff, teams } from '../schema';

type Names = Readonly<Record<string, string>>;

/** Names of staff and teams by id, in one statement; an id that is neither has none. */
export async function namesOf(db: Database, ids: readonly string[]): Promise<Names> {
  if (ids.length === 0) return {};
  const wanted = [...ids];
  const rows = await unionAll(
    db.queries
      .select({ id: sql<string>`${staff.staffId}`, name: staff.name })
      .from(staff)
      .where(inArray(sql`${staff.staffId}`, wanted)),
    db.queries
      .select({ id: sql<string>`${teams.teamId}`, name: teams.name })
      .from(teams)
      .where(inArray(sql`${teams.teamId}`, wanted)),
  );
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

/** The names of whom the view in the query mentions, as a part of its own statement; null where it does not say whom. */
export function namesIn(view: SQLWrapper): SQL<Names | null> {
  const ids = sql`(select jsonb_array_elements_text(${view} -> ${MENTIONED}::text))`;
  return sql<Names | null>`case when jsonb_exists(${view}, ${MENTIONED}) then (
    select coalesce(jsonb_object_agg(known.id, known.name), '{}') from (
      select ${staff.staffId} as id, ${staff.name} as name from ${staff} where ${staff.staffId} in ${ids}
      union all select ${teams.teamId}, ${teams.name} from ${teams} where ${teams.teamId} in ${ids}) known) end`;
}

/** Those names; a view that an earlier release wrote does not say whom it mentions, and costs a statement more. */
export async function namesFor(db: Database, view: unknown, found: Names | null): Promise<Names> {
  return found ?? (await namesOf(db, idsIn(view)));
}
