import { ScheduleNotFoundError, WorkflowNotFoundError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { instantFromMillis } from '../../domain/calendar/london-time';
import type { Instant } from '../../domain/calendar/london-time';
import { ENTITY_KINDS } from '../../domain/ids';
import { JOB_NAMES, scheduleIdOf } from '../../domain/jobs';
import type { JobName, JobReport, JobRun } from '../../domain/jobs';
import { compared, FINDING_KINDS, lateBefore } from '../../domain/watchdog';
import type { Finding, EntitySeen } from '../../domain/watchdog';
import type { JobDependencies } from './dependencies';

/** A workflow task that was tried so often will fail the next time too. */
const FAILS_FROM_ATTEMPT = 3;

/**
 * Compares what should have happened with what did, from the register and from Temporal, each asked by itself, and keeps
 * what it finds. Temporal's list may lag behind by a moment, and an entity may start or close in between, so that what
 * depends on either is looked at a second time before it counts.
 */
export async function watchOver({ register, client }: JobDependencies, { at }: JobRun): Promise<JobReport> {
  const running = await runningEntities(client);
  const open = await register.entitiesToWatch();
  const seen = {
    open,
    running,
    unsent: await register.mailsNotSent(lateBefore(at)),
    jobsDone: new Map((await register.jobsDone()).map(({ job, doneAt }) => [job, doneAt])),
    scheduled: await schedulesMade(client),
  };
  const findings: Finding[] = [];
  for (const finding of compared(seen, at)) findings.push(...(await confirmed(finding, { client, open })));
  await register.keepFindings(findings, at);
  const counts = Object.fromEntries(
    FINDING_KINDS.map((kind) => [kind, findings.filter((finding) => finding.kind === kind).length]),
  );
  return { counts: { open: open.length, ...counts }, outboxIds: [] };
}

async function runningEntities(client: Client): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  const kinds = ENTITY_KINDS.map((kind) => `'${kind}'`).join(', ');
  const query = `WorkflowType IN (${kinds}) AND ExecutionStatus = 'Running'`;
  for await (const { workflowId } of client.workflow.list({ query })) ids.add(workflowId);
  return ids;
}

async function schedulesMade(client: Client): Promise<ReadonlyMap<JobName, Instant>> {
  const made = new Map<JobName, Instant>();
  for (const job of JOB_NAMES) {
    try {
      const { info } = await client.schedule.getHandle(scheduleIdOf(job)).describe();
      made.set(job, instantFromMillis(info.createdAt.getTime()));
    } catch (error) {
      if (!(error instanceof ScheduleNotFoundError)) throw error;
    }
  }
  return made;
}

/** The finding after a second look, with what else is seen by it; none when all is well by now. */
async function confirmed(
  finding: Finding,
  { client, open }: { readonly client: Client; readonly open: readonly EntitySeen[] },
): Promise<readonly Finding[]> {
  switch (finding.kind) {
    case 'plan-not-woken': {
      const one = open.find(({ entityId }) => entityId === finding.subject);
      const look = one ? await lookAt(client, one.workflowId) : null;
      return look && look.attempt >= FAILS_FROM_ATTEMPT
        ? [finding, { ...finding, kind: 'plan-task-fails' }]
        : [finding];
    }
    case 'plan-without-workflow': {
      const one = open.find(({ entityId }) => entityId === finding.subject);
      return one && (await lookAt(client, one.workflowId)) === null ? [finding] : [];
    }
    case 'workflow-without-plan':
      return (await lookAt(client, finding.subject)) === null ? [] : [finding];
    case 'plan-task-fails':
    case 'mail-not-sent':
    case 'job-not-run':
      return [finding];
  }
}

/** How often the workflow's present task has been tried; null when it does not run. */
async function lookAt(client: Client, workflowId: string): Promise<{ readonly attempt: number } | null> {
  try {
    const { status, raw } = await client.workflow.getHandle(workflowId).describe();
    return status.name === 'RUNNING' ? { attempt: raw.pendingWorkflowTask?.attempt ?? 0 } : null;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}
