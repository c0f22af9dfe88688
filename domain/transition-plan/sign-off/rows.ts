import { OPEN } from '../action-row';
import type { ActionRow } from '../action-row';
import type { PlanState } from '../state';
import type { StrandItem, StrandRows } from '../strand';
import type { SignOffCommand } from './commands';
import { refuseSignOff } from './rules';
import { giveSignOff, returnForChanges } from './steps';

const ofManagers = (why: string): ActionRow => {
  return { on: 'item', who: ['yjs-manager'], phases: OPEN, itemStates: ['asked'], whilePaused: true, why };
};

/** What managers of the youth justice service answer to what waits for their sign-off. */
export const SIGN_OFF_ROWS: StrandRows<SignOffCommand> = {
  'sign-off': {
    ...ofManagers('Whoever answers for those who did it says that they have looked at it.'),
    item: signOff,
    refuse: refuseSignOff,
    carryOut: giveSignOff,
  },
  'return-for-changes': {
    ...ofManagers('Whoever answers for those who did it may ask for something else, with a reason.'),
    item: signOff,
    refuse: refuseSignOff,
    carryOut: returnForChanges,
  },
};

function signOff({ signOffs }: PlanState, { signOffId }: { readonly signOffId: string }): StrandItem | null {
  const found = signOffs.find((other) => other.signOffId === signOffId);
  return found ? { id: signOffId, state: found.state.is, rev: found.rev, changes: found.changes } : null;
}
