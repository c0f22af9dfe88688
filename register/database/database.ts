import { AsyncLocalStorage } from 'node:async_hooks';
import { join } from 'node:path';
import type { Logger, SQL } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as migratePg } from 'drizzle-orm/node-postgres/migrator';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { Client, Pool } from 'pg';
import { NestedQuery } from '../errors';
import { gathered } from './together';

/** What queries are made with: the database itself, or one transaction of it. */
export type Queries = PgDatabase<PgQueryResultHKT>;

/** One database, PostgreSQL or PGlite, as the register's functions see it. */
export interface Database {
  /** For single statements outside a transaction. Throws NestedQuery inside one. */
  readonly queries: Queries;
  /** Runs the work in one transaction; it may await nothing but `tx`'s own queries. Throws NestedQuery inside another. */
  transaction<T>(work: (tx: Queries) => Promise<T>): Promise<T>;
  /** Brings the schema up to date; several processes may do so at once. */
  migrate(): Promise<void>;
}

export interface DatabaseOptions {
  /** Told of every statement: for counting them in tests. */
  readonly logger?: Logger;
}

export const MIGRATIONS = join(__dirname, '../migrations');
export const CASING = 'snake_case';

/** Brings the schema up to date. Idempotent; safe to call from several processes at once. */
export async function migrate(db: Database): Promise<void> {
  await db.migrate();
}

/**
 * Keeps the one rule of transactions: inside one, only its own queries. PGlite has one connection, so that any other
 * would wait for ever; here it fails at once, on PostgreSQL too.
 */
export function guarded(queries: Queries, migrateAlone: () => Promise<void>): Database {
  const inside = new AsyncLocalStorage<true>();
  const outside = (): Queries => {
    if (inside.getStore()) throw new NestedQuery();
    return gathered(queries, CASING);
  };
  return {
    get queries() {
      return outside();
    },
    transaction: async (work) => outside().transaction((tx) => inside.run(true, () => work(tx))),
    migrate: migrateAlone,
  };
}

/** A pool with bounded waits: 2 s to connect, 3 s for a lock, 5 s for a statement, 6 s for an answer of any kind. */
export function poolFor(connectionString: string): Pool {
  return new Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: 2_000,
    lock_timeout: 3_000,
    statement_timeout: 5_000,
    query_timeout: 6_000,
    idle_in_transaction_session_timeout: 10_000,
    keepAlive: true,
  });
}

/** Any number, the same in every process and release: whoever holds it is migrating. */
const MIGRATION_LOCK = 7_226_081;

/** The database behind a pool; make the pool with `poolFor`. Whoever made the pool ends it. */
export function databaseFromPg(pool: Pool, options: DatabaseOptions = {}): Database {
  // An idle connection that dies has left the pool already, and the next query opens another; unheard, it would end the process.
  pool.on('error', () => undefined);
  const queries = drizzle(pool, { casing: CASING, ...options });
  return guarded(queries, async () => {
    const client = new Client({ ...pool.options, lock_timeout: 0, statement_timeout: 0, query_timeout: 0 });
    await client.connect();
    try {
      await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
      await migratePg(drizzle(client), { migrationsFolder: MIGRATIONS });
    } finally {
      // Ends the session, and with it the lock.
      await client.end();
    }
  });
}

/** The rows of a statement that was written as text, alike on both drivers. Names its row type: nothing checks it. */
export async function rowsOf<Row>(queries: Queries, statement: SQL): Promise<readonly Row[]> {
  const result = (await queries.execute(statement)) as { readonly rows: readonly Row[] };
  return result.rows;
}
