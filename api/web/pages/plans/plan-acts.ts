import { planActPage, planActsPage, PAGES, PATHS, planPage } from '../../../paths';
import { nothingHere } from '../../../problem';
import type { PlanShown } from '../../acts/about-task';
import { carryOut, leftOf, notAnyMore, shownActs, untouched } from '../../acts/act';
import type { Returned } from '../../acts/act';
import { EXAMPLE } from '../../acts/fields';
import { offeredIn, PARTS } from '../../acts/on-plan';
import type { Offered, Part } from '../../acts/on-plan';
import type { Call, Page, Shown } from '../../page';
import type { Left } from '../../parts/forms';
import { sinceThen } from '../../parts/next-steps';
import { savedAt } from '../../parts/saved';
import { rulesBehind } from '../../parts/why';

const ALL = Object.keys(PARTS) as Part[];

/** Everything that this person can do about a plan now, by what it is about; each leads to a form of its own. */
export const planActs: Page = {
  path: PAGES.planActs,
  show: async (call) => {
    const { t } = call;
    const plan = await planOf(call);
    const parts = ALL.map((part) => ({
      ...{ part, title: t(`planParts.${part}`) },
      links: offeredIn(part, plan, call).map(({ row: { act }, thing }) => ({
        ...{ text: t(`acts.${act}.title`), about: thing?.says ?? null },
        href: planActPage(plan.planId, act, thing?.id),
      })),
    }));
    const values = {
      caption: plan.childName,
      back: planPage(plan.planId),
      parts: parts.filter(({ links }) => links.length > 0),
    };
    return { view: 'plan-acts', title: t('planMore.title'), values };
  },
};

/** One of them, about the whole plan. */
export const planAct: Page = oneAct(PAGES.planAct);
/** One of them, about one of its records. */
export const planActOn: Page = oneAct(PAGES.planActOn);

function oneAct(path: string): Page {
  return {
    path,
    show: async (call) => {
      const plan = await planOf(call);
      const asked = askedFor(call, plan);
      return asked === null ? notNow(call, plan) : shown(call, plan, asked, untouched());
    },
    send: async (call, typed) => {
      const plan = await planOf(call);
      const asked = askedFor(call, plan);
      // What is sent twice makes no sense any more the second time: the API knows it again, and answers as the first time.
      const meant = asked ?? meantBy(call, plan);
      if (meant === null) return notNow(call, plan, notAnyMore(call, typed).form.left);
      const act = await meant.row.form({ call, plan, thing: meant.thing });
      const came = await carryOut(call, act, typed);
      if ('done' in came) {
        return savedAt(planPage(plan.planId), came.done, came.act) + (await sinceThen(call, plan));
      }
      if (asked !== null) return shown(call, plan, asked, came);
      return notNow(call, plan, leftOf(act, typed, call.t));
    },
  };
}

const planOf = async ({ ask, request }: Call): Promise<PlanShown> =>
  (await ask('get', PATHS.transitionPlan, { params: { planId: String(request.params['planId']) } })) as PlanShown;

const partOf = ({ request }: Call): Part => {
  const part = ALL.find((one) => PARTS[one].some(({ act }) => act === request.params['act']));
  if (part === undefined) throw nothingHere('page');
  return part;
};

/** What the address names, whether or not it makes sense now; null where the plan has no such record. */
function meantBy(call: Call, plan: PlanShown): Offered | null {
  const { act, thing: id } = call.request.params;
  const row = PARTS[partOf(call)].find((one) => one.act === act);
  const thing = row?.of?.(plan, call).find((one) => one.id === id) ?? null;
  return row === undefined || (row.of !== undefined && thing === null) ? null : { row, thing };
}

/** What the address asks for, as far as it makes sense now; null where it does not. Throws a 404 for what there is not at all. */
function askedFor(call: Call, plan: PlanShown): Offered | null {
  const { act, thing } = call.request.params;
  const part = partOf(call);
  const offered = offeredIn(part, plan, call).filter(({ row }) => row.act === act);
  return offered.find((one) => (one.thing?.id ?? null) === (thing ?? null)) ?? null;
}

async function shown(call: Call, plan: PlanShown, { row, thing }: Offered, came: Returned): Promise<Shown> {
  const act = await row.form({ call, plan, thing });
  const values = {
    ...{ form: came.form, example: EXAMPLE, caption: plan.childName, back: planActsPage(plan.planId) },
    ...{ acts: shownActs([act], came, call, await rulesBehind(call, plan)), about: thing?.says ?? null },
  };
  return {
    status: came.form.wrong.length > 0 ? 400 : 200,
    view: 'one-form',
    title: call.t(`acts.${row.act}.title`),
    values,
  };
}

/** Somebody else was faster, or the plan has moved on. What was written comes back. */
function notNow({ t }: Call, { planId, childName }: PlanShown, left?: Left): Shown {
  const values = { form: { left }, caption: childName, text: t('planMore.notNow'), back: planActsPage(planId) };
  return { status: 409, view: 'not-now', title: t('planMore.notNowTitle'), values };
}
