import type { Page } from 'playwright-core';
import { mailedAndKept } from '../register/mailed';
import { startBody } from '../api/small-service';
import { NOW } from '../api/world';
import { ABOUT_CHILD_PAGES, linkedAndHeld } from './about-child-pages';
import { agreedContact, anotherChild, fillBegin } from './agreed-contact';
import { askedForAdvice } from './asked-for-advice';
import { begunContact } from './begun-contact';
import { AFTERWARDS, dailyPages, withDailyWork, withMissedCheckIn } from './daily-pages';
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

let open: OpenPages;
let now = NOW;
let appointmentId: string;
let episodeId: string;
let extractId: string;
let extractForPolice: string;
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
/**
 * Opens the pages on a small service in which every page of {@link EVERY_PAGE} has something to show, and every form stands
 * somewhere. Its time is that of the last thing done there.
 */
export async function openEveryPage(): Promise<InBrowsers> {
  const people = await inBrowsers(() => {
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
  return people;
}

/** Every page there is, and its other states: who sees it, and what they do first. The addresses are known once it was opened. */
export const EVERY_PAGE: readonly Seen[] = [
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
  {
    // Somebody was faster: what was written for a form that is gone comes back.
    name: 'not-any-more',
    path: () => `/contacts/${episodeId}`,
    act: async (page) => {
      await page.locator('details:has(#record-on-track) summary').click();
      await page.locator('form:has(#record-on-track) textarea').fill('Mae hi yn y coleg, ac yn hapus yno');
      await page
        .locator('form:has(#record-on-track) [name="act"]')
        .evaluate((act: { value: string }) => (act.value = 'gone'));
      await page.locator('#record-on-track').click();
    },
  },
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
