import { instantFromMillis, millisOf } from '../../domain/calendar/london-time';
import type { Envelope } from '../../domain/entity';
import type { ChildId, PlanId } from '../../domain/ids';
import { transitionPlan } from '../../domain/transition-plan';
import type { PlanCommand } from '../../domain/transition-plan/commands';
import type { PlanState } from '../../domain/transition-plan/state';
import type { PlanRecord } from '../../register/register';
import { Problem } from '../problem';
import { problemOf } from '../refusal-problem';
import { replyTo } from '../replies';
import type { KeptState, Services } from '../services';
import { refuseAfterDeath } from './deaths';
import { planExistsFor } from './plan-answer';
import { answered, sendCommand } from './send-command';
import type { Send } from './send-command';

/**
 * Sends the command that opens a closed plan again. While the run that closed it lasts, that is a command like any other;
 * afterwards a new run begins with what the register has kept. Whoever comes second, after somebody else who opened
 * it, is answered by the open plan; after somebody who started another plan for the child, with a 409 that says so.
 */
export const sendReOpening: Send = (call, plan, command, location) => {
  const { actor, services, key } = call;
  const { register, plans } = services;
  return sendCommand(call, plan, command, location, async (envelope) => {
    const kept = await keptFor(plan, envelope, services);
    const outcome = await plans.openAgain(kept, envelope);
    if (outcome.is === 'exists') {
      const open = (outcome.entityId as PlanId | null) ?? (await register.openPlanOf(plan.view.childId as ChildId));
      if (open !== plan.view.planId) throw await planExistsFor(register, actor, open);
      return sendCommand(call, plan, command, location);
    }
    return replyTo(outcome, { register, key, location, done: answered });
  });
};

/** What the plan goes on from, once nothing stands against it. Throws the problem that says what does. */
async function keptFor(
  { view }: PlanRecord,
  envelope: Envelope<PlanCommand>,
  { register, now }: Services,
): Promise<KeptState<PlanState>> {
  const childId = view.childId as ChildId;
  await refuseAfterDeath(register, childId);
  const kept = await register.keptOf(view.planId as PlanId);
  if (kept === null) {
    throw new Problem(
      'wrong-state',
      'This plan cannot be opened again: it was closed before anything was kept to go on from. Start a new plan for the child.',
      { members: { state: 'closed' } },
    );
  }
  const { aheadMs } = kept;
  const carried = { ...kept.carried, state: transitionPlan.upgrade(kept.carried.state as PlanState) };
  const refusal = transitionPlan.guard(carried.state, envelope, instantFromMillis(millisOf(now()) + aheadMs));
  if (refusal !== null) throw problemOf(refusal);
  const child = await register.child(envelope.actor, childId);
  if (child !== null && child.serviceId !== view.serviceId) {
    throw new Problem('not-allowed', 'The child is with another service now, which starts a new plan.');
  }
  const open = await register.openPlanOf(childId);
  if (open !== null) throw await planExistsFor(register, envelope.actor, open);
  return { carried, aheadMs };
}
