import { KeyNotHere } from '../encryption/key-ring';
import { DatabaseUnreachable } from '../register/errors';
import { readFailure } from './temporal/failures';

/** How a connection that is gone shows itself: Node's and PostgreSQL's codes, and the words of clients that have none. */
const CODES = /^(?:ECONN\w+|EPIPE|ETIMEDOUT|EAI_AGAIN|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|08\w{3}|57P0[1-5]|53[0-4]00)$/;
const WORDS =
  /connection (?:terminated|timeout|refused)|timeout exceeded when trying to connect|is closed|fetch failed/i;
const DEEPEST_CAUSE = 5;

/** Whether an error means that the database, Temporal or a key is out of reach, rather than that we did something wrong. */
export function isOutage(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > DEEPEST_CAUSE) return false;
  if (error instanceof DatabaseUnreachable || error instanceof KeyNotHere || passesByItself(error)) return true;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && CODES.test(code)) return true;
  if (WORDS.test(error.message)) return true;
  const inner: unknown[] = error instanceof AggregateError ? error.errors : [];
  return [...inner, error.cause].some((cause) => isOutage(cause, depth + 1));
}

/** A call to Temporal, or to the entity that was asked, of which nobody knows now what came of it: the same call may be sent again. */
function passesByItself(error: Error): boolean {
  const reading = readFailure(error);
  return reading !== null && (reading.is === 'again' || reading.outcome.is === 'unknown');
}
