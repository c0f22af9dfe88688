import type { Client } from '@temporalio/client';
import type { Commit } from '../../domain/commit';
import { ENTITY_KINDS } from '../../domain/ids';
import type { EntityKind } from '../../domain/ids';
import { COMMITTED, REPAIR } from '../../domain/protocol';
import { ask } from '../../operations/ask';
import type { Register } from '../../register/register';

/** How long a workflow has for each answer: one that no worker carries, or that stands still, keeps no other waiting. */
const ANSWERED_WITHIN_MS = 10_000;

/** What repair found and did, for the log. */
export interface RepairReport {
  readonly compared: number;
  /** Entities whose rows in the register were not what their workflow says, and were put right. */
  readonly repaired: readonly string[];
  /** Entities that the register holds as open although no workflow carries them: for a person to look at. */
  readonly withoutWorkflow: readonly string[];
  /** Workflows that did not answer, or ended meanwhile; they are looked at again next time. */
  readonly notAsked: readonly string[];
}

/** Compares every open entity of every kind with the register, one kind after the other, as `repairKind` does. */
export async function repairRegister(
  client: Client,
  register: Register,
  stopping: AbortSignal = new AbortController().signal,
): Promise<RepairReport> {
  const reports: RepairReport[] = [];
  for (const kind of ENTITY_KINDS) reports.push(await repairKind(client, register, kind, stopping));
  return {
    compared: reports.reduce((sum, { compared }) => sum + compared, 0),
    repaired: reports.flatMap(({ repaired }) => repaired),
    withoutWorkflow: reports.flatMap(({ withoutWorkflow }) => withoutWorkflow),
    notAsked: reports.flatMap(({ notAsked }) => notAsked),
  };
}

/**
 * Compares every open entity with the register, by version and digest, and puts the register right: the workflow's own
 * account always wins, and is written by its own loop, so that nothing newer is lost. It finds workflows by Temporal's list, because the register may be the one that has forgotten.
 * `stopping` ends it early; what it tells then is not of all.
 */
async function repairKind(
  client: Client,
  register: Register,
  kind: EntityKind,
  stopping: AbortSignal,
): Promise<RepairReport> {
  const inRegister = new Map((await register.openEntities(kind)).map((row) => [row.entityId, row]));
  const repaired: string[] = [];
  const notAsked: string[] = [];
  let compared = 0;
  for await (const { workflowId } of client.workflow.list({
    query: `WorkflowType = '${kind}' AND ExecutionStatus = 'Running'`,
  })) {
    if (stopping.aborted) break;
    const handle = client.workflow.getHandle(workflowId);
    // A signal of its own for each: the client never lets go of one that it was given.
    const unlessStopped = <T>(work: () => Promise<T>) =>
      client.withAbortSignal(AbortSignal.any([stopping]), () =>
        client.withDeadline(Date.now() + ANSWERED_WITHIN_MS, work),
      );
    try {
      const committed = await unlessStopped(() => ask<Commit>(client, workflowId, COMMITTED));
      const row = inRegister.get(committed.entityId);
      if (row?.version !== committed.version || row.digest !== committed.digest) {
        await unlessStopped(() => handle.executeUpdate(REPAIR));
        repaired.push(committed.entityId);
      }
      inRegister.delete(committed.entityId);
      compared += 1;
    } catch {
      notAsked.push(workflowId);
    }
  }
  const withoutWorkflow = notAsked.length > 0 ? [] : [...inRegister.keys()];
  return { compared, repaired, withoutWorkflow, notAsked };
}
