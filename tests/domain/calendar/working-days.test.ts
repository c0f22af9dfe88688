import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { addDays, dateFromEpochDay, epochDayOf, localDate } from '../../../domain/calendar/local-date';
import { addWorkingDays, isWorkingDay, onOrAfterWorkingDay } from '../../../domain/calendar/working-days';

const CHRISTMAS = ['2026-12-25', '2026-12-28', '2027-01-01'].map(localDate);
const anyDate = fc
  .integer({ min: epochDayOf(localDate('2026-12-01')), max: epochDayOf(localDate('2027-01-31')) })
  .map(dateFromEpochDay);

describe('working days', () => {
  it.each([
    ['2026-12-23', 0, '2026-12-23', 'a working day counts itself for none'],
    ['2026-12-25', 0, '2026-12-29', 'a holiday, then a weekend, then a substitute holiday'],
    ['2026-12-24', 1, '2026-12-29', 'over Christmas'],
    ['2026-12-24', 4, '2027-01-04', 'over Christmas and the New Year'],
    ['2026-12-05', 1, '2026-12-07', 'from a Saturday to Monday'],
    ['2026-12-04', 1, '2026-12-07', 'from a Friday to Monday'],
    ['2026-12-07', 5, '2026-12-14', 'a working week'],
  ])('%s and %i working days is %s: %s', (from, n, expected) => {
    expect(addWorkingDays(localDate(from), n, CHRISTMAS)).toBe(expected);
  });

  it('leaves exactly n working days after the date, the last of them the answer', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 40 }), (from, n) => {
        const to = addWorkingDays(from, n, CHRISTMAS);
        let counted = 0;
        for (let day = DateTime.fromISO(from, { zone: 'utc' }); (day.toISODate() ?? '') < to;) {
          day = day.plus({ days: 1 });
          const holiday = (CHRISTMAS as readonly string[]).includes(day.toISODate() ?? '');
          if (day.weekday !== 6 && day.weekday !== 7 && !holiday) counted += 1;
        }
        expect(counted).toBe(n);
        expect(isWorkingDay(to, CHRISTMAS)).toBe(true);
      }),
    );
  });

  it('moves a day that is off to the first working day after it', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const moved = onOrAfterWorkingDay(date, CHRISTMAS);
        expect(moved).toBe(isWorkingDay(date, CHRISTMAS) ? date : onOrAfterWorkingDay(addDays(date, 1), CHRISTMAS));
      }),
    );
  });

  it('counts forward only, and in whole days', () => {
    expect(() => addWorkingDays(localDate('2026-12-01'), -1, [])).toThrow(RangeError);
    expect(() => addWorkingDays(localDate('2026-12-01'), 1.5, [])).toThrow(RangeError);
  });
});
