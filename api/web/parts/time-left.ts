import { addDays } from '../../../domain/calendar/local-date';
import type { LocalDate } from '../../../domain/calendar/local-date';
import { localDateOf, localTimeOf } from '../../../domain/calendar/london-time';
import type { Instant } from '../../../domain/calendar/london-time';
import type { Say } from '../words';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long there is until a moment, or how long it is past, in words: minutes under an hour, hours under two days, then days. */
export function timeLeft(t: Say, now: Instant, dueAt: Instant): string {
  const millis = Date.parse(dueAt) - Date.parse(now);
  const way = millis < 0 ? 'overdueBy' : 'timeLeft';
  const away = Math.abs(millis);
  if (away < HOUR) return t(`${way}.minutes`, { count: Math.round(away / MINUTE) });
  if (away < 2 * DAY) return t(`${way}.hours`, { count: Math.floor(away / HOUR) });
  return t(`${way}.days`, { count: Math.floor(away / DAY) });
}

/** When a clock runs out; at midnight, a day is said to end, since people would take it for the day that begins. */
export function clockRunsOut(dueAt: string, t: Say): { readonly on: LocalDate; readonly time: string } {
  const [on, time] = [localDateOf(dueAt as Instant), localTimeOf(dueAt as Instant)];
  return time === '00:00' ? { on: addDays(on, -1), time: t('endOfDay') } : { on, time };
}
