import { endOfOrders, hasEnded } from '../../../../domain/transition-plan/order';
import { LADDER } from '../../../../domain/transition-plan/ladder';
import { nextWake } from '../../../../domain/transition-plan/next-wake';
import type { PlanState } from '../../../../domain/transition-plan/state';
import type { LivedPlan } from '../plans';
import type { Move } from '../walks';
import { promise } from './promise';
import { unfinished } from './unfinished';

/** What the end of the orders brings about, and what it never does. */
export function ends(before: PlanState, plan: LivedPlan, move: Move): void {
  const after = plan.state;
  const by = move.is === 'command' ? move.command.name : 'time';
  const end = endOfOrders(after.orders, after.policy);
  promise(
    before.orders === after.orders || ['change-order', 'add-order', 'end-court-matter'].includes(by),
    'only what is recorded of an order changes it',
    by,
  );
  promise(
    after.life.phase !== 'closed' || before.life.phase === 'closed' || by === 'let-go' || by === 'close',
    'no plan closes by itself',
    by,
  );
  promise(
    before.voluntaryContact === after.voluntaryContact ||
      by === 'answer-voluntary-offer' ||
      after.voluntaryContact.is === 'not-answered',
    'silence is never taken for an answer',
    after.voluntaryContact,
  );
  const theEnd = after.rungs.find(({ key }) => key === 'end-of-order');
  if (!theEnd || 'before' in after.life) return;
  const ended = hasEnded(end, plan.now);
  promise(ended === (theEnd.state.is === 'done'), 'the end of the orders is done when it has come, and not before', [
    end,
    theEnd,
  ]);
  if (after.life.phase === 'order-running') promise(!ended, 'nothing runs past the true end of the last order', end);
  if (end.is === 'set' && !ended) promise(theEnd.dueOn === end.on, 'the last step stands on the true end', theEnd);
  if (by === 'let-go') promise(ended, 'nobody is let go while an order runs', end);
}

/** What was shared can be taken back after the end; all else stays as it was. */
export function staysClosed(before: PlanState, after: PlanState, move: Move): void {
  promise(
    move.is === 'command' && move.command.name === 'withdraw-extract',
    'a closed plan changes by what may still be taken back',
    move,
  );
  const { sharing, peopleVersion, changes } = before;
  promise(
    JSON.stringify({ ...after, sharing, peopleVersion, changes }) === JSON.stringify(before),
    'what is taken back of a closed plan leaves all else as it was',
  );
}

/** Only a person opens a plan again; nothing that was taken back comes back, and nothing is asked for in the past. */
export function openedAgain(before: PlanState, plan: LivedPlan, move: Move): void {
  const after = plan.state;
  promise(
    move.is === 'command' && move.command.name === (before.life.phase === 'closed' ? 're-open' : 'withdraw-death'),
    'a closed plan changes by being opened again, and a sealed one goes on when the record was a mistake',
    move,
  );
  promise(after.accountability === before.accountability, 'whoever was accountable last still is');
  for (const task of before.tasks.filter((one) => !unfinished(one))) {
    promise(after.tasks.includes(task), 'what was done or taken back before the plan ended stays so', task);
  }
  const asked = after.tasks.filter(unfinished);
  promise(
    asked.every(({ dueOn }) => dueOn >= plan.today),
    'nothing is asked for in the past',
    asked,
  );
  for (const rung of after.rungs) {
    const left = rung.state.is === 'ahead' || rung.state.is === 'open';
    promise(!left || rung.dueOn >= plan.today, 'no step is planned for the past', rung);
    promise(
      rung.state.is !== 'open' || LADDER[rung.key].tasks.length === 0 || asked.some((task) => task.rung === rung.key),
      'a step that is open asks something of somebody',
      rung,
    );
  }
  const due = nextWake(after);
  promise(due !== null && due > plan.now, 'a plan that goes on has done what is due, and waits', {
    due,
    now: plan.now,
  });
}
