import { assigneeFor, completeByDecision, isUnfinished, makeTask, moveTaskTo } from '../tasks';
import { actorOf, tell } from '../turn';
import type { Turn } from '../turn';
import type { PackCommand } from './commands';

/**
 * Writes down what the sender found. What is missing is asked of the case manager by the day that was said; what is
 * there, or does not apply, ends that.
 */
export function checkPack(turn: Turn, { checks }: PackCommand): void {
  const by = actorOf(turn);
  for (const check of checks) {
    const { informationPack } = turn.state;
    const entry = { ...check, at: turn.now, by };
    const others = informationPack.filter(({ item }) => item !== check.item);
    turn.state = { ...turn.state, informationPack: [...others, entry] };
    const asked = turn.state.tasks.find((task) => isOfItem(task, check.item) && isUnfinished(task));
    if (check.is !== 'missing')
      completeByDecision(turn, 'send-what-is-missing', check.is, (task) => isOfItem(task, check.item));
    else if (asked) moveTaskTo(turn, asked, check.expectedBy, `expected by ${check.expectedBy}`);
    else
      makeTask(
        turn,
        'send-what-is-missing',
        null,
        assigneeFor(turn.state, 'case-manager'),
        check.expectedBy,
        check.item,
      );
  }
  const missing = checks.filter(({ is }) => is === 'missing').length;
  tell(turn, 'information-pack-checked', null, { items: checks.length, missing });
  turn.item = null;
}

const isOfItem = (task: { readonly kind: string; readonly about: string | null }, item: string): boolean =>
  task.kind === 'send-what-is-missing' && task.about === item;
