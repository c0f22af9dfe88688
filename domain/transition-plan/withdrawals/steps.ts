import { withdrawalIdOf } from '../../ids';
import { actorOf, tell } from '../turn';
import type { Turn } from '../turn';
import type { WithdrawalCommand } from './commands';
import { KINDS } from './kinds';
import type { KindRow } from './kinds';
import { PLACES } from './places';
import type { Place } from './places';
import type { Withdrawal } from './state';

/**
 * Takes the record out from among those that stand, whole, so that nothing reads it as one of them. Of two that were made
 * at one moment and have no ids, the last one goes.
 */
export function withdrawRecord(turn: Turn, { kind, recordId, reason }: WithdrawalCommand): void {
  const { among, idOf, put } = PLACES[kind] as Place<unknown>;
  const standing = among(turn.state);
  const record = standing.findLast((one) => idOf(one) === recordId);
  if (record === undefined) throw new RangeError('The guard has found this record before');
  const { planId, withdrawals } = turn.state;
  const withdrawalId = withdrawalIdOf(planId, withdrawals.length + 1);
  const withdrawal = { withdrawalId, kind, recordId, record, at: turn.now, by: actorOf(turn), reason } as Withdrawal;
  const without = standing.filter((one) => one !== record);
  turn.state = { ...put(turn.state, without), withdrawals: [...withdrawals, withdrawal] };
  (KINDS[kind] as KindRow<unknown>).after(turn, record);
  tell(turn, 'record-withdrawn', withdrawalId, { kind });
  turn.item = { id: withdrawalId, rev: 1 };
}
