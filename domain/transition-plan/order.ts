import { addDays, latest } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import { instantAt } from '../calendar/london-time';
import type { Instant } from '../calendar/london-time';
import type { OrderId } from '../ids';
import type { OrderType } from '../policy/order-type';
import type { TransitionValues } from '../policy/policy';
import { SENTENCING_ACT_SCHEDULE_7, toBeConfirmed, UNPAID_WORK_RUNS_ON } from '../policy/sources';
import type { NamedRule } from '../refusal';

/** Unpaid work that the court has ordered, and how far it has come. */
export type UnpaidWork =
  | { readonly is: 'none' }
  | { readonly is: 'unfinished'; readonly hoursLeft: number }
  | { readonly is: 'done'; readonly on: LocalDate };

/** One court or out-of-court disposal. Its end, requirements and transferability are its own, never the child's. */
export interface Order {
  readonly orderId: OrderId;
  readonly type: OrderType;
  readonly startsOn: LocalDate;
  /** Its last day, as it was given. */
  readonly endsOn: LocalDate;
  readonly requirements: readonly string[];
  /** Set where the type stays with the youth justice service unless agreed: what was agreed, and with whom. */
  readonly agreedToTransfer: string | null;
  /** The last days that a court has set since, in the order in which it did. */
  readonly extendedTo: readonly LocalDate[];
  readonly unpaidWork: UnpaidWork;
  readonly revokedOn: LocalDate | null;
}

/** What is said of an order when it is first told of. */
export type GivenOrder = Omit<Order, 'orderId' | 'extendedTo' | 'unpaidWork' | 'revokedOn'>;

/** What nothing has yet happened to: the facts with which every order begins. */
export const UNTOUCHED: Pick<Order, 'extendedTo' | 'unpaidWork' | 'revokedOn'> = {
  extendedTo: [],
  unpaidWork: { is: 'none' },
  revokedOn: null,
};

/** When an order (or all of them) ends: on a day, `at` being the first moment at which it no longer runs; or not known. */
export type End =
  | { readonly is: 'set'; readonly on: LocalDate; readonly at: Instant }
  | { readonly is: 'not-yet-known'; readonly plannedFor: LocalDate };

const UNPAID_WORK_TYPES: readonly OrderType[] = ['youth-rehabilitation-order', 'adult-community-order'];

/** Whether an order of this type can hold unpaid work: no other order runs on because of it. */
export const canHoldUnpaidWork = (type: OrderType): boolean => UNPAID_WORK_TYPES.includes(type);
/** Whether a court made this order, so that a court can extend it. */
export const isOfCourt = (type: OrderType): boolean =>
  type !== 'community-resolution' && type !== 'youth-conditional-caution';

/** Whether this order may pass to probation: by its type, or because it was agreed. */
export function canTransfer(order: Order, policy: TransitionValues): boolean {
  switch (policy.transferability[order.type]) {
    case 'may-transfer':
      return true;
    case 'stays':
    case 'stays-unless-agreed':
      return order.agreedToTransfer !== null;
    case 'not-transferable':
      return false;
  }
}

interface EndRule extends NamedRule {
  /** The end by this rule; null where it does not apply to the order. */
  readonly end: (order: Order, policy: TransitionValues) => End | null;
}

/** The last day that an order was given, by whatever court decided last. */
export const lastDayOf = ({ endsOn, extendedTo }: Order): LocalDate => latest(endsOn, ...extendedTo);
/** It runs to the end of its last day. */
const throughDay = (on: LocalDate): End => ({ is: 'set', on, at: instantAt(addDays(on, 1), '00:00') });
/** It ends that day, at once. */
const thatDay = (on: LocalDate): End => ({ is: 'set', on, at: instantAt(on, '00:00') });

/** What ends an order, the first rule that applies before the others. */
export const END_RULES = [
  {
    rule: 'revoked',
    ...basisOf(
      toBeConfirmed('Sentencing Act 2020, Schedule 7, and each order’s own statute: revoked, it ends that day'),
    ),
    end: ({ revokedOn }) => (revokedOn === null ? null : thatDay(revokedOn)),
  },
  {
    rule: 'unpaid-work-unfinished',
    ...basisOf(UNPAID_WORK_RUNS_ON),
    end: (order, policy) =>
      keptByUnpaidWork(order, policy) && order.unpaidWork.is === 'unfinished'
        ? { is: 'not-yet-known', plannedFor: lastDayOf(order) }
        : null,
  },
  {
    rule: 'unpaid-work-done-late',
    ...basisOf(UNPAID_WORK_RUNS_ON),
    end: (order, policy) =>
      keptByUnpaidWork(order, policy) && order.unpaidWork.is === 'done' && order.unpaidWork.on > lastDayOf(order)
        ? thatDay(order.unpaidWork.on)
        : null,
  },
  {
    rule: 'extended',
    ...basisOf(SENTENCING_ACT_SCHEDULE_7),
    end: (order) => (order.extendedTo.length > 0 ? throughDay(lastDayOf(order)) : null),
  },
  {
    rule: 'date-given',
    standing: 'law',
    source: 'The order itself: it runs to the end of the last day that it was given',
    end: (order) => throughDay(order.endsOn),
  },
] as const satisfies readonly EndRule[];
export type EndRuleName = (typeof END_RULES)[number]['rule'];

/** The true end of one order, and the rule that it follows from. */
export function endOfOrder(order: Order, policy: TransitionValues): End & { readonly by: EndRuleName } {
  for (const { rule, end } of END_RULES) {
    const found = end(order, policy);
    if (found) return { ...found, by: rule };
  }
  throw new RangeError('The last rule applies to every order');
}

/**
 * The end of a plan's orders: the latest of their true ends, each its own; not known while the unpaid work of one is
 * unfinished. Steps are then planned for the latest day that is known.
 */
export function endOfOrders(orders: readonly Order[], policy: TransitionValues): End {
  const ends = orders.map((order): End => endOfOrder(order, policy));
  const [first, ...others] = ends;
  if (!first) throw new RangeError('A plan has at least one order');
  if (ends.some((end) => end.is === 'not-yet-known')) {
    return { is: 'not-yet-known', plannedFor: others.map(dayOf).reduce((a, b) => latest(a, b), dayOf(first)) };
  }
  return others.reduce((last, end) => (last.is === 'set' && end.is === 'set' && end.at > last.at ? end : last), first);
}

/** The day on which it ends, or for which its end is planned. */
export function dayOf(end: End): LocalDate {
  return end.is === 'set' ? end.on : end.plannedFor;
}

/** Whether it has ended by then. What has no known end has not. */
export function hasEnded(end: End, now: Instant): boolean {
  return end.is === 'set' && end.at <= now;
}

function keptByUnpaidWork(order: Order, policy: TransitionValues): boolean {
  return policy.unpaidWorkKeepsOrderRunning && canHoldUnpaidWork(order.type);
}

function basisOf({ standing, source }: Omit<NamedRule, 'rule'>): Omit<NamedRule, 'rule'> {
  return { standing, source };
}
