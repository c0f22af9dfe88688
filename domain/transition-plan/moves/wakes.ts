import type { Instant } from '../../calendar/london-time';
import { openingOf } from '../opening';
import type { PlanState } from '../state';
import { presentStay } from './custody-state';

/** When the day comes on which a child is to be released: then the steps that waited for it go on. */
export function daysOfRelease(state: PlanState): readonly (Instant | null)[] {
  const releaseOn = presentStay(state.moves.custody)?.releaseOn ?? null;
  return releaseOn !== null && state.pause?.waitsFor === 'custody' ? [openingOf(state, releaseOn)] : [];
}
