import type { StaffId } from '../../../../domain/ids';
import type { Actor, Assignee } from '../../../../domain/people';
import { ACTIONS } from '../../../../domain/transition-plan/actions';
import type { Relation } from '../../../../domain/transition-plan/relations';
import type { PlanCommand } from '../../../../domain/transition-plan/commands';
import type { PlanState, Task } from '../../../../domain/transition-plan/state';
import { promise } from './promise';

/** Worked out again from the words of the table, apart from the code that the guard uses. */
export function carriedOut(before: PlanState, actor: Actor, command: PlanCommand): void {
  const row = ACTIONS[command.name];
  const task = 'taskId' in command ? before.tasks.find((other) => other.taskId === command.taskId) : undefined;
  const rung = 'rung' in command ? before.rungs.find((other) => other.key === command.rung) : undefined;
  const itemState = task?.state.is ?? rung?.state.is ?? strandItemState(before, command);
  promise(row.phases.includes(before.life.phase), 'the phase allows it', [command, before.life]);
  promise(itemState === undefined || row.itemStates.includes(itemState), 'the item’s state allows it', [
    command,
    itemState,
  ]);
  promise(before.pause === null || row.whilePaused, 'the pause allows it', command);
  promise(
    row.who.some((relation) => stands(before, actor, relation, task)),
    'the person may do it',
    [actor, command],
  );
}

function strandItemState(state: PlanState, command: PlanCommand) {
  const { appointments, voice, aroundTheChild, enforcement, courtMatters, moves } = state;
  if (ACTIONS[command.name].on !== 'item') return undefined;
  if ('appointmentId' in command) {
    return appointments.find((other) => other.appointmentId === command.appointmentId)?.state.is;
  }
  if ('personId' in command) {
    return voice.peopleWhoMatter.find((other) => other.personId === command.personId)?.state.is;
  }
  const { professionals, interventions, formulationMeetings } = aroundTheChild;
  if (command.name === 'step-back-professional') {
    return professionals.find((other) => other.professionalId === command.professionalId)?.state.is;
  }
  if ('interventionId' in command) {
    return interventions.find((other) => other.interventionId === command.interventionId)?.state.is;
  }
  if ('consultationId' in command) {
    return enforcement.consultations.find((other) => other.consultationId === command.consultationId)?.state.is;
  }
  if ('decisionId' in command) {
    return enforcement.decisions.find((other) => other.decisionId === command.decisionId)?.state.is;
  }
  if ('stayId' in command) return moves.custody.find((other) => other.stayId === command.stayId)?.state.is;
  if ('moveId' in command) return moves.outOfArea.find((other) => other.moveId === command.moveId)?.state.is;
  if ('matterId' in command) return courtMatters.find((other) => other.matterId === command.matterId)?.state.is;
  if ('meetingId' in command) {
    return formulationMeetings.find((other) => other.meetingId === command.meetingId)?.state.is;
  }
  return undefined;
}

function stands(state: PlanState, actor: Actor, relation: Relation, task: Task | undefined): boolean {
  const is = (staffId: StaffId | null) =>
    staffId !== null && [actor.staffId, ...actor.actingFor].some((mine) => mine === staffId);
  const ours = actor.serviceId === state.serviceId;
  const theirs = actor.serviceId === state.receivingServiceId;
  const hosts = state.moves.outOfArea.some(
    ({ host, state: { is }, kind }) =>
      host.serviceId === actor.serviceId && (is === 'asked' || (is === 'agreed' && kind === 'caretaking')),
  );
  switch (relation) {
    case 'case-manager':
      return is(state.caseManagerId);
    case 'yjs-colleague':
      return ours && ['case-manager', 'seconded-probation-officer'].includes(actor.role);
    case 'yjs-manager':
      return ours && ['manager', 'head-of-service'].includes(actor.role);
    case 'receiving-officer':
      return is(state.receivingOfficerId);
    case 'accountable-manager':
      return stands(
        state,
        actor,
        state.accountability.at(-1)?.role === 'manager' ? 'yjs-manager' : 'receiving-manager',
        task,
      );
    case 'consultant':
      return ours && ['psychologist', 'trauma-champion'].includes(actor.role);
    case 'recipient':
      return state.sharing.decisions.some(
        ({ with: to, state: { is } }) => to.is === 'staff' && to.staffId === actor.staffId && is !== 'not-shared',
      );
    case 'receiving-manager':
      return theirs && ['probation-manager', 'head-of-service'].includes(actor.role);
    case 'assignee':
      if (!task || !{ sender: ours, receiver: theirs, host: hosts }[task.assignee.side]) return false;
      return isAsked(task.assignee, actor, is);
    case 'assignees-manager':
      return (
        task !== undefined &&
        (task.assignee.side === 'host'
          ? hosts && ['manager', 'head-of-service'].includes(actor.role)
          : stands(state, actor, task.assignee.side === 'sender' ? 'yjs-manager' : 'receiving-manager', task))
      );
  }
}

function isAsked(assignee: Assignee, actor: Actor, is: (staffId: StaffId) => boolean): boolean {
  if (assignee.kind === 'staff') return is(assignee.staffId);
  return assignee.kind === 'team' ? actor.teamId === assignee.teamId : actor.role === assignee.role;
}
