import type { Instant } from '../calendar/london-time';
import { levelOf, nextStepAt } from '../climbing';
import type { Assignee, Recipient } from '../people';
import { presentMove } from './moves/area-state';
import { receiverOf } from './receiver';
import type { PlanState, Task } from './state';
import { recipientOf } from './tasks';
import { changeTask, mail, tell } from './turn';
import type { Turn } from './turn';

/**
 * Whose silence lets a task climb. A task that waits for an answer climbs its assignee's line; a rejected one waits for
 * the sender to find another answer and climbs the sender's. Nobody's silence is ever taken for a yes or a no.
 */
export function silentSide(state: PlanState, task: Task): Assignee | null {
  switch (task.state.is) {
    case 'requested':
    case 'received':
      return task.assignee;
    case 'rejected':
      return { kind: 'staff', staffId: state.caseManagerId, side: 'sender' };
    case 'accepted':
    case 'in-progress':
    case 'completed':
    case 'cancelled':
      return null;
  }
}

/**
 * When a task's next step of climbing is due; null when none is left. Only silence climbs: work that was accepted and is
 * late is shown as overdue wherever it is listed, and costs the plan no wake.
 */
export function nextClimbAt(state: PlanState, task: Task): Instant | null {
  return silentSide(state, task) === null ? null : nextStepAt(task, state.policy);
}

/** How far an unanswered task has climbed; null when it has not, or when it was answered. */
export function climbedTo(state: PlanState, task: Task): string | null {
  if (silentSide(state, task) === null) return null;
  return levelOf(task, state.policy);
}

/** Takes every step of climbing that is due. A reminder or a climb never changes a task's `rev`. */
export function climbDueTasks(turn: Turn): void {
  for (const task of turn.state.tasks) {
    let current = task;
    for (let at = nextClimbAt(turn.state, current); at !== null && at <= turn.now;) {
      current = climb(turn, current);
      at = nextClimbAt(turn.state, current);
    }
  }
}

function climb(turn: Turn, task: Task): Task {
  const { state } = turn;
  const step = state.policy.unansweredClimb[task.climbed];
  const silent = silentSide(state, task);
  if (!step || !silent) return task;
  const climbed = changeTask(turn, task, { climbed: task.climbed + 1 }, null);
  tell(turn, 'task-climbed', task.taskId, { kind: task.kind, level: step.level, side: silent.side });
  for (const to of upTheLine(state, silent, step.level)) mail(turn, to, 'task-unanswered', task.taskId);
  if (silent.side !== 'sender') {
    mail(turn, { kind: 'manager-of-team', teamId: state.teamId }, 'receiver-silent', task.taskId);
  }
  return climbed;
}

type Level = PlanState['policy']['unansweredClimb'][number]['level'];

/** A role has no deputy of its own: whoever holds it on that day is reminded once more. */
function deputyOf(silent: Assignee): Recipient {
  switch (silent.kind) {
    case 'staff':
      return { kind: 'deputy-of-staff', staffId: silent.staffId };
    case 'team':
      return { kind: 'deputy-of-team', teamId: silent.teamId };
    case 'role':
      return recipientOf(silent);
  }
}

/** The service and team in whose line somebody's silence climbs. */
function lineOf(state: PlanState, side: Assignee['side']): Pick<PlanState, 'serviceId' | 'teamId'> {
  switch (side) {
    case 'sender':
      return state;
    case 'receiver':
      return receiverOf(state);
    case 'host':
      return presentMove(state.moves.outOfArea)?.host ?? state;
  }
}

function upTheLine(state: PlanState, silent: Assignee, level: Level): readonly Recipient[] {
  const line = lineOf(state, silent.side);
  switch (level) {
    case 'reminder':
      return [recipientOf(silent)];
    case 'deputy':
      return [deputyOf(silent)];
    case 'manager':
      return [{ kind: 'manager-of-team', teamId: line.teamId }];
    case 'head-of-service':
      return [{ kind: 'head-of-service', serviceId: line.serviceId }];
    case 'boards':
      return [silent.side === 'host' ? line.serviceId : state.receivingServiceId, state.serviceId]
        .filter((serviceId) => serviceId !== null)
        .map((serviceId) => ({ kind: 'board', serviceId }));
  }
}
