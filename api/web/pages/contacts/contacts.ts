import type { z } from 'zod';
import { contactPage, PAGES, PATHS } from '../../../paths';
import type { episodeList } from '../../../schemas/episode-answers';
import { moreOf, narrowedBy } from '../../parts/lists';
import type { Call, Page } from '../../page';

type List = z.output<typeof episodeList>;
const SHOWN_AT_ONCE = '50';
/** By what the list can be narrowed in its address. */
const FILTERS = ['phase', 'trustedWorker', 'child', 'due'] as const;

/** Contact by the child’s own choice: a case manager’s own, or what a manager’s service holds; the next due first. */
export const contacts: Page = {
  path: PAGES.contacts,
  show: async (call) => {
    const { ask, t, request, visitor } = call;
    const { actor } = visitor;
    const { cursor } = request.query;
    const filter = narrowedBy(request, FILTERS);
    const isOwn = Object.keys(filter).length === 0 && actor.role === 'case-manager';
    const query = { limit: SHOWN_AT_ONCE, ...(isOwn ? { trustedWorker: actor.staffId } : filter) };
    const page = typeof cursor === 'string' ? { ...query, cursor } : query;
    const body = (await ask('get', PATHS.voluntaryContacts, { query: page })) as List;
    const values = { rows: body.rows.map((row) => rowOf(row, call)), more: moreOf(request, FILTERS, body.nextCursor) };
    return { view: 'contacts', title: t('contact.title'), values };
  },
};

/** Contact in which this person is the one whom the child trusts, and that has not ended; only what is due this week or late, if so chosen. */
export async function ownContacts(call: Call, due: { readonly due?: 'this-week' } = {}) {
  if (!call.may('get', PATHS.voluntaryContacts)) return [];
  const query = { trustedWorker: call.visitor.actor.staffId, limit: SHOWN_AT_ONCE, ...due };
  const { rows } = (await call.ask('get', PATHS.voluntaryContacts, { query })) as List;
  return rows.filter(({ phase }) => phase !== 'closed').map((row) => rowOf(row, call));
}

const rowOf = (row: List['rows'][number], { t }: Call) => ({
  ...row,
  ...{ href: contactPage(row.episodeId), stands: t(`contactPhases.${row.phase}`) },
});
