import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import type { WorkflowBundle } from '@temporalio/worker';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scheduleIdOf } from '../../domain/jobs';
import { JOB_WORKFLOW } from '../../domain/protocol';
import { bundling } from '../../worker/bundling';
import { rollOver } from '../../worker/roll-over';
import { runWorker } from '../../worker/run-worker';
import type { RunningWorker } from '../../worker/run-worker';
import { until } from '../system/callers';
import { Whole } from '../system/whole';
import { failedTasksOf, runsOf } from './runs';
import { Traffic } from './traffic';

/** How long people go on after each change; `CAMAU_TRAFFIC_SECONDS=60` makes it minutes. */
const TRAFFIC_MS = Number(process.env['CAMAU_TRAFFIC_SECONDS'] ?? 5) * 1_000;
const PLANS = 6;
const OLDER = 'schema3-older';
const NEWER = 'schema3-newer';
/** As the older one, but for what it says of the state that it hands on. */
const NO_WAY_BACK = 'schema4-later';
type Build = typeof OLDER | typeof NEWER | typeof NO_WAY_BACK;

describe('two builds whose runs ask for different things, side by side under traffic', () => {
  const warnings: string[] = [];
  let whole: Whole;
  let client: Client;
  let traffic: Traffic;
  /** A practice plan that nobody writes in: its days pass. */
  let quiet: string;
  let codeOf: Record<Build, WorkflowBundle>;
  const workers = new Map<Build, RunningWorker>();

  beforeAll(async () => {
    const log = pino({ level: 'warn' }, { write: (line: string) => void warnings.push(line) });
    whole = await Whole.start({ log });
    const { address, namespace } = whole.camau.temporal;
    client = new Client({ connection: await Connection.connect({ address }), namespace });
    const logger = new DefaultLogger('WARN');
    const bundle = (path: string) =>
      bundleWorkflowCode({ workflowsPath: require.resolve(path), ...bundling(), logger });
    const [real, other] = [await bundle('../../workflows/index'), await bundle('./incompatible-workflows')];
    codeOf = { [OLDER]: real, [NEWER]: other, [NO_WAY_BACK]: real };
    traffic = new Traffic(whole, PLANS);
    traffic.begin();
    quiet = await whole.startPlan({ years: 17, months: 6 });
  });
  afterAll(async () => {
    await traffic.end();
    for (const worker of workers.values()) await worker.stop();
    await client.connection.close();
    await whole.stop();
  });

  const startWorker = async (build: Build): Promise<void> => {
    const { temporal, register, mail } = whole.camau;
    const worker = await runWorker({
      ...{ temporal, register, build, maxCachedWorkflows: 100 },
      smtp: { host: '127.0.0.1', port: mail.smtpPort },
      mail: { from: 'camau@camau.example', publicUrl: 'http://127.0.0.1' },
      workflows: { bundle: codeOf[build] },
      log: pino({ level: 'silent' }),
    });
    workers.set(build, worker);
    await worker.prepared;
  };
  const stopWorker = async (build: Build): Promise<void> => {
    await workers.get(build)?.stop();
    workers.delete(build);
  };

  const openRuns = async () => (await runsOf(client)).filter(({ status }) => status === 'RUNNING');

  /** People write, a plan lives through days, and a job has its time: all of it on this build from now on. */
  const everythingGoesOn = async (build: Build): Promise<void> => {
    const before = traffic.commands;
    const jobs = async () =>
      (await runsOf(client)).filter(({ type, status }) => type === JOB_WORKFLOW && status === 'COMPLETED');
    const done = (await jobs()).length;
    await whole.histories.trigger(scheduleIdOf('compare-register'));
    await whole.advance(quiet, 3);
    await pause(TRAFFIC_MS);
    await until('the job is done', async () => (await jobs()).length > done);
    expect(traffic.commands).toBeGreaterThan(before + PLANS);
    const open = await openRuns();
    expect(open.length).toBeGreaterThan(PLANS);
    expect(open.filter((run) => run.build !== build)).toEqual([]);
  };

  const goOnWith = async (build: Build): Promise<void> => {
    const { rolledOver, ...rest } = await rollOver(client, { kind: 'transitionPlan', build });
    expect(rest).toEqual({ late: [], stillNeeded: [] });
    expect(rolledOver).toBeGreaterThan(PLANS);
  };

  it(
    'take over from workers that were told no build',
    async () => {
      await startWorker(OLDER);
      await goOnWith(OLDER);
      await whole.camau.worker.stop();
      await everythingGoesOn(OLDER);
    },
    TRAFFIC_MS + 120_000,
  );

  it(
    'leave every plan on its own, until the roll-over moves all of them to the newer one',
    async () => {
      await startWorker(NEWER);
      await everythingGoesOn(OLDER);
      await goOnWith(NEWER);
      await everythingGoesOn(NEWER);
    },
    2 * TRAFFIC_MS + 120_000,
  );

  it(
    'let all of them go back by the same roll-over',
    async () => {
      await goOnWith(OLDER);
      await stopWorker(NEWER);
      await everythingGoesOn(OLDER);
    },
    TRAFFIC_MS + 120_000,
  );

  it('fail no task, lose nothing that was acknowledged, and leave nothing that stands still', async () => {
    const runs = await runsOf(client);
    expect(await failedTasksOf(client, runs)).toEqual([]);
    expect(warnings.filter((line) => /workflow task/i.test(line))).toEqual([]);
    await traffic.end();
    for (const planId of traffic.acknowledged.keys()) await traffic.write(planId);
    for (const [planId, words] of traffic.acknowledged) expect(await whole.said(planId)).toEqual(words);

    const count = (build: string) => runs.filter((run) => run.build === build).length;
    process.stdout.write(
      `${traffic.commands} commands in ${traffic.acknowledged.size} plans; ` +
        `${count(OLDER)} runs on the older build, ${count(NEWER)} on the newer\n`,
    );
  }, 120_000);

  it('go no way that has no way back unless told to, and then not back', async () => {
    const to = (build: string, noWayBack = false) => rollOver(client, { kind: 'transitionPlan', build, noWayBack });
    await expect(to('schema3-nobody')).rejects.toThrow(/^No worker of the build schema3-nobody asks for work/);
    await startWorker(NO_WAY_BACK);
    await expect(to(NO_WAY_BACK)).rejects.toThrow(/no earlier build can read: .* Nothing was changed/);
    expect((await openRuns()).filter((run) => run.build !== OLDER)).toEqual([]);
    expect(await to(NO_WAY_BACK, true)).toMatchObject({ late: [], stillNeeded: [] });
    await expect(to(OLDER)).rejects.toThrow(/^Plans have gone on with schema4-later, .* cannot read/);
    expect((await openRuns()).filter((run) => run.build !== NO_WAY_BACK)).toEqual([]);
  }, 120_000);
});
