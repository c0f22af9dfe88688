import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  defineUpdate,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { ApplicationFailure } from '@temporalio/workflow';
import { instantFromMillis } from '../domain/calendar/london-time';
import type { Instant } from '../domain/calendar/london-time';
import { digestOf } from '../domain/commit';
import type { CommandRow, Commit, OutboxRow, TimelineRow } from '../domain/commit';
import type { Answer, Entity, EntityEvent, EntityView, Envelope, Started } from '../domain/entity';
import type { Recipient } from '../domain/people';
import { wrongState } from '../domain/refusal';
import {
  COMMANDS_REMEMBERED,
  COMMITTED,
  CONFIRM_START,
  REPAIR,
  ROLL_OVER,
  TIMELINE_VERSIONS_KEPT,
} from '../domain/protocol';
import type { Carried, EntityInput, StartKey } from '../domain/protocol';
import { commitRows, deliverMail, isOpenPlanExists, repairRows } from './effects';
import { failure } from './failure';
import { Rows } from './rows';
import { WakeTimer } from './wake-timer';

interface Waiting<Command> {
  readonly envelope: Envelope<Command>;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (failure: ApplicationFailure) => void;
}

/**
 * Keeps one entity alive: the only durable shell there is, whatever the entity's own rules are.
 *
 * Only the loop changes state. Handlers put a command into the inbox and wait for its own answer; the loop guards each
 * once more, steps, commits the batch at once, and then answers. Effects are handed over and never awaited: they stand
 * in `outgoing` until they are done, so that a mail server that is away never stops a plan.
 */
export async function runEntity<
  State,
  Start extends Started,
  Command extends { readonly name: string },
  View extends EntityView,
>(entity: Entity<State, Start, Command, View>, input: EntityInput<Start, State>): Promise<void> {
  const shell = new Shell(entity, input);
  await shell.run();
}

class Shell<State, Start extends Started, Command extends { readonly name: string }, View extends EntityView> {
  private state!: State;
  private version = 0;
  private processed: readonly CommandRow[] = [];
  private outgoing: readonly OutboxRow[] = [];
  private recentTimeline: readonly TimelineRow[] = [];
  private last: Carried<State>['last'] = { baseVersion: 0, version: 0, cause: [] };
  private readonly startKey: StartKey;

  private inbox: Waiting<Command>[] = [];
  private undeliverable: Recipient[] = [];
  private repairs: (() => void)[] = [];
  private readonly handedOver = new Set<string>();
  private readonly timer = new WakeTimer();
  private started = false;
  private draining = false;
  private rollOver = false;
  /** Another plan of this child is open in the register: this one never came to be. */
  private neverCameToBe = false;

  constructor(
    private readonly entity: Entity<State, Start, Command, View>,
    private readonly input: EntityInput<Start, State>,
  ) {
    if (input.is === 'new') {
      this.startKey = input.startKey;
    } else {
      const { carried } = input;
      this.startKey = carried.startKey;
      this.state = entity.upgrade(carried.state);
      this.version = carried.version;
      this.processed = carried.processed;
      this.outgoing = carried.outgoing;
      this.recentTimeline = carried.recentTimeline;
      this.last = carried.last;
      this.started = true;
    }
  }

  async run(): Promise<void> {
    const firstRows = this.input.is === 'new' ? this.begin(this.input.start) : null;
    this.setHandlers();
    if (firstRows && !(await this.writeFirst(firstRows))) return;
    this.started = true;
    while (this.entity.isOpen(this.state)) {
      this.handOver();
      this.timer.arm(this.entity.nextWake(this.state));
      await condition(
        () =>
          this.inbox.length > 0 ||
          this.undeliverable.length > 0 ||
          this.repairs.length > 0 ||
          this.timer.fired ||
          this.mustHandOver(),
      );
      await this.turn();
      await this.repair();
      if (this.mustHandOver()) await this.handToNextRun();
    }
    this.handOver();
    const settled = () => this.outgoing.length === 0 && allHandlersFinished();
    while (!settled()) {
      await condition(() => this.repairs.length > 0 || settled());
      await this.repair();
    }
  }

