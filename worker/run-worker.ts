import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import nodemailer from 'nodemailer';
import type { Logger } from 'pino';
import { createActivities } from '../activities';
import type { MailSettings } from '../activities/compose-mail';
import { repairRegister } from '../activities/jobs/repair-register';
import { faultOf } from '../operations/fault';
import type { Register } from '../register/register';
import { createWorker } from './create-worker';
import type { WorkerParts } from './create-worker';
import { ensureSchedules } from './schedules';

export interface WorkerSurroundings {
  readonly temporal: { readonly address: string; readonly namespace: string };
  readonly register: Register;
  readonly smtp: { readonly host: string; readonly port: number };
  readonly mail: MailSettings;
  readonly workflows: WorkerParts['workflows'];
  readonly maxCachedWorkflows: number;
  readonly log: Logger;
}

export interface RunningWorker {
  /** Resolves when the comparison of the register with the living plans, made at every start, is done. */
  readonly repaired: Promise<void>;
  /** Resolves when every job has its schedule, or when the worker was stopped before. */
  readonly scheduled: Promise<void>;
  /** Resolves when it works no more, asked or not. */
  readonly ended: Promise<void>;
  /** Lets what was begun come to its end, within the worker's grace time; safe to call twice. */
  stop(): Promise<void>;
}

/** How long one step of talking to the mail server may take. */
const SMTP_TIMEOUT_MS = 20_000;

/** Connects, starts to work, puts right what the register has lost, and sees to it that every job has its schedule. */
export async function runWorker(around: WorkerSurroundings): Promise<RunningWorker> {
  const { temporal, register, smtp, mail, workflows, maxCachedWorkflows, log } = around;
  const transport = nodemailer.createTransport({
    ...smtp,
    secure: false,
    connectionTimeout: SMTP_TIMEOUT_MS,
    greetingTimeout: SMTP_TIMEOUT_MS,
    socketTimeout: SMTP_TIMEOUT_MS,
  });
  speakThroughOurLog(log);
  const connection = await Connection.connect({ address: temporal.address });
  const client = new Client({ connection, namespace: temporal.namespace });
  const activities = createActivities({ register, client, transport, mail });
  const native = await NativeConnection.connect({ address: temporal.address });
  const worker = await createWorker({
    connection: native,
    namespace: temporal.namespace,
    activities,
    workflows,
    maxCachedWorkflows,
  });
  const ended = worker.run().catch((error: unknown) => {
    log.error({ fault: faultOf(error) }, 'the worker stopped by itself');
  });
  const stopping = new AbortController();
  const repaired = repairAtStart(client, register, log, stopping.signal);
  const scheduled = scheduleAtStart(client, log, stopping.signal);
  const stop = async (): Promise<void> => {
    stopping.abort();
    if (worker.getState() === 'RUNNING') worker.shutdown();
    await ended;
    await scheduled;
    transport.close();
    await native.close();
    await connection.close();
  };
  let stopped: Promise<void> | null = null;
  return { repaired, scheduled, ended, stop: () => (stopped ??= stop()) };
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
    const report = await repairRegister(client, register, 'transitionPlan');
    const quiet = report.repaired.length + report.withoutWorkflow.length + report.notAsked.length === 0;
    log[quiet ? 'info' : 'warn'](report, 'compared the register with the living plans');
  } catch (error) {
    if (!stopping.aborted) log.error({ fault: faultOf(error) }, 'the register could not be compared');
  }
}

const AGAIN_MS = 10_000;

/** Tries until it is done: a plan can wait for a worker, but nothing else would ever make a schedule that is missing. */
async function scheduleAtStart(client: Client, log: Logger, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    try {
      log.info(await ensureSchedules(client), 'every job has its schedule');
      return;
    } catch (error) {
      log.error({ fault: faultOf(error) }, 'the schedules of the jobs could not be looked after');
    }
    await pause(AGAIN_MS, undefined, { signal: stopping }).catch(() => undefined);
  }
}
