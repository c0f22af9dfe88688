import type { LocalDate } from '../calendar/local-date';
import { BEFORE_TRANSFER } from './action-row';
import { heldByCourt } from './court-matters/steps';
import type { Hold } from './hold';
import { heldByCustody } from './moves/custody-steps';
import type { PlanState } from './state';

/** What can hold a handover up by itself, the first that does before the others. */
const HOLDS: readonly ((state: PlanState, today: LocalDate) => Hold | null)[] = [heldByCourt, heldByCustody];

/** What holds this plan's handover up; null when nothing does, or when there is none to hold up. */
export function holdOn(state: PlanState, today: LocalDate): Hold | null {
  if (!BEFORE_TRANSFER.some((phase) => phase === state.life.phase)) return null;
  return HOLDS.reduce<Hold | null>((hold, holds) => hold ?? holds(state, today), null);
}
