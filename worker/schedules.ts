import { ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client';
import type { Client, ScheduleHandle, ScheduleOptions } from '@temporalio/client';
import { digestOf } from '../domain/commit';
import { JOB_NAMES, JOBS, scheduleIdOf } from '../domain/jobs';
import type { JobInput, JobName, JobTimes } from '../domain/jobs';
import { JOB_WORKFLOW, TASK_QUEUE } from '../domain/protocol';

type JobWorkflow = (input: JobInput) => Promise<void>;

/** What became of the schedules at a worker's start. */
export interface SchedulesReport {
  readonly made: readonly JobName[];
  readonly changed: readonly JobName[];
}

/**
 * Sees to it that every job of the table has its schedule, as the table says it. Safe to call from several workers at once
 * and at every start: what is there and agrees is left alone, so that no run that is just being made up for is lost. A
 * schedule that somebody has paused stays paused.
 */
export async function ensureSchedules(client: Client): Promise<SchedulesReport> {
  const made: JobName[] = [];
  const changed: JobName[] = [];
  for (const job of JOB_NAMES) {
    const wanted = scheduleOf(job);
    try {
      await client.schedule.create(wanted);
      made.push(job);
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
      if (await bringUpToDate(client.schedule.getHandle(wanted.scheduleId), wanted)) changed.push(job);
    }
  }
  return { made, changed };
}

async function bringUpToDate(handle: ScheduleHandle, wanted: JobSchedule): Promise<boolean> {
  const { action, state } = await handle.describe();
  if (action.memo?.['definition'] === wanted.action.memo.definition) return false;
  const { spec, policies } = wanted;
  await handle.update(() => ({ spec, policies, action: wanted.action, state }));
  return true;
}

type JobSchedule = ScheduleOptions & {
  readonly policies: NonNullable<ScheduleOptions['policies']>;
  readonly action: { readonly memo: { readonly definition: string } };
};

/** The schedule of a job. Its definition's digest travels with it, by which another release's is recognised. */
function scheduleOf(job: JobName): JobSchedule {
  const { times, catchUpHours } = JOBS[job];
  const input: JobInput = { job, at: null, practice: null };
  const spec = { calendars: [calendarOf(times)], timezone: 'Europe/London' };
  const policies = {
    // The newest run looks at everything again, and takes the place of one that still tries; of several missed runs only
    // the last is made up for.
    overlap: ScheduleOverlapPolicy.CANCEL_OTHER,
    catchupWindow: catchUpHours * 60 * 60 * 1000,
  };
  const definition = digestOf({ spec, policies, input, JOB_WORKFLOW, TASK_QUEUE });
  return {
    scheduleId: scheduleIdOf(job),
    spec,
    policies,
    action: {
      type: 'startWorkflow',
      workflowType: JOB_WORKFLOW,
      workflowId: scheduleIdOf(job),
      taskQueue: TASK_QUEUE,
      args: [input] satisfies Parameters<JobWorkflow>,
      memo: { definition },
    },
  };
}

function calendarOf(times: JobTimes) {
  switch (times.every) {
    case 'hour':
      return { hour: '*', minute: times.minute } as const;
    case 'day':
      return timeOfDay(times.at);
    case 'weekday':
      return { ...timeOfDay(times.at), dayOfWeek: { start: 'MONDAY', end: 'FRIDAY' } } as const;
  }
}

function timeOfDay(at: string): { readonly hour: number; readonly minute: number } {
  return { hour: Number(at.slice(0, 2)), minute: Number(at.slice(3, 5)) };
}
