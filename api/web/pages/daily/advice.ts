import type { z } from 'zod';
import { PAGES, PATHS, planPage, taskPage } from '../../../paths';
import type { taskList } from '../../../schemas/answers';
import { moreOf } from '../../parts/lists';
import type { Call, Page } from '../../page';

type Tasks = z.output<typeof taskList>;
const SHOWN_AT_ONCE = '50';

/** What a psychologist or a trauma champion is asked for, the earliest due first, and what they advised before. */
export const advice: Page = {
  path: PAGES.advice,
  show: async (call) => {
    const { t, request } = call;
    const { cursor } = request.query;
    const [asked, given] = await Promise.all([
      tasksIn(call, { state: 'unfinished' }),
      tasksIn(call, { state: 'completed', ...(typeof cursor === 'string' ? { cursor } : {}) }),
    ]);
    const values = {
      asked: asked.rows.map((row) => rowOf(row)),
      given: given.rows.map((row) => rowOf(row)),
      more: moreOf(request, [], given.nextCursor),
    };
    return { view: 'advice', title: t('advice.title'), values };
  },
};

const tasksIn = async ({ ask }: Call, query: Readonly<Record<string, string>>): Promise<Tasks> => {
  const narrowed = { assignee: 'me', kind: 'give-advice', limit: SHOWN_AT_ONCE, ...query };
  return (await ask('get', PATHS.tasks, { query: narrowed })) as Tasks;
};

const rowOf = ({ taskId, planId, childName, rehearsal, dueOn, overdue }: Tasks['rows'][number]) => {
  return { href: taskPage(taskId), planHref: planPage(planId), childName, rehearsal, dueOn, late: overdue };
};
