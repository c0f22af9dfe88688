import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NOW, startWorld } from './world';
import type { World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

interface Strand {
  readonly strand: string;
  readonly entityId: string;
  readonly accountable: Record<string, unknown> | null;
  readonly next: Record<string, unknown> | null;
  readonly endedAt: string | null;
}
const ask = async (child: string, query = '', as = 'worker') =>
  world.get(`/v1/children/${child}/accountability${query}`, { as });
const strands = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).body['strands'] as Strand[];

describe('who is accountable for a child', () => {
  it('is told for the plan: who, since when, by what; before it began nobody was', async () => {
    const planId = await world.start('child-ash');
    const [plan, ...others] = await strands('child-ash');
    expect(others).toEqual([]);
    expect(plan).toMatchObject({ strand: 'plan', entityId: planId, next: null, endedAt: null });
    expect(plan?.accountable).toEqual({
      ...{ party: 'yjs-manager', says: 'youth justice manager', staffId: 'yjs-manager', name: 'Name of yjs-manager' },
      ...{ from: NOW, by: 'start' },
    });
    const [before] = await strands('child-ash', '?at=2026-03-10T08:59:59.999Z');
    expect(before?.accountable).toBeNull();
  });

  it('is told for a concern to those who may know of it, and to nobody else', async () => {
    const raised = await world.post('/v1/concerns', { body: { childId: 'child-birch', what: 'A bruise' } });
    const [concern] = await strands('child-birch');
    expect(concern).toMatchObject({
      ...{ strand: 'concern', entityId: raised.body['concernId'] },
      accountable: { party: 'safeguarding-lead', staffId: null, by: 'raised' },
    });
    expect(await strands('child-birch', '', 'psychologist')).toEqual([]);
  });

  it('is nobody any more once the plan is closed, and was somebody until then', async () => {
    const planId = await world.start('child-cedar');
    const body = { reason: 'The family moved away' };
    await world.post(`/v1/transition-plans/${planId}/close`, { body, ifMatch: '"1"' });
    const [plan] = await strands('child-cedar');
    expect(plan).toMatchObject({ accountable: null, endedAt: NOW });
  });

  it('is not told to whoever may not know of the child, nor for a moment that nobody can read', async () => {
    expect((await ask('child-ash', '', 'stranger')).status).toBe(404);
    expect((await ask('child-ash', '?at=yesterday')).status).toBe(400);
  });
});
