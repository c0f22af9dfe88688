import { instantAt } from '../calendar/london-time';
import type { Instant } from '../calendar/london-time';
import type { LocalDate } from '../calendar/local-date';
import type { PlanState } from './state';

/** The time of day at which a plan's day begins, in UTC: steps open then, and reviews fall due. */
export function openingOf(state: PlanState, date: LocalDate): Instant {
  return instantAt(date, state.policy.openingTime);
}
