import { dateOfAge } from '../calendar/age';
import { addDays, isAfter, isBefore } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import { instantAt } from '../calendar/london-time';
import type { ChildId, OrderId, ProposalId } from '../ids';
import { transitionValues } from '../policy';
import type { Policy, Rule } from '../policy';
import type { NamedRule } from '../refusal';
import { dayOf, endOfOrder, hasEnded } from '../transition-plan/order';
import type { Order } from '../transition-plan/order';
import type { Route } from '../transition-plan/state';

/** Why a plan should be started for a child who has none. */
export type Ground =
  | { readonly is: 'identified-by-age' | 'preparation-by-age'; readonly actBy: LocalDate }
  | {
      readonly is: 'order-nearing-end';
      readonly orderId: OrderId;
      readonly endsOn: LocalDate;
      readonly actBy: LocalDate;
    };

/** A child as the sweep looks at them: of a youth justice service, and without an open plan. */
export interface ChildWithoutPlan {
  readonly childId: ChildId;
  readonly dateOfBirth: LocalDate;
  /** The orders that the register knows of; none means that nobody has told it, not that there is none. */
  readonly orders: readonly Order[];
  /** The plans that the child has had; practice plans are none. */
  readonly earlierPlans: readonly { readonly routes: readonly Route[]; readonly startedOn: LocalDate }[];
}

/** The route for which a plan is proposed on this ground. */
export const routeOf = (ground: Ground): Route =>
  ground.is === 'order-nearing-end' ? 'end-of-order' : 'youth-to-adult';

/**
 * The id of the proposal on this ground, the same whenever it is found again. An order that is given another end is another
 * ground: that a proposal for its earlier end was dismissed says nothing about it.
 */
export function proposalIdOf(childId: ChildId, ground: Ground): ProposalId {
  const id = ground.is === 'order-nearing-end' ? `${ground.orderId}.${ground.endsOn}` : `${childId}.${ground.is}`;
  return id as ProposalId;
}

/** The rule that a proposal on this ground follows from, with its standing in the policy. */
export function ruleOf(ground: Ground, { youthToAdult, endOfOrder }: Policy): NamedRule {
  const row: Rule<unknown> = {
    'identified-by-age': youthToAdult.identifiedAt,
    'preparation-by-age': youthToAdult.preparationAt,
    'order-nearing-end': endOfOrder.planProposedBeforeEnd,
  }[ground.is];
  return { rule: ground.is, standing: row.standing, source: row.source };
}

/**
 * Why plans should be started for this child today (in London), at most one ground for each route.
 *
 * By age, when an order goes on past the 18th birthday, or when no order is known and the birthday is ahead: eligibility
 * is identified from the date of birth, because inspectors found that eligible children were missed. The ground changes
 * when preparation should begin, so that a proposal that was dismissed early is looked at once more.
 * By order, when the last of the child's orders nears its end. A transition that a plan has led already is not proposed
 * again: people decided how it ended.
 */
export function groundsFor(child: ChildWithoutPlan, policy: Policy, today: LocalDate): readonly Ground[] {
  return [...byAge(child, policy, today), ...byOrder(child, policy, today)];
}

function byAge({ dateOfBirth, orders, earlierPlans }: ChildWithoutPlan, policy: Policy, today: LocalDate): Ground[] {
  const values = transitionValues(policy);
  const reached = (age: { readonly years: number; readonly months: number }): LocalDate => dateOfAge(dateOfBirth, age);
  if (isBefore(today, reached(values.identifiedAt))) return [];
  if (!isBefore(today, reached(values.leavesYouthJusticeAt))) return [];
  if (earlierPlans.some(({ routes }) => routes.includes('youth-to-adult'))) return [];
  const birthday = reached(values.transferAt);
  const from = isAfter(birthday, today) ? birthday : today;
  const goesOn = orders.some((order) => {
    const end = endOfOrder(order, values);
    return end.is === 'not-yet-known' || isAfter(end.on, from);
  });
  if (orders.length === 0 ? !isBefore(today, birthday) : !goesOn) return [];
  const actBy = reached(values.preparationAt);
  return [{ is: isBefore(today, actBy) ? 'identified-by-age' : 'preparation-by-age', actBy }];
}

function byOrder({ orders, earlierPlans }: ChildWithoutPlan, policy: Policy, today: LocalDate): Ground[] {
  const values = transitionValues(policy);
  const running = orders
    .map((order) => ({ order, end: endOfOrder(order, values) }))
    .filter(({ end }) => !hasEnded(end, instantAt(today, '00:00')));
  const [first, ...others] = running;
  if (!first) return [];
  const { order, end } = others.reduce((last, one) => (isAfter(dayOf(one.end), dayOf(last.end)) ? one : last), first);
  const endsOn = dayOf(end);
  if (isAfter(endsOn, addDays(today, policy.endOfOrder.planProposedBeforeEnd.value))) return [];
  const led = earlierPlans.some(
    ({ routes, startedOn }) => routes.includes('end-of-order') && !isBefore(startedOn, order.startsOn),
  );
  if (led) return [];
  const actBy = addDays(endsOn, -values.reviewAskedDaysBeforeEnd);
  return [{ is: 'order-nearing-end', orderId: order.orderId, endsOn, actBy }];
}
