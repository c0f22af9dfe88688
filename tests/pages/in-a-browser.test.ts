import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PAGES } from '../../api/paths';
import { LANGUAGES } from '../../api/web/words';
import { anybodyCanUse, faultsOf } from './anybody-can-use';
import { askedBy, MOST_ASKED } from './what-a-page-asks';
import { firstView, MOST_BYTES } from './what-a-page-weighs';
import type { InBrowsers } from './in-browsers';
import { nameEverybody, TOUR_FOLDER, TOUR_PICTURES } from './tour-pictures';
import { EVERY_PAGE, openEveryPage } from './every-page';

/** The page of every rule of the policy is long: on a busy machine it is looked at for half a minute. */
const MOST_MILLIS = 120_000;

let people: InBrowsers;
beforeAll(async () => {
  people = await openEveryPage();
}, MOST_MILLIS);
afterAll(async () => {
  await people.close();
});

/** What is no page of its own: it leads on, is a file, or is sent by a form. */
const NO_PAGES: readonly (keyof typeof PAGES)[] = [
  ...(['go', 'myPlanDocument', 'packDocument', 'appointmentDiary', 'signIn', 'signOut'] as const),
  ...(['endedThere', 'endSession', 'endOtherSessions', 'whileTyping'] as const),
];

describe('the table of this file', () => {
  it('has every page that there is', () => {
    const shown = EVERY_PAGE.map(({ path }) => path().replace(/\?.*/, ''));
    const missing = Object.entries(PAGES).filter(([name, path]) => {
      const matches = new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`);
      return !NO_PAGES.some((no) => no === name) && !shown.some((one) => matches.test(one));
    });
    expect(missing).toEqual([]);
  });
});

describe('every page that needs a sign-in', () => {
  const everybody = new Set(EVERY_PAGE.flatMap(({ as = 'worker' }) => as ?? []));

  it.each([...everybody])(
    'shows %s the way out, with no menu to open first, on a telephone too',
    async (subject) => {
      await people.within({ viewport: { width: 320, height: 640 } }, async (context) => {
        const page = await people.signIn(context, subject);
        const shown = EVERY_PAGE.filter(({ as = 'worker' }) => as === subject).map(({ path }) => path());
        const without: string[] = [];
        for (const path of new Set(shown)) {
          const answered = await page.goto(people.open.url + path);
          const isShown = await page.getByRole('button', { name: 'Sign out', exact: true }).isVisible();
          if (answered?.ok() === true && !isShown) without.push(path);
        }
        expect(without).toEqual([]);
      });
    },
    MOST_MILLIS,
  );
});

/** Whether the link to the other language leads to where the reader is, with nothing else changed. */
async function sameInTheOther(page: Page): Promise<boolean> {
  const [, href = '', other = ''] = /href="([^"]*)" lang="\w+" hreflang="(\w+)"/.exec(await page.content()) ?? [];
  const to = new URL(href.replaceAll('&amp;', '&'), page.url());
  const here = new URL(page.url());
  here.searchParams.set('language', other);
  const asks = ({ searchParams }: URL) => [...searchParams].sort().join('&');
  return to.pathname === here.pathname && asks(to) === asks(here);
}

describe.each(LANGUAGES)('every page, in %s', (language) => {
  it.each(EVERY_PAGE)(
    '$name: anybody can use it, at every width, and it breaks no rule of its own',
    async ({ name, path, act, as = 'worker' }) => {
      await people.within({}, async (context) => {
        const page = await (as === null ? people.come(context, language) : people.signIn(context, as, language));
        const faults = faultsOf(page);
        people.open.statements.length = 0;
        const { answers, bytes } = await firstView(page, people.open.url + path());
        expect(askedBy(people.open.statements).slice(MOST_ASKED)).toEqual([]);
        // The page itself, and at least its styles.
        expect(answers).toBeGreaterThanOrEqual(2);
        expect(bytes).toBeLessThan(MOST_BYTES);
        await act?.(page);
        await anybodyCanUse(page, name, language);
        expect(await sameInTheOther(page)).toBe(true);
        const tour = TOUR_PICTURES[name];
        if (process.env['CAMAU_TOUR_PICTURES'] === 'yes' && tour?.language === language) {
          await nameEverybody(page);
          await page.setViewportSize({ width: tour.width, height: 800 });
          await page.screenshot({ path: join(TOUR_FOLDER, `${name}.png`) });
        }
        expect(faults).toEqual([]);
      });
    },
    MOST_MILLIS,
  );
});
