import { randomUUID } from 'node:crypto';
import type { Connection } from '@temporalio/client';
import { fastForward } from '../../api/temporal/fast-forward';
import type { LocalDate } from '../../domain/calendar/local-date';
import { instantFromMillis, localDateOf } from '../../domain/calendar/london-time';
import { NAMESPACE } from '../../embedded/temporal-server';
import { untilAnswered } from './callers';
import type { Callers, Reply } from './callers';
import type { Person } from './small-service';

const DAY = 24 * 60 * 60;

/** What is done to Camau while one step of a story is on its way: nothing, or something from which it has to recover. */
export type Meanwhile = () => Promise<void>;
const NOTHING: Meanwhile = () => Promise.resolve();

/**
 * How a story is lived through: everything people do goes through the API and is sent until it is answered, and time passes
 * for one workflow, by whole days of its own.
 */
export class Telling {
  /** How often each command was given and answered with success. */
  readonly done = new Map<string, number>();
  /** By how many seconds the story's own time runs ahead. */
  private ahead = 0;

  constructor(
    readonly callers: Callers,
    private readonly connection: Connection,
    private readonly meanwhile: Meanwhile = NOTHING,
  ) {}

  /** The story's own day, where it is: in summer it begins an hour sooner than a winter's day and so many days later. */
  get today(): LocalDate {
    return localDateOf(instantFromMillis(Date.now() + this.ahead * 1_000));
  }

  /** What an address answers. Throws when it is not there. */
  async look<Body>(person: Person, path: string): Promise<Body> {
    const { status, body } = await untilAnswered(() => this.callers.as(person, 'GET', path));
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return body as Body;
  }

  /** Gives one command, once however often it has to be sent. Throws when it is refused. */
  async give(person: Person, path: string, body: object, ifMatch?: number): Promise<Reply['body']> {
    const sent = { body, key: randomUUID(), ...(ifMatch === undefined ? {} : { ifMatch }) };
    const [reply] = await Promise.all([
      untilAnswered(() => this.callers.as(person, 'POST', path, sent), PATIENCE_MS),
      this.meanwhile(),
    ]);
    if (reply.status >= 300) throw new Error(`${path} ${JSON.stringify(body)}: ${JSON.stringify(reply.body)}`);
    const name = path.slice(path.lastIndexOf('/') + 1);
    this.done.set(name, (this.done.get(name) ?? 0) + 1);
    return reply.body;
  }

  /** Lets the workflow live through so many days. */
  async pass(workflowId: string, days: number): Promise<void> {
    const asked = { namespace: NAMESPACE, workflowId, seconds: days * DAY, id: randomUUID() };
    const [lived] = await Promise.all([
      fastForward(this.connection, { ...asked, withinMs: PATIENCE_MS, mostAttempts: Infinity }),
      this.meanwhile(),
    ]);
    if (lived < asked.seconds) {
      const failing = await this.failing(workflowId);
      throw new Error(`Only ${lived} of ${asked.seconds} seconds were lived through: ${JSON.stringify(failing)}`);
    }
    this.ahead += lived;
  }

  /** Which activities of the workflow are not done, how often each was begun, and how it failed last. */
  private async failing(workflowId: string): Promise<readonly unknown[]> {
    const { workflowService } = this.connection;
    const { pendingActivities } = await workflowService.describeWorkflowExecution({
      namespace: NAMESPACE,
      execution: { workflowId },
    });
    return pendingActivities.map(({ activityType, attempt, lastFailure }) => ({
      activity: activityType?.name,
      attempt,
      failedWith: lastFailure?.applicationFailureInfo?.type ?? lastFailure?.message,
    }));
  }
}

/**
 * A kill can cost the ten seconds of a task that the worker took with it, the minute after which the sending of a mail that it was at
 * is begun anew, and the time of a new start, which is long on a machine with much to do. No time is skipped meanwhile. The mail that
 * it was at stays claimed for a minute from when that one was begun, which may be seconds longer than the minute of the activity
 * that sends them all: until then each attempt fails at once, a dozen of them within two seconds, for the time between them is skipped.
 */
const PATIENCE_MS = 300_000;
