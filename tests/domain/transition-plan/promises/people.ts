import type { StaffId } from '../../../../domain/ids';
import type { PlanCommand } from '../../../../domain/transition-plan/commands';
import type { PlanState, Task, TaskKind } from '../../../../domain/transition-plan/state';
import type { LivedPlan } from '../plans';
import type { Move } from '../walks';
import { promise } from './promise';
import { unfinished } from './unfinished';

/** A plan's people change when somebody says so; then nothing that waits points at whoever was there before. */
export function workers(before: PlanState, { state: after, today }: LivedPlan, move: Move): void {
  const by = move.is === 'command' ? move.command : null;
  const holds = (staffId: StaffId | null, side: 'sender' | 'receiver') => (task: Task) =>
    unfinished(task) &&
    task.assignee.kind === 'staff' &&
    task.assignee.staffId === staffId &&
    task.assignee.side === side;
  if (before.caseManagerId !== after.caseManagerId) {
    const first = completed(before, by)?.about === 'next-case-manager';
    const atOnce = by?.name === 'change-case-manager' && by.urgent !== null;
    const toHost = before.serviceId !== after.serviceId;
    promise(first || atOnce || toHost, 'the child is told before their worker changes, unless it could not wait', by);
    const telling = after.tasks.some((task) => unfinished(task) && task.about === 'new-case-manager');
    promise(first || telling, 'after a change that could not wait the child is still told', after.tasks);
    const owners: readonly TaskKind[] = [
      'decide-keep-or-hand-over',
      'correct-address',
      'confirm-death',
      'notify-serious-incident',
      'sign-off',
    ];
    const left = after.tasks.filter(holds(before.caseManagerId, 'sender')).filter(({ kind }) => !owners.includes(kind));
    promise(left.length === 0, 'nothing is left with the case manager of before', left);
    const meets = after.appointments.filter(
      ({ state, withId }) => state.is === 'planned' && withId === before.caseManagerId,
    );
    promise(meets.length === 0, 'the child meets the case manager that they have now', meets);
  }
  const first = completed(before, by)?.about === 'next-receiving-officer';
  if (before.receivingOfficerId !== null && before.receivingOfficerId !== after.receivingOfficerId) {
    const atOnce = by !== null && 'urgent' in by && by.urgent !== null;
    promise(first || atOnce, 'the child is told before who receives them changes, unless it could not wait', by);
    const left = after.tasks.filter(holds(before.receivingOfficerId, 'receiver'));
    promise(
      left.every(({ kind }) => kind === 'name-receiving-officer'),
      'nothing is left with the officer of before',
      left,
    );
    const telling = after.tasks.some((task) => unfinished(task) && task.about === 'new-receiving-officer');
    promise(first || telling, 'the child is told who receives them now', { today });
  }
  const planned = after.tasks.some((task) => unfinished(task) && task.about === 'next-receiving-officer');
  promise(!planned || after.receivingOfficerChange !== null, 'the child is told of no change that is none any more');
}

function completed({ tasks }: PlanState, by: PlanCommand | null): Task | undefined {
  return by?.name === 'complete-task' ? tasks.find(({ taskId }) => taskId === by.taskId) : undefined;
}

/** One more than the policy says is there only when a manager has said why. */
export function fewAround({ aroundTheChild: was }: PlanState, { aroundTheChild: is, policy }: PlanState): void {
  const count = (entries: readonly { readonly state: { readonly is: string } }[]) =>
    entries.filter(({ state }) => state.is === 'running' || state.is === 'involved').length;
  for (const kind of ['professionals', 'interventions'] as const) {
    const added = is[kind].length > was[kind].length;
    const few = count(is[kind]) <= policy.professionalsAtMost;
    const why = is[kind].at(-1)?.overCap ?? null;
    promise(!added || few || why !== null, 'few at once, or a manager said why', is[kind]);
  }
}
