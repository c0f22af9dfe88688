import type { PlanCommand } from '../../../../domain/transition-plan/commands';
import type { PlanState } from '../../../../domain/transition-plan/state';
import type { Move } from '../walks';
import { promise } from './promise';

/** A date may come earlier only where somebody decides on the whole plan anew. */
const NEW_DATES: readonly PlanCommand['name'][] = [
  're-plan',
  'hand-over-after-all',
  'keep-at-yjs',
  'change-order',
  'add-order',
  'end-court-matter',
];

export function dates(before: PlanState, after: PlanState, move: Move): void {
  if (move.is === 'command' && NEW_DATES.includes(move.command.name)) return;
  promise(
    (after.transferOn ?? '') >= (before.transferOn ?? '') || after.life.phase === 'transferred',
    'the transfer never moves back',
    [before.transferOn, after.transferOn],
  );
  before.rungs.forEach((rung, index) => {
    const then = after.rungs[index];
    if (rung.state.is === 'done' || rung.state.is === 'passed-over') return;
    promise(then !== undefined && then.dueOn >= rung.dueOn, 'planned dates never move back', [rung, then]);
  });
}
