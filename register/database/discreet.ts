import { isNativeError } from 'node:util/types';
import { DrizzleQueryError } from 'drizzle-orm';
import { DatabaseUnreachable, StatementRefused } from '../errors';

/** SQLSTATEs that pass by themselves: no connection, too many, shutting down, cancelled, waited too long for a lock. */
const PASSING = /^(?:08|53|57|55P03)/;

/**
 * An error without the values of the statement that failed. Drizzle writes them all into its message, from where a
 * child's name would go into logs and, for ever, into Temporal's histories. So does PostgreSQL with some.
 */
export function discreet(error: unknown): unknown {
  if (!(error instanceof DrizzleQueryError)) return isConnectionLost(error) ? unreachable() : error;
  const cause: unknown = error.cause;
  const { code, constraint } = { ...(cause as { readonly code?: unknown; readonly constraint?: unknown }) };
  if (typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code) || PASSING.test(code)) return unreachable();
  return new StatementRefused(code, typeof constraint === 'string' ? constraint : null, error.query);
}

/** The same functions, whose errors are discreet. */
export function discreetly<Functions extends object>(functions: Functions): Functions {
  const wrapped = Object.entries(functions).map(([name, run]: [string, (...given: unknown[]) => Promise<unknown>]) => [
    name,
    async (...given: unknown[]) => {
      try {
        return await run(...given);
      } catch (error) {
        throw discreet(error);
      }
    },
  ]);
  return Object.fromEntries(wrapped) as Functions;
}

function unreachable(): DatabaseUnreachable {
  return new DatabaseUnreachable('The database does not answer.');
}

/** What the pool throws itself, when a transaction finds no connection: with a code of the system, or with words alone. */
function isConnectionLost(error: unknown): boolean {
  if (!isNativeError(error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return /^E[A-Z]+$/.test(code) || PASSING.test(code) || /timeout exceeded|connection terminated/i.test(error.message);
}
