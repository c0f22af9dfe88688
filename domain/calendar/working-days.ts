import { addDays, dayOfWeek } from './local-date';
import type { LocalDate } from './local-date';

/** Whether the day is Monday to Friday and not one of the bank holidays given. */
export function isWorkingDay(date: LocalDate, holidays: readonly LocalDate[]): boolean {
  return dayOfWeek(date) <= 5 && !holidays.includes(date);
}

/** The day itself when it is a working day, else the next working day. */
export function onOrAfterWorkingDay(date: LocalDate, holidays: readonly LocalDate[]): LocalDate {
  let day = date;
  while (!isWorkingDay(day, holidays)) day = addDays(day, 1);
  return day;
}

/**
 * The n-th working day after the date: from a Friday or a Saturday, one working day leads to Monday. For n = 0, the date
 * itself when it is a working day, else the next one. Throws RangeError when n is negative or not whole.
 */
export function addWorkingDays(date: LocalDate, n: number, holidays: readonly LocalDate[]): LocalDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`Working days are counted forward and whole, not ${n}`);
  if (n === 0) return onOrAfterWorkingDay(date, holidays);
  let day = date;
  for (let counted = 0; counted < n; counted += 1) day = onOrAfterWorkingDay(addDays(day, 1), holidays);
  return day;
}
