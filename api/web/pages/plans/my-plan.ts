import type { z } from 'zod';
import { PAGES, PATHS, planPage } from '../../../paths';
import type { child as childSchema } from '../../../schemas/answers';
import type { childsPlanAsText } from '../../../schemas/pack-answers';
import type { PlanShown } from '../../acts/about-task';
import { carryOut, shownActs, untouched } from '../../acts/act';
import type { Returned } from '../../acts/act';
import { chooseLooks } from '../../acts/my-plan-looks';
import type { Call, Page, Shown } from '../../page';
import { LANGUAGE_NAMES, LANGUAGES } from '../../words';
import type { Language } from '../../words';
import { rulesBehind } from '../../parts/why';

type Printed = z.output<typeof childsPlanAsText>;
type Child = z.output<typeof childSchema>;

/** What a child is given to keep, with what they want on it: on a page first, then to print. Its title is theirs, and stands in no address. */
export const myPlan: Page = {
  path: PAGES.myPlan,
  show: (call) => shown(call, untouched()),
  send: async (call, typed) => {
    const plan = await planOf(call);
    const came = await carryOut(call, chooseLooks(plan, call.t), typed);
    return 'done' in came ? `${call.request.path}?saved=${came.done}` : shown(call, came);
  },
};

/** The same as a PDF, in the language that is asked for. */
export const myPlanDocument: Page = {
  path: PAGES.myPlanDocument,
  isFile: true,
  show: async (call) => {
    const body = { planId: planIdOf(call), language: await languageOfSheet(call) };
    return { file: (await call.ask('post', PATHS.childsPlanDocument, { body })) as Buffer, name: 'plan.pdf' };
  },
};

const planIdOf = ({ request }: Call) => String(request.params['planId']);

const planOf = async (call: Call): Promise<PlanShown> =>
  (await call.ask('get', PATHS.transitionPlan, { params: { planId: planIdOf(call) } })) as PlanShown;

/** The language of what is printed for the child of this address: the one that is asked for, else the child’s, else the reader’s. */
export async function languageOfSheet(call: Call, plan?: PlanShown): Promise<Language> {
  const { in: asked } = call.request.query;
  return LANGUAGES.find((known) => known === asked) ?? (await languageOfChild(call, plan)) ?? call.language;
}

/** Null where it is not known, or not for this reader. */
async function languageOfChild(call: Call, plan?: PlanShown): Promise<Language | null> {
  if (!call.may('get', PATHS.child)) return null;
  const { childId } = plan ?? (await planOf(call));
  const { language } = (await call.ask('get', PATHS.child, { params: { childId } })) as Child;
  return language;
}

async function shown(call: Call, came: Returned): Promise<Shown> {
  const plan = await planOf(call);
  const language = await languageOfSheet(call, plan);
  const body = { planId: plan.planId, language };
  const printed = (await call.ask('post', PATHS.childsPlan, { body })) as Printed;
  const may = call.may('post', chooseLooks(plan, call.t).path);
  const values = {
    ...{ form: came.form, printed, back: planPage(plan.planId), caption: plan.childName },
    ...{ saved: call.request.query['saved'], savedText: call.t('myPlanSaved') },
    acts: may ? shownActs([chooseLooks(plan, call.t)], came, call, await rulesBehind(call, plan)) : [],
    sheets: LANGUAGES.map((code) => ({ code, name: LANGUAGE_NAMES[code], chosen: code === language })),
    pdf: `${PAGES.myPlanDocument.replace(':planId', encodeURIComponent(plan.planId))}?in=${language}`,
  };
  return { status: came.form.wrong.length > 0 ? 400 : 200, view: 'my-plan', title: call.t('myPlan'), values };
}
