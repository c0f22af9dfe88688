import { expect } from '@jest/globals';
import { startBody } from '../../api/small-service';
import { does, follow, goTo, sees } from './story';
import type { Story } from './story';

/** What a child is given to keep: their own title, what they want left off, as a page and a PDF; and a card. */
export const CHILD: Story = {
  person: 'a child, beside their case manager',
  as: 'worker',
  before: async ({ open, child }) => {
    const { body } = await open.api('/v1/transition-plans', { body: startBody(await child('Lowri')) });
    const booked = { what: 'Tro', where: 'Y caffi', withId: 'worker', at: '14:00', minutes: 45, on: '2026-03-17' };
    await open.api(`/v1/transition-plans/${String(body['planId'])}/book-appointments`, { body: booked });
  },
  lives: async (told) => {
    const { page, context, t, open, run } = told;
    await goTo(told, 'children');
    await follow(page, `Lowri Invented-${run.name}`);
    await follow(page, t('myPlan'));
    await does(told, 'choose-how-my-plan-looks', async (form) => {
      await form.getByLabel(t('fields.childsTitle')).fill('Fy nhaith');
      await form.getByLabel(t('fields.easyRead')).check();
      await form.getByLabel(t('fields.callers')).fill('Nain, 01437 000000');
    });
    await sees(page, t('myPlanSaved'));
    // Nobody knows the child's language: it stands in the reader's until another is chosen.
    const other = run.language === 'cy' ? 'English' : 'Cymraeg';
    await page
      .getByRole('navigation', { name: t('myPlanIn') })
      .getByRole('link', { name: other })
      .click();
    const sheet = page.getByRole('region', { name: 'Fy nhaith' });
    await sheet.getByText('Nain, 01437 000000').waitFor();
    expect(await sheet.getAttribute('lang')).toBe(run.language === 'cy' ? 'en' : 'cy');
    expect(await sheet.innerText()).not.toMatch(/youth justice|cyfiawnder ieuenctid|rehabilitation|adsefydlu/i);
    const pdf = await page.getByRole('button', { name: t('printIt') }).getAttribute('href');
    const printed = await context.request.get(open.url + String(pdf));
    expect((await printed.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await follow(page, t('toPlan'));
    await follow(page, t('card.title'));
    const card = page.getByRole('region', { name: t('card.whenWeMeet') });
    await card.getByText('14:00').waitFor();
    await card.getByText('Y caffi').waitFor();
  },
};
