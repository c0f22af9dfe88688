import type { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import type { Database, DatabaseOptions } from './database';
import { CASING, guarded, MIGRATIONS } from './database';

/**
 * The database inside this process. Stands in a file of its own because `drizzle-orm/pglite` loads PGlite, which
 * production does not install: only `embedded/`, tests and benchmarks may import it.
 *
 * PGlite does not lock its folder: the caller sees to it that one process alone opens it. Whoever made the client closes it.
 */
export function databaseFromPglite(client: PGlite, options: DatabaseOptions = {}): Database {
  const queries = drizzle({ client, casing: CASING, ...options });
  // One connection, so an advisory lock would keep nobody out: callers queue here instead.
  let migrated: Promise<void> = Promise.resolve();
  return guarded(queries, async () => {
    const mine = migrated.then(() => migrate(queries, { migrationsFolder: MIGRATIONS }));
    migrated = mine.catch(() => undefined);
    await mine;
  });
}
