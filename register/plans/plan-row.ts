import type { LocalDate } from '../../domain/calendar/local-date';
import type { Commit } from '../../domain/commit';
import type { ChildId, PlanId, ServiceId, StaffId, TeamId } from '../../domain/ids';
import type { Assignee } from '../../domain/people';
import { presentMove } from '../../domain/transition-plan/moves/area-state';
import type { PlanView, TaskView } from '../../domain/transition-plan/view';
import type { extracts, plans, tasks } from '../schema';

type PlanColumns = typeof plans.$inferInsert;
type TaskColumns = typeof tasks.$inferInsert;

/** After every real day: where plans with nothing due stand in the order of due dates. */
export const LAST_DAY = '9999-12-31' as LocalDate;

/** The columns by which a plan is found, taken from its view. */
export function planColumns(commit: Commit): PlanColumns {
  const view = planView(commit);
  return {
    planId: view.planId as PlanId,
    childId: view.childId as ChildId,
    serviceId: view.serviceId as ServiceId,
    teamId: view.teamId as TeamId,
    caseManagerId: view.caseManagerId as StaffId,
    receivingServiceId: view.receivingServiceId as ServiceId | null,
    receivingTeamId: view.receivingTeamId as TeamId | null,
    receivingOfficerId: view.receivingOfficerId as StaffId | null,
    hostServiceId: presentMove(view.moves.outOfArea)?.host.serviceId ?? null,
    accountableId: view.accountable.staffId,
    status: view.status,
    phase: view.phase,
    eighteenOn: view.eighteenOn,
    transferOn: view.transferOn,
    nextDueOn: view.nextDueOn,
    dueOrder: view.nextDueOn ?? LAST_DAY,
    startedAt: view.startedAt,
    rehearsal: view.rehearsal,
    proposalWaits: view.proposal !== null,
    receiverAsked: receiverAsked(view),
    open: commit.open,
    version: commit.version,
    digest: commit.digest,
    view,
  };
}

/** One row for each task of the plan's view. */
export function taskColumns(commit: Commit): TaskColumns[] {
  const view = planView(commit);
  return view.tasks.map((task: TaskView) => ({
    taskId: task.taskId,
    planId: view.planId as PlanId,
    kind: task.kind,
    rung: task.rung,
    state: task.state.is,
    dueOn: task.dueOn,
    dueAt: task.dueAt,
    climbedTo: task.climbedTo,
    assigneeKind: task.assignee.kind,
    assigneeId: assigneeIdOf(task.assignee),
    side: task.assignee.side,
    rev: task.rev,
  }));
}

/** One row for each section that the plan's view says was shared. A repaired view of an earlier release has none. */
export function extractColumns(commit: Commit): (typeof extracts.$inferInsert)[] {
  const view = planView(commit);
  const { decisions, extracts: shared } = view.sharing;
  return shared.flatMap(({ extractId, decisionId, section, textId, expiresOn, state }) => {
    const decision = decisions.find((one) => one.decisionId === decisionId);
    if (!decision) return [];
    const { by: authorId, with: to } = decision;
    const recipientId = to.is === 'staff' ? to.staffId : null;
    const planId = view.planId as PlanId;
    return [{ extractId, planId, decisionId, section, textId, authorId, recipientId, expiresOn, state: state.is }];
  });
}

function assigneeIdOf(assignee: Assignee): string {
  switch (assignee.kind) {
    case 'staff':
      return assignee.staffId;
    case 'team':
      return assignee.teamId;
    case 'role':
      return assignee.role;
  }
}

function receiverAsked(view: PlanView): boolean {
  return (
    view.tasks.some((task) => task.assignee.side === 'receiver') ||
    view.accountability.some((period) => period.role === 'probation-manager')
  );
}

/** `Commit` is written for any entity; a plan's carries this view. */
function planView(commit: Commit): PlanView {
  return commit.view as PlanView;
}
