import type { Instant } from '../../calendar/london-time';
import { endOfOrder } from '../order';
import type { PlanState } from '../state';
import { isWaiting } from './state';

/** When the order of each consultation that still waits ends: then nothing is left to decide. */
export function endsOfOrdersAdvisedOn({ enforcement, orders, policy }: PlanState): readonly (Instant | null)[] {
  return enforcement.consultations.filter(isWaiting).map(({ orderId }) => {
    const order = orders.find((other) => other.orderId === orderId);
    const end = order && endOfOrder(order, policy);
    return end?.is === 'set' ? end.at : null;
  });
}
