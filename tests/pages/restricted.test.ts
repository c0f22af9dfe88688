import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startBody } from '../api/small-service';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';

let open: OpenPages;
let planPath: string;
const PAGE = '/children/child-ash/restricted';
beforeAll(async () => {
  open = await openPages();
  const { body } = await open.api('/v1/transition-plans', { body: startBody('child-ash') });
  planPath = `/plans/${String(body['planId'])}`;
});
afterAll(() => open.close());

describe('the page of a restricted record', () => {
  it('lets a manager restrict the record, and says that it is', async () => {
    const manager = await open.as('yjs-manager');
    expect((await manager.open(open.url + planPath)).text).toContain(`href="${PAGE}"`);
    expect((await (await open.as('worker')).open(open.url + planPath)).text).not.toContain(PAGE);
    const page = await manager.open(open.url + PAGE);
    expect(page.text).toContain('This record is not restricted.');
    const wrong = await manager.send(page, PAGE, { act: 'restrict-record', words: 'Her aunt works here' });
    expect([wrong.status, wrong.text.includes('Her aunt works here')]).toEqual([400, true]);
    const sent = await manager.send(wrong, PAGE, { act: 'restrict-record', because: 'family-member-works-here' });
    expect([sent.status, sent.text]).toEqual([200, expect.stringContaining('A family member works here')]);
    expect((await manager.open(open.url + planPath)).status).toBe(200);
  });

  it('takes whoever is kept from the plan to where they say why, and on to the plan once they have', async () => {
    const other = await open.as('psychologist');
    const page = await other.open(open.url + planPath);
    expect(page.url).toBe(`${open.url}${PAGE}?back=${encodeURIComponent(planPath)}`);
    expect(page.text).toContain('Only those who work with this child');
    expect(page.text).not.toContain('Invented');
    const back = `${PAGE}?back=${encodeURIComponent(planPath)}`;
    const wrong = await other.send(page, back, { act: 'look-at-restricted', words: 'She is at the door' });
    expect([wrong.status, wrong.text.includes('She is at the door')]).toEqual([400, true]);
    const seen = await other.send(wrong, back, {
      act: 'look-at-restricted',
      because: 'child-is-here',
      words: 'At the door',
    });
    expect([seen.status, seen.url]).toEqual([200, open.url + planPath]);
    expect(seen.text).toContain('Invented');
  });

  it('shows those who answer for the child who has looked, and why', async () => {
    const page = await (await open.as('yjs-manager')).open(open.url + PAGE);
    expect(page.text).toMatch(/Name of psychologist<\/strong>.*The child is here/s);
    expect(page.text).toContain('At the door');
  });

  it('lets whoever looks close it again, from the plan', async () => {
    const other = await open.as('psychologist');
    const plan = await other.open(open.url + planPath);
    expect(plan.text).toMatch(new RegExp(`href="${PAGE}">Close the record again`));
    const page = await other.open(open.url + PAGE);
    const closed = await other.send(page, PAGE, { act: 'end-restricted-look' });
    expect([closed.status, closed.text.includes('Only those who work with this child')]).toEqual([200, true]);
    expect((await other.open(open.url + planPath)).url).toContain(PAGE);
  });

  it('names a colleague of the family to whom it is shut, and says what they still hold', async () => {
    const manager = await open.as('yjs-manager');
    const lifted = await manager.send(await manager.open(open.url + PAGE), PAGE, {
      act: 'lift-restriction',
      reason: 'to say who',
    });
    const family = { because: 'family-member-works-here', familyMember: 'worker' };
    const page = await manager.send(lifted, PAGE, { act: 'restrict-record', ...family });
    expect(page.text).toContain('It is shut to Name of worker.');
    expect(page.text).toContain('Name of worker still holds work for this child');
    expect((await (await open.as('worker')).open(open.url + planPath)).status).toBe(404);
  });

  it('is nothing to whoever could not know of the child', async () => {
    expect((await (await open.as('stranger')).open(open.url + PAGE)).status).toBe(404);
  });
});
