import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { EntityKind } from '../domain/ids';
import { ROLL_OVER } from '../domain/protocol';

/** What a roll-over found and did. */
export interface RollOverReport {
  readonly rolledOver: number;
  /** Entities that had not gone on as a new run when the time was up: nothing is lost, they do so later by themselves. */
  readonly late: readonly string[];
}

const LOOK_EVERY_MS = 100;

/**
 * Has every living entity go on as a new run before an upgrade, so that new code starts on short histories. It waits up
 * to `withinMs` for each to have done so; no command is lost meanwhile, callers are only asked to repeat.
 */
export async function rollOver(client: Client, kind: EntityKind, withinMs = 60_000): Promise<RollOverReport> {
  const deadline = Date.now() + withinMs;
  const asked: { readonly workflowId: string; readonly runId: string }[] = [];
  for await (const { workflowId, runId } of client.workflow.list({
    query: `WorkflowType = '${kind}' AND ExecutionStatus = 'Running'`,
  })) {
    await client.workflow.getHandle(workflowId, runId).signal(ROLL_OVER);
    asked.push({ workflowId, runId });
  }
  const late: string[] = [];
  for (const { workflowId, runId } of asked) {
    while (await isStill(client, workflowId, runId)) {
      if (Date.now() > deadline) {
        late.push(workflowId);
        break;
      }
      await pause(LOOK_EVERY_MS);
    }
  }
  return { rolledOver: asked.length - late.length, late };
}

async function isStill(client: Client, workflowId: string, runId: string): Promise<boolean> {
  const { status } = await client.workflow.getHandle(workflowId, runId).describe();
  return status.name === 'RUNNING';
}
