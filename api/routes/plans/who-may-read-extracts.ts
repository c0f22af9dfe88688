import { worksHereOn } from '../../../domain/absence';
import { localDateOf } from '../../../domain/calendar/london-time';
import type { ServiceId } from '../../../domain/ids';
import type { Actor } from '../../../domain/people';
import { hostToShareWith } from '../../../domain/transition-plan/moves/area-state';
import { NOBODY_MOVED } from '../../../domain/transition-plan/moves/state';
import type { PlanView } from '../../../domain/transition-plan/view';
import type { StaffMember } from '../../../register/register';
import { mayDo } from '../../permissions';
import type { Services } from '../../services';

/** The service of another area that may be shown what is shared of this plan now; none where the child has not moved. */
function hostOf(view: PlanView) {
  // A view that an earlier release wrote knows of no moves.
  const { moves = NOBODY_MOVED.moves } = view as Partial<PlanView>;
  return hostToShareWith(moves.outOfArea)?.host.serviceId;
}

/** On which side of the plan this member of staff can be shown an extract by name; null where they cannot. */
export function sideOfReader(member: StaffMember, view: PlanView): 'sender' | 'receiver' | 'host' | null {
  if (!mayDo(member.role, 'confirm-extracts')) return null;
  if (member.serviceId === view.serviceId) return 'sender';
  const isReceiver = member.role === 'probation-officer' || member.teamId === view.receivingTeamId;
  if (member.serviceId === view.receivingServiceId && isReceiver) return 'receiver';
  return member.serviceId === hostOf(view) ? 'host' : null;
}

/** Everybody who can be shown an extract of this plan by name today, for whoever may decide on it; nobody for others, nor they themselves. */
export async function readersOfExtracts(view: PlanView, actor: Actor, { register, now }: Services) {
  if (!mayDo(actor.role, 'decide-on-sharing')) return [];
  const places = [view.serviceId, view.receivingServiceId, hostOf(view)].flatMap((serviceId) =>
    serviceId ? [serviceId as ServiceId] : [],
  );
  const staff = await register.staffOfServices(places);
  return staff
    .filter((member) => member.staffId !== actor.staffId && worksHereOn(member, localDateOf(now())))
    .flatMap((member) => {
      const side = sideOfReader(member, view);
      return side === null ? [] : [{ staffId: member.staffId, name: member.name, side }];
    });
}
