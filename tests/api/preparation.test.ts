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

const check = (as: string, side: 'sender' | 'receiver', body: unknown): Promise<Got> =>
  world.post(`${plan}/check-preparation-as-${side}`, { as, body });

describe('checking with the child that they are prepared', () => {
  it.each<[string, unknown, number, string]>([
    ['nothing said', {}, 400, 'what'],
    ['a day that does not exist', { what: 'the letters', on: '2026-02-30' }, 400, 'on'],
    ['a day that has not come', { what: 'the letters', on: '2026-03-11' }, 422, 'on'],
    ['what nobody asked for', { what: 'the letters', childName: 'x' }, 400, 'childName'],
  ])('is not recorded with %s, and the field is named', async (_, body, status, field) => {
    const got = await check('worker', 'sender', body);
    expect([got.status, got.body['errors'] ?? [{ field: got.body['field'] }]]).toMatchObject([status, [{ field }]]);
  });

  it('is each side’s own, and stands on the plan for both', async () => {
    expect((await check('worker', 'receiver', { what: 'for them' })).status).toBe(403);
    expect((await check('region-manager', 'sender', { what: 'for them' })).status).toBe(403);
    const first = await check('worker', 'sender', { what: 'the letters', on: '2026-03-09' });
    expect([first.status, first.body['warnings']]).toEqual([200, undefined]);
    expect((await check('region-manager', 'receiver', { what: 'what counts as a reason' })).status).toBe(200);
    for (const as of ['worker', 'region-manager']) {
      const { body } = await world.get(plan, { as });
      expect(body['preparation']).toMatchObject({
        missing: ['step-done', 'childs-statement'],
        checks: [
          { side: 'sender', what: 'the letters', on: '2026-03-09', by: 'worker' },
          { side: 'receiver', what: 'what counts as a reason', on: '2026-03-10', by: 'region-manager' },
        ],
      });
    }
  });
});
