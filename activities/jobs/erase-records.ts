import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { addYears } from '../../domain/calendar/local-date';
import type { LocalDate } from '../../domain/calendar/local-date';
import { localDateOf } from '../../domain/calendar/london-time';
import type { Instant } from '../../domain/calendar/london-time';
import type { ChildId, ErasureId } from '../../domain/ids';
import type { JobReport, JobRun } from '../../domain/jobs';
import { POLICIES, policyFor } from '../../domain/policy';
import { keptUntil, RECORD_KINDS, refuseErasure } from '../../domain/retention';
import type { FoundErasure } from '../../register/children/erasures';
import type { ChildsRecords } from '../../register/children/retention';
import type { JobDependencies } from './dependencies';

/** So many children are read at once. */
const AT_ONCE = 500;
/** The rows of the policy by one of which everything is kept. */
const PERIODS = ['courtOrders', 'outOfCourt', 'voluntaryContact', 'concerns'] as const;
/** How often Temporal is asked whether anything is left of a history, a second apart: it deletes in its own time. */
const LOOKS = 30;

/**
 * Erases everywhere what was confirmed, and proposes what is due. A run that ends half-way leaves nothing wrong: what the
 * register has erased is known there as not yet done, and the next run goes on with its histories.
 */
export async function eraseRecords(dependencies: JobDependencies, { at }: JobRun): Promise<JobReport> {
  const today = localDateOf(at);
  const erased = await eraseConfirmed(dependencies, today, at);
  return { counts: { ...erased, ...(await proposeDue(dependencies, today, at)) }, outboxIds: [] };
}

async function eraseConfirmed({ register, client }: JobDependencies, today: LocalDate, at: Instant) {
  const counts = { erased: 0, stopped: 0, unfinished: 0 };
  for (const one of await register.erasuresToDo()) {
    const workflowIds =
      one.erasedAt === null
        ? await register.eraseInRegister(
            one,
            (kind, held) => refuseErasure(kind, held, policyFor(held).retention, today),
            at,
          )
        : one.workflowIds;
    if (workflowIds === null) {
      counts.stopped += 1;
    } else if (await eraseHistories(client, workflowIds, one.erasedAt ?? at)) {
      await register.erasureDone(one.erasureId, at);
      counts.erased += 1;
    } else {
      counts.unfinished += 1;
    }
  }
  return counts;
}

/**
 * Deletes every run of these workflows that had ended by then, with those beside them (`besideKeyOf`), and gives whether
 * Temporal knows of none any more.
 */
async function eraseHistories(client: Client, workflowIds: readonly string[], by: Instant): Promise<boolean> {
  const { workflowService, options } = client;
  for (let looked = 1; looked <= LOOKS; looked += 1) {
    let left = 0;
    for (const workflowId of workflowIds) {
      const theirs = `(WorkflowId = '${workflowId}' OR WorkflowId STARTS_WITH '${workflowId}/')`;
      const query = `${theirs} AND ExecutionStatus != 'Running' AND CloseTime <= '${by}'`;
      for await (const { workflowId: id, runId } of client.workflow.list({ query })) {
        left += 1;
        const workflowExecution = { workflowId: id, runId };
        await workflowService.deleteWorkflowExecution({ namespace: options.namespace, workflowExecution });
      }
    }
    if (left === 0) return true;
    await pause(1_000);
  }
  return false;
}

async function proposeDue({ register }: JobDependencies, today: LocalDate, at: Instant) {
  const years = Object.values(POLICIES).flatMap(({ retention }) =>
    PERIODS.flatMap((row) => retention[row].value.years ?? []),
  );
  const silentSince = addYears(today, -Math.min(...years));
  let due = 0;
  let after: ChildId | null = null;
  do {
    const page: readonly ChildsRecords[] = await register.longSilentChildren(silentSince, after, AT_ONCE);
    const found = page.flatMap((child) => dueOf(child, today));
    await register.keepErasures(found, at);
    due += found.length;
    after = page.length < AT_ONCE ? null : (page.at(-1)?.childId ?? null);
  } while (after !== null);
  return { due, lapsed: await register.lapseErasures(at) };
}

function dueOf(child: ChildsRecords, today: LocalDate): FoundErasure[] {
  const { retention } = policyFor(child);
  const { childId, serviceId } = child;
  return RECORD_KINDS.flatMap((records) => {
    const { until, by } = keptUntil(records, child, retention);
    if (until === null || refuseErasure(records, child, retention, today) !== null) return [];
    return [{ erasureId: randomUUID() as ErasureId, childId, serviceId, records, keptUntil: until, keptBy: by }];
  });
}
