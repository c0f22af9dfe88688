import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld } from './world';
import type { World } from './world';

let world: World;
let plan: string;
beforeAll(async () => {
  world = await startWorld();
  plan = `/v1/transition-plans/${await world.start('child-ash')}`;
});
afterAll(() => world.close());

describe('who does what for a child', () => {
  it('names everybody’s part now, and what it would be in a concern', async () => {
    const got = await world.get(`${plan}/who-does-what`);
    expect(got).toMatchObject({ status: 200, body: { setting: 'preparing', says: 'preparing for the transition' } });
    const parts = got.body['parts'] as Record<string, { party: string; staffId: string | null; name: string | null }[]>;
    const view = (await world.get(plan)).body;
    const { staffId } = view['accountable'] as { staffId: string };
    expect(parts['accountable']).toEqual([
      {
        ...{ party: 'yjs-manager', says: 'youth justice manager', of: null },
        ...{ staffId, name: (view['names'] as Record<string, string>)[staffId] },
      },
    ]);
    expect(parts['responsible']?.[0]?.staffId).toBe(view['caseManagerId']);
    const concern = got.body['inAConcern'] as typeof parts;
    expect(concern['accountable']?.map(({ party }) => party)).toEqual(['safeguarding-lead', 'social-services']);
  });

  it('is not there for whoever may not know of the plan', async () => {
    expect((await world.get(`${plan}/who-does-what`, { as: 'stranger' })).status).toBe(404);
  });
});
