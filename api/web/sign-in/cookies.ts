import type { Request, Response } from 'express';

const SESSION = 'camau-session';
const ATTEMPT = 'camau-attempt';
const LANGUAGE = 'camau-language';

/**
 * The cookies of the pages: the secret of a session, an attempt to sign in that is under way, and the language that was chosen. Over https all are bound to
 * this very host (`__Host-`), readable by no script, and sent along when somebody comes from elsewhere only by following a link.
 */
export function cookiesFor(publicUrl: string) {
  const secure = publicUrl.startsWith('https:');
  const named = (name: string) => (secure ? `__Host-${name}` : name);
  const options = { httpOnly: true, secure, sameSite: 'lax', path: '/' } as const;
  const one = (name: string, maxAge?: number) => ({
    of: (request: Request) => valueOf(request, named(name)),
    set: (response: Response, value: string) =>
      response.cookie(named(name), value, { ...options, ...(maxAge === undefined ? {} : { maxAge }) }),
    clear: (response: Response) => response.clearCookie(named(name), options),
  });
  return { session: one(SESSION), attempt: one(ATTEMPT, ATTEMPT_MS), language: one(LANGUAGE, YEAR_MS) };
}

export type Cookies = ReturnType<typeof cookiesFor>;

const YEAR_MS = 365 * 24 * 60 * 60_000;
/** How long somebody may take at their provider. */
export const ATTEMPT_MS = 10 * 60_000;

/** Ours are of letters that need no decoding. */
function valueOf(request: Request, name: string): string | null {
  const pairs = (request.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}
