import { isGrpcDeadlineError } from '@temporalio/client';
import type { Client, Connection } from '@temporalio/client';
import { addMinutes, instantFromMillis } from '../../domain/calendar/london-time';
import type { Instant } from '../../domain/calendar/london-time';
import { workflowIdOf } from '../../domain/ids';
import type { ChildId, EntityKind, PlanId } from '../../domain/ids';
import { JOB_NAMES, JOBS, lastRunBy } from '../../domain/jobs';
import type { JobName } from '../../domain/jobs';
import type { Register } from '../../register/register';
import type { PracticeJob, Rehearsal } from '../services';
import { fastForward } from './fast-forward';
import { runJob } from './run-job';

const DAY_SECONDS = 24 * 60 * 60;
const LIVED_WITHIN_MS = 120_000;
/** While a message cannot be sent, each attempt at it is lived through, one every five minutes of the plan's own time. */
const MOST_ATTEMPTS = 20;
const JOB_WITHIN_MS = 10_000;

/**
 * Practice plans and contacts live through days at once by the server's own time skipping, which its settings have to allow.
 * Whatever lives for one child in practice lives through them together, each in turn: none of them tells another anything, and
 * none goes further than the one that is asked about came. Then the service's jobs are run for the child's plan alone, each
 * once, for the last time of theirs that has gone by: as they make up for runs that were missed.
 */
export function temporalRehearsal(
  connection: Connection,
  client: Client,
  register: Pick<Register, 'moveRehearsalClock' | 'practiceOf'>,
): Rehearsal {
  /** How many seconds it has lived through, and its new now. */
  async function live(kind: EntityKind, entityId: string, childId: ChildId, seconds: number) {
    const lived = await fastForward(connection, {
      namespace: client.options.namespace,
      workflowId: workflowIdOf(kind, childId),
      seconds,
      id: `${entityId}-${Date.now()}`,
      withinMs: LIVED_WITHIN_MS,
      mostAttempts: MOST_ATTEMPTS,
    });
    const ahead = await register.moveRehearsalClock(kind, entityId, lived);
    // Not the workflow's own now: one that was opened again is carried by a run whose time began anew.
    const now = instantFromMillis(Date.now() + ahead * 1_000);
    return { lived, now };
  }

  return {
    advance: async ({ kind, entityId, childId }, days) => {
      const seconds = days * DAY_SECONDS;
      const { lived, now } = await live(kind, entityId, childId, seconds);
      const others = (await register.practiceOf(childId)).live.filter((other) => other.entityId !== entityId);
      for (const other of others) await live(other.kind, other.entityId, childId, lived);
      const plan = [{ kind, entityId }, ...others].find((one) => one.kind === 'transitionPlan');
      const run: PracticeJob[] = [];
      for (const { job, at } of plan ? dueJobs(addMinutes(now, -Math.floor(lived / 60)), now) : []) {
        run.push({ job, at, done: await runForPlan(client, job, at, plan?.entityId as PlanId) });
      }
      return { now, all: lived >= seconds, jobs: run };
    },
  };
}

/** What a practice plan lives through beside its own life, in the order in which it comes. */
function dueJobs(after: Instant, now: Instant): { readonly job: JobName; readonly at: Instant }[] {
  return JOB_NAMES.filter((job) => JOBS[job].inPractice)
    .map((job) => ({ job, at: lastRunBy(JOBS[job].times, now) }))
    .filter(({ at }) => at > after)
    .sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** Whether it has come to its end; otherwise it goes on by itself, for as long as a message cannot be sent, say. */
async function runForPlan(client: Client, job: JobName, at: Instant, planId: PlanId): Promise<boolean> {
  try {
    await runJob(client, { job, at, practice: planId }, JOB_WITHIN_MS);
    return true;
  } catch (error) {
    if (isGrpcDeadlineError(error)) return false;
    throw error;
  }
}
