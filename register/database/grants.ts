import { readMigrationFiles } from 'drizzle-orm/migrator';
import { sql } from 'drizzle-orm';
import type { Database } from './database';
import { MIGRATIONS, rowsOf } from './database';

/** What is only ever added to, by table: a record of who did, read or decided what is worth nothing if it can be changed. */
export const ONLY_ADDED_TO = ['access_log', 'audit', 'extract_looks', 'policy_versions'] as const;

const SERVES = 'public';
const MIGRATED = 'drizzle';

/**
 * Lets this account serve people: it reads and writes, and of the records of who did what it only reads and adds. Given by the
 * owner of the schema after each migration; whatever it could do before in excess is taken back.
 */
export async function letServe(db: Database, account: string): Promise<void> {
  const who = sql.identifier(account);
  const records = sql.join(
    ONLY_ADDED_TO.map((table) => sql.identifier(table)),
    sql`, `,
  );
  await db.transaction(async (tx) => {
    // Two at once would change the same rows of PostgreSQL's own tables, which it refuses.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('grants', 0))`);
    await tx.execute(sql`revoke create on schema ${sql.identifier(SERVES)} from public, ${who}`);
    await tx.execute(sql`grant usage on schema ${sql.identifier(SERVES)}, ${sql.identifier(MIGRATED)} to ${who}`);
    await tx.execute(sql`revoke all on all tables in schema ${sql.identifier(SERVES)} from ${who}`);
    await tx.execute(
      sql`grant select, insert, update, delete on all tables in schema ${sql.identifier(SERVES)} to ${who}`,
    );
    await tx.execute(sql`revoke update, delete on ${records} from ${who}`);
    await tx.execute(sql`grant usage, select on all sequences in schema ${sql.identifier(SERVES)} to ${who}`);
    await tx.execute(sql`grant select on all tables in schema ${sql.identifier(MIGRATED)} to ${who}`);
  });
}

/** Makes an account that signs in by a password and may do nothing yet; leaves one of that name as it is. */
export async function makeAccount(db: Database, account: string, password: string): Promise<void> {
  const [known] = await rowsOf(db.queries, sql`select 1 from pg_roles where rolname = ${account}`);
  if (known !== undefined) return;
  // A password is no parameter of this statement: PostgreSQL itself quotes it.
  const [quoted] = await rowsOf<{ text: string }>(
    db.queries,
    sql`select format('create role %I login password %L', ${account}::text, ${password}::text) as text`,
  );
  await db.queries.execute(sql.raw(quoted?.text ?? ''));
}

/** The tables of records that whoever is connected could change or empty, or allow themselves to. */
export async function canChange(db: Database): Promise<readonly string[]> {
  const rows = await rowsOf<{ name: string }>(
    db.queries,
    sql`select relname as name from pg_class
      where relnamespace = ${SERVES}::regnamespace and relname = any(${sql.param([...ONLY_ADDED_TO])}::text[])
        and (has_table_privilege(oid, 'update') or has_table_privilege(oid, 'delete') or has_table_privilege(oid, 'truncate')
          or has_table_privilege(oid, 'trigger') or pg_has_role(relowner, 'member'))
      order by relname`,
  );
  return rows.map(({ name }) => name);
}

/** Whether every migration of this release has been made. */
export async function isMigrated(db: Database): Promise<boolean> {
  const newest = Math.max(...readMigrationFiles({ migrationsFolder: MIGRATIONS }).map((each) => each.folderMillis));
  const [made] = await rowsOf<{ isThere: boolean }>(
    db.queries,
    sql`select to_regclass(${`${MIGRATED}.__drizzle_migrations`}) is not null as "isThere"`,
  );
  if (made?.isThere !== true) return false;
  const [last] = await rowsOf<{ at: string | null }>(
    db.queries,
    sql`select max(created_at)::text as at from ${sql.identifier(MIGRATED)}.__drizzle_migrations`,
  );
  return Number(last?.at ?? 0) >= newest;
}
