import type { z } from 'zod';
import { appointmentsPage, notesPage, PAGES, PATHS, planCommandPath, planPage } from '../../../paths';
import type { planList } from '../../../schemas/answers';
import { ownOf } from './children';
import { ownContacts } from '../contacts/contacts';
import type { Call, Page } from '../../page';

const SHOWN_AT_ONCE = '50';

/** What can be written down about one child, and where. */
interface Row {
  readonly childName: string;
  readonly href: string;
  readonly links: readonly { readonly text: string; readonly href: string }[];
}

/** What is written down every day, child by child, each in one short form: for whoever has a minute, and a phone. */
export const writeDown: Page = {
  path: PAGES.writeDown,
  show: async (call) => {
    const { t } = call;
    const [plans, contacts] = await Promise.all([ownPlans(call), ownContacts(call)]);
    const rows = new Map(plans.map(({ childId, ...row }) => [childId, row]));
    for (const { childId, childName, href } of contacts) {
      const { links = [], ...row } = rows.get(childId) ?? { childName, href };
      rows.set(childId, { ...row, links: [...links, { text: t('contact.checkInOrOutreach'), href }] });
    }
    const more = plans.length === Number(SHOWN_AT_ONCE);
    return { view: 'write-down', title: t('daily.writeDown'), values: { rows: [...rows.values()], more } };
  },
};

async function ownPlans({ ask, may, t, visitor }: Call): Promise<readonly (Row & { readonly childId: string })[]> {
  const query = { status: 'active', sort: 'next-due', limit: SHOWN_AT_ONCE, ...ownOf(visitor.actor) };
  const { rows } = (await ask('get', PATHS.transitionPlans, { query })) as z.output<typeof planList>;
  const mayRecord = may('post', planCommandPath('record-appointment'));
  return rows.map(({ childId, planId, childName }) => ({
    ...{ childId, childName, href: planPage(planId) },
    links: [
      { text: t('daily.note'), href: notesPage(planId) },
      ...(mayRecord ? [{ text: t('daily.attendance'), href: appointmentsPage(planId) }] : []),
    ],
  }));
}
