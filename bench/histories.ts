import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Connection } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { Whole } from '../tests/system/whole';
import { HISTORIES_KEY } from '../tests/upgrades/stored-histories';
import { temporalClient } from '../operations/temporal-data';
import { referenceLives } from './reference-lives';
import { ReferencePlan } from './reference-plan';

const ROOT = join(__dirname, '..');

/**
 * Lives through the reference plans, contacts and concerns and keeps their histories as those of this release, in
 * `tests/histories/<version>`. Every later release has to replay them: whoever changes the order of a workflow's commands
 * finds out at once.
 */
export async function keepHistories(): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const folder = join(ROOT, 'tests/histories', version);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Sealed with the key that the replays have; the children in them do not exist.
  const whole = await Whole.start({ temporalKeys: [HISTORIES_KEY] });
  const connection = await Connection.connect({ address: whole.camau.temporal.address });
  const client = temporalClient(connection, whole.camau.temporal);
  try {
    for (const habit of ['after its date', 'in time'] as const) {
      const plan = new ReferencePlan(whole, connection, habit);
      await plan.live();
      await keep(client, folder, plan.workflowId, `plan, ${habit}`);
    }
    for (const { name, live } of referenceLives(whole, connection)) await keep(client, folder, await live(), name);
  } finally {
    await connection.close();
    await whole.stop();
  }
}

/** Keeps the history of every run of this workflow, the shortest first. */
async function keep(client: Client, folder: string, workflowId: string, name: string): Promise<void> {
  const runs = [];
  for await (const run of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) runs.push(run);
  runs.sort((a, b) => a.historyLength - b.historyLength || a.runId.localeCompare(b.runId));
  for (const [index, { runId }] of runs.entries()) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    const file = `reference-${name.replaceAll(/,? /g, '-')}-${index + 1}.json.gz`;
    writeFileSync(join(folder, file), gzipSync(historyToJSON(history), { level: 9 }));
  }
  console.log(`Kept ${runs.length} runs of the reference ${name}`);
}
