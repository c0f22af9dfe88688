import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startBody } from '../api/small-service';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';

let open: OpenPages;
let plans: string[];
const PAGE = '/staff/worker/caseload';
beforeAll(async () => {
  open = await openPages();
  plans = await Promise.all(
    ['child-ash', 'child-birch'].map(async (childId) => {
      const { body } = await open.api('/v1/transition-plans', { body: startBody(childId) });
      return String(body['planId']);
    }),
  );
});
afterAll(() => open.close());

const heldBy = async (planId: string) => {
  const { body } = await open.api(`/v1/transition-plans/${planId}`, { as: 'yjs-manager' });
  return body as { caseManagerId: string; caseManagerChange: { toId: string } | null };
};

describe('the page on which a caseload is handed on', () => {
  it('is where a manager looks for it, and nowhere for others', async () => {
    const manager = await open.as('yjs-manager');
    expect((await manager.open(`${open.url}/staff/worker`)).text).toContain(`href="${PAGE}"`);
    const worker = await open.as('worker');
    expect((await worker.open(`${open.url}/staff/worker`)).text).not.toContain(PAGE);
    expect((await worker.open(open.url + PAGE)).status).toBe(404);
    expect((await (await open.as('region-manager')).open(open.url + PAGE)).status).toBe(404);
  });

  it('shows who would get which child before anything is done, and gives what was chosen', async () => {
    const manager = await open.as('yjs-manager');
    const page = await manager.open(open.url + PAGE);
    expect(page.text).toContain('Name of champion. Open plans now: 0');
    const nobody = await manager.send(page, PAGE, { step: 'look', act: 'transfer-caseload' });
    expect([nobody.status, nobody.text]).toEqual([400, expect.stringContaining('Who can take them on?')]);

    const among = { act: 'transfer-caseload', 'toIds.champion': 'yes', 'toIds.yjs-manager': 'yes' };
    const looked = await manager.send(nobody, PAGE, { ...among, step: 'look' });
    expect(looked.status).toBe(200);
    for (const says of ['Nothing is done yet.', 'ash Invented', 'birch Invented', 'and 1 more by this'])
      expect(looked.text).toContain(says);
    for (const planId of plans) expect(await heldBy(planId)).toMatchObject({ caseManagerChange: null });

    const [one = '', other = ''] = plans;
    const none = { [`to-${one}`]: '', [`to-${other}`]: '', step: 'give' };
    const unchosen = await manager.send(looked, PAGE, { ...among, ...none });
    expect([unchosen.status, unchosen.text]).toEqual([400, expect.stringContaining('for at least one child')]);

    const given = { ...among, [`to-${one}`]: 'champion', [`to-${other}`]: '', step: 'give' };
    const done = await manager.send(looked, PAGE, given);
    expect([done.status, done.url]).toEqual([200, expect.stringContaining('/staff/worker?saved=yes')]);
    expect(done.text).toContain('Each child is told first');
    expect(await heldBy(one)).toMatchObject({ caseManagerId: 'worker', caseManagerChange: { toId: 'champion' } });
    expect(await heldBy(other)).toMatchObject({ caseManagerId: 'worker', caseManagerChange: null });
  });

  it('says child by child what could not be given, and keeps what was chosen', async () => {
    const manager = await open.as('yjs-manager');
    const page = await manager.open(open.url + PAGE);
    const [, other = ''] = plans;
    const sent = { act: 'transfer-caseload', 'toIds.champion': 'yes', urgent: 'somebodys-safety', step: 'give' };
    await manager.send(page, PAGE, { ...sent, [`to-${other}`]: 'champion' });
    expect(await heldBy(other)).toMatchObject({ caseManagerId: 'champion' });
    const again = await manager.open(open.url + PAGE);
    const refused = await manager.send(again, PAGE, { ...sent, [`to-${other}`]: 'yjs-manager' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('birch Invented: This plan is not theirs, or not any more.');
    expect(refused.text).toMatch(/value="yjs-manager" selected/);
  });
});
