import type { ChildId, PlanId } from '../../../domain/ids';
import type { PlanRecord } from '../../../register/register';
import type { WhoseContacts } from '../../../register/jobs/watch-contacts';
import type { Services } from '../../services';
import { timeOf } from './own-time';

/** Tells on what a command has recorded on this plan. */
export type TellsOn = (plan: PlanRecord, services: Services) => Promise<void>;

/** The concerns of a child fall silent with their plan, and go on with it. */
export const newsOfDeath: TellsOn = ({ view }, { news }) => news.ofDeath(view.childId as ChildId);

/** Contact by the child's own choice follows where they are. */
export const newsOfWhereabouts: TellsOn = ({ view, aheadMs }, services) => {
  const { planId, childId, rehearsal } = view;
  const whose: WhoseContacts = rehearsal
    ? { practice: planId as PlanId }
    : { practice: null, childId: childId as ChildId };
  return services.news.ofWhereabouts(whose, timeOf({ aheadMs }, services));
};
