import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LANGUAGES, say } from '../../api/web/words';
import { startBody } from '../api/small-service';
import { inBrowsers } from './in-browsers';
import type { InBrowsers } from './in-browsers';

const PICTURES = join(__dirname, '../../.pictures');
/** A phone. */
const PHONE = { viewport: { width: 390, height: 844 } };

let people: InBrowsers;
let notes: string;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  people = await inBrowsers();
  const { body } = await people.open.api('/v1/transition-plans', { body: startBody('child-ash') });
  notes = `${people.open.url}/plans/${String(body['planId'])}/notes`;
});
afterAll(() => people.close());

describe('the language helper, while somebody types', () => {
  it.each(LANGUAGES)('suggests with why, politely, and changes nothing in what is typed (%s)', async (language) => {
    await people.within(PHONE, async (context) => {
      const page = await people.signIn(context, 'worker', language);
      const faults: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      const asked: string[] = [];
      page.on('request', (request) => {
        if (request.method() === 'POST') asked.push(request.url());
      });
      await page.goto(notes);
      const field = page.locator('#add-note-text');
      const status = page.locator('#add-note-text + [role="status"]');
      await status.waitFor({ state: 'attached' });
      const written = 'A defiant boy, who said “I am chaotic”';
      await field.pressSequentially(written);
      await status.getByText('strong-willed').waitFor();
      expect(await status.innerText()).toContain(say(language)('wording.title'));
      expect(await status.innerText()).not.toContain('lacks stability');
      expect(await field.inputValue()).toBe(written);
      // Asked after a pause, not with each key; and of nobody but the server of the page.
      expect(asked.length).toBeLessThan(written.length / 4);
      expect(new Set(asked)).toEqual(new Set([`${people.open.url}/while-typing`]));
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.viewport.width);
      await page.screenshot({ path: join(PICTURES, `while-typing-${language}-390.png`) });
      await field.fill('A strong-willed boy');
      await status.getByText('strong-willed').waitFor({ state: 'detached' });
      expect(faults).toEqual([]);
    });
  });

  it('keeps out of the child’s own words', async () => {
    await people.within({}, async (context) => {
      const page = await people.signIn(context, 'worker');
      await page.goto(notes.replace('/notes', '/childs-words'));
      expect(await page.locator('textarea').count()).toBeGreaterThan(0);
      expect(await page.locator('textarea[data-helped-by]').count()).toBe(0);
    });
  });

  it('is for the pages of whoever is signed in alone, and is no page itself', async () => {
    const browser = await people.open.as('worker');
    const url = `${people.open.url}/while-typing`;
    expect((await browser.open(url)).status).toBe(404);
    expect((await browser.open(url, { form: { token: 'of nobody', text: 'A defiant boy' } })).status).toBe(403);
  });
});
