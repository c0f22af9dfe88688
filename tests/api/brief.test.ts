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

describe('the brief of a plan', () => {
  it('tells in one answer what the colleague on duty needs, and in words to copy out', async () => {
    const body = { how: 'A text', never: 'Ring the house' };
    expect((await world.post(`${plan}/record-safe-way-to-reach-me`, { body })).status).toBe(200);
    const got = await world.get(`${plan}/brief`);
    expect(got.status).toBe(200);
    expect((got.body['lines'] as unknown[])[0]).toEqual({
      heading: 'reach-them-safely',
      text: 'A text. Never: Ring the house',
    });
    expect(got.body['copyOut']).toMatch(/^The safe way to reach them\n- A text\. Never: Ring the house\n/);
    expect(JSON.stringify(got.body)).not.toContain('"worker"');
  });

  it('is not there for whoever may not know of the plan', async () => {
    expect((await world.get(`${plan}/brief`, { as: 'stranger' })).status).toBe(404);
  });
});
