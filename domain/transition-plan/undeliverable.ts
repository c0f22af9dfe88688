import { addWorkingDays } from '../calendar/working-days';
import type { Recipient } from '../people';
import { isAtItsEnd } from './next-wake';
import { isUnfinished, makeTask } from './tasks';
import { tell } from './turn';
import type { Turn } from './turn';
import { accountableInYouthJustice } from './workers/sides';

/**
 * A message that could not be delivered becomes a task for the team whose manager can put the address right, never a
 * silent line in a log. One such task is open at a time.
 */
export function noteUndeliverable(turn: Turn, recipient: Recipient): void {
  const { state } = turn;
  if (isAtItsEnd(state)) return;
  tell(turn, 'mail-undeliverable', null, { to: recipient.kind });
  if (state.tasks.some((task) => task.kind === 'correct-address' && isUnfinished(task))) return;
  const dueOn = addWorkingDays(turn.today, state.policy.lateStepWorkingDays, state.policy.bankHolidays);
  const { staffId } = accountableInYouthJustice(state);
  makeTask(turn, 'correct-address', null, { kind: 'staff', staffId, side: 'sender' }, dueOn);
}
