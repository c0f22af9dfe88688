import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PAGES as PATHS } from '../../api/paths';
import { LANGUAGES } from '../../api/web/words';
import { mailedAndKept } from '../register/mailed';
import { startBody } from '../api/small-service';
import { NOW } from '../api/world';
import { ABOUT_CHILD_PAGES, linkedAndHeld } from './about-child-pages';
import { agreedContact, anotherChild, fillBegin } from './agreed-contact';
import { anybodyCanUse, faultsOf } from './anybody-can-use';
import { askedForAdvice } from './asked-for-advice';
import { begunContact } from './begun-contact';
import { AFTERWARDS, dailyPages, withDailyWork, withMissedCheckIn } from './daily-pages';
import { askedBy, MOST_ASKED } from './what-a-page-asks';
import { firstView, MOST_BYTES } from './what-a-page-weighs';
import { fillStart, inBrowsers } from './in-browsers';
import type { InBrowsers } from './in-browsers';
import { offered } from './offered-supervision';
import { OFFICE_PAGES } from './office-pages';
import type { Seen } from './office-pages';
import type { OpenPages } from './open-pages';
import { otherStates, withOtherStates } from './other-states';
import type { OtherStates } from './other-states';
import { planActPages, shared } from './plan-act-pages';
import { readyToAccept } from './ready-to-accept';
import { nameEverybody, TOUR_FOLDER, TOUR_PICTURES } from './tour-pictures';

/** The page of every rule of the policy is long: on a busy machine it is looked at for half a minute. */
const MOST_MILLIS = 120_000;

