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

const send = (command: string, body: unknown, more: { as?: string; ifMatch?: string } = {}): Promise<Got> =>
  world.post(`${plan}/${command}`, { ...more, body });
const contact = { name: 'Eleri Ffug', howToReach: 'ring the unit' };
const establishment = { name: 'Hafan', kind: 'youth', contact: null };
const remand = { why: 'remand', since: '2026-03-10', establishment };
const stayIdOf = async (): Promise<string> => {
  const { moves } = (await world.get(plan)).body as { moves: { custody: { stayId: string }[] } };
  return moves.custody[0]?.stayId ?? '';
};

describe('custody', () => {
  it.each<[string, Record<string, unknown>, number, string]>([
    ['without saying why', { ...remand, why: 'trouble' }, 400, 'why'],
    ['without an establishment', { ...remand, establishment: undefined }, 400, 'establishment'],
    ['from a day to come', { ...remand, since: '2026-03-11' }, 422, 'since'],
    ['until a day that has passed', { ...remand, releaseOn: '2026-03-01' }, 422, 'releaseOn'],
  ])('is not recorded %s, and the field is named', async (_, body, status, field) => {
    const got = await send('record-custody', body);
    expect([got.status, JSON.stringify(got.body)]).toEqual([status, expect.stringContaining(field)]);
  });

  it('can be looked at before it is recorded, and pauses the handover', async () => {
    const body = { ...remand, releaseOn: '2026-04-20' };
    const preview = await world.post(`${plan}/record-custody?preview=true`, { body, key: null });
    expect(preview.body['moves']).toContainEqual(expect.objectContaining({ what: 'rung-due', kind: 'joint-sessions' }));
    expect((await world.get(plan)).body).toMatchObject({ status: 'open', moves: { custody: [] } });

    expect((await send('record-custody', remand)).status).toBe(200);
    const { body: shown } = await world.get(plan);
    expect(shown).toMatchObject({
      status: 'paused',
      pause: { reason: 'custody on remand', waitsFor: 'custody' },
      moves: { custody: [{ why: 'remand', establishment, releaseOn: null, state: { is: 'in-custody' } }] },
    });
    expect((await send('record-custody', remand)).body['rule']).toBe('one-stay-in-custody-at-a-time');
  });

  it('has its contact named, its day of release known, and says so to a colleague on duty', async () => {
    const stayId = await stayIdOf();
    const change = { stayId, establishment: { ...establishment, contact }, releaseOn: '2026-04-20', reason: 'told' };
    expect((await send('change-custody', change)).status).toBe(428);
    expect((await send('change-custody', change, { ifMatch: '"1"' })).status).toBe(200);
    expect((await send('change-custody', change, { ifMatch: '"1"' })).status).toBe(412);
    const { lines } = (await world.get(`${plan}/brief`)).body as { lines: { text: string }[] };
    expect(lines.map(({ text }) => text)).toContain(
      'Since 2026-03-10 custody on remand, at Hafan. Eleri Ffug: ring the unit. To be released on 2026-04-20',
    );
  });

  it('goes on inside only by a decision with somebody of the receiving service', async () => {
    const stayId = await stayIdOf();
    const body = { stayId, decidedWith: 'yjs-manager', reason: 'visits there' };
    const got = await send('go-on-in-custody', body, { ifMatch: '"2"' });
    expect([got.status, JSON.stringify(got.body)]).toEqual([422, expect.stringContaining('decidedWith')]);
  });

  it('ends with the release', async () => {
    const stayId = await stayIdOf();
    expect((await send('record-release', { stayId, on: '2026-03-10' }, { ifMatch: '"2"' })).status).toBe(200);
    const { body } = await world.get(plan);
    expect(body).toMatchObject({ status: 'open', moves: { custody: [{ state: { is: 'released' } }] } });
    expect((await send('record-release', { stayId, on: '2026-03-10' }, { ifMatch: '"3"' })).body['state']).toBe(
      'released',
    );
    const { rows } = (await world.get(`${plan}/timeline?limit=200`)).body as { rows: { text: string }[] };
    expect(rows.map(({ text }) => text).join()).not.toMatch(/Hafan|Eleri/);
  });
});
