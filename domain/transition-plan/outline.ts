import type { LocalDate } from '../calendar/local-date';
import type { Instant } from '../calendar/london-time';
import type { OrderType } from '../policy/order-type';
import type { PlanView } from './view';

/** One order as an outline shows it: `endsOn` is its true end, null while unpaid work keeps it from ending. */
export interface OrderOutlined {
  readonly orderId: string;
  readonly type: OrderType;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
}

/** What is known of a plan to whoever sees that there is one and is to read nothing in it: ids, dates and fixed words alone. */
export interface PlanOutline extends Pick<
  PlanView,
  | 'planId'
  | 'childId'
  | 'serviceId'
  | 'teamId'
  | 'routes'
  | 'rehearsal'
  | 'status'
  | 'phase'
  | 'caseManagerId'
  | 'startedAt'
  | 'eighteenOn'
  | 'transferOn'
> {
  readonly accountableId: string;
  readonly accountableFrom: Instant;
  readonly orders: readonly OrderOutlined[];
}

/**
 * The outline of a plan. It names each thing that it shows, so that what is new in a plan stands in no outline until somebody decides
 * that it does; no text that anybody has written is among it.
 */
export function outlineOf(view: PlanView): PlanOutline {
  const { planId, childId, serviceId, teamId, routes, rehearsal, status, phase } = view;
  const { caseManagerId, startedAt, eighteenOn, transferOn, accountable } = view;
  const orders = view.orders.map(({ orderId, type, startsOn, end }) => {
    return { orderId, type, startsOn, endsOn: end.is === 'set' ? end.on : null };
  });
  return {
    ...{ planId, childId, serviceId, teamId, routes, rehearsal, status, phase },
    ...{ caseManagerId, startedAt, eighteenOn, transferOn },
    ...{ accountableId: accountable.staffId, accountableFrom: accountable.from, orders },
  };
}
