import type { Request, RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import type { RequestLimits } from '../config';
import { addDays } from '../domain/calendar/local-date';
import { localDateOf } from '../domain/calendar/london-time';
import type { Instant } from '../domain/calendar/london-time';
import type { StaffId } from '../domain/ids';
import { Problem } from './problem';

const MINUTE_MS = 60_000;

/**
 * The headers by which a browser is told to take an answer for nothing but what it is: no answer of the API runs, frames or
 * is framed. `https` only, for a year, where people open it by https.
 */
export function safeHeaders(publicUrl: string | null): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] },
    },
    strictTransportSecurity: publicUrl?.startsWith('https:') === true,
    xFrameOptions: { action: 'deny' },
  });
}

/** Refuses with 429 and `Retry-After` what comes from one address beyond its share, before any token is looked at. */
export const perAddress = (limits: RequestLimits | null): RequestHandler =>
  limits === null ? pass : limit(limits.perAddress, {});

/** The same for one person, wherever they come from; `personOf` knows who has signed in. */
export const perPerson = (limits: RequestLimits | null, personOf: (request: Request) => StaffId): RequestHandler =>
  limits === null ? pass : limit(limits.perPerson, { keyGenerator: personOf });

function limit(most: number, by: { readonly keyGenerator?: (request: Request) => string }): RequestHandler {
  return rateLimit({
    ...by,
    windowMs: MINUTE_MS,
    limit: most,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Whoever is not behind a trusted proxy may send the header all the same: it counts for nothing then.
    validate: { xForwardedForHeader: false },
    handler: (_request, _response, next) => {
      next(
        new Problem('too-many-requests', `At most ${most} requests a minute are taken. Wait, and go on more slowly.`),
      );
    },
  });
}

const pass: RequestHandler = (_request, _response, next) => {
  next();
};

const SECURITY_TXT_DAYS = 180;

/** Where to report a weakness, as RFC 9116 has it. It is written anew each time, so that it never expires unseen. */
export function securityTxt(contact: string, publicUrl: string | null, now: () => Instant): RequestHandler {
  return (_request, response) => {
    const expires = addDays(localDateOf(now()), SECURITY_TXT_DAYS);
    const lines = [`Contact: ${contact}`, `Expires: ${expires}T00:00:00Z`, 'Preferred-Languages: en, cy'];
    if (publicUrl !== null) lines.push(`Canonical: ${publicUrl}/.well-known/security.txt`);
    response.type('text/plain').send(`${lines.join('\n')}\n`);
  };
}
