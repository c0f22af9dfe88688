import { addMonths, addWeeks } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import { onOrAfterWorkingDay } from '../calendar/working-days';
import type { TaperStage } from '../policy/clocks';

/**
 * The days of the check-ins of a taper that counts from this day, the first one step of it later. A day on which nobody
 * works becomes the next one that is worked; those after it keep their rhythm.
 */
export function daysOf(
  taper: readonly TaperStage[],
  from: LocalDate,
  bankHolidays: readonly LocalDate[],
): readonly LocalDate[] {
  const days: LocalDate[] = [];
  let start = from;
  for (const { every, unit, times } of taper) {
    const after = (steps: number) =>
      unit === 'weeks' ? addWeeks(start, every * steps) : addMonths(start, every * steps);
    for (let step = 1; step <= times; step++) days.push(onOrAfterWorkingDay(after(step), bankHolidays));
    start = after(times);
  }
  return days;
}

/** How many check-ins a taper holds. */
export const lengthOf = (taper: readonly TaperStage[]): number => taper.reduce((sum, { times }) => sum + times, 0);

/** The first gap of a taper in days, by which one is closer than another. */
export const firstGap = (taper: readonly TaperStage[]): number => {
  const [first] = taper;
  return first === undefined ? 0 : first.every * (first.unit === 'weeks' ? 7 : 30);
};
