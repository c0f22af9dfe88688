import type { BrowserContext, Page } from 'playwright-core';
import type { Services } from '../../api/services';
import type { Instant } from '../../domain/calendar/london-time';
import { startChromium } from './chromium';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';

/** The pages, and people who use them in a real browser. */
export interface InBrowsers {
  readonly open: OpenPages;
  /** Somebody signs in by the pages of their provider, as they would. */
  signIn(context: BrowserContext, subject: string, language?: string): Promise<Page>;
  /** Somebody comes who is not signed in. */
  come(context: BrowserContext, language: string): Promise<Page>;
  /** A browser of somebody's own, closed after their work. */
  within<T>(options: object, work: (context: BrowserContext) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export async function inBrowsers(clock?: () => Instant, parts: Partial<Services> = {}): Promise<InBrowsers> {
  const [open, browser] = await Promise.all([openPages(clock, parts), startChromium()]);
  return {
    open,
    signIn: async (context, subject, language = 'en') => {
      const page = await context.newPage();
      await page.goto(`${open.url}/?language=${language}`);
      await page.getByRole('link', { name: 'Name of yjs' }).click();
      await page.getByRole('button', { name: subject, exact: true }).click();
      await page.waitForURL(`${open.url}/`);
      return page;
    },
    come: async (context, language) => {
      const page = await context.newPage();
      await page.goto(`${open.url}/?language=${language}`);
      return page;
    },
    within: async (options, work) => {
      const context = await browser.newContext(options);
      try {
        return await work(context);
      } finally {
        await context.close();
      }
    },
    close: async () => {
      await browser.close();
      await open.close();
    },
  };
}

/** One order, from youth to adult, to the team of probation. */
export async function fillStart(page: Page): Promise<void> {
  await page.locator('[name="one.type"][value="youth-rehabilitation-order"]').check();
  for (const [name, value] of [
    ['one.startsOn-day', '10'],
    ['one.startsOn-month', '1'],
    ['one.startsOn-year', '2026'],
    ['one.endsOn-day', '10'],
    ['one.endsOn-month', '1'],
    ['one.endsOn-year', '2028'],
  ] as const) {
    await page.locator(`[name="${name}"]`).fill(value);
  }
  await page.locator('[name="routes.youth-to-adult"]').check();
  await page.locator('[name="receivingTeamId"][value="region-team"]').check();
}
