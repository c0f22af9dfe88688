import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PlanCommand } from '../../domain/transition-plan/commands';
import { startWorld } from './world';
import type { Got, World } from './world';

let world: World;
let plan: string;
beforeAll(async () => {
  world = await startWorld();
  const id = await world.start('child-ash');
  plan = `/v1/transition-plans/${id}`;
});
afterAll(() => world.close());

const post = (command: PlanCommand['name'], as: string, body: unknown, ifMatch?: string): Promise<Got> =>
  world.post(`${plan}/${command}`, { as, body, ...(ifMatch === undefined ? {} : { ifMatch }) });

describe('a request of the receiving side', () => {
  it.each<[string, unknown, string]>([
    ['nothing wanted', { reason: 'x' }, 'wanted'],
    ['something else wanted', { wanted: 'the moon', reason: 'x' }, 'wanted'],
    ['no reason', { wanted: 'an-earlier-handover' }, 'reason'],
  ])('is refused with %s, and the field is named', async (_, body, field) => {
    const got = await post('ask-for-transfer', 'region-manager', body);
    expect([got.status, got.body['errors']]).toMatchObject([400, [{ field }]]);
  });

  it('is asked by probation, answered by the youth justice service, and stands on the plan for both', async () => {
    const wanted = { wanted: 'an-earlier-handover', reason: 'near our office' };
    expect((await post('ask-for-transfer', 'worker', wanted)).status).toBe(403);
    const asked = await post('ask-for-transfer', 'region-manager', wanted);
    expect(asked.status).toBe(200);
    const requestId = (asked.body['item'] as { id: string }).id;
    const answer = { requestId, agreed: false, reason: 'school first' };
    expect((await post('answer-transfer-request', 'region-manager', answer, '1')).status).toBe(403);
    expect((await post('answer-transfer-request', 'worker', answer)).status).toBe(428);
    expect((await post('answer-transfer-request', 'worker', answer, '1')).status).toBe(200);
    const { body } = await world.get(plan, { as: 'region-manager' });
    expect(body['transferRequests']).toMatchObject([{ ...wanted, state: { is: 'declined', reason: 'school first' } }]);
  });
});

describe('a sign-off', () => {
  it('is the youth justice service’s own, and a manager’s', async () => {
    const body = { signOffId: 'none', note: null };
    expect((await post('sign-off', 'worker', body, '1')).status).toBe(403);
    expect((await post('sign-off', 'region-manager', body, '1')).status).toBe(403);
    expect((await post('sign-off', 'yjs-manager', body)).status).toBe(428);
    expect((await post('sign-off', 'yjs-manager', body, '1')).status).toBe(404);
    expect((await post('return-for-changes', 'yjs-manager', body, '1')).body).toMatchObject({
      status: 400,
      errors: [{ field: 'reason' }, { field: 'note' }],
    });
    expect((await world.get(plan, { as: 'region-manager' })).body['signOffs']).toEqual([]);
  });
});
