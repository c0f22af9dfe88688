import type { z } from 'zod';
import { isReceiving } from '../../../../domain/people';
import type { Actor } from '../../../../domain/people';
import { PAGES, PATHS, planPage } from '../../../paths';
import type { planList } from '../../../schemas/answers';
import { asFile, fileOf, moreOf, narrowedBy } from '../../parts/lists';
import type { Page } from '../../page';
import type { Say } from '../../words';

type Plans = z.output<typeof planList>;
const SHOWN_AT_ONCE = '50';
/** By what a list can be narrowed in its address. */
const FILTERS = ['status', 'phase', 'due', 'needs', 'holder', 'counted'] as const;

/** The children whose open plans somebody sees: a case manager's own, a manager's team's; the next date first. */
export const children: Page = {
  path: PAGES.children,
  show: async (call) => {
    const { ask, t, request, visitor } = call;
    const { cursor } = request.query;
    const filter = narrowedBy(request, FILTERS);
    const own = Object.keys(filter).length === 0 ? ownOf(visitor.actor) : {};
    const query = { status: 'active', sort: 'next-due', ...own, ...filter };
    const file = await asFile(call, PATHS.transitionPlans, query);
    if (file !== null) return file;
    const page = { ...query, limit: SHOWN_AT_ONCE, ...(typeof cursor === 'string' ? { cursor } : {}) };
    const body = (await ask('get', PATHS.transitionPlans, { query: page })) as Plans;
    const receiving = isReceiving(visitor.actor.role);
    const rows = body.rows.map((row) => ({
      ...row,
      phaseInWords: t(`phases.${row.phase}`),
      late: t('late', { count: row.overdueTasks }),
      href: planPage(row.planId),
    }));
    const title = t(Object.keys(filter).length > 0 ? 'plans' : receiving ? 'youngAdults' : 'children');
    const values = {
      rows,
      receiving,
      more: moreOf(request, FILTERS, body.nextCursor),
      only: only(t, filter),
      file: fileOf(call, FILTERS),
    };
    return { view: 'children', title, values };
  },
};

/** What a list shows only, in words. */
export const only = (t: Say, { phase, status, due, needs }: Readonly<Record<string, string>>): string =>
  [
    phase && t(`phases.${phase}`),
    status === 'paused' && t('onlyPaused'),
    due && t(due === 'this-week' ? 'dueThisWeek' : 'lateHeading'),
    needs && t(`only.${needs}`),
  ]
    .filter(Boolean)
    .join(', ');

/** Whoever carries plans sees their own; others all that they may see. */
export function ownOf({ role, staffId }: Actor): Readonly<Record<string, string>> {
  return role === 'case-manager' || role === 'probation-officer' ? { holder: staffId } : {};
}
