import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld } from './world';
import type { Got, World } from './world';

let world: World;
let plan: string;
beforeAll(async () => {
  world = await startWorld();
  plan = `/v1/transition-plans/${await world.start('child-ash')}`;
});
afterAll(() => world.close());

/** The tenth of March 2026. */
const TODAY = '2026-03-10';

describe('a child’s death', () => {
  const send = (command: string, body: unknown, as = 'worker'): Promise<Got> =>
    world.post(`${plan}/${command}`, { as, body });

  it.each<[string, Record<string, unknown>, number]>([
    ['no day', {}, 400],
    ['a day that does not exist', { diedOn: '2026-02-30' }, 400],
    ['a day to come', { diedOn: '2026-03-11' }, 422],
    ['a day before the child was born', { diedOn: '1999-01-01' }, 422],
  ])('is not recorded with %s, and the field is named', async (_, body, status) => {
    const got = await send('record-death', body);
    expect([got.status, JSON.stringify(got.body)]).toEqual([status, expect.stringContaining('diedOn')]);
  });

  it('is confirmed by a second person, and the plan falls silent', async () => {
    expect((await send('record-death', { diedOn: TODAY })).status).toBe(200);
    const again = await send('record-death', { diedOn: TODAY });
    expect([again.status, again.body['state']]).toEqual([409, 'recorded']);
    expect((await world.get(plan)).body).toMatchObject({ phase: 'preparing' });

    expect((await send('record-death', { diedOn: TODAY }, 'yjs-manager')).status).toBe(200);
    const { body } = await world.get(plan);
    expect(body).toMatchObject({ status: 'sealed', phase: 'sealed', nextWake: null, life: { phase: 'sealed' } });
    expect(body['life']).not.toHaveProperty('before');
    const listed = (await world.get('/v1/transition-plans')).body['rows'];
    expect(listed).toEqual([]);
    expect((await world.get('/v1/summary', { as: 'yjs-manager' })).body).toMatchObject({ activePlans: 0 });
  });

  it('lets nothing go on', async () => {
    const got = await send('pause', { reason: 'x', reviewOn: '2026-06-01' });
    expect([got.status, got.body['state']]).toEqual([409, 'sealed']);
    expect(got.body['detail']).toMatch(/withdraw the record/);
  });

  it('is withdrawn when it was a mistake, and the plan goes on', async () => {
    expect((await send('withdraw-death', { reason: 'another child of the same name' })).status).toBe(200);
    expect((await world.get(plan)).body).toMatchObject({ status: 'open', phase: 'preparing' });
    expect((await world.get('/v1/summary', { as: 'yjs-manager' })).body).toMatchObject({ activePlans: 1 });
  });

  it('is not the only thing to be notified of', async () => {
    const body = { on: TODAY, what: 'what was seen and said' };
    expect((await send('record-serious-incident', body)).status).toBe(200);
    const tasks = (await world.get(plan)).body['tasks'] as { kind: string; dueOn: string }[];
    expect(tasks).toContainEqual(expect.objectContaining({ kind: 'notify-serious-incident', dueOn: '2026-03-11' }));
  });
});
