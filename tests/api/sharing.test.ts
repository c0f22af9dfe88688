import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { keyRing } from '../../encryption/key-ring';
import { startWorld } from './world';
import type { Got, World } from './world';

const TEXT = 'CANARYTEXT A walk first, then talk. Cerdded yn gyntaf – “ŵ”.';

let world: World;
let planId: string;
let plan: string;
beforeAll(async () => {
  world = await startWorld();
  planId = await world.start('child-ash');
  plan = `/v1/transition-plans/${planId}`;
});
afterAll(() => world.close());

const decide = (changes: Record<string, unknown> = {}, as = 'worker'): Promise<Got> =>
  world.post(`${plan}/decide-on-sharing`, {
    as,
    body: {
      with: { is: 'staff', staffId: 'officer' },
      purpose: 'to prepare the first meetings',
      necessity: 'nobody else knows what helps',
      reasons: 'it spares telling it all again',
      childsView: { is: 'agrees', words: 'then I need not say it twice' },
      decision: { is: 'share', extracts: [{ section: 'what-helps', text: TEXT }] },
      ...changes,
    },
  });
const rowsOf = async (path: string, as = 'worker') =>
  (await world.get(path, { as })).body['rows'] as Record<string, unknown>[];
/** Shares one section with the officer, and gives its extract's id. */
const shared = async (changes: Record<string, unknown> = {}): Promise<string> => {
  const got = await decide(changes);
  if (got.status !== 200) throw new Error(JSON.stringify(got.body));
  return String((await rowsOf(`${plan}/extracts`)).at(-1)?.['extractId']);
};
const look = (id: string, as: string, query = '') => world.get(`/v1/extracts/${id}${query}`, { as });

