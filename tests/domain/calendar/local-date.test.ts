import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  dateFromEpochDay,
  dayOfWeek,
  daysBetween,
  earliest,
  epochDayOf,
  isAfter,
  isBefore,
  latest,
  localDate,
  parseLocalDate,
} from '../../../domain/calendar/local-date';

const utc = (date: string): DateTime => DateTime.fromISO(date, { zone: 'utc' });
const anyDate = fc
  .integer({ min: epochDayOf(localDate('1930-01-01')), max: epochDayOf(localDate('2169-12-31')) })
  .map(dateFromEpochDay);

describe('reading a date', () => {
  it.each(['2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('takes %s', (text) => {
    expect(parseLocalDate(text)).toBe(text);
  });

  it.each([
    ['2023-02-29', 'no leap year'],
    ['1900-02-29', 'a century without a leap day'],
    ['2024-04-31', 'a month of 30 days'],
    ['2024-13-01', 'no thirteenth month'],
    ['2024-00-10', 'no month nought'],
    ['2024-01-00', 'no day nought'],
    ['1899-12-31', 'too early'],
    ['2200-01-01', 'too late'],
    ['2024-1-1', 'not padded'],
    ['01/02/2024', 'another order'],
    ['2024-01-01T00:00', 'a time behind it'],
    [' 2024-01-01', 'a space before it'],
    ['2024-01-01\n', 'a line end behind it'],
    ['', 'nothing'],
  ])('refuses %j: %s', (text) => {
    expect(parseLocalDate(text)).toBeNull();
    expect(() => localDate(text)).toThrow(RangeError);
  });
});

describe('counting days', () => {
  it('agrees with an independent calendar on every day from 1900 to 2199', () => {
    let day = DateTime.utc(1900, 1, 1);
    const disagreements: string[] = [];
    for (let n = epochDayOf(localDate('1900-01-01')); day.year < 2200; n += 1) {
      const text = day.toISODate();
      const date = localDate(text ?? '');
      if (dateFromEpochDay(n) !== text || epochDayOf(date) !== n || dayOfWeek(date) !== day.weekday) {
        disagreements.push(date);
      }
      day = day.plus({ days: 1 });
    }
    expect(disagreements).toEqual([]);
  });

  it('adds days, weeks, months and years as an independent calendar does', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -300, max: 300 }), (date, n) => {
        expect(addDays(date, n)).toBe(utc(date).plus({ days: n }).toISODate());
        expect(addWeeks(date, n)).toBe(utc(date).plus({ weeks: n }).toISODate());
        expect(addMonths(date, n)).toBe(utc(date).plus({ months: n }).toISODate());
        expect(addYears(date, n % 30)).toBe(
          utc(date)
            .plus({ years: n % 30 })
            .toISODate(),
        );
        expect(daysBetween(date, addDays(date, n))).toBe(n);
      }),
    );
  });

  it('ends a month addition on the last day of a shorter month', () => {
    for (let month = 1; month <= 12; month += 1) {
      const end = DateTime.utc(2023, month, 1).endOf('month');
      for (let n = 0; n <= 24; n += 1) {
        const date = localDate(end.toISODate() ?? '');
        expect(addMonths(date, n)).toBe(end.plus({ months: n }).toISODate());
      }
    }
  });

  it('refuses to leave the years 1900 to 2199 or to count in fractions', () => {
    expect(() => addDays(localDate('2199-12-31'), 1)).toThrow(RangeError);
    expect(() => addMonths(localDate('1900-01-15'), -1)).toThrow(RangeError);
    expect(() => addDays(localDate('2024-01-01'), 0.5)).toThrow(RangeError);
    expect(() => addMonths(localDate('2024-01-01'), 0.5)).toThrow(RangeError);
  });
});

describe('ordering dates', () => {
  it('orders as the days follow', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        const days = daysBetween(a, b);
        expect(isBefore(a, b)).toBe(days > 0);
        expect(isAfter(a, b)).toBe(days < 0);
        expect(earliest(a, b)).toBe(days >= 0 ? a : b);
        expect(latest(a, b)).toBe(days >= 0 ? b : a);
      }),
    );
  });
});
