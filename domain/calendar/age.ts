import { addMonths, dateFromParts, isLeapYear, partsOf } from './local-date';
import type { LocalDate } from './local-date';

/** An age in completed years and months, as in "17 years 6 months". */
export interface Age {
  readonly years: number;
  readonly months: number;
}

/**
 * The day on which the age is reached: the law takes it to be reached as the anniversary begins
 * (Family Law Reform Act 1969 s.9).
 *
 * A whole-year age of a person born on 29 February is reached on 1 March in a year without that day (check: the rule as
 * commonly applied in England and Wales; not read in an authority). An age with months counts months from the date of
 * birth, on the last day of the month where it is too short: born on 31 August, 17 years 6 months comes on 28 February.
 *
 * Throws RangeError for a negative or fractional age, or a day outside 1900 to 2199.
 */
export function dateOfAge(
  dateOfBirth: LocalDate,
  age: { readonly years: number; readonly months?: number },
): LocalDate {
  const months = age.years * 12 + (age.months ?? 0);
  if (!Number.isInteger(months) || months < 0) throw new RangeError('An age is whole years and months, from nought.');
  const born = partsOf(dateOfBirth);
  const year = born.year + months / 12;
  const bornOnLeapDay = born.month === 2 && born.day === 29;
  if (months % 12 === 0 && bornOnLeapDay && !isLeapYear(year)) return dateFromParts(year, 3, 1);
  return addMonths(dateOfBirth, months);
}

/**
 * The age on that day, in completed years and months: the greatest age whose dateOfAge has come.
 * Throws RangeError when the day is before the date of birth.
 */
export function ageOn(dateOfBirth: LocalDate, date: LocalDate): Age {
  if (date < dateOfBirth) throw new RangeError('There is no age before the date of birth.');
  const born = partsOf(dateOfBirth);
  const now = partsOf(date);
  const calendarMonths = (now.year - born.year) * 12 + now.month - born.month;
  const reached = dateOfAge(dateOfBirth, { years: 0, months: calendarMonths }) <= date;
  const months = reached ? calendarMonths : calendarMonths - 1;
  return { years: Math.floor(months / 12), months: months % 12 };
}
