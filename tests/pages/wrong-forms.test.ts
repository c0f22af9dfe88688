import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { anybodyCanUseOnATelephone, faultsOf } from './anybody-can-use';
import { EVERY_PAGE, openEveryPage } from './every-page';
import type { InBrowsers } from './in-browsers';

/** The case manager has some eighty forms: on a busy machine they take three minutes. */
const MOST_MILLIS = 600_000;

let people: InBrowsers;
/** Forms that were shown wrong already: the same act with the same questions is looked at once. */
const shown = new Set<string>();
beforeAll(async () => {
  people = await openEveryPage();
}, MOST_MILLIS);
afterAll(async () => {
  await people.close();
});

/** What can be done about a plan is a list that leads on: each to a page with one form. */
const furtherFrom = (page: Page): Promise<string[]> =>
  page
    .locator('main a[href^="/plans/"][href*="/do/"]')
    .evaluateAll((links: { getAttribute(name: string): string }[]) => links.map((link) => link.getAttribute('href')));

interface Field {
  readonly name: string;
  readonly type: string;
  checked: boolean;
  value: string;
}
/** What a browser knows of a form. */
interface FormThere {
  readonly elements: ArrayLike<Field>;
  getAttribute(name: string): string | null;
  querySelector(what: string): { click(): void };
}

/** Whose act it is, what it asks for, and whether any of that can be answered in a way that no form takes. */
const askedBy = (form: Locator) =>
  form.evaluate((there: FormThere) => {
    const fields = Array.from(there.elements);
    const asked = fields.filter(({ type }) => !['hidden', 'submit', 'fieldset'].includes(type));
    return {
      act: fields.find(({ name }) => name === 'act')?.value ?? '',
      asks: asked.map(({ name, type }) => `${name}:${type}`).join(),
      canBeWrong: asked.some(({ type }) => !['checkbox', 'select-one'].includes(type)),
    };
  });

/** Sends days that are none, one text that is too long, and nothing beside it. */
const sendWrong = (form: Locator) =>
  form.evaluate((there: FormThere) => {
    const texts = [];
    for (const field of Array.from(there.elements)) {
      if (['radio', 'checkbox'].includes(field.type)) field.checked = false;
      if (/-(day|month|year)$/.test(field.name)) field.value = '99';
      else if (['text', 'textarea', 'email', 'tel'].includes(field.type)) texts.push(field);
    }
    for (const [nth, text] of texts.entries()) text.value = nth === 0 ? 'w'.repeat(20_001) : '';
    there.querySelector('button').click();
  });

/** Where a form that was sent says what is wrong. */
const WRONG_PARTS = ['.govuk-error-summary', 'form:has(.govuk-error-message)'];

describe('every form, sent with what it does not take', () => {
  const persons = [...new Set(EVERY_PAGE.flatMap(({ as = 'worker' }) => as ?? []))];
  it.each(persons)(
    'says to %s what is wrong, in a way that anybody can use',
    async (subject) => {
      await people.within({ viewport: { width: 320, height: 900 } }, async (context) => {
        const page = await people.signIn(context, subject, 'cy');
        const faults = faultsOf(page);
        const paths = new Set(EVERY_PAGE.filter(({ as = 'worker' }) => as === subject).map(({ path }) => path()));
        for (const path of paths) {
          await page.goto(people.open.url + path);
          for (const further of await furtherFrom(page)) paths.add(further);
          const forms = page.locator('main form[method="post"]');
          const count = await forms.count();
          for (let nth = 0; nth < count; nth++) {
            const { act, asks, canBeWrong } = await askedBy(forms.nth(nth));
            if (!canBeWrong || shown.has(act + asks)) continue;
            shown.add(act + asks);
            await Promise.all([page.waitForEvent('load'), sendWrong(forms.nth(nth))]);
            const said = await page.locator('.govuk-error-summary').count();
            const where = await page.locator('.govuk-error-message').count();
            expect([path, act, said, where > 0]).toEqual([path, act, 1, true]);
            await anybodyCanUseOnATelephone(page, `wrong-${act}-${shown.size}`, 'cy', WRONG_PARTS);
            await page.goto(people.open.url + path);
          }
        }
        expect(faults).toEqual([]);
      });
    },
    MOST_MILLIS,
  );
});
