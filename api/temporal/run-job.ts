import type { Client } from '@temporalio/client';
import type { JobInput, JobRun } from '../../domain/jobs';
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
