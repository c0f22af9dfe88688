import {
  allHandlersFinished,
  condition,
  defineSignal,
  defineUpdate,
  makeContinueAsNewFunc,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { ApplicationFailure } from '@temporalio/workflow';
import { addMinutes, instantFromMillis } from '../domain/calendar/london-time';
import type { Instant } from '../domain/calendar/london-time';
import { digestOf } from '../domain/commit';
import type { Carried, Commit, OutboxRow, StartKey, TimelineRow } from '../domain/commit';
import type { Answer, Entity, EntityEvent, EntityView, Envelope, Noted, Started, Step } from '../domain/entity';
import type { Recipient } from '../domain/people';
import { previewOf } from '../domain/preview';
import { SILENT, wrongState } from '../domain/refusal';
import { COMMITTED, CONFIRM_START, NOTE, PREVIEW, REPAIR, ROLL_OVER, TIMELINE_VERSIONS_KEPT } from '../domain/protocol';
import type { EntityInput } from '../domain/protocol';
import { DoneBefore } from './done-before';
import { commitRows, deliverMail, isChildDead, isConcernOpen, isOpenOneExists, repairRows } from './effects';
import { failure } from './failure';
import { Rows } from './rows';
import { WakeTimer } from './wake-timer';

/** Said alike to everybody: it tells nothing of what is open, nor whom it is about. */
const STAYS_OPEN = wrongState(
  'something-is-open',
  'This cannot be closed now: something else about this child is still open. It can be closed once that is settled.',
);

/** How long contact that has fallen silent rests before time looks again whether it is to go on. */
const SILENT_MINUTES = 24 * 60;

interface Waiting<Command> {
  readonly envelope: Envelope<Command>;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (failure: ApplicationFailure) => void;
}

/** Answers a question with the refusal of it, so that nothing of it stands in the history. */
const told =
  <Args extends unknown[]>(answer: (...args: Args) => unknown) =>
  (...args: Args): void => {
    throw failure('Told', 'It is answered in the details', answer(...args));
  };

/**
 * Keeps one entity alive: the only durable shell there is, whatever the entity's own rules are.
 *
 * Only the loop changes state. Handlers put a command into the inbox and wait for its own answer; the loop guards each
 * once more, steps, commits the batch at once, and then answers. Effects are handed over and never awaited: they stand
 * in `outgoing` until they are done, so that a mail server that is away never stops a plan.
 *
 * A closed entity may be opened again, by a command that its own guard allows: in the run that closed it while that one
 * still has messages to hand over, and otherwise in a new run, which begins with what the last commit had the register keep.
 */
export async function runEntity<
  State,
  Start extends Started,
  Command extends { readonly name: string },
  View extends EntityView,
>(entity: Entity<State, Start, Command, View>, input: EntityInput<Start, State, Command>): Promise<void> {
  const shell = new Shell(entity, input);
  await shell.run();
}

class Shell<State, Start extends Started, Command extends { readonly name: string }, View extends EntityView> {
  private state!: State;
  private version = 0;
  private readonly doneBefore: DoneBefore;
  private outgoing: readonly OutboxRow[] = [];
  private recentTimeline: readonly TimelineRow[] = [];
  private last: Carried<State>['last'] = { baseVersion: 0, version: 0, cause: [] };
  private readonly startKey: StartKey;
  private startAnswer: Answer | null = null;
  private readonly aheadMs: number;

  private inbox: Waiting<Command>[] = [];
  private undeliverable: Recipient[] = [];
  private noted: { readonly event: Noted; readonly resolve: () => void }[] = [];
  private repairs: (() => void)[] = [];
  private readonly handedOver = new Set<string>();
  private readonly timer = new WakeTimer(() => this.nowMs());
  /** Set while it has fallen silent: its time stands still until then. */
  private silentUntil: Instant | null = null;
  private started = false;
  private draining = false;
  private rollOver = false;
  /** Why this run has nothing to carry: what was to begin with it never came to be. */
  private neverCameToBe: ApplicationFailure | null = null;

  constructor(
    private readonly entity: Entity<State, Start, Command, View>,
    private readonly input: EntityInput<Start, State, Command>,
  ) {
    if (input.is === 'new') {
      this.startKey = input.startKey;
      this.doneBefore = new DoneBefore();
      this.aheadMs = input.aheadMs ?? 0;
      return;
    }
    const { carried } = input;
    this.state = entity.upgrade(carried.state);
    this.version = carried.version;
    this.doneBefore = new DoneBefore(carried.processed);
    this.outgoing = carried.outgoing;
    this.recentTimeline = carried.recentTimeline;
    this.last = carried.last;
    if (input.is === 'carried') {
      this.startKey = carried.startKey;
      this.startAnswer = carried.startAnswer ?? null;
      this.aheadMs = carried.aheadMs ?? 0;
      this.started = true;
    } else {
      const { commandId, bodyHash } = input.envelope;
      this.startKey = { commandId, bodyHash };
      this.aheadMs = input.aheadMs;
    }
  }

  async run(): Promise<void> {
    const firstRows = this.firstRows();
    this.setHandlers();
    if (firstRows) await this.writeFirst(firstRows);
    if (this.neverCameToBe) {
      await condition(allHandlersFinished);
      return;
    }
    this.started = true;
    do {
      await this.live();
      await this.settle();
    } while (this.entity.isOpen(this.state));
  }

  /** The loop of an open entity, until it is closed. */
  private async live(): Promise<void> {
    while (this.entity.isOpen(this.state)) {
      this.handOver();
      this.timer.arm(this.nextWake());
      await condition(
        () =>
          this.inbox.length > 0 ||
          this.undeliverable.length > 0 ||
          this.noted.length > 0 ||
          this.repairs.length > 0 ||
          this.timer.fired ||
          this.mustHandOver(),
      );
      await this.turn();
      await this.repair();
      if (this.mustHandOver()) await this.handToNextRun();
    }
  }

  private nextWake(): Instant | null {
    const wake = this.entity.nextWake(this.state);
    return wake === null || this.silentUntil === null || wake > this.silentUntil ? wake : this.silentUntil;
  }

  /** Waits until everything of a closed entity is handed over; or until somebody opens it again meanwhile. */
  private async settle(): Promise<void> {
    this.handOver();
    const settled = () => this.outgoing.length === 0 && allHandlersFinished();
    while (!settled() && !this.entity.isOpen(this.state)) {
      await condition(() => this.repairs.length > 0 || this.inbox.length > 0 || this.noted.length > 0 || settled());
      await this.repair();
      if (this.inbox.length > 0 || this.noted.length > 0) await this.turn();
    }
  }

  private setHandlers(): void {
    setHandler(
      defineUpdate<Answer, [StartKey]>(CONFIRM_START),
      async () => {
        await condition(() => this.started || this.neverCameToBe !== null);
        if (this.neverCameToBe) throw this.neverCameToBe;
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
      defineUpdate<null, [string, Noted]>(NOTE),
      (_entityId, event) =>
        new Promise<null>((resolve) => {
          this.noted.push({
            event,
            resolve: () => {
              resolve(null);
            },
          });
        }),
      {
        validator: (entityId: string, event: Noted) => {
          this.admitNote(entityId, event);
        },
      },
    );
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
    setHandler(defineUpdate<null>(COMMITTED), () => null, { validator: told(() => this.committed()) });
    // Between two tasks the workflow's own clock stands still: whoever asks says what time it is.
    setHandler(defineUpdate<null, [Envelope<Command>, number]>(PREVIEW), () => null, {
      validator: told((envelope: Envelope<Command>, nowMs: number) =>
        previewOf(this.entity, this.state, envelope, instantFromMillis(nowMs + this.aheadMs)),
      ),
    });
  }

  /** Refuses a beginning that is not this run's, and answers a repeat without costing history. */
  private admitStart(key: StartKey): void {
    if (key.commandId !== this.startKey.commandId) {
      const before = this.doneBefore.answerTo(key);
      if (before) throw before;
      if (!this.entity.isOpen(this.state)) throw failure('Draining', 'The last one is just being closed', null);
      throw failure('PlanExists', 'The child has an open one already', this.entity.idOf(this.state));
    }
    if (key.bodyHash !== this.startKey.bodyHash) throw failure('KeyReused', 'This key came with another body', null);
    if (this.started) throw failure('Repeat', 'Done before', this.firstAnswer());
  }

  /** The door: repeats are answered and impossible commands refused here, before they cost any history. */
  private admit(envelope: Envelope<Command>): void {
    const before = this.doneBefore.answerTo(envelope);
    if (before) throw before;
    if (this.draining || !this.started) throw failure('Draining', 'Repeat with the same key', null);
    if (envelope.entityId !== this.entity.idOf(this.state)) {
      const closed = wrongState('closed', this.entity.whenClosed);
      throw failure('Refused', closed.message, closed);
    }
    const refusal = this.entity.guard(this.state, envelope, this.now());
    if (refusal) throw failure('Refused', refusal.message, refusal);
  }

  /** News that is another entity's, or from which nothing follows, costs no history. */
  private admitNote(entityId: string, event: Noted): void {
    if (this.draining || !this.started) throw failure('Draining', 'Repeat it', null);
    const known =
      entityId !== this.entity.idOf(this.state) ||
      !this.entity.isOpen(this.state) ||
      this.entity.step(this.state, event, this.now()).state === this.state;
    if (known) throw failure('Refused', 'Nothing follows from it', null);
  }

  /** What happens first in this run; null when it only goes on, or when nothing comes to be. */
  private firstRows(): Rows | null {
    switch (this.input.is) {
      case 'new':
        return this.begin(this.input.start);
      case 'kept':
        return this.openAgain(this.input.envelope);
      case 'carried':
        return null;
    }
  }

  private openAgain(envelope: Envelope<Command>): Rows | null {
    const now = this.now();
    const refusal = this.entity.guard(this.state, envelope, now);
    this.neverCameToBe =
      this.doneBefore.answerTo(envelope) ?? (refusal && failure('Refused', refusal.message, refusal));
    if (this.neverCameToBe) return null;
    const rows = new Rows(this.version);
    this.startAnswer = this.carryOut(rows, envelope, now);
    this.doneBefore.add(rows.commands);
    return rows;
  }

  private begin(start: Start): Rows {
    const rows = new Rows(0);
    const { state, timeline, effects } = this.entity.begin(start, this.now());
    this.state = state;
    this.version = 1;
    rows.add(this.entity.idOf(state), 1, `start:${this.startKey.commandId}`, timeline, effects);
    const by = start.startedBy.staffId;
    rows.commands.push({ ...this.startKey, name: 'start', by, at: this.now(), answer: this.firstAnswer() });
    this.doneBefore.add(rows.commands);
    return rows;
  }

  private async writeFirst(rows: Rows): Promise<void> {
    try {
      await this.commit(rows);
    } catch (error) {
      if (isChildDead(error)) {
        this.neverCameToBe = failure('Refused', SILENT.message, SILENT);
        return;
      }
      if (!isOpenOneExists(error)) throw error;
      this.neverCameToBe = failure('PlanExists', 'The child has an open one already', null);
    }
  }

  /** One turn of the loop: time first, then whatever came in, each on the state that the one before it left. */
  private async turn(): Promise<void> {
    const now = this.now();
    const goBack = this.placeToGoBackTo();
    const rows = new Rows(this.version);
    const answered: { waiting: Waiting<Command>; answer: Answer; closes: boolean }[] = [];
    const due = this.entity.nextWake(this.state);
    if (due !== null && due <= now) this.apply(rows, { type: 'time', due }, `timer:${due}`, now);
    // A closed entity has nobody to ask for a better address; should it be opened again, it asks then.
    const undeliverable = this.entity.isOpen(this.state) ? this.undeliverable.splice(0) : [];
    for (const recipient of undeliverable) {
      this.apply(rows, { type: 'mail-undeliverable', recipient }, `undeliverable:${now}`, now);
    }
    const noted = this.noted.splice(0);
    for (const { event } of this.entity.isOpen(this.state) ? noted : []) {
      this.apply(rows, event, `noted:${now}`, now);
    }
    for (const waiting of this.inbox.splice(0)) {
      const refusal = this.entity.guard(this.state, waiting.envelope, now);
      if (refusal) {
        waiting.reject(failure('Refused', refusal.message, refusal));
        continue;
      }
      const answer = this.carryOut(rows, waiting.envelope, now);
      answered.push({ waiting, answer, closes: !this.entity.isOpen(this.state) });
    }
    this.timer.spent();
    if (rows.cause.length === 0) {
      for (const { resolve } of noted) resolve();
      return;
    }
    this.doneBefore.add(rows.commands);
    try {
      await this.commit(rows);
      this.silentUntil = null;
    } catch (error) {
      if (isChildDead(error)) {
        goBack();
        this.silentUntil = addMinutes(now, SILENT_MINUTES);
        for (const { waiting } of answered) waiting.reject(failure('Refused', SILENT.message, SILENT));
        for (const { resolve } of noted) resolve();
        return;
      }
      const closing = answered.find(({ closes }) => closes);
      if (!isConcernOpen(error) || closing === undefined) throw error;
      // Nothing of this turn has happened: it is gone through again without the command that closes.
      goBack();
      closing.waiting.reject(failure('Refused', STAYS_OPEN.message, STAYS_OPEN));
      const others = answered.filter((one) => one !== closing).map(({ waiting }) => waiting);
      this.undeliverable.unshift(...undeliverable);
      this.noted.unshift(...noted);
      this.inbox.unshift(...others);
      return;
    }
    for (const { waiting, answer } of answered) waiting.resolve(answer);
    for (const { resolve } of noted) resolve();
  }

  /** How everything stands that a turn changes before its commit is decided. */
  private placeToGoBackTo(): () => void {
    const { state, version, outgoing, recentTimeline, last } = this;
    const { rows } = this.doneBefore;
    return () => {
      Object.assign(this, { state, version, outgoing, recentTimeline, last });
      this.doneBefore.rows = rows;
    };
  }

  private carryOut(rows: Rows, envelope: Envelope<Command>, now: Instant): Answer {
    const { commandId, bodyHash, actor, command } = envelope;
    const { item, warnings } = this.apply(rows, { type: 'command', envelope }, commandId, now);
    const answer = { ...this.answer(item), ...(warnings === undefined ? {} : { warnings }) };
    rows.commands.push({ commandId, bodyHash, name: command.name, by: actor.staffId, at: now, answer });
    return answer;
  }

  private apply(rows: Rows, event: EntityEvent<Command>, cause: string, now: Instant): Step<State> {
    const step = this.entity.step(this.state, event, now);
    const { state, timeline, effects } = step;
    this.state = state;
    this.version += 1;
    rows.add(this.entity.idOf(state), this.version, cause, timeline, effects);
    return step;
  }

  private async commit(rows: Rows): Promise<void> {
    this.outgoing = [...this.outgoing, ...rows.outbox];
    this.recentTimeline = [...this.recentTimeline, ...rows.timeline].filter(
      (row) => row.version > this.version - TIMELINE_VERSIONS_KEPT,
    );
    this.last = { baseVersion: rows.baseVersion, version: this.version, cause: rows.cause };
    const { timeline, commands, outbox } = rows;
    const outcome = await commitRows({ ...this.committed(), timeline, commands, outbox });
    // Something has taken rows away that were there before: nobody is answered on a register that has lost them.
    if (outcome === 'written-over-a-gap') await repairRows(this.committed());
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
    const open = this.entity.isOpen(this.state);
    return {
      ...this.last,
      kind: this.entity.kind,
      entityId: this.entity.idOf(this.state),
      digest: digestOf(view),
      open,
      aheadMs: this.aheadMs,
      kept: open || !this.entity.opensAgain ? null : this.carried(),
      view,
      timeline: this.recentTimeline,
      commands: this.doneBefore.rows,
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
    while (this.inbox.length > 0 || this.noted.length > 0) await this.turn();
    await this.repair();
    // Another repair may be asked for while this one is made, and would never be answered.
    while (!allHandlersFinished()) {
      await condition(() => allHandlersFinished() || this.repairs.length > 0);
      await this.repair();
    }
    if (!this.entity.isOpen(this.state)) {
      this.draining = false;
      return;
    }
    // On the build that is the current one by then; without this it would stay on its own build for ever.
    const goOn = makeContinueAsNewFunc<(input: EntityInput<Start, State, Command>) => Promise<void>>({
      initialVersioningBehavior: 'AUTO_UPGRADE',
    });
    await goOn({ tuning: this.input.tuning, is: 'carried', carried: this.carried() });
  }

  private carried(): Carried<State> {
    const { version, state, startKey, startAnswer, outgoing, recentTimeline, last, aheadMs } = this;
    const processed = this.doneBefore.rows;
    return { version, state, startKey, startAnswer, processed, outgoing, recentTimeline, last, aheadMs };
  }

  private answer(item: Answer['item']): Answer {
    const { peopleVersion } = this.entity.view(this.state);
    return { entityId: this.entity.idOf(this.state), version: this.version, peopleVersion, item };
  }

  private firstAnswer(): Answer {
    if (this.startAnswer) return this.startAnswer;
    return { entityId: this.entity.idOf(this.state), version: 1, peopleVersion: 1, item: null };
  }

  private nowMs(): number {
    return Date.now() + this.aheadMs;
  }

  /** The entity's own time; never before the moment that its timer was set for. */
  private now(): Instant {
    const now = instantFromMillis(this.nowMs());
    const { due, fired } = this.timer;
    return fired && due !== null && due > now ? due : now;
  }
}
