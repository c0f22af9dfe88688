import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Language } from '../../api/web/words';
import { englishOn } from './english-left';

/** For people to look at; nothing is compared with them. */
const PICTURES = join(__dirname, '../../.pictures');
const TELEPHONE = 320;
const WIDTHS = [1280, 768, TELEPHONE] as const;
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
  await breaksNoRule(page, language);
  for (const width of WIDTHS) await fits(page, name, language, width);
}

/** The same of some parts of the page alone, on the narrowest of the screens. */
export async function anybodyCanUseOnATelephone(
  page: Page,
  name: string,
  language: Language,
  parts: readonly string[],
): Promise<void> {
  await breaksNoRule(page, language, parts);
  await fits(page, name, language, TELEPHONE, false);
}

async function breaksNoRule(page: Page, language: Language, parts: readonly string[] = []): Promise<void> {
  if (language === 'cy') expect(await englishOn(page)).toEqual([]);
  expect(await page.locator('html').getAttribute('lang')).toBe(language);
  const axe = parts.reduce((builder, part) => builder.include(part), new AxeBuilder({ page }).withTags(WCAG));
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

async function fits(page: Page, name: string, language: Language, width: number, fullPage = true): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  const wide = await page.evaluate('document.documentElement.scrollWidth');
  expect([name, width, wide]).toEqual([name, width, width]);
  expect([width, await cutOff(page)]).toEqual([width, []]);
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}-${language}-${width}.png`), fullPage });
}
