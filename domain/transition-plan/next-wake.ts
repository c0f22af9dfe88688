import { instantAt } from '../calendar/london-time';
import type { Instant } from '../calendar/london-time';
import type { LocalDate } from '../calendar/local-date';
import { nextClimbAt } from './climb';
import { LADDER } from './ladder';
import { openingOf } from './opening';
import { endOfOrders } from './order';
import type { PlanState, Rung, Task } from './state';
import { strandWakes } from './strand-wakes';
import { isUnfinished } from './tasks';

/** Whether nothing comes of itself any more: the plan is closed, or sealed. */
export function isAtItsEnd({ life }: PlanState): boolean {
  return life.phase === 'closed' || life.phase === 'sealed';
}

/**
 * When time itself has to act next on this plan; null only when it is closed or sealed. A plan with nothing else before it still
 * wakes for its next review, so that no open plan is ever forgotten.
 */
export function nextWake(state: PlanState): Instant | null {
  if (isAtItsEnd(state)) return null;
  const wakes: (Instant | null)[] = [
    ...state.rungs.filter((rung) => opensByDate(state, rung)).map((rung) => openingOf(state, rung.startsOn)),
    endAt(state),
    ...strandWakes(state),
    ...(state.pause ? [openingOf(state, state.pause.reviewOn)] : wakesOfTheUnpaused(state)),
  ];
  return wakes.reduce((first, at) => (at !== null && (first === null || at < first) ? at : first));
}

function wakesOfTheUnpaused(state: PlanState): (Instant | null)[] {
  return [
    openingOf(state, state.nextReviewOn),
    ...state.tasks.map((task) => nextClimbAt(state, task)),
    ...state.tasks.map((task) => transferAt(state, task)),
  ];
}

/**
 * Whether a rung opens when its day comes. The rungs after transfer wait for the transfer itself, and the end of the orders
 * for the end itself. A pause holds the handover up; no order ends later because of it.
 */
export function opensByDate(state: PlanState, rung: Rung): boolean {
  if (rung.state.is !== 'ahead') return false;
  if (LADDER[rung.key].route === 'end-of-order') return rung.key !== 'end-of-order';
  if (state.pause || rung.key === 'after-transfer-check-ins') return false;
  if (rung.key === 'review-and-let-go') {
    return state.life.phase === 'transferred' || state.life.phase === 'kept-by-yjs';
  }
  return state.proposal === null || rung.key === 'prepare-child';
}

/** When an accepted handover comes into force: at the start of the transfer day. Null for every other task. */
export function transferAt(state: PlanState, task: Task): Instant | null {
  if (task.kind !== 'accept-responsibility' || task.state.is !== 'accepted' || state.transferOn === null) return null;
  return instantAt(state.transferOn, '00:00');
}

/** When the last order ends, while that is ahead on this plan's ladder; null when it is not known, or has been. */
export function endAt(state: PlanState): Instant | null {
  const isAhead = state.rungs.some((rung) => rung.key === 'end-of-order' && rung.state.is === 'ahead');
  const end = endOfOrders(state.orders, state.policy);
  return isAhead && end.is === 'set' ? end.at : null;
}

/** The next day on which something is due of somebody; null when nothing is. */
export function nextDueOn(state: PlanState): LocalDate | null {
  const days = [
    ...state.tasks.filter(isUnfinished).map((task) => task.dueOn),
    ...state.rungs.filter((rung) => rung.state.is === 'ahead').map((rung) => rung.dueOn),
  ];
  return isAtItsEnd(state) ? null : days.reduce<LocalDate | null>((a, b) => (a === null || b < a ? b : a), null);
}
