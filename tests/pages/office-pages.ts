import type { Page } from 'playwright-core';

/** A page in one state: who sees it, where, and what they do there first. */
export interface Seen {
  readonly name: string;
  /** Who sees it; left out: the case manager. */
  readonly as?: string;
  readonly path: () => string;
  readonly act?: (page: Page) => Promise<void>;
}

/** The pages of the office, in every state. */
export const OFFICE_PAGES: readonly Seen[] = [
  { name: 'staff', as: 'administrator', path: () => '/staff' },
  {
    name: 'staff-wrong',
    as: 'administrator',
    path: () => '/staff',
    act: async (page) => {
      await page.locator('summary', { hasText: /colleague|cydweithiwr/ }).click();
      await page.locator('#add-staff-email').fill('nobody');
      await page.locator('#add-staff').click();
    },
  },
  {
    name: 'staff-member',
    as: 'administrator',
    path: () => '/staff/worker',
    act: (page) => page.locator('details:has(#change-staff) summary').click(),
  },
  { name: 'my-absence', path: () => '/staff/worker' },
  { name: 'team', as: 'administrator', path: () => '/teams/yjs-team' },
  { name: 'notifications', path: () => '/notifications' },
];
