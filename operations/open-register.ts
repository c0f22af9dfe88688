import { keyRing } from '../encryption/key-ring';
import type { Key } from '../encryption/key-ring';
import { createRegister } from '../register/create-register';
import { databaseFromPg, migrate, poolFor } from '../register/database';
import type { Register } from '../register/register';
import { StartError } from './start-error';

export interface OpenRegister {
  readonly register: Register;
  close(): Promise<void>;
}

/** Opens the register in PostgreSQL, sealed by these keys, and brings its schema up to date. Throws a {@link StartError}. */
export async function openRegister(databaseUrl: string, keys: readonly Key[]): Promise<OpenRegister> {
  const pool = poolFor(databaseUrl);
  const database = databaseFromPg(pool);
  try {
    await migrate(database);
  } catch (cause) {
    await pool.end();
    throw new StartError(
      `The register (CAMAU_DATABASE_URL) cannot be opened and brought up to date (${codeOf(cause)}): ` +
        'is PostgreSQL running there, and may this user change the schema?',
      { cause },
    );
  }
  return { register: createRegister(database, keyRing(keys)), close: () => pool.end() };
}

/** The code of the innermost error that has one: SQLSTATE, or the system's. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const inner = error.cause instanceof Error ? codeOf(error.cause) : 'unknown';
  const { code } = error as { code?: unknown };
  return inner === 'unknown' && typeof code === 'string' ? code : inner;
}