describe('the form of a decision on sharing', () => {
  it('is filled in from the policy, with how to read each section in both languages', async () => {
    const { status, body } = await world.get(`${plan}/sharing-form`);
    expect([status, body]).toMatchObject([200, { basis: 'public-task', expiresOn: '2026-09-10' }]);
    const sections = body['sections'] as Record<string, unknown>[];
    expect(sections.find(({ section }) => section === 'trauma-narrative')).toMatchObject({
      byDefault: false,
      withOwnReason: true,
      note: { en: expect.stringContaining('Theirs to tell'), cy: expect.stringMatching(/./) as unknown },
    });
    expect(sections[0]).toMatchObject({ section: 'practice-recommendations', byDefault: true, withOwnReason: false });
  });

  it.each<[string, Record<string, unknown>, number, string]>([
    ['nobody in particular', { with: { is: 'team', teamId: 'region-team' } }, 400, 'with.is'],
    ['nobody by name', { with: { is: 'outside', organisation: 'College' } }, 400, 'with.name'],
    ['no reasons', { reasons: ' ' }, 400, 'reasons'],
    ['a child who was not asked, and no word why', { childsView: { is: 'not-asked' } }, 400, 'childsView.why'],
    [
      'a section without a text',
      { decision: { is: 'share', extracts: [{ section: 'safety' }] } },
      400,
      'decision.extracts.0.text',
    ],
    ['an unknown section', { decision: { is: 'not-to-share', sections: ['gossip'] } }, 400, 'decision.sections.0'],
    ['an unknown basis', { basis: 'because' }, 400, 'basis'],
    ['somebody of another service', { with: { is: 'staff', staffId: 'stranger' } }, 422, 'with.staffId'],
    ['somebody who has left', { with: { is: 'staff', staffId: 'gone' } }, 422, 'with.staffId'],
    ['an administrator', { with: { is: 'staff', staffId: 'administrator' } }, 422, 'with.staffId'],
    [
      'the trauma narrative and no reason of its own',
      { decision: { is: 'share', extracts: [{ section: 'trauma-narrative', text: TEXT }] } },
      422,
      'decision',
    ],
  ])('is refused with %s, and the field is named', async (_, changes, status, field) => {
    const got = await decide(changes);
    expect([got.status, JSON.stringify(got.body)]).toEqual([status, expect.stringContaining(`"${field}"`)]);
    expect(JSON.stringify(got.body)).not.toContain('CANARYTEXT');
  });

  it('offers what was shared earlier and can still be read, without its text', async () => {
    const id = await shared();
    const offered = async (as: string) => {
      const { body } = await world.get(`${plan}/sharing-form`, { as });
      return (body['sharedEarlier'] as { extractId: string }[]).find(({ extractId }) => extractId === id);
    };
    expect(await offered('worker')).toEqual({
      ...{
        extractId: id,
        section: 'what-helps',
        withName: 'Name of officer',
        purpose: 'to prepare the first meetings',
      },
      ...{ basis: 'public-task', expiresOn: '2026-09-10', yours: true },
    });
    expect(await offered('yjs-manager')).toMatchObject({ extractId: id, yours: false });
    const body = { extractId: id, reason: 'they have met' };
    expect((await world.post(`${plan}/withdraw-extract`, { body })).status).toBe(200);
    expect(await offered('worker')).toBeUndefined();
  });

  const anew = (from: string, more: Record<string, unknown> = {}, as = 'worker') =>
    decide(
      {
        with: { is: 'outside', name: 'Ceri Ffug', organisation: 'College' },
        decision: { is: 'share', extracts: [{ section: 'what-helps', from, ...more }] },
      },
      as,
    );

  it('shares a text anew by a decision of its own, and the look at it stands in the log', async () => {
    const id = await shared();
    expect((await anew(id)).status).toBe(200);
    const second = String((await rowsOf(`${plan}/extracts`)).at(-1)?.['extractId']);
    expect(second).not.toBe(id);
    expect((await look(second, 'worker')).body).toMatchObject({ text: TEXT });
    expect((await rowsOf(`/v1/extracts/${id}/looks`))[0]).toMatchObject({ staffId: 'worker', how: 'copy-out' });
  });

  it.each<[string, Record<string, unknown>, string, number, string]>([
    ['that somebody else has shared', {}, 'yjs-manager', 422, 'decision.extracts.0.from'],
    ['of another section', { section: 'safety' }, 'worker', 422, 'decision.extracts.0.from'],
    ['beside a text', { text: TEXT }, 'worker', 400, 'decision.extracts.0.text'],
  ])('shares nothing anew from an extract %s', async (_, more, as, status, field) => {
    const got = await anew(await shared(), more, as);
    expect([got.status, JSON.stringify(got.body)]).toEqual([status, expect.stringContaining(`"${field}"`)]);
    expect(JSON.stringify(got.body)).not.toContain('CANARYTEXT');
  });

  it('is not for the receiving side', async () => {
    await shared();
    expect((await decide({}, 'officer')).status).toBe(403);
  });
});

