import { randomUUID } from 'node:crypto';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Client, Connection, WorkflowHandle } from '@temporalio/client';
import { runJob } from '../../api/temporal/run-job';
import type { JobRun } from '../../domain/jobs';
import type { Commit } from '../../domain/commit';
import { COMMITTED } from '../../domain/protocol';
import { ask } from '../../operations/ask';
import { temporalClient } from '../../operations/temporal-data';
import type { TemporalReach } from '../../operations/temporal-data';
import { connectTo } from '../../operations/temporal-reach';
import { until } from './callers';

/** The server deletes a history in its own time: about half a minute after it was asked to, and more under load. */
const FORGETTING_MS = 120_000;

/** What the server itself writes when time is skipped; a plan that lives through real time never has these. */
const OF_TIME_SKIPPING = /TimeSkipping|ExecutionOptionsUpdated/;

/** Reads what the Temporal server keeps of plans: their runs and events. Nothing here is part of Camau. */
export class Histories {
  private constructor(
    private readonly connection: Connection,
    private readonly client: Client,
  ) {}

  static async of(temporal: TemporalReach): Promise<Histories> {
    const connection = await connectTo(temporal);
    return new Histories(connection, temporalClient(connection, temporal));
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  /** The workflow itself, for what no caller of the API sends. */
  handle(workflowId: string): WorkflowHandle {
    return this.client.workflow.getHandle(workflowId);
  }

  /** The kinds of event in the present run, in order. */
  async events(workflowId: string): Promise<string[]> {
    const { events } = await this.client.workflow.getHandle(workflowId).fetchHistory();
    return (events ?? [])
      .map((event) => Object.keys(event).find((key) => key.endsWith('EventAttributes')) ?? 'unknown')
      .filter((kind) => !OF_TIME_SKIPPING.test(kind));
  }

  async count(workflowId: string): Promise<number> {
    return (await this.events(workflowId)).length;
  }

  async runId(workflowId: string): Promise<string> {
    return (await this.client.workflow.getHandle(workflowId).describe()).runId;
  }

  /** How often the most tried of the pending activities has been tried; 0 when none is pending. */
  async attempts(workflowId: string): Promise<number> {
    const { raw } = await this.client.workflow.getHandle(workflowId).describe();
    return Math.max(0, ...(raw.pendingActivities ?? []).map(({ attempt }) => attempt ?? 0));
  }

  /** Resolves when the workflow carries nothing any more. */
  async ended(workflowId: string): Promise<void> {
    await this.client.workflow.getHandle(workflowId).result();
  }

  /** Has the server forget a workflow that has ended, as it does by itself once the time for keeping it is over. */
  async forget(workflowId: string): Promise<void> {
    const { workflowService, options } = this.client;
    await workflowService.deleteWorkflowExecution({
      namespace: options.namespace,
      workflowExecution: { workflowId },
    });
    const known = () =>
      this.client.workflow
        .getHandle(workflowId)
        .describe()
        .then(
          () => true,
          (error: unknown) => !(error instanceof WorkflowNotFoundError),
        );
    await until('the history is forgotten', async () => !(await known()), FORGETTING_MS);
  }

  /** What the workflow itself says that it last committed. */
  committed(workflowId: string): Promise<Commit> {
    return ask<Commit>(this.client, workflowId, COMMITTED);
  }

  /** The ids of everything that runs. */
  async workflowIds(): Promise<string[]> {
    const ids: string[] = [];
    for await (const { workflowId } of this.client.workflow.list()) ids.push(workflowId);
    return ids;
  }

  /** Sets the present run back to before its last commands, as `temporal workflow reset` does; `leftOut` is what is not given to the new run. */
  async reset(
    workflowId: string,
    { commandsBack, leftOut }: { readonly commandsBack: number; readonly leftOut: number[] },
  ): Promise<void> {
    const events = (await this.handle(workflowId).fetchHistory()).events ?? [];
    const first = events.filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes).at(-commandsBack);
    const task = events
      .slice(0, first && events.indexOf(first))
      .findLast((event) => event.workflowTaskCompletedEventAttributes);
    const { workflowService, options } = this.client;
    await workflowService.resetWorkflowExecution({
      namespace: options.namespace,
      workflowExecution: { workflowId },
      reason: 'an operator looks into a fault',
      requestId: randomUUID(),
      workflowTaskFinishEventId: task?.eventId ?? null,
      resetReapplyExcludeTypes: leftOut,
    });
  }

  /** Begins the workflow of a plan where no worker will ever carry it: a plan that stands still. */
  async startUnattended(workflowId: string): Promise<void> {
    await this.client.workflow.start('transitionPlan', { workflowId, taskQueue: 'nobody' });
  }

  /** Does one run of a job, and waits for its end and for its messages. */
  run(job: JobRun): Promise<void> {
    return runJob(this.client, job, 30_000);
  }

  /** Has a schedule run now what it would run at its time. */
  async trigger(scheduleId: string): Promise<void> {
    await this.client.schedule.getHandle(scheduleId).trigger();
  }
}
