import type { Instant } from '../../calendar/london-time';
import { openingOf } from '../opening';
import type { PlanState } from '../state';
import { isUnfinished } from '../tasks';
import type { WarningNote } from './state';

/** The warnings that are to be looked at again and about which nobody is asked yet. */
export function reviewsDue(state: PlanState, now: Instant): readonly WarningNote[] {
  return unasked(state).filter(({ reviewOn }) => openingOf(state, reviewOn) <= now);
}

/** When the next warnings are to be looked at again. */
export function reviewsOfWarnings(state: PlanState): readonly Instant[] {
  return unasked(state).map(({ reviewOn }) => openingOf(state, reviewOn));
}

function unasked({ warningNotes, tasks }: PlanState): readonly WarningNote[] {
  const asked = tasks.filter((task) => task.kind === 'review-warning-note' && isUnfinished(task));
  return warningNotes.filter(
    ({ state, warningNoteId }) => state.is === 'stands' && !asked.some(({ about }) => about === warningNoteId),
  );
}
