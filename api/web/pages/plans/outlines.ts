import type { z } from 'zod';
import { localDateOf } from '../../../../domain/calendar/london-time';
import type { Instant } from '../../../../domain/calendar/london-time';
import { extractPage, outlinePage, PAGES, PATHS, raiseConcernPage } from '../../../paths';
import type { outline as outlineSchema, outlineList } from '../../../schemas/outlines';
import type { extractList } from '../../../schemas/sharing-answers';
import { asFile, fileOf, moreOf } from '../../parts/lists';
import type { Call, Page } from '../../page';

const SHOWN_AT_ONCE = '50';

/** What was shared with this person by name and can be read now, what ends first at the top; of one plan, or of all. */
async function sharedWith({ ask, t, visitor }: Call, planId?: string) {
  const { rows } = (await ask('get', PATHS.extracts, { query: { limit: '200' } })) as z.output<typeof extractList>;
  return rows
    .filter((row) => row.sharedWithId === visitor.actor.staffId && row.state === 'shared')
    .filter((row) => planId === undefined || row.planId === planId)
    .map((row) => ({ ...row, what: t(`sections.${row.section}`), href: extractPage(row.extractId) }));
}

/** The open plans of the service for whoever reads nothing in them: that they are there, and whom to speak to. */
export const outlines: Page = {
  path: PAGES.outlines,
  show: async (call) => {
    const { ask, t, request } = call;
    const file = await asFile(call, PATHS.planOutlines, {});
    if (file !== null) return file;
    const { cursor } = request.query;
    const query = { limit: SHOWN_AT_ONCE, ...(typeof cursor === 'string' ? { cursor } : {}) };
    const body = (await ask('get', PATHS.planOutlines, { query })) as z.output<typeof outlineList>;
    const rows = body.rows.map((row) => ({
      ...row,
      phaseInWords: t(`phases.${row.phase}`),
      href: outlinePage(row.planId),
    }));
    const shared = await sharedWith(call);
    const values = { rows, shared, more: moreOf(request, [], body.nextCursor), file: fileOf(call, []) };
    return { view: 'outlines', title: t('outline.title'), values };
  },
};

/** One of them, with its orders. A worry about the child is raised from here, as from everywhere. */
export const outline: Page = {
  path: PAGES.outline,
  show: async (call) => {
    const { ask, t, request } = call;
    const params = { planId: String(request.params['planId']) };
    const body = (await ask('get', PATHS.planOutline, { params })) as z.output<typeof outlineSchema>;
    const values = {
      plan: body,
      phase: t(`phases.${body.phase}`),
      accountableSince: localDateOf(body.accountableFrom as Instant),
      orders: body.orders.map((order) => ({ ...order, name: t(`orders.${order.type}`) })),
      shared: await sharedWith(call, body.planId),
      worry: raiseConcernPage(body.childId),
    };
    return { view: 'outline', title: body.childName, values };
  },
};
