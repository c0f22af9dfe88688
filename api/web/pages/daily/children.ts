import type { z } from 'zod';
import { isReceiving } from '../../../../domain/people';
import type { Actor } from '../../../../domain/people';
import { PAGES, PATHS, planPage } from '../../../paths';
import { PLAN_NEEDS } from '../../../../register/register';
import { PHASES } from '../../../schemas/answers';
import type { planList } from '../../../schemas/answers';
import { untouched } from '../../acts/act';
import type { Returned } from '../../acts/act';
import { KEPT, keptLists, sendKept, shownKept, unlessUnknown } from '../../parts/kept-lists';
import { dueInWords, dueQuestion, narrowingOf, saidOf } from '../../parts/narrowing';
import type { NarrowingQuestion } from '../../parts/narrowing';
import { asFile, fileOf, moreOf, narrowedBy } from '../../parts/lists';
import { savedOf } from '../../parts/saved';
import type { Call, Page, Shown } from '../../page';
import type { Say } from '../../words';
import { hasTheirOwn, whoseChildren } from '../../words/whose-children';

type Plans = z.output<typeof planList>;
const SHOWN_AT_ONCE = '50';
/** By what a list can be narrowed in its address. */
const FILTERS = ['status', 'phase', 'due', 'needs', 'holder', 'counted'] as const;
/** Which of them are shown where the address says nothing else. */
const OPEN = { status: 'active' } as const;

/** The children whose open plans somebody sees: a case manager's own, a manager's team's; the next date first. */
export const children: Page = {
  path: PAGES.children,
  show: async (call) => {
    const file = await asFile(call, PATHS.transitionPlans, askedOf(call));
    return file ?? shown(call, untouched());
  },
  send: async (call, typed) => {
    const came = await sendKept(call, narrowedOf(call), typed);
    return typeof came === 'string' ? came : shown(call, came);
  },
};

const narrowedOf = ({ request }: Call) => ({
  list: 'transition-plans' as const,
  narrowed: narrowedBy(request, FILTERS),
  always: OPEN,
});

/** What the list is asked for: of a kept one, what it was kept with. */
function askedOf({ request, visitor }: Call): Readonly<Record<string, string>> {
  const filter = narrowedBy(request, [...FILTERS, KEPT]);
  if (filter[KEPT] !== undefined) return filter;
  return { ...OPEN, ...(Object.keys(filter).length === 0 ? ownOf(visitor.actor) : {}), ...filter };
}

async function shown(call: Call, came: Returned): Promise<Shown> {
  const { ask, t, request, visitor } = call;
  const { cursor } = request.query;
  const page = { ...askedOf(call), limit: SHOWN_AT_ONCE, ...(typeof cursor === 'string' ? { cursor } : {}) };
  const isFirst = cursor === undefined && Object.keys(narrowedBy(request, [...FILTERS, KEPT])).length === 0;
  const [body, lists, held] = await Promise.all([
    unlessUnknown<Plans>(ask('get', PATHS.transitionPlans, { query: page })),
    keptLists(call),
    isFirst && visitor.actor.role === 'seconded-probation-officer' ? heldBy(call) : null,
  ]);
  const kept = shownKept(call, narrowedOf(call), lists, came);
  const receiving = isReceiving(visitor.actor.role);
  const rows = (body?.rows ?? [])
    .filter(({ planId }) => !held?.some((own) => own.planId === planId))
    .map((row) => rowOf(row, call));
  const names = [...FILTERS, KEPT];
  const narrowed = { ...kept.open?.query, ...narrowedBy(request, FILTERS) };
  const isNarrowed = Object.keys(narrowedBy(request, names)).length > 0;
  const own = ownOf(visitor.actor);
  const isOwn = !isNarrowed || (own['holder'] !== undefined && narrowed['holder'] === own['holder']);
  const values = {
    ...{
      rows,
      held: held?.map((row) => rowOf(row, call)) ?? null,
      receiving,
      kept,
      isKnown: body !== null,
      mayStart: call.may('post', PATHS.transitionPlans),
      form: came.form,
      ...savedOf(call),
    },
    more: moreOf(request, names, body?.nextCursor ?? null),
    only: only(t, narrowed),
    narrowing: narrowingOf(call, questionsOf(t), isNarrowed ? narrowedBy(request, FILTERS) : own),
    file: fileOf(call, names),
  };
  const title = t(isOwn ? whoseChildren(visitor.actor.role) : 'plans');
  return { status: came.form.wrong.length > 0 ? 400 : 200, view: 'children', title, values };
}

/** Those that somebody holds or is to receive, for whoever also works with all others of their service. */
async function heldBy({ ask, visitor }: Call): Promise<Plans['rows']> {
  const query = { ...OPEN, holder: visitor.actor.staffId, limit: '200' };
  return ((await ask('get', PATHS.transitionPlans, { query })) as Plans).rows;
}

const rowOf = (row: Plans['rows'][number], { t }: Call) => ({
  ...row,
  phaseInWords: t(`phases.${row.phase}`),
  late: t('late', { count: row.overdueTasks }),
  href: planPage(row.planId),
});

const questionsOf = (t: Say): readonly NarrowingQuestion[] => [
  { name: 'phase', label: t('phase'), answers: saidOf(PHASES, (phase) => t(`phases.${phase}`)) },
  dueQuestion(t),
  { name: 'needs', label: t('kept.waitsFor'), answers: saidOf(PLAN_NEEDS, (need) => t(`only.${need}`)) },
];

/** What a list shows only, in words. */
export const only = (t: Say, { phase, status, state, due, needs }: Readonly<Record<string, string>>): string =>
  [
    phase && t(`phases.${phase}`),
    status === 'paused' && t('onlyPaused'),
    state && t(state === 'unfinished' ? 'unfinishedTasks' : `states.${state}`),
    due && dueInWords(t, due),
    needs && t(`only.${needs}`),
  ]
    .filter(Boolean)
    .join(', ');

/** Whoever carries plans sees their own; others all that they may see. */
export function ownOf({ role, staffId }: Actor): Readonly<Record<string, string>> {
  return hasTheirOwn(role) ? { holder: staffId } : {};
}
