import { proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { Activities } from '../activities';
import { instantFromMillis } from '../domain/calendar/london-time';
import type { JobInput } from '../domain/jobs';
import { deliverMail } from './effects';

const { runJob } = proxyActivities<Pick<Activities, 'runJob'>>({
  startToCloseTimeout: '2h',
  heartbeatTimeout: '1m',
  retry: { initialInterval: '5s', maximumInterval: '5m' },
});

/** So many messages go in one activity: all of them well within the minute for which they are claimed. */
const MAILS_AT_ONCE = 25;

/**
 * One run of one of the service's jobs. It tries for as long as it takes: until it is done, or until the next run of the
 * same job takes its place. What it has to tell people goes the same way as a plan's messages.
 */
export async function job({ at, ...input }: JobInput): Promise<void> {
  const { outboxIds } = await runJob({ ...input, at: at ?? instantFromMillis(workflowInfo().startTime.getTime()) });
  const batches = Array.from({ length: Math.ceil(outboxIds.length / MAILS_AT_ONCE) }, (_, n) =>
    outboxIds.slice(n * MAILS_AT_ONCE, (n + 1) * MAILS_AT_ONCE),
  );
  await Promise.all(batches.map((batch) => deliverMail(batch)));
}
