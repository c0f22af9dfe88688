import type { Connection } from '@temporalio/client';
import { msToTs, tsToMs } from '@temporalio/common/lib/time';

export interface FastForward {
  readonly namespace: string;
  readonly workflowId: string;
  /** How much of the workflow's own time it lives through, from its own now. */
  readonly seconds: number;
  /** Any id of the caller's; a new one for each fast-forward of a workflow. */
  readonly id: string;
}

/** The workflow did not live through the time asked for; the message says why. */
export class FastForwardError extends Error {
  override readonly name = 'FastForwardError';
}

/**
 * Lets a running workflow live through `seconds` of its own time at once, and returns when it has, or when it has ended
 * within that time. Throws {@link FastForwardError} when it is not running or the server refuses or gives up.
 *
 * Measured on server 1.32.1, with a workflow that sleeps a day and continues as new every five:
 * - Virtual time and the rest of a fast-forward survive continue-as-new: 30 days over 7 runs took 4.4 s in one call,
 *   `Date.now()` in each new run goes on from the last one's, and a second fast-forward goes on from there.
 * - That needs `history.workflowIdReuseMinimalInterval: 0s`, as `embedded/temporal-config.ts` and `ops/temporal/dynamic-config.yaml` set it. The server shifts the start
 *   of a new run twice by the time skipped so far, thinks the run shorter than the least interval between runs (1 s), and
 *   puts its first task off by all that time: with the default, 30 days became 5 days lived and the rest slept through.
 * - For the same reason the start time that `describe` shows for such a run lies too far ahead. Do not read it.
 * - At `maxSessionSkipCount` the server stops skipping without telling a poll that waits, which then lasts its full 20 s;
 *   hence a number that no plan reaches.
 * - A run that starts after a fast-forward was completed no longer knows its id, so a late poll fails: then the clock of
 *   the workflow tells.
 */
export async function fastForward(connection: Pick<Connection, 'workflowService'>, asked: FastForward): Promise<void> {
  const { workflowService } = connection;
  const { namespace, workflowId, seconds, id } = asked;
  const workflowExecution = { workflowId };
  const before = await lookAt(connection, asked);
  if (!before.running) throw new FastForwardError(`Workflow ${workflowId} has ended: it has no time to live through.`);
  const until = before.now + seconds * 1000;
  await workflowService.updateWorkflowExecutionOptions({
    namespace,
    workflowExecution,
    workflowExecutionOptions: {
      timeSkippingConfig: {
        enabled: true,
        maxSessionSkipCount: NEVER_REACHED,
        fastForwardConfig: { id, duration: msToTs(seconds * 1000) },
      },
    },
    updateMask: { paths: ['time_skipping_config'] },
  });
  for (;;) {
    const poll = await workflowService.pollWorkflowExecutionTimeSkipping({
      namespace,
      workflowExecution,
      fastForwardId: id,
    });
    const result: number | null | undefined = poll.fastForwardPollingResult;
    if (result === POLL_COMPLETED) return;
    const current = await lookAt(connection, asked);
    if (!current.running || current.now >= until) return;
    if (result !== POLL_TIMEOUT) {
      throw new FastForwardError(`Workflow ${workflowId} stopped short: ${poll.failedReason}.`);
    }
  }
}

const NEVER_REACHED = 1_000_000;

/** `temporal.api.enums.v1.FastForwardPollingResult`. */
const POLL_TIMEOUT = 1;
const POLL_COMPLETED = 2;

/** `temporal.api.enums.v1.WorkflowExecutionStatus`. */
const STATUS_RUNNING = 1;

/** Whether the workflow runs, and its own now in milliseconds, which is the real one until it has skipped time. */
async function lookAt(
  connection: Pick<Connection, 'workflowService'>,
  { namespace, workflowId }: FastForward,
): Promise<{ running: boolean; now: number }> {
  const seen = await connection.workflowService.describeWorkflowExecution({ namespace, execution: { workflowId } });
  const status: number | null | undefined = seen.workflowExecutionInfo?.status;
  const currentTime = seen.workflowExtendedInfo?.timeSkippingInfo?.currentTime;
  return { running: status === STATUS_RUNNING, now: currentTime ? tsToMs(currentTime) : Date.now() };
}
