import type { z } from 'zod';
import { PAGES, PATHS, planPage, startPlanPage, taskPage } from '../paths';
import type { taskList } from '../schemas/answers';
import type { proposalList } from '../schemas/proposal-answers';
import { wordsAt } from './acts/act';
import { asFile, fileOf, moreOf, narrowedBy } from './lists';
import { only } from './children';
import type { Page } from './page';

const SHOWN_AT_ONCE = '50';
const FILTERS = ['assignee', 'state', 'due', 'needs', 'counted'] as const;

/** Tasks of others, narrowed as the address says: what stands behind the numbers of a board. */
export const tasks: Page = {
  path: PAGES.tasks,
  show: async (call) => {
    const { ask, t, request } = call;
    const { cursor } = request.query;
    const filter = narrowedBy(request, FILTERS);
    const file = await asFile(call, PATHS.tasks, filter);
    if (file !== null) return file;
    const query = { ...filter, limit: SHOWN_AT_ONCE, ...(typeof cursor === 'string' ? { cursor } : {}) };
    const body = (await ask('get', PATHS.tasks, { query })) as z.output<typeof taskList>;
    const rows = body.rows.map((row) => ({
      ...{ what: t(`tasks.${row.kind}`), href: taskPage(row.taskId), planHref: planPage(row.planId) },
      ...{ childName: row.childName, dueOn: row.dueOn, late: row.overdue },
      // What is asked of a role has no name of its own.
      who: wordsAt(t, `roles.${row.assigneeName}`) || row.assigneeName,
      stateInWords: t(`states.${row.state}`),
    }));
    const values = {
      rows,
      more: moreOf(request, FILTERS, body.nextCursor),
      only: only(t, filter),
      file: fileOf(call, FILTERS),
    };
    return { view: 'tasks', title: t('tasksHeading'), values };
  },
};

/** Children for whom a plan should be started, each leading to where that is done. */
export const toStart: Page = {
  path: PAGES.toStart,
  show: async ({ ask, t, request }) => {
    const { cursor } = request.query;
    const query = { limit: SHOWN_AT_ONCE, ...(typeof cursor === 'string' ? { cursor } : {}) };
    const body = (await ask('get', PATHS.proposals, { query })) as z.output<typeof proposalList>;
    const rows = body.rows.map(({ childId, childName, route, actBy, teamName }) => ({
      ...{ childName, actBy, teamName, route: t(`planRoutes.${route}`), href: startPlanPage(childId) },
    }));
    return { view: 'to-start', title: t('toStart'), values: { rows, more: moreOf(request, [], body.nextCursor) } };
  },
};
