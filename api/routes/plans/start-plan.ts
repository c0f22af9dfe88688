import type { Instant } from '../../../domain/calendar/london-time';
import type { OrderId, PlanId } from '../../../domain/ids';
import type { Actor } from '../../../domain/people';
import { refuseStart, transitionPlan } from '../../../domain/transition-plan';
import type { StartPlan } from '../../../domain/transition-plan/commands';
import { ROUTES } from '../../../domain/transition-plan/state';
import type { Route } from '../../../domain/transition-plan/state';
import type { Register, StaffMember } from '../../../register/register';
import { PATHS, planUrl } from '../../paths';
import { Problem, unknownReference } from '../../problem';
import { problemOf } from '../../refusal-problem';
import { etag } from '../../replies';
import * as shown from '../../schemas/answers';
import { orderFrom, startBody } from '../../schemas/plan-bodies';
import type { StartBody } from '../../schemas/plan-bodies';
import { oneOf, z } from '../../schemas/primitives';
import type { Services } from '../../services';
import { assignable, canBeCaseManager } from '../people/colleagues';
import { refuseAfterDeath } from '../children/deaths';
import { planAnswer, planExistsFor } from './plan-answer';
import { write } from '../route';
import type { AskCall, Reply, WriteCall } from '../route';
import { startEntity } from '../start-entity';

const query = z.strictObject({
  dryRun: oneOf(['true', 'false'])
    .optional()
    .openapi({ description: 'true: answer with the plan’s dates, and start nothing.' }),
});
type Query = z.output<typeof query>;

/** Starts a transition plan, or shows what it would be. */
export const startPlan = write({
  path: PATHS.transitionPlans,
  action: 'start-plan',
  summary: 'Start a transition plan (201 means that it is in the register), or see its dates with dryRun=true',
  query,
  body: startBody,
  ifMatch: 'none',
  answers: {
    201: { says: 'The plan that runs now.', schema: shown.plan, headers: ['Location', 'ETag'] },
    200: { says: 'With dryRun=true: what the plan would be.', schema: shown.plannedPlan },
    202: { says: 'Accepted; look at Location.', schema: shown.acceptedAnswer, headers: ['Location'] },
  },
  dryRun: { when: ({ dryRun }) => dryRun === 'true', handle: showPlanned },
  handle: startNow,
});

async function showPlanned({ body, actor, services }: AskCall<unknown, Query, StartBody>): Promise<Reply> {
  const now = services.now();
  const start = await startFrom(body, actor, services);
  refuseAgainstRules(start, now);
  return { status: 200, body: transitionPlan.view(transitionPlan.begin(start, now).state) };
}

function startNow(call: WriteCall<unknown, Query, StartBody>): Promise<Reply> {
  const { body, actor, services } = call;
  const { register, plans } = services;
  return startEntity<StartPlan>(call, {
    living: plans,
    workflowKey: body.childId,
    idOf: ({ planId }) => planId,
    startFrom: async () => {
      const start = await startFrom(body, actor, services);
      refuseAgainstRules(start, services.now());
      return start;
    },
    exists: async (open) =>
      planExistsFor(register, actor, (open as PlanId | null) ?? (await register.openPlanOf(body.childId))),
    urlOf: planUrl,
    started: (planId, version) => started(planId as PlanId, version, actor, services),
  });
}

async function started(planId: PlanId, version: number, actor: Actor, services: Services): Promise<Reply> {
  const record = await services.register.plan(actor, planId);
  const body = record === null ? { planId, version } : planAnswer(record, actor);
  return {
    status: 201,
    body,
    headers: { Location: planUrl(planId), ...(record === null ? {} : etag(record.view.peopleVersion)) },
  };
}

function refuseAgainstRules(start: StartPlan, now: Instant): void {
  const refusal = refuseStart(start, now);
  if (refusal !== null) throw problemOf(refusal);
}

/** Completes what the caller sent with what only the register knows. Throws a 422 for what does not fit together. */
async function startFrom(body: StartBody, actor: Actor, services: Services): Promise<StartPlan> {
  const { register, policies, newId } = services;
  if (body.rehearsal && services.rehearsal === null) {
    throw unknownReference('rehearsal', 'Practice plans are switched off here. Leave it out.');
  }
  const child = await register.child(actor, body.childId);
  if (child === null) throw unknownReference('childId', 'There is no such child, or the child is not yours to see.');
  await refuseAfterDeath(register, child.childId);
  if (child.serviceId !== actor.serviceId) {
    throw new Problem('not-allowed', 'Only the service that holds the child’s orders starts the plan.');
  }
  const service = await register.service(child.serviceId);
  if (service === null) throw unknownReference('childId', 'The child’s service is not known here.');
  if (service.kind !== 'youth-justice-service') {
    throw unknownReference(
      'childId',
      'A transition starts in a youth justice service, and this child’s service is another.',
    );
  }

  const teamId = body.teamId ?? child.teamId;
  const team = await register.team(teamId);
  if (team === null || team.serviceId !== child.serviceId) {
    throw unknownReference('teamId', 'Expected a team of the child’s service.');
  }
  if (team.managerId === null) {
    throw unknownReference(
      'teamId',
      'This team has no manager to be accountable. Give it one first, or choose another team.',
    );
  }
  const routes = ROUTES.filter((route) => body.routes.includes(route));
  await checkReceiver(body, routes, child.serviceId, register);
  return {
    planId: newId() as PlanId,
    childId: child.childId,
    dateOfBirth: child.dateOfBirth,
    rehearsal: body.rehearsal,
    serviceId: child.serviceId,
    teamId,
    caseManagerId: (await caseManagerOf(body, actor, services)).staffId,
    managerId: team.managerId,
    routes,
    receivingServiceId: body.receivingServiceId,
    receivingTeamId: body.receivingTeamId,
    orders: body.orders.map((order) => orderFrom(order, newId() as OrderId)),
    policy: policies.valuesFor(service),
    startedBy: actor,
    ...(body.mail === false ? { mail: body.mail } : {}),
  };
}

/** Who is to receive the young adult, where somebody is; the domain asks for it on the route that needs it. */
async function checkReceiver(
  { receivingServiceId, receivingTeamId }: StartBody,
  routes: readonly Route[],
  holds: string,
  register: Register,
): Promise<void> {
  if (!routes.includes('youth-to-adult')) {
    for (const [field, given] of Object.entries({ receivingServiceId, receivingTeamId })) {
      if (given !== null) throw unknownReference(field, 'This route hands nothing over. Leave it out.');
    }
    return;
  }
  if (receivingServiceId === null || receivingTeamId === null) return;
  const receiving = await register.team(receivingTeamId);
  if (receiving === null || receiving.serviceId !== receivingServiceId) {
    throw unknownReference('receivingTeamId', 'Expected a team of the receiving service.');
  }
  if (receivingServiceId === holds) {
    throw unknownReference(
      'receivingServiceId',
      'Expected the adult service, not the one that holds the child’s orders.',
    );
  }
}

async function caseManagerOf(body: StartBody, actor: Actor, services: Services): Promise<StaffMember> {
  const staffId = body.caseManagerId ?? (actor.role === 'case-manager' ? actor.staffId : null);
  if (staffId === null) throw unknownReference('caseManagerId', 'Say who is the child’s case manager.');
  const member = await assignable(services, staffId);
  if (!canBeCaseManager(member, actor.serviceId)) {
    throw unknownReference('caseManagerId', 'Expected a case manager who works in the child’s service.');
  }
  return member;
}
