import type { z } from 'zod';
import { PAGES, PATHS } from '../paths';
import type { staffList, summary } from '../schemas/answers';
import type { Page } from './page';

type Counts = z.output<typeof summary>;

const children = (filter: string) => `${PAGES.children}?${filter}&counted=true`;
const tasks = (filter: string) => `${PAGES.tasks}?${filter}&counted=true`;

/** What needs people this week, each number with the list that is behind it; what needs nobody is not shown. */
const NEEDS: readonly { readonly key: Exclude<keyof Counts, 'byPhase'>; readonly href: string }[] = [
  { key: 'lateConcerns', href: PAGES.concerns },
  { key: 'climbingTasks', href: tasks('needs=climbing') },
  { key: 'overdueTasks', href: tasks('due=overdue') },
  { key: 'handoversWaitingForAcceptance', href: tasks('needs=acceptance') },
  { key: 'withoutReceivingOfficer', href: children('needs=receiving-officer') },
  { key: 'proposalsToDecide', href: children('needs=decision') },
  { key: 'plansToStart', href: PAGES.toStart },
  { key: 'aboutToTurn18', href: children('needs=turning-18') },
  { key: 'openConcerns', href: PAGES.concerns },
];

/** A manager's board: what needs people this week first, then how many plans stand where, and who carries how much. */
export const board: Page = {
  path: PAGES.board,
  show: async ({ ask, t }) => {
    const counts = (await ask('get', PATHS.summary)) as Counts;
    const { rows } = (await ask('get', PATHS.staff, { query: { assignable: 'true' } })) as z.output<typeof staffList>;
    const most = Math.max(1, ...Object.values(counts.byPhase));
    const phases = Object.entries(counts.byPhase).map(([phase, count]) => ({
      ...{ name: t(`phases.${phase}`), count, href: children(`phase=${phase}`) },
      width: Math.round((count / most) * CHART.bars),
    }));
    const values = {
      needs: NEEDS.filter(({ key }) => counts[key] > 0).map(({ key, href }) => ({
        ...{ href, text: t(`needs.${key}`, { count: counts[key] }) },
      })),
      phases,
      chart: { ...CHART, height: phases.length * CHART.row },
      active: { count: counts.activePlans, href: children('status=active') },
      paused: { count: counts.paused, href: children('status=paused') },
      workload: rows.flatMap(({ staffId, name, workload }) =>
        workload === null
          ? []
          : [
              {
                ...{ name, plans: workload.openPlans, unfinished: workload.unfinishedTasks, due: workload.dueThisWeek },
                plansHref: `${PAGES.children}?counted=true&holder=${encodeURIComponent(staffId)}`,
                tasksHref: `${PAGES.tasks}?state=unfinished&counted=true&assignee=${encodeURIComponent(staffId)}`,
              },
            ],
      ),
    };
    return { view: 'board', title: t('board'), values };
  },
};

/** Sizes of the drawing, in its own units. */
const CHART = { width: 340, row: 54, bars: 290 } as const;