  private setHandlers(): void {
    setHandler(
      defineUpdate<Answer, [StartKey]>(CONFIRM_START),
      async () => {
        await condition(() => this.started || this.neverCameToBe);
        if (this.neverCameToBe) throw failure('PlanExists', 'The child has an open plan already', null);
        return this.firstAnswer();
      },
      {
        validator: (key: StartKey) => {
          this.admitStart(key);
        },
      },
    );
    for (const name of this.entity.commandNames) {
      setHandler(
        defineUpdate<Answer, [Envelope<Command>]>(name),
        (envelope) =>
          new Promise<Answer>((resolve, reject) => {
            this.inbox.push({ envelope, resolve, reject });
          }),
        {
          validator: (envelope: Envelope<Command>) => {
            this.admit(envelope);
          },
        },
      );
    }
    setHandler(
      defineUpdate(REPAIR),
      () =>
        new Promise<void>((resolve) => {
          this.repairs.push(resolve);
        }),
    );
    setHandler(defineSignal(ROLL_OVER), () => {
      this.rollOver = true;
    });
    setHandler(defineQuery<Commit>(COMMITTED), () => this.committed());
  }

  /** Refuses a start that is not this one, and answers a repeat of this one without costing history. */
  private admitStart(key: StartKey): void {
    if (key.commandId !== this.startKey.commandId) {
      if (!this.entity.isOpen(this.state)) throw failure('Draining', 'The last plan is just being closed', null);
      throw failure('PlanExists', 'The child has an open plan already', this.entity.idOf(this.state));
    }
    if (key.bodyHash !== this.startKey.bodyHash) throw failure('KeyReused', 'This key came with another body', null);
    if (this.started) throw failure('Repeat', 'Done before', this.firstAnswer());
  }

  /** The door: repeats are answered and impossible commands refused here, before they cost any history. */
  private admit(envelope: Envelope<Command>): void {
    const before = this.processed.find((row) => row.commandId === envelope.commandId);
    if (before && before.bodyHash !== envelope.bodyHash) {
      throw failure('KeyReused', 'This key came with another body', null);
    }
    if (before) throw failure('Repeat', 'Done before', before.answer);
    if (this.draining || !this.started) throw failure('Draining', 'Repeat with the same key', null);
    if (envelope.entityId !== this.entity.idOf(this.state)) {
      const closed = wrongState('closed', 'This plan is closed. Nothing more can be recorded on it.');
      throw failure('Refused', closed.message, closed);
    }
    const refusal = this.entity.guard(this.state, envelope, this.now());
    if (refusal) throw failure('Refused', refusal.message, refusal);
  }

  private begin(start: Start): Rows {
    const rows = new Rows(0);
    const { state, timeline, effects } = this.entity.begin(start, this.now());
    this.state = state;
    this.version = 1;
    rows.add(this.entity.idOf(state), 1, `start:${this.startKey.commandId}`, timeline, effects);
    const by = start.startedBy.staffId;
    rows.commands.push({ ...this.startKey, name: 'start', by, at: this.now(), answer: this.firstAnswer() });
    this.processed = rows.commands;
    return rows;
  }

  private async writeFirst(rows: Rows): Promise<boolean> {
    try {
      await this.commit(rows);
      return true;
    } catch (error) {
      if (!isOpenPlanExists(error)) throw error;
      this.neverCameToBe = true;
      await condition(allHandlersFinished);
      return false;
    }
  }

  /** One turn of the loop: time first, then whatever came in, each on the state that the one before it left. */
  private async turn(): Promise<void> {
    const now = this.now();
    const rows = new Rows(this.version);
    const answered: { waiting: Waiting<Command>; answer: Answer }[] = [];
    const due = this.entity.nextWake(this.state);
    if (due !== null && due <= now) this.apply(rows, { type: 'time', due }, `timer:${due}`, now);
    for (const recipient of this.undeliverable.splice(0)) {
      this.apply(rows, { type: 'mail-undeliverable', recipient }, `undeliverable:${now}`, now);
    }
    for (const waiting of this.inbox.splice(0)) {
      const refusal = this.entity.guard(this.state, waiting.envelope, now);
      if (refusal) {
        waiting.reject(failure('Refused', refusal.message, refusal));
        continue;
      }
      const { commandId, bodyHash, actor, command } = waiting.envelope;
      const item = this.apply(rows, { type: 'command', envelope: waiting.envelope }, commandId, now);
      const answer = this.answer(item);
      rows.commands.push({ commandId, bodyHash, name: command.name, by: actor.staffId, at: now, answer });
      answered.push({ waiting, answer });
    }
    this.timer.spent();
    if (rows.cause.length === 0) return;
    this.processed = [...this.processed, ...rows.commands].slice(-COMMANDS_REMEMBERED);
    await this.commit(rows);
    for (const { waiting, answer } of answered) waiting.resolve(answer);
  }

