import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { ageOn, dateOfAge } from '../../../domain/calendar/age';
import { addDays, dateFromEpochDay, epochDayOf, localDate } from '../../../domain/calendar/local-date';

const birth = fc
  .integer({ min: epochDayOf(localDate('1996-01-01')), max: epochDayOf(localDate('2020-12-31')) })
  .map(dateFromEpochDay);
const age = fc.record({ years: fc.integer({ min: 0, max: 30 }), months: fc.integer({ min: 0, max: 11 }) });

describe('the day on which an age is reached', () => {
  it.each([
    ['2007-05-14', 18, 0, '2025-05-14', 'the anniversary'],
    ['2007-05-14', 17, 3, '2024-08-14', 'months after it'],
    ['2008-02-29', 18, 0, '2026-03-01', 'a leap-day birth in a year without that day'],
    ['2008-02-29', 16, 0, '2024-02-29', 'a leap-day birth in a leap year'],
    ['2008-02-29', 17, 6, '2025-08-29', 'a leap-day birth, by months'],
    ['2008-02-29', 17, 12, '2026-03-01', 'twelve months are a year'],
    ['2007-08-31', 17, 6, '2025-02-28', 'the end of a shorter month'],
    ['2006-08-31', 17, 6, '2024-02-29', 'the end of a leap February'],
    ['2007-12-31', 17, 9, '2025-09-30', 'the end of a month of 30 days'],
  ])('born %s, %i years %i months is %s: %s', (born, years, months, expected) => {
    expect(dateOfAge(localDate(born), { years, months })).toBe(expected);
  });

  it('agrees with an independent calendar, but for leap-day births in whole years', () => {
    fc.assert(
      fc.property(birth, age, (born, { years, months }) => {
        const oracle = DateTime.fromISO(born, { zone: 'utc' }).plus({ months: years * 12 + months });
        const leapRule = born.endsWith('-02-29') && months === 0 && !oracle.isInLeapYear;
        expect(dateOfAge(born, { years, months })).toBe(leapRule ? `${oracle.year}-03-01` : oracle.toISODate());
      }),
    );
  });

  it('refuses an age below nought or in fractions', () => {
    expect(() => dateOfAge(localDate('2008-01-01'), { years: -1 })).toThrow(RangeError);
    expect(() => dateOfAge(localDate('2008-01-01'), { years: 17.3 })).toThrow(RangeError);
  });
});

describe('the age on a day', () => {
  it('is reached on the day that dateOfAge names and not on the day before', () => {
    const born = fc.oneof(birth, fc.constantFrom('2004-02-29', '2008-02-29', '2007-08-31').map(localDate));
    fc.assert(
      fc.property(born, age, (dateOfBirth, reached) => {
        const day = dateOfAge(dateOfBirth, reached);
        expect(ageOn(dateOfBirth, day)).toEqual(reached);
        if (day > dateOfBirth) expect(ageOn(dateOfBirth, addDays(day, -1))).not.toEqual(reached);
      }),
      { numRuns: 500 },
    );
  });

  it('never falls from one day to the next, on every day of a leap-day birth', () => {
    const born = localDate('2008-02-29');
    let before = -1;
    for (let n = 0; n < 20 * 366; n += 1) {
      const { years, months } = ageOn(born, addDays(born, n));
      expect([before, before + 1]).toContain(years * 12 + months);
      before = years * 12 + months;
    }
  });

  it('is not known before the date of birth', () => {
    expect(() => ageOn(localDate('2008-01-02'), localDate('2008-01-01'))).toThrow(RangeError);
  });
});
