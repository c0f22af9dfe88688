import { addWorkingDays } from '../../calendar/working-days';
import { transferRequestIdOf } from '../../ids';
import { assigneeFor, completeByDecision, makeTask } from '../tasks';
import { actorOf, mail, revised, tell } from '../turn';
import type { Turn } from '../turn';
import type { TransferRequestCommand } from './commands';
import type { TransferRequest } from './state';

type Command<Name extends TransferRequestCommand['name']> = Extract<TransferRequestCommand, { readonly name: Name }>;

/** Asked of the team, so that an answer is awaited, and silence climbs. It moves no date. */
export function askForTransfer(turn: Turn, { wanted, from, reason }: Command<'ask-for-transfer'>): void {
  const { planId, transferRequests, policy } = turn.state;
  const requestId = transferRequestIdOf(planId, transferRequests.length + 1);
  const asked = { requestId, wanted, from, reason, at: turn.now, by: actorOf(turn), state: { is: 'asked' } } as const;
  turn.state = { ...turn.state, transferRequests: [...transferRequests, { ...asked, rev: 1, changes: [] }] };
  tell(turn, 'transfer-asked-for', requestId, { wanted });
  const dueOn = addWorkingDays(turn.today, policy.lateStepWorkingDays, policy.bankHolidays);
  makeTask(turn, 'answer-transfer-request', null, assigneeFor(turn.state, 'yjs-team'), dueOn, requestId);
  turn.item = { id: requestId, rev: 1 };
}

export function answerRequest(turn: Turn, { requestId, agreed, reason }: Command<'answer-transfer-request'>): void {
  const before = turn.state.transferRequests.find((other) => other.requestId === requestId);
  if (!before) throw new RangeError('The guard has found this request before');
  const is = agreed ? 'agreed' : 'declined';
  const state = { is, at: turn.now, by: actorOf(turn), reason } as const;
  const after: TransferRequest = { ...before, state, ...revised(before, turn, is) };
  turn.state = {
    ...turn.state,
    transferRequests: turn.state.transferRequests.map((other) => (other === before ? after : other)),
  };
  completeByDecision(turn, 'answer-transfer-request', is, ({ about }) => about === requestId);
  tell(turn, agreed ? 'transfer-request-agreed' : 'transfer-request-declined', requestId, {});
  mail(turn, { kind: 'staff', staffId: before.by }, 'request-answered', turn.state.planId);
  turn.item = { id: requestId, rev: after.rev };
}
