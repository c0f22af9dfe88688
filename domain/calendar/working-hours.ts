import { addDays } from './local-date';
import type { LocalDate } from './local-date';
import { instantAt, instantFromMillis, localDateOf, millisOf } from './london-time';
import type { Instant, TimeOfDay } from './london-time';
import { isWorkingDay } from './working-days';

/** When a service works: from opening to closing time, in London, on every working day. */
export interface WorkingHours {
  readonly openingTime: TimeOfDay;
  readonly closingTime: TimeOfDay;
  readonly bankHolidays: readonly LocalDate[];
}

/** Whether the service is at work at this moment: the opening minute counts, the closing minute does not. */
export function isWorkingTime(at: Instant, hours: WorkingHours): boolean {
  const day = localDateOf(at);
  if (!isWorkingDay(day, hours.bankHolidays)) return false;
  return at >= instantAt(day, hours.openingTime) && at < instantAt(day, hours.closingTime);
}

/**
 * The moment at which so many minutes of working time have passed: outside working hours none pass. What ends at closing
 * time ends then, not at the next opening. Throws RangeError when the minutes are negative or not whole, or the day is empty.
 */
export function addWorkingMinutes(from: Instant, minutes: number, hours: WorkingHours): Instant {
  if (!Number.isInteger(minutes) || minutes < 0) throw new RangeError(`Working time runs forward, not ${minutes}`);
  if (hours.openingTime >= hours.closingTime) throw new RangeError('A working day closes after it opens.');
  let left = minutes * 60_000;
  for (let day = localDateOf(from); ; day = addDays(day, 1)) {
    if (!isWorkingDay(day, hours.bankHolidays)) continue;
    const opens = instantAt(day, hours.openingTime);
    const closes = instantAt(day, hours.closingTime);
    const start = from > opens ? from : opens;
    if (start >= closes) continue;
    const until = instantFromMillis(millisOf(start) + left);
    if (until <= closes) return until;
    left -= millisOf(closes) - millisOf(start);
  }
}
