import { OPEN, SENDER } from '../action-row';
import { nothingMore } from '../strand';
import type { StrandItem, StrandRows } from '../strand';
import type { PlanState } from '../state';
import type { SharingCommand } from './commands';
import { refuseReceipt, refuseSharing } from './rules';
import { confirmExtracts, decideOnSharing, withdrawExtract } from './steps';

/** Those who hold the formulation: the service, and its psychologist or trauma champion. */
const HOLDERS = [...SENDER, 'consultant'] as const;

export const SHARING_ROWS: StrandRows<SharingCommand> = {
  'decide-on-sharing': {
    on: 'plan',
    who: HOLDERS,
    phases: OPEN,
    itemStates: [],
    whilePaused: true,
    why: 'The service that holds the formulation decides what of it is shared, with whom and why; also when it is not.',
    refuse: refuseSharing,
    carryOut: decideOnSharing,
  },
  'confirm-extracts': {
    on: 'item',
    who: [...SENDER, 'recipient'],
    phases: OPEN,
    itemStates: ['shared'],
    whilePaused: true,
    why: 'The recipient says that it has arrived; for somebody without access, whoever took it to them.',
    item: decision,
    refuse: refuseReceipt,
    carryOut: confirmExtracts,
  },
  'withdraw-extract': {
    on: 'item',
    who: HOLDERS,
    phases: [...OPEN, 'closed'],
    itemStates: ['shared'],
    whilePaused: true,
    why: 'Whoever may share may take back, with a reason that stays readable; also once the plan is closed, for as long as what was shared can be read.',
    item: extract,
    refuse: nothingMore,
    carryOut: withdrawExtract,
  },
};

function decision({ sharing }: PlanState, command: { readonly decisionId: string }): StrandItem | null {
  const found = sharing.decisions.find(({ decisionId }) => decisionId === command.decisionId);
  return found ? { id: found.decisionId, state: found.state.is, rev: found.rev, changes: found.changes } : null;
}

function extract({ sharing }: PlanState, command: { readonly extractId: string }): StrandItem | null {
  const found = sharing.extracts.find(({ extractId }) => extractId === command.extractId);
  return found ? { id: found.extractId, state: found.state.is, rev: found.rev, changes: found.changes } : null;
}
