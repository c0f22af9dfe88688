import type { Side } from '../../people';
import type { Task } from '../state';
import { actorOf, mail, tell } from '../turn';
import type { Turn } from '../turn';
import type { PreparationCommand } from './commands';
import { preparationOf } from './shown';

export function recordCheck(turn: Turn, side: Side, { on, what }: PreparationCommand): void {
  const check = { side, on: on ?? turn.today, what, at: turn.now, by: actorOf(turn) };
  turn.state = { ...turn.state, preparationChecks: [...turn.state.preparationChecks, check] };
  tell(turn, 'preparation-checked', null, { side, on: check.on });
}

/**
 * Responsibility was accepted: where the child is not prepared as the policy asks, whoever accepted is warned and the
 * sender's manager told. It holds nothing up.
 */
export function warnIfUnprepared(turn: Turn, { taskId }: Task): void {
  const { missing } = preparationOf(turn.state);
  if (missing.length === 0) return;
  turn.warnings.push({ warning: 'child-not-prepared', missing });
  tell(turn, 'accepted-with-child-unprepared', taskId, { missing });
  mail(turn, { kind: 'manager-of-team', teamId: turn.state.teamId }, 'child-not-prepared', taskId);
}