describe('an extract', () => {
  it('is read by whoever shared it and with whom it was shared, and by nobody else', async () => {
    const id = await shared();
    for (const as of ['worker', 'officer']) {
      const { status, body } = await look(id, as);
      expect([status, body]).toMatchObject([
        200,
        {
          text: TEXT,
          section: 'what-helps',
          basis: 'public-task',
          sharedBy: 'Name of worker',
          howToRead: { en: expect.stringContaining('helped so far'), cy: expect.stringMatching(/./) as unknown },
        },
      ]);
    }
    for (const as of ['yjs-manager', 'psychologist', 'region-manager', 'officer-2', 'stranger']) {
      expect([as, (await look(id, as)).status]).toEqual([as, 404]);
    }
    expect((await look(id, 'administrator')).status).toBe(403);
    expect((await look('no-such', 'worker')).status).toBe(404);
  });

  it('stands in the clear neither on the plan nor in the command, a list or the log', async () => {
    const id = await shared();
    await look(id, 'officer');
    const seen = [
      await world.get(plan),
      await world.get(`${plan}/timeline`),
      await world.get(`${plan}/extracts`),
      await world.get(`${plan}/sharing-decisions`),
      await world.get('/v1/extracts'),
      await world.get(`/v1/extracts/${id}/looks`),
    ];
    expect(seen.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    const everything = JSON.stringify([seen.map(({ body }) => body), world.plans.sent, world.log]);
    expect(everything).toContain(id);
    expect(everything).not.toContain('CANARYTEXT');
    expect(JSON.stringify(seen.map(({ body }) => body))).not.toContain('textId');
  });

  it('logs every look with why, denied ones too, for whoever shared it and for managers', async () => {
    const id = await shared();
    await look(id, 'officer', '?why=to-prepare-a-meeting');
    await look(id, 'officer-2');
    await look(id, 'psychologist');
    for (const as of ['worker', 'yjs-manager']) {
      expect(await rowsOf(`/v1/extracts/${id}/looks`, as)).toMatchObject([
        { staffId: 'psychologist', outcome: 'denied', how: 'read', why: null },
        { staffId: 'officer-2', outcome: 'denied' },
        { staffId: 'officer', name: 'Name of officer', outcome: 'shown', why: 'to-prepare-a-meeting' },
      ]);
    }
    for (const as of ['officer', 'region-manager', 'psychologist', 'stranger']) {
      expect([as, (await world.get(`/v1/extracts/${id}/looks`, { as })).status]).toEqual([as, 404]);
    }
    expect((await look(id, 'officer', '?why=curious')).status).toBe(400);
  });

  it('is in the lists of both, and of nobody else', async () => {
    const id = await shared();
    for (const as of ['worker', 'officer']) {
      const mine = (await rowsOf('/v1/extracts', as)).filter((row) => row['extractId'] === id);
      expect(mine).toMatchObject([{ planId, childName: 'ash Invented', sharedById: 'worker', state: 'shared' }]);
    }
    expect(await rowsOf('/v1/extracts', 'officer-2')).toEqual([]);
    expect(await rowsOf('/v1/extracts', 'psychologist')).toEqual([]);
  });

  it('is confirmed by the recipient, who sees what was shared with them and no more', async () => {
    await shared({ with: { is: 'outside', name: 'N. Teacher', organisation: 'College' } });
    await shared();
    const decisionId = String((await rowsOf(`${plan}/sharing-decisions`)).at(-1)?.['decisionId']);
    expect((await world.post(`${plan}/confirm-extracts`, { as: 'worker', body: { decisionId } })).status).toBe(422);
    expect((await world.post(`${plan}/confirm-extracts`, { as: 'officer', body: { decisionId } })).status).toBe(200);
    const theirs = await rowsOf(`${plan}/sharing-decisions`, 'officer');
    expect(theirs.at(-1)).toMatchObject({ decisionId, state: { is: 'received', by: 'officer' } });
    expect(JSON.stringify(theirs)).not.toContain('N. Teacher');
    expect((await rowsOf(`${plan}/sharing-decisions`)).length).toBeGreaterThan(theirs.length);
  });

  it('can be read no more by the recipient once withdrawn, and still by whoever shared it, with why', async () => {
    const extractId = await shared();
    const body = { extractId, reason: 'written for somebody else' };
    expect((await world.post(`${plan}/withdraw-extract`, { as: 'officer', body })).status).toBe(403);
    expect((await world.post(`${plan}/withdraw-extract`, { as: 'worker', body })).status).toBe(200);
    const got = await look(extractId, 'officer');
    expect([got.status, JSON.stringify(got.body)]).toEqual([410, expect.not.stringContaining('CANARYTEXT')]);
    expect((await look(extractId, 'worker')).body).toMatchObject({
      text: TEXT,
      state: { is: 'withdrawn', ...{ reason: body.reason } },
    });
    expect((await rowsOf(`/v1/extracts/${extractId}/looks`))[1]).toMatchObject({
      staffId: 'officer',
      outcome: 'ended',
    });
  });

  it('is withdrawn on a closed plan too, which stays closed, while another plan of the child is open', async () => {
    const closed = `/v1/transition-plans/${await world.start('child-birch')}`;
    const sharing = {
      ...{ with: { is: 'staff', staffId: 'worker' }, purpose: 'to prepare', necessity: 'nobody else knows' },
      ...{ reasons: 'it helps', childsView: { is: 'agrees', words: null } },
      decision: { is: 'share', extracts: [{ section: 'what-helps', text: TEXT }] },
    };
    await world.post(`${closed}/decide-on-sharing`, { as: 'psychologist', body: sharing });
    const extractId = String((await rowsOf(`${closed}/extracts`))[0]?.['extractId']);
    const { peopleVersion } = (await world.get(closed)).body as { peopleVersion: number };
    const close = { body: { reason: 'moved' }, ifMatch: `"${peopleVersion}"` };
    expect((await world.post(`${closed}/close`, close)).status).toBe(200);
    expect((await look(extractId, 'worker')).status).toBe(200);

    const sent = { body: { extractId, reason: 'she has said no' }, key: 'withdrawn-late' };
    const next = await world.start('child-birch');
    expect(await world.post(`${closed}/withdraw-extract`, { ...sent, as: 'stranger', key: 'no' })).toMatchObject({
      status: 404,
    });
    const first = await world.post(`${closed}/withdraw-extract`, sent);
    expect(first).toMatchObject({ status: 200, body: { item: { id: extractId, rev: 2 } } });
    expect(await world.post(`${closed}/withdraw-extract`, sent)).toMatchObject({ status: 200, body: first.body });
    expect((await look(extractId, 'worker')).status).toBe(410);
    expect((await world.get(closed)).body).toMatchObject({
      status: 'closed',
      sharing: { extracts: [{ state: { is: 'withdrawn', reason: 'she has said no' } }] },
    });
    expect((await world.get(`/v1/transition-plans/${next}`)).body).toMatchObject({ status: 'open', version: 1 });
    expect(await world.post(`${closed}/withdraw-extract`, { ...sent, key: 'again' })).toMatchObject({
      status: 409,
      body: { state: 'withdrawn' },
    });
  });

  it('can be read no more after its last day, whether or not the plan has said so', async () => {
    const id = await shared({
      decision: { is: 'share', expiresOn: '2026-03-12', extracts: [{ section: 'safety', text: TEXT }] },
    });
    const token = await world.provider.token('officer');
    const on = (day: string) => world.ask({ now: () => `${day}T10:00:00.000Z` as never }, `/v1/extracts/${id}`, token);
    expect((await on('2026-03-12')).status).toBe(200);
    expect((await on('2026-03-13')).status).toBe(410);
  });

  it('shows nothing while the look cannot be logged', async () => {
    const id = await shared();
    world.away.register = true;
    const got = await look(id, 'officer');
    world.away.register = false;
    expect([got.status, JSON.stringify(got.body)]).toEqual([503, expect.not.stringContaining('CANARYTEXT')]);
  });

  it('is not lost while its key is away: it says so, and is there again with the key', async () => {
    const id = await shared();
    const token = await world.provider.token('officer');
    const other = keyRing([{ id: 'other', bytes: randomBytes(32) }]);
    const got = await world.ask({ keyRing: other }, `/v1/extracts/${id}`, token);
    expect([got.status, got.headers.get('retry-after')]).toEqual([503, '2']);
    expect(world.log.some((line) => line.includes('KeyNotHere'))).toBe(true);
    expect((await look(id, 'officer')).status).toBe(200);
  });
});

describe('a decision not to share', () => {
  it('is logged by the same form, and the one who asked is not told of it here', async () => {
    const decision = { is: 'not-to-share', sections: ['trauma-narrative'] };
    expect((await decide({ decision, reasons: 'CANARYREASON' })).status).toBe(200);
    expect((await rowsOf(`${plan}/sharing-decisions`)).at(-1)).toMatchObject({
      sections: ['trauma-narrative'],
      withName: 'Name of officer',
      byName: 'Name of worker',
      state: { is: 'not-shared' },
    });
    expect(JSON.stringify(await rowsOf(`${plan}/sharing-decisions`, 'officer'))).not.toContain('CANARYREASON');
    expect(JSON.stringify((await world.get(plan, { as: 'officer' })).body)).not.toContain('CANARYREASON');
  });
});
