import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld } from './world';
import type { Got, World } from './world';

let world: World;
let plan: string;
beforeAll(async () => {
  world = await startWorld();
  plan = `/v1/transition-plans/${await world.start('child-ash')}`;
  const tasks = (await world.get(plan)).body['tasks'] as { taskId: string; kind: string }[];
  const path = `/v1/tasks/${tasks.find(({ kind }) => kind === 'name-receiving-officer')?.taskId ?? ''}`;
  await world.post(`${path}/accept`, { as: 'region-manager', body: {}, ifMatch: '1' });
  const body = { receivingOfficerId: 'officer' };
  const named = await world.post(`${path}/complete`, { as: 'region-manager', body, ifMatch: '2' });
  expect(named).toMatchObject({ status: 200 });
});
afterAll(() => world.close());

const send = (command: string, body: unknown, as = 'worker', ifMatch?: string): Promise<Got> =>
  world.post(`${plan}/${command}`, { as, body, ...(ifMatch === undefined ? {} : { ifMatch }) });
const shown = async (as: string) => (await world.get(plan, { as })).body['withdrawals'] as Record<string, unknown>[];
const reason = 'written on the wrong child';

describe('withdrawing a record', () => {
  it('takes the child’s words, known by the moment at which they were written, out of what stands', async () => {
    await send('record-child-view', { about: 'start', words: 'I like boats', mayBeSeenBy: 'youth-justice-service' });
    const [view] = (await world.get(plan)).body['childViews'] as { at: string }[];
    const body = { kind: 'child-view', recordId: view?.at, reason };
    expect((await send('withdraw-record', body, 'officer')).status).toBe(404);
    expect((await send('withdraw-record', body)).status).toBe(200);
    const { childViews, withdrawals } = (await world.get(plan)).body as Record<string, unknown[]>;
    expect([childViews, withdrawals]).toMatchObject([
      [],
      [{ kind: 'child-view', record: { words: 'I like boats' }, reason, by: 'worker' }],
    ]);
    expect(await shown('officer')).toEqual([]);
    expect((await send('withdraw-record', body)).status).toBe(404);
  });

  it('is a conflict when somebody has changed the record meanwhile', async () => {
    const { body } = await send('record-achievement', {
      what: 'a medal',
      familyMayKnow: false,
      mayBeSeenBy: 'whoever-works-with-me',
    });
    const recordId = (body['item'] as { id: string }).id;
    const change = { achievementId: recordId, familyMayKnow: true, mayBeSeenBy: 'whoever-works-with-me' };
    expect((await send('change-who-knows-of-achievement', change, 'worker', '"1"')).status).toBe(200);
    const withdrawal = { kind: 'achievement', recordId, reason };
    expect((await send('withdraw-record', withdrawal, 'worker', '"1"')).status).toBe(412);
    expect((await send('withdraw-record', withdrawal, 'worker', '"2"')).status).toBe(200);
    expect(await shown('officer')).toMatchObject([{ kind: 'achievement', record: { what: 'a medal' }, reason }]);
  });

  it('leaves an item of the pack unchecked, for the side that has said it, and shows both sides why', async () => {
    const checks = [{ item: 'health', is: 'missing', why: 'no answer', expectedBy: '2026-03-20' }];
    await send('check-information-pack', { checks });
    const withdrawal = { kind: 'pack-item', recordId: 'health', reason };
    expect(await send('withdraw-record', withdrawal, 'officer')).toMatchObject({
      status: 422,
      body: { rule: 'each-side-withdraws-its-own' },
    });
    expect((await send('withdraw-record', withdrawal)).status).toBe(200);
    const { informationPack, tasks } = (await world.get(plan)).body as {
      informationPack: { items: unknown[] };
      tasks: { kind: string; state: { is: string } }[];
    };
    expect(informationPack.items).toContainEqual({ item: 'health', is: 'not-checked' });
    expect(tasks.filter(({ kind }) => kind === 'send-what-is-missing')).toMatchObject([{ state: { is: 'cancelled' } }]);
    expect(await shown('officer')).toContainEqual(expect.objectContaining({ kind: 'pack-item', reason }));
  });

  it('takes a serious incident back, by the moment at which it was recorded', async () => {
    await send('record-serious-incident', { on: '2026-03-09', what: 'a fall' });
    const { seriousEvents } = (await world.get(plan)).body as { seriousEvents: { incidents: { at: string }[] } };
    const recordId = seriousEvents.incidents[0]?.at;
    expect((await send('withdraw-record', { kind: 'serious-incident', recordId, reason })).status).toBe(200);
    const after = (await world.get(plan)).body as { seriousEvents: unknown; tasks: { kind: string; about: string }[] };
    expect(after.seriousEvents).toMatchObject({ incidents: [] });
    expect(after.tasks.filter(({ kind }) => kind === 'notify-serious-incident')).toMatchObject([
      { about: recordId, state: { is: 'cancelled' } },
    ]);
  });

  it.each<[string, unknown, string]>([
    ['a kind that has a way of its own', { kind: 'extract', recordId: 'x', reason }, 'kind'],
    ['no reason', { kind: 'achievement', recordId: 'x' }, 'reason'],
    ['no record', { kind: 'achievement', reason }, 'recordId'],
  ])('names the field that is wrong: %s', async (_, body, field) => {
    expect(await send('withdraw-record', body)).toMatchObject({ status: 400, body: { errors: [{ field }] } });
  });

  it('is not for an administrator', async () => {
    const body = { kind: 'achievement', recordId: 'x', reason };
    expect((await send('withdraw-record', body, 'administrator')).status).toBe(403);
  });
});
