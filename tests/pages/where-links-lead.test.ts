import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sweepEligibility } from '../../activities/jobs/sweep-eligibility';
import { startBody } from '../api/small-service';
import { NOW } from '../api/world';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';

let open: OpenPages;
beforeAll(async () => {
  open = await openPages();
  const { register } = open;
  await open.api('/v1/transition-plans', { body: startBody('child-ash') });
  await open.api('/v1/concerns', { body: { childId: 'child-ash', what: 'A bruise', kinds: ['child-at-risk'] } });
  await sweepEligibility({ register, client: null as never }, { job: 'eligibility-sweep', at: NOW, practice: null });
});
afterAll(() => open.close());

const EVERY_ROLE = [
  ...['worker', 'yjs-manager', 'head', 'officer', 'region-manager', 'administrator', 'lead', 'psychologist'],
  ...['champion', 'police', 'secondee'],
];
/** Where the links of a page lead, on this service; a file is asked of the same route as its list. */
const linksOf = (text: string): string[] =>
  [...text.matchAll(/<a [^>]*href="(\/[^"#]*)/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter((href) => !href.startsWith('/assets'));

describe('the links of the first pages', () => {
  it.each(EVERY_ROLE)('lead the %s to no page that is not for them', async (subject) => {
    const browser = await open.as(subject);
    const home = await browser.open(open.url);
    const first = ['/', ...linksOf(home.text).filter((href) => /^\/[a-z-]+$/.test(href))];
    expect(first.length).toBeGreaterThan(2);
    const links = new Map<string, string>();
    for (const page of new Set(first))
      for (const href of linksOf((await browser.open(open.url + page)).text))
        if (!href.includes('language=')) links.set(href, page);
    const shut: unknown[] = [];
    for (const [href, page] of links) {
      const { status } = await browser.open(open.url + href);
      if (status >= 400) shut.push({ page, href, status });
    }
    expect(shut).toEqual([]);
  });
});
