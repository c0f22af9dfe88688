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