  private apply(rows: Rows, event: EntityEvent<Command>, cause: string, now: Instant): Answer['item'] {
    const { state, timeline, effects, item } = this.entity.step(this.state, event, now);
    this.state = state;
    this.version += 1;
    rows.add(this.entity.idOf(state), this.version, cause, timeline, effects);
    return item;
  }

  private async commit(rows: Rows): Promise<void> {
    this.outgoing = [...this.outgoing, ...rows.outbox];
    this.recentTimeline = [...this.recentTimeline, ...rows.timeline].filter(
      (row) => row.version > this.version - TIMELINE_VERSIONS_KEPT,
    );
    this.last = { baseVersion: rows.baseVersion, version: this.version, cause: rows.cause };
    const { timeline, commands, outbox } = rows;
    await commitRows({ ...this.committed(), timeline, commands, outbox });
  }

  private async repair(): Promise<void> {
    const waiting = this.repairs.splice(0);
    if (waiting.length === 0) return;
    await repairRows(this.committed());
    for (const resolve of waiting) resolve();
  }

  /** What the register should hold of this entity, with as much of its past as the entity itself remembers. */
  private committed(): Commit {
    const view = this.entity.view(this.state);
    return {
      ...this.last,
      kind: this.entity.kind,
      entityId: this.entity.idOf(this.state),
      digest: digestOf(view),
      open: this.entity.isOpen(this.state),
      view,
      timeline: this.recentTimeline,
      commands: this.processed,
      outbox: this.outgoing,
    };
  }

  /** Hands over what is not yet on its way. Nobody waits for it here. */
  private handOver(): void {
    const ids = this.outgoing.map((row) => row.outboxId).filter((id) => !this.handedOver.has(id));
    if (ids.length === 0) return;
    for (const id of ids) this.handedOver.add(id);
    void deliverMail(ids).then(
      ({ undeliverable }) => {
        this.outgoing = this.outgoing.filter((row) => !ids.includes(row.outboxId));
        this.undeliverable.push(...undeliverable);
      },
      () => {
        for (const id of ids) this.handedOver.delete(id);
      },
    );
  }

  private mustHandOver(): boolean {
    return this.rollOver || workflowInfo().historyLength > this.input.tuning.historyCap;
  }

  /** Lets nothing more in, finishes what is in, and goes on as a new run with everything that this one knows. */
  private async handToNextRun(): Promise<void> {
    this.draining = true;
    while (this.inbox.length > 0) await this.turn();
    await this.repair();
    await condition(allHandlersFinished);
    if (!this.entity.isOpen(this.state)) return;
    const { version, state, startKey, processed, outgoing, recentTimeline, last } = this;
    await continueAsNew<(input: EntityInput<Start, State>) => Promise<void>>({
      tuning: this.input.tuning,
      is: 'carried',
      carried: { version, state, startKey, processed, outgoing, recentTimeline, last },
    });
  }

  private answer(item: Answer['item']): Answer {
    const { peopleVersion } = this.entity.view(this.state);
    return { entityId: this.entity.idOf(this.state), version: this.version, peopleVersion, item };
  }

  private firstAnswer(): Answer {
    return { entityId: this.entity.idOf(this.state), version: 1, peopleVersion: 1, item: null };
  }

  /** The workflow's own time; never before the moment that its timer was set for. */
  private now(): Instant {
    const now = instantFromMillis(Date.now());
    const { due, fired } = this.timer;
    return fired && due !== null && due > now ? due : now;
  }
}
