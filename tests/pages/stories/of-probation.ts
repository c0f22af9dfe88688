import { expect } from '@jest/globals';
import { PACK } from '../../../api/documents/pack-words';
import { readyToAccept } from '../ready-to-accept';
import { does, follow, followOf, goTo, sees } from './story';
import type { Story } from './story';

/** From the inbox to the pack, accepted with conditions, and the young adult among their own. */
export const PROBATION_OFFICER: Story = {
  person: 'a probation officer',
  as: 'officer',
  lives: async (told) => {
    const { page, context, t, open, child, run } = told;
    const { planId, taskId } = await readyToAccept(open, await child('Cai', '2008-04-07'));
    await goTo(told, 'today');
    await followOf(page, t('tasks.accept-responsibility'), `Cai Invented-${run.name}`);
    // The whole pack, and what is theirs to do first, before anything is answered.
    await page.getByRole('heading', { name: PACK.orders[run.language] }).waitFor();
    await page.getByRole('heading', { name: PACK.firstDays[run.language] }).waitFor();
    const pdf = await page.getByRole('link', { name: t('packAsPdf') }).getAttribute('href');
    const answered = await context.request.get(open.url + String(pdf));
    expect((await answered.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await does(told, 'accept-knowing', (form) => form.getByLabel(t('fields.conditions')).fill('Popeth erbyn 1 Mai'));
    await sees(page, t('handoverAccepted', { day: '' }).trim().split('.')[0] ?? '');
    await goTo(told, 'youngAdults');
    await follow(page, `Cai Invented-${run.name}`);
    await page.getByRole('heading', { name: t('steps') }).waitFor();
    await follow(page, t('packAndFirstDays'));
    await page.getByRole('heading', { name: PACK.firstDays[run.language] }).waitFor();
    const { body } = await open.api(`/v1/transition-plans/${planId}`, { as: 'officer' });
    const tasks = body['tasks'] as { taskId: string; state: { is: string } }[];
    expect(tasks.find((task) => task.taskId === taskId)?.state.is).toBe('accepted');
    // The case manager reads of it.
    const { body: history } = await open.api(`/v1/transition-plans/${planId}/timeline`);
    expect(history['rows']).toContainEqual(
      expect.objectContaining({ kind: 'task-accepted', byName: 'Name of officer' }),
    );
  },
};
