import { OPEN, RECEIVER, SENDER } from '../action-row';
import type { Actor } from '../../people';
import { againstRule } from '../../refusal';
import type { Change, Refusal } from '../../refusal';
import type { PlanState } from '../state';
import type { Asked, StrandItem, StrandRows } from '../strand';
import { seerOf } from '../voice/shown';
import type { WithdrawalCommand } from './commands';
import { KINDS, WITHDRAWAL_RULES } from './kinds';
import type { KindRow } from './kinds';
import { recordShownTo } from './shown';
import { MOST_WITHDRAWN } from './state';
import { withdrawRecord } from './steps';

export const WITHDRAWAL_ROWS: StrandRows<WithdrawalCommand> = {
  'withdraw-record': {
    on: 'item',
    who: [...SENDER, ...RECEIVER],
    phases: OPEN,
    itemStates: ['recorded'],
    whilePaused: true,
    why: 'Whoever may write a record may say that it should not have been made; it stays to be read, with why.',
    item: meant,
    refuse,
    carryOut: withdrawRecord,
  },
};

/** To whom a record is not shown, for them it is not there. */
function meant(state: PlanState, command: WithdrawalCommand, actor: Actor): StrandItem | null {
  const record = recordShownTo(state, command, seerOf(state, actor)) as {
    readonly rev?: number;
    readonly changes?: readonly Change[];
  } | null;
  return record && { id: command.recordId, state: 'recorded', rev: record.rev ?? 1, changes: record.changes ?? [] };
}

function refuse(state: PlanState, command: WithdrawalCommand, { actor }: Asked): Refusal | null {
  if (state.withdrawals.length >= MOST_WITHDRAWN) {
    const says = 'This plan holds as many withdrawn records as it can. Record beside it what is right instead.';
    return againstRule(WITHDRAWAL_RULES.howMany, says);
  }
  const record = recordShownTo(state, command, seerOf(state, actor));
  const side = actor.serviceId === state.serviceId ? 'sender' : 'receiver';
  return (KINDS[command.kind] as KindRow<unknown>).refuse(state, record, side);
}
