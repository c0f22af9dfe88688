import { BEFORE_TRANSFER, RECEIVER, SENDER } from '../action-row';
import type { StrandRows } from '../strand';
import type { PackCommand } from './commands';
import { refuseAnotherDate, refuseChecks, refuseReturn } from './rules';
import { askForAnotherDate, checkPack, returnPack } from './steps';

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
  'return-information-pack': {
    on: 'plan',
    who: RECEIVER,
    phases: BEFORE_TRANSFER,
    itemStates: [],
    whilePaused: true,
    why: 'Who receives says what the pack lacks; the sender finds it, or says why it does not apply.',
    refuse: refuseReturn,
    carryOut: returnPack,
  },
  'ask-for-another-date': {
    on: 'plan',
    who: RECEIVER,
    phases: BEFORE_TRANSFER,
    itemStates: [],
    whilePaused: true,
    why: 'The day of the transfer is a joint decision: who receives may ask for another.',
    refuse: refuseAnotherDate,
    carryOut: askForAnotherDate,
  },
};
