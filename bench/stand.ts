import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { pino } from 'pino';
import { runApi } from '../api/run-api';
import { AUDIENCE, OPEN_EDGE } from '../embedded/camau';
import { startDemoIssuer } from '../embedded/demo-issuer';
import { startMailCatcher } from '../embedded/mail-catcher';
import { openPglite } from '../embedded/pglite';
import { freePorts } from '../embedded/ports';
import { SAMPLE_SERVICE_IDS } from '../embedded/sample/services';
import { NAMESPACE, startTemporalServer } from '../embedded/temporal-server';
import { keyRing } from '../encryption/key-ring';
import { onThisMachine } from '../operations/mail-server';
import { createRegister } from '../register/create-register';
import { databaseFromPglite } from '../register/database/pglite';
import type { Register } from '../register/register';
import { smallService, staffId } from '../tests/system/small-service';
import type { Person } from '../tests/system/small-service';
import { temporalBinary } from '../tests/temporal-binary';
import { runWorker } from '../worker/run-worker';
import { startBareWorker } from './bare-worker';
import { TimeSpent } from './time-spent';

/** Camau as it runs embedded, and the bare worker beside it: one process, one server on SQLite, one PGlite in a folder. */
export interface Stand {
  readonly apiUrl: string;
  readonly client: Client;
  readonly register: Register;
  /** The statements sent to the register since it was last emptied. */
  readonly statements: string[];
  readonly spent: TimeSpent;
  readonly tokenOf: (person: Person) => Promise<string>;
  stop(): Promise<void>;
}

const CACHED = 2_000;

/** Starts every part; what is compared differs in nothing but what it does. */
export async function startStand(): Promise<Stand> {
  const folder = mkdtempSync(join(tmpdir(), 'camau-bench-'));
  const [api = 0, mailPage = 0, smtpPort = 0, issuerPort = 0] = await freePorts(4);
  const log = pino({ level: 'silent' });
  const server = await startTemporalServer({
    binary: await temporalBinary(),
    databaseFile: join(folder, 'temporal.db'),
    logFile: join(folder, 'temporal.log'),
  });
  const keys = [{ id: 'bench', bytes: randomBytes(32) }];
  const temporal = { address: server.address, tls: null, namespace: NAMESPACE, keys };
  const pglite = await openPglite(join(folder, 'register'));
  const statements: string[] = [];
  const logger = { logQuery: (query: string) => void statements.push(query) };
  const database = databaseFromPglite(pglite.client, { logger });
  await database.migrate();
  const spent = new TimeSpent();
  const register = spent.around(createRegister(database, keyRing(keys)));
  const issuer = await startDemoIssuer({ port: issuerPort, keyFile: join(folder, 'issuer-key.json') });
  await register.load(smallService(issuer.issuer));
  const mail = await startMailCatcher({ smtpPort, httpPort: mailPage });
  const smtp = onThisMachine(mail.smtpPort);
  // Camau's worker first: it settles where Temporal's one runtime per process writes.
  const worker = await runWorker({
    temporal,
    register,
    smtp,
    mail: { from: 'camau@camau.example', publicUrl: 'http://127.0.0.1' },
    workflows: { path: require.resolve('../workflows/index') },
    build: null,
    maxCachedWorkflows: CACHED,
    log,
  });
  const stopBare = await startBareWorker(temporal, pglite.client, CACHED);
  const trusted = {
    issuer: issuer.issuer,
    audience: AUDIENCE,
    jwksUri: `${issuer.issuer}/jwks.json`,
    serviceIds: SAMPLE_SERVICE_IDS,
  };
  const served = await runApi({
    ...{ host: '127.0.0.1', port: api, publicUrl: 'http://127.0.0.1' },
    ...{
      temporal,
      register,
      smtp,
      issuers: [trusted],
      rehearsal: true,
      edge: OPEN_EDGE,
      measures: spent.measures,
      log,
    },
    keyRing: keyRing(keys),
  });
  const connection = await Connection.connect({ address: server.address });
  return {
    apiUrl: served.url,
    client: new Client({ connection, namespace: NAMESPACE }),
    register,
    statements,
    spent,
    tokenOf: (person) => issuer.token({ subject: staffId(person), audience: AUDIENCE }),
    stop: async () => {
      await connection.close();
      await served.close();
      await stopBare();
      await worker.stop();
      await mail.stop();
      await issuer.stop();
      await pglite.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
