import {
  ActivityFailure,
  ApplicationFailure,
  proxyActivities,
  proxyLocalActivities,
  TemporalFailure,
} from '@temporalio/workflow';
import type { Activities } from '../activities';
import type { Commit } from '../domain/commit';
import { CHILD_HAS_DIED, CONCERN_IS_OPEN, OPEN_ONE_EXISTS } from '../domain/protocol';

/** What the register has decided: trying again changes nothing. */
const DECIDED = [OPEN_ONE_EXISTS, CONCERN_IS_OPEN, CHILD_HAS_DIED];

const commitSoon = proxyLocalActivities<Pick<Activities, 'commit'>>({
  scheduleToCloseTimeout: '3s',
  // About three seconds again: the timeout counts from the workflow's own time, which in a practice plan lies far ahead.
  retry: { initialInterval: '100ms', maximumAttempts: 6, nonRetryableErrorTypes: DECIDED },
});
const commitWhenPossible = proxyActivities<Pick<Activities, 'commit' | 'repair'>>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '1s', maximumInterval: '10s', nonRetryableErrorTypes: DECIDED },
});
export const { deliverMail } = proxyActivities<Pick<Activities, 'deliverMail'>>({
  startToCloseTimeout: '1m',
  retry: { initialInterval: '5s', maximumInterval: '5m' },
});

/**
 * Writes one turn into the register: at once where it answers, and otherwise for as long as it takes, at a bounded cost in
 * history. The answer says whether rows are missing before it. Throws only what the register has decided: that the child has another open entity of this kind, that a closing came
 * upon an open concern, or that the child has died.
 */
export async function commitRows(commit: Commit): ReturnType<Activities['commit']> {
  try {
    return await commitSoon.commit(commit);
  } catch (error) {
    // A local activity fails with its own failure, which would fail the whole plan if it were thrown on.
    if (!(error instanceof TemporalFailure) || DECIDED.some((type) => type === typeOf(error))) throw error;
    return await commitWhenPossible.commit(commit);
  }
}

/** Makes the register's rows equal to the entity's own account; waits for as long as the register is away. */
export const repairRows = (commit: Commit): Promise<void> => commitWhenPossible.repair(commit);

export const isOpenOneExists = (error: unknown): boolean => typeOf(error) === OPEN_ONE_EXISTS;
export const isConcernOpen = (error: unknown): boolean => typeOf(error) === CONCERN_IS_OPEN;
export const isChildDead = (error: unknown): boolean => typeOf(error) === CHILD_HAS_DIED;

/** The failure of a local activity is its own; that of a regular one stands in its cause. */
function typeOf(error: unknown): string | null {
  const own = error instanceof ActivityFailure ? error.cause : error;
  return own instanceof ApplicationFailure ? (own.type ?? null) : null;
}
