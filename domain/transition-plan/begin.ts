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
import { UNPAID_WORK_RUNS_ON } from '../policy/sources';
import { leaveMailOut } from '../without-mail';
import type { StartPlan } from './commands';
import { LADDER } from './ladder';
import { openDueRungs } from './open-rungs';
import { canHoldUnpaidWork, canTransfer, dayOf, endOfOrder, endOfOrders, hasEnded } from './order';
import { plannedDates } from './planned-dates';
import { transferBirthday } from './schedule';
import type { Order, PlanState, Route } from './state';
import { NO_STRANDS } from './strand-parts';
import { makeTask } from './tasks';
import { finish, tell, turnFrom } from './turn';
import { RULES } from './rules';
import { SCHEMA, startOfThisRelease } from './upgrade';
import { askAtStart, askTheChild } from './voice/asked';

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
  unpaidWork: {
    rule: 'unpaid-work-of-its-type',
    standing: UNPAID_WORK_RUNS_ON.standing,
    source: UNPAID_WORK_RUNS_ON.source,
  },
  stillRuns: {
    rule: 'order-still-runs',
    standing: 'law',
    source: 'The end-of-order route is for an order whose own end has not come',
  },
  receiver: {
    rule: 'receiver-of-the-young-adult',
    standing: 'default',
    source: 'The youth-to-adult route leads to a service that can accept responsibility',
  },
  runsPastTransfer: {
    rule: 'order-runs-past-18',
    standing: 'guidance',
    source: 'The youth-to-adult route is for an order that goes on after the 18th birthday',
  },
} as const satisfies Record<string, NamedRule>;

const ORDER_YEARS_AHEAD = 10;

/** Why a plan on these routes cannot be started with this; null when it can. Dates are London's. */
export function refuseStart(start: StartPlan, now: Instant): Refusal | null {
  const today = localDateOf(now);
  const { dateOfBirth, policy, orders } = start;
  const refusal = orders.reduce(
    (refused, order, index) => refused ?? refuseOrder(order, today, `orders.${index}.`),
    refuseDateOfBirth(dateOfBirth, policy.leavesYouthJusticeAt, today),
  );
  if (refusal !== null) return refusal;
  return start.routes.reduce<Refusal | null>((refused, route) => refused ?? refuseRoute(route, start, now), null);
}

/** Why nobody can be here who was born that day; null when somebody can. */
export function refuseDateOfBirth(
  dateOfBirth: LocalDate,
  leavesYouthJusticeAt: TransitionValues['leavesYouthJusticeAt'],
  today: LocalDate,
): Refusal | null {
  if (!isBefore(dateOfBirth, today)) {
    return againstRule(
      START_RULES.born,
      'The date of birth lies in the future. Correct it in the child’s record.',
      'dateOfBirth',
    );
  }
  return isBefore(today, dateOfAge(dateOfBirth, leavesYouthJusticeAt))
    ? null
    : againstRule(
        RULES.youngAdult,
        'This person is 25 or older. Youth justice transitions end before that.',
        'dateOfBirth',
      );
}

/** Why no order can be as it is told; null when one can. `prefix` leads to its fields. */
export function refuseOrder(order: Order, today: LocalDate, prefix: string): Refusal | null {
  if (!isAfter(order.endsOn, order.startsOn)) {
    return againstRule(
      START_RULES.orderDates,
      'This order ends before it begins. Check both dates.',
      `${prefix}endsOn`,
    );
  }
  if (isAfter(order.endsOn, addYears(today, ORDER_YEARS_AHEAD))) {
    return againstRule(
      START_RULES.orderDates,
      'This order ends more than ten years ahead. Check the year.',
      `${prefix}endsOn`,
    );
  }
  return order.unpaidWork.is !== 'none' && !canHoldUnpaidWork(order.type)
    ? againstRule(
        START_RULES.unpaidWork,
        'An order of this type holds no unpaid work. Leave the hours out.',
        `${prefix}unpaidWorkHoursLeft`,
      )
    : null;
}

