import type { z } from 'zod';
import { appointmentsPage, notesPage, PAGES, PATHS, planCommandPath, planPage } from '../paths';
import type { planList } from '../schemas/answers';
import { ownOf } from './children';
import type { Page } from './page';

const SHOWN_AT_ONCE = '50';

/** What is written down every day, child by child, each in one short form: for whoever has a minute, and a phone. */
export const writeDown: Page = {
  path: PAGES.writeDown,
  show: async ({ ask, t, may, visitor }) => {
    const query = { status: 'active', sort: 'next-due', limit: SHOWN_AT_ONCE, ...ownOf(visitor.actor) };
    const plans = (await ask('get', PATHS.transitionPlans, { query })) as z.output<typeof planList>;
    const rows = plans.rows.map(({ planId, childName }) => ({
      ...{ childName, href: planPage(planId), note: notesPage(planId), attendance: appointmentsPage(planId) },
    }));
    const values = {
      rows,
      mayRecord: may('post', planCommandPath('record-appointment')),
      more: plans.nextCursor !== null,
    };
    return { view: 'write-down', title: t('daily.writeDown'), values };
  },
};
