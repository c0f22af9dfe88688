import { OPEN, RECEIVER, SENDER, WHILE_AN_ORDER_RUNS } from '../action-row';
import type { ActionRow } from '../action-row';
import type { StrandItem, StrandRows } from '../strand';
import type { PlanState } from '../state';
import type { EnforcementCommand } from './commands';
import {
  refuseAdvice,
  refuseAsking,
  refuseEnforcement,
  refuseNoAdvice,
  refuseWarning,
  refuseWithdrawal,
} from './rules';
import {
  askForConsultation,
  decideOnEnforcement,
  giveWarning,
  recordAdvice,
  recordNoAdvice,
  withdrawDecision,
} from './steps';

const HOLDERS: ActionRow['who'] = [...SENDER, ...RECEIVER];

const onPlan = (why: string): ActionRow => {
  return { on: 'plan', who: HOLDERS, phases: WHILE_AN_ORDER_RUNS, itemStates: [], whilePaused: true, why };
};

/** Every command about what follows from missed appointments. Whose service holds the order is asked beside the row. */
export const ENFORCEMENT_ROWS: StrandRows<EnforcementCommand> = {
  'ask-for-consultation': {
    ...onPlan('Whoever has to decide asks for advice, before the law’s own number is reached.'),
    refuse: refuseAsking,
    carryOut: askForConsultation,
  },
  'record-advice': {
    on: 'item',
    who: ['consultant', ...HOLDERS],
    phases: WHILE_AN_ORDER_RUNS,
    itemStates: ['asked', 'unavailable'],
    whilePaused: true,
    why: 'Advice is recorded by whoever gives it, or by whoever has heard it, as whose it was.',
    item: consultation,
    refuse: refuseAdvice,
    carryOut: recordAdvice,
  },
  'record-no-advice': {
    on: 'item',
    who: ['consultant', ...HOLDERS],
    phases: WHILE_AN_ORDER_RUNS,
    itemStates: ['asked'],
    whilePaused: true,
    why: 'That nobody could advise is recorded, so that nothing waits for it.',
    item: consultation,
    refuse: refuseNoAdvice,
    carryOut: recordNoAdvice,
  },
  'give-warning': {
    ...onPlan('Only the responsible officer’s service warns, and says on what it stands.'),
    refuse: refuseWarning,
    carryOut: giveWarning,
  },
  'decide-on-enforcement': {
    ...onPlan('Only the responsible officer’s service enforces an order, or decides not to; the software never does.'),
    refuse: refuseEnforcement,
    carryOut: decideOnEnforcement,
  },
  'withdraw-decision': {
    on: 'item',
    who: HOLDERS,
    phases: OPEN,
    itemStates: ['stands'],
    whilePaused: true,
    why: 'A mistake is put right by those who hold the order, with why; it stays readable.',
    item: decision,
    refuse: refuseWithdrawal,
    carryOut: withdrawDecision,
  },
};

function consultation({ enforcement }: PlanState, command: { readonly consultationId: string }): StrandItem | null {
  const found = enforcement.consultations.find((one) => one.consultationId === command.consultationId);
  return found ? { id: found.consultationId, state: found.state.is, rev: found.rev, changes: found.changes } : null;
}

function decision({ enforcement }: PlanState, command: { readonly decisionId: string }): StrandItem | null {
  const found = enforcement.decisions.find((one) => one.decisionId === command.decisionId);
  return found ? { id: found.decisionId, state: found.state.is, rev: found.rev, changes: found.changes } : null;
}
