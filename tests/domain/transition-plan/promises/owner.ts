import type { PlanState } from '../../../../domain/transition-plan/state';
import type { LivedPlan } from '../plans';
import type { Move } from '../walks';
import { promise } from './promise';

export function owner(before: PlanState, plan: LivedPlan, move: Move): void {
  const after = plan.state;
  const added = after.accountability.length - before.accountability.length;
  promise(added === 0 || added === 1, 'accountability passes once at a time');
  before.accountability.forEach((period, index) => {
    promise(after.accountability[index] === period, 'who was accountable is never rewritten');
  });
  if (added === 0) {
    const { life } = before;
    promise(
      after.life.phase !== 'transferred' || ('before' in life ? life.before.life : life).phase === 'transferred',
      'a transferred plan has a new accountable owner',
    );
    return;
  }
  const period = after.accountability.at(-1);
  if (move.is === 'command' && move.command.name === 'take-on-accountability') {
    const last = before.accountability.at(-1);
    promise(period?.staffId === move.actor.staffId, 'only whoever says so takes accountability on', period);
    promise(period?.serviceId === last?.serviceId, 'accountability crosses no line by it', [last, period]);
    return;
  }
  const was = before.tasks.find((task) => task.taskId === period?.by);
  if (was?.kind === 'accept-area-move') {
    const accepted = move.is === 'command' && move.command.name === 'accept-task' && move.command.taskId === was.taskId;
    promise(
      accepted && period?.serviceId === move.actor.serviceId,
      'another area takes a plan over by accepting',
      move,
    );
    promise(after.serviceId === period?.serviceId, 'whoever is accountable holds the plan', [after.serviceId, period]);
    return;
  }
  promise(was?.kind === 'accept-responsibility', 'responsibility passes by the task that asks for it', period);
  const byThisCommand =
    move.is === 'command' && move.command.name === 'accept-task' && move.command.taskId === was?.taskId;
  promise(was?.state.is === 'accepted' || byThisCommand, 'responsibility passes only when it was accepted', was);
  promise(after.pause === null, 'a paused handover does not pass');
  promise(after.life.phase === 'transferred', 'with the new owner the plan is transferred');
  if (was?.state.is === 'accepted') {
    promise(period?.staffId === was.state.accountableId, 'it passes to the person who was named');
    const { from } = was.state;
    promise(
      from === null || (period !== undefined && plan.today >= from),
      'it passes no earlier than the receiver agreed to',
      { from, period },
    );
  }
}
