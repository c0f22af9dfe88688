import type { z } from 'zod';
import { localDateOf, localTimeOf } from '../../domain/calendar/london-time';
import type { Instant } from '../../domain/calendar/london-time';
import { PAGES, PATHS, planPage } from '../paths';
import type { timeline } from '../schemas/answers';
import type { PlanShown } from './acts/about-task';
import type { Page } from './page';
import { tellIn } from './words/in-welsh/tell';

type Timeline = z.output<typeof timeline>;
const SHOWN_AT_ONCE = '50';

/** What has happened on a plan, the latest first. */
export const planTimeline: Page = {
  path: PAGES.planTimeline,
  show: async ({ ask, request, t, language }) => {
    const params = { planId: String(request.params['planId']) };
    const { cursor } = request.query;
    const query = typeof cursor === 'string' ? { limit: SHOWN_AT_ONCE, cursor } : { limit: SHOWN_AT_ONCE };
    const { childName } = (await ask('get', PATHS.transitionPlan, { params })) as PlanShown;
    const body = (await ask('get', PATHS.timeline, { params, query })) as Timeline;
    const rows = body.rows.map(({ at, byName, ...line }) => ({
      ...{ byName, text: tellIn(language, line), on: localDateOf(at as Instant), time: localTimeOf(at as Instant) },
    }));
    const values = { caption: childName, rows, more: body.nextCursor, back: planPage(params.planId) };
    return { view: 'timeline', title: t('timeline'), values };
  },
};
