import { runJob } from '../api/temporal/run-job';
import { instantFromMillis } from '../domain/calendar/london-time';
import type { JobName } from '../domain/jobs';
import { temporalClient } from '../operations/temporal-data';
import type { TemporalReach } from '../operations/temporal-data';
import { connectTo } from '../operations/temporal-reach';

const WITHIN_MS = 60_000;

/** Runs one of the service's jobs now, and returns when it is done. Throws when no worker does it within a minute. */
export async function runJobNow(temporal: TemporalReach, job: JobName): Promise<void> {
  const connection = await connectTo(temporal);
  try {
    const at = instantFromMillis(Date.now());
    await runJob(temporalClient(connection, temporal), { job, at, practice: null }, WITHIN_MS);
  } finally {
    await connection.close();
  }
}
