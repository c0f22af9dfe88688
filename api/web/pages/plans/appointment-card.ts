import { localDateOf, localTimeOf } from '../../../../domain/calendar/london-time';
import type { Instant } from '../../../../domain/calendar/london-time';
import { placeToShow } from '../../../documents/childs-plan';
import { PAGES, PATHS, planPage } from '../../../paths';
import type { PlanShown } from '../../acts/about-task';
import { languageOfSheet } from './my-plan';
import type { Page } from '../../page';
import { dayIn, LANGUAGE_NAMES, LANGUAGES, say } from '../../words';
import { ownNowOf } from '../../parts/own-now';

const MOST_SHOWN = 4;

/** The next appointments, as a card for the child to keep: when, where and with whom, in their language, and nothing else. */
export const appointmentCard: Page = {
  path: PAGES.appointmentCard,
  show: async (call) => {
    const { ask, request, t } = call;
    const params = { planId: String(request.params['planId']) };
    const plan = (await ask('get', PATHS.transitionPlan, { params })) as PlanShown;
    const { appointments, names } = plan;
    const language = await languageOfSheet(call, plan);
    const now = ownNowOf(plan, call);
    const ahead = appointments
      .filter(({ state, startsAt }) => state.is === 'planned' && startsAt > now)
      .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
      .slice(0, MOST_SHOWN);
    const values = {
      ...{ sheetLanguage: language, said: say(language), back: planPage(params.planId) },
      sheets: LANGUAGES.map((code) => ({ code, name: LANGUAGE_NAMES[code], chosen: code === language })),
      cards: ahead.map(({ startsAt, where, withId }) => ({
        ...{ on: dayIn(language, localDateOf(startsAt as Instant)), at: localTimeOf(startsAt as Instant) },
        ...{ where: placeToShow(where), who: names[withId] ?? null },
      })),
    };
    return { view: 'appointment-card', title: t('card.title'), values };
  },
};
