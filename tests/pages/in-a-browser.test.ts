import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { LANGUAGES } from '../../api/web/words';
import { mailedAndKept } from '../register/mailed';
import { startBody } from '../api/small-service';
import { startChromium } from './chromium';
import { OFFICE_PAGES } from './office-pages';
import type { Seen } from './office-pages';
import { openPages } from './open-pages';
import type { OpenPages } from './open-pages';
import { readyToAccept } from './ready-to-accept';

/** For people to look at; nothing is compared with them. */
const PICTURES = join(__dirname, '../../.pictures');
const WIDTHS = [1280, 768, 320] as const;
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let open: OpenPages;
let browser: Browser;
let planId: string;
let taskId: string;
let concernId: string;
let handover: { readonly planId: string; readonly taskId: string };
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  [open, browser] = await Promise.all([openPages(), startChromium()]);
  const { body } = await open.api('/v1/transition-plans', { body: startBody('child-ash') });
  planId = String(body['planId']);
  const plan = (await open.api(`/v1/transition-plans/${planId}`)).body as { tasks: { taskId: string; kind: string }[] };
  taskId = plan.tasks.find(({ kind }) => kind === 'prepare-child')?.taskId ?? '';
  await mailedAndKept(open.register, 'p-1', 'worker', 2);
  handover = await readyToAccept(open, 'child-gorse');
  const worry = { childId: 'child-ash', what: 'A bruise that nobody could explain', kinds: ['child-at-risk'] };
  concernId = String((await open.api('/v1/concerns', { body: worry })).body['concernId']);
});
afterAll(async () => {
  await browser.close();
  await open.close();
});

