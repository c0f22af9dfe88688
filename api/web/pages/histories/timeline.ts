import type { z } from 'zod';
import { localDateOf, localTimeOf } from '../../../../domain/calendar/london-time';
import type { Instant } from '../../../../domain/calendar/london-time';
import { concernPage, contactPage, PAGES, PATHS, planPage } from '../../../paths';
import type { timeline } from '../../../schemas/answers';
import type {
  concern as concernSchema,
  concernTimeline as concernTimelineSchema,
} from '../../../schemas/concern-answers';
import type { PlanShown } from '../../acts/about-task';
import type { ContactShown } from '../../acts/on-contact';
import type { Call, Page } from '../../page';
import type { HISTORIES } from '../../words/in-welsh/tell';
import { tellIn } from '../../words/in-welsh/tell';

type Timeline = z.output<typeof timeline> & Partial<Pick<z.output<typeof concernTimelineSchema>, 'immediateDanger'>>;
const SHOWN_AT_ONCE = '50';

/** Of what the history is, where it is read, and where it leads back to. */
interface Of {
  readonly of: keyof typeof HISTORIES;
  readonly path: string;
  readonly id: 'planId' | 'episodeId' | 'concernId';
  readonly timelineAt: string;
  /** Whom it is about; whoever may not know of it gets no further. */
  readonly caption: (call: Call, params: Readonly<Record<string, string>>) => Promise<string>;
  readonly back: (id: string) => string;
  readonly backSays: string;
}

/** What has happened, the latest first. */
const historyOf = ({ of, path, id, timelineAt, caption, back, backSays }: Of): Page => ({
  path,
  show: async (call) => {
    const { ask, request, t, language } = call;
    const own = String(request.params[id]);
    const params = { [id]: own };
    const { cursor } = request.query;
    const query = typeof cursor === 'string' ? { limit: SHOWN_AT_ONCE, cursor } : { limit: SHOWN_AT_ONCE };
    const about = await caption(call, params);
    const body = (await ask('get', timelineAt, { params, query })) as Timeline;
    const rows = body.rows.map(({ at, byName, ...line }) => ({
      ...{ byName, text: tellIn(language, line, of) },
      ...{ on: localDateOf(at as Instant), time: localTimeOf(at as Instant) },
    }));
    const values = {
      ...{ caption: about, rows, more: body.nextCursor, back: back(own), backSays, danger: body.immediateDanger },
    };
    return { view: 'timeline', title: t('timeline'), values };
  },
});

export const planTimeline: Page = historyOf({
  ...{ of: 'plan', path: PAGES.planTimeline, id: 'planId', timelineAt: PATHS.timeline },
  caption: async ({ ask }, params) => ((await ask('get', PATHS.transitionPlan, { params })) as PlanShown).childName,
  ...{ back: planPage, backSays: 'toPlan' },
});

export const contactTimeline: Page = historyOf({
  ...{ of: 'contact', path: PAGES.contactTimeline, id: 'episodeId', timelineAt: PATHS.voluntaryContactTimeline },
  caption: async ({ ask }, params) =>
    ((await ask('get', PATHS.voluntaryContact, { params })) as ContactShown).childName,
  ...{ back: contactPage, backSays: 'toContact' },
});

/** For those only who may know of the concern; whom to ring stands first, as on every page of one. */
export const concernTimeline: Page = historyOf({
  ...{ of: 'concern', path: PAGES.concernTimeline, id: 'concernId', timelineAt: PATHS.concernTimeline },
  caption: async ({ ask, t }, params) =>
    ((await ask('get', PATHS.concern, { params })) as z.output<typeof concernSchema>).childName ?? t('describedChild'),
  ...{ back: concernPage, backSays: 'toConcern' },
});
