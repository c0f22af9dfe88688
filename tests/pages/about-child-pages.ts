import type { OpenPages } from './open-pages';
import type { Seen } from './office-pages';

const CHILD = '/v1/children/child-fir';

/** A child without a plan who is linked to another, and of whom everything is kept; another of whose death one person has spoken. */
export async function linkedAndHeld(open: OpenPages): Promise<void> {
  const done = async (path: string, body: object, as?: string) => {
    const { status, body: answered } = await open.api(path, { body, ...(as === undefined ? {} : { as }) });
    if (status >= 300) throw new Error(`${path}: ${JSON.stringify(answered)}`);
  };
  await done(`${CHILD}/related-children`, { relatedChildId: 'child-elder', relation: 'same-household' });
  await done(`${CHILD}/legal-holds`, { reason: 'Hawliad', reviewOn: '2026-06-01' }, 'yjs-manager');
  await done('/v1/children/child-cedar/record-death', { diedOn: '2026-03-01' }, 'yjs-manager');
}

/** The pages about a child beside the plan. */
export const ABOUT_CHILD_PAGES: readonly Seen[] = [
  { name: 'about-child', as: 'yjs-manager', path: () => '/children/child-fir' },
  {
    name: 'related-children',
    path: () => '/children/child-fir/related',
    act: async (page) => {
      await page.locator('#find-child-name').fill('birch');
      await page.locator('#find-child').click();
      await page.locator('main summary').first().click();
    },
  },
  {
    name: 'legal-holds',
    as: 'head',
    path: () => '/children/child-fir/legal-holds',
    act: (page) => page.locator('#set-legal-hold').click(),
  },
  { name: 'childs-death', path: () => '/children/child-cedar/death' },
];
