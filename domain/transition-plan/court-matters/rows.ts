import { BEFORE_TRANSFER, OPEN, RECEIVER, SENDER } from '../action-row';
import type { ActionRow } from '../action-row';
import { nothingMore } from '../strand';
import type { StrandItem, StrandRows } from '../strand';
import type { PlanState } from '../state';
import type { CourtCommand } from './commands';
import { refuseEnding, refuseGoingOn, refuseMatter, refuseMoving } from './rules';
import { endMatter, goOn, moveMatter, recordMatter, withdrawMatter } from './steps';

const onPending = (why: string, who: ActionRow['who'] = SENDER): ActionRow => {
  return { on: 'item', who, phases: OPEN, itemStates: ['pending'], whilePaused: true, why };
};

/** Every command about what waits on a court. */
export const COURT_ROWS: StrandRows<CourtCommand> = {
  'record-court-matter': {
    on: 'plan',
    who: [...SENDER, ...RECEIVER],
    phases: OPEN,
    itemStates: [],
    whilePaused: true,
    why: 'Whoever of the two services hears of a hearing, a charge or a breach records it, so that nothing passes unseen.',
    refuse: refuseMatter,
    carryOut: recordMatter,
  },
  'move-court-matter': {
    ...onPending('A court that adjourns sets another day.', [...SENDER, ...RECEIVER]),
    item: matter,
    refuse: refuseMoving,
    carryOut: moveMatter,
  },
  'go-on-despite-court-matter': {
    ...onPending('A handover goes on only by a decision of both sides, which is recorded with whom it was made.'),
    phases: BEFORE_TRANSFER,
    item: matter,
    refuse: refuseGoingOn,
    carryOut: goOn,
  },
  'end-court-matter': {
    ...onPending('What the court has decided is recorded by the service that holds the orders; dates follow.'),
    item: matter,
    refuse: refuseEnding,
    carryOut: endMatter,
  },
  'withdraw-court-matter': {
    ...onPending('A mistake is put right with why, and stays readable.', [...SENDER, ...RECEIVER]),
    item: matter,
    refuse: nothingMore,
    carryOut: withdrawMatter,
  },
};

function matter({ courtMatters }: PlanState, command: { readonly matterId: string }): StrandItem | null {
  const found = courtMatters.find(({ matterId }) => matterId === command.matterId);
  return found ? { id: found.matterId, state: found.state.is, rev: found.rev, changes: found.changes } : null;
}
