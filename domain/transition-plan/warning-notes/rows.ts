import type { Actor } from '../../people';
import { OPEN, RECEIVER, SENDER } from '../action-row';
import type { ActionRow } from '../action-row';
import type { StrandItem, StrandRows } from '../strand';
import type { PlanState } from '../state';
import { nothingMore } from '../strand';
import { seerOf } from '../voice/shown';
import type { WarningNoteCommand } from './commands';
import { refuseReview, refuseWarning, refuseWording } from './rules';
import { isWarningShown } from './shown';
import { addWarning, changeWarning, endWarning, keepWarning } from './steps';

const BOTH_SIDES = [...SENDER, ...RECEIVER] as const;
const onNote = (why: string): ActionRow => {
  return { on: 'item', who: BOTH_SIDES, phases: OPEN, itemStates: ['stands'], whilePaused: true, why };
};

/** Every command about warning notes: whoever works with the child warns, and looks again whether it still holds. */
export const WARNING_NOTE_ROWS: StrandRows<WarningNoteCommand> = {
  'add-warning-note': {
    ...{ on: 'plan', who: BOTH_SIDES, phases: OPEN, itemStates: [], whilePaused: true },
    why: 'Whoever sees what others must know for safety writes it down for all who meet the child.',
    refuse: refuseWarning,
    carryOut: addWarning,
  },
  'keep-warning-note': {
    ...onNote('Whoever looks at a warning again says that it still holds, and until when.'),
    item: warning,
    refuse: refuseReview,
    carryOut: keepWarning,
  },
  'change-warning-note': {
    ...onNote('Whoever looks at a warning again says what holds now; what it said before stays readable.'),
    item: warning,
    refuse: refuseWording,
    carryOut: changeWarning,
  },
  'end-warning-note': {
    ...onNote('A warning ends by a person’s decision, with a reason, and never by itself.'),
    item: warning,
    refuse: nothingMore,
    carryOut: endWarning,
  },
};

/** To whom a warning is not shown, for them it is not there. */
function warning(state: PlanState, { warningNoteId }: { readonly warningNoteId: string }, actor: Actor) {
  const found = state.warningNotes.find((other) => other.warningNoteId === warningNoteId);
  if (!found || !isWarningShown(found, seerOf(state, actor))) return null;
  const { rev, changes } = found;
  return { id: warningNoteId, state: found.state.is, rev, changes } satisfies StrandItem;
}
