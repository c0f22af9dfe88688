import type { z } from 'zod';
import { BEHIND_PAGES } from '../../../../domain/policy/behind';
import { notToStartPage, PAGES, PATHS, planPage, startPlanPage, taskPage } from '../../../paths';
import { TASK_NEEDS } from '../../../../register/register';
import { TASK_STATES } from '../../../schemas/answers';
import type { taskList } from '../../../schemas/answers';
import type { proposalList } from '../../../schemas/proposal-answers';
import { nothingHere } from '../../../problem';
import { reason } from '../../acts/about-task';
import { carryOut, shownActs, untouched, wordsAt } from '../../acts/act';
import type { Act, Returned } from '../../acts/act';
import { KEPT, keptLists, sendKept, shownKept, unlessUnknown } from '../../parts/kept-lists';
import { dueQuestion, narrowingOf, saidOf } from '../../parts/narrowing';
import type { NarrowingQuestion } from '../../parts/narrowing';
import type { Say } from '../../words';
import { asFile, fileOf, moreOf, narrowedBy } from '../../parts/lists';
import { only } from './children';
import type { Call, Page, Shown } from '../../page';
import { savedAt, savedOf } from '../../parts/saved';
import { rulesBehind } from '../../parts/why';

const SHOWN_AT_ONCE = '50';
const FILTERS = ['assignee', 'state', 'due', 'needs', 'counted'] as const;

/** Tasks of others, narrowed as the address says: what stands behind the numbers of a board. */
export const tasks: Page = {
  path: PAGES.tasks,
  show: async (call) => {
    const file = await asFile(call, PATHS.tasks, narrowedBy(call.request, [...FILTERS, KEPT]));
    return file ?? shownTasks(call, untouched());
  },
  send: async (call, typed) => {
    const came = await sendKept(call, narrowedOf(call), typed);
    return typeof came === 'string' ? came : shownTasks(call, came);
  },
};

const questionsOf = (t: Say): readonly NarrowingQuestion[] => [
  {
    ...{ name: 'state', label: t('state') },
    answers: { unfinished: t('unfinishedTasks'), ...saidOf(TASK_STATES, (state) => t(`states.${state}`)) },
  },
  dueQuestion(t),
  { name: 'needs', label: t('kept.waitsFor'), answers: saidOf(TASK_NEEDS, (need) => t(`only.${need}`)) },
];

const narrowedOf = ({ request }: Call) => ({ list: 'tasks' as const, narrowed: narrowedBy(request, FILTERS) });

async function shownTasks(call: Call, came: Returned): Promise<Shown> {
  const { ask, t, request } = call;
  const { cursor } = request.query;
  const names = [...FILTERS, KEPT];
  const filter = narrowedBy(request, names);
  const query = { ...filter, limit: SHOWN_AT_ONCE, ...(typeof cursor === 'string' ? { cursor } : {}) };
  const [body, lists] = await Promise.all([
    unlessUnknown<z.output<typeof taskList>>(ask('get', PATHS.tasks, { query })),
    keptLists(call),
  ]);
  const kept = shownKept(call, narrowedOf(call), lists, came);
  const rows = (body?.rows ?? []).map((row) => ({
    ...{ what: t(`tasks.${row.kind}`), href: taskPage(row.taskId), planHref: planPage(row.planId) },
    ...{ childName: row.childName, rehearsal: row.rehearsal, dueOn: row.dueOn, late: row.overdue },
    // What is asked of a role has no name of its own.
    who: wordsAt(t, `roles.${row.assigneeName}`) || row.assigneeName,
    stateInWords: t(`states.${row.state}`),
  }));
  const values = {
    ...{ rows, kept, isKnown: body !== null, form: came.form, ...savedOf(call) },
    more: moreOf(request, names, body?.nextCursor ?? null),
    only: only(t, { ...kept.open?.query, ...filter }),
    narrowing: narrowingOf(call, questionsOf(t), narrowedBy(request, FILTERS)),
    file: fileOf(call, names),
  };
  return { status: came.form.wrong.length > 0 ? 400 : 200, view: 'tasks', title: t('tasksHeading'), values };
}

/** Children for whom a plan should be started, each leading to where that is done. */
export const toStart: Page = {
  path: PAGES.toStart,
  show: async (call) => {
    const { ask, t, request, may } = call;
    const { cursor } = request.query;
    const query = { limit: SHOWN_AT_ONCE, ...(typeof cursor === 'string' ? { cursor } : {}) };
    const [body, by] = await Promise.all([
      ask('get', PATHS.proposals, { query }) as Promise<z.output<typeof proposalList>>,
      rulesBehind(call),
    ]);
    const dismisses = may('post', PATHS.dismissProposal);
    const rows = body.rows.map(({ proposalId, childId, childName, route, actBy, teamName }) => ({
      ...{ childName, actBy, teamName, route: t(`planRoutes.${route}`), href: startPlanPage(childId) },
      dismiss: dismisses ? notToStartPage(proposalId) : null,
    }));
    return {
      view: 'to-start',
      title: t('toStart'),
      values: {
        ...savedOf(call),
        rows,
        why: by.at(BEHIND_PAGES.toStart, { says: [t('whyPages.toStart')] }),
        more: moreOf(request, [], body.nextCursor),
      },
    };
  },
};

/** A child for whom no plan is started after all, with why. */
export const notToStart: Page = {
  path: PAGES.notToStart,
  show: (call) => shownNotToStart(call, untouched()),
  send: async (call, typed) => {
    const came = await carryOut(call, dismissing(call), typed);
    return 'done' in came ? savedAt(PAGES.toStart, came.done, came.act) : shownNotToStart(call, came);
  },
};

const dismissing = ({ request }: Call): Act => ({
  ...{ act: 'dismiss-proposal', path: PATHS.dismissProposal, fields: [reason] },
  params: { proposalId: String(request.params['proposalId']) },
});

async function shownNotToStart(call: Call, came: Returned): Promise<Shown> {
  const { ask, t, request } = call;
  const { rows } = (await ask('get', PATHS.proposals, { query: { limit: '200' } })) as z.output<typeof proposalList>;
  const found = rows.find(({ proposalId }) => proposalId === request.params['proposalId']);
  if (!found) throw nothingHere('proposal');
  const values = {
    ...{ form: came.form, caption: found.childName, back: PAGES.toStart },
    acts: shownActs([dismissing(call)], came, call),
  };
  return {
    ...{ status: came.form.wrong.length > 0 ? 400 : 200, view: 'one-form', values },
    title: t('acts.dismiss-proposal.title'),
  };
}
