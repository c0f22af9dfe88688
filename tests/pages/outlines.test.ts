import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startBody } from '../api/small-service';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';
import { shared } from './plan-act-pages';

let open: OpenPages;
let planId: string;
let extractId: string;
let forTheOfficer: string;
beforeAll(async () => {
  open = await openPages();
  planId = String((await open.api('/v1/transition-plans', { body: startBody('child-ash') })).body['planId']);
  const body = { about: 'start', words: 'CANARYWORDS', language: 'en' };
  expect((await open.api(`/v1/transition-plans/${planId}/record-child-view`, { body })).status).toBe(200);
  forTheOfficer = await shared(open, planId);
  extractId = await shared(open, planId, 'police');
});
afterAll(() => open.close());

describe('the pages of a police officer of the service', () => {
  it('list the children with a plan, and lead to its outline with its orders', async () => {
    const police = await open.as('police');
    const list = await police.open(`${open.url}/outlines`);
    expect(list.text).toMatch(new RegExp(`href="/outlines/${planId}">ash Invented</a>`));
    const one = await police.open(`${open.url}/outlines/${planId}`);
    expect(one.text).toMatch(/Name of yjs-manager is accountable.*Youth rehabilitation order/s);
    expect(one.text).not.toContain('CANARYWORDS');
    const file = await police.open(`${open.url}/outlines?as=csv`);
    expect(file.text).toContain('ash Invented,open,');
  });

  it('find the child by name, and let a worry be raised', async () => {
    const police = await open.as('police');
    const search = await police.open(`${open.url}/search`);
    const found = await police.send(search, '/search', { text: 'ash' });
    expect(found.text).toContain(`href="/outlines/${planId}"`);
    const raise = '/children/child-ash/raise-concern';
    const form = await police.open(open.url + raise);
    expect([form.status, form.text.includes('ash Invented')]).toEqual([200, true]);
    const raised = await police.send(form, raise, { act: 'raise-concern', what: 'Alone in the station at night' });
    expect([raised.status, raised.text.includes('Alone in the station at night')]).toEqual([200, true]);
  });

  it.each([
    ['en', 'Shared with you', 'What helps', 'Name of worker shared it'],
    ['cy', 'Wedi’i rannu â chi', 'Beth sy’n helpu', 'Rhannodd Name of worker hwn'],
  ])('lead to what somebody has shared with them by name (%s), and back', async (language, title, section, by) => {
    const police = await open.as('police');
    await police.open(`${open.url}/?language=${language}`);
    for (const path of ['/outlines', `/outlines/${planId}`]) {
      const { text } = await police.open(open.url + path);
      expect([path, text.includes(title), text.includes(by)]).toEqual([path, true, true]);
      expect([path, text.includes(`href="/extracts/${extractId}">ash Invented: ${section}</a>`)]).toEqual([path, true]);
      expect([path, text.includes('Cerdded')]).toEqual([path, false]);
    }
    const read = await police.open(`${open.url}/extracts/${extractId}`);
    expect([read.status, read.text.includes('Cerdded sy’n helpu')]).toEqual([200, true]);
    expect(read.text).toContain('href="/outlines"');
    expect(read.text).not.toContain('/sharing"');
    expect((await police.open(`${open.url}/extracts/${forTheOfficer}`)).status).toBe(404);
  });

  it('show nothing of any other page about the child', async () => {
    const police = await open.as('police');
    const today = await police.open(`${open.url}/`);
    expect([today.status, today.text.includes('href="/children"')]).toEqual([200, false]);
    for (const path of ['', '/notes', '/timeline', '/my-plan', '/my-plan.pdf', '/appointments', '/information-pack']) {
      const { status, text } = await police.open(`${open.url}/plans/${planId}${path}`);
      expect([path, status, text.includes('CANARYWORDS')]).toEqual([path, 403, false]);
    }
    expect((await (await open.as('worker')).open(`${open.url}/outlines`)).status).toBe(403);
  });
});