let open: OpenPages;
let now = NOW;
let appointmentId: string;
let episodeId: string;
let extractId: string;
let extractForPolice: string;
let people: InBrowsers;
let planId: string;
let practiceId: string;
let practiceContactId: string;
let taskId: string;
let concernId: string;
let others: OtherStates;
let beginPath: string;
let supervisionId: string;
let broken = false;
let handover: { readonly planId: string; readonly taskId: string };
beforeAll(async () => {
  people = await inBrowsers(() => {
    if (broken) throw new Error('Broken for the moment');
    return now;
  });
  ({ open } = people);
  const { body } = await open.api('/v1/transition-plans', { body: startBody('child-ash') });
  planId = String(body['planId']);
  const plan = (await open.api(`/v1/transition-plans/${planId}`)).body as { tasks: { taskId: string; kind: string }[] };
  taskId = plan.tasks.find(({ kind }) => kind === 'prepare-child')?.taskId ?? '';
  appointmentId = await withDailyWork(open, planId);
  extractId = await shared(open, planId);
  extractForPolice = await shared(open, planId, 'police');
  episodeId = await withMissedCheckIn(open, 'child-damson');
  const practice = { ...startBody('child-birch'), rehearsal: true };
  practiceId = String((await open.api('/v1/transition-plans', { body: practice })).body['planId']);
  practiceContactId = await begunContact(open, 'child-cedar', true);
  await askedForAdvice(open, 'child-hazel', 'psychologist');
  await mailedAndKept(open.register, 'p-1', 'worker', 2);
  handover = await readyToAccept(open, 'child-gorse');
  const worry = { childId: 'child-ash', what: 'A bruise that nobody could explain', kinds: ['child-at-risk'] };
  concernId = String((await open.api('/v1/concerns', { body: worry })).body['concernId']);
  const keep = (list: string, body: object) => open.api(`/v1/me/filters/${list}`, { as: 'yjs-manager', body });
  await keep('tasks', { name: 'late-ones', query: { due: 'overdue' } });
  await keep('transition-plans', { name: 'preparing', query: { phase: 'preparing' } });
  await keep('voluntary-contacts', { name: 'late-contact', query: { due: 'late' } });
  await open.api('/v1/me/filters/concerns', { as: 'lead', body: { name: 'closed', query: { status: 'closed' } } });
  supervisionId = await offered(open, 'worker');
  others = await withOtherStates(open);
  await linkedAndHeld(open);
  await open.register.load({ services: [], teams: [], staff: [], children: [anotherChild('alder', '2009-06-01')] });
  beginPath = await agreedContact(open, 'child-alder');
  now = AFTERWARDS;
}, MOST_MILLIS);
afterAll(async () => {
  await people.close();
});

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
  {
    name: 'task-suggestions',
    path: () => `/my-tasks/${taskId}`,
    act: async (page) => {
      await page.locator('#complete-note').fill('A defiant offender, who said “I am chaotic”');
      await page.locator('#complete').click();
    },
  },
  { name: 'begin-contact-looked', path: () => beginPath, act: fillBegin },
  { name: 'my-plan', path: () => `/plans/${planId}/my-plan` },
  {
    name: 'my-plan-choices',
    path: () => `/plans/${planId}/my-plan`,
    act: (page) => page.locator('main summary').first().click(),
  },
  {
    name: 'rehearsal',
    path: () => `/plans/${practiceId}/rehearsal`,
    act: (page) => page.locator('#live-through').click(),
  },
  { name: 'contact-rehearsal', path: () => `/contacts/${practiceContactId}/rehearsal` },
  { name: 'under-way', path: () => '/under-way/nobody-knows-of-it' },
  { name: 'appointment-card', path: () => `/plans/${planId}/appointment-card` },
  { name: 'timeline', path: () => `/plans/${planId}/timeline` },
  { name: 'seconded-children', as: 'secondee', path: () => '/children' },
  { name: 'probation-today', as: 'officer', path: () => '/' },
  { name: 'today-of-manager', as: 'yjs-manager', path: () => '/' },
  { name: 'probation-caseload', as: 'officer', path: () => '/children' },
  { name: 'probation-handover', as: 'officer', path: () => `/my-tasks/${handover.taskId}` },
  {
    name: 'probation-handover-wrong',
    as: 'officer',
    path: () => `/my-tasks/${handover.taskId}`,
    act: async (page) => page.locator('#accept-knowing').click(),
  },
  {
    // With a question of which several answers can be chosen, and none was.
    name: 'probation-handover-returned-wrong',
    as: 'officer',
    path: () => `/my-tasks/${handover.taskId}`,
    act: async (page) => {
      await page.locator('details:has(#return-information-pack) summary').last().click();
      await page.locator('#return-information-pack').click();
    },
  },
  { name: 'probation-pack', as: 'officer', path: () => `/plans/${handover.planId}/information-pack` },
  { name: 'board', as: 'yjs-manager', path: () => '/board' },
  { name: 'tasks', as: 'yjs-manager', path: () => '/tasks?state=unfinished' },
  { name: 'tasks-kept', as: 'yjs-manager', path: () => '/tasks?filter=late-ones' },
  { name: 'tasks-none-kept', as: 'yjs-manager', path: () => '/tasks?filter=nobody-keeps-it' },
  { name: 'children-kept', as: 'yjs-manager', path: () => '/children?filter=preparing' },
  { name: 'today-kept', as: 'yjs-manager', path: () => '/' },
  {
    name: 'children-keep-wrong',
    as: 'yjs-manager',
    path: () => '/children?phase=preparing',
    act: async (page) => {
      await page.locator('details:has(#keep-list) summary').click();
      await page.locator('#keep-list').click();
    },
  },
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
  { name: 'outlines', as: 'police', path: () => '/outlines' },
  { name: 'outline', as: 'police', path: () => `/outlines/${planId}` },
  { name: 'outline-extract', as: 'police', path: () => `/extracts/${extractForPolice}` },
  { name: 'start-plan', path: () => '/children/child-elder/start-plan' },
  {
    name: 'start-plan-dates',
    path: () => '/children/child-elder/start-plan',
    act: async (page) => {
      await fillStart(page);
      await page.locator('#start-plan').click();
    },
  },
  { name: 'contact-timeline', path: () => `/contacts/${episodeId}/timeline` },
  { name: 'concern-timeline', as: 'lead', path: () => `/concerns/${others.closedConcernId}/timeline` },
  { name: 'concerns', as: 'lead', path: () => '/concerns' },
  { name: 'concern', as: 'lead', path: () => `/concerns/${concernId}` },
  { name: 'raise-concern', path: () => '/children/child-elder/raise-concern' },
  { name: 'describe-child', path: () => '/raise-concern' },
  {
    name: 'raise-concern-wrong',
    path: () => '/children/child-elder/raise-concern',
    act: (page) => page.locator('#raise-concern').click(),
  },
  ...dailyPages(
    () => planId,
    () => appointmentId,
    () => episodeId,
    () => supervisionId,
  ),
  ...planActPages(
    () => planId,
    () => extractId,
  ),
  ...OFFICE_PAGES,
  ...ABOUT_CHILD_PAGES,
  ...otherStates(
    () => others,
    () => practiceId,
  ),
  { name: 'account', path: () => '/account' },
  { name: 'missing', path: () => '/plans/nothing' },
  {
    name: 'away',
    path: () => '/account',
    act: (page) => meanwhile(open.away, 'register', page),
  },
  {
    name: 'unexpected',
    path: () => '/account',
    act: async (page) => {
      broken = true;
      await page.reload();
      broken = false;
    },
  },
];

