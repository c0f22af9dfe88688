import { addMonths, addYears, isAfter, isBefore } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import { instantAt } from '../calendar/london-time';
import { againstRule, notFound, wrongState } from '../refusal';
import type { Refusal } from '../refusal';
import type { WholePlanCommand } from './commands';
import { canHoldUnpaidWork, dayOf, endOfOrder, hasEnded, isOfCourt, lastDayOf } from './order';
import type { Order } from './order';
import { mustLieAhead, RULES, YEARS_AHEAD } from './rules';
import type { PlanState } from './state';

type Change<Is extends string> = Extract<
  Extract<WholePlanCommand, { name: 'change-order' }>['change'],
  { readonly is: Is }
>;

/** Why this cannot have happened to the order; null when it can. Each order by the rules of its own type. */
export function changeOfOrder(
  state: PlanState,
  { orderId, change }: Extract<WholePlanCommand, { name: 'change-order' }>,
  today: LocalDate,
): Refusal | null {
  const order = state.orders.find((other) => other.orderId === orderId);
  if (!order) return notFound('This plan has no such order. Look at the plan for its orders as they are now.');
  if (order.revokedOn !== null) return wrongState('revoked', 'This order was revoked; nothing more happens to it.');
  switch (change.is) {
    case 'extended':
      return extension(state, order, change, today);
    case 'revoked':
      return revocation(state, order, change, today);
    case 'unpaid-work':
      return unpaidWork(state, order, change);
  }
}

/** A court extends a youth rehabilitation order once, by up to six months (law); what it sets for others stands as it is set. */
function extension(
  { policy }: PlanState,
  order: Order,
  { endsOn }: Change<'extended'>,
  today: LocalDate,
): Refusal | null {
  if (!isOfCourt(order.type)) {
    return againstRule(RULES.endOfOrders, 'No court made this order, so none can extend it.', 'change');
  }
  if (!isAfter(endsOn, lastDayOf(order))) {
    return againstRule(
      RULES.endOfOrders,
      `Choose a day after its present last day, ${lastDayOf(order)}.`,
      'change.endsOn',
    );
  }
  if (order.type === 'youth-rehabilitation-order') {
    if (order.extendedTo.length >= policy.yroExtensions) {
      return againstRule(RULES.extendedOnce, 'This order was extended before; a court can do so only once.', 'change');
    }
    const limit = addMonths(order.endsOn, policy.yroExtensionMonths);
    if (isAfter(endsOn, limit)) {
      return againstRule(RULES.extendedOnce, `A court can extend this order to ${limit} at most.`, 'change.endsOn');
    }
  }
  // The extension of an order that has ended meanwhile may be told late; only a slip of the pen lies far ahead.
  return isAfter(endsOn, today) ? mustLieAhead(endsOn, today, 'change.endsOn') : null;
}

function revocation({ policy }: PlanState, order: Order, { on }: Change<'revoked'>, today: LocalDate): Refusal | null {
  if (isAfter(on, today)) {
    return againstRule(
      RULES.notInTheFuture,
      'This day has not come yet. Record it once the court has decided.',
      'change.on',
    );
  }
  const end = endOfOrder(order, policy);
  const endedBefore = end.is === 'set' && isAfter(on, dayOf(end));
  return isBefore(on, order.startsOn) || endedBefore
    ? againstRule(
        RULES.endOfOrders,
        'The order did not run on that day. Check the day on which it was revoked.',
        'change.on',
      )
    : null;
}

function unpaidWork(state: PlanState, order: Order, { hoursLeft }: Change<'unpaid-work'>): Refusal | null {
  if (!canHoldUnpaidWork(order.type)) {
    return againstRule(RULES.unpaidWork, 'An order of this type holds no unpaid work.', 'change');
  }
  if (!Number.isInteger(hoursLeft) || hoursLeft < 0) {
    return againstRule(
      RULES.unpaidWork,
      'Say how many whole hours are left; none when it is done.',
      'change.hoursLeft',
    );
  }
  return order.unpaidWork.is !== 'unfinished' && hoursLeft === 0
    ? wrongState(order.unpaidWork.is, 'This order has no unpaid work that is unfinished.')
    : null;
}

/** A new order ends after it begins, still runs, and is none that the plan holds already. */
export function newOrder({ orders, policy }: PlanState, order: Order, today: LocalDate): Refusal | null {
  if (orders.some(({ orderId }) => orderId === order.orderId)) {
    return wrongState('added', 'The plan holds this order already.');
  }
  if (!isAfter(order.endsOn, order.startsOn)) {
    return againstRule(RULES.endOfOrders, 'This order ends before it begins. Check both dates.', 'order.endsOn');
  }
  if (isAfter(order.endsOn, addYears(today, YEARS_AHEAD))) {
    return againstRule(RULES.datesAhead, 'This order ends more than ten years ahead. Check the year.', 'order.endsOn');
  }
  if (order.unpaidWork.is !== 'none' && !canHoldUnpaidWork(order.type)) {
    return againstRule(RULES.unpaidWork, 'An order of this type holds no unpaid work.', 'order.unpaidWorkHoursLeft');
  }
  return hasEnded(endOfOrder(order, policy), instantAt(today, '00:00'))
    ? againstRule(RULES.endOfOrders, 'This order has ended already.', 'order.endsOn')
    : null;
}

/** The child's own answer, on a plan that offers something: with the one person whom they trust where they agreed. */
export function answerToOffer(
  state: PlanState,
  { agreed, trustedWorkerId }: Extract<WholePlanCommand, { name: 'answer-voluntary-offer' }>,
): Refusal | null {
  if (!state.routes.includes('end-of-order')) {
    return wrongState(state.life.phase, 'This plan is not about the end of an order, and offers no voluntary contact.');
  }
  if (agreed && trustedWorkerId === null) {
    return againstRule(RULES.trustedWorker, 'Say who stays in contact with the child.', 'trustedWorkerId');
  }
  return !agreed && trustedWorkerId !== null
    ? againstRule(RULES.trustedWorker, 'The child did not agree. Leave “trustedWorkerId” out.', 'trustedWorkerId')
    : null;
}
