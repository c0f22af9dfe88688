import { VIEW_ABOUTS } from '../../domain/transition-plan/voice/state';
import { PAGES, PATHS, planPage } from '../paths';
import { emptyForm, keyAgain, keyOf, textOf, wrongOf } from './forms';
import type { FormShown, Wrong } from './forms';
import type { Call, Fields, Page, Shown } from './page';
import type { PlanShown } from './plan';
import type { Say } from './words';

const COMMAND = `${PATHS.transitionPlan}/record-child-view`;
const FIELDS = ['words', 'about'];

/** Writing down what the child said: as said, or in one step that they had nothing to add. */
export const childsWords: Page = {
  path: PAGES.childsWords,
  show: (call) => shown(call, emptyForm()),
  send: async (call, fields) => {
    const key = keyOf(fields);
    const wrong = wrongIn(fields, call.t);
    if (wrong.length > 0) return shown(call, { key, fields, wrong });
    const nothingToAdd = fields['nothingToAdd'] === 'yes';
    const body = { about: fields['about'], ...(nothingToAdd ? { nothingToAdd } : { words: textOf(fields, 'words') }) };
    try {
      await call.ask('post', COMMAND, { params: paramsOf(call), body, key });
    } catch (error) {
      return shown(call, { key: keyAgain(error, key), fields, wrong: wrongOf(error, FIELDS, call.t) });
    }
    return `${planPage(paramsOf(call).planId)}?saved=yes`;
  },
};

const paramsOf = ({ request }: Call) => ({ planId: String(request.params['planId']) });

function wrongIn(fields: Fields, t: Say): Wrong[] {
  const wrong: Wrong[] = [];
  if (!VIEW_ABOUTS.some((about) => about === fields['about'])) wrong.push({ field: 'about', text: t('aboutNeeded') });
  const said = textOf(fields, 'words') !== null;
  if (said === (fields['nothingToAdd'] === 'yes')) wrong.push({ field: 'words', text: t('wordsNeeded') });
  return wrong;
}

async function shown(call: Call, form: FormShown): Promise<Shown> {
  const params = paramsOf(call);
  const body = (await call.ask('get', PATHS.transitionPlan, { params })) as PlanShown;
  const abouts = VIEW_ABOUTS.map((value) => ({
    value,
    text: call.t(`abouts.${value}`),
    checked: form.fields['about'] === value,
  }));
  return {
    status: form.wrong.length > 0 ? 400 : 200,
    view: 'childs-words',
    title: call.t('addWords'),
    values: { form, abouts, childName: body.childName, back: planPage(params.planId) },
  };
}
