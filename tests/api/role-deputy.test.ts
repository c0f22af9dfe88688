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

const myTasks = async () => (await world.get('/v1/tasks?assignee=me')).body['rows'] as Record<string, unknown>[];

describe('advice that is asked of the psychologist', () => {
  it('is seen and taken on by whoever stands in for the psychologist, who is asked nothing anew', async () => {
    const absence = { from: '2026-03-10', until: '2026-03-12', deputyId: 'worker' };
    const [{ orderId }] = (await world.get(plan)).body['orders'] as [{ orderId: string }];
    const away = await world.post('/v1/staff/psychologist/absence', { as: 'psychologist', body: absence });
    expect(away.status).toBe(200);
    const asked = await world.post(`${plan}/ask-for-consultation`, { body: { orderId, question: 'And now?' } });
    const task = (await myTasks()).find(({ kind }) => kind === 'give-advice');
    expect(task).toMatchObject({ assigneeId: 'psychologist', state: 'requested' });
    const seen = { ifMatch: `"${String(task?.['rev'])}"`, body: {} };
    expect((await world.post(`/v1/tasks/${String(task?.['taskId'])}/receive`, seen)).status).toBe(200);
    expect(asked.status).toBe(200);
    const back = await world.post('/v1/staff/psychologist/absence/end', { as: 'psychologist', body: {} });
    expect(back.status).toBe(200);
    expect(await myTasks()).not.toContainEqual(expect.objectContaining({ assigneeId: 'psychologist' }));
  });
});
