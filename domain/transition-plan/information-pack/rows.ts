import { BEFORE_TRANSFER, SENDER } from '../action-row';
import type { StrandRows } from '../strand';
import type { PackCommand } from './commands';
import { refuseChecks } from './rules';
import { checkPack } from './steps';

export const PACK_ROWS: StrandRows<PackCommand> = {
  'check-information-pack': {
    on: 'plan',
    who: SENDER,
    phases: [...BEFORE_TRANSFER, 'transferred'],
    itemStates: [],
    whilePaused: true,
    why: 'The sender checks that the pack is complete, and says what is missing, why, and by when it comes.',
    refuse: refuseChecks,
    carryOut: checkPack,
  },
};
