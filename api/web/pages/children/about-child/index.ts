import {
  childsDeathPage,
  contactsOfChild,
  legalHoldsPage,
  outlinePage,
  PAGES,
  PATHS,
  planPage,
  raiseConcernPage,
  relatedChildrenPage,
  restrictedPage,
  startPlanPage,
} from '../../../../paths';
import { nothingHere } from '../../../../problem';
import type { Call, Page } from '../../../page';
import { foundChild } from './child';
import type { FoundChild } from './child';

/** A child, with or without a plan: everything that there is about them, each on a page of its own. */
export const aboutChild: Page = {
  path: PAGES.child,
  show: async (call) => {
    const { t, day } = call;
    const found = await foundChild(call);
    if (found === undefined) throw nothingHere('child');
    const { givenName, familyName, dateOfBirth, deathConfirmed } = found;
    const intro = [`${t('born')} ${day(dateOfBirth)}`, ...(deathConfirmed ? [t('death.nothingStarted')] : [])];
    const values = { intro, links: linksFor(call, found) };
    return { view: 'about-child', title: `${givenName} ${familyName}`, values };
  },
};

function linksFor({ t, may, visitor }: Call, found: FoundChild) {
  const { childId, openPlanId, serviceId, deathConfirmed } = found;
  const isOwn = serviceId === visitor.actor.serviceId;
  const hasNone = openPlanId === null;
  const leadTo = may('get', PATHS.transitionPlan) ? planPage : outlinePage;
  const entries = [
    { when: !hasNone, href: leadTo(openPlanId ?? ''), text: t('toThePlan') },
    {
      when: hasNone && !deathConfirmed && isOwn && may('post', PATHS.transitionPlans),
      href: startPlanPage(childId),
      text: t('startPlan'),
    },
    { when: may('get', PATHS.voluntaryContacts), href: contactsOfChild(childId), text: t('contact.one') },
    { when: may('get', PATHS.relatedChildren), href: relatedChildrenPage(childId), text: t('related.title') },
    { when: may('get', PATHS.restrictions), href: restrictedPage(childId), text: t('restricted.whoMaySee') },
    { when: isOwn && may('get', PATHS.legalHolds), href: legalHoldsPage(childId), text: t('holds.title') },
    { when: may('post', PATHS.concerns), href: raiseConcernPage(childId), text: t('raiseConcern') },
    // With an open plan a death is recorded there, so that the plan falls silent.
    { when: hasNone && may('post', PATHS.deathOfChild), href: childsDeathPage(childId), text: t('death.title') },
  ];
  return entries.filter(({ when }) => when);
}
