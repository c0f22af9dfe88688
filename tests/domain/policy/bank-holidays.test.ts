import { describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import {
  BANK_HOLIDAY_YEARS,
  ENGLAND_AND_WALES_BANK_HOLIDAYS,
  NORTHERN_IRELAND_BANK_HOLIDAYS,
  SCOTLAND_BANK_HOLIDAYS,
} from '../../../domain/policy/bank-holidays';

const { first, last } = BANK_HOLIDAY_YEARS;
const YEARS = Array.from({ length: last - first + 1 }, (_, n) => first + n);

/** Easter Sunday by Gauss's method as completed by Meeus, Jones and Butcher. */
function easterSunday(year: number): DateTime {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return DateTime.utc(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

const monday = (year: number, month: number, which: 'first' | 'last'): DateTime => {
  const edge = which === 'first' ? DateTime.utc(year, month, 1) : DateTime.utc(year, month).endOf('month');
  return which === 'first' ? edge.plus({ days: (8 - edge.weekday) % 7 }) : edge.minus({ days: edge.weekday - 1 });
};

/** Each day in turn, or its substitute: the next weekday that is no holiday already. */
function withSubstitutes(days: DateTime[]): string[] {
  const fixed = days.filter((day) => day.weekday <= 5).map((day) => day.toISODate() ?? '');
  const taken = new Set(fixed);
  for (const weekend of days.filter((day) => day.weekday > 5)) {
    let day = weekend;
    while (day.weekday > 5 || taken.has(day.toISODate() ?? '')) day = day.plus({ days: 1 });
    taken.add(day.toISODate() ?? '');
  }
  return [...taken];
}

const everywhere = (year: number): DateTime[] => [
  DateTime.utc(year, 1, 1),
  easterSunday(year).minus({ days: 2 }),
  monday(year, 5, 'first'),
  monday(year, 5, 'last'),
  DateTime.utc(year, 12, 25),
  DateTime.utc(year, 12, 26),
];
const southOfScotland = (year: number): DateTime[] => [easterSunday(year).plus({ days: 1 }), monday(year, 8, 'last')];
const scotlandsOwn = (year: number): DateTime[] => [
  DateTime.utc(year, 1, 2),
  monday(year, 8, 'first'),
  DateTime.utc(year, 11, 30),
  ...(year === 2026 ? [DateTime.utc(2026, 6, 15)] : []),
];
const northernIrelandsOwn = (year: number): DateTime[] => [DateTime.utc(year, 3, 17), DateTime.utc(year, 7, 12)];

describe('bank holidays', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
  ])('follow Easter, which in %i is %s', (year, day) => {
    expect(easterSunday(year).toISODate()).toBe(day);
  });

  it.each([
    ['England and Wales', ENGLAND_AND_WALES_BANK_HOLIDAYS, southOfScotland],
    ['Scotland', SCOTLAND_BANK_HOLIDAYS, scotlandsOwn],
    [
      'Northern Ireland',
      NORTHERN_IRELAND_BANK_HOLIDAYS,
      (year: number) => [...southOfScotland(year), ...northernIrelandsOwn(year)],
    ],
  ])('of %s are those of the rule, substitutes included, in order', (_, listed, own) => {
    const byRule = YEARS.flatMap((year) => withSubstitutes([...everywhere(year), ...own(year)]));
    expect(listed).toEqual(byRule.sort());
  });
});
