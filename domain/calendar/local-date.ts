/** A calendar day, 'YYYY-MM-DD', with no time and no time zone. Plain string comparison orders two of them. */
export type LocalDate = string & { readonly __localDate: true };

/** A day of the week as ISO 8601 counts it: 1 is Monday, 7 is Sunday. */
export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether the Gregorian year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** Reads 'YYYY-MM-DD' strictly: a day that exists, in the years 1900 to 2199; anything else is null. Never throws. */
export function parseLocalDate(text: string): LocalDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const { year, month, day } = partsOf(text as LocalDate);
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists && year >= FIRST_YEAR && year <= LAST_YEAR ? (text as LocalDate) : null;
}

/** As parseLocalDate, for text that is known to be a date. Throws RangeError when it is not one. */
export function localDate(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === null) throw new RangeError(`Not a date from 1900 to 2199 written YYYY-MM-DD: ${text}`);
  return date;
}

/** Year, month (1–12) and day (1–31) of a date, as numbers. */
export function partsOf(date: LocalDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The date with these numbers. Throws RangeError when there is no such day from 1900 to 2199. */
export function dateFromParts(year: number, month: number, day: number): LocalDate {
  const padded = (value: number, width: number): string => String(value).padStart(width, '0');
  return localDate(`${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`);
}

/** Whole days from 1970-01-01 to the date (negative before it). Counts years from 1 March, so that a leap day comes last. */
export function epochDayOf(date: LocalDate): number {
  const { year, month, day } = partsOf(date);
  const marchYear = month > 2 ? year : year - 1;
  const dayOfMarchYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return leapDaysUpTo(marchYear) + 365 * marchYear + dayOfMarchYear - DAYS_FROM_MARCH_0000_TO_1970;
}

const DAYS_FROM_MARCH_0000_TO_1970 = 719_468;

function leapDaysUpTo(year: number): number {
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

/** The date so many days from 1970-01-01; the inverse of epochDayOf. Throws RangeError outside 1900 to 2199. */
export function dateFromEpochDay(epochDay: number): LocalDate {
  if (!Number.isInteger(epochDay)) throw new RangeError(`A date needs a whole number of days, not ${epochDay}`);
  const days = epochDay + DAYS_FROM_MARCH_0000_TO_1970;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfMarchYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfMarchYear + 2) / 153);
  const day = dayOfMarchYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = ((monthFromMarch + 2) % 12) + 1;
  return dateFromParts(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The date n days later (earlier when n is negative). Throws RangeError outside 1900 to 2199. */
export function addDays(date: LocalDate, n: number): LocalDate {
  return dateFromEpochDay(epochDayOf(date) + n);
}

/** The date n weeks of seven days later (earlier when n is negative). Throws RangeError outside 1900 to 2199. */
export function addWeeks(date: LocalDate, n: number): LocalDate {
  return addDays(date, n * 7);
}

/**
 * The same day of the month n months later (earlier when n is negative); where that month is too short, its last day.
 * Throws RangeError outside 1900 to 2199, or when n is not whole.
 */
export function addMonths(date: LocalDate, n: number): LocalDate {
  if (!Number.isInteger(n)) throw new RangeError(`Months are whole, not ${n}`);
  const { year, month, day } = partsOf(date);
  const months = year * 12 + month - 1 + n;
  const toYear = Math.floor(months / 12);
  const toMonth = (((months % 12) + 12) % 12) + 1;
  return dateFromParts(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** The same day n years later; 29 February becomes 28 February in a year without it. For ages use dateOfAge instead. */
export function addYears(date: LocalDate, n: number): LocalDate {
  return addMonths(date, n * 12);
}

/** Whole days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return epochDayOf(to) - epochDayOf(from);
}

/** The ISO day of the week: 1 is Monday, 7 is Sunday. */
export function dayOfWeek(date: LocalDate): IsoWeekday {
  // 1970-01-01 was a Thursday, the fourth day.
  return (((((epochDayOf(date) + 3) % 7) + 7) % 7) + 1) as IsoWeekday;
}

/** Whether a is strictly before b. */
export function isBefore(a: LocalDate, b: LocalDate): boolean {
  return a < b;
}

/** Whether a is strictly after b. */
export function isAfter(a: LocalDate, b: LocalDate): boolean {
  return a > b;
}

/** The earliest of the dates given. */
export function earliest(first: LocalDate, ...rest: readonly LocalDate[]): LocalDate {
  return rest.reduce((kept, date) => (date < kept ? date : kept), first);
}

/** The latest of the dates given. */
export function latest(first: LocalDate, ...rest: readonly LocalDate[]): LocalDate {
  return rest.reduce((kept, date) => (date > kept ? date : kept), first);
}
