import { localDateOf } from '../../calendar/london-time';
import { inCustodyOn } from '../moves/custody-state';
import { hasEnded, endOfOrder } from '../order';
import type { Order } from '../order';
import type { PlanState } from '../state';
import type { Appointment, Missed } from './state';

/** Whether the child was not there, for whatever reason of theirs. */
export function wasMissed({ state }: Appointment): boolean {
  return state.is === 'missed' || state.is === 'missed-with-reasonable-excuse';
}

/** Whether an order required this appointment: only one that was in force at its time, and of no child who was in custody then. */
export function isRequired({ orders, policy, moves }: PlanState, { orderId, startsAt }: Appointment): boolean {
  if (inCustodyOn(moves.custody, localDateOf(startsAt))) return false;
  const order = orders.find((other) => other.orderId === orderId);
  return order !== undefined && !hasEnded(endOfOrder(order, policy), startsAt);
}

/** The counts of one order, from what is recorded now: an outcome that was changed counts as it was changed. */
export function missedUnder(state: PlanState, { orderId }: Order): Missed {
  const missed = state.appointments.filter(
    (one) => one.orderId === orderId && wasMissed(one) && isRequired(state, one),
  );
  return {
    inAll: missed.length,
    withoutReasonableExcuse: missed.filter((one) => one.state.is === 'missed').length,
  };
}
