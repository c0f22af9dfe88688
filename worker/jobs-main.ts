import { ScheduleNotFoundError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { JOB_NAMES, scheduleIdOf } from '../domain/jobs';
import type { JobName } from '../domain/jobs';
import { StartError } from '../operations/start-error';
import { temporalCommand } from './temporal-command';

const USAGE = `Say what to do: nothing lists the jobs; "run <job>" runs it now; "pause <job> <why>" and "resume <job>" hold
it up and let it go on. The jobs are: ${JOB_NAMES.join(', ')}.`;

/** Lists the service's jobs, runs one now, pauses one, or lets it go on. */
temporalCommand(async (client) => {
  const [verb = 'list', name, ...words] = process.argv.slice(2);
  const why = words.join(' ');
  try {
    process.stdout.write(`${await carryOut(client, verb, name, why)}\n`);
  } catch (error) {
    if (!(error instanceof ScheduleNotFoundError)) throw error;
    throw new StartError(`There is no schedule yet for ${name ?? 'every job'}: a worker makes it at its start.`);
  }
}, 'The jobs could not be looked after.');

async function carryOut(client: Client, verb: string, name: string | undefined, why: string): Promise<string> {
  if (verb === 'list' && name === undefined) {
    return (await Promise.all(JOB_NAMES.map((job) => lineOf(client, job)))).join('\n');
  }
  const job = JOB_NAMES.find((known) => known === name);
  if (!job) throw new StartError(USAGE);
  const handle = client.schedule.getHandle(scheduleIdOf(job));
  switch (verb) {
    case 'run':
      await handle.trigger();
      return `${job} runs now.`;
    case 'pause':
      if (why === '') throw new StartError(`Say why ${job} is paused: others will ask.`);
      await handle.pause(why);
      return `${job} is paused, and stays so over restarts.`;
    case 'resume':
      await handle.unpause('Resumed');
      return `${job} goes on.`;
    default:
      throw new StartError(USAGE);
  }
}

async function lineOf(client: Client, job: JobName): Promise<string> {
  const { state, info } = await client.schedule.getHandle(scheduleIdOf(job)).describe();
  const next = info.nextActionTimes[0]?.toISOString() ?? 'never';
  const last = info.recentActions.at(-1)?.takenAt.toISOString() ?? 'never';
  return `${job}: ${state.paused ? `PAUSED (${state.note ?? ''})` : `next ${next}`}, last begun ${last}`;
}
