import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROUTES } from '../../api/routes';
import { mayDo } from '../../api/permissions';
import { worldWithOversight } from './oversight';
import { personOf } from './small-service';
import type { Sent, World } from './world';

const WORDS = 'CANARYWORDS';
let world: World;
let planId: string;
let plan: string;
beforeAll(async () => {
  world = await worldWithOversight();
  const person = personOf(world.provider.issuer);
  const staff = [
    person('police', 'seconded-police-officer', 'yjs', 'yjs-team'),
    person('other-police', 'seconded-police-officer', 'yjs', null),
    person('strange-police', 'seconded-police-officer', 'elsewhere', null),
  ];
  await world.services.register.load({ services: [], teams: [], staff, children: [] });
  const { body } = await world.get('/v1/transition-plans');
  planId = String(
    (body['rows'] as { planId: string; childId: string }[]).find((row) => row.childId === 'child-ash')?.planId,
  );
  plan = `/v1/transition-plans/${planId}`;
  const said = { about: 'start', words: WORDS, language: 'en' };
  expect((await world.post(`${plan}/record-child-view`, { body: said })).status).toBe(200);
  const note = { kind: 'contact-with-child', text: WORDS };
  expect((await world.post(`${plan}/notes`, { body: note })).status).toBe(201);
});
afterAll(() => world.close());

const asPolice = (path: string, sent: Sent = {}) => world.get(path, { as: 'police', ...sent });
const share = (staffId: string) =>
  world.post(`${plan}/decide-on-sharing`, {
    body: {
      with: { is: 'staff', staffId },
      ...{ purpose: 'to keep them safe', necessity: 'they patrol there', reasons: 'the child is afraid there' },
      childsView: { is: 'agrees', words: 'yes' },
      decision: { is: 'share', extracts: [{ section: 'what-helps', text: 'Speak slowly, and sit down' }] },
    },
  });

describe('a police officer of the youth justice service', () => {
  it('sees of an open plan that it is there, how far it is, its orders, and whom to speak to', async () => {
    const { status, body } = await asPolice(`/v1/plan-outlines/${planId}`);
    const shape = ROUTES.find(({ path }) => path === '/v1/plan-outlines/:planId')?.answers[200]?.schema;
    expect([status, shape?.safeParse(body).error?.issues]).toEqual([200, undefined]);
    expect(body).toMatchObject({
      ...{ childId: 'child-ash', childName: 'ash Invented', status: 'open', caseManagerName: 'Name of worker' },
      ...{ accountableName: 'Name of yjs-manager', eighteenOn: '2026-06-01' },
      orders: [{ type: 'youth-rehabilitation-order', startsOn: '2026-01-10', endsOn: '2028-01-10' }],
    });
    const { body: list } = await asPolice('/v1/plan-outlines');
    expect((list['rows'] as { planId: string }[]).map((row) => row.planId)).toContain(planId);
    const file = await world.ask({}, '/v1/plan-outlines', await world.provider.token('police'));
    expect(file.status).toBe(200);
  });

  it('finds the child by name, and is led to no more than that', async () => {
    const { status, body } = await world.post('/v1/search', { as: 'police', key: null, body: { text: 'ash' } });
    expect([status, body['rows']]).toMatchObject([200, [{ childId: 'child-ash', openPlanId: planId }]]);
    expect((await asPolice('/v1/children/child-ash')).status).toBe(403);
  });

  it('is shown no word that anybody has written by anything that they may ask', async () => {
    expect(JSON.stringify((await world.get(plan)).body)).toContain(WORDS);
    const ids: Readonly<Record<string, string>> = {
      ':planId': planId,
      ':childId': 'child-ash',
      ':taskId': `${planId}.1`,
    };
    for (const { kind, method, path, action } of ROUTES) {
      if (kind !== 'read') continue;
      const address = path.replaceAll(/:\w+/g, (name) => ids[name] ?? 'none-1');
      const { status, body } = await asPolice(address, { headers: { accept: 'application/json' } });
      if (!mayDo('seconded-police-officer', action)) expect([method, path, status]).toEqual([method, path, 403]);
      expect([path, JSON.stringify(body).includes(WORDS)]).toEqual([path, false]);
    }
  });

  it('is nobody to plans of another service, and to a restricted record', async () => {
    expect((await asPolice(`/v1/plan-outlines/${planId}`, { as: 'strange-police' })).status).toBe(404);
    const restrictions = '/v1/children/child-ash/restrictions';
    const { body } = await world.post(restrictions, { as: 'lead', body: { because: 'high-profile' } });
    expect((await asPolice(`/v1/plan-outlines/${planId}`)).status).toBe(404);
    const found = await world.post('/v1/search', { as: 'police', key: null, body: { text: 'ash' } });
    expect(JSON.stringify(found.body)).not.toContain('child-ash');
    const lift = `${restrictions}/${String(body['restrictionId'])}/lift`;
    expect((await world.post(lift, { as: 'lead', body: { reason: 'by mistake' } })).status).toBe(200);
  });

  it('raises a worry like anybody, and reads what they said in it', async () => {
    const sent = { childId: 'child-ash', what: 'Seen with older men at night', kinds: ['exploitation'] };
    const { status, body } = await world.post('/v1/concerns', { as: 'police', body: sent });
    expect(status).toBe(201);
    expect(await asPolice(`/v1/concerns/${String(body['concernId'])}`)).toMatchObject({
      status: 200,
      body: { what: sent.what },
    });
    expect((await asPolice(`/v1/concerns/${String(body['concernId'])}`, { as: 'other-police' })).status).toBe(404);
  });

  it('reads what was shared with them by name, says that it has arrived, and still sees nothing else of the plan', async () => {
    expect((await share('police')).status).toBe(200);
    const { body } = await asPolice('/v1/extracts');
    const [{ extractId } = { extractId: '' }] = body['rows'] as { extractId: string }[];
    const read = await asPolice(`/v1/extracts/${extractId}`);
    expect([read.status, read.body['text']]).toEqual([200, 'Speak slowly, and sit down']);
    const { decisionId } = read.body as { decisionId: string };
    const arrived = await world.post(`${plan}/confirm-extracts`, { as: 'police', body: { decisionId } });
    expect([arrived.status, JSON.stringify(arrived.body).includes(WORDS)]).toEqual([200, false]);
    for (const path of [plan, `${plan}/timeline`, `${plan}/notes`, `${plan}/extracts`, '/v1/tasks']) {
      expect([path, (await asPolice(path)).status]).toEqual([path, 403]);
    }
    expect((await asPolice(`/v1/extracts/${extractId}`, { as: 'other-police' })).status).toBe(404);
    expect(await world.post(`${plan}/confirm-extracts`, { as: 'other-police', body: { decisionId } })).toMatchObject({
      status: 403,
    });
  });

  it('stands in for nobody and is given no task', async () => {
    const deputy = { from: '2026-03-11', until: '2026-03-12', deputyId: 'police' };
    expect(await world.post('/v1/staff/worker/absence', { body: deputy })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'deputyId' }] },
    });
    const given = { assignee: { kind: 'staff', staffId: 'police' }, reason: 'they know them' };
    const got = await world.post(`/v1/tasks/${planId}.1/reassign`, { body: given, ifMatch: '"1"' });
    expect([got.status, JSON.stringify(got.body)]).toEqual([422, expect.stringContaining('assignee')]);
  });
});
