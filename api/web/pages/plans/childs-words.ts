import { PAGES, PATHS, planPage } from '../../../paths';
import { carryOut, shownActs, untouched } from '../../acts/act';
import type { Returned } from '../../acts/act';
import type { PlanShown } from '../../acts/about-task';
import { recordView } from '../../acts/childs-answers';
import type { Call, Page, Shown } from '../../page';
import { savedAt } from '../../parts/saved';
import { rulesBehind } from '../../parts/why';

/** Writing down what the child said: as said, or in one step that they had nothing to add. */
export const childsWords: Page = {
  path: PAGES.childsWords,
  show: (call) => shown(call, untouched()),
  send: async (call, typed) => {
    const { planId } = paramsOf(call);
    const came = await carryOut(call, recordView(planId, call.t), typed);
    return 'done' in came ? savedAt(planPage(planId), came.done, came.act) : shown(call, came);
  },
};

const paramsOf = ({ request }: Call) => ({ planId: String(request.params['planId']) });

async function shown(call: Call, came: Returned): Promise<Shown> {
  const params = paramsOf(call);
  const plan = (await call.ask('get', PATHS.transitionPlan, { params })) as PlanShown;
  return {
    status: came.form.wrong.length > 0 ? 400 : 200,
    view: 'one-form',
    title: call.t('acts.record-child-view.title'),
    values: {
      form: came.form,
      acts: shownActs([recordView(params.planId, call.t)], came, call, await rulesBehind(call, plan)),
      caption: plan.childName,
      back: planPage(params.planId),
    },
  };
}
