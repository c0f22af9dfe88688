import { setTimeout as pause } from 'node:timers/promises';
import { isGrpcDeadlineError, isGrpcServiceError } from '@temporalio/client';
import type { Connection } from '@temporalio/client';
import { msToTs, tsToMs } from '@temporalio/common/lib/time';

export interface FastForward {
  readonly namespace: string;
  readonly workflowId: string;
  /** How much of the workflow's own time it lives through, from its own now. */
  readonly seconds: number;
  /** Any id of the caller's; a new one for each fast-forward of a workflow. */
  readonly id: string;
  /** How long it is waited for; then the workflow stays where it has come to. */
  readonly withinMs: number;
  /** Stop where it has come to as soon as an activity has failed so often: it would be lived through again and again. */
  readonly mostAttempts: number;
}

/** The workflow did not live through the time asked for; the message says why. */
export class FastForwardError extends Error {
  override readonly name = 'FastForwardError';
}

/**
 * Lets a running workflow live through `seconds` of its own time at once, and gives the seconds that it has: fewer only when
 * they were not over in time, or an activity fails all along. One that ends within them counts as having lived through all of them. Throws
 * {@link FastForwardError} when it is not running or the server refuses or gives up.
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
export async function fastForward(connection: Connection, asked: FastForward): Promise<number> {
  const { workflowId, seconds, id, withinMs, mostAttempts } = asked;
  const began = Date.now();
  const giveUpAt = began + withinMs;
  const before = await lookAt(connection, asked);
  if (!before.running) throw new FastForwardError(`Workflow ${workflowId} has ended: it has no time to live through.`);
  const until = before.now + seconds * 1000;
  await setSkipping(connection, asked, { id, duration: msToTs(seconds * 1000) });
  let refusals = 0;
  for (;;) {
    const result = await pollOnce(connection, asked, giveUpAt);
    if (result.is === 'completed') return seconds;
    const current = await lookAt(connection, asked);
    if (!current.running || current.now >= until) return seconds;
    if (result.is === 'failed') {
      // A run that has just taken over from the one before may not know the question yet.
      refusals += 1;
      if (refusals === REFUSALS_AT_MOST)
        throw new FastForwardError(`Workflow ${workflowId} stopped short: ${result.why}.`);
      await pause(AFTER_ERROR_MS);
    }
    if (Date.now() < giveUpAt && current.attempts < mostAttempts) continue;
    await setSkipping(connection, asked, null);
    const reached = await lookAt(connection, asked);
    return Math.min(seconds, Math.floor((reached.now - before.now - (Date.now() - began)) / 1000));
  }
}

/** Has the server skip this much of the workflow's time, or none of it any more. */
async function setSkipping(
  { workflowService }: Connection,
  { namespace, workflowId }: FastForward,
  fastForwardConfig: { readonly id: string; readonly duration: ReturnType<typeof msToTs> } | null,
): Promise<void> {
  const skipping = { enabled: true, maxSessionSkipCount: NEVER_REACHED, fastForwardConfig };
  await workflowService.updateWorkflowExecutionOptions({
    namespace,
    workflowExecution: { workflowId },
    workflowExecutionOptions: { timeSkippingConfig: fastForwardConfig === null ? { enabled: false } : skipping },
    updateMask: { paths: ['time_skipping_config'] },
  });
}

type Polled = { readonly is: 'completed' | 'not-yet' } | { readonly is: 'failed'; readonly why: string };

/** One question to the server, which answers when the time was lived through, or when nobody waits any more. */
async function pollOnce(
  connection: Connection,
  { namespace, workflowId, id }: FastForward,
  giveUpAt: number,
): Promise<Polled> {
  try {
    const poll = await connection.withDeadline(Math.min(giveUpAt, Date.now() + ASK_AGAIN_MS), () =>
      connection.workflowService.pollWorkflowExecutionTimeSkipping({
        namespace,
        workflowExecution: { workflowId },
        fastForwardId: id,
      }),
    );
    const result: number | null | undefined = poll.fastForwardPollingResult;
    if (result === POLL_COMPLETED) return { is: 'completed' };
    return result === POLL_TIMEOUT ? { is: 'not-yet' } : { is: 'failed', why: poll.failedReason };
  } catch (error) {
    if (isGrpcDeadlineError(error)) return { is: 'not-yet' };
    if (!isGrpcServiceError(error)) throw error;
    // The server cut the question short at the same moment, or asked a run that was just ending: the clock tells.
    await pause(AFTER_ERROR_MS);
    return { is: 'not-yet' };
  }
}

/** So often the server is asked anew, and looked whether anything goes wrong. */
const ASK_AGAIN_MS = 5_000;
const AFTER_ERROR_MS = 200;
const REFUSALS_AT_MOST = 5;
const NEVER_REACHED = 1_000_000;

/** `temporal.api.enums.v1.FastForwardPollingResult`. */
const POLL_TIMEOUT = 1;
const POLL_COMPLETED = 2;

/** `temporal.api.enums.v1.WorkflowExecutionStatus`. */
const STATUS_RUNNING = 1;

/** Whether the workflow runs, its own now in milliseconds, which is the real one until it has skipped time, and how often an activity of it was begun that is not done. */
async function lookAt(
  connection: Pick<Connection, 'workflowService'>,
  { namespace, workflowId }: FastForward,
): Promise<{ running: boolean; now: number; attempts: number }> {
  const seen = await connection.workflowService.describeWorkflowExecution({ namespace, execution: { workflowId } });
  const status: number | null | undefined = seen.workflowExecutionInfo?.status;
  const currentTime = seen.workflowExtendedInfo?.timeSkippingInfo?.currentTime;
  const attempts = Math.max(
    0,
    ...seen.pendingActivities.map((pending: { readonly attempt?: number | null }) => pending.attempt ?? 0),
  );
  return { running: status === STATUS_RUNNING, now: currentTime ? tsToMs(currentTime) : Date.now(), attempts };
}
