import { join } from 'node:path';
import type { Connection } from '@temporalio/client';
import type { Logger } from 'pino';
import { runApi } from '../api/run-api';
import type { Rehearsal } from '../api/services';
import { addMinutes, instantFromMillis } from '../domain/calendar/london-time';
import { workflowIdOf } from '../domain/ids';
import type { Tuning } from '../domain/protocol';
import { createRegister } from '../register/create-register';
import { databaseFromPglite } from '../register/pglite';
import type { Register } from '../register/register';
import { runWorker } from '../worker/run-worker';
import type { RunningWorker } from '../worker/run-worker';
import { startDemoIssuer } from './demo-issuer';
import type { DemoIssuer } from './demo-issuer';
import { fastForward } from './fast-forward';
import { startMailCatcher } from './mail-catcher';
import type { MailCatcher } from './mail-catcher';
import { openPglite } from './pglite';
import { silent } from './progress';
import type { Progress } from './progress';
import { NAMESPACE, startTemporalServer } from './temporal-server';
import type { TemporalServer } from './temporal-server';

export interface CamauOptions {
  /** The folder for everything that is kept. */
  readonly folder: string;
  /** Where Temporal is: a server somewhere, or the program to start one with. */
  readonly temporal: { readonly address: string } | { readonly binary: string };
  /** `memory` keeps the register only as long as the process lives. */
  readonly register?: 'folder' | 'memory';
  readonly ports: { readonly api: number; readonly mailPage: number; readonly smtp: number; readonly issuer: number };
  readonly tuning?: Tuning;
  readonly maxCachedWorkflows?: number;
  readonly log: Logger;
  readonly progress?: Progress;
}

/** The whole of Camau in one process, with a Temporal server beside it. */
export interface Camau {
  readonly apiUrl: string;
  readonly temporal: { readonly address: string; readonly namespace: string };
  /** Null when the server is somebody else's. */
  readonly server: TemporalServer | null;
  readonly register: Register;
  readonly mail: MailCatcher;
  readonly issuer: DemoIssuer;
  readonly worker: RunningWorker;
  stop(): Promise<void>;
}

export const AUDIENCE = 'camau';

/** Starts every part in order and returns when the API listens. What was started is stopped again when a later part fails. */
export async function startCamau(options: CamauOptions): Promise<Camau> {
  const { folder, ports, log, progress = silent } = options;
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  try {
    const given = options.temporal;
    const server =
      'address' in given
        ? null
        : await progress('Starting Temporal', () =>
            startTemporalServer({
              binary: given.binary,
              databaseFile: join(folder, 'temporal.db'),
              logFile: join(folder, 'temporal.log'),
            }),
          );
    if (server) stops.push(() => server.stop());
    const temporal = { address: 'address' in given ? given.address : (server?.address ?? ''), namespace: NAMESPACE };

    const pglite = await progress('Opening the register', () =>
      openPglite(options.register === 'memory' ? 'memory' : join(folder, 'register')),
    );
    stops.push(() => pglite.close());
    const database = databaseFromPglite(pglite.client);
    await database.migrate();
    const register = createRegister(database);

    const mail = await startMailCatcher({
      smtpPort: ports.smtp,
      httpPort: ports.mailPage,
      ...(options.register === 'memory' ? {} : { folder: join(folder, 'mail') }),
    });
    stops.push(() => mail.stop());
    const issuer = await startDemoIssuer({ port: ports.issuer, keyFile: join(folder, 'issuer-key.json') });
    stops.push(() => issuer.stop());

    const smtp = { host: '127.0.0.1', port: mail.smtpPort };
    const worker = await progress('Starting the worker', () =>
      runWorker({
        temporal,
        register,
        smtp,
        mail: { from: 'camau@camau.example', publicUrl: `http://127.0.0.1:${ports.api}` },
        workflows: { path: require.resolve('../workflows/index') },
        maxCachedWorkflows: options.maxCachedWorkflows ?? 500,
        log,
      }),
    );
    stops.push(() => worker.stop());
    const api = await runApi({
      host: '127.0.0.1',
      port: ports.api,
      publicUrl: null,
      temporal,
      register,
      smtp,
      issuers: [
        { issuer: issuer.issuer, audience: AUDIENCE, jwksUri: `${issuer.issuer}/jwks.json`, serviceIds: DEMO_SERVICES },
      ],
      rehearsal,
      ...(options.tuning ? { tuning: options.tuning } : {}),
      log,
    });
    stops.push(() => api.close());
    return { apiUrl: api.url, temporal, server, register, mail, issuer, worker, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The services whose invented staff the demo provider signs in. */
export const DEMO_SERVICES = ['yjs-glanrafon', 'probation-gwendraeth'] as const;

/** Practice plans live through days at once by the server's own time skipping. */
function rehearsal(connection: Connection, register: Register): Rehearsal {
  return {
    advance: async (planId, childId, days) => {
      const seconds = days * 24 * 60 * 60;
      await fastForward(connection, {
        namespace: NAMESPACE,
        workflowId: workflowIdOf('transitionPlan', childId),
        seconds,
        id: `${planId}-${Date.now()}`,
      });
      const offset = await register.moveRehearsalClock(planId, seconds);
      return { now: addMinutes(instantFromMillis(Date.now()), offset / 60) };
    },
  };
}
