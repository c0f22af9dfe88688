import type { z } from 'zod';
import { PAGES, PATHS, planPage } from '../paths';
import type { child as childSchema } from '../schemas/answers';
import type { childsPlanAsText } from '../schemas/pack-answers';
import type { PlanShown } from './acts/about-task';
import { textOf } from './forms';
import type { Wrong } from './forms';
import type { Call, Fields, Page, Shown } from './page';
import { LANGUAGE_NAMES, LANGUAGES } from './words';

type Printed = z.output<typeof childsPlanAsText>;
const MOST = 80;

/** What a child is given to keep: on a page first, then to print. Its title is theirs, and stands in no address. */
export const myPlan: Page = {
  path: PAGES.myPlan,
  show: (call) => shown(call, {}, []),
  send: async (call, typed) => {
    const title = textOf(typed, 'title');
    if (title !== null && title.length > MOST) {
      return shown(call, typed, [{ field: 'title', text: call.t('tooLong') }]);
    }
    if (typed['as'] !== 'pdf') return shown(call, typed, []);
    const file = await call.ask('post', PATHS.childsPlanDocument, { body: await askedBy(call, typed) });
    return { file: file as Buffer, name: 'plan.pdf' };
  },
};

const planIdOf = ({ request }: Call) => String(request.params['planId']);

/** What is asked for; in the child’s own language, until another is chosen. */
async function askedBy(call: Call, typed: Fields) {
  const chosen = LANGUAGES.find((language) => language === typed['language']);
  return {
    planId: planIdOf(call),
    title: textOf(typed, 'title'),
    language: chosen ?? (await languageOfChild(call)) ?? call.language,
  };
}

/** The language that the child of the plan of this address uses; null where it is not known, or not for this reader. */
export async function languageOfChild({ ask, may, ...call }: Call) {
  if (!may('get', PATHS.child)) return null;
  const params = { planId: String(call.request.params['planId']) };
  const { childId } = (await ask('get', PATHS.transitionPlan, { params })) as PlanShown;
  const child = (await ask('get', PATHS.child, { params: { childId } })) as z.output<typeof childSchema>;
  return child.language;
}

async function shown(call: Call, typed: Fields, wrong: readonly Wrong[]): Promise<Shown> {
  const asked = await askedBy(call, typed);
  const title = wrong.length > 0 ? null : asked.title;
  const printed = (await call.ask('post', PATHS.childsPlan, { body: { ...asked, title } })) as Printed;
  const values = {
    ...{ form: { wrong }, typed: { title: typed['title'] ?? '' }, printed, back: planPage(asked.planId) },
    choices: LANGUAGES.map((value) => ({
      ...{ value, text: LANGUAGE_NAMES[value], checked: value === asked.language },
    })),
  };
  return { status: wrong.length > 0 ? 400 : 200, view: 'my-plan', title: call.t('myPlan'), values };
}
