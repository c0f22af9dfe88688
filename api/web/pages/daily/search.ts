import type { z } from 'zod';
import { childPage, outlinePage, PAGES, PATHS, planPage, raiseConcernPage, startPlanPage } from '../../../paths';
import { Problem } from '../../../problem';
import type { foundChildren } from '../../../schemas/answers';
import { canBeSearchedBy, SEARCHED_BY } from '../../../schemas/primitives';
import { textOf } from '../../parts/forms';
import type { Wrong } from '../../parts/forms';
import type { Call, Page, Shown } from '../../page';

type Found = z.output<typeof foundChildren>['rows'];

/** Finding a child by name, or a plan by its reference. A name is sent, and never stands in an address. */
export const search: Page = {
  path: PAGES.search,
  show: async (call) => {
    // As the API refuses to look, so that nobody types a name for nothing.
    if (!call.may('post', PATHS.search)) throw new Problem('not-allowed', 'Looking for a child is not for you to do.');
    return Promise.resolve(shown(call, '', null, []));
  },
  send: async (call, typed) => {
    const text = textOf(typed, 'text') ?? '';
    if (!canBeSearchedBy(text)) {
      return shown(call, text, null, [{ field: 'text', text: call.t('searchNeeded', SEARCHED_BY) }]);
    }
    if (await isPlan(call, text)) return planPage(text);
    const { rows } = (await call.ask('post', PATHS.search, { body: { text } })) as z.output<typeof foundChildren>;
    return shown(call, text, rows, []);
  },
};

/** Whether it is the reference of a plan that this person sees. A name is asked of no plan. */
async function isPlan({ ask, may }: Call, text: string): Promise<boolean> {
  if (!/^[\da-f]{8}-[\da-f-]{27}$/.test(text) || !may('get', PATHS.transitionPlan)) return false;
  try {
    await ask('get', PATHS.transitionPlan, { params: { planId: text } });
    return true;
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return false;
    throw error;
  }
}

function shown({ t, may, visitor }: Call, text: string, found: Found | null, wrong: readonly Wrong[]): Shown {
  const leadTo = may('get', PATHS.transitionPlan) ? planPage : outlinePage;
  const rows = (found ?? []).map(
    ({ childId, givenName, familyName, dateOfBirth, serviceId, openPlanId, deathConfirmed }) => ({
      ...{ name: `${givenName} ${familyName}`, dateOfBirth },
      plan: openPlanId === null ? null : leadTo(openPlanId),
      start:
        openPlanId === null &&
        !deathConfirmed &&
        serviceId === visitor.actor.serviceId &&
        may('post', PATHS.transitionPlans)
          ? startPlanPage(childId)
          : null,
      died: deathConfirmed,
      more: may('get', PATHS.relatedChildren) ? childPage(childId) : null,
      worry: may('post', PATHS.concerns) ? raiseConcernPage(childId) : null,
    }),
  );
  const describe = may('post', PATHS.concerns) ? PAGES.describeChild : null;
  const values = { form: { wrong }, text, rows, asked: found !== null, describe };
  return { status: wrong.length > 0 ? 400 : 200, view: 'search', title: t('search'), values };
}
