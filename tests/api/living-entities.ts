import type { EntityCommands, KeptState, Outcome } from '../../api/services';
import { instantFromMillis, millisOf } from '../../domain/calendar/london-time';
import type { Instant } from '../../domain/calendar/london-time';
import { digestOf } from '../../domain/commit';
import type { Carried, CommandRow } from '../../domain/commit';
import type { Answer, Entity, EntityView, Envelope, Started, Step } from '../../domain/entity';
import type { CommandId } from '../../domain/ids';
import { previewOf } from '../../domain/preview';
import type { Register } from '../../register/register';

interface OfAChild {
  readonly childId: string | null;
}

interface Living<State> {
  readonly startedBy: string;
  version: number;
  state: State;
  readonly done: Map<string, CommandRow>;
}

/** Stands in for the workflows of one kind: the real rules in memory, committed to the register, and what a test says comes of a command. */
export interface LivingEntities<Start, State, Command, View> extends EntityCommands<Start, State, Command, View> {
  /** Set by a test: what comes of the next command, whatever it is. */
  next: Outcome | null;
  readonly sent: Envelope<Command>[];
}

export function livingEntities<
  Start extends Started & OfAChild,
  State extends OfAChild,
  Command extends { readonly name: string },
  View extends EntityView,
>(
  entity: Entity<State, Start, Command, View>,
  register: Register,
  now: () => Instant,
  keyOf: (of: Start | State) => string = ({ childId }) => childId ?? '',
): LivingEntities<Start, State, Command, View> {
  const living = new Map<string, Living<State>>();

  async function commit(plan: Living<State>, step: Step<State>, row: Omit<CommandRow, 'answer'>): Promise<Answer> {
    const baseVersion = plan.version;
    plan.version += 1;
    plan.state = step.state;
    const view = entity.view(step.state);
    const { peopleVersion } = view;
    const entityId = entity.idOf(step.state);
    const answer: Answer = { entityId, version: plan.version, peopleVersion, item: step.item };
    const { version } = plan;
    const { startedBy } = plan;
    const open = entity.isOpen(step.state);
    const kept: Carried<State> = {
      ...{ version, state: step.state, startKey: { commandId: startedBy as CommandId, bodyHash: '' } },
      ...{ processed: [...plan.done.values(), { ...row, answer }], outgoing: [], recentTimeline: [] },
      last: { baseVersion, version, cause: [row.commandId] },
    };
    await register.commit({
      ...{ kind: entity.kind, entityId, baseVersion, version, cause: [row.commandId], digest: digestOf(view) },
      ...{ open, view, outbox: [], kept: open || !entity.opensAgain ? null : kept },
      timeline: step.timeline.map((entry, index) => ({ ...entry, version, seq: index + 1 })),
      commands: [{ ...row, answer }],
    });
    plan.done.set(row.commandId, { ...row, answer });
    return answer;
  }

  /** Carries one command out on what was kept; `livesOn` puts it where later commands find it. */
  async function goOn(
    { carried, aheadMs }: KeptState<State>,
    envelope: Envelope<Command>,
    livesOn: (plan: Living<State>) => void,
  ): Promise<Outcome> {
    const at = instantFromMillis(millisOf(now()) + aheadMs);
    const refusal = entity.guard(carried.state, envelope, at);
    if (refusal) return { is: 'refused', refusal };
    const done = new Map(carried.processed.map((row) => [row.commandId, row]));
    const { commandId, bodyHash, actor, command } = envelope;
    const plan: Living<State> = { startedBy: commandId, version: carried.version, state: carried.state, done };
    livesOn(plan);
    const step = entity.step(carried.state, { type: 'command', envelope }, at);
    const row = { commandId, bodyHash, name: command.name, by: actor.staffId, at };
    return { is: 'done', answer: await commit(plan, step, row) };
  }

  const plans: LivingEntities<Start, State, Command, View> = {
    next: null,
    sent: [],
    start: async (start, key) => {
      if (plans.next) return take(plans);
      const here = living.get(keyOf(start));
      if (here && entity.isOpen(here.state)) {
        if (here.startedBy !== key.commandId) return { is: 'exists', entityId: entity.idOf(here.state) };
        const first = here.done.get(key.commandId);
        if (first) return { is: 'done', answer: first.answer };
      }
      const step = entity.begin(start, now());
      const plan: Living<State> = { startedBy: key.commandId, version: 0, state: step.state, done: new Map() };
      living.set(keyOf(start), plan);
      return {
        is: 'done',
        answer: await commit(plan, step, { ...key, name: 'start', by: start.startedBy.staffId, at: now() }),
      };
    },
    openAgain: ({ carried, aheadMs }, envelope) => {
      if (plans.next) return Promise.resolve(take(plans));
      const here = living.get(keyOf(carried.state));
      if (here && entity.isOpen(here.state)) {
        return Promise.resolve({ is: 'exists', entityId: entity.idOf(here.state) });
      }
      return goOn({ carried, aheadMs }, envelope, (plan) => living.set(keyOf(carried.state), plan));
    },
    openBeside: (kept, envelope) => goOn(kept, envelope, () => undefined),
    command: async (childId, envelope) => {
      plans.sent.push(envelope);
      if (plans.next) return take(plans);
      const plan = living.get(childId);
      if (!plan || !entity.isOpen(plan.state)) return { is: 'not-running' };
      const before = plan.done.get(envelope.commandId);
      if (before)
        return before.bodyHash === envelope.bodyHash ? { is: 'done', answer: before.answer } : { is: 'key-reused' };
      const refusal = entity.guard(plan.state, envelope, now());
      if (refusal) return { is: 'refused', refusal };
      const step = entity.step(plan.state, { type: 'command', envelope }, now());
      const { commandId, bodyHash, actor, command } = envelope;
      const row = { commandId, bodyHash, name: command.name, by: actor.staffId, at: now() };
      return { is: 'done', answer: await commit(plan, step, row) };
    },
    preview: (childId, envelope) => {
      const plan = living.get(childId);
      if (!plan || !entity.isOpen(plan.state)) return Promise.resolve({ is: 'not-running' });
      return Promise.resolve(previewOf(entity, plan.state, envelope, now()));
    },
    liveOf: (childId) => {
      const plan = living.get(childId);
      return Promise.resolve(plan && entity.isOpen(plan.state) ? entity.idOf(plan.state) : null);
    },
  };
  return plans;
}

function take(plans: { next: Outcome | null }): Outcome {
  const { next } = plans;
  plans.next = null;
  return next ?? { is: 'unknown' };
}
