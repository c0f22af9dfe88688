import { randomUUID } from 'node:crypto';
import type { Logger } from 'drizzle-orm';
import { Client } from 'pg';
import type { Database } from '../../register/database/database';
import { databaseFromPg, migrate, poolFor } from '../../register/database/database';
import { letServe, makeAccount } from '../../register/database/grants';
import { databaseFromPglite } from '../../register/database/pglite';
import { emptyRegister } from '../once-per-run';
import { PGlite } from '@electric-sql/pglite';
import { postgresBinaries, startPostgres } from '../../production/postgres';
import type { Postgres } from '../../production/postgres';

/** A database of a test's own, migrated and empty. */
export interface TestDatabase {
  /** As the register's functions have it in production: by an account that cannot change the records of who did what. */
  readonly db: Database;
  /** As whoever owns the schema: for what only somebody who tampers, or a fault, would do. */
  readonly owner: Database;
  readonly close: () => Promise<void>;
}
/** One kind of database: every test of the register runs on each that this machine has. */
export interface DatabaseKind {
  readonly name: string;
  readonly open: (logger?: Logger) => Promise<TestDatabase>;
  /** A database without tables, as several callers see it: each with connections of its own where there can be several. */
  readonly openEmpty: () => Promise<{ readonly callers: readonly Database[]; readonly close: () => Promise<void> }>;
  readonly stop: () => Promise<void>;
}

const SERVING = 'camau_service';

/**
 * Refuses a statement that compares a column with itself, which is always so: in a select from one table drizzle leaves out the
 * tables of the columns of its parts, and what was meant to be another table's column becomes the nearer one.
 */
function watching(logger: Logger | undefined): Logger {
  return {
    logQuery: (query, params) => {
      const [compared] = /(?<!\.)("\w+") (?:=|<>|is not distinct from) \1(?!\.)/.exec(query) ?? [];
      if (compared !== undefined) throw new Error(`This compares a column with itself, ${compared}: ${query}`);
      logger?.logQuery(query, params);
    },
  };
}

function pglite(): DatabaseKind {
  return {
    name: 'PGlite',
    open: async (logger) => {
      const client = await PGlite.create({ loadDataDir: await emptyRegister() });
      const owner = databaseFromPglite(client);
      const db = databaseFromPglite(client, { logger: watching(logger) });
      return { db, owner, close: () => client.close() };
    },
    openEmpty: () => {
      const client = new PGlite();
      const db = databaseFromPglite(client);
      return Promise.resolve({ callers: [db, db, db, db], close: () => client.close() });
    },
    stop: () => Promise.resolve(),
  };
}

function postgres(binaries: string): DatabaseKind {
  let server: Promise<Postgres> | undefined;
  const make = async (): Promise<Postgres> => {
    const started = await startPostgres(binaries);
    const pool = poolFor(started.url('postgres'));
    await pool.query('create database migrated');
    await pool.end();
    const own = poolFor(started.url('migrated'));
    const owner = databaseFromPg(own);
    await migrate(owner);
    await makeAccount(owner, SERVING, 'of no use: everybody is trusted here');
    await letServe(owner, SERVING);
    await own.end();
    return started;
  };
  const created = async (template: string): Promise<string> => {
    server ??= make();
    const { url } = await server;
    const name = `copy_${randomUUID().replaceAll('-', '')}`;
    const admin = new Client(url('postgres'));
    await admin.connect();
    await admin.query(`create database ${name} template ${template}`);
    await admin.end();
    return url(name);
  };
  return {
    name: 'PostgreSQL',
    open: async (logger) => {
      const url = new URL(await created('migrated'));
      const asOwner = poolFor(url.href);
      url.username = SERVING;
      const serving = poolFor(url.href);
      const close = async (): Promise<void> => {
        await Promise.all([serving.end(), asOwner.end()]);
      };
      const db = databaseFromPg(serving, { logger: watching(logger) });
      return { db, owner: databaseFromPg(asOwner), close };
    },
    openEmpty: async () => {
      const url = await created('template0');
      const pools = Array.from({ length: 12 }, () => poolFor(url));
      const close = async (): Promise<void> => {
        await Promise.all(pools.map((pool) => pool.end()));
      };
      return { callers: pools.map((pool) => databaseFromPg(pool)), close };
    },
    stop: async () => {
      await (await server)?.stop();
    },
  };
}

const binaries = postgresBinaries();
process.stderr.write(
  binaries === null
    ? 'The register is tested on PGlite alone: no PostgreSQL binaries found.\n'
    : `The register is tested on PGlite and on PostgreSQL (${binaries}).\n`,
);

/** What this machine has: always PGlite, and PostgreSQL where its binaries are installed. */
export const DATABASES: readonly DatabaseKind[] = binaries === null ? [pglite()] : [pglite(), postgres(binaries)];
