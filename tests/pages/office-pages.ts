import type { Page } from 'playwright-core';

/** A page in one state: who sees it, where, and what they do there first. */
export interface Seen {
  readonly name: string;
  /** Who sees it; left out: the case manager; null: somebody who is not signed in. */
  readonly as?: string | null;
  readonly path: () => string;
  readonly act?: (page: Page) => Promise<void>;
}

/** Chooses a file of children with these rows, and asks what it would do. */
export async function look(page: Page, rows: string): Promise<void> {
  const buffer = Buffer.from(`reference,givenName,familyName,dateOfBirth,team,language\r\n${rows}`);
  await page.locator('[name="list"][value="children"]').check();
  await page.locator('#file').setInputFiles({ name: 'children.csv', mimeType: 'text/csv', buffer });
  await page.locator('button[name="as"][value="look"]').click();
}

/** The pages of the office, in every state. */
export const OFFICE_PAGES: readonly Seen[] = [
  { name: 'staff', as: 'administrator', path: () => '/staff' },
  { name: 'staff-left', as: 'administrator', path: () => '/staff?left=yes' },
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
  {
    name: 'caseload',
    as: 'yjs-manager',
    path: () => '/staff/worker/caseload',
    act: async (page) => {
      await page.locator('input[type="checkbox"]').first().check();
      await page.locator('#transfer-caseload').click();
    },
  },
  { name: 'my-absence', path: () => '/staff/worker' },
  { name: 'team', as: 'administrator', path: () => '/teams/yjs-team' },
  { name: 'imports', as: 'administrator', path: () => '/imports' },
  {
    // Nothing was chosen: neither which list it is, nor a file.
    name: 'imports-empty',
    as: 'administrator',
    path: () => '/imports',
    act: (page) => page.locator('button[name="as"][value="look"]').click(),
  },
  {
    name: 'imports-wrong',
    as: 'administrator',
    path: () => '/imports',
    act: (page) => look(page, 'A-1,Ŵyn,Dychmygol,2009-05-14,Name of yjs-team,cy\r\nA-2,Gwil,Dychmygol,14/15/2009,Tîm,'),
  },
  {
    name: 'imports-ready',
    as: 'administrator',
    path: () => '/imports',
    act: (page) => look(page, 'A-1,Ŵyn,Dychmygol,2009-05-14,Name of yjs-team,cy'),
  },
  { name: 'policy', as: 'administrator', path: () => '/policy' },
  {
    name: 'policy-looked-at',
    as: 'administrator',
    path: () => '/policy/adopt/youthToAdult.jointContactsMinimum',
    act: async (page) => {
      await page.locator('#adopt-policy-value').fill('4');
      await page.locator('#adopt-policy-why').fill('Young people asked for it');
      await page.locator('#adopt-policy-reason').fill('The management board, 1 March');
      await page.locator('#adopt-policy').click();
    },
  },
  { name: 'policy-sign-offs', as: 'administrator', path: () => '/policy/adopt/signOff.askedOf' },
  { name: 'advice', as: 'psychologist', path: () => '/advice' },
  {
    name: 'advice-asked',
    as: 'psychologist',
    path: () => '/advice',
    act: async (page) => {
      await page.locator('main a[href^="/my-tasks/"]').first().click();
      await page.locator('main details').first().locator('summary').click();
    },
  },
  { name: 'notifications', path: () => '/notifications' },
];
