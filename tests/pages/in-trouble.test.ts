import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { LANGUAGES, say } from '../../api/web/words';
import type { Language, Say } from '../../api/web/words';
import { startBody } from '../api/small-service';
import { anybodyCanUse, faultsOf } from './anybody-can-use';
import { inBrowsers } from './in-browsers';
import { TOO_WEAK } from './open-pages';
import type { InBrowsers } from './in-browsers';

const MOST_A_MINUTE = 60;

let people: InBrowsers;
let practiceId: string;
let sealedId: string;
let concernId: string;
beforeAll(async () => {
  // Whatever is lived through here never comes to its end, and nobody may ask without limit.
  const limits = { perPerson: MOST_A_MINUTE, perAddress: 100_000 };
  people = await inBrowsers(undefined, {
    rehearsal: { advance: () => new Promise(() => undefined) },
    edge: { trustedProxies: [], limits, securityContact: null },
  });
  const { open } = people;
  const start = async (childId: string, rehearsal = false) => {
    const { body } = await open.api('/v1/transition-plans', { body: { ...startBody(childId), rehearsal } });
    return String(body['planId']);
  };
  practiceId = await start('child-birch', true);
  sealedId = await start('child-cedar');
  for (const as of ['worker', 'yjs-manager']) {
    const died = { as, body: { diedOn: '2026-03-10' } };
    expect((await open.api(`/v1/transition-plans/${sealedId}/record-death`, died)).status).toBe(200);
  }
  const worry = { childId: 'child-ash', what: 'Roedd yn dawel iawn', kinds: ['child-at-risk'] };
  concernId = String((await open.api('/v1/concerns', { body: worry })).body['concernId']);
  const raised = { about: 'Cynhadledd', view: 'Mae ei hangen' };
  expect((await open.api(`/v1/concerns/${concernId}/raise-disagreement`, { body: raised })).status).toBe(200);
});
afterAll(() => people.close());

interface Trouble {
  readonly name: string;
  readonly as?: string;
  /** Comes to where it is seen. */
  readonly comes: (page: Page, there: { readonly context: BrowserContext; readonly url: string }) => Promise<unknown>;
  readonly says: (t: Say) => string;
}

const TROUBLES: readonly Trouble[] = [
  {
    ...{ name: 'too-many-requests', as: 'officer' },
    comes: async (page, { context, url }) => {
      for (let asked = 0; asked <= MOST_A_MINUTE; asked += 1) await context.request.get(`${url}/search`);
      await page.goto(`${url}/search`);
    },
    says: (t) => t('tooMany'),
  },
  {
    name: 'goes-on',
    comes: async (page, { url }) => {
      await page.goto(`${url}/plans/${practiceId}/rehearsal`);
      await page.locator('#live-through').click();
      await page.waitForURL(/under-way/);
    },
    says: (t) => t('underWay.goesOn'),
  },
  {
    ...{ name: 'file-ready', as: 'yjs-manager' },
    comes: async (page, { url }) => {
      const { register } = people.open;
      const real = register.tasks.bind(register);
      let go: () => void = () => undefined;
      const held = new Promise<void>((come) => {
        go = come;
      });
      register.tasks = async (...asked) => held.then(() => real(...asked));
      try {
        await page.goto(`${url}/tasks?state=unfinished&as=csv`);
        const file = page.waitForEvent('download');
        go();
        expect((await file).suggestedFilename()).toBe('tasks.csv');
      } finally {
        go();
        register.tasks = real;
      }
    },
    says: (t) => t('underWay.ready'),
  },
  {
    ...{ name: 'concern-disagreement', as: 'lead' },
    comes: (page, { url }) => page.goto(`${url}/concerns/${concernId}`),
    says: () => 'Mae ei hangen',
  },
  {
    ...{ name: 'concern-disagreement-wrong', as: 'lead' },
    comes: async (page, { url }) => {
      await page.goto(`${url}/concerns/${concernId}`);
      await page.locator('details:has(#settle-disagreement) summary').click();
      await page.locator('#settle-disagreement').click();
    },
    says: (t) => t('errorSummary'),
  },
  {
    name: 'plan-sealed',
    comes: async (page, { url }) => {
      await page.goto(`${url}/plans/${sealedId}`);
      // Nothing is still ahead of a child who has died, and nobody is asked for their words, or given them a plan to keep.
      const ahead = '.is-open, .is-ahead, a[href$="childs-words"], a[href$="appointment-card"], a[href$="my-plan"]';
      expect(await page.locator(ahead).count()).toBe(0);
    },
    says: (t) => t('phases.sealed'),
  },
  {
    name: 'session-ended',
    comes: async (page, { context, url }) => {
      await forgets(context);
      await page.goto(`${url}/account`);
    },
    says: (t) => t('signIn'),
  },
  {
    name: 'form-of-an-ended-session',
    comes: async (page, { url }) => {
      await page.goto(`${url}/search`);
      await page.evaluate(`document.querySelector('main [name="token"]').value = 'of a session that has ended'`);
      await page.locator('#text').fill('ash');
      await page.locator('main form button').click();
    },
    says: (t) => t('formRefused'),
  },
  {
    name: 'too-large',
    comes: async (page, { url }) => {
      await page.goto(`${url}/plans/${practiceId}/childs-words`);
      await page.locator('main [name="about"]').first().check();
      await page.evaluate(`document.querySelector('main textarea').value = 'x'.repeat(2_000_000)`);
      await page.locator('main form button').click();
    },
    says: (t) => t('tooLarge'),
  },
  {
    name: 'turned-away',
    comes: (page, { context, url }) => comesAs('gone', page, context, url),
    says: (t) => t('turnedAway'),
  },
  {
    name: 'too-weak',
    comes: (page, { context, url }) => comesAs(TOO_WEAK, page, context, url),
    says: (t) => t('tooWeak'),
  },
];

/** Somebody else signs in with this browser. */
async function comesAs(subject: string, page: Page, context: BrowserContext, url: string): Promise<void> {
  await forgets(context);
  await page.goto(url);
  await page.getByRole('link', { name: 'Name of yjs' }).click();
  await page.getByRole('button', { name: subject, exact: true }).click();
}

/** Everything of this browser is forgotten but its language. */
async function forgets(context: BrowserContext): Promise<void> {
  const language = (await context.cookies()).filter(({ name }) => name.includes('language'));
  await context.clearCookies();
  await context.addCookies(language);
}

describe.each<Language>(LANGUAGES)('whoever meets trouble, in %s', (language) => {
  it.each(TROUBLES)(
    '$name: is told so on a page that anybody can use',
    async ({ name, as = 'worker', comes, says }) => {
      await people.within({}, async (context) => {
        const page = await people.signIn(context, as, language);
        const faults = faultsOf(page);
        await comes(page, { context, url: people.open.url });
        await page
          .getByText(says(say(language)))
          .filter({ visible: true })
          .first()
          .waitFor();
        await anybodyCanUse(page, name, language);
        expect(faults).toEqual([]);
      });
    },
  );
});
