import { and, asc, eq, sql } from 'drizzle-orm';
import type { CommandRow } from '../../domain/commit';
import type { StaffId } from '../../domain/ids';
import type { Database } from '../database/database';
import { TooManyFilters } from '../errors';
import { recordChange } from '../writing/recorded';
import type { Recorded } from '../writing/recorded';
import type { SavedFilter } from '../rows';
import { savedFilters } from '../schema';

export const MOST_FILTERS = 50;

/** Everything that this person has kept, by list and name. */
export async function savedFiltersOf(db: Database, staffId: StaffId): Promise<readonly SavedFilter[]> {
  return db.queries
    .select({ list: savedFilters.list, name: savedFilters.name, query: savedFilters.query })
    .from(savedFilters)
    .where(eq(savedFilters.staffId, staffId))
    .orderBy(asc(savedFilters.list), asc(savedFilters.name));
}

/** Keeps a filter for whoever records it, in the place of one of the same name. Throws TooManyFilters. */
export function saveFilter(db: Database, { list, name, query }: SavedFilter, recorded: Recorded): Promise<CommandRow> {
  const row = { staffId: recorded.by, list, name, query };
  return recordChange(
    db,
    { is: 'staff', id: recorded.by },
    recorded,
    { list },
    (tx) =>
      tx
        .insert(savedFilters)
        .values(row)
        .onConflictDoUpdate({
          target: [savedFilters.staffId, savedFilters.list, savedFilters.name],
          set: { query },
        }),
    async (tx) => {
      const isAnother = sql`not (${savedFilters.list} = ${list} and ${savedFilters.name} = ${name})`;
      const others = await tx.$count(savedFilters, and(eq(savedFilters.staffId, recorded.by), isAnother));
      if (others >= MOST_FILTERS) throw new TooManyFilters();
    },
  );
}

/** Removes a filter of whoever records it; one that is not there stays so. */
export function removeFilter(
  db: Database,
  { list, name }: Omit<SavedFilter, 'query'>,
  recorded: Recorded,
): Promise<CommandRow> {
  return recordChange(db, { is: 'staff', id: recorded.by }, recorded, { list }, (tx) =>
    tx
      .delete(savedFilters)
      .where(and(eq(savedFilters.staffId, recorded.by), eq(savedFilters.list, list), eq(savedFilters.name, name))),
  );
}
