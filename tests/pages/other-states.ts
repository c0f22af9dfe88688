import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { ChildId, ServiceId, TeamId } from '../../domain/ids';
import { sweepEligibility } from '../../activities/jobs/sweep-eligibility';
import { startBody } from '../api/small-service';
import { NOW } from '../api/world';
import { askedForAdvice } from './asked-for-advice';
import { begunContact } from './begun-contact';
import type { OpenPages } from './open-pages';
import type { Seen } from './office-pages';

/** What has ended, what only some may see, and what somebody has just written down: by the ids of each. */
export interface OtherStates {
  readonly endedPlanId: string;
  readonly endedContactId: string;
  readonly closedConcernId: string;
  readonly restrictedPlanId: string;
  /** About a child whom nobody could find. */
  readonly describedConcernId: string;
  readonly noteId: string;
  /** To start a plan for a child who has none. */
  readonly proposalId: string;
}

const RESTRICTED = '/children/child-rowan/restricted';

/** At nine o’clock: a plan, a contact and a concern that have ended, and a record that is restricted. */
export async function withOtherStates(open: OpenPages): Promise<OtherStates> {
  const done = async (path: string, sent: Parameters<OpenPages['api']>[1]) => {
    const { status, body } = await open.api(path, sent);
    if (status >= 300) throw new Error(`${path}: ${JSON.stringify(body)}`);
    return body;
  };
  const start = async (childId: string) =>
    String((await done('/v1/transition-plans', { body: startBody(childId) }))['planId']);
  await open.register.load({
    services: [],
    teams: [],
    staff: [],
    children: ['rowan', 'willow', 'larch', 'maple'].map(young),
  });

  const endedPlanId = await start('child-willow');
  const { peopleVersion } = (await open.api(`/v1/transition-plans/${endedPlanId}`)).body;
  await done(`/v1/transition-plans/${endedPlanId}/close`, {
    ...{ as: 'yjs-manager', body: { reason: 'Symudodd y teulu' }, ifMatch: Number(peopleVersion) },
  });

  const endedContactId = await begunContact(open, 'child-larch');
  const { peopleVersion: rev } = (await open.api(`/v1/voluntary-contacts/${endedContactId}`)).body;
  const stop = { body: { childsWords: 'Dw i’n iawn nawr' }, ifMatch: Number(rev) };
  await done(`/v1/voluntary-contacts/${endedContactId}/stop-contact`, stop);

  const worry = { childId: 'child-larch', what: 'Roedd yn dawel iawn', kinds: ['child-at-risk'] };
  const closedConcernId = String((await done('/v1/concerns', { body: worry }))['concernId']);
  const concern = `/v1/concerns/${closedConcernId}`;
  await done(`${concern}/acknowledge-concern`, { as: 'lead', body: {} });
  for (const step of ['telephone-report', 'manager-told'])
    await done(`${concern}/record-concern-step`, { as: 'lead', body: { step } });
  const decided = { decision: 'support', words: 'Bydd rhywun yn ymweld' };
  await done(`${concern}/record-services-decision`, { as: 'lead', body: decided });
  const close = { outcome: 'safe-now', reasons: 'Mae’n ddiogel', told: ['Y swyddog achos'], childsView: 'Gwell' };
  const etag = Number((await open.api(concern, { as: 'lead' })).body['peopleVersion']);
  await done(`${concern}/close-concern`, { as: 'lead', body: close, ifMatch: etag });

  const described = { what: 'Roedd yn crio', kinds: ['child-at-risk'], about: { description: 'Bachgen wrth y bont' } };
  const describedConcernId = String((await done('/v1/concerns', { body: described }))['concernId']);

  const restrictedPlanId = await start('child-rowan');
  const kept = { because: 'family-member-works-here', words: 'Mae ei modryb yn gweithio yma' };
  await done(RESTRICTED.replace('/children', '/v1/children').replace('/restricted', '/restrictions'), {
    ...{ as: 'yjs-manager', body: kept },
  });
  const written = { kind: 'contact-with-child', text: 'Aethon ni am dro' };
  await done(`/v1/transition-plans/${restrictedPlanId}/notes`, { body: written });
  const [note] = (await open.api(`/v1/transition-plans/${restrictedPlanId}/notes`)).body['rows'] as {
    noteId: string;
  }[];
  await askedForAdvice(open, 'child-maple', 'trauma-champion');
  const run = { job: 'eligibility-sweep', at: NOW, practice: null } as const;
  await sweepEligibility({ register: open.register, client: null as never }, run);
  const proposals = (await open.api('/v1/proposals?limit=200')).body['rows'] as {
    childId: string;
    proposalId: string;
  }[];
  const proposalId = proposals.find(({ childId }) => childId === 'child-elder')?.proposalId ?? '';
  const plans = { endedPlanId, restrictedPlanId };
  const concerns = { closedConcernId, describedConcernId };
  return { ...plans, ...concerns, endedContactId, noteId: note?.noteId ?? '', proposalId };
}

const young = (name: string) => ({
  ...{ childId: `child-${name}` as ChildId, serviceId: 'yjs' as ServiceId, teamId: 'yjs-team' as TeamId },
  ...{ givenName: name, familyName: 'Invented', dateOfBirth: '2008-06-01' as LocalDate, language: null },
});

/** What has ended asks for nothing, and nothing of it is still ahead. */
const hasNone = (what: string) => async (page: Page) => {
  expect(await page.locator(what).count()).toBe(0);
};

