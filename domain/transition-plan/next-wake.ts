import { instantAt } from '../calendar/london-time';
import type { Instant } from '../calendar/london-time';
import type { LocalDate } from '../calendar/local-date';
import { nextClimbAt } from './climb';
import type { PlanState, Rung, Task } from './state';
import { isUnfinished } from './tasks';

/**
 * When time itself has to act next on this plan; null only when it is closed. A plan with nothing else before it still
 * wakes for its next review, so that no open plan is ever forgotten.
 */
export function nextWake(state: PlanState): Instant | null {
  if (state.life.phase === 'closed') return null;
  if (state.pause) return openingOf(state, state.pause.reviewOn);
  const wakes: (Instant | null)[] = [
    openingOf(state, state.nextReviewOn),
    ...state.rungs.filter((rung) => opensByDate(state, rung)).map((rung) => openingOf(state, rung.startsOn)),
    ...state.tasks.map((task) => nextClimbAt(state, task)),
    ...state.tasks.map((task) => transferAt(state, task)),
  ];
  return wakes.reduce((first, at) => (at !== null && (first === null || at < first) ? at : first));
}

/** The time of day at which a plan's day begins: steps open then, and reviews fall due. */
export function openingOf(state: PlanState, date: LocalDate): Instant {
  return instantAt(date, state.policy.openingTime);
}

/** Whether a rung opens when its day comes. The rungs after transfer wait for the transfer itself. */
export function opensByDate(state: PlanState, rung: Rung): boolean {
  if (rung.state.is !== 'ahead') return false;
  if (rung.key === 'after-transfer-check-ins') return false;
  if (rung.key === 'review-and-let-go') {
    return state.life.phase === 'transferred' || state.life.phase === 'kept-by-yjs';
  }
  return state.proposal === null || rung.key === 'prepare-child';
}

/** When an accepted handover comes into force: at the start of the transfer day. Null for every other task. */
export function transferAt(state: PlanState, task: Task): Instant | null {
  if (task.kind !== 'accept-responsibility' || task.state.is !== 'accepted') return null;
  return instantAt(state.transferOn, '00:00');
}

/** The next day on which something is due of somebody; null when nothing is. */
export function nextDueOn(state: PlanState): LocalDate | null {
  const days = [
    ...state.tasks.filter(isUnfinished).map((task) => task.dueOn),
    ...state.rungs.filter((rung) => rung.state.is === 'ahead').map((rung) => rung.dueOn),
  ];
  return state.life.phase === 'closed'
    ? null
    : days.reduce<LocalDate | null>((a, b) => (a === null || b < a ? b : a), null);
}