async function meanwhile(away: OpenPages['away'], what: keyof OpenPages['away'], page: Page): Promise<void> {
  away[what] = true;
  await page.reload();
  away[what] = false;
}

/** What is no page of its own: it leads on, is a file, or is sent by a form. */
const NO_PAGES: readonly (keyof typeof PATHS)[] = [
  ...(['go', 'myPlanDocument', 'packDocument', 'appointmentDiary', 'signIn', 'signOut'] as const),
  ...(['endedThere', 'endSession', 'endOtherSessions', 'whileTyping'] as const),
];

describe('the table of this file', () => {
  it('has every page that there is', () => {
    const shown = PAGES.map(({ path }) => path().replace(/\?.*/, ''));
    const missing = Object.entries(PATHS).filter(([name, path]) => {
      const matches = new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`);
      return !NO_PAGES.some((no) => no === name) && !shown.some((one) => matches.test(one));
    });
    expect(missing).toEqual([]);
  });
});

describe('every page that needs a sign-in', () => {
  const everybody = new Set(PAGES.flatMap(({ as = 'worker' }) => as ?? []));

  it.each([...everybody])(
    'shows %s the way out, with no menu to open first, on a telephone too',
    async (subject) => {
      await people.within({ viewport: { width: 320, height: 640 } }, async (context) => {
        const page = await people.signIn(context, subject);
        const shown = PAGES.filter(({ as = 'worker' }) => as === subject).map(({ path }) => path());
        const without: string[] = [];
        for (const path of new Set(shown)) {
          const answered = await page.goto(open.url + path);
          const isShown = await page.getByRole('button', { name: 'Sign out', exact: true }).isVisible();
          if (answered?.ok() === true && !isShown) without.push(path);
        }
        expect(without).toEqual([]);
      });
    },
    MOST_MILLIS,
  );
});

describe.each(LANGUAGES)('every page, in %s', (language) => {
  it.each(PAGES)(
    '$name: anybody can use it, at every width, and it breaks no rule of its own',
    async ({ name, path, act, as = 'worker' }) => {
      await people.within({}, async (context) => {
        const page = await (as === null ? people.come(context, language) : people.signIn(context, as, language));
        const faults = faultsOf(page);
        open.statements.length = 0;
        const { answers, bytes } = await firstView(page, open.url + path());
        expect(askedBy(open.statements).slice(MOST_ASKED)).toEqual([]);
        // The page itself, and at least its styles.
        expect(answers).toBeGreaterThanOrEqual(2);
        expect(bytes).toBeLessThan(MOST_BYTES);
        await act?.(page);
        await anybodyCanUse(page, name, language);
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
