import { keyRing } from '../encryption/key-ring';
import type { Key } from '../encryption/key-ring';
import { createRegister } from '../register/create-register';
import { databaseFromPg, poolFor } from '../register/database/database';
import { canChange, isMigrated, letServe, makeAccount } from '../register/database/grants';
import type { Register } from '../register/register';
import { StartError } from './start-error';

export interface OpenRegister {
  readonly register: Register;
  close(): Promise<void>;
}

const MAKE_IT = 'run operations/migrate-main.js first (docs/runbook.md, “First start”)';

/**
 * Opens the register in PostgreSQL, sealed by these keys, as the account that serves people. Throws a {@link StartError} where its
 * schema is not this release's, or where that account could change what is only ever added to.
 */
export async function openRegister(databaseUrl: string, keys: readonly Key[]): Promise<OpenRegister> {
  const pool = poolFor(databaseUrl);
  const database = databaseFromPg(pool);
  try {
    if (!(await isMigrated(database))) {
      throw new StartError(`The register (CAMAU_DATABASE_URL) has not the schema of this release: ${MAKE_IT}.`);
    }
    const tables = await canChange(database);
    if (tables.length > 0) {
      throw new StartError(
        `The account in CAMAU_DATABASE_URL could change records that are only ever added to (${tables.join(', ')}): ` +
          `give it another one than CAMAU_MIGRATION_URL has, and ${MAKE_IT}.`,
      );
    }
  } catch (cause) {
    await pool.end();
    if (cause instanceof StartError) throw cause;
    throw new StartError(
      `The register (CAMAU_DATABASE_URL) cannot be opened (${codeOf(cause)}): is PostgreSQL running there, and may this ` +
        `account read it? If not, ${MAKE_IT}.`,
      { cause },
    );
  }
  return { register: createRegister(database, keyRing(keys)), close: () => pool.end() };
}

/**
 * Brings the register's schema up to date as its owner, and lets the account that serves people do what it needs and no more; makes
 * that account where it is missing. Safe to repeat. Throws a {@link StartError}.
 */
export async function migrateRegister(migrationUrl: string, databaseUrl: string): Promise<string> {
  const { username, password } = new URL(databaseUrl);
  const account = decodeURIComponent(username);
  if (account === decodeURIComponent(new URL(migrationUrl).username)) {
    throw new StartError(
      'CAMAU_MIGRATION_URL and CAMAU_DATABASE_URL name the same account: whoever owns the schema can change every record in it, ' +
        'so let the API and the workers have another.',
    );
  }
  const pool = poolFor(migrationUrl);
  const database = databaseFromPg(pool);
  try {
    await database.migrate();
    await makeAccount(database, account, decodeURIComponent(password));
    await letServe(database, account);
  } catch (cause) {
    throw new StartError(
      `The register (CAMAU_MIGRATION_URL) cannot be brought up to date (${codeOf(cause)}): is PostgreSQL running there, does this ` +
        `account own the schema, and may it make the account ${account}, or is that one there?`,
      { cause },
    );
  } finally {
    await pool.end();
  }
  return account;
}

/** The code of the innermost error that has one: SQLSTATE, or the system's. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const inner = error.cause instanceof Error ? codeOf(error.cause) : 'unknown';
  const { code } = error as { code?: unknown };
  return inner === 'unknown' && typeof code === 'string' ? code : inner;
}
