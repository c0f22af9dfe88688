import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { dateFromEpochDay, epochDayOf, localDate } from '../../../domain/calendar/local-date';
import {
  addMinutes,
  instantAt,
  instantFromMillis,
  localDateOf,
  localTimeOf,
  millisOf,
  parseInstant,
} from '../../../domain/calendar/london-time';

const FIRST_DAY = epochDayOf(localDate('2024-01-01'));
const LAST_DAY = epochDayOf(localDate('2032-12-31'));
const QUARTER_HOURS = Array.from({ length: 96 }, (_, n) => n * 15);
const timeText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const london = (iso: string): DateTime => DateTime.fromISO(iso, { zone: 'Europe/London' });

const changesOf = (year: number): string[] =>
  [3, 10].map((month) => {
    const last = DateTime.utc(year, month, 31);
    return last.minus({ days: last.weekday % 7 }).toISODate() ?? '';
  });
const CHANGE_DAYS = Array.from({ length: 9 }, (_, n) => 2024 + n).flatMap(changesOf);

describe('London time', () => {
  it('agrees with an independent time zone database at every third hour of every day from 2024 to 2032', () => {
    const disagreements: string[] = [];
    for (let day = FIRST_DAY; day <= LAST_DAY; day += 1) {
      const date = dateFromEpochDay(day);
      for (let hour = 0; hour < 24; hour += 3) {
        const time = timeText(hour * 60);
        const instant = instantAt(date, time);
        if (instant !== london(`${date}T${time}`).toUTC().toISO()) disagreements.push(`${date} ${time}`);
        if (localDateOf(instant) !== date || localTimeOf(instant) !== time) disagreements.push(instant);
      }
    }
    expect(disagreements).toEqual([]);
  });

  it.each(CHANGE_DAYS)('reads every quarter of an hour of %s, a day when the clocks change, to and fro', (day) => {
    for (const minutes of QUARTER_HOURS) {
      const local = london(`${day}T${timeText(minutes)}`);
      // Of two readings the first is meant; the oracle does not promise which one it gives.
      const first = Math.min(...local.getPossibleOffsets().map((one) => one.toMillis()));
      expect(millisOf(instantAt(localDate(day), timeText(minutes)))).toBe(first);

      const instant = instantFromMillis(DateTime.fromISO(day, { zone: 'utc' }).toMillis() + minutes * 60_000);
      const shown = DateTime.fromISO(instant, { zone: 'Europe/London' });
      expect(localDateOf(instant)).toBe(shown.toISODate());
      expect(localTimeOf(instant)).toBe(shown.toFormat('HH:mm'));
    }
  });

  it.each([
    ['2025-03-30', '00:59', '2025-03-30T00:59:00.000Z', 'the last minute of winter'],
    ['2025-03-30', '01:30', '2025-03-30T01:30:00.000Z', 'a skipped time moves forward to 02:30 summer time'],
    ['2025-03-30', '02:00', '2025-03-30T01:00:00.000Z', 'the first minute of summer'],
    ['2025-10-26', '01:30', '2025-10-26T00:30:00.000Z', 'a doubled time is taken at its first reading'],
    ['2025-10-26', '02:00', '2025-10-26T02:00:00.000Z', 'winter again'],
    ['2025-07-01', '17:00', '2025-07-01T16:00:00.000Z', 'summer'],
    ['2025-01-01', '17:00', '2025-01-01T17:00:00.000Z', 'winter'],
  ])('%s at %s is %s: %s', (date, time, expected) => {
    expect(instantAt(localDate(date), time)).toBe(expected);
  });

  it.each(['24:00', '7:00', '12:60', '12:00:00', 'noon', ''])('refuses the time %j', (time) => {
    expect(() => instantAt(localDate('2025-01-01'), time)).toThrow(RangeError);
  });
});

describe('an instant', () => {
  const millis = fc.integer({ min: Number(DateTime.utc(1901)), max: Number(DateTime.utc(2198)) });

  it('is written as an independent calendar writes it, and read back', () => {
    fc.assert(
      fc.property(millis, fc.integer({ min: -100_000, max: 100_000 }), (ms, minutes) => {
        const instant = instantFromMillis(ms);
        expect(instant).toBe(DateTime.fromMillis(ms, { zone: 'utc' }).toISO());
        expect(millisOf(instant)).toBe(ms);
        expect(parseInstant(instant)).toBe(instant);
        expect(millisOf(addMinutes(instant, minutes))).toBe(ms + minutes * 60_000);
      }),
      { numRuns: 2_000 },
    );
  });

  it('orders by plain comparison', () => {
    fc.assert(
      fc.property(millis, millis, (a, b) => {
        expect(instantFromMillis(a) < instantFromMillis(b)).toBe(a < b);
      }),
    );
  });

  it.each(['2025-01-01', '2025-01-01T00:00:00Z', '2025-02-29T00:00:00.000Z', '2025-01-01T24:00:00.000Z', '', 'now'])(
    'is not %j',
    (text) => {
      expect(parseInstant(text)).toBeNull();
    },
  );

  it('is a whole number of milliseconds', () => {
    expect(() => instantFromMillis(0.5)).toThrow(RangeError);
    expect(() => instantFromMillis(Number.NaN)).toThrow(RangeError);
  });
});
