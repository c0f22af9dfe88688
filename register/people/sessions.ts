import { createHash } from 'node:crypto';
import { and, desc, eq, gt, lte, ne, or } from 'drizzle-orm';
import type { Instant } from '../../domain/calendar/london-time';
import type { ServiceId } from '../../domain/ids';
import type { Database } from '../database/database';
import { auditNow, lockHistory } from '../writing/history';
import { auditedAs } from '../writing/recorded';
import { audit, sessions } from '../schema';

/** Whom a provider has signed in: OpenID's pair. */
export interface SignedIn {
  readonly issuer: string;
  readonly subject: string;
}

/** One sign-in to the pages. Who may use it is decided anew at each request, by `actorBehind`. */
export interface Session extends SignedIn {
  readonly sessionId: string;
  /** When they last showed their provider who they are; null where it has not said so. */
  readonly authenticatedAt: Instant | null;
  readonly startedAt: Instant;
  readonly lastSeenAt: Instant;
}

/** A session is over when it was last seen at or before the one moment, or began at or before the other. */
export interface SessionLimits {
  readonly seenAfter: Instant;
  readonly begunAfter: Instant;
}

/** Whose sessions a provider has ended: of one sign-in there, of everything of one person, or both said. */
export interface EndedThere {
  readonly issuer: string;
  readonly subject: string | null;
  readonly providerSession: string | null;
}

export interface NewSession extends SignedIn {
  readonly providerSession: string | null;
  readonly authenticatedAt: Instant | null;
  readonly sessionId: string;
  /** What the browser keeps is a secret; here stands only its hash. */
  readonly secretHash: string;
  readonly at: Instant;
}

/** Begins a session; the one that the same browser had until now ends, and whatever is over is removed. */
export async function startSession(
  db: Database,
  { at, ...session }: NewSession,
  before: string | null,
  limits: SessionLimits,
): Promise<void> {
  await db.transaction(async (tx) => {
    const over = or(lte(sessions.lastSeenAt, limits.seenAfter), lte(sessions.startedAt, limits.begunAfter));
    await tx.delete(sessions).where(before === null ? over : or(over, eq(sessions.secretHash, before)));
    await tx.insert(sessions).values({ ...session, startedAt: at, lastSeenAt: at });
  });
}

/** The session behind a secret, seen now; null when there is none, or it is over. One statement. */
export async function seeSession(
  db: Database,
  secretHash: string,
  at: Instant,
  limits: SessionLimits,
): Promise<Session | null> {
  const [seen] = await db.queries
    .update(sessions)
    .set({ lastSeenAt: at })
    .where(and(eq(sessions.secretHash, secretHash), lives(limits)))
    .returning(SHOWN);
  return seen ?? null;
}

/** The sessions of one person that go on, the one last seen first. */
export async function sessionsOf(
  db: Database,
  { issuer, subject }: SignedIn,
  limits: SessionLimits,
): Promise<readonly Session[]> {
  return db.queries
    .select(SHOWN)
    .from(sessions)
    .where(and(eq(sessions.issuer, issuer), eq(sessions.subject, subject), lives(limits)))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.sessionId));
}

/** Ends one session of this person, or all but one; those of others are never touched. */
export async function endSessions(
  db: Database,
  { issuer, subject }: SignedIn,
  which: { readonly only: string } | { readonly allBut: string },
): Promise<void> {
  const chosen = 'only' in which ? eq(sessions.sessionId, which.only) : ne(sessions.sessionId, which.allBut);
  await db.queries.delete(sessions).where(and(eq(sessions.issuer, issuer), eq(sessions.subject, subject), chosen));
}

/** Ends the sessions here that stand on what the provider has ended. Gives whose they were, each once; none where nothing says whose. */
export async function endSessionsOf(
  db: Database,
  { issuer, subject, providerSession }: EndedThere,
): Promise<readonly SignedIn[]> {
  if (subject === null && providerSession === null) return [];
  const ended = await db.queries
    .delete(sessions)
    .where(
      and(
        eq(sessions.issuer, issuer),
        subject === null ? undefined : eq(sessions.subject, subject),
        providerSession === null ? undefined : eq(sessions.providerSession, providerSession),
      ),
    )
    .returning({ subject: sessions.subject });
  return [...new Set(ended.map((session) => session.subject))].map((whose) => ({ issuer, subject: whose }));
}

/**
 * Writes down that somebody whom a provider has signed in was turned away: in the audit of the service by whose provider they
 * came, by a hash of OpenID's pair, because they are nobody here.
 */
export function recordTurnedAway(db: Database, serviceId: ServiceId, { issuer, subject }: SignedIn): Promise<void> {
  const who = createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('hex');
  return db.transaction(async (tx) => {
    const entityId = auditedAs({ is: 'service', id: serviceId });
    const known = await lockHistory(tx, entityId, 0);
    const entry = { act: 'change', by: [], content: { what: 'turned-away', who } } as const;
    await tx.insert(audit).values(auditNow(entityId, known, [entry]));
  });
}

const lives = ({ seenAfter, begunAfter }: SessionLimits) =>
  and(gt(sessions.lastSeenAt, seenAfter), gt(sessions.startedAt, begunAfter));

const SHOWN = {
  sessionId: sessions.sessionId,
  issuer: sessions.issuer,
  subject: sessions.subject,
  authenticatedAt: sessions.authenticatedAt,
  startedAt: sessions.startedAt,
  lastSeenAt: sessions.lastSeenAt,
};
