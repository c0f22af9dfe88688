import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startBody } from '../api/small-service';
import { inBrowsers } from './in-browsers';
import type { InBrowsers } from './in-browsers';

/** For people to look at; nothing is compared with them. */
const PICTURES = join(__dirname, '../../.pictures');

let people: InBrowsers;
let planId: string;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  people = await inBrowsers();
  const { body } = await people.open.api('/v1/transition-plans', { body: startBody('child-ash') });
  planId = String(body['planId']);
});
afterAll(() => people.close());

describe('what is printed', () => {
  it.each([
    ['my-plan', 'main h2', 'header, nav, h1, form, .govuk-button'],
    ['appointment-card', 'main h2', 'header, nav, h1, form, .govuk-button'],
    ['', 'main h1', 'nav, form, .govuk-button'],
    ['information-pack', 'main h1', 'nav, form, .govuk-button'],
  ])('of a plan’s page “%s” is what is to be read, and nothing that is to be pressed', async (page, shown, hidden) => {
    await people.within({}, async (context) => {
      const there = await people.signIn(context, 'worker');
      await there.goto(`${people.open.url}/plans/${planId}/${page}`.replace(/\/$/, ''));
      await there.emulateMedia({ media: 'print' });
      expect(await there.locator(shown).first().isVisible()).toBe(true);
      const seen: string[] = [];
      for (const one of await there.locator(hidden).all()) {
        if (await one.isVisible()) seen.push((await one.innerText()).slice(0, 60));
      }
      expect(seen).toEqual([]);
      // Nor is any address of ours printed after a link.
      const after = `[...document.querySelectorAll('main a')].map((a) => getComputedStyle(a, '::after').content)`;
      expect((await there.evaluate<string[]>(after)).filter((content) => content.includes('/'))).toEqual([]);
      await there.screenshot({ path: join(PICTURES, `printed-${page === '' ? 'plan' : page}.png`), fullPage: true });
    });
  });
});
