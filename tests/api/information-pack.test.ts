import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { opened } from './open-pdf';
import { startWorld } from './world';
import type { Got, World } from './world';

let world: World;
let plan: string;
beforeAll(async () => {
  world = await startWorld();
  plan = `/v1/transition-plans/${await world.start('child-ash')}`;
});
afterAll(() => world.close());

const check = (checks: unknown, as = 'worker'): Promise<Got> =>
  world.post(`${plan}/check-information-pack`, { as, body: { checks } });

describe('the information pack', () => {
  it.each<[string, unknown, number, string]>([
    ['nothing', [], 400, 'checks'],
    ['what no pack holds', [{ item: 'gossip', is: 'ready' }], 400, 'checks.0.item'],
    ['a promise without a day', [{ item: 'health', is: 'missing', why: 'late' }], 400, 'checks.0.expectedBy'],
    ['no reason why it does not apply', [{ item: 'mappa', is: 'does-not-apply' }], 400, 'checks.0.why'],
    [
      'one item twice',
      [
        { item: 'mappa', is: 'ready' },
        { item: 'mappa', is: 'ready' },
      ],
      422,
      'checks',
    ],
  ])('is not checked with %s, and the field is named', async (_, checks, status, field) => {
    const got = await check(checks);
    expect([got.status, got.body['errors'] ?? [{ field: got.body['field'] }]]).toMatchObject([status, [{ field }]]);
  });

  it('shows item by item what the sender found, and asks for what is missing', async () => {
    const missing = { item: 'health', is: 'missing', why: 'no answer yet', expectedBy: '2026-03-20' };
    expect((await check([{ item: 'mappa', is: 'does-not-apply', why: 'no order for it' }, missing])).status).toBe(200);
    const { body } = await world.get(plan);
    expect(body['informationPack']).toMatchObject({ complete: false });
    const { items } = body['informationPack'] as { items: unknown[] };
    expect(items).toContainEqual(expect.objectContaining({ ...missing, by: 'worker' }));
    expect(items).toContainEqual({ item: 'needs', is: 'not-checked' });
    const tasks = body['tasks'] as Record<string, unknown>[];
    const asked = { kind: 'send-what-is-missing', about: 'health', dueOn: '2026-03-20' };
    expect(tasks).toContainEqual(expect.objectContaining(asked));
  });
});

describe('the pack as text', () => {
  it('says part by part what the document says, in the language that was asked for', async () => {
    const { status, body } = await world.get(`${plan}/information-pack?language=cy`);
    expect(status).toBe(200);
    const documents = body['documents'] as {
      language: string;
      sections: { part: string; lines: { text: string }[] }[];
    }[];
    expect(documents.map(({ language }) => language)).toEqual(['cy']);
    const parts = documents[0]?.sections.map(({ part }) => part);
    expect(parts).toEqual(['for-your-system', 'orders', 'first-days', 'contents', 'own-words']);
    const contents = documents[0]?.sections.find(({ part }) => part === 'contents');
    expect(contents?.lines).toContainEqual({
      label: 'Categori a lefel MAPPA',
      text: expect.stringContaining('no order for it'),
    });
  });

  it('is not there for whoever may not know of the plan', async () => {
    expect((await world.get(`${plan}/information-pack`, { as: 'stranger' })).status).toBe(404);
  });
});

describe('the receiver’s answer to the pack', () => {
  beforeAll(async () => {
    const tasks = (await world.get(plan)).body['tasks'] as { taskId: string; kind: string }[];
    const path = `/v1/tasks/${tasks.find(({ kind }) => kind === 'name-receiving-officer')?.taskId ?? ''}`;
    await world.post(`${path}/accept`, { as: 'region-manager', body: {}, ifMatch: '1' });
    const body = { receivingOfficerId: 'officer' };
    const named = await world.post(`${path}/complete`, { as: 'region-manager', body, ifMatch: '2' });
    expect(named).toMatchObject({ status: 200 });
  });

  it('finds its plan among those that somebody receives, and none among those of another', async () => {
    const of = async (officer: string) =>
      ((await world.get(`/v1/transition-plans?holder=${officer}`)).body['rows'] as unknown[]).length;
    expect([await of('officer'), await of('officer-2')]).toEqual([1, 0]);
  });

  const give = (command: string, body: unknown, as: string): Promise<Got> =>
    world.post(`${plan}/${command}`, { as, body });
  const dates = async () => (await world.get(plan)).body['transferOn'] as string;

  it.each<[string, string, string, unknown, number]>([
    [
      'a return',
      'return-information-pack',
      'worker',
      { lacks: [{ item: 'orders-and-requirements', what: 'hours left' }] },
      403,
    ],
    [
      'a return',
      'return-information-pack',
      'psychologist',
      { lacks: [{ item: 'orders-and-requirements', what: 'hours left' }] },
      403,
    ],
    ['a return of nothing', 'return-information-pack', 'officer', { lacks: [] }, 400],
    [
      'a return without what it lacks',
      'return-information-pack',
      'officer',
      { lacks: [{ item: 'orders-and-requirements' }] },
      400,
    ],
    ['another day', 'ask-for-another-date', 'worker', { on: '2027-01-15', reason: 'she moves' }, 403],
    ['another day before the birthday', 'ask-for-another-date', 'officer', { on: '2026-05-01', reason: 'soon' }, 422],
    ['another day without a reason', 'ask-for-another-date', 'officer', { on: '2027-01-15' }, 400],
  ])('is not %s (%s) from %s', async (_, command, as, body, status) => {
    expect((await give(command, body, as)).status).toBe(status);
  });

  it('is shown to both sides with what it lacks, and stands in the document', async () => {
    const lacks = [{ item: 'orders-and-requirements', what: 'how many hours of unpaid work are left' }];
    expect(await give('return-information-pack', { lacks }, 'officer')).toMatchObject({ status: 200 });
    const returned = { item: 'orders-and-requirements', is: 'returned', what: lacks[0]?.what, by: 'officer' };
    for (const as of ['worker', 'officer']) {
      const { items } = (await world.get(plan, { as })).body['informationPack'] as { items: unknown[] };
      expect(items).toContainEqual(expect.objectContaining(returned));
    }
    const token = await world.provider.token('worker');
    const pdf = await fetch(`${world.url}${plan}/information-pack.pdf?language=en`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { text } = opened(new Uint8Array(await pdf.arrayBuffer()));
    expect(text).toMatch(/returned by the receiver.*how many hours of unpaid work are left/);
  });

  it('asks for another day once, and the plan moves when the sender agrees', async () => {
    const on = '2026-09-01';
    const ask = { on, reason: 'she moves in August' };
    expect(await dates()).not.toBe(on);
    expect((await give('ask-for-another-date', ask, 'officer')).status).toBe(200);
    expect((await give('ask-for-another-date', ask, 'officer')).status).toBe(422);
    const { body } = await world.get(plan);
    const asked = { kind: 'agree-on-date', about: on };
    expect(body['tasks']).toContainEqual(expect.objectContaining(asked));
    const moved = await world.post(`${plan}/re-plan`, {
      body: { reason: 'as asked for', transferOn: on },
      ifMatch: `"${String(body['peopleVersion'])}"`,
    });
    expect(moved).toMatchObject({ status: 200 });
    const after = (await world.get(plan)).body;
    expect(after['transferOn']).toBe(on);
    expect(after['tasks']).toContainEqual(
      expect.objectContaining({ ...asked, state: expect.objectContaining({ is: 'completed' }) }),
    );
  });
});
