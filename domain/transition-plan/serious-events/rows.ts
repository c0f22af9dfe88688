import { OPEN, RECEIVER, SENDER } from '../action-row';
import type { StrandRows } from '../strand';
import type { SeriousEventCommand } from './commands';
import { refuseDeath, refuseIncident, refuseWithdrawal } from './rules';
import { recordDeath, recordIncident, withdrawDeath } from './steps';

const onPlan = { on: 'plan', itemStates: [], whilePaused: true } as const;

/** Every command about a death, or another serious incident. */
export const SERIOUS_EVENT_ROWS: StrandRows<SeriousEventCommand> = {
  'record-death': {
    ...onPlan,
    who: [...SENDER, ...RECEIVER],
    phases: OPEN,
    why: 'Whoever of the two services learns that a child has died records it, and another of them confirms it.',
    refuse: refuseDeath,
    carryOut: recordDeath,
  },
  'withdraw-death': {
    ...onPlan,
    who: [...SENDER, ...RECEIVER],
    phases: [...OPEN, 'sealed'],
    why: 'A mistake of this weight is put right at once, by whoever of the two services sees it, with a reason.',
    refuse: refuseWithdrawal,
    carryOut: withdrawDeath,
  },
  'record-serious-incident': {
    ...onPlan,
    who: [...SENDER, ...RECEIVER],
    phases: OPEN,
    why: 'Whoever learns of a serious incident records it, so that those who must be told are.',
    refuse: refuseIncident,
    carryOut: recordIncident,
  },
};
