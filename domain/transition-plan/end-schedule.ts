import { addDays, earliest, isBefore, latest } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import { instantAt } from '../calendar/london-time';
import { addWorkingDays, onOrAfterWorkingDay } from '../calendar/working-days';
import type { TransitionValues } from '../policy/policy';
import { movedFrom } from './in-turn';
import { dayOf, endOfOrders } from './order';
import type { End } from './order';
import type { Span } from './in-turn';
import { END_OF_ORDER_RUNGS } from './state';
import type { MovedStep, PlanState, RungKey } from './state';

type EndOfOrderRung = (typeof END_OF_ORDER_RUNGS)[number];

/** The rungs to the end of the orders as the policy wants them for an end on that day, whatever today is. */
export function idealEndSpans(endsOn: LocalDate, policy: TransitionValues): Record<EndOfOrderRung, Span> {
  const before = (days: number) => earliest(onOrAfterWorkingDay(addDays(endsOn, -days), policy.bankHolidays), endsOn);
  const reviewDue = before(policy.reviewDueDaysBeforeEnd);
  return {
    'review-before-end': { startsOn: before(policy.reviewAskedDaysBeforeEnd), dueOn: reviewDue },
    'exit-plan': { startsOn: reviewDue, dueOn: before(policy.exitPlanDueDaysBeforeEnd) },
    'offer-voluntary-contact': {
      startsOn: before(policy.voluntaryOfferDaysBeforeEnd),
      dueOn: before(policy.voluntaryAnswerDaysBeforeEnd),
    },
    'end-of-order': { startsOn: endsOn, dueOn: endsOn },
  };
}

/**
 * The dates of those rungs from a given day on. What starts late is brought forward in order, as on the other route; but
 * a court's end does not wait for it, so that what does not fit falls due on the last day. Dates that the child's pace has
 * moved can be given as `wanted`, and are kept where they can be: that of the end itself while it is not known. When the end has come, or was
 * planned for a day that has passed while unpaid work goes on, what is left to do gets the policy's working days from today.
 */
export function endScheduleFrom(
  today: LocalDate,
  end: End,
  policy: TransitionValues,
  unresolved: readonly RungKey[] = END_OF_ORDER_RUNGS,
  wanted: Readonly<Partial<Record<RungKey, Span>>> = {},
): { readonly spans: Record<EndOfOrderRung, Span>; readonly moved: readonly MovedStep[] } {
  const endsOn = dayOf(end);
  const ideal = { ...idealEndSpans(endsOn, policy), ...wanted };
  const spans = { ...ideal };
  const moved: MovedStep[] = [];
  const isAhead = end.is === 'set' ? end.at > instantAt(today, '00:00') : !isBefore(endsOn, today);
  const planned = wanted['end-of-order']?.dueOn ?? endsOn;
  const inGoodTime = isAhead ? endsOn : addWorkingDays(today, policy.lateStepWorkingDays, policy.bankHolidays);
  const lastDay = end.is === 'set' ? inGoodTime : latest(inGoodTime, planned);
  let floor = today;
  for (const key of END_OF_ORDER_RUNGS) {
    if (!unresolved.includes(key)) continue;
    if (key !== 'end-of-order') floor = addWorkingDays(floor, policy.lateStepWorkingDays, policy.bankHolidays);
    const dueOn = key === 'end-of-order' ? lastDay : earliest(latest(ideal[key].dueOn, floor), lastDay);
    spans[key] = { startsOn: earliest(latest(ideal[key].startsOn, today), dueOn), dueOn };
    moved.push(...movedFrom(key, ideal[key].dueOn, dueOn, today));
  }
  return { spans, moved };
}

/** The last day past which no step before the end can move; null when none is set, or when it has come. */
export function courtsLimit(state: PlanState): LocalDate | null {
  const end = state.rungs.find((rung) => rung.key === 'end-of-order');
  const isAhead = end?.state.is === 'ahead';
  return isAhead && endOfOrders(state.orders, state.policy).is === 'set' ? end.dueOn : null;
}
