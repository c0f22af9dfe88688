import { expect } from '@jest/globals';
import { startBody } from '../../api/small-service';
import { shared } from '../plan-act-pages';
import { does, follow, goTo, sees } from './story';
import type { Story } from './story';

/** What was shared with them by name; that there is a plan, what it runs on, and whom to speak to; and a worry that they raise themselves. */
export const POLICE_OFFICER: Story = {
  person: 'a seconded police officer',
  as: 'police',
  lives: async (told) => {
    const { page, t, open, child, run } = told;
    const childId = await child('Osian');
    const planId = String((await open.api('/v1/transition-plans', { body: startBody(childId) })).body['planId']);
    const said = { about: 'start', words: 'Dim ond i ti', language: 'cy' };
    expect((await open.api(`/v1/transition-plans/${planId}/record-child-view`, { body: said })).status).toBe(200);
    await shared(open, planId, 'police');
    await goTo(told, 'outline.title');
    // What somebody has shared with them by name stands there for them to read, and leads back.
    await follow(page, `Osian Invented-${run.name}: ${t('sections.what-helps')}`);
    await sees(page, 'Cerdded sy’n helpu');
    await follow(page, t('outline.title'));
    await follow(page, new RegExp(`^Osian Invented-${run.name}$`));
    await sees(page, t('orders.youth-rehabilitation-order'));
    await sees(page, 'Name of yjs-manager');
    expect(await page.locator('main').innerText()).not.toContain(said.words);
    await follow(page, t('raiseConcern'));
    await page.getByRole('region', { name: t('danger.label') }).waitFor();
    await does(told, 'raise-concern', (form) =>
      form.getByLabel(t('fields.whatHappened')).fill('Ar ei ben ei hun yn y dre'),
    );
    await sees(page, 'Ar ei ben ei hun yn y dre');
    const { rows } = (await open.api('/v1/concerns', { as: 'lead' })).body as { rows: object[] };
    expect(rows).toContainEqual(expect.objectContaining({ childId, raisedByName: 'Name of police' }));
  },
};
