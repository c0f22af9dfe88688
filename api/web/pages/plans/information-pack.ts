import type { z } from 'zod';
import { BEHIND_PAGES } from '../../../../domain/policy/behind';
import { PAGES, PATHS, planPage } from '../../../paths';
import type { packAsText } from '../../../schemas/pack-answers';
import type { PlanShown } from '../../acts/about-task';
import type { Call, Page } from '../../page';
import { rulesBehind } from '../../parts/why';

type Pack = z.output<typeof packAsText>;
/** What whoever receives reads before anything else. */
const FIRST = ['orders', 'first-days', 'contents'];

const packPdf = (planId: string) => PAGES.packDocument.replace(':planId', encodeURIComponent(planId));

/** The information pack as a page shows it: what binds first on top, the rest to be opened. */
export async function informationPack({ ask, language }: Call, planId: string): Promise<object> {
  const { documents } = (await ask('get', PATHS.informationPackAsText, {
    params: { planId },
    query: { language },
  })) as Pack;
  const { title = '', sections = [] } = documents[0] ?? {};
  return {
    ...{ title, pdf: packPdf(planId) },
    sections: sections
      .map((section) => ({ ...section, first: FIRST.includes(section.part) }))
      .toSorted((one, other) => Number(other.first) - Number(one.first)),
  };
}

/** The pack on a page of its own. */
export const pack: Page = {
  path: PAGES.pack,
  show: async (call) => {
    const planId = String(call.request.params['planId']);
    const plan = (await call.ask('get', PATHS.transitionPlan, { params: { planId } })) as PlanShown;
    const [pack, by] = await Promise.all([informationPack(call, planId), rulesBehind(call, plan)]);
    const why = by.at(BEHIND_PAGES.pack, { says: [call.t('whyPages.pack')] });
    const values = { caption: plan.childName, pack, why, back: planPage(planId) };
    return { view: 'pack-page', title: call.t('pack'), values };
  },
};

/** The same as a PDF that can be filed elsewhere. */
export const packDocument: Page = {
  path: PAGES.packDocument,
  isFile: true,
  show: async ({ ask, request, language }) => {
    const planId = String(request.params['planId']);
    const file = await ask('get', PATHS.informationPack, { params: { planId }, query: { language } });
    return { file: file as Buffer, name: `${planId}.information-pack.pdf` };
  },
};
