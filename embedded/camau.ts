import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { PAGES } from '../api/paths';
import { runApi } from '../api/run-api';
import type { Edge } from '../config';
import type { JobName } from '../domain/jobs';
import type { Tuning } from '../domain/protocol';
import { keyRing } from '../encryption/key-ring';
import type { Key } from '../encryption/key-ring';
import { onThisMachine } from '../operations/mail-server';
import type { TemporalReach, TemporalTls } from '../operations/temporal-data';
import { assertTemporalReady } from '../operations/temporal-reach';
import { createRegister } from '../register/create-register';
import { databaseFromPglite } from '../register/database/pglite';
import type { Register } from '../register/register';
import { runWorker } from '../worker/run-worker';
import type { RunningWorker } from '../worker/run-worker';
import { startDemoIssuer } from './demo-issuer';
import type { DemoIssuer } from './demo-issuer';
import { LOOPBACK } from './loopback';
import { startMailCatcher } from './mail-catcher';
import type { MailCatcher } from './mail-catcher';
import { ownKey } from './own-key';
import { PgliteOpenError, openPglite } from './pglite';
import { assertPortFree } from './ports';
import { silent } from './progress';
import type { Progress } from './progress';
import { runJobNow } from './run-job';
import { PEOPLE_TO_SIGN_IN, SAMPLE_SERVICE_IDS } from './sample/services';
import type { TemporalBinary } from './temporal-binary';
import { NAMESPACE, startTemporalServer } from './temporal-server';
import type { TemporalServer } from './temporal-server';

export interface CamauOptions {
  /** The folder for everything that is kept. */
  readonly folder: string;
  /** Where Temporal is: a server somewhere, or the program to start one with. */
  readonly temporal:
    { readonly address: string; readonly tls?: TemporalTls | null } | { readonly binary: string | TemporalBinary };
  /** `memory` keeps the register only as long as the process lives; a register that has been dumped is copied into memory. */
  readonly register?: 'folder' | 'memory' | Blob;
  /** A bundle of the workflows made beforehand; made at start when not given. */
  readonly workflowBundle?: { readonly code: string };
  /** Real numbers: links in messages and the issuer of tokens are made from them. */
  readonly ports: { readonly api: number; readonly mailPage: number; readonly smtp: number; readonly issuer: number };
  /** Where the API listens; 127.0.0.1 when not given. */
  readonly host?: string;
  /** Where people open it, for links in messages; its own address when not given. */
  readonly publicUrl?: string | null;
  /** Limits and the like before the API; none where a test is alone with it. */
  readonly edge?: Edge;
  readonly tuning?: Tuning;
  readonly maxCachedWorkflows?: number;
  /** What seals texts, before the folder's own key; none when not given. */
  readonly keys?: readonly Key[];
  /** What seals what Temporal is given, before the folder's own key; none when not given. */
  readonly temporalKeys?: readonly Key[];
  /** What stands between everybody and the register: tests of outages make them here. */
  readonly around?: (register: Register) => Register;
  readonly log: Logger;
  readonly progress?: Progress;
}

/** The whole of Camau in one process, with a Temporal server beside it. */
export interface Camau {
  readonly apiUrl: string;
  /** Where people open the pages. */
  readonly publicUrl: string;
  readonly temporal: TemporalReach;
  /** Null when the server is somebody else's. */
  readonly server: TemporalServer | null;
  readonly register: Register;
  readonly mail: MailCatcher;
  readonly issuer: DemoIssuer;
  readonly worker: RunningWorker;
  /** Runs one of the service's jobs now, and returns when it is done. */
  runJob(job: JobName): Promise<void>;
  stop(): Promise<void>;
}

export const AUDIENCE = 'camau';

/** No limits: where a test, or a measurement, is alone with the API. */
export const OPEN_EDGE: Edge = { trustedProxies: [], limits: null, securityContact: null };

