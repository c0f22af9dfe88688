import type { ServiceId, TeamId } from '../ids';
import type { PlanState } from './state';

/** Who is to receive the young adult. Throws for a plan that hands nothing over: nothing is ever asked of a receiver there. */
export function receiverOf(state: PlanState): { readonly serviceId: ServiceId; readonly teamId: TeamId } {
  const { receivingServiceId: serviceId, receivingTeamId: teamId } = state;
  if (serviceId === null || teamId === null) throw new RangeError('Only the youth-to-adult route has a receiver');
  return { serviceId, teamId };
}

/** The teams whose managers follow the plan: the youth justice service's, and the receiving one where there is one. */
export function teamsOf(state: PlanState): readonly TeamId[] {
  return [state.teamId, state.receivingTeamId].filter((teamId) => teamId !== null);
}

/** The day on which responsibility is planned to pass. Throws for a plan that hands nothing over. */
export function plannedTransfer(state: PlanState): NonNullable<PlanState['transferOn']> {
  if (state.transferOn === null) throw new RangeError('Only the youth-to-adult route has a transfer');
  return state.transferOn;
}
