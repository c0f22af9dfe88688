import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sweepEligibility } from '../../activities/jobs/sweep-eligibility';
import { NOW } from '../api/world';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';

let open: OpenPages;
beforeAll(async () => {
  open = await openPages();
  const { register } = open;
  await sweepEligibility({ register, client: null as never }, { job: 'eligibility-sweep', at: NOW, practice: null });
});
afterAll(() => open.close());

it('a plan is not started after all with a reason, and nobody is reminded of it any more', async () => {
  const browser = await open.as('yjs-manager');
  const list = await browser.open(`${open.url}/to-start`);
  const [, href = ''] = /href="(\/to-start\/[^"]+)"/.exec(list.text) ?? [];
  expect(list.text).toMatch(/href="\/children\/[^"]+\/start-plan">Start a plan for [^<]+ Invented</);
  const form = await browser.open(open.url + href);
  const empty = await browser.send(form, href);
  expect([empty.status, empty.text]).toEqual([400, expect.stringContaining('Why?')]);
  const done = await browser.send(empty, href, { reason: 'Symud i Iwerddon ym mis Mai' });
  expect(done.text).toContain('Nobody is reminded of it any more.');
  expect(done.text).not.toContain(`href="${href}"`);
  expect((await browser.open(open.url + href)).status).toBe(404);
});