/** Starts every part in order and returns when the API listens. What was started is stopped again when a later part fails. */
export async function startCamau(options: CamauOptions): Promise<Camau> {
  const { folder, ports, log, progress = silent, host = LOOPBACK } = options;
  const inMemory = options.register !== undefined && options.register !== 'folder';
  const publicUrl = options.publicUrl ?? `http://${LOOPBACK}:${ports.api}`;
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  try {
    // Known before anything is started: most often it is another Camau that has them.
    await assertPortFree(ports.api, { purpose: 'the API', variable: 'CAMAU_PORT' });
    await assertPortFree(ports.mailPage, { purpose: 'the page of caught mail', variable: 'CAMAU_MAIL_PORT' });
    await assertPortFree(ports.issuer, { purpose: 'the demo sign-in', variable: 'CAMAU_DEMO_ISSUER_PORT' });
    const given = options.temporal;
    if ('address' in given) await assertTemporalReady({ tls: null, ...given, namespace: NAMESPACE });
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
    const own = ownKey(join(folder, 'own.key'));
    const temporal: TemporalReach = {
      address: 'address' in given ? given.address : (server?.address ?? ''),
      tls: 'address' in given ? (given.tls ?? null) : null,
      namespace: NAMESPACE,
      keys: [...(options.temporalKeys ?? []), own],
    };

    const pglite = await progress('Opening the register', () =>
      inMemory
        ? openPglite('memory', options.register instanceof Blob ? options.register : undefined)
        : openPglite(join(folder, 'register')),
    );
    stops.push(() => pglite.close());
    const database = databaseFromPglite(pglite.client);
    await database.migrate().catch((cause: unknown) => {
      throw new PgliteOpenError(
        `The register in ${folder} cannot be brought up to date: restore a backup, or move its folder away to start empty.`,
        { cause },
      );
    });
    const stored = createRegister(database, keyRing(temporal.keys));
    const register = options.around?.(stored) ?? stored;

    const client = { id: 'camau-pages', secret: randomBytes(32).toString('base64url') };
    const issuer = await startDemoIssuer({
      port: ports.issuer,
      keyFile: join(folder, 'issuer-key.json'),
      pages: {
        client: { ...client, signedIn: publicUrl + PAGES.signedIn, signedOut: publicUrl + PAGES.signedOut },
        people: PEOPLE_TO_SIGN_IN,
      },
    });
    stops.push(() => issuer.stop());
    const mail = await startMailCatcher({
      smtpPort: ports.smtp,
      httpPort: ports.mailPage,
      ...(inMemory ? {} : { folder: join(folder, 'mail') }),
    });
    stops.push(() => mail.stop());

    const smtp = onThisMachine(mail.smtpPort);
    const worker = await progress('Starting the worker', () =>
      runWorker({
        temporal,
        register,
        smtp,
        mail: { from: 'camau@camau.example', publicUrl },
        workflows: options.workflowBundle
          ? { bundle: options.workflowBundle }
          : { path: require.resolve('../workflows/index') },
        build: null,
        maxCachedWorkflows: options.maxCachedWorkflows ?? 500,
        log,
      }),
    );
    stops.push(() => worker.stop());
    const api = await runApi({
      host,
      port: ports.api,
      publicUrl,
      temporal,
      register,
      smtp,
      issuers: [
        {
          issuer: issuer.issuer,
          audience: AUDIENCE,
          jwksUri: `${issuer.issuer}/jwks.json`,
          serviceIds: SAMPLE_SERVICE_IDS,
          client,
        },
      ],
      keyRing: keyRing([...(options.keys ?? []), own]),
      rehearsal: true,
      edge: options.edge ?? OPEN_EDGE,
      ...(options.tuning ? { tuning: options.tuning } : {}),
      log,
    });
    stops.push(() => api.close());
    const runJob = (job: JobName): Promise<void> => runJobNow(temporal, job);
    return { apiUrl: api.url, publicUrl, temporal, server, register, mail, issuer, worker, runJob, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
