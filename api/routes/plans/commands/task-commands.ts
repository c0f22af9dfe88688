import type { StaffId, TeamId } from '../../../../domain/ids';
import type { Assignee } from '../../../../domain/people';
import type { TaskCommand } from '../../../../domain/transition-plan/commands';
import { presentMove } from '../../../../domain/transition-plan/moves/area-state';
import type { TaskView } from '../../../../domain/transition-plan/view';
import type { TellingAbout, WorkerChange } from '../../../../domain/transition-plan/workers/state';
import type { PlanRecord, Register } from '../../../../register/register';
import { taskCommandPath, taskUrl } from '../../../paths';
import { wrongState } from '../../../../domain/refusal';
import { unknownReference } from '../../../problem';
import { problemOf } from '../../../refusal-problem';
import * as shown from '../../../schemas/answers';
import { taskId, z } from '../../../schemas/primitives';
import { taskCommandBodies } from '../../../schemas/task-bodies';
import type { Services } from '../../../services';
import { assignable, checkReceivingOfficer, takesOn } from '../../people/colleagues';
import { choiceApart, withMailChoice } from '../../mail-choice';
import { taskFor } from '../plan-answer';
import { write } from '../../route';
import type { IfMatch, Route } from '../../route';
import { sendCommand } from '../../send-command';

type Verb = keyof typeof taskCommandBodies;
interface Found {
  readonly task: TaskView;
  readonly plan: PlanRecord;
}
interface Row<Body extends z.ZodObject> {
  readonly name: TaskCommand['name'];
  readonly ifMatch: IfMatch;
  readonly summary: string;
  readonly body: Body;
  readonly command: (body: z.output<Body>, found: Found, services: Services) => TaskCommand | Promise<TaskCommand>;
}

/** Every command about a task, by the verb in its address. One that overrides another's decision needs `If-Match`. */
const BY_VERB: Readonly<Record<Verb, Route>> = {
  receive: taskCommand('receive', {
    body: taskCommandBodies.receive,
    name: 'receive-task',
    ifMatch: 'optional',
    summary: 'Say that you have looked; it is no answer yet',
    command: (_body, { task }) => ({ name: 'receive-task', taskId: task.taskId }),
  }),
  accept: taskCommand('accept', {
    body: taskCommandBodies.accept,
    name: 'accept-task',
    ifMatch: 'needed',
    summary: 'Accept a task; for accept-responsibility: take responsibility for the young adult',
    command: async (body, { task, plan }, { register }) => ({
      name: 'accept-task',
      taskId: task.taskId,
      ...body,
      receivingManagerId: await whoBecomesAccountable(task, plan, register),
    }),
  }),
  reject: taskCommand('reject', {
    body: taskCommandBodies.reject,
    name: 'reject-task',
    ifMatch: 'needed',
    summary: 'Say no, with a reason',
    command: (body, { task }) => ({ name: 'reject-task', taskId: task.taskId, ...body }),
  }),
  start: taskCommand('start', {
    body: taskCommandBodies.start,
    name: 'start-task',
    ifMatch: 'optional',
    summary: 'Say that work on it has begun',
    command: (_body, { task }) => ({ name: 'start-task', taskId: task.taskId }),
  }),
  complete: taskCommand('complete', {
    body: taskCommandBodies.complete,
    name: 'complete-task',
    ifMatch: 'needed',
    summary: 'Record that it was done',
    command: async (body, { task, plan }, services) => {
      if (body.receivingOfficerId !== null) {
        await checkReceivingOfficer(body.receivingOfficerId, 'receivingOfficerId', plan, services);
      }
      if (task.kind === 'tell-child-of-change') await checkWhoTakesOver(task, plan, services);
      return { name: 'complete-task', taskId: task.taskId, ...body };
    },
  }),
  reschedule: taskCommand('reschedule', {
    body: taskCommandBodies.reschedule,
    name: 'reschedule-task',
    ifMatch: 'needed',
    summary: 'Set another due date, with a reason',
    command: (body, { task }) => ({ name: 'reschedule-task', taskId: task.taskId, ...body }),
  }),
  cancel: taskCommand('cancel', {
    body: taskCommandBodies.cancel,
    name: 'cancel-task',
    ifMatch: 'needed',
    summary: 'Take a task back, with a reason',
    command: (body, { task }) => ({ name: 'cancel-task', taskId: task.taskId, ...body }),
  }),
  reassign: taskCommand('reassign', {
    body: taskCommandBodies.reassign,
    name: 'reassign-task',
    ifMatch: 'needed',
    summary: 'Give a task to somebody else, with a reason',
    command: async ({ assignee, reason, urgent }, { task, plan }, services) => ({
      name: 'reassign-task',
      taskId: task.taskId,
      assignee:
        assignee.kind === 'staff'
          ? await staffAssignee(assignee.staffId, task, plan, services)
          : await teamAssignee(assignee.teamId, task, plan, services.register),
      reason,
      urgent,
    }),
  }),
  'arrange-meeting': taskCommand('arrange-meeting', {
    body: taskCommandBodies['arrange-meeting'],
    name: 'arrange-meeting',
    ifMatch: 'optional',
    summary: 'Set when to meet for it',
    command: (body, { task }) => ({ name: 'arrange-meeting', taskId: task.taskId, ...body }),
  }),
};

