import type { z } from 'zod';
import { BEHIND_DATES } from '../../../../domain/policy/behind';
import { LADDER } from '../../../../domain/transition-plan/ladder';
import { ROUTES } from '../../../../domain/transition-plan/state';
import { childPage, PAGES, PATHS, planPage } from '../../../paths';
import type { child as childSchema, plannedPlan, teamList } from '../../../schemas/answers';
import { carryOut, colleagues, markOf, shownActs, untouched } from '../../acts/act';
import type { Act, Returned } from '../../acts/act';
import { EXAMPLE, read } from '../../acts/fields';
import type { Field, Said } from '../../acts/fields';
import { orderOf, orderQuestions } from '../../acts/on-the-order';
import type { Call, Fields, Page, Shown } from '../../page';
import { rulesBehind } from '../../parts/why';
import type { RulesBehind } from '../../parts/why';

type Child = z.output<typeof childSchema>;
type Planned = z.output<typeof plannedPlan>;

/** How many orders the form has room for; more are added on the plan. */
const ORDERS = ['one', 'two', 'three'] as const;

/** Starting a plan: the orders, who, a look at the dates, and only then the start. */
export const startPlan: Page = {
  path: PAGES.startPlan,
  show: async (call) => {
    const [act, child] = await Promise.all([starting(call), childOf(call)]);
    return shown(call, act, child, untouched(), null);
  },
  send: async (call, typed) => {
    const [act, child] = await Promise.all([starting(call), childOf(call)]);
    const looked = await carryOut(call, { ...act, query: { dryRun: 'true' } }, typed);
    if (!('done' in looked)) return shown(call, act, child, looked, null);
    const planned = looked.answered as Planned;
    const isSame = typed['looked'] === digestOf(act, typed, call);
    if (typed['step'] !== 'start' || !isSame) return shown(call, act, child, kept(act, typed), planned);
    const came = await carryOut(call, act, typed);
    if (!('done' in came)) return shown(call, act, child, came, planned);
    const { planId } = came.answered as { readonly planId?: string };
    return planId === undefined ? `${PAGES.children}?saved=soon` : `${planPage(planId)}?saved=yes`;
  },
};

const childIdOf = ({ request }: Call) => String(request.params['childId']);

/** The form with what was typed, with nothing wrong. */
const kept = ({ act }: Act, typed: Fields): Returned => ({
  act,
  form: { key: typed['key'] ?? '', fields: typed, wrong: [] },
});

/** Recognises the answers for which the dates were shown. */
const digestOf = (act: Act, typed: Fields, { t }: Call): string => markOf(read(act.act, act.fields, typed, t).said);

async function starting(call: Call): Promise<Act> {
  const { t, visitor } = call;
  const { serviceId, staffId } = visitor.actor;
  const [workers, { rows: teams }] = await Promise.all([
    colleagues(call, 'case-manager', serviceId),
    call.ask('get', PATHS.teams) as Promise<z.output<typeof teamList>>,
  ]);
  const others = teams.filter((team) => team.serviceId !== serviceId);
  const fields: readonly Field[] = [
    ...ORDERS.flatMap((one, index) => orderQuestions(call, `${one}.`, index === 0)),
    {
      ...{ name: 'routes', is: 'several', needed: true },
      options: ROUTES.map((value) => ({ value, text: t(`planRoutes.${value}`) })),
    },
    {
      ...{ name: 'caseManagerId', is: 'choice', options: workers, needed: true },
      ...(workers.some(({ value }) => value === staffId) ? { first: staffId } : {}),
    },
    {
      ...{ name: 'receivingTeamId', is: 'choice' },
      options: others.map(({ teamId, name }) => ({ value: teamId, text: name })),
    },
    { name: 'rehearsal', is: 'tick' },
  ];
  return {
    ...{ act: 'start-plan', path: PATHS.transitionPlans, params: {}, fields },
    body: (said) => {
      const team = others.find(({ teamId }) => teamId === said['receivingTeamId']);
      return {
        childId: childIdOf(call),
        orders: ORDERS.filter((one) => said[`${one}.type`] !== null).map((one) => orderOf(partOf(said, one))),
        ...{ routes: said['routes'], caseManagerId: said['caseManagerId'] },
        rehearsal: said['rehearsal'] === true,
        ...{ receivingTeamId: team?.teamId ?? null, receivingServiceId: team?.serviceId ?? null },
      };
    },
  };
}

const partOf = (said: Said, part: string): Said =>
  Object.fromEntries(
    Object.entries(said).flatMap(([name, value]) =>
      name.startsWith(`${part}.`) ? [[name.slice(part.length + 1), value]] : [],
    ),
  );

const childOf = async (call: Call): Promise<Child> =>
  (await call.ask('get', PATHS.child, { params: { childId: childIdOf(call) } })) as Child;

/** The API refuses it, and nobody fills in a form about a child who has died only to be told so. */
function afterDeath({ t }: Call, { childId, givenName, familyName }: Child): Shown {
  const values = {
    caption: `${givenName} ${familyName}`,
    back: childPage(childId),
    intro: [t('death.nothingStarted')],
  };
  return { status: 409, view: 'about-child', title: t('planMore.notNowTitle'), values };
}

async function shown(call: Call, act: Act, child: Child, came: Returned, planned: Planned | null): Promise<Shown> {
  const { t } = call;
  if (child.death.confirmed) return afterDeath(call, child);
  const by = await rulesBehind(call);
  const values = {
    ...{ form: came.form, acts: shownActs([act], came, call, by), example: EXAMPLE, parts: ORDERS },
    caption: `${child.givenName} ${child.familyName}`,
    planned:
      planned === null
        ? null
        : {
            ...{ eighteenOn: planned.eighteenOn, transferOn: planned.transferOn, review: planned.nextReviewOn },
            keep: planned.proposal,
            why: whyOf(planned, by, t),
            rungs: planned.rungs.map(({ key, startsOn, dueOn }) => ({
              name: t(`rungs.${key}`),
              startsOn,
              dueOn,
              why: by.rung(key),
            })),
          },
    looked: planned === null ? '' : digestOf(act, came.form.fields, call),
  };
  return { status: came.form.wrong.length > 0 ? 400 : 200, view: 'start-plan', title: t('startPlan'), values };
}

/** What the days beside the steps hang on: by the routes of the plan. */
const whyOf = ({ transferOn, rungs }: Planned, by: RulesBehind, t: Call['t']) =>
  by.at(
    [
      ...(transferOn === null ? [] : BEHIND_DATES['youth-to-adult']),
      ...(rungs.some(({ key }) => LADDER[key].route === 'end-of-order') ? BEHIND_DATES['end-of-order'] : []),
      ...BEHIND_DATES.either,
    ],
    { about: t('startDates'), says: [t('whyPages.dates')] },
  );
