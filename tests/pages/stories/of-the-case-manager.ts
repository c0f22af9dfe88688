import { expect } from '@jest/globals';
import { startBody } from '../../api/small-service';
import { choose, childIdOf, does, fillDay, follow, followOf, goTo, sees } from './story';
import type { Story, Told } from './story';

/** What is asked of them today, a plan started, a task answered, a note and an attendance. */
export const CASE_MANAGER: Story = {
  person: 'a case manager',
  as: 'worker',
  before: async ({ open, child, run }) => {
    await child('Aled');
    const { body } = await open.api('/v1/transition-plans', { body: startBody(await child('Betrys')) });
    const booked = await open.api(`/v1/transition-plans/${String(body['planId'])}/book-appointments`, {
      body: { what: 'Tro', where: 'Y bont', withId: 'worker', at: '10:00', minutes: 45, on: '2026-03-10' },
    });
    expect([run.name, booked.status]).toEqual([run.name, 200]);
  },
  lives: async (told) => {
    const { page, t, run } = told;
    await page.getByRole('heading', { name: t('today'), level: 1 }).waitFor();
    await startPlan(told);
    await follow(page, t('tasks.prepare-child'));
    await page.getByLabel(t('fields.childsWords')).fill('Dw i’n barod');
    await page.getByRole('button', { name: t('acts.complete.title') }).click();
    await sees(page, t('saved'));

    await goTo(told, 'today');
    await follow(page, t('daily.writeDown'), 'button');
    await followOf(page, t('daily.note'), `Betrys Invented-${run.name}`);
    await does(told, 'add-note', (form) => form.getByLabel(t('fields.noteText')).fill('Mae ei nain yn hapus'));
    await sees(page, t('afterwards.add-note'));

    await goTo(told, 'today');
    await follow(page, t('daily.writeDown'), 'button');
    await followOf(page, t('daily.attendance'), `Betrys Invented-${run.name}`);
    await follow(page, /10:00/);
    await does(told, 'record-appointment', (form) => choose(form, t('fields.whatBecameOfIt'), t('values.kept')));
    await sees(page, t('afterwards.it-was-kept'));
    await lookAfterwards(told);
  },
};

async function startPlan(told: Told): Promise<void> {
  const { page, t, run } = told;
  await goTo(told, 'search');
  await page.getByLabel(t('searchFor')).fill('Aled');
  await page.getByRole('button', { name: t('search') }).click();
  await followOf(page, t('startPlan'), `Aled Invented-${run.name}`);
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: t('showDates') }) });
  await choose(form, t('fields.orderType'), t('orders.youth-rehabilitation-order'));
  await fillDay(told, form, 'startsOn', '2026-01-10');
  await fillDay(told, form, 'endsOn', '2028-01-10');
  await choose(form, t('fields.routes'), t('planRoutes.youth-to-adult'));
  await choose(form, t('fields.receivingTeamId'), 'Name of region-team');
  await page.getByRole('button', { name: t('showDates') }).click();
  await sees(page, t('nothingStarted'));
  await page.getByRole('rowheader', { name: t('rungs.accept-responsibility') }).waitFor();
  await page.getByRole('button', { name: t('startNow') }).click();
  await sees(page, t('saved'));
}

async function lookAfterwards({ open, run }: Told): Promise<void> {
  const plans = (await open.api('/v1/transition-plans?status=active')).body['rows'] as Row[];
  const planOf = async (name: string) => {
    const found = plans.find(({ childId }) => childId === childIdOf(name, run));
    return (await open.api(`/v1/transition-plans/${found?.planId ?? ''}`)).body;
  };
  const started = await planOf('Aled');
  expect(started).toMatchObject({ rehearsal: false, receivingTeamId: 'region-team' });
  expect(JSON.stringify(started['tasks'])).toContain('Dw i’n barod');
  const noted = await planOf('Betrys');
  expect(noted['appointments']).toMatchObject([{ state: { is: 'kept' } }]);
  const { rows } = (await open.api(`/v1/transition-plans/${String(noted['planId'])}/notes`)).body;
  expect(rows).toMatchObject([{ text: 'Mae ei nain yn hapus' }]);
}

interface Row {
  readonly childId: string;
  readonly planId: string;
}
