import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import type { Logger } from 'pino';
import { createActivities } from '../activities';
import type { MailSettings } from '../activities/compose-mail';
import { repairRegister } from '../activities/jobs/repair-register';
import { faultOf } from '../operations/fault';
import { mailTransport } from '../operations/mail-server';
import type { MailServer } from '../operations/mail-server';
import { sealedData, temporalClient } from '../operations/temporal-data';
import type { TemporalReach } from '../operations/temporal-data';
import { connectTo, reachedBy } from '../operations/temporal-reach';
import type { Register } from '../register/register';
import { beFirst } from './builds';
import { createWorker } from './create-worker';
import type { WorkerParts } from './create-worker';
import { ensureSchedules } from './schedules';

export interface WorkerSurroundings {
  readonly temporal: TemporalReach;
  readonly register: Register;
  readonly smtp: MailServer;
  readonly mail: MailSettings;
  readonly workflows: WorkerParts['workflows'];
  readonly build: WorkerParts['build'];
  readonly maxCachedWorkflows: number;
  readonly log: Logger;
}

export interface RunningWorker {
  /** Resolves when the comparison of the register with the living plans, made at every start, is done. */
  readonly repaired: Promise<void>;
  /** Resolves when new runs have a build to begin on and every job its schedule, or when the worker was stopped before. */
  readonly prepared: Promise<void>;
  /** Resolves when it works no more, asked or not. */
  readonly ended: Promise<void>;
  /** Lets what was begun come to its end, within the worker's grace time; safe to call twice. */
  stop(): Promise<void>;
}

/** How long one step of talking to the mail server may take. */
const SMTP_TIMEOUT_MS = 20_000;

/** Connects, starts to work, puts right what the register has lost, and sees to it that every job has its schedule. */
export async function runWorker(around: WorkerSurroundings): Promise<RunningWorker> {
  const { temporal, register, smtp, mail, workflows, build, maxCachedWorkflows, log } = around;
  const transport = mailTransport(smtp, SMTP_TIMEOUT_MS);
  speakThroughOurLog(log);
  const connection = await connectTo(temporal);
  const client = temporalClient(connection, temporal);
  const activities = createActivities({ register, client, transport, mail });
  const native = await NativeConnection.connect(reachedBy(temporal));
  const worker = await createWorker({
    connection: native,
    namespace: temporal.namespace,
    dataConverter: sealedData(temporal.keys),
    activities,
    workflows,
    build,
    maxCachedWorkflows,
  });
  const ended = worker.run().catch((error: unknown) => {
    log.error({ fault: faultOf(error) }, 'the worker stopped by itself');
  });
  const stopping = new AbortController();
  const repaired = repairAtStart(client, register, log, stopping.signal);
  const prepared = prepareAtStart(client, build, log, stopping.signal);
  const stop = async (): Promise<void> => {
    stopping.abort();
    if (worker.getState() === 'RUNNING') worker.shutdown();
    await ended;
    await Promise.all([prepared, repaired]);
    transport.close();
    await native.close();
    await connection.close();
  };
  let stopped: Promise<void> | null = null;
  return { repaired, prepared, ended, stop: () => (stopped ??= stop()) };
}

let speaking = false;

/** Temporal's runtime is one per process, and so is where it writes: warnings and worse, into our own log. */
function speakThroughOurLog(log: Logger): void {
  if (speaking) return;
  speaking = true;
  const logger = new DefaultLogger('WARN', ({ level, message }) => {
    log[level === 'ERROR' ? 'error' : 'warn']({ part: 'temporal' }, message);
  });
  Runtime.install({
    logger,
    telemetryOptions: { logging: { forward: {}, filter: { core: 'WARN', other: 'ERROR' } } },
    // Whoever runs the worker stops it in its turn: after the API, which still takes commands.
    shutdownSignals: [],
  });
}

async function repairAtStart(client: Client, register: Register, log: Logger, stopping: AbortSignal): Promise<void> {
  try {
    const report = await repairRegister(client, register, stopping);
    if (stopping.aborted) return;
    const quiet = report.repaired.length + report.withoutWorkflow.length + report.notAsked.length === 0;
    log[quiet ? 'info' : 'warn'](report, 'compared the register with what lives');
  } catch (error) {
    if (!stopping.aborted) log.error({ fault: faultOf(error) }, 'the register could not be compared');
  }
}

const AGAIN_MS = 10_000;

/** Tries until it is done: a plan can wait for a worker, but nothing else would ever do this. */
async function prepareAtStart(client: Client, build: string | null, log: Logger, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    try {
      const current = build === null ? null : await beFirst(client, build);
      if (current !== build) {
        // Its schedules wait for the roll-over: a job that only this build knows would find nobody to do it.
        log.info({ build, current }, 'new plans begin on another build until the roll-over');
        return;
      }
      log.info({ build, ...(await ensureSchedules(client)) }, 'every job has its schedule');
      return;
    } catch (error) {
      log.error({ fault: faultOf(error) }, 'builds and schedules could not be looked after');
    }
    await pause(AGAIN_MS, undefined, { signal: stopping }).catch(() => undefined);
  }
}
