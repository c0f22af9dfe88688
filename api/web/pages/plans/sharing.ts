import type { z } from 'zod';
import { localDateOf, localTimeOf } from '../../../../domain/calendar/london-time';
import type { Instant } from '../../../../domain/calendar/london-time';
import { extractPage, PAGES, PATHS, planActPage, planPage, sharingPage } from '../../../paths';
import type { decisionList, extractRead, lookList } from '../../../schemas/sharing-answers';
import type { PlanShown } from '../../acts/about-task';
import { offeredIn } from '../../acts/on-plan';
import type { Call, Page } from '../../page';

type Decision = z.output<typeof decisionList>['rows'][number];

/** Where it stands what of the formulation was shared; null for whom there is nothing to see or to do about it. */
export function sharingOf(call: Call, plan: PlanShown): string | null {
  return plan.sharing.decisions.length > 0 || offeredIn('sharing', plan, call).length > 0
    ? sharingPage(plan.planId)
    : null;
}

/** What of the formulation was shared, with whom, what for and until when; and what was decided against. As far as it is this person’s to see. */
export const sharing: Page = {
  path: PAGES.sharing,
  show: async (call) => {
    const { ask, t, day, request } = call;
    const params = { planId: String(request.params['planId']) };
    const plan = (await ask('get', PATHS.transitionPlan, { params })) as PlanShown;
    const { rows } = (await ask('get', PATHS.sharingDecisions, { params })) as z.output<typeof decisionList>;
    const offered = offeredIn('sharing', plan, call);
    const me = call.visitor.actor.staffId;
    const extractsOf = (decision: Decision) =>
      plan.sharing.extracts
        .filter(({ decisionId }) => decisionId === decision.decisionId)
        .map(({ extractId, section, expiresOn, state }) => {
          const withdraws = offered.some(({ thing }) => thing?.id === extractId);
          const reads = decision.by === me || (decision.with.is === 'staff' && decision.with.staffId === me);
          return {
            what: t(`sections.${section}`),
            state: state.is === 'shared' ? t('sharing.until', { day: day(expiresOn) }) : t(`sharingStates.${state.is}`),
            href: reads && state.is === 'shared' ? extractPage(extractId) : null,
            withdraw: withdraws ? planActPage(plan.planId, 'withdraw-extract', extractId) : null,
          };
        });
    const values = {
      ...{ caption: plan.childName, back: planPage(plan.planId) },
      decisions: rows.toReversed().map((decision) => ({
        ...{ who: decision.withName, by: decision.byName, on: localDateOf(decision.at as Instant) },
        ...{ purpose: decision.purpose, reasons: decision.reasons, state: t(`sharingStates.${decision.state.is}`) },
        ...{ basis: t(`values.${decision.basis}`), child: t(`values.${decision.childsAnswer}`) },
        sections: decision.sections.map((section) => t(`sections.${section}`)),
        extracts: extractsOf(decision),
      })),
      links: offered
        .filter(({ thing }) => thing === null)
        .map(({ row: { act } }) => ({ text: t(`acts.${act}.title`), href: planActPage(plan.planId, act) })),
    };
    return { view: 'sharing', title: t('sharing.title'), values };
  },
};

/** The text of one extract, with how to read it. That somebody has looked is written down, and who else has. */
export const extract: Page = {
  path: PAGES.extract,
  show: async (call) => {
    const { ask, t, language, request } = call;
    const params = { extractId: String(request.params['extractId']) };
    const found = (await ask('get', PATHS.extract, { params })) as z.output<typeof extractRead>;
    const mine = found.sharedById === call.visitor.actor.staffId;
    const { rows } = mine
      ? ((await ask('get', PATHS.extractLooks, { params })) as z.output<typeof lookList>)
      : { rows: [] };
    const values = {
      ...{ caption: found.childName, extract: found },
      // Whoever reads no plan came from the list of what was shared with them.
      back: call.may('get', PATHS.sharingDecisions)
        ? { href: sharingPage(found.planId), text: t('sharing.title') }
        : { href: PAGES.outlines, text: t('outline.title') },
      howToRead: found.howToRead[language],
      basis: t(`values.${found.basis}`),
      looks: rows.map(({ at, name, outcome }) => ({
        ...{ on: localDateOf(at as Instant), at: localTimeOf(at as Instant), name },
        outcome: t(`looks.${outcome}`),
      })),
    };
    return { view: 'extract', title: found.heading[language], values };
  },
};
