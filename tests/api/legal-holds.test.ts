import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { worldWithOversight } from './oversight';
import type { World } from './world';

let world: World;
beforeAll(async () => {
  world = await worldWithOversight();
});
afterAll(() => world.close());

const HOLDS = '/v1/children/child-ash/legal-holds';
const HOLD = { reason: 'A claim was made', reviewOn: '2026-09-01' };
const set = (body: unknown, as = 'lead', key?: string) =>
  world.post(HOLDS, { as, body, ...(key === undefined ? {} : { key }) });
const rows = async () => (await world.get(HOLDS, { as: 'lead' })).body['rows'] as Record<string, unknown>[];

describe('legal holds on a child', () => {
  it.each<[string, unknown, number, string]>([
    ['no reason', { reviewOn: HOLD.reviewOn }, 400, 'reason'],
    ['no day of review', { reason: HOLD.reason }, 400, 'reviewOn'],
    ['a review today', { ...HOLD, reviewOn: '2026-03-10' }, 422, 'reviewOn'],
    ['a review in two years', { ...HOLD, reviewOn: '2028-03-10' }, 422, 'reviewOn'],
  ])('are not set with %s, and the field is named', async (_, body, status, field) => {
    const got = await set(body);
    expect([got.status, got.body['errors'] ?? [{ field: got.body['field'] }]]).toMatchObject([status, [{ field }]]);
  });

  it('are set by whoever answers for what is kept, once for the key, and read by them alone', async () => {
    const first = await set(HOLD, 'yjs-manager', 'hold-1');
    expect(first.status).toBe(201);
    expect((await set(HOLD, 'yjs-manager', 'hold-1')).body).toEqual(first.body);
    expect(await rows()).toMatchObject([{ ...HOLD, by: 'yjs-manager', liftedAt: null, reviewIsDue: false }]);
    expect([(await set(HOLD, 'worker')).status, (await world.get(HOLDS, { as: 'worker' })).status]).toEqual([403, 403]);
    const elsewhere = [(await set(HOLD, 'region-head')).status, (await world.get(HOLDS, { as: 'region-head' })).status];
    expect(elsewhere).toEqual([404, 404]);
    expect(world.log.join('')).not.toContain(HOLD.reason);
  });

  it('are lifted by whoever answers for the service or for safeguarding, with a reason that stays readable', async () => {
    const [{ holdId } = {}] = await rows();
    const lift = (as: string, body: unknown = { reason: 'It was settled' }) =>
      world.post(`${HOLDS}/${String(holdId)}/lift`, { as, body });
    expect((await lift('yjs-manager')).status).toBe(403);
    expect((await lift('region-head')).status).toBe(404);
    expect((await lift('lead', {})).status).toBe(400);
    expect((await lift('lead')).status).toBe(200);
    expect([(await lift('lead')).status, (await lift('lead')).body['state']]).toEqual([409, 'lifted']);
    const other = await world.post(`/v1/children/child-birch/legal-holds/${String(holdId)}/lift`, {
      ...{ as: 'lead', body: { reason: 'Of another child' } },
    });
    expect(other.status).toBe(404);
    expect(await rows()).toMatchObject([{ liftedBy: 'lead', liftedBecause: 'It was settled', ...HOLD }]);
  });
});
