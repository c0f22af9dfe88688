import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startBody } from '../api/small-service';
import { fillStart, inBrowsers } from './in-browsers';
import type { InBrowsers } from './in-browsers';
import { look } from './office-pages';
import type { OpenPages } from './open-pages';
import { readyToAccept } from './ready-to-accept';

let people: InBrowsers;
let open: OpenPages;
beforeAll(async () => {
  people = await inBrowsers();
  ({ open } = people);
});
afterAll(() => people.close());

describe('the job of a case manager', () => {
  it.each([
    ['with a script', true],
    ['without any script', false],
  ])('is done from sign-in to “saved”, %s', async (_with, javaScriptEnabled) => {
    const { body } = await open.api('/v1/transition-plans', {
      body: startBody(javaScriptEnabled ? 'child-birch' : 'child-cedar'),
    });
    const name = javaScriptEnabled ? 'birch' : 'cedar';
    await people.within({ javaScriptEnabled, viewport: { width: 320, height: 700 } }, async (context) => {
      const page = await people.signIn(context, 'worker');
      await page.getByRole('link', { name: new RegExp(`^Prepare the child.*${name}`) }).click();
      await page.getByLabel('What the child said').fill('Dw i’n barod');
      await page.getByRole('button', { name: 'Say that it is done' }).click();
      await page.getByText('It is saved').waitFor();
    });
    const plan = await open.api(`/v1/transition-plans/${String(body['planId'])}`);
    expect(JSON.stringify(plan.body['tasks'])).toContain('Dw i’n barod');
  });
});

describe('the job of a probation officer', () => {
  it('is done from sign-in to “accepted”, and the case manager reads of it', async () => {
    const { planId } = await readyToAccept(open, 'child-hazel');
    await people.within({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } }, async (context) => {
      const page = await people.signIn(context, 'officer');
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
    await people.within({}, async (context) => {
      const page = await people.signIn(context, 'worker');
      await page.goto(`${open.url}/plans/${planId}/timeline`);
      await page.getByText('Name of officer').first().waitFor();
      await page
        .getByText(/accepted/)
        .first()
        .waitFor();
    });
  });
});

describe('the job of an administrator', () => {
  it('brings a list over: what is wrong is mended on the page, looked at again, and only then imported', async () => {
    await people.within({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } }, async (context) => {
      const page = await people.signIn(context, 'administrator');
      await page.getByRole('link', { name: 'Bring your own lists over' }).click();
      await look(page, 'B-1,Eleri,Dychmygol,2009-15-14,Name of yjs-team,cy');
      await page.getByText('Nothing is brought over until every row is right').waitFor();
      await page.getByRole('cell', { name: 'dateOfBirth' }).waitFor();
      const rows = page.getByLabel('The rows, to mend them here');
      await rows.fill((await rows.inputValue()).replace('2009-15-14', '2009-05-14'));
      await page.getByRole('button', { name: 'Look what it would do' }).click();
      // What was changed after the look is looked at, not imported.
      await rows.fill((await rows.inputValue()).replace('Eleri', 'Elen'));
      await page.getByRole('button', { name: 'Bring it over' }).click();
      await page.getByText('What it would do', { exact: true }).waitFor();
      expect((await search('Elen')).length).toBe(0);
      await page.getByRole('button', { name: 'Bring it over' }).click();
      await page.getByText('All of it is here now.').waitFor();
    });
    expect(await search('Elen')).toMatchObject([{ givenName: 'Elen', familyName: 'Dychmygol' }]);
  });
  const search = async (text: string) =>
    (await open.api('/v1/search', { as: 'yjs-manager', body: { text } })).body['rows'] as object[];
});

describe('starting a plan', () => {
  it('goes from a name to the dates, and only then to the plan', async () => {
    await people.within({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } }, async (context) => {
      const page = await people.signIn(context, 'worker');
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
