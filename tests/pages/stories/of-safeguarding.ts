import { expect } from '@jest/globals';
import { choose, does, follow, goTo, sees } from './story';
import type { Story } from './story';

/** A concern that a colleague raised: seen, reported by telephone, told to the manager, and closed with what came of it. */
export const SAFEGUARDING_LEAD: Story = {
  person: 'a designated safeguarding person',
  as: 'lead',
  lives: async (told) => {
    const { page, t, open, child, run } = told;
    const worry = { childId: await child('Huw'), what: 'Clais ar ei fraich', kinds: ['child-at-risk'] };
    const { body } = await open.api('/v1/concerns', { body: worry });
    await goTo(told, 'concerns');
    await page.getByRole('region', { name: t('danger.label') }).waitFor();
    await follow(page, `Huw Invented-${run.name}`);
    await page.getByRole('region', { name: t('danger.label') }).waitFor();
    await page.getByRole('heading', { name: t('whoMustAct') }).waitFor();
    await does(told, 'acknowledge-concern');
    await sees(page, t('afterwards.acknowledge-concern'));
    for (const step of ['telephone-report', 'manager-told']) {
      await does(told, 'record-concern-step', (form) =>
        choose(form, t('fields.concernStep'), t(`concernSteps.${step}`)),
      );
      await page
        .getByRole('listitem')
        .filter({ hasText: t(`concernSteps.${step}`) })
        .waitFor();
    }
    await does(told, 'record-services-decision', async (form) => {
      await choose(form, t('fields.decision'), t('decisions.support'));
      await form.getByLabel(t('fields.whatWasSaid')).fill('Bydd gweithiwr cymdeithasol yn ymweld');
    });
    await does(told, 'close-concern', async (form) => {
      await choose(form, t('fields.outcome'), t('outcomes.support-agreed'));
      await form.getByLabel(t('fields.reasons')).fill('Mae cymorth ar waith');
      await form.getByLabel(t('fields.told')).fill('Y swyddog achos');
      await form.getByLabel(t('fields.childsView')).fill('Dw i’n teimlo’n well');
    });
    await sees(page, t('concernClosed'));
    const { body: after } = await open.api(`/v1/concerns/${String(body['concernId'])}`, { as: 'lead' });
    expect(after).toMatchObject({ status: 'closed', closed: { outcome: 'support-agreed', told: ['Y swyddog achos'] } });
  },
};
