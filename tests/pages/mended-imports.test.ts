import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inBrowsers } from './in-browsers';
import type { InBrowsers } from './in-browsers';
import { look } from './office-pages';
import type { OpenPages } from './open-pages';

let people: InBrowsers;
let open: OpenPages;
beforeAll(async () => {
  people = await inBrowsers();
  ({ open } = people);
});
afterAll(() => people.close());

describe('a list that an administrator brings over', () => {
  it('is mended on the page where it is wrong, looked at again, and only then imported', async () => {
    await people.within({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } }, async (context) => {
      const page = await people.signIn(context, 'administrator');
      await page.locator('main').getByRole('link', { name: 'Bring your own lists over' }).click();
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
