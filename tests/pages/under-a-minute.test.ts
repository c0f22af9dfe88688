import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { say } from '../../api/web/words';
import { startBody } from '../api/small-service';
import { NOW } from '../api/world';
import { begunContact } from './begun-contact';
import { AFTERWARDS, withDailyWork, withMissedCheckIn } from './daily-pages';
import { inBrowsers } from './in-browsers';
import type { InBrowsers } from './in-browsers';

/** A small phone. */
const PHONE = { width: 320, height: 568 };
/** What is done in under a minute by somebody who stands in a doorway: so many taps at most, and so many answers to type. */
const MOST_TAPS = 6;
const MOST_FIELDS = 4;

const t = say('en');
let people: InBrowsers;
let now = NOW;
beforeAll(async () => {
  people = await inBrowsers(() => now);
  const { open } = people;
  const { body } = await open.api('/v1/transition-plans', { body: startBody('child-ash') });
  await withDailyWork(open, String(body['planId']));
  await withMissedCheckIn(open, 'child-damson');
  const contact = `/v1/voluntary-contacts/${await begunContact(open, 'child-fir')}`;
  const { checkIns } = (await open.api(contact)).body as { checkIns: { checkInId: string; rev: number }[] };
  const [{ checkInId, rev } = { checkInId: '', rev: 0 }] = checkIns;
  const moved = { body: { checkInId, on: '2026-03-10', reason: 'Roedd yn siwtio’n well' }, ifMatch: rev };
  expect((await open.api(`${contact}/move-check-in`, moved)).status).toBe(200);
  now = AFTERWARDS;
});
afterAll(() => people.close());

/** Somebody with one thumb, who counts what they tap and what they type. */
class Thumb {
  taps = 0;
  fields = 0;
  constructor(readonly page: Page) {}

  /** Taps what leads to another page. */
  async go(what: Locator): Promise<void> {
    const come = this.page.waitForEvent('domcontentloaded');
    await this.tap(what);
    await come;
  }
  async tap(what: Locator): Promise<void> {
    this.taps += 1;
    await what.click();
  }
  async type(what: Locator, text: string): Promise<void> {
    this.fields += 1;
    await what.fill(text);
  }
  link(name: string | RegExp): Locator {
    return this.page.locator('main').getByRole('link', { name }).first();
  }
  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
  answer(question: string, answer: string): Locator {
    return this.page.getByRole('group', { name: question }).getByLabel(answer, { exact: true });
  }
}

interface Thing {
  readonly thing: string;
  readonly taps: number;
  readonly fields: number;
  readonly done: (thumb: Thumb) => Promise<void>;
  /** What is seen at the end. */
  readonly sees: string;
}
const THINGS: readonly Thing[] = [
  {
    ...{ thing: 'a note', taps: 3, fields: 1, sees: t('afterwards.add-note') },
    done: async (thumb) => {
      await thumb.go(thumb.page.getByRole('button', { name: t('daily.writeDown') }));
      await thumb.go(thumb.link(/^A note.*ash/));
      await thumb.type(thumb.page.getByLabel(t('fields.noteText')), 'Walked by the river');
      await thumb.go(thumb.button(t('acts.add-note.title')));
    },
  },
  {
    ...{ thing: 'an attendance', taps: 3, fields: 0, sees: t('afterwards.it-was-kept') },
    done: async (thumb) => {
      await thumb.go(thumb.link(/10:00/));
      await thumb.tap(thumb.answer(t('fields.whatBecameOfIt'), t('values.kept')));
      await thumb.go(thumb.button(t('acts.record-appointment.title')));
    },
  },
  {
    ...{ thing: 'a check-in', taps: 4, fields: 2, sees: t('saved') },
    done: async (thumb) => {
      await thumb.go(thumb.link('fir Invented'));
      await thumb.go(thumb.link('10 March 2026'));
      await thumb.tap(thumb.answer(t('fields.inWhichWay'), t('ways.face-to-face')));
      await thumb.type(thumb.page.getByLabel(t('fields.minutes')), '30');
      await thumb.type(thumb.page.getByLabel(t('fields.childsWords')), 'All right');
      await thumb.go(thumb.button(t('acts.record-kept-check-in.title')));
    },
  },
  {
    ...{ thing: 'an answer to a task', taps: 2, fields: 1, sees: t('saved') },
    done: async (thumb) => {
      await thumb.go(thumb.link(/^Prepare the child.*ash/));
      await thumb.type(thumb.page.getByLabel(t('fields.childsWords')), 'I am ready');
      await thumb.go(thumb.button(t('acts.complete.title')));
    },
  },
  {
    ...{ thing: 'an outreach', taps: 4, fields: 0, sees: t('saved') },
    done: async (thumb) => {
      await thumb.go(thumb.link('damson Invented'));
      await thumb.tap(thumb.answer(t('fields.inWhichWay'), t('ways.message')));
      await thumb.tap(thumb.answer(t('fields.didTheyAnswer'), t('noTo.did')));
      await thumb.go(thumb.button(t('acts.record-outreach.title')));
    },
  },
];

describe('today, on a phone', () => {
  it.each(THINGS)(
    'from it $thing is written down: $taps taps, $fields fields',
    async ({ taps, fields, done, sees }) => {
      await people.within({ viewport: PHONE }, async (context) => {
        context.setDefaultTimeout(5_000);
        const thumb = new Thumb(await people.signIn(context, 'worker'));
        await done(thumb);
        await thumb.page.getByText(sees).filter({ visible: true }).first().waitFor();
        expect({ taps: thumb.taps, fields: thumb.fields }).toEqual({ taps, fields });
        expect(taps).toBeLessThanOrEqual(MOST_TAPS);
        expect(fields).toBeLessThanOrEqual(MOST_FIELDS);
      });
    },
  );

  it('shows the first thing to do before anything is scrolled', async () => {
    await people.within({ viewport: PHONE }, async (context) => {
      const page = await people.signIn(context, 'worker');
      const first = await page.locator('main table a').first().boundingBox();
      expect(first && first.y + first.height).toBeLessThan(PHONE.height);
    });
  });
});
