import { createHash } from 'node:crypto';
import type { CommandId, StaffId } from '../domain/ids';
import type { StartKey } from '../domain/protocol';
import { malformed, Problem } from './problem';
import type { Asked } from './asked-and-replied';

const KEY = 'Idempotency-Key';
const KEY_EXPECTED =
  'Expected a key of your own choosing for this one request, 1 to 200 visible characters (a new UUID is a good one); send the same key when you repeat it.';
const IF_MATCH_EXPECTED = 'Expected the ETag of what you were looking at, for example "3".';

/** The caller's own key for this one request. Throws a 400 that names the header when it is missing or unreadable. */
export function idempotencyKeyOf(request: Asked): string {
  const key = request.get(KEY);
  if (key === undefined || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw malformed([{ field: KEY, message: KEY_EXPECTED }]);
  }
  return key;
}

/**
 * What recognises a repeat of this request: the caller and their key make the command's id; everything that they asked
 * for makes the hash by which another request under the same key is told apart.
 */
export function startKeyOf(
  request: Asked,
  by: {
    readonly idempotencyKey: string;
    readonly staffId: StaffId;
    readonly command: string;
    readonly ifMatch: number | null;
  },
): StartKey {
  return {
    commandId: digest([by.staffId, by.idempotencyKey]).slice(0, 32) as CommandId,
    bodyHash: digest([request.path, by.command, bodyOf(request), by.ifMatch]).slice(0, 16),
  };
}

/** The key of one part of a request that does several things, each recognised by itself when it is repeated. */
export function keyOfPart(whole: StartKey, part: string, asked: unknown): StartKey {
  return {
    commandId: digest([whole.commandId, part]).slice(0, 32) as CommandId,
    bodyHash: digest([part, asked]).slice(0, 16),
  };
}

/** The revision in `If-Match`, written "3" or 3; null when there is none. Throws 428 where one is needed, 400 when malformed. */
export function ifMatchOf(request: Asked, needed: boolean): number | null {
  const header = request.get('if-match');
  if (header === undefined) {
    if (!needed) return null;
    throw new Problem('if-match-missing', `If-Match: ${IF_MATCH_EXPECTED} Read it again, then decide.`, {
      members: { errors: [{ field: 'If-Match', message: IF_MATCH_EXPECTED }] },
    });
  }
  const revision = /^\s*(?:"(\d{1,9})"|(\d{1,9}))\s*$/.exec(header);
  if (revision === null) throw malformed([{ field: 'If-Match', message: IF_MATCH_EXPECTED }]);
  return Number(revision[1] ?? revision[2]);
}

/** What was sent: of a file, only what tells it from another. */
function bodyOf({ body }: Asked): unknown {
  return Buffer.isBuffer(body) ? createHash('sha256').update(body).digest('hex') : ((body as unknown) ?? {});
}

function digest(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** JSON with the keys of every object in order, so that the same request always hashes alike. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  );
}
