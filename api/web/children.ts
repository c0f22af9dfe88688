import type { z } from 'zod';
import { PAGES, PATHS, planPage } from '../paths';
import type { planList } from '../schemas/answers';
import type { Actor, Role } from '../../domain/people';
import type { Page } from './page';

type Plans = z.output<typeof planList>;
const SHOWN_AT_ONCE = '50';

/** The children whose open plans somebody sees: a case manager's own, a manager's team's; the next date first. */
export const children: Page = {
  path: PAGES.children,
  show: async ({ ask, t, request, visitor }) => {
    const { cursor } = request.query;
    const query = { status: 'open', sort: 'next-due', limit: SHOWN_AT_ONCE, ...ownOf(visitor.actor) };
    const page = typeof cursor === 'string' ? { ...query, cursor } : query;
    const body = (await ask('get', PATHS.transitionPlans, { query: page })) as Plans;
    const rows = body.rows.map((row) => ({
      ...row,
      phaseInWords: t(`phases.${row.phase}`),
      late: t('late', { count: row.overdueTasks }),
      href: planPage(row.planId),
    }));
    return {
      view: 'children',
      title: t(isReceiving(visitor.actor.role) ? 'youngAdults' : 'children'),
      values: { rows, receiving: isReceiving(visitor.actor.role), more: body.nextCursor },
    };
  },
};

export const isReceiving = (role: Role): boolean => role === 'probation-officer' || role === 'probation-manager';

/** Whoever carries plans sees their own; others all that they may see. */
function ownOf({ role, staffId }: Actor): Readonly<Record<string, string>> {
  if (role === 'case-manager') return { caseManager: staffId };
  return role === 'probation-officer' ? { receivingOfficer: staffId } : {};
}
