import type { ChildId, ConcernId, EpisodeId, PlanId } from '../../../../domain/ids';
import type { Actor } from '../../../../domain/people';
import type { Register } from '../../../../register/register';
import {
  concernPage,
  contactPage,
  outlinePage,
  PAGES,
  planPage,
  restrictedPage,
  supervisionPage,
  taskPage,
} from '../../../paths';
import type { Services } from '../../../services';
import type { Call } from '../../page';

/**
 * Where the link of a message leads: to the page of what the message is about, as far as whoever follows it may know of that, and to
 * today otherwise. It shows nothing by itself: what is shown is decided, and written down, where it leads.
 */
export const go =
  ({ register }: Services) =>
  async ({ visitor: { actor }, request, response }: Call): Promise<void> => {
    const { ref = '' } = request.params;
    response.redirect(303, await pageOf(String(ref), actor, register));
  };

async function pageOf(ref: string, actor: Actor, register: Register): Promise<string> {
  const [id = '', part = ''] = ref.split('.');
  if (!/^[\w-]{1,100}$/.test(id)) return PAGES.home;
  // A task is numbered within its plan; whatever else there is of a plan stands on the plan's own page.
  if (await register.plan(actor, id as PlanId)) return /^\d+$/.test(part) ? taskPage(ref) : planPage(id);
  if (await register.planOutline(actor, id as PlanId)) return outlinePage(id);
  if (await register.concern(actor, id as ConcernId)) return concernPage(id);
  if (await register.episode(actor, id as EpisodeId)) return contactPage(id);
  const own = await register.supervision(actor);
  if (own.some(({ supervisionId }) => supervisionId === id)) return supervisionPage(id);
  // The message about a restricted record leads to who may see it, and who has looked.
  if (await register.child(actor, id as ChildId)) return restrictedPage(id);
  return PAGES.home;
}
