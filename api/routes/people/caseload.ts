import { shareOut } from '../../../domain/caseload';
import type { PlanId, StaffId } from '../../../domain/ids';
import { wrongState } from '../../../domain/refusal';
import type { PlanCommand } from '../../../domain/transition-plan/commands';
import type { PlanRecord } from '../../../register/register';
import { keyOfPart } from '../../idempotency';
import { PATHS, planUrl } from '../../paths';
import { malformed, Problem, unknownReference } from '../../problem';
import { problemOf } from '../../refusal-problem';
import { keyReused } from '../../replies';
import { caseloadBody, caseloadTransfer } from '../../schemas/caseload';
import type { CaseloadBody } from '../../schemas/caseload';
import { oneOf, staffId, z } from '../../schemas/primitives';
import { checkCaseManager, checkReceivingOfficer, colleague, NAMED_AS } from './colleagues';
import { planFor } from '../plans/plan-answer';
import { write } from '../route';
import type { AskCall, Reply, WriteCall } from '../route';
import { sendCommand } from '../send-command';

type Row = z.output<typeof caseloadTransfer>['plans'][number];

const params = z.strictObject({ staffId });
type Params = z.output<typeof params>;
const query = z.strictObject({
  dryRun: oneOf(['true', 'false'])
    .optional()
    .openapi({ description: 'true: show which plans would go to whom, and name nobody.' }),
});
type Query = z.output<typeof query>;
type Call = AskCall<Params, Query, CaseloadBody>;

/** What one person carries goes to others: each plan by a command of its own, so that one refusal holds up no other. */
export const transferCaseload = write({
  path: PATHS.caseloadTransfer,
  action: 'transfer-caseload',
  summary: 'Give somebody’s plans to others: each child is told first; what is refused is said plan by plan',
  params,
  query,
  body: caseloadBody,
  ifMatch: 'none',
  answers: { 200: { says: 'What came of each plan, or would.', schema: caseloadTransfer } },
  dryRun: { when: ({ dryRun }) => dryRun === 'true', handle: preview },
  handle: transfer,
});

async function preview(call: Call): Promise<Reply> {
  const { body, actor, services } = call;
  const { staffId: fromId } = await colleague(services.register, actor, call.params.staffId);
  const held = await services.register.caseload(actor, fromId);
  const chosen = new Map(body.plans.map(({ planId, toId }) => [planId, toId]));
  const left = held.filter((planId) => !chosen.has(planId));
  const people = await carriedBy(body.toIds, call);
  if (people.length < new Set(body.toIds).size) {
    throw unknownReference('toIds', 'Expected people who work here and can be named on a plan.');
  }
  for (const { planId, toId } of shareOut(left, people)) chosen.set(planId, toId);
  const rows: Row[] = [];
  for (const planId of new Set([...held, ...chosen.keys()])) {
    const toId = chosen.get(planId) ?? null;
    const row = await rowFor(call, planId, toId, async (plan) => {
      if (toId === null) return 'nobody-chosen';
      await commandFor(plan, fromId, toId, call);
      return 'to-be-named';
    });
    rows.push(row);
  }
  return answer(rows, call);
}

async function transfer(call: WriteCall<Params, Query, CaseloadBody>): Promise<Reply> {
  const { body, actor, services, key } = call;
  const { staffId: fromId } = await colleague(services.register, actor, call.params.staffId);
  if (body.plans.length === 0 || body.toIds.length > 0) {
    const message = 'Say which plan goes to whom. With dryRun=true and “toIds” you get a proposal for it.';
    throw malformed([{ field: 'plans', message }]);
  }
  const rows: Row[] = [];
  for (const { planId, toId } of body.plans) {
    const row = await rowFor(call, planId, toId, async (plan) => {
      const own = keyOfPart(key, planId, [toId, body.urgent, ...(body.mail === false ? ['no mail'] : [])]);
      const earlier = await services.register.command(own.commandId);
      if (earlier !== null) {
        if (earlier.bodyHash !== own.bodyHash) throw keyReused();
        return 'named';
      }
      const command = await commandFor(plan, fromId, toId, call);
      const { status } = await sendCommand(
        { ...call, key: own, ifMatch: null, mail: body.mail },
        plan,
        command,
        planUrl(planId),
      );
      return status === 200 ? 'named' : 'on-its-way';
    });
    rows.push(row);
  }
  return answer(rows, call);
}

/** What comes of one plan. A problem is the plan's own: it is said with it, and the others go on. */
async function rowFor(
  { actor, services }: Call,
  planId: PlanId,
  toId: StaffId | null,
  work: (plan: PlanRecord) => Promise<Row['outcome']>,
): Promise<Row> {
  let childName: string | null = null;
  try {
    const plan = await planFor(services.register, actor, planId);
    ({ childName } = plan);
    return { planId, childName, toId, outcome: await work(plan), problem: null };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { planId, childName, toId, outcome: 'refused', problem: error.told() };
  }
}

/** The command by which this plan goes from one person to another. Throws the problem that stands against it. */
async function commandFor(
  plan: PlanRecord,
  fromId: StaffId,
  toId: StaffId,
  { body, services }: Call,
): Promise<PlanCommand> {
  if (plan.view.caseManagerId === fromId) {
    await checkCaseManager(toId, plan, services);
    return { name: 'change-case-manager', toId, urgent: body.urgent };
  }
  if (plan.view.receivingOfficerId === fromId) {
    await checkReceivingOfficer(toId, 'toId', plan, services);
    return { name: 'change-receiving-officer', toId, urgent: body.urgent };
  }
  throw problemOf(wrongState('not-theirs', 'This plan is not theirs, or not any more. There is nothing to hand on.'));
}

async function answer(rows: readonly Row[], call: Call): Promise<Reply> {
  const given = rows.flatMap(({ toId, outcome }) => (toId === null || outcome === 'refused' ? [] : [toId]));
  const people = await carriedBy(given, call);
  const body = {
    plans: rows,
    people: people.map((person) => ({ ...person, given: given.filter((toId) => toId === person.staffId).length })),
  };
  return { status: 200, body };
}

/** Those of them who can be named on a plan, with how many open plans each carries. */
async function carriedBy(ids: readonly string[], { actor, services }: Call) {
  const { register, now } = services;
  const roles = Object.values(NAMED_AS).flat();
  const people = await register.assignableStaff(actor, { roles, dueOn: null }, now());
  return people
    .filter(({ staffId: id }) => ids.includes(id))
    .map(({ staffId: id, name, workload }) => ({ staffId: id, name, openPlans: workload?.openPlans ?? 0 }));
}
