import type { StaffId } from '../../ids';
import type { AccountablePeriod, PlanState } from '../state';

/** Who is, or was last, accountable in the youth justice service. There always was somebody: the plan began with them. */
export function accountableInYouthJustice({ accountability, serviceId }: PlanState): AccountablePeriod {
  const last = accountability.filter((period) => period.serviceId === serviceId).at(-1);
  if (!last) throw new RangeError('A plan begins with an accountable owner in the youth justice service');
  return last;
}

/**
 * Whether naming this person puts somebody else in the place of who receives the young adult, so that the child is told first.
 * Nobody is, while nobody was named; nor in plans begun before their policy asked for it where a task names them.
 */
export function takesReceiversPlace(state: PlanState, staffId: StaffId): boolean {
  const { receivingOfficerId, policy } = state;
  return policy.childToldFirstOfEachReceiver && receivingOfficerId !== null && receivingOfficerId !== staffId;
}

/** The people whom the domain knows to be of the sending service. */
export function isSender(state: PlanState, staffId: StaffId): boolean {
  return (
    [state.caseManagerId, state.caseManagerChange?.toId].includes(staffId) ||
    state.accountability.some((period) => period.serviceId === state.serviceId && period.staffId === staffId)
  );
}

/** The people whom the domain knows to be of the receiving service. */
export function isReceiver(state: PlanState, staffId: StaffId): boolean {
  return (
    [state.receivingOfficerId, state.receivingOfficerChange?.toId].includes(staffId) ||
    state.accountability.some((period) => period.serviceId !== state.serviceId && period.staffId === staffId)
  );
}
