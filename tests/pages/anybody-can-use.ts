import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Language } from '../../api/web/words';
import { englishOn } from './english-left';

/** For people to look at; nothing is compared with them. */
const PICTURES = join(__dirname, '../../.pictures');
const WIDTHS = [1280, 768, 320] as const;
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The texts of drawings that reach past their edge. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('svg text')]
    .filter((text) => text.getBBox().x + text.getBBox().width > text.ownerSVGElement.viewBox.baseVal.width)
    .map((text) => text.textContent)`);

/** What a page says against itself while somebody uses it: empty, when nothing is wrong. */
export function faultsOf(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    // What the browser says of a page that is answered with 400 or 404 is not ours.
    if (message.type() === 'error' && !message.text().includes('Failed to load resource')) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  return faults;
}

/** The page as it is now is in one language, breaks no rule of WCAG 2.2 AA, and is no wider than any screen. A picture of it is kept. */
export async function anybodyCanUse(page: Page, name: string, language: Language): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  if (language === 'cy') expect(await englishOn(page)).toEqual([]);
  expect(await page.locator('html').getAttribute('lang')).toBe(language);
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    expect([width, wide]).toEqual([width, width]);
    expect([width, await cutOff(page)]).toEqual([width, []]);
    await page.screenshot({ path: join(PICTURES, `${name}-${language}-${width}.png`), fullPage: true });
  }
}
