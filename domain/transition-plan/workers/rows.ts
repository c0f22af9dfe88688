import { OPEN } from '../action-row';
import type { ActionRow } from '../action-row';
import type { StrandRows } from '../strand';
import type { WorkerCommand } from './commands';
import { refuseCaseManager, refuseReceivingOfficer, refuseTakingOn } from './rules';
import { changeCaseManager, changeReceivingOfficer, takeOnAccountability } from './steps';

const by = (who: ActionRow['who'][number], why: string): ActionRow => {
  return { on: 'plan', who: [who], phases: OPEN, itemStates: [], whilePaused: true, why };
};

/** Every command by which the people of a plan change. */
export const WORKER_ROWS: StrandRows<WorkerCommand> = {
  'change-case-manager': {
    ...by(
      'yjs-manager',
      'A manager gives a child another case manager; the child is told first, unless it cannot wait.',
    ),
    refuse: refuseCaseManager,
    carryOut: changeCaseManager,
  },
  'change-receiving-officer': {
    ...by(
      'receiving-manager',
      'The receiving side says who receives the young adult there; the child is told first, unless it cannot wait.',
    ),
    refuse: refuseReceivingOfficer,
    carryOut: changeReceivingOfficer,
  },
  'take-on-accountability': {
    ...by(
      'accountable-manager',
      'Accountability passes only by explicit acceptance, and never leaves its service by it.',
    ),
    refuse: refuseTakingOn,
    carryOut: takeOnAccountability,
  },
};
