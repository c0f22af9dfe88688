import type { Client } from '@temporalio/client';
import { decodeOptionalFailureToOptionalError } from '@temporalio/common/lib/internal-non-workflow';

/** One run of a workflow, as the server knows it. */
export interface Run {
  readonly workflowId: string;
  readonly runId: string;
  readonly type: string;
  readonly status: string;
  /** The build that it is on; null for one that workers carry which were told no build. */
  readonly build: string | null;
}

/** Every run so far of everything that Camau carries. */
export async function runsOf(client: Client): Promise<Run[]> {
  const runs: Run[] = [];
  for await (const { workflowId, runId, type } of client.workflow.list()) {
    const { status, raw } = await client.workflow.getHandle(workflowId, runId).describe();
    const build = raw.workflowExecutionInfo?.versioningInfo?.deploymentVersion?.buildId ?? null;
    runs.push({ workflowId, runId, type, status: status.name, build });
  }
  return runs;
}

/** What the server writes when something has come into a run that its task was about to end: the task is done again with it. */
const CAME_TOO_LATE = 'UnhandledCommand';

/** Why tasks of these runs failed, as their histories tell. */
export async function failedTasksOf(client: Client, runs: readonly Run[]): Promise<string[]> {
  const failed: string[] = [];
  for (const { workflowId, runId, build } of runs) {
    const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    for (const { workflowTaskFailedEventAttributes: task } of events ?? []) {
      if (!task || task.failure?.message === CAME_TOO_LATE) continue;
      // What a worker says is sealed; what the server says is not.
      const error = await decodeOptionalFailureToOptionalError(client.options.loadedDataConverter, task.failure);
      failed.push(`on ${build ?? 'no build'}: ${error?.message ?? 'no message'}`);
    }
  }
  return failed;
}
