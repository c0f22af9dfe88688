import type { Client } from '@temporalio/client';

const CHECK_MS = 2_000;

/** Whether Temporal answers for our namespace within two seconds; throws when it does not. For `/ready`. */
export async function checkTemporal(client: Client): Promise<void> {
  await client.withDeadline(Date.now() + CHECK_MS, () =>
    client.workflowService.describeNamespace({ namespace: client.options.namespace }),
  );
}
