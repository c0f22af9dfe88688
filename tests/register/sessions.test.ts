import { describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import type { Instant } from '../../domain/calendar/london-time';
import type { ServiceId } from '../../domain/ids';
import { verifyAudit } from '../../register/writing/audit';
import { rowsOf } from '../../register/database/database';
import type { Register } from '../../register/register';
import { DATABASES } from './databases';
import type { TestDatabase } from './databases';
import { openFor } from './open-for';

const at = (time: string) => `2026-03-10T${time}:00.000Z` as Instant;
/** As they stand at noon: half an hour of nothing, twelve hours in all. */
const AT_NOON = { seenAfter: at('11:30'), begunAfter: at('00:00') };
const WORKER = { issuer: 'https://id.example', subject: 'worker' };
const OTHER = { issuer: 'https://other.example', subject: 'worker' };

describe.each(DATABASES)('sessions on $name', (kind) => {
  let register: Register;
  let database: TestDatabase;
  openFor(kind, (made, opened) => {
    [register, database] = [made, opened];
  });
  const begin = (
    id: string,
    time: string,
    person = WORKER,
    before: string | null = null,
    there: string | null = null,
  ) => {
    const session = {
      ...person,
      sessionId: id,
      secretHash: `hash-${id}`,
      providerSession: there,
      authenticatedAt: null,
      at: at(time),
    };
    return register.startSession(session, before, AT_NOON);
  };
  const idsOf = async (person: typeof WORKER) =>
    (await register.sessionsOf(person, AT_NOON)).map(({ sessionId }) => sessionId);

  it('are not begun for whoever is turned away, which the audit of the service tells without a name', async () => {
    await register.recordTurnedAway('yjs' as ServiceId, WORKER);
    await register.recordTurnedAway('yjs' as ServiceId, OTHER);
    const [one, other, ...more] = await rowsOf<{ content: { what: string; who: string } }>(
      database.db.queries,
      sql`select content from audit where entity_id = 'service:yjs' order by seq`,
    );
    expect([one?.content.what, other?.content.what, more]).toEqual(['turned-away', 'turned-away', []]);
    expect(one?.content.who).toMatch(/^[0-9a-f]{64}$/);
    expect(one?.content.who).not.toBe(other?.content.who);
    expect(await verifyAudit(database.db, 'service:yjs')).toMatchObject({ rows: 2, brokenAt: null });
  });

  it('go on while they are seen, and are over at the very end of their time', async () => {
    await begin('idle', '11:30');
    expect(await register.seeSession('hash-idle', at('12:00'), AT_NOON)).toBeNull();
    await begin('lives', '11:31');
    expect(await register.seeSession('hash-lives', at('12:00'), AT_NOON)).toMatchObject({
      ...WORKER,
      startedAt: at('11:31'),
      lastSeenAt: at('12:00'),
    });
    expect(await register.seeSession('hash-unknown', at('12:00'), AT_NOON)).toBeNull();
  });

  it('take the place of the one before in the same browser', async () => {
    await begin('next', '11:50', WORKER, 'hash-lives');
    expect(await register.seeSession('hash-lives', at('12:00'), AT_NOON)).toBeNull();
    expect(await idsOf(WORKER)).toEqual(['next']);
  });

  it('are ended for one person at one provider, and for no namesake', async () => {
    await begin('second', '11:55');
    await begin('namesake', '11:56', OTHER);
    await register.endSessions(OTHER, { only: 'second' });
    expect(await idsOf(WORKER)).toEqual(['second', 'next']);
    await register.endSessions(WORKER, { allBut: 'next' });
    expect([await idsOf(WORKER), await idsOf(OTHER)]).toEqual([['next'], ['namesake']]);
    await register.endSessions(WORKER, { only: 'next' });
    expect(await idsOf(WORKER)).toEqual([]);
  });

  it('end with what they stand on at the provider: one sign-in there, or all of one person, and nobody else’s', async () => {
    const { issuer, subject } = WORKER;
    const ended = (more: { subject?: string; providerSession?: string }, of = issuer) =>
      register.endSessionsOf({ issuer: of, subject: null, providerSession: null, ...more });
    await begin('desk', '11:50', WORKER, null, 'there-1');
    await begin('desk-again', '11:51', WORKER, null, 'there-1');
    await begin('laptop', '11:52', WORKER, null, 'there-2');
    await begin('colleague', '11:53', { issuer, subject: 'colleague' }, null, 'there-3');
    await begin('elsewhere', '11:54', OTHER, null, 'there-1');
    expect(await ended({})).toEqual([]);
    expect(await ended({ providerSession: 'there-9' })).toEqual([]);
    expect(await ended({ subject: 'colleague', providerSession: 'there-1' })).toEqual([]);
    expect(await ended({ providerSession: 'there-1' })).toEqual([WORKER]);
    expect(await idsOf(WORKER)).toEqual(['laptop']);
    expect(await ended({ subject })).toEqual([WORKER]);
    expect([await idsOf(WORKER), await idsOf({ issuer, subject: 'colleague' })]).toEqual([[], ['colleague']]);
    expect(await idsOf(OTHER)).toContain('elsewhere');
  });
});
