import { isBefore } from '../../calendar/local-date';
import { againstRule, wrongState } from '../../refusal';
import type { NamedRule, Refusal } from '../../refusal';
import { plannedTransfer } from '../receiver';
import { mustLieAhead, notBeforeEighteen } from '../rules';
import type { PlanState } from '../state';
import type { Asked } from '../strand';
import type { TransferRequestCommand } from './commands';
import { MOST_REQUESTS } from './state';

export const TRANSFER_REQUEST_RULES = {
  askedOnce: {
    rule: 'one-transfer-request-at-once',
    standing: 'default',
    source: `A request is answered before another one is made; a plan holds at most ${MOST_REQUESTS}`,
  },
  answeredByTheSender: {
    rule: 'sender-answers-transfer-requests',
    standing: 'default',
    source:
      'Responsibility crosses from one service to another only by explicit acceptance; dates are the sender’s to move',
  },
} as const satisfies Record<string, NamedRule>;

type Asking = Extract<TransferRequestCommand, { readonly name: 'ask-for-transfer' }>;

/** To start a handover is asked where the child is kept; to bring one forward, where one is planned for a later day. */
export function refuseRequest(state: PlanState, { wanted, from }: Asking, { today }: Asked): Refusal | null {
  const { transferRequests, life } = state;
  if (transferRequests.length >= MOST_REQUESTS || transferRequests.some((other) => other.state.is === 'asked')) {
    return againstRule(TRANSFER_REQUEST_RULES.askedOnce, 'Wait for the answer to what was asked before.');
  }
  const isKept = life.phase === 'kept-by-yjs';
  if (isKept !== (wanted === 'a-handover')) {
    return wrongState(
      life.phase,
      isKept ? 'No handover is planned. Ask for a handover.' : 'A handover is planned. Ask for an earlier one.',
    );
  }
  if (from === null) return null;
  const wrong = notBeforeEighteen(state, from, 'from') ?? mustLieAhead(from, today, 'from');
  if (wrong || isBefore(from, plannedTransfer(state))) return wrong;
  return wrongState(life.phase, `The transfer is planned for ${plannedTransfer(state)}. Ask for a day before it.`);
}
