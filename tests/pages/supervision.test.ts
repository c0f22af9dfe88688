import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { offered } from './offered-supervision';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';

let open: OpenPages;
let id: string;
let path: string;
beforeAll(async () => {
  open = await openPages();
  await open.api('/v1/concerns', { body: { childId: 'child-ash', what: 'A bruise', kinds: ['child-at-risk'] } });
  id = await offered(open, 'worker');
  path = `/supervision/${id}`;
});
afterAll(() => open.close());

const at = async (who: string, where: string) => {
  const browser = await open.as(who);
  return { browser, page: await browser.open(open.url + where) };
};

describe('supervision', () => {
  it('is shown to the worker alone until they take it up, and names no child', async () => {
    const { page } = await at('worker', '/supervision');
    expect(page.text).toContain(`href="${path}"`);
    expect(page.text).toContain('a safeguarding concern');
    expect(page.text).not.toContain('ash');
    for (const who of ['yjs-manager', 'lead', 'psychologist', 'stranger']) {
      expect((await at(who, '/supervision')).page.text).not.toContain(path);
      expect((await at(who, path)).page.status).toBe(404);
      expect(new URL((await at(who, `/go/${id}`)).page.url).pathname).toBe('/');
    }
    expect((await at('administrator', '/supervision')).page.status).toBe(403);
    expect((await at('administrator', '/account')).page.text).not.toContain('href="/supervision"');
  });

  it('is declined without a reason, and taken up after all; the psychologist says for which day, and not after what', async () => {
    const { browser, page } = await at('worker', `/go/${id}`);
    expect(new URL(page.url).pathname).toBe(path);
    expect(page.text).not.toContain('record-supervision-held');
    const no = await browser.send(page, path, { act: 'decline-supervision' });
    expect(no.text).toContain('Nothing more is asked.');
    const again = await browser.open(open.url + path);
    const taken = await browser.send(again, path, { act: 'accept-supervision', supervisorId: '' });
    expect(taken.text).toContain('The psychologist hears of it.');
    const theirs = await at('psychologist', path);
    expect(theirs.page.text).toContain('Name of worker');
    expect(theirs.page.text).not.toContain('safeguarding concern');
    expect(theirs.page.text).not.toContain('decline-supervision');
    const early = { 'on-day': '9', 'on-month': '3', 'on-year': '2026' };
    const refused = await theirs.browser.send(theirs.page, path, { act: 'arrange-supervision', ...early });
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('Choose today or a later day')]);
    const day = { ...early, 'on-day': '12' };
    const arranged = await theirs.browser.send(refused, path, { act: 'arrange-supervision', ...day });
    expect(arranged.text).toContain('Arranged, 12 March 2026');
    expect((await at('worker', '/supervision')).page.text).toContain('Arranged, 12 March 2026');
  });
});
