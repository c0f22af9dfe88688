import type { z } from 'zod';
import { localDateOf } from '../../domain/calendar/london-time';
import type { Instant } from '../../domain/calendar/london-time';
import { outlinePage, PAGES, PATHS, raiseConcernPage } from '../paths';
import type { outline as outlineSchema, outlineList } from '../schemas/outlines';
import { asFile, fileOf, moreOf } from './lists';
import type { Page } from './page';

const SHOWN_AT_ONCE = '50';

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
    const values = { rows, more: moreOf(request, [], body.nextCursor), file: fileOf(call, []) };
    return { view: 'outlines', title: t('outline.title'), values };
  },
};

/** One of them, with its orders. A worry about the child is raised from here, as from everywhere. */
export const outline: Page = {
  path: PAGES.outline,
  show: async ({ ask, t, request }) => {
    const params = { planId: String(request.params['planId']) };
    const body = (await ask('get', PATHS.planOutline, { params })) as z.output<typeof outlineSchema>;
    const values = {
      plan: body,
      phase: t(`phases.${body.phase}`),
      accountableSince: localDateOf(body.accountableFrom as Instant),
      orders: body.orders.map((order) => ({ ...order, name: t(`orders.${order.type}`) })),
      worry: raiseConcernPage(body.childId),
    };
    return { view: 'outline', title: body.childName, values };
  },
};
