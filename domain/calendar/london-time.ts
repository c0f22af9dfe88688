import { dateFromEpochDay, dateFromParts, dayOfWeek, epochDayOf, parseLocalDate, partsOf } from './local-date';
import type { LocalDate } from './local-date';

/** A moment in UTC, 'YYYY-MM-DDTHH:mm:ss.sssZ'. Plain string comparison orders two of them. */
export type Instant = string & { readonly __instant: true };

/** A time of day, 'HH:mm', from 00:00 to 23:59. */
export type TimeOfDay = string;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * The moment when clocks in London show this time on this day.
 *
 * Summer time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October (the rule since
 * 1996; earlier years follow it too, whatever clocks did then). A time that the clocks skip in March moves forward by
 * the hour skipped (01:30 becomes 02:30); a time that they show twice in October is taken at its first, summer, reading.
 * Throws RangeError when the time is not 'HH:mm'.
 */
export function instantAt(date: LocalDate, time: TimeOfDay): Instant {
  const shown = epochDayOf(date) * DAY + millisOfTime(time);
  const summer = summerTimeOf(partsOf(date).year);
  const shownInSummer = shown >= summer.start + HOUR && shown < summer.end + HOUR;
  return instantFromMillis(shownInSummer ? shown - HOUR : shown);
}

/** The day that it is in London at this moment. */
export function localDateOf(instant: Instant): LocalDate {
  return dateFromEpochDay(Math.floor(londonMillisOf(instant) / DAY));
}

/** The time that clocks in London show at this moment, 'HH:mm'; seconds are dropped. */
export function localTimeOf(instant: Instant): TimeOfDay {
  return timeText(londonMillisOf(instant));
}

/** The moment so many milliseconds after 1970-01-01T00:00:00.000Z. Throws RangeError when not whole or outside 1900–2199. */
export function instantFromMillis(ms: number): Instant {
  if (!Number.isInteger(ms)) throw new RangeError(`A moment is a whole number of milliseconds, not ${ms}`);
  const date = dateFromEpochDay(Math.floor(ms / DAY));
  const inMinute = ((ms % MINUTE) + MINUTE) % MINUTE;
  return `${date}T${timeText(ms)}:${twoDigits(inMinute / 1_000)}.${String(inMinute % 1_000).padStart(3, '0')}Z` as Instant;
}

/** Milliseconds from 1970-01-01T00:00:00.000Z to this moment. */
export function millisOf(instant: Instant): number {
  const seconds = Number(instant.slice(17, 23));
  const day = epochDayOf(instant.slice(0, 10) as LocalDate);
  return day * DAY + millisOfTime(instant.slice(11, 16)) + Math.round(seconds * 1_000);
}

/** Reads 'YYYY-MM-DDTHH:mm:ss.sssZ' strictly, years 1900 to 2199; anything else is null. Never throws. */
export function parseInstant(text: string): Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/.test(text)) return null;
  return parseLocalDate(text.slice(0, 10)) === null ? null : (text as Instant);
}

/** The moment n minutes later (earlier when n is negative): time that has really passed, whatever the clocks do. */
export function addMinutes(instant: Instant, n: number): Instant {
  return instantFromMillis(millisOf(instant) + n * MINUTE);
}

function londonMillisOf(instant: Instant): number {
  const ms = millisOf(instant);
  const summer = summerTimeOf(Number(instant.slice(0, 4)));
  return ms >= summer.start && ms < summer.end ? ms + HOUR : ms;
}

function summerTimeOf(year: number): { start: number; end: number } {
  return { start: lastSundayOf(year, 3) * DAY + HOUR, end: lastSundayOf(year, 10) * DAY + HOUR };
}

/** The epoch day of the last Sunday of a month of 31 days. */
function lastSundayOf(year: number, month: 3 | 10): number {
  const last = dateFromParts(year, month, 31);
  return epochDayOf(last) - (dayOfWeek(last) % 7);
}

function millisOfTime(time: TimeOfDay): number {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError(`Not a time of day written HH:mm: ${time}`);
  return Number(time.slice(0, 2)) * HOUR + Number(time.slice(3, 5)) * MINUTE;
}

function timeText(ms: number): TimeOfDay {
  const inDay = ((ms % DAY) + DAY) % DAY;
  return `${twoDigits(inDay / HOUR)}:${twoDigits((inDay % HOUR) / MINUTE)}`;
}

function twoDigits(value: number): string {
  return String(Math.floor(value)).padStart(2, '0');
}
