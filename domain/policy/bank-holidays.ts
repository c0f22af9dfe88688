import { localDate } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';

/**
 * Bank holidays, substitute days included, for the years below; the place to check them is www.gov.uk/bank-holidays.
 * Later years, and any single holiday proclaimed in between, have to be added here when they are published: a date after
 * the last year listed is counted as a working day.
 */
export const BANK_HOLIDAY_YEARS = { first: 2024, last: 2028 } as const;

const inYear = (year: number, days: string): LocalDate[] => days.split(' ').map((day) => localDate(`${year}-${day}`));

export const ENGLAND_AND_WALES_BANK_HOLIDAYS: readonly LocalDate[] = [
  ...inYear(2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'),
  ...inYear(2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'),
  ...inYear(2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'),
  ...inYear(2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'),
  ...inYear(2028, '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'),
];

/** With 2 January, the first Monday of August and St Andrew's Day; 15 June 2026 was proclaimed for that year alone. */
export const SCOTLAND_BANK_HOLIDAYS: readonly LocalDate[] = [
  ...inYear(2024, '01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26'),
  ...inYear(2025, '01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26'),
  ...inYear(2026, '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28'),
  ...inYear(2027, '01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28'),
  ...inYear(2028, '01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26'),
];

/** With St Patrick's Day and 12 July. */
export const NORTHERN_IRELAND_BANK_HOLIDAYS: readonly LocalDate[] = [
  ...inYear(2024, '01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26'),
  ...inYear(2025, '01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26'),
  ...inYear(2026, '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28'),
  ...inYear(2027, '01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28'),
  ...inYear(2028, '01-03 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26'),
];