/** One route for each command about a task. */
export const taskCommands: readonly Route[] = Object.values(BY_VERB);

function taskCommand<Body extends z.ZodObject>(verb: Verb, row: Row<Body>): Route {
  return write({
    path: taskCommandPath(verb),
    action: row.name,
    summary: row.summary,
    params: z.strictObject({ taskId }),
    body: withMailChoice(row.body),
    ifMatch: row.ifMatch,
    answers: {
      200: { says: 'It is recorded.', schema: shown.answer, headers: ['ETag'] },
      202: { says: 'Accepted; look at Location.', schema: shown.acceptedAnswer, headers: ['Location'] },
    },
    handle: async (call) => {
      const { register } = call.services;
      const found = await taskFor(register, call.actor, call.params.taskId);
      const { said, mail } = choiceApart(row.body, call.body);
      const command = await row.command(said, found, call.services);
      return sendCommand({ ...call, mail }, found.plan, command, taskUrl(call.params.taskId));
    },
  });
}

/** Who becomes accountable when responsibility passes: the asked team's manager today. The domain refuses when there is none. */
async function whoBecomesAccountable(
  { kind }: TaskView,
  { view }: PlanRecord,
  register: Register,
): Promise<StaffId | null> {
  const host = kind === 'accept-area-move' ? presentMove(view.moves.outOfArea)?.host.teamId : null;
  const teamId = kind === 'accept-responsibility' ? view.receivingTeamId : host;
  const team = teamId ? await register.team(teamId as TeamId) : null;
  return team?.managerId ?? null;
}

/** Once the child was told, the plan goes to whoever was named: they must still be there. */
async function checkWhoTakesOver({ about }: TaskView, { view }: PlanRecord, services: Services): Promise<void> {
  const planned: Partial<Record<string, WorkerChange | null>> = {
    ['next-case-manager' satisfies TellingAbout]: view.caseManagerChange,
    ['next-receiving-officer' satisfies TellingAbout]: view.receivingOfficerChange,
  };
  const named = about === null ? null : planned[about];
  if (!named || (await assignable(services, named.toId)) !== null) return;
  throw problemOf(
    wrongState('gone', 'Who was named does not work here any more. A manager names somebody else first.'),
  );
}

async function staffAssignee(
  staffId: StaffId,
  { dueOn, kind }: TaskView,
  plan: PlanRecord,
  services: Services,
): Promise<Assignee> {
  const member = await assignable(services, staffId, dueOn);
  const side = member && takesOn(member.role, kind) ? sideOf(member.serviceId, plan) : null;
  if (side === null) {
    throw unknownReference(
      'assignee.staffId',
      'Expected somebody of one of the plan’s two services who takes on tasks and still works there when this one is due.',
    );
  }
  return { kind: 'staff', staffId, side };
}

async function teamAssignee(
  teamId: TeamId,
  { kind }: TaskView,
  plan: PlanRecord,
  register: Register,
): Promise<Assignee> {
  const team = kind === 'give-advice' ? null : await register.team(teamId);
  const side = team === null ? null : sideOf(team.serviceId, plan);
  if (side === null)
    throw unknownReference(
      'assignee.teamId',
      'Expected a team of one of the plan’s two services; advice is asked of a person.',
    );
  return { kind: 'team', teamId, side };
}

function sideOf(serviceId: string, { view }: PlanRecord): Assignee['side'] | null {
  if (serviceId === view.serviceId) return 'sender';
  if (serviceId === view.receivingServiceId) return 'receiver';
  return serviceId === presentMove(view.moves.outOfArea)?.host.serviceId ? 'host' : null;
}
