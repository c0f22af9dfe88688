import { createHash, createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../../../domain/calendar/london-time';
import { addMinutes, instantFromMillis, millisOf } from '../../../domain/calendar/london-time';
import type { Register } from '../../../register/register';
import type { Session, SessionLimits, SignedIn } from '../../../register/people/sessions';
import type { CameBy } from './providers';

/** NIST SP 800-63B-3, 4.2.3 (AAL2): sign in again after 30 minutes of nothing, and after 12 hours in any case. */
export const IDLE_MINUTES = 30;
export const LONGEST_MINUTES = 12 * 60;
/**
 * For how long it counts that somebody has shown their provider who they are, where that is asked before they end other sessions (OWASP ASVS 5.0, 7.5.2,
 * which names no time): Camau's own default.
 */
export const FRESH_MINUTES = 10;

const SECRET_BYTES = 32;

/** A session with the secret that this request brought. */
export interface OpenSession extends Session {
  readonly secret: string;
}

/** Sessions of the pages, by the secret that a browser keeps. The register keeps only its hash. */
export interface Sessions {
  /** Begins one under a new secret, whatever the browser had before, which ends. Gives the secret. */
  start(person: CameBy, had: string | null): Promise<string>;
  /** Null when the secret opens nothing, or nothing any more. */
  open(secret: string): Promise<OpenSession | null>;
  of(person: SignedIn): Promise<readonly Session[]>;
  end(person: SignedIn, which: { readonly only: string } | { readonly allBut: string }): Promise<void>;
}

export function sessionsIn(register: Register, now: () => Instant): Sessions {
  const limits = (at: Instant): SessionLimits => ({
    seenAfter: addMinutes(at, -IDLE_MINUTES),
    begunAfter: addMinutes(at, -LONGEST_MINUTES),
  });
  return {
    start: async (person, had) => {
      const [at, secret] = [now(), randomBytes(SECRET_BYTES).toString('base64url')];
      const { knownForSeconds, ...known } = person;
      const authenticatedAt =
        knownForSeconds === null ? null : instantFromMillis(millisOf(at) - knownForSeconds * 1_000);
      const session = { ...known, authenticatedAt, sessionId: randomUUID(), secretHash: hashOf(secret), at };
      await register.startSession(session, had === null ? null : hashOf(had), limits(at));
      return secret;
    },
    open: async (secret) => {
      const at = now();
      const session = await register.seeSession(hashOf(secret), at, limits(at));
      return session === null ? null : { ...session, secret };
    },
    of: (person) => register.sessionsOf(person, limits(now())),
    end: (person, which) => register.endSessions(person, which),
  };
}

/** Whether its person has shown their provider who they are so lately that they need not do it again. */
export const isFresh = ({ authenticatedAt }: Session, now: Instant): boolean =>
  authenticatedAt !== null && authenticatedAt > addMinutes(now, -FRESH_MINUTES);

/** What each form of a session carries, and no other site can know. It is new in each answer: packed pages must not let it be guessed by their length. */
export function formTokenOf(secret: string, salt = randomBytes(16).toString('base64url')): string {
  return `${salt}.${createHmac('sha256', secret).update(`form:${salt}`).digest('base64url')}`;
}

export function isFormToken(secret: string, given: unknown): boolean {
  const got = typeof given === 'string' ? given : '';
  const [salt = ''] = got.split('.');
  const [one, other] = [Buffer.from(formTokenOf(secret, salt)), Buffer.from(got)];
  return one.length === other.length && timingSafeEqual(one, other);
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
