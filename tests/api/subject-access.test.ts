import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceId, StaffId } from '../../domain/ids';
import { opened } from './open-pdf';
import { startWorld } from './world';
import type { World } from './world';

let world: World;
let planId: string;
beforeAll(async () => {
  world = await startWorld();
  const [worker] = (await world.services.register.everybody()).filter(({ staffId }) => staffId === 'worker');
  if (!worker) throw new Error('The small service has a worker');
  const lead = {
    ...{ ...worker, teamId: null, serviceId: 'yjs' as ServiceId, role: 'safeguarding-lead' as const },
    ...{ staffId: 'lead' as StaffId, subject: 'lead', name: 'Name of lead', email: 'lead@example.test' },
    ...{ language: 'en' as const, issuer: world.provider.issuer },
  };
  await world.services.register.load({ services: [], teams: [], staff: [lead], children: [] });
  planId = await world.start('child-ash');
  const [said, noted] = [
    await world.post(`/v1/transition-plans/${planId}/record-child-view`, {
      body: { about: 'start', words: 'I want to be a joiner', mayBeSeenBy: 'youth-justice-service' },
    }),
    await world.post(`/v1/transition-plans/${planId}/notes`, {
      body: { kind: 'other', text: 'He brought a chair that he had mended', happenedOn: '2026-03-09' },
    }),
  ];
  expect([said.status, said.body['errors'], noted.status, noted.body['errors']]).toEqual([
    200,
    undefined,
    201,
    undefined,
  ]);
  const concern = await world.post('/v1/concerns', {
    body: { childId: 'child-ash', what: 'A bruise nobody explained' },
  });
  expect(concern.status).toBe(201);
});
afterAll(() => world.close());

const asked = (body: Record<string, unknown>, as = 'lead') => world.post('/v1/subject-access', { as, key: null, body });
const ASH = { childId: 'child-ash', harmChecked: true };

describe('what is held of a child, for the child', () => {
  it('says that a legal hold stands, and not why', async () => {
    const hold = { reason: 'A claim of which nobody else is to read', reviewOn: '2026-09-01' };
    await world.post('/v1/children/child-birch/legal-holds', { as: 'lead', body: hold });
    const { body } = await asked({ ...ASH, childId: 'child-birch' });
    expect(body['keptUntilFurtherNotice']).toBe(true);
    expect(JSON.stringify(body)).not.toContain(hold.reason);
  });

  it('holds what they said, what was written, what happened and who looked, in one file', async () => {
    const { status, body } = await asked(ASH);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      keptUntilFurtherNotice: false,
      child: { givenName: 'ash', dateOfBirth: '2008-06-01' },
      plans: [
        {
          planId,
          view: { childViews: [{ words: 'I want to be a joiner' }], orders: [{ type: 'youth-rehabilitation-order' }] },
          notes: [{ text: 'He brought a chair that he had mended', happenedOn: '2026-03-09' }],
        },
      ],
    });
    const [plan] = body['plans'] as { timeline: { by: string; says: string }[] }[];
    expect(plan?.timeline[0]).toMatchObject({
      by: 'case-manager',
      says: expect.stringContaining('The plan was started.'),
    });
  });

  it('can be had to be printed, in words', async () => {
    const headers = {
      authorization: `Bearer ${await world.provider.token('lead')}`,
      'content-type': 'application/json',
    };
    const sent = { method: 'POST', headers, body: JSON.stringify({ ...ASH, as: 'pdf' }) };
    const response = await fetch(`${world.url}/v1/subject-access`, sent);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const { text } = opened(new Uint8Array(await response.arrayBuffer()));
    expect(text).toContain('What is held about you');
    for (const words of ['I want to be a joiner', 'He brought a chair', '(case manager)', '1 June 2008']) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('bruise');
  });

  it('holds nothing of a safeguarding concern, and no name of whoever works there', async () => {
    const whole = JSON.stringify((await asked(ASH)).body);
    expect(whole).not.toMatch(/bruise|concern-|Name of (?:worker|yjs-manager)/);
  });

  it('is itself written down among who has looked', async () => {
    await asked(ASH);
    const { body } = await world.get('/v1/access-log?childId=child-ash&limit=1', { as: 'lead' });
    expect(body['rows']).toMatchObject([{ action: 'export-held', staffId: 'lead', childIds: ['child-ash'] }]);
  });

  it.each([
    ['nobody has thought about harm', { childId: 'child-ash' }, 'lead', 400],
    ['the child is not known', { ...ASH, childId: 'child-none' }, 'lead', 404],
    ['a case manager asks', ASH, 'worker', 403],
    ['another service asks', ASH, 'stranger', 403],
  ])('is not given out when %s', async (_, body, as, status) => {
    expect((await asked(body, as)).status).toBe(status);
  });
});
