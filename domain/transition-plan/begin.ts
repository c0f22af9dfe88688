import { addMonths, addYears, daysBetween, earliest, isAfter, isBefore, latest } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import { localDateOf } from '../calendar/london-time';
import type { Instant } from '../calendar/london-time';
import { dateOfAge } from '../calendar/age';
import { addWorkingDays, onOrAfterWorkingDay } from '../calendar/working-days';
import type { Step } from '../entity';
import { againstRule } from '../refusal';
import type { NamedRule, Refusal } from '../refusal';
import type { TransitionValues } from '../policy/policy';
import type { StartPlan } from './commands';
import { openDueRungs } from './open-rungs';
import { scheduleFrom, transferBirthday } from './schedule';
import type { Order, PlanState, Rung } from './state';
import { RUNGS } from './state';
import { makeTask } from './tasks';
import { finish, tell, turnFrom } from './turn';
import { RULES } from './rules';

/** The rules by which a start can be refused. */
export const START_RULES = {
  born: {
    rule: 'date-of-birth',
    standing: 'default',
    source: 'A plan is about a child or young adult who was born before today',
  },
  orderDates: {
    rule: 'order-dates',
    standing: 'default',
    source: 'An order ends after it began, at most ten years ahead',
  },
  runsPastTransfer: {
    rule: 'order-runs-past-18',
    standing: 'guidance',
    source: 'The youth-to-adult route is for an order that goes on after the 18th birthday',
  },
} as const satisfies Record<string, NamedRule>;

const ORDER_YEARS_AHEAD = 10;

/** Why a plan on the youth-to-adult route cannot be started with this; null when it can. Dates are London's. */
export function refuseStart(start: StartPlan, now: Instant): Refusal | null {
  const today = localDateOf(now);
  const { dateOfBirth, policy, orders } = start;
  if (!isBefore(dateOfBirth, today)) {
    return againstRule(
      START_RULES.born,
      'The date of birth lies in the future. Correct it in the child’s record.',
      'dateOfBirth',
    );
  }
  if (!isBefore(today, dateOfAge(dateOfBirth, policy.leavesYouthJusticeAt))) {
    return againstRule(
      RULES.youngAdult,
      'This person is 25 or older. Youth justice transitions end before that.',
      'dateOfBirth',
    );
  }
  for (const [index, order] of orders.entries()) {
    if (!isAfter(order.endsOn, order.startsOn)) {
      return againstRule(
        START_RULES.orderDates,
        'This order ends before it begins. Check both dates.',
        `orders.${index}.endsOn`,
      );
    }
    if (isAfter(order.endsOn, addYears(today, ORDER_YEARS_AHEAD))) {
      return againstRule(
        START_RULES.orderDates,
        'This order ends more than ten years ahead. Check the year.',
        `orders.${index}.endsOn`,
      );
    }
  }
  const birthday = transferBirthday(dateOfBirth, policy);
  if (!orders.some((order) => isAfter(order.endsOn, latest(birthday, today)))) {
    return againstRule(
      START_RULES.runsPastTransfer,
      'No order goes on after the 18th birthday, so there is nothing to hand over. Check the dates on which the orders end.',
      'orders',
    );
  }
  return null;
}

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

/** The first state of a plan, with its whole ladder dated. The caller has asked `refuseStart` before. */
export function begin(start: StartPlan, now: Instant): Step<PlanState> {
  const { startedBy, managerId, ...given } = start;
  const today = localDateOf(now);
  const { policy, dateOfBirth } = start;
  const birthday = transferBirthday(dateOfBirth, policy);
  const schedule = scheduleFrom(today, dateOfBirth, latest(birthday, today), policy);
  const state: PlanState = {
    ...given,
    schema: 1,
    route: 'youth-to-adult',
    receivingOfficerId: null,
    startedAt: now,
    life: { phase: 'preparing' },
    pause: null,
    proposal: proposalToKeep(start, today, birthday),
    transferOn: schedule.transferOn,
    rungs: RUNGS.map((key): Rung => ({
      key,
      state: { is: 'ahead' },
      ...schedule.spans[key],
      round: 1,
      rev: 1,
      changes: [],
    })),
    moved: schedule.moved,
    tasks: [],
    tasksMade: 0,
    childViews: [],
    accountability: [{ staffId: managerId, role: 'manager', serviceId: start.serviceId, from: now, by: 'start' }],
    nextReviewOn: nextReview(today, policy),
    peopleVersion: 1,
    changes: [],
  };
  const turn = turnFrom(state, now, startedBy.staffId);
  tell(turn, 'plan-started', null, { transferOn: state.transferOn, moved: state.moved.length });
  if (state.proposal) {
    const dueOn = addWorkingDays(today, policy.lateStepWorkingDays, policy.bankHolidays);
    tell(turn, 'keeping-proposed', null, { ...state.proposal });
    makeTask(turn, 'decide-keep-or-hand-over', null, { kind: 'staff', staffId: managerId, side: 'sender' }, dueOn);
  }
  openDueRungs(turn);
  return finish(turn);
}

/** The day of the next review: at least every so many months (guidance), on a working day. */
export function nextReview(from: LocalDate, policy: TransitionValues): LocalDate {
  return onOrAfterWorkingDay(addMonths(from, policy.reviewEveryMonths), policy.bankHolidays);
}

function proposalToKeep(start: StartPlan, today: LocalDate, birthday: LocalDate): PlanState['proposal'] {
  const { policy } = start;
  const tooLate = daysBetween(today, birthday) <= policy.proposeKeptWithinDays;
  const running = start.orders.filter((order) => isAfter(order.endsOn, latest(birthday, today)));
  const nothingTransfers = !running.some((order) => canTransfer(order, policy));
  if (!tooLate && !nothingTransfers) return null;
  const lastEnd = running.map((order) => order.endsOn).reduce((a, b) => latest(a, b));
  const keepUntil = earliest(
    lastEnd,
    addMonths(latest(birthday, today), policy.keptForMonths),
    dateOfAge(start.dateOfBirth, policy.leavesYouthJusticeAt),
  );
  return { keepUntil, why: nothingTransfers ? 'no-order-transfers' : 'little-time-remains' };
}
