import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import type { WorkflowHandle } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import type { WorkflowBundle } from '@temporalio/worker';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scheduleIdOf } from '../../domain/jobs';
import { workflowIdOf } from '../../domain/ids';
import type { ChildId } from '../../domain/ids';
import { JOB_WORKFLOW, ROLL_OVER } from '../../domain/protocol';
import { SCHEMA } from '../../domain/transition-plan/upgrade';
import { onThisMachine } from '../../operations/mail-server';
import { bundling } from '../../worker/bundling';
import { makeCurrent, STATE_SCHEMA } from '../../worker/builds';
import { rollOver } from '../../worker/roll-over';
import { runWorker } from '../../worker/run-worker';
import type { RunningWorker } from '../../worker/run-worker';
import { until, untilAnswered } from '../system/callers';
import { Whole } from '../system/whole';
import { failedTasksOf, runsOf } from './runs';
import type { Run } from './runs';
import { temporalClient } from '../../operations/temporal-data';
import { Traffic } from './traffic';

/** How long people go on after each change; `CAMAU_TRAFFIC_SECONDS=60` makes it minutes. */
const TRAFFIC_MS = Number(process.env['CAMAU_TRAFFIC_SECONDS'] ?? 5) * 1_000;
const PLANS = 6;
const OLDER = `schema${STATE_SCHEMA}-older`;
const NEWER = `schema${STATE_SCHEMA}-newer`;
const LATER = `schema${STATE_SCHEMA + 1}-later`;
/** The second asks for other things than the first in another order; the third hands on a state of the next schema. */
const WORKFLOWS = [
  [OLDER, '../../workflows/index'],
  [NEWER, './incompatible-workflows'],
  [LATER, './later-workflows'],
] as const;

describe('two builds whose runs ask for different things, side by side under traffic', () => {
  const warnings: string[] = [];
  let whole: Whole;
  let client: Client;
  let traffic: Traffic;
  /** A practice plan that nobody writes in: its days pass. */
  let quiet: string;
  const bundles = new Map<string, WorkflowBundle>();
  const workers = new Map<string, RunningWorker>();

  beforeAll(async () => {
    const log = pino({ level: 'warn' }, { write: (line: string) => void warnings.push(line) });
    whole = await Whole.start({ log });
    const { temporal } = whole.camau;
    client = temporalClient(await Connection.connect({ address: temporal.address }), temporal);
    const logger = new DefaultLogger('WARN');
    for (const [build, path] of WORKFLOWS) {
      bundles.set(build, await bundleWorkflowCode({ workflowsPath: require.resolve(path), ...bundling(), logger }));
    }
    traffic = new Traffic(whole, PLANS);
    traffic.begin();
    quiet = await whole.startPlan({ years: 17, months: 6 });
    // What its start has set going is over: from now on only its days move it.
    const { childId } = await whole.plan(quiet);
    await until('the quiet plan rests', async () => {
      const run = client.workflow.getHandle(workflowIdOf('transitionPlan', childId as ChildId));
      const { raw } = await run.describe();
      return !raw.pendingWorkflowTask && !raw.pendingActivities?.length;
    });
  });
  afterAll(async () => {
    await traffic.end();
    for (const worker of workers.values()) await worker.stop();
    await client.connection.close();
    await whole.stop();
  });

  const startWorker = async (build: string): Promise<void> => {
    const { temporal, register, mail } = whole.camau;
    const worker = await runWorker({
      ...{ temporal, register, build, maxCachedWorkflows: 100 },
      smtp: onThisMachine(mail.smtpPort),
      mail: { from: 'camau@camau.example', publicUrl: 'http://127.0.0.1' },
      workflows: { bundle: bundles.get(build) ?? { code: '' } },
      log: pino({ level: 'silent' }),
    });
    workers.set(build, worker);
    await worker.prepared;
  };
  const stopWorker = async (build: string): Promise<void> => {
    await workers.get(build)?.stop();
    workers.delete(build);
  };

  const openRuns = async () => (await runsOf(client)).filter(({ status }) => status === 'RUNNING');

  /** People write, a plan lives through days, and a job has its time: all of it on this build from now on. */
  const everythingGoesOn = async (build: string): Promise<void> => {
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
    expect(elsewhere(open, build)).toEqual([]);
  };

  const goOnWith = async (build: string): Promise<void> => {
    const { rolledOver, ...rest } = await rollOver(client, { build });
    expect(rest).toEqual({ late: [], stillNeeded: [] });
    // Plans that people write in may go on there by themselves before they are asked to. The quiet one never does.
    expect(rolledOver).toBeGreaterThan(0);
    expect(elsewhere(await openRuns(), build)).toEqual([]);
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

  const to = (build: string, noWayBack = false) => rollOver(client, { build, noWayBack });

  it('go no way that has no way back unless told to, and then not back', async () => {
    await expect(to(`schema${STATE_SCHEMA}-nobody`)).rejects.toThrow(
      /^No worker of the build \S+-nobody asks for work/,
    );
    await startWorker(LATER);
    await expect(to(LATER)).rejects.toThrow(/no earlier build can read: .* Nothing was changed/);
    expect(elsewhere(await openRuns(), OLDER)).toEqual([]);
    expect(await to(LATER, true)).toMatchObject({ late: [], stillNeeded: [] });
    await expect(to(OLDER)).rejects.toThrow(/^Plans have gone on with \S+-later, .* cannot read/);
    expect(elsewhere(await openRuns(), LATER)).toEqual([]);
  }, 120_000);

  it('refuse a state that they do not know, should it reach them all the same, and leave it as it is', async () => {
    const handle = client.workflow.getHandle(
      workflowIdOf('transitionPlan', (await whole.plan(quiet)).childId as ChildId),
    );
    const before = await whole.plan(quiet);
    await makeCurrent(client, OLDER);
    await handle.signal(ROLL_OVER);
    await until('its task fails', async () => (await taskOf(handle)).attempt > 1);
    const [run] = (await openRuns()).filter(({ workflowId }) => workflowId === handle.workflowId);
    expect(run && (await failedTasksOf(client, [run]))).toEqual([
      expect.stringContaining(
        `This plan's state is of schema ${SCHEMA + 1}; this release knows ${SCHEMA} and earlier.`,
      ),
    ]);
    expect(await whole.plan(quiet)).toEqual(before);

    await makeCurrent(client, LATER);
    await until('its task is done', async () => (await taskOf(handle)).attempt <= 1);
    expect(await untilAnswered(() => whole.say(quiet, 'ymlaen'))).toMatchObject({ status: 200 });
    expect((await whole.plan(quiet)).version).toBe(before.version + 1);
  }, 120_000);
});

/** Those of these runs that are on another build; one that has only just begun is on none yet. */
const elsewhere = (runs: readonly Run[], build: string): Run[] =>
  runs.filter((run) => run.build !== null && run.build !== build);

/** How often the workflow's present task has been tried; 0 when it has none. */
async function taskOf(handle: WorkflowHandle): Promise<{ readonly attempt: number }> {
  const { raw } = await handle.describe();
  return { attempt: raw.pendingWorkflowTask?.attempt ?? 0 };
}