/** Somebody signs in by the pages of their provider, as they would. */
async function signIn(context: BrowserContext, subject: string, language = 'en'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${open.url}/?language=${language}`);
  await page.getByRole('link', { name: 'Name of yjs' }).click();
  await page.getByRole('button', { name: subject, exact: true }).click();
  await page.waitForURL(`${open.url}/`);
  return page;
}

const within = async <T>(options: object, work: (context: BrowserContext) => Promise<T>): Promise<T> => {
  const context = await browser.newContext(options);
  try {
    return await work(context);
  } finally {
    await context.close();
  }
};

/** One order, from youth to adult, to the team of probation. */
async function fillStart(page: Page): Promise<void> {
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

const PAGES: readonly Seen[] = [
  { name: 'today', path: () => '/' },
  { name: 'children', path: () => '/children' },
  { name: 'plan', path: () => `/plans/${planId}` },
  { name: 'childs-words', path: () => `/plans/${planId}/childs-words` },
  {
    name: 'childs-words-wrong',
    path: () => `/plans/${planId}/childs-words`,
    act: (page) => page.locator('main button').click(),
  },
  { name: 'task', path: () => `/my-tasks/${taskId}` },
  { name: 'my-plan', path: () => `/plans/${planId}/my-plan` },
  { name: 'timeline', path: () => `/plans/${planId}/timeline` },
  { name: 'probation-today', as: 'officer', path: () => '/' },
  { name: 'probation-caseload', as: 'officer', path: () => '/children' },
  { name: 'probation-handover', as: 'officer', path: () => `/my-tasks/${handover.taskId}` },
  {
    name: 'probation-handover-wrong',
    as: 'officer',
    path: () => `/my-tasks/${handover.taskId}`,
    act: async (page) => page.locator('#accept-knowing').click(),
  },
  { name: 'probation-pack', as: 'officer', path: () => `/plans/${handover.planId}/information-pack` },
  { name: 'board', as: 'yjs-manager', path: () => '/board' },
  { name: 'tasks', as: 'yjs-manager', path: () => '/tasks?state=unfinished' },
  { name: 'to-start', as: 'yjs-manager', path: () => '/to-start' },
  { name: 'search', path: () => '/search' },
  {
    name: 'search-found',
    path: () => '/search',
    act: async (page) => {
      await page.locator('#text').fill('Invented');
      await page.locator('main form button').click();
    },
  },
  { name: 'start-plan', path: () => '/children/child-elder/start-plan' },
  {
    name: 'start-plan-dates',
    path: () => '/children/child-elder/start-plan',
    act: async (page) => {
      await fillStart(page);
      await page.locator('#start-plan').click();
    },
  },
  { name: 'concerns', as: 'lead', path: () => '/concerns' },
  { name: 'concern', as: 'lead', path: () => `/concerns/${concernId}` },
  { name: 'raise-concern', path: () => '/children/child-elder/raise-concern' },
  {
    name: 'raise-concern-wrong',
    path: () => '/children/child-elder/raise-concern',
    act: (page) => page.locator('#raise-concern').click(),
  },
  ...OFFICE_PAGES,
  { name: 'account', path: () => '/account' },
  { name: 'missing', path: () => '/plans/nothing' },
];

describe.each(LANGUAGES)('every page, in %s', (language) => {
  it.each(PAGES)(
    '$name: anybody can use it, at every width, and it breaks no rule of its own',
    async ({ name, path, act, as = 'worker' }) => {
      await within({}, async (context) => {
        const page = await signIn(context, as, language);
        const broken: string[] = [];
        page.on('console', (message) => {
          // What the browser says of a page that is answered with 400 or 404 is not ours.
          if (message.type() === 'error' && !message.text().includes('Failed to load resource'))
            broken.push(message.text());
        });
        page.on('pageerror', (error) => broken.push(error.message));
        await page.goto(open.url + path());
        await act?.(page);
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          const wide = await page.evaluate('document.documentElement.scrollWidth');
          expect([width, wide]).toEqual([width, width]);
          await page.screenshot({ path: join(PICTURES, `${name}-${language}-${width}.png`), fullPage: true });
        }
        expect(broken).toEqual([]);
      });
    },
  );
});

describe('the job of a case manager', () => {
  it.each([
    ['with a script', true],
    ['without any script', false],
  ])('is done from sign-in to “saved”, %s', async (_with, javaScriptEnabled) => {
    const { body } = await open.api('/v1/transition-plans', {
      body: startBody(javaScriptEnabled ? 'child-birch' : 'child-cedar'),
    });
    const name = javaScriptEnabled ? 'birch' : 'cedar';
    await within({ javaScriptEnabled, viewport: { width: 320, height: 700 } }, async (context) => {
      const page = await signIn(context, 'worker');
      await page.getByRole('link', { name: new RegExp(`^Prepare the child.*${name}`) }).click();
      await page.getByLabel('What the child said').fill('Dw i’n barod');
      await page.getByRole('button', { name: 'Say that it is done' }).click();
      await page.getByText('It is saved').waitFor();
    });
    const plan = await open.api(`/v1/transition-plans/${String(body['planId'])}`);
    expect(JSON.stringify(plan.body['tasks'])).toContain('Dw i’n barod');
  });

  it('can be done with the keyboard alone', async () => {
    const { body } = await open.api('/v1/transition-plans', { body: startBody('child-fir') });
    await within({}, async (context) => {
      const page = await signIn(context, 'worker');
      await page.goto(`${open.url}/plans/${String(body['planId'])}/childs-words`);
      const focused = () => page.evaluate('document.activeElement.id');
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('Skip to main content');
      await page.keyboard.press('Enter');
      for (let tabs = 0; tabs < 20 && (await focused()) !== 'record-child-view-about'; tabs++)
        await page.keyboard.press('Tab');
      expect(await focused()).toBe('record-child-view-about');
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Mae’n iawn');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByText('It is saved').waitFor();
      await page.getByText('Mae’n iawn').waitFor();
    });
  });
});

describe('the job of a probation officer', () => {
  it('is done from sign-in to “accepted”, and the case manager reads of it', async () => {
    const { planId } = await readyToAccept(open, 'child-hazel');
    await within({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } }, async (context) => {
      const page = await signIn(context, 'officer');
      await page.getByRole('link', { name: /^Answer to the handover.*hazel/ }).click();
      await page.getByRole('heading', { name: 'Orders, requirements and warned periods' }).waitFor();
      await page.getByRole('heading', { name: 'What I must do in the first five working days' }).waitFor();
      const pdf = await context.request.get(
        open.url + String(await page.getByRole('link', { name: 'The pack as a PDF' }).getAttribute('href')),
      );
      expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
      // Nothing in the pack was checked yet: it can be accepted only knowing that.
      expect(await page.getByRole('button', { name: 'Accept', exact: true }).count()).toBe(0);
      await page.getByLabel('What do you accept knowing it is missing').fill('Everything in the pack by 1 May');
      await page.getByRole('button', { name: 'Accept with conditions' }).click();
      await page.getByText('The handover is accepted.').waitFor();
      await page.getByRole('link', { name: 'My young adults' }).click();
      await page.getByRole('link', { name: /hazel/ }).waitFor();
    });
    await within({}, async (context) => {
      const page = await signIn(context, 'worker');
      await page.goto(`${open.url}/plans/${planId}/timeline`);
      await page.getByText('Name of officer').first().waitFor();
      await page
        .getByText(/accepted/)
        .first()
        .waitFor();
    });
  });
});

describe('starting a plan', () => {
  it('goes from a name to the dates, and only then to the plan', async () => {
    await within({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } }, async (context) => {
      const page = await signIn(context, 'worker');
      await page.getByRole('link', { name: 'Find a child' }).click();
      await page.getByLabel('A name, or the reference of a plan').fill('damson');
      await page.locator('main form button').click();
      expect(page.url()).not.toContain('damson');
      await page.getByRole('link', { name: /^Start a plan/ }).click();
      await fillStart(page);
      await page.getByRole('button', { name: 'Show the dates, and start nothing yet' }).click();
      await page.getByText('Nothing is started yet').waitFor();
      await page.getByRole('rowheader', { name: 'Responsibility passes' }).waitFor();
      await page.getByRole('button', { name: 'Start this plan' }).click();
      await page.getByText('It is saved').waitFor();
      expect(page.url()).toMatch(/\/plans\/[\da-f-]{36}\?saved=yes$/);
    });
  });
});

describe('what a first visit loads', () => {
  it('is at most 100 KB, compressed', async () => {
    await within({}, async (context) => {
      const page = await context.newPage();
      const sizes: Promise<number>[] = [];
      page.on('response', (response) => {
        sizes.push(
          response
            .request()
            .sizes()
            .then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
        );
      });
      await page.goto(open.url, { waitUntil: 'networkidle' });
      const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
      expect(sizes.length).toBeGreaterThanOrEqual(3);
      expect(bytes).toBeLessThan(100_000);
    });
  });
});
