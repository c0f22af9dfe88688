import type { Envelope } from '../../../../domain/entity';
import type { ChildId, PlanId } from '../../../../domain/ids';
import { transitionPlan } from '../../../../domain/transition-plan';
import type { Actor } from '../../../../domain/people';
import type { PlanCommand } from '../../../../domain/transition-plan/commands';
import type { PlanState } from '../../../../domain/transition-plan/state';
import type { PlanRecord } from '../../../../register/register';
import { Problem } from '../../../problem';
import { problemOf } from '../../../refusal-problem';
import { replyTo } from '../../../replies';
import type { KeptState, Outcome, Services } from '../../../services';
import { refuseAfterDeath } from '../../children/deaths';
import { timeOf } from '../own-time';
import { planExistsFor } from '../plan-answer';
import { answered, sendCommand } from '../../send-command';
import type { Send } from '../../send-command';

type Kept = KeptState<PlanState>;

/** What stands against one command about a closed plan beside the plan's own rules, and what comes of it while the child has another one. */
interface Closed {
  readonly against: (plan: PlanRecord, services: Services, actor: Actor) => Promise<void>;
  /** Throws where the plan takes no such command then; `open` is the other plan, where it is known. */
  readonly whileAnotherIsOpen: (
    one: { readonly kept: Kept; readonly envelope: Envelope<PlanCommand>; readonly open: PlanId | null },
    services: Services,
  ) => Promise<Outcome>;
}

/**
 * Sends a command that a closed plan takes. While the run that closed it lasts, that is a command like any other;
 * afterwards a new run begins with what the register has kept. Whoever comes second, after somebody else who opened
 * it, is answered by the open plan.
 */
const sendAfterClosing =
  ({ against, whileAnotherIsOpen }: Closed): Send =>
  (call, plan, command, location) => {
    const { actor, services, key } = call;
    const { register, plans } = services;
    return sendCommand(call, plan, command, location, async (envelope) => {
      const kept = await keptFor(plan, envelope, services);
      await against(plan, services, actor);
      let outcome = await plans.openAgain(kept, envelope);
      if (outcome.is === 'exists') {
        const open = (outcome.entityId as PlanId | null) ?? (await register.openPlanOf(plan.view.childId as ChildId));
        if (open === plan.view.planId) return sendCommand(call, plan, command, location);
        outcome = await whileAnotherIsOpen({ kept, envelope, open }, services);
      }
      return replyTo(outcome, { register, key, location, done: answered });
    });
  };

/** Opens the plan again; after somebody who started another plan for the child, a 409 says so. */
export const sendReOpening: Send = sendAfterClosing({
  against: async ({ view }, { register }, actor) => {
    const childId = view.childId as ChildId;
    const child = await register.child(actor, childId);
    if (child !== null && child.serviceId !== view.serviceId) {
      throw new Problem('not-allowed', 'The child is with another service now, which starts a new plan.');
    }
    const open = await register.openPlanOf(childId);
    if (open !== null) throw await planExistsFor(register, actor, open);
  },
  whileAnotherIsOpen: async ({ open, envelope: { actor } }, { register }) => {
    throw await planExistsFor(register, actor, open);
  },
});

/** Takes something back on a plan that stays closed, also while the child has another one that is open. */
export const sendToClosed: Send = sendAfterClosing({
  against: () => Promise.resolve(),
  whileAnotherIsOpen: ({ kept, envelope }, { plans }) => plans.openBeside(kept, envelope),
});

/** What the plan goes on from, once nothing stands against it. Throws the problem that says what does. */
async function keptFor({ view }: PlanRecord, envelope: Envelope<PlanCommand>, services: Services): Promise<Kept> {
  const { register } = services;
  const childId = view.childId as ChildId;
  await refuseAfterDeath(register, childId);
  const kept = await register.keptOf(view.planId as PlanId);
  if (kept === null) {
    throw new Problem(
      'wrong-state',
      'This plan takes nothing more, and cannot be opened again: it was closed before anything was kept to go on from. Start a new plan for the child.',
      { members: { state: 'closed' } },
    );
  }
  const carried = { ...kept.carried, state: transitionPlan.upgrade(kept.carried.state as PlanState) };
  const refusal = transitionPlan.guard(carried.state, envelope, timeOf(kept, services));
  if (refusal !== null) throw problemOf(refusal);
  return { carried, aheadMs: kept.aheadMs };
}
