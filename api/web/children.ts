import type { z } from 'zod';
import { PAGES, PATHS, planPage } from '../paths';
import type { planList } from '../schemas/answers';
import type { Page } from './page';

type Plans = z.output<typeof planList>;
const SHOWN_AT_ONCE = '50';

/** The children whose open plans somebody sees: a case manager's own, a manager's team's; the next date first. */
export const children: Page = {
  path: PAGES.children,
  show: async ({ ask, t, request, visitor }) => {
    const { cursor } = request.query;
    const own = visitor.actor.role === 'case-manager' ? { caseManager: visitor.actor.staffId } : {};
    const query = { status: 'open', sort: 'next-due', limit: SHOWN_AT_ONCE, ...own };
    const page = typeof cursor === 'string' ? { ...query, cursor } : query;
    const body = (await ask('get', PATHS.transitionPlans, { query: page })) as Plans;
    const rows = body.rows.map((row) => ({
      ...row,
      phaseInWords: t(`phases.${row.phase}`),
      late: t('late', { count: row.overdueTasks }),
      href: planPage(row.planId),
    }));
    return { view: 'children', title: t('children'), values: { rows, more: body.nextCursor } };
  },
};