/** These, and where there is nothing, where there is nobody, and where somebody may not go. */
export const otherStates = (there: () => OtherStates, practiceId: () => string): readonly Seen[] => [
  {
    name: 'plan-ended',
    path: () => `/plans/${there().endedPlanId}`,
    act: hasNone('.is-open, a[href$="childs-words"]'),
  },
  { name: 'plan-practice', path: () => `/plans/${practiceId()}` },
  {
    name: 'contact-ended',
    path: () => `/contacts/${there().endedContactId}`,
    act: hasNone('a[href*="/check-ins/"]'),
  },
  {
    ...{ name: 'concern-closed', as: 'lead' },
    path: () => `/concerns/${there().closedConcernId}`,
    act: hasNone('main ol, main form'),
  },
  {
    name: 'concern-described',
    path: () => `/concerns/${there().describedConcernId}`,
    act: async (page) => {
      // What is known of the child begins where it stands, whatever else is not known.
      expect(await page.locator('main p.camau-as-written').first().innerText()).toBe('Bachgen wrth y bont');
    },
  },
  { name: 'concern-described-of-lead', as: 'lead', path: () => `/concerns/${there().describedConcernId}` },
  { name: 'restricted', as: 'yjs-manager', path: () => RESTRICTED },
  {
    ...{ name: 'restricted-shut', as: 'psychologist', path: () => RESTRICTED },
    act: async (page) => {
      // The plan that is shut leads here too.
      await page.goto(new URL(`/plans/${there().restrictedPlanId}`, page.url()).href);
    },
  },
  {
    name: 'notes-saved',
    path: () => `/plans/${there().restrictedPlanId}/notes`,
    act: async (page) => {
      await page.locator('#add-note-text').fill('Cawsom sgwrs dda');
      await page.locator('#add-note').click();
    },
  },
  {
    name: 'plan-saved',
    path: () => `/plans/${there().restrictedPlanId}/childs-words`,
    act: async (page) => {
      await page.locator('main [name="about"][value="start"]').check();
      await page.locator('main textarea').fill('Dw i’n hoffi’r afon');
      await page.locator('main button').click();
    },
  },
  {
    name: 'undo',
    path: () => `/plans/${there().restrictedPlanId}/childs-words`,
    act: async (page) => {
      await page.locator('main [name="about"][value="start"]').check();
      await page.locator('main textarea').fill('Dw i’n hoffi’r bont');
      await page.locator('main button').click();
      await page.locator('.govuk-notification-banner__link').click();
    },
  },
  { name: 'note', path: () => `/plans/${there().restrictedPlanId}/notes/${there().noteId}` },
  { name: 'not-to-start', as: 'yjs-manager', path: () => `/to-start/${there().proposalId}` },
  {
    ...{ name: 'not-to-start-wrong', as: 'yjs-manager' },
    path: () => `/to-start/${there().proposalId}`,
    act: (page) => page.locator('#dismiss-proposal').click(),
  },
  { name: 'to-start-empty', as: 'stranger', path: () => '/to-start' },
  { name: 'saved-soon', path: () => `/plans/${there().restrictedPlanId}?saved=soon&did=slow-down` },
  { name: 'undo-too-late', path: () => `/plans/${there().restrictedPlanId}/undo/what-was-written-long-ago` },
  { name: 'today-empty', as: 'stranger-champion', path: () => '/' },
  { name: 'children-empty', as: 'stranger', path: () => '/children' },
  { name: 'contacts-empty', as: 'stranger', path: () => '/contacts' },
  { name: 'concerns-empty', as: 'stranger-lead', path: () => '/concerns' },
  { name: 'notes-empty', path: () => `/plans/${there().endedPlanId}/notes` },
  { name: 'appointments-empty', path: () => `/plans/${there().endedPlanId}/appointments` },
  { name: 'sharing-empty', path: () => `/plans/${there().endedPlanId}/sharing` },
  { name: 'notifications-empty', as: 'stranger-champion', path: () => '/notifications' },
  { name: 'supervision-empty', as: 'stranger-champion', path: () => '/supervision' },
  { name: 'tasks-empty', as: 'stranger', path: () => '/tasks?state=unfinished' },
  { name: 'caseload-empty', as: 'yjs-manager', path: () => '/staff/secondee/caseload' },
  { name: 'advice-empty', as: 'stranger-champion', path: () => '/advice' },
  { name: 'advice-of-champion', as: 'champion', path: () => '/advice' },
  { name: 'board-of-head', as: 'head', path: () => '/board' },
  { name: 'board-of-probation', as: 'region-manager', path: () => '/board' },
  { name: 'search-wrong', path: () => '/search', act: (page) => page.locator('main form button').click() },
  {
    name: 'search-nobody',
    path: () => '/search',
    act: async (page) => {
      await page.locator('#text').fill('Nobody of this name');
      await page.locator('main form button').click();
    },
  },
  {
    name: 'start-plan-wrong',
    path: () => '/children/child-elder/start-plan',
    act: (page) => page.locator('#start-plan').click(),
  },
  {
    name: 'policy-wrong',
    as: 'administrator',
    path: () => '/policy/adopt/youthToAdult.jointContactsMinimum',
    act: (page) => page.locator('#adopt-policy').click(),
  },
  { name: 'not-allowed', path: () => '/imports' },
  { name: 'sign-in', as: null, path: () => '/' },
  { name: 'signed-out', as: null, path: () => '/signed-out' },
  { name: 'failed-sign-in', as: null, path: () => '/signed-in?error=access_denied' },
];
