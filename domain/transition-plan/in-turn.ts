import { earliest, isBefore, latest } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import { addWorkingDays } from '../calendar/working-days';
import type { TransitionValues } from '../policy/policy';
import type { MovedStep, RungKey } from './state';

/** When a rung should begin and be finished by. */
export interface Span {
  readonly startsOn: LocalDate;
  readonly dueOn: LocalDate;
}

/**
 * The same steps, each due in its turn: none sooner than the policy's working days after the one before it, counted from
 * today. A day that lies later stays, and none begins before today.
 */
export function inTurn<Step extends Span>(today: LocalDate, steps: readonly Step[], policy: TransitionValues): Step[] {
  let floor = today;
  return steps.map((step) => {
    floor = addWorkingDays(floor, policy.lateStepWorkingDays, policy.bankHolidays);
    const dueOn = latest(step.dueOn, floor);
    return { ...step, startsOn: earliest(latest(step.startsOn, today), dueOn), dueOn };
  });
}

/** What is said of a step whose day could not be kept; nothing when it could. */
export function movedFrom(rung: RungKey, ideal: LocalDate, planned: LocalDate, today: LocalDate): MovedStep[] {
  return planned === ideal ? [] : [{ rung, ideal, planned, passed: isBefore(ideal, today) }];
}
