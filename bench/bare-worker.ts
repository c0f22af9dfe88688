import type { PGlite } from '@electric-sql/pglite';
import { NativeConnection, Worker } from '@temporalio/worker';

export const BARE_QUEUE = 'bare';

function bareActivities(client: PGlite) {
  return {
    /** One row in a table of its own, in one statement. */
    insertRow: async (id: string): Promise<number> => {
      await client.query('insert into bare (id, at) values ($1, now())', [id]);
      return 1;
    },
  };
}
export type BareActivities = ReturnType<typeof bareActivities>;

/** A worker beside Camau's own in the same process, on the same server and the same database, that knows only `bare`. */
export async function startBareWorker(
  temporal: { readonly address: string; readonly namespace: string },
  client: PGlite,
  maxCachedWorkflows: number,
): Promise<() => Promise<void>> {
  await client.exec('create table bare (id text primary key, at timestamptz not null)');
  const connection = await NativeConnection.connect({ address: temporal.address });
  const worker = await Worker.create({
    connection,
    namespace: temporal.namespace,
    taskQueue: BARE_QUEUE,
    activities: bareActivities(client),
    workflowsPath: require.resolve('./bare-workflow'),
    maxCachedWorkflows,
  });
  const ended = worker.run();
  return async () => {
    worker.shutdown();
    await ended;
    await connection.close();
  };
}
