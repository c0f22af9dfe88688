import { inArray } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import type { Database } from './database';
import { staff, teams } from './schema';

/** Names of staff and teams by id, in one statement; an id that is neither has none. */
export async function namesOf(db: Database, ids: readonly string[]): Promise<Readonly<Record<string, string>>> {
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

/** Every id that a view mentions: what stands in `by` or in a field whose name ends in `Id`, once each. */
export function idsIn(view: unknown): readonly string[] {
  const found = new Set<string>();
  JSON.stringify(view, (key, value: unknown) => {
    if (typeof value === 'string' && (key === 'by' || key.endsWith('Id'))) found.add(value);
    return value;
  });
  return [...found];
}