function refuseRoute(route: Route, start: StartPlan, now: Instant): Refusal | null {
  const { dateOfBirth, orders, policy } = start;
  switch (route) {
    case 'end-of-order':
      return orders.some((order) => !hasEnded(endOfOrder(order, policy), now))
        ? null
        : againstRule(
            START_RULES.stillRuns,
            'Every order has ended, so there is no end to prepare for. Check the dates on which the orders end.',
            'orders',
          );
    case 'youth-to-adult': {
      if (start.receivingServiceId === null || start.receivingTeamId === null) {
        const field = start.receivingServiceId === null ? 'receivingServiceId' : 'receivingTeamId';
        return againstRule(START_RULES.receiver, 'Say which service and team are to receive the young adult.', field);
      }
      const from = latest(transferBirthday(dateOfBirth, policy), localDateOf(now));
      return orders.some((order) => isAfter(order.endsOn, from))
        ? null
        : againstRule(
            START_RULES.runsPastTransfer,
            'No order goes on after the 18th birthday, so there is nothing to hand over. Check the dates on which the orders end.',
            'orders',
          );
    }
  }
}

/** The first state of a plan, with its whole ladder dated. The caller has asked `refuseStart` before. */
export function begin(given: StartPlan, now: Instant): Step<PlanState> {
  const start = startOfThisRelease(given);
  const { startedBy, managerId, mail, ...kept } = start;
  const today = localDateOf(now);
  const { policy, routes } = start;
  const { rungs, moved, transferOn } = plannedDates(start, today);
  const movedOn = (route: Route): number => moved.filter(({ rung }) => LADDER[rung].route === route).length;
  const handsOver = routes.includes('youth-to-adult');
  const state: PlanState = {
    ...kept,
    schema: SCHEMA,
    receivingOfficerId: null,
    startedAt: now,
    life: { phase: handsOver ? 'preparing' : 'order-running' },
    pause: null,
    proposal: handsOver ? proposalToKeep(start, today) : null,
    transferOn,
    voluntaryContact: { is: 'not-answered' },
    exitPlans: [],
    rungs: rungs.map((rung) => ({ ...rung, state: { is: 'ahead' }, round: 1, rev: 1, changes: [] })),
    moved,
    tasks: [],
    tasksMade: 0,
    childViews: [],
    ...NO_STRANDS,
    accountability: [{ staffId: managerId, role: 'manager', serviceId: start.serviceId, from: now, by: 'start' }],
    nextReviewOn: nextReview(today, policy),
    peopleVersion: 1,
    changes: [],
  };
  const turn = turnFrom(state, now, startedBy);
  if (handsOver) tell(turn, 'plan-started', null, { transferOn, moved: movedOn('youth-to-adult') });
  if (routes.includes('end-of-order')) {
    const told = handsOver ? 'end-planned' : 'plan-started-for-end';
    const endsOn = dayOf(endOfOrders(start.orders, policy));
    tell(turn, told, null, { endsOn, moved: movedOn('end-of-order') });
  }
  if (state.proposal) {
    const dueOn = addWorkingDays(today, policy.lateStepWorkingDays, policy.bankHolidays);
    tell(turn, 'keeping-proposed', null, { ...state.proposal });
    makeTask(turn, 'decide-keep-or-hand-over', null, { kind: 'staff', staffId: managerId, side: 'sender' }, dueOn);
  }
  openDueRungs(turn);
  askAtStart(turn);
  askTheChild(turn, []);
  if (mail === false) leaveMailOut(turn);
  return finish(turn);
}

/** The day of the next review: at least every so many months (guidance), on a working day. */
export function nextReview(from: LocalDate, policy: TransitionValues): LocalDate {
  return onOrAfterWorkingDay(addMonths(from, policy.reviewEveryMonths), policy.bankHolidays);
}

function proposalToKeep(start: StartPlan, today: LocalDate): PlanState['proposal'] {
  const { policy } = start;
  const birthday = transferBirthday(start.dateOfBirth, policy);
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
