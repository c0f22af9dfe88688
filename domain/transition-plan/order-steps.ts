import { BEFORE_TRANSFER } from './action-row';
import type { OrderChange, WholePlanCommand } from './commands';
import { endScheduleFrom } from './end-schedule';
import { planTheEnd } from './end-steps';
import { LADDER } from './ladder';
import { endOfOrder, endOfOrders, hasEnded } from './order';
import type { End, Order } from './order';
import { isResolved } from './schedule';
import { END_OF_ORDER_RUNGS, ROUTES } from './state';
import type { Rung } from './state';
import { changeRung, rungOf, tell } from './turn';
import type { Turn } from './turn';

/** Records what has happened to an order, and gives everything that counts from its end new dates. */
export function changeOrder(
  turn: Turn,
  { orderId, change, reason }: Extract<WholePlanCommand, { name: 'change-order' }>,
): void {
  const { orders, policy } = turn.state;
  const order = orders.find((other) => other.orderId === orderId);
  if (!order) throw new RangeError('The guard has found this order before');
  const changed = changedOrder(turn, order, change);
  const [before, after] = [order, changed].map((one) => endInWords(endOfOrder(one, policy)));
  const hoursLeft = change.is === 'unpaid-work' ? { hoursLeft: change.hoursLeft } : {};
  tell(turn, `order-${change.is}`, null, { type: order.type, before, after, reason, ...hoursLeft });
  setOrders(
    turn,
    orders.map((other) => (other.orderId === orderId ? changed : other)),
  );
}

/** Adds an order, which runs beside the others to its own end. */
export function addOrder(turn: Turn, { order, reason }: Extract<WholePlanCommand, { name: 'add-order' }>): void {
  const after = endInWords(endOfOrder(order, turn.state.policy));
  tell(turn, 'order-added', null, { type: order.type, after, reason });
  setOrders(turn, [...turn.state.orders, order]);
}

function changedOrder(turn: Turn, order: Order, change: OrderChange): Order {
  switch (change.is) {
    case 'extended':
      return { ...order, extendedTo: [...order.extendedTo, change.endsOn] };
    case 'revoked':
      return { ...order, revokedOn: change.on };
    case 'unpaid-work': {
      const { hoursLeft } = change;
      return { ...order, unpaidWork: hoursLeft > 0 ? { is: 'unfinished', hoursLeft } : { is: 'done', on: turn.today } };
    }
  }
}

/** The steps to the end follow the latest true end, wherever it moves. */
function setOrders(turn: Turn, orders: readonly Order[]): void {
  const { policy } = turn.state;
  const was = endOfOrders(turn.state.orders, policy);
  const is = endOfOrders(orders, policy);
  turn.state = { ...turn.state, orders };
  if (JSON.stringify(was) === JSON.stringify(is)) return;
  tell(turn, 'end-moved', null, { before: endInWords(was), after: endInWords(is) });
  if (nothingIsLeftToHandOver(turn, is)) beginTheEnd(turn, is);
  if (!turn.state.routes.includes('end-of-order')) return;
  if (!hasEnded(is, turn.now) && isResolved(rungOf(turn.state, 'end-of-order'))) runOn(turn);
  planTheEnd(turn);
}

/** Whether the last order has ended while the plan was on its way to hand it over. What has passed to probation is theirs. */
function nothingIsLeftToHandOver({ state, now }: Turn, end: End): boolean {
  const holds = state.life.phase === 'kept-by-yjs' || BEFORE_TRANSFER.some((phase) => phase === state.life.phase);
  return holds && !state.routes.includes('end-of-order') && hasEnded(end, now);
}

/** The plan takes the steps to the end of the orders on as well: the child is offered voluntary contact that same day (seed). */
function beginTheEnd(turn: Turn, end: End): void {
  const { spans } = endScheduleFrom(turn.today, end, turn.state.policy);
  const rungs = END_OF_ORDER_RUNGS.map((key): Rung => {
    return { key, state: { is: 'ahead' }, ...spans[key], round: 1, rev: 1, changes: [] };
  });
  const routes = ROUTES.filter((route) => route === 'end-of-order' || turn.state.routes.includes(route));
  turn.state = { ...turn.state, routes, rungs: [...turn.state.rungs, ...rungs] };
  tell(turn, 'end-begun', null, {});
}

/** An order runs after all, or again: what was done for its end is to be done once more, and the child is asked anew. */
function runOn(turn: Turn): void {
  for (const rung of turn.state.rungs) {
    if (LADDER[rung.key].route !== 'end-of-order' || !isResolved(rung)) continue;
    changeRung(turn, rung.key, { state: { is: 'ahead' }, round: rung.round + 1 }, 'an order runs again');
  }
  const { life } = turn.state;
  const hadEnded = life.phase === 'order-ended' || life.phase === 'voluntary';
  turn.state = {
    ...turn.state,
    voluntaryContact: { is: 'not-answered' },
    life: hadEnded ? { phase: 'order-running' } : life,
  };
}

/** The day of an end; a key of `WORDS` in `tell.ts` where none is known. */
function endInWords(end: End): string {
  return end.is === 'set' ? end.on : end.is;
}
