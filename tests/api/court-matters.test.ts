import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld } from './world';
import type { Got, World } from './world';

let world: World;
let plan: string;
let orderId: string;
beforeAll(async () => {
  world = await startWorld();
  plan = `/v1/transition-plans/${await world.start('child-ash')}`;
  const { orders } = (await world.get(plan)).body as { orders: { orderId: string }[] };
  orderId = orders[0]?.orderId ?? '';
});
afterAll(() => world.close());

const send = (command: string, body: unknown, more: { as?: string; ifMatch?: string } = {}): Promise<Got> =>
  world.post(`${plan}/${command}`, { ...more, body });
const hearing = { kind: 'hearing', on: '2026-03-20', court: 'youth-court', expected: 'the curfew is looked at' };
const goesOn = { decidedWith: 'region-manager', reason: 'a small matter' };

describe('what waits on a court', () => {
  it.each<[string, Record<string, unknown>, number, string]>([
    ['without its kind', { on: '2026-03-20' }, 400, 'kind'],
    ['as a hearing without a day', { ...hearing, on: null }, 422, 'on'],
    ['as a hearing of the past', { ...hearing, on: '2026-03-01' }, 422, 'on'],
    [
      'with a decision of our own side alone',
      { ...hearing, goesOn: { ...goesOn, decidedWith: 'worker' } },
      422,
      'goesOn',
    ],
    [
      'with a decision of somebody who has gone',
      { ...hearing, goesOn: { ...goesOn, decidedWith: 'gone' } },
      422,
      'goesOn',
    ],
  ])('is not recorded %s, and the field is named', async (_, body, status, field) => {
    const got = await send('record-court-matter', body);
    expect([got.status, JSON.stringify(got.body)]).toEqual([status, expect.stringContaining(field)]);
  });

  it('is recorded, and pauses the handover', async () => {
    const recorded = await send('record-court-matter', hearing);
    expect([recorded.status, recorded.body['item']]).toEqual([200, { id: expect.any(String) as unknown, rev: 1 }]);
    expect((await world.get(plan)).body).toMatchObject({
      status: 'paused',
      pause: { reason: 'a court hearing', waitsFor: 'court', reviewOn: '2026-03-23' },
      courtMatters: [{ kind: 'hearing', expected: 'the curfew is looked at', state: { is: 'pending' } }],
    });
    expect((await send('resume', {})).body).toMatchObject({ status: 422, rule: 'pause-before-transfer' });
    expect((await world.get(`${plan}/timeline`)).body).not.toMatchObject({ rows: { text: /curfew/ } });
  });

  it('can be looked at before it is recorded: what the decision of the court would move', async () => {
    const { courtMatters } = (await world.get(plan)).body as { courtMatters: { matterId: string }[] };
    const matterId = courtMatters[0]?.matterId;
    const body = { matterId, on: '2026-03-10', decision: { extend: { orderId, endsOn: '2028-05-10' } } };
    const preview = await world.post(`${plan}/end-court-matter?preview=true`, { body, key: null });
    expect(preview.body['moves']).toContainEqual(
      expect.objectContaining({ what: 'end-of-orders', before: '2028-01-10', after: '2028-05-10' }),
    );
    expect((await send('end-court-matter', body)).status).toBe(428);
    const late = { ...body, decision: { extend: { orderId, endsOn: '2029-05-10' } } };
    expect((await send('end-court-matter', late, { ifMatch: '"1"' })).body).toMatchObject({
      rule: 'yro-extended-once',
      field: 'decision.endsOn',
    });
    expect((await send('end-court-matter', body, { ifMatch: '"1"' })).status).toBe(200);
    expect((await world.get(plan)).body).toMatchObject({
      status: 'open',
      orders: [{ extendedTo: ['2028-05-10'] }],
      courtMatters: [{ state: { is: 'ended', outcome: 'order-extended' } }],
    });
  });

  it('pauses nothing when both sides have decided so', async () => {
    expect((await send('record-court-matter', { ...hearing, kind: 'breach', goesOn })).status).toBe(200);
    expect((await world.get(plan)).body).toMatchObject({ status: 'open' });
  });
});
