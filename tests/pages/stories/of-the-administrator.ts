import { expect } from '@jest/globals';
import { choose, does, fillDay, follow, goTo, sees } from './story';
import type { Run, Story, Told } from './story';

const RULE = 'youthToAdult.jointContactsMinimum';

/** A colleague and their absence, a rule of the policy, and a list that is brought over after it was looked at. */
export const ADMINISTRATOR: Story = {
  person: 'an administrator',
  as: 'administrator',
  lives: async (told) => {
    await addsAColleague(told);
    await setsARule(told);
    await bringsAListOver(told);
  },
};

async function addsAColleague(told: Told): Promise<void> {
  const { page, t, open, run } = told;
  const name = `Iwan ${run.name}`;
  await goTo(told, 'office.staff');
  await does(told, 'add-staff', async (form) => {
    await form.getByLabel(t('fields.personName'), { exact: true }).fill(name);
    await form.getByLabel(t('fields.email'), { exact: true }).fill(`iwan-${run.name}@example.test`);
    await form.getByLabel(t('fields.role'), { exact: true }).selectOption({ label: t('roleNames.case-manager') });
    await form.getByLabel(t('fields.teamId'), { exact: true }).selectOption({ label: 'Name of yjs-team' });
    await choose(form, t('fields.mailLanguage'), t('mailLanguages.cy'));
    await form.getByLabel(t('fields.subject')).fill(`iwan-${run.name}`);
  });
  await sees(page, t('afterwards.add-staff'));
  await follow(page, name);
  await does(told, 'set-absence', async (form) => {
    await fillDay(told, form, 'awayUntil', '2026-03-20');
    await form.getByLabel(t('fields.deputyId')).selectOption({ label: 'Name of worker' });
  });
  const until = run.language === 'cy' ? '20 Mawrth 2026' : '20 March 2026';
  await sees(page, until);
  const { rows } = (await open.api('/v1/staff', { as: 'administrator' })).body as { rows: object[] };
  expect(rows).toContainEqual(expect.objectContaining({ name, awayUntil: '2026-03-20', deputyId: 'worker' }));
}

/** Each run wants another number, so that each has something to change. */
const NUMBERS: Readonly<Record<string, number>> = { English: 4, Cymraeg: 5, plain: 6 };
const numberOf = ({ name }: Run): number => NUMBERS[name] ?? 7;

async function setsARule(told: Told): Promise<void> {
  const { page, t, open, run } = told;
  await goTo(told, 'policy.title');
  await page.locator(`a[href="/policy/adopt/${RULE}"]`).click();
  const look = page.getByRole('button', { name: t('policy.lookFirst') });
  await page.getByLabel(t('fields.newValue')).fill(String(numberOf(run)));
  await page.getByLabel(t('fields.whyOtherwise')).fill('Y bobl ifanc a ofynnodd');
  await page.getByLabel(t('fields.whoAgreed')).fill(`Y bwrdd, ${run.name}`);
  await look.click();
  await page.getByRole('heading', { name: t('policy.wouldChange') }).waitFor();
  await page.getByRole('button', { name: t('policy.adoptNow') }).click();
  await sees(page, t('policy.adopted'));
  const { rows, ownVersion } = (await open.api('/v1/policy')).body as { rows: object[]; ownVersion: number };
  await follow(page, t('policy.whatItChanged', { version: ownVersion }));
  await sees(page, 'Y bobl ifanc a ofynnodd');
  expect(rows).toContainEqual(expect.objectContaining({ path: RULE, value: numberOf(run) }));
}

async function bringsAListOver(told: Told): Promise<void> {
  const { page, t, open, run } = told;
  const rows = `reference,givenName,familyName,dateOfBirth,team,language\r\nS-${run.name},Jac,Invented-${run.name},2009-05-14,Name of yjs-team,cy`;
  await goTo(told, 'imports.title');
  await page.getByLabel(t('imports.children'), { exact: true }).check();
  const file = { name: 'children.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) };
  await page.getByLabel(t('imports.file')).setInputFiles(file);
  await page.getByRole('button', { name: t('imports.look') }).click();
  await page.getByRole('heading', { name: t('imports.wouldDo') }).waitFor();
  const search = async () =>
    (await open.api('/v1/search', { as: 'yjs-manager', body: { text: 'Jac' } })).body['rows'] as object[];
  const family = expect.objectContaining({ familyName: `Invented-${run.name}` });
  expect(await search()).not.toContainEqual(family);
  await page.getByRole('button', { name: t('imports.now') }).click();
  await sees(page, t('imports.done'));
  expect(await search()).toContainEqual(family);
}
