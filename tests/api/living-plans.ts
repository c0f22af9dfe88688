import type { PlanCommands, Outcome } from '../../api/services';
import { instantFromMillis, millisOf } from '../../domain/calendar/london-time';
import type { Instant } from '../../domain/calendar/london-time';
import { digestOf } from '../../domain/commit';
import type { Carried, CommandRow } from '../../domain/commit';
import type { Answer, Envelope, Step } from '../../domain/entity';
import type { ChildId, CommandId } from '../../domain/ids';
import { previewOf } from '../../domain/preview';
import { transitionPlan } from '../../domain/transition-plan';
import type { PlanCommand } from '../../domain/transition-plan/commands';
import type { PlanState } from '../../domain/transition-plan/state';
import type { Register } from '../../register/register';

interface Living {
  readonly startedBy: string;
  version: number;
  state: PlanState;
  readonly done: Map<string, CommandRow>;
}

/** Stands in for the workflows: the real rules in memory, committed to the register, and what a test says comes of a command. */
export interface LivingPlans extends PlanCommands {
  /** Set by a test: what comes of the next command, whatever it is. */
  next: Outcome | null;
  readonly sent: Envelope<PlanCommand>[];
}

export function livingPlans(register: Register, now: () => Instant): LivingPlans {
  const living = new Map<ChildId, Living>();

  async function commit(plan: Living, step: Step<PlanState>, row: Omit<CommandRow, 'answer'>): Promise<Answer> {
    const baseVersion = plan.version;
    plan.version += 1;
    plan.state = step.state;
    const view = transitionPlan.view(step.state);
    const { planId: entityId, peopleVersion } = view;
    const answer: Answer = { entityId, version: plan.version, peopleVersion, item: step.item };
    const { version } = plan;
    const { startedBy } = plan;
    const open = transitionPlan.isOpen(step.state);
    const kept: Carried<PlanState> = {
      ...{ version, state: step.state, startKey: { commandId: startedBy as CommandId, bodyHash: '' } },
      ...{ processed: [...plan.done.values(), { ...row, answer }], outgoing: [], recentTimeline: [] },
      last: { baseVersion, version, cause: [row.commandId] },
    };
    await register.commit({
      ...{ kind: 'transitionPlan', entityId, baseVersion, version, cause: [row.commandId], digest: digestOf(view) },
      ...{ open, view, outbox: [], kept: open ? null : kept },
      timeline: step.timeline.map((entry, index) => ({ ...entry, version, seq: index + 1 })),
      commands: [{ ...row, answer }],
    });
    plan.done.set(row.commandId, { ...row, answer });
    return answer;
  }

  const plans: LivingPlans = {
    next: null,
    sent: [],
    start: async (start, key) => {
      if (plans.next) return take(plans);
      const here = living.get(start.childId);
      if (here && transitionPlan.isOpen(here.state)) {
        if (here.startedBy !== key.commandId) return { is: 'plan-exists', planId: here.state.planId };
        const first = here.done.get(key.commandId);
        if (first) return { is: 'done', answer: first.answer };
      }
      const step = transitionPlan.begin(start, now());
      const plan: Living = { startedBy: key.commandId, version: 0, state: step.state, done: new Map() };
      living.set(start.childId, plan);
      return {
        is: 'done',
        answer: await commit(plan, step, { ...key, name: 'start', by: start.startedBy.staffId, at: now() }),
      };
    },
    openAgain: async ({ carried, aheadMs }, envelope) => {
      if (plans.next) return take(plans);
      const { childId } = carried.state;
      const here = living.get(childId);
      if (here && transitionPlan.isOpen(here.state)) return { is: 'plan-exists', planId: here.state.planId };
      const at = instantFromMillis(millisOf(now()) + aheadMs);
      const refusal = transitionPlan.guard(carried.state, envelope, at);
      if (refusal) return { is: 'refused', refusal };
      const done = new Map(carried.processed.map((row) => [row.commandId, row]));
      const { commandId, bodyHash, actor, command } = envelope;
      const plan: Living = { startedBy: commandId, version: carried.version, state: carried.state, done };
      living.set(childId, plan);
      const step = transitionPlan.step(carried.state, { type: 'command', envelope }, at);
      return {
        is: 'done',
        answer: await commit(plan, step, { commandId, bodyHash, name: command.name, by: actor.staffId, at }),
      };
    },
    command: async (childId, envelope) => {
      plans.sent.push(envelope);
      if (plans.next) return take(plans);
      const plan = living.get(childId);
      if (!plan || !transitionPlan.isOpen(plan.state)) return { is: 'not-running' };
      const before = plan.done.get(envelope.commandId);
      if (before)
        return before.bodyHash === envelope.bodyHash ? { is: 'done', answer: before.answer } : { is: 'key-reused' };
      const refusal = transitionPlan.guard(plan.state, envelope, now());
      if (refusal) return { is: 'refused', refusal };
      const step = transitionPlan.step(plan.state, { type: 'command', envelope }, now());
      const { commandId, bodyHash, actor, command } = envelope;
      const row = { commandId, bodyHash, name: command.name, by: actor.staffId, at: now() };
      return { is: 'done', answer: await commit(plan, step, row) };
    },
    preview: (childId, envelope) => {
      const plan = living.get(childId);
      if (!plan || !transitionPlan.isOpen(plan.state)) return Promise.resolve({ is: 'not-running' });
      return Promise.resolve(previewOf(transitionPlan, plan.state, envelope, now()));
    },
    livePlanOf: (childId) => {
      const plan = living.get(childId);
      return Promise.resolve(plan && transitionPlan.isOpen(plan.state) ? plan.state.planId : null);
    },
  };
  return plans;
}

function take(plans: LivingPlans): Outcome {
  const { next } = plans;
  plans.next = null;
  return next ?? { is: 'unknown' };
}
