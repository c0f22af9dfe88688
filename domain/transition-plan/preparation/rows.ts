import { OPEN, RECEIVER, SENDER } from '../action-row';
import type { ActionRow } from '../action-row';
import type { StrandRows } from '../strand';
import type { PreparationCommand } from './commands';
import { refuseCheck } from './rules';
import { recordCheck } from './steps';

const check = (who: ActionRow['who'], why: string): ActionRow => {
  return { on: 'plan', who, phases: OPEN, itemStates: [], whilePaused: true, why };
};

/** Both workers check for themselves, with the child, what the child understands: neither does it for the other. */
export const PREPARATION_ROWS: StrandRows<PreparationCommand> = {
  'check-preparation-as-sender': {
    ...check(SENDER, 'Who prepares the child checks with them what they understand of probation’s rules.'),
    refuse: refuseCheck,
    carryOut: (turn, command) => {
      recordCheck(turn, 'sender', command);
    },
  },
  'check-preparation-as-receiver': {
    ...check(RECEIVER, 'Who will work by these rules checks with the child, for themselves, what they understand.'),
    refuse: refuseCheck,
    carryOut: (turn, command) => {
      recordCheck(turn, 'receiver', command);
    },
  },
};
