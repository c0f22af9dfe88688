import { tellTimeline } from '../../../domain/transition-plan/tell';
import { PATHS } from '../../paths';
import { nothingHere } from '../../problem';
import { etag } from '../../replies';
import * as shown from '../../schemas/answers';
import { planFilter, savedFilter } from '../../schemas/filter-schemas';
import { paging, planId, z } from '../../schemas/primitives';
import { chosen, pageOf } from '../filters';
import { planAnswer, planFor } from './plan-answer';
import { read } from '../route';
import { withSaved } from '../people/saved-filters';

export const listPlans = read({
  path: PATHS.transitionPlans,
  action: 'read-plans',
  summary: 'The transition plans that you may see: a manager’s board, a case manager’s caseload',
  query: z.strictObject({ ...planFilter, ...savedFilter, ...paging }),
  csv: [
    'planId',
    'childId',
    'childName',
    'serviceId',
    'teamId',
    'teamName',
    'caseManagerId',
    'caseManagerName',
    'receivingOfficerId',
    'receivingOfficerName',
    'accountableId',
    'accountableName',
    'status',
    'phase',
    'eighteenOn',
    'transferOn',
    'nextDueOn',
    'overdueTasks',
    'climbingTasks',
    'rehearsal',
    'startedAt',
  ],
  answers: { 200: { says: 'One page; nextCursor leads to the next.', schema: shown.planList } },
  handle: async ({ query, actor, services }) => {
    const asked = await withSaved('transition-plans', query, actor, services);
    const { sort = 'next-due', status, phase, team, caseManager, holder, needs, counted, due } = asked;
    const filter = {
      sort,
      ...chosen({ status, phase, teamId: team, caseManagerId: caseManager, holderId: holder, needs, due }),
      ...(counted ? { counted: true } : {}),
    };
    return { status: 200, body: await services.register.plans(actor, filter, pageOf(query), services.now()) };
  },
});

export const readPlan = read({
  path: PATHS.transitionPlan,
  action: 'read-plans',
  summary: 'One whole plan: phase, accountable owner, rungs, tasks, next date',
  params: z.strictObject({ planId }),
  answers: { 200: { says: 'The plan.', schema: shown.plan, headers: ['ETag'] } },
  handle: async ({ params, actor, services }) => {
    const record = await planFor(services.register, actor, params.planId);
    const { concerns } = record;
    // To whoever is not to know of a concern the answer is the same as without any.
    const known = concerns.length === 0 ? {} : { concerns };
    return {
      status: 200,
      body: { ...planAnswer(record, actor), ...known },
      headers: etag(record.view.peopleVersion),
    };
  },
});

export const readTimeline = read({
  path: PATHS.timeline,
  action: 'read-plans',
  summary: 'What has happened on a plan, in plain English',
  params: z.strictObject({ planId }),
  query: z.strictObject(paging),
  csv: ['version', 'seq', 'at', 'by', 'byName', 'kind', 'item', 'text'],
  answers: { 200: { says: 'One page; nextCursor leads to the next.', schema: shown.timeline } },
  handle: async ({ params, query, actor, services }) => {
    const page = await services.register.timeline(actor, params.planId, pageOf(query));
    if (page === null) throw nothingHere('transition plan');
    return {
      status: 200,
      body: { ...page, rows: page.rows.map((entry) => ({ ...entry, text: tellTimeline(entry) })) },
    };
  },
});
