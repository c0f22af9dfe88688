import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sweepEligibility } from '../../activities/jobs/sweep-eligibility';
import { startBody } from './small-service';
import { NOW, startWorld } from './world';
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

describe('the death of a child without an open plan', () => {
  const child = '/v1/children/child-birch';
  const record = (as: string, diedOn = TODAY) => world.post(`${child}/record-death`, { as, body: { diedOn } });
  const sweep = () =>
    sweepEligibility(
      { register: world.services.register, client: null as never },
      { job: 'eligibility-sweep', at: NOW, practice: null },
    );
  const proposed = async () => {
    const { rows } = (await world.get('/v1/proposals?limit=200')).body as { rows: { childId: string }[] };
    return rows.some(({ childId }) => childId === 'child-birch');
  };
  const counted = async () => (await world.get('/v1/summary', { as: 'yjs-manager' })).body['plansToStart'];

  it('is recorded on the plan where there is one', async () => {
    const got = await world.post('/v1/children/child-ash/record-death', { body: { diedOn: TODAY } });
    expect([got.status, plan]).toEqual([409, `/v1/transition-plans/${String(got.body['planId'])}`]);
  });

  it.each([
    ['a day to come', '2026-03-11', 'recorded-after-the-event'],
    ['a day before the child was born', '1999-01-01', 'not-before-the-child-was-born'],
  ])('is not recorded with %s', async (_, diedOn, rule) => {
    const got = await record('worker', diedOn);
    expect([got.status, got.body['rule'], got.body['field']]).toEqual([422, rule, 'diedOn']);
  });

  it('counts once a second person has recorded it, with the same day', async () => {
    await sweep();
    expect(await proposed()).toBe(true);
    const before = Number(await counted());
    expect((await record('worker')).body).toEqual({
      childId: 'child-birch',
      death: { said: [{ diedOn: TODAY, at: NOW, by: 'worker' }], confirmed: false },
    });
    expect([(await record('worker')).body['state'], await proposed()]).toEqual(['recorded', true]);
    expect((await record('yjs-manager', '2026-03-09')).body['rule']).toBe('death-confirmed-by-two');

    expect((await record('yjs-manager')).body['death']).toMatchObject({ confirmed: true });
    expect([await proposed(), await counted()]).toEqual([false, before - 1]);
    expect((await record('yjs-manager')).body['state']).toBe('sealed');
  });

  it('lets nothing begin: no plan, no proposal at the next sweep', async () => {
    await sweep();
    expect(await proposed()).toBe(false);
    const started = await world.post('/v1/transition-plans', { body: startBody('child-birch') });
    expect([started.status, started.body['state']]).toEqual([409, 'sealed']);
  });

  it('is withdrawn when it was a mistake; then the child is proposed again', async () => {
    const reason = 'another child of the same name';
    expect((await world.post(`${child}/withdraw-death`, { body: { reason } })).body['death']).toEqual({
      said: [],
      confirmed: false,
    });
    expect((await world.post(`${child}/withdraw-death`, { body: { reason } })).status).toBe(409);
    await sweep();
    expect(await proposed()).toBe(true);
  });

  it('lets no closed plan be opened again', async () => {
    const closed = await world.start('child-cedar');
    const path = `/v1/transition-plans/${closed}`;
    const { peopleVersion } = (await world.get(path)).body;
    const ifMatch = `"${String(peopleVersion)}"`;
    expect((await world.post(`${path}/close`, { ifMatch, body: { reason: 'moved away' } })).status).toBe(200);
    for (const as of ['worker', 'yjs-manager']) {
      await world.post('/v1/children/child-cedar/record-death', { as, body: { diedOn: TODAY } });
    }
    const again = await world.post(`${path}/re-open`, { ifMatch: '"2"', body: { reason: 'back' } });
    expect([again.status, again.body['state']]).toEqual([409, 'sealed']);
  });
});
