import { isOfAConsultation } from './enforcement/waits';
import type { BeforeClosing } from './state';
import { endStrands } from './strand-life';
import { cancelTasks, isUnfinished } from './tasks';
import type { Turn } from './turn';

/**
 * Takes back whatever is asked of anybody and whatever is planned, and says from what the plan would go on. Throws
 * RangeError where the plan has come to its end before.
 */
export function takeEverythingBack(turn: Turn, reason: string): BeforeClosing {
  const { life, pause, proposal, tasks } = turn.state;
  if (life.phase === 'closed' || life.phase === 'sealed') throw new RangeError('The guard has found it open before');
  const asked = tasks
    .filter((task) => task.rung === null && isUnfinished(task) && !isOfAConsultation(task))
    .map(({ taskId }) => taskId);
  cancelTasks(turn, () => true, reason);
  endStrands(turn, reason);
  return { life, pause, proposal, asked };
}
