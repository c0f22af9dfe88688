import { createHash } from 'node:crypto';
import type { Request } from 'express';

const MOST_REMEMBERED = 10_000;

/**
 * Remembers which bearer tokens this process has seen, by their hash, so that signing in with one is written down once and not with each
 * of its requests. It holds so many, then forgets the oldest: one that comes again is written down again.
 */
export function firstUses(most = MOST_REMEMBERED): (request: Request, note: () => Promise<void>) => Promise<void> {
  const seen = new Set<string>();
  return async (request, note) => {
    const hash = createHash('sha256')
      .update(request.get('authorization') ?? '')
      .digest('base64');
    if (seen.has(hash)) return;
    await note();
    seen.add(hash);
    const [oldest] = seen;
    if (seen.size > most && oldest !== undefined) seen.delete(oldest);
  };
}
