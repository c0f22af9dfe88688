import { PATHS } from '../../paths';
import { etag } from '../../replies';
import * as shown from '../../schemas/answers';
import { savedFilter, taskFilter } from '../../schemas/filter-schemas';
import { paging, taskId, z } from '../../schemas/primitives';
import { chosen, pageOf } from '../filters';
import { taskFor } from './plan-answer';
import { read } from '../route';
import { withSaved } from '../people/saved-filters';

export const listTasks = read({
  path: PATHS.tasks,
  action: 'read-tasks',
  summary: 'The inbox across children; assignee=me is yours, your team’s, and that of colleagues for whom you stand in',
  query: z.strictObject({ ...taskFilter, ...savedFilter, ...paging }),
  csv: [
    'taskId',
    'planId',
    'childId',
    'childName',
    'rehearsal',
    'kind',
    'rung',
    'state',
    'dueOn',
    'dueAt',
    'overdue',
    'climbedTo',
    'assigneeId',
    'assigneeName',
  ],
  answers: { 200: { says: 'One page; nextCursor leads to the next.', schema: shown.taskList } },
  handle: async ({ query, actor, services }) => {
    const { assignee, kind, state, due, needs, counted } = await withSaved('tasks', query, actor, services);
    const filter = { ...chosen({ assignee, kind, state, due, needs }), ...(counted ? { counted: true } : {}) };
    return { status: 200, body: await services.register.tasks(actor, filter, pageOf(query), services.now()) };
  },
});

export const readTask = read({
  path: PATHS.task,
  action: 'read-tasks',
  summary: 'One task',
  params: z.strictObject({ taskId }),
  answers: { 200: { says: 'The task.', schema: shown.task, headers: ['ETag'] } },
  handle: async ({ params, actor, services }) => {
    const { task, plan } = await taskFor(services.register, actor, params.taskId);
    const { planId, childId } = plan.view;
    const body = { ...task, planId, childId, childName: plan.childName, names: plan.names };
    return { status: 200, body, headers: etag(task.rev) };
  },
});
