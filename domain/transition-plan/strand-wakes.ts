import type { Instant } from '../calendar/london-time';
import { endsOfOrdersAdvisedOn } from './enforcement/wakes';
import { endsOfExtracts } from './sharing/wakes';
import { daysOfRelease } from './moves/wakes';
import type { PlanState } from './state';
import { reviewsOfWarnings } from './warning-notes/wakes';

/** When a strand wants time to act next, whether or not the plan is paused: a pause holds the handover up, and nothing else. */
type Wakes = (state: PlanState) => readonly (Instant | null)[];

/** One row for each strand that waits for a day of its own. What it then does stands in `strand-life.ts`. */
const WAKES: readonly Wakes[] = [endsOfOrdersAdvisedOn, reviewsOfWarnings, endsOfExtracts, daysOfRelease];

export function strandWakes(state: PlanState): readonly (Instant | null)[] {
  return WAKES.flatMap((wakes) => wakes(state));
}
