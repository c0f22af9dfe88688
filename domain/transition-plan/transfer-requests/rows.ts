import { BEFORE_TRANSFER, OPEN, RECEIVER, SENDER } from '../action-row';
import type { PlanState } from '../state';
import { nothingMore } from '../strand';
import type { StrandItem, StrandRows } from '../strand';
import type { TransferRequestCommand } from './commands';
import { refuseRequest } from './rules';
import { answerRequest, askForTransfer } from './steps';

export const TRANSFER_REQUEST_ROWS: StrandRows<TransferRequestCommand> = {
  'ask-for-transfer': {
    ...{ on: 'plan', who: RECEIVER, phases: [...BEFORE_TRANSFER, 'kept-by-yjs'], itemStates: [], whilePaused: true },
    why: 'The receiving side may ask for a handover, or an earlier one; only those who hold the plan move its dates.',
    refuse: refuseRequest,
    carryOut: askForTransfer,
  },
  'answer-transfer-request': {
    ...{ on: 'item', who: SENDER, phases: OPEN, itemStates: ['asked'], whilePaused: true },
    why: 'Those who were asked say yes or no, with a reason.',
    item: request,
    refuse: nothingMore,
    carryOut: answerRequest,
  },
};

function request({ transferRequests }: PlanState, { requestId }: { readonly requestId: string }): StrandItem | null {
  const found = transferRequests.find((other) => other.requestId === requestId);
  return found ? { id: requestId, state: found.state.is, rev: found.rev, changes: found.changes } : null;
}
