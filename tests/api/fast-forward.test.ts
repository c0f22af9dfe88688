import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { FastForwardError, fastForward } from '../../api/temporal/fast-forward';
import { cachedServer } from '../../embedded/temporal-binary';
import { NAMESPACE, startTemporalServer, type TemporalServer } from '../../embedded/temporal-server';
import { scratchFolder } from '../embedded/scratch-folder';

const DAY_SECONDS = 24 * 60 * 60;
const PATIENCE = { withinMs: 60_000, mostAttempts: 20 };
const folder = scratchFolder();
let server: TemporalServer;
let connection: Connection;
let stopWorker: () => Promise<void>;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
  server = await startTemporalServer({
    binary: cachedServer(),
    databaseFile: folder.in('temporal.db'),
    logFile: folder.in('temporal.log'),
  });
  connection = await Connection.connect({ address: server.address });
  const native = await NativeConnection.connect({ address: server.address });
  const worker = await Worker.create({
    connection: native,
    namespace: NAMESPACE,
    taskQueue: 'days',
    workflowsPath: require.resolve('./looping-workflow'),
  });
  const running = worker.run();
  stopWorker = async () => {
    worker.shutdown();
    await running;
    await native.close();
  };
});

afterAll(async () => {
  await stopWorker();
  await connection.close();
  await server.stop();
  folder.remove();
});

describe('fast-forward of a workflow that continues as new every five days', () => {
  it('lives through every day, keeps its clock from run to run, and can be advanced again', async () => {
    const client = new Client({ connection, namespace: NAMESPACE });
    const started = Date.now();
    const handle = await client.workflow.start('sleepsDayByDay', {
      taskQueue: 'days',
      workflowId: 'across-runs',
      args: [40],
    });
    const advance = (id: string, days: number) =>
      fastForward(connection, {
        ...{ namespace: NAMESPACE, workflowId: handle.workflowId, id, ...PATIENCE },
        seconds: days * DAY_SECONDS,
      });

    await advance('first', 12);
    const ownNow = (await handle.describe()).raw.workflowExtendedInfo?.timeSkippingInfo?.currentTime?.seconds;
    expect(Number(ownNow) - started / 1000).toBeGreaterThanOrEqual(12 * DAY_SECONDS - 1);
    expect(Number(ownNow) - started / 1000).toBeLessThan(13 * DAY_SECONDS);
    await advance('second', 20);
    await advance('until after its end', 30);

    const wakings = (await handle.result()) as string[];
    const days = wakings.map((at) => (Date.parse(at) - started) / 1000 / DAY_SECONDS);
    expect(days.map((day) => Math.floor(day))).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    expect((await handle.describe()).runId).not.toBe(handle.firstExecutionRunId);
  });

  it('refuses a workflow that has ended', async () => {
    const asked = {
      namespace: NAMESPACE,
      workflowId: 'across-runs',
      seconds: DAY_SECONDS,
      id: 'too late',
      ...PATIENCE,
    };
    await expect(fastForward(connection, asked)).rejects.toThrow(FastForwardError);
  });
});
