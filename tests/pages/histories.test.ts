import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { begunContact } from './begun-contact';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';

let open: OpenPages;
let contactPath: string;
let concernPath: string;
beforeAll(async () => {
  open = await openPages();
  contactPath = `/contacts/${await begunContact(open, 'child-ash')}`;
  const worry = { childId: 'child-ash', what: 'A bruise', kinds: ['child-at-risk', 'missing'] };
  concernPath = `/concerns/${String((await open.api('/v1/concerns', { body: worry })).body['concernId'])}`;
});
afterAll(() => open.close());

describe('the history of a contact', () => {
  it('is linked from its page, and told in the language of its reader', async () => {
    const worker = await open.as('worker');
    const history = `${contactPath}/timeline`;
    expect((await worker.open(open.url + contactPath)).text).toContain(`href="${history}"`);
    const page = await worker.open(open.url + history);
    expect(page.text).toContain('The first check-in is on 17 March 2026.');
    expect((await worker.open(`${open.url}${history}?language=cy`)).text).toContain(
      'sgwrs gyswllt gyntaf ar 17 Mawrth 2026',
    );
    expect((await (await open.as('stranger')).open(open.url + history)).status).toBe(404);
  });
});

describe('the history of a concern', () => {
  it('is for those who may know of it, with whom to ring first', async () => {
    const lead = await open.as('lead');
    const history = `${concernPath}/timeline`;
    expect((await lead.open(open.url + concernPath)).text).toContain(`href="${history}"`);
    const page = await lead.open(open.url + history);
    expect(page.text.indexOf('999')).toBeGreaterThan(0);
    expect(page.text.indexOf('999')).toBeLessThan(page.text.indexOf('The concern was raised'));
    // A time stands as people write it.
    expect(page.text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    // What is due by midnight is due on the day that ends then, as on the page of the concern.
    expect(page.text).toContain('the manager is told, until 10 March 2026, the end of the day.');
    const welsh = await lead.open(`${open.url}${history}?language=cy`);
    expect(welsh.text).toContain('Codwyd y pryder: Gall plentyn fod mewn perygl, Ar goll.');
    for (const other of ['psychologist', 'stranger-lead'])
      expect((await (await open.as(other)).open(open.url + history)).status).toBe(404);
  });
});
