import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { JobInput, JobRun } from '../../domain/jobs';
import { faultOf } from '../../operations/fault';
import { JOB_WORKFLOW, TASK_QUEUE } from '../../domain/protocol';

/**
 * Does one run of a job now, beside its schedule, and returns when it is done. The same run once more, while it lasts, is
 * waited for and not begun again. Throws when no worker does it within that time.
 */
export async function runJob(client: Client, run: JobRun, withinMs: number): Promise<void> {
  const { job, at, practice } = run;
  await client.withDeadline(Date.now() + withinMs, () =>
    client.workflow.execute<(input: JobInput) => Promise<void>>(JOB_WORKFLOW, {
      workflowId: ['job', job, ...(practice === null ? [] : [practice]), at].join(':'),
      workflowIdConflictPolicy: 'USE_EXISTING',
      taskQueue: TASK_QUEUE,
      args: [run],
    }),
  );
}

/**
 * Has the messages about looks at restricted records sent now, and waits for none of them. Never throws: where Temporal is away, the
 * job's own schedule sends them.
 */
export async function tellOfLooks(client: Client, log: Logger): Promise<void> {
  try {
    await client.withDeadline(Date.now() + ASKED_MS, () =>
      client.workflow.start<(input: JobInput) => Promise<void>>(JOB_WORKFLOW, {
        workflowId: `job:tell-of-looks:${randomUUID()}`,
        taskQueue: TASK_QUEUE,
        args: [{ job: 'tell-of-looks', at: null, practice: null }],
      }),
    );
  } catch (error) {
    log.warn({ fault: faultOf(error) }, 'the messages about looks wait for their schedule');
  }
}

const ASKED_MS = 2_000;
