import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld } from './world';
import type { World } from './world';

/** Today is 10 March 2026. */
let world: World;
let planId: string;
beforeAll(async () => {
  world = await startWorld();
  planId = await world.start('child-ash');
});
afterAll(() => world.close());

const address = (command: string) => `/v1/transition-plans/${planId}/${command}?preview=true`;
const rePlan = { reason: 'a later day, by joint decision', transferOn: '2026-07-01' };

describe('a preview', () => {
  it('answers with the days before and after, needs no key and no revision, and changes nothing', async () => {
    const before = (await world.get(`/v1/transition-plans/${planId}`)).body;
    const got = await world.post(address('re-plan'), { key: null, body: rePlan });
    expect(got.status).toBe(200);
    expect(got.body).toMatchObject({ planId, phase: { before: 'preparing', after: 'preparing' } });
    expect(got.body['moves']).toContainEqual({
      ...{ what: 'transfer', id: null, kind: null },
      ...{ before: before['transferOn'], after: '2026-07-01' },
    });
    expect(got.body['says']).toContainEqual(expect.stringContaining('2026-07-01'));
    expect((await world.get(`/v1/transition-plans/${planId}`)).body).toEqual(before);
    expect(world.plans.sent).toEqual([]);
  });

  it('shows what the command then does', async () => {
    const { moves } = (await world.post(address('re-plan'), { body: rePlan })).body as {
      moves: { what: string; id: string | null; after: string | null }[];
    };
    const version = String((await world.get(`/v1/transition-plans/${planId}`)).body['peopleVersion']);
    const done = await world.post(`/v1/transition-plans/${planId}/re-plan`, { ifMatch: version, body: rePlan });
    expect(done.status).toBe(200);
    const { rungs } = (await world.get(`/v1/transition-plans/${planId}`)).body as {
      rungs: { key: string; dueOn: string }[];
    };
    const foreseen = moves.filter(({ what }) => what === 'rung-due');
    expect(foreseen.length).toBeGreaterThan(0);
    for (const { id, after } of foreseen) expect(rungs.find(({ key }) => key === id)?.dueOn).toBe(after);
  });

  it('is refused as the command is, and to those who may not give it', async () => {
    const early = await world.post(address('re-plan'), { body: { ...rePlan, transferOn: '2026-05-01' } });
    expect([early.status, early.body['rule']]).toEqual([422, 'not-before-eighteen']);
    expect((await world.post(address('re-plan'), { as: 'officer', body: rePlan })).status).toBe(403);
    expect((await world.post(address('re-plan'), { as: 'stranger', body: rePlan })).status).toBe(404);
    expect((await world.post(address('re-plan'), { body: {} })).status).toBe(400);
    expect((await world.post(address('record-child-view'), { body: { about: 'other', words: 'x' } })).status).toBe(400);
  });
});
