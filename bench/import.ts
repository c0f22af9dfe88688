import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { issuersOf, tokenVerifier } from '../api/auth';
import { createApp } from '../api/create-app';
import { policies } from '../api/policies';
import { serve } from '../api/serve';
import { AUDIENCE, OPEN_EDGE } from '../embedded/camau';
import { startDemoIssuer } from '../embedded/demo-issuer';
import type { DemoIssuer } from '../embedded/demo-issuer';
import { openPglite } from '../embedded/pglite';
import { freePorts } from '../embedded/ports';
import { SERVICES, sampleStaff, TEAMS, YJS } from '../embedded/sample/services';
import { instantFromMillis } from '../domain/calendar/london-time';
import { keyRing } from '../encryption/key-ring';
import { createRegister } from '../register/create-register';
import type { Database, DatabaseOptions } from '../register/database/database';
import { databaseFromPglite } from '../register/database/pglite';
import { DATABASES } from '../tests/register/databases';
import { machine } from './machine';
import { rowOf, sideBySide } from './side-by-side';
import { TEST_RING } from '../tests/register/test-ring';
import { wall } from './list-server';

const [FEW, MANY] = [1_000, 10_000];
const HOW = { rounds: 5, calls: 1 };

/** Prints what an import of 10,000 children costs, on each database that this machine has. */
export async function imports(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'camau-import-'));
  const [port = 0] = await freePorts(1);
  const issuer = await startDemoIssuer({ port, keyFile: join(folder, 'issuer-key.json') });
  const postgres = DATABASES.find(({ name }) => name === 'PostgreSQL');
  console.log(`${machine()}; ${HOW.rounds} rounds`);
  try {
    await measure('PGlite in a folder', async (options) => {
      const opened = await openPglite(mkdtempSync(join(folder, 'register-')));
      const db = databaseFromPglite(opened.client, options);
      await db.migrate();
      return { db, close: () => opened.close() };
    }, issuer); // prettier-ignore
    if (postgres) await measure('PostgreSQL', ({ logger }) => postgres.open(logger), issuer);
    await postgres?.stop();
  } finally {
    await issuer.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Open = (options: Required<DatabaseOptions>) => Promise<{ db: Database; close: () => Promise<void> }>;

async function measure(name: string, open: Open, issuer: DemoIssuer): Promise<void> {
  let statements = 0;
  const { db, close } = await open({ logger: { logQuery: () => void (statements += 1) } });
  const server = await importServer(db, issuer);
  try {
    const counted = async (what: string, send: () => Promise<Counts>) => {
      statements = 0;
      const { rows, ...counts } = await send();
      return { what, rows, ...counts, statements };
    };
    const first = childrenFile('first', MANY);
    console.log(`\n${name}`);
    console.table([
      await counted('dry run', () => server.send(first, true)),
      await counted('import', () => server.send(first)),
      await counted('the same file again', () => server.send(first)),
    ]);
    const importing = (rows: number, prefix: string) => ({
      name: `${rows} rows`,
      call: async (n: number) => {
        await server.send(childrenFile(`${prefix}-${n}`, rows));
      },
    });
    const again = {
      name: 'again',
      call: async () => {
        await server.send(first);
      },
    };
    console.table([
      rowOf(`${FEW} rows against ${FEW} (A/A)`, await sideBySide(importing(FEW, 'a'), importing(FEW, 'b'), HOW), ''),
      rowOf(`${FEW} rows against ${MANY}`, await sideBySide(importing(FEW, 'c'), importing(MANY, 'd'), HOW), ''),
      rowOf(`${MANY} new rows against the same again`, await sideBySide(importing(MANY, 'e'), again, HOW), ''),
    ]);
  } finally {
    await server.close();
    await close();
  }
}

interface Counts {
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly wrong: number;
}

/** The API over one database, with the sample service's staff and no child. */
async function importServer(db: Database, issuer: DemoIssuer) {
  const register = createRegister(db, TEST_RING);
  await register.load({ services: SERVICES, teams: TEAMS, staff: sampleStaff(issuer.issuer), children: [] });
  const walled = (): Promise<never> => Promise.reject(new Error('An import asked a workflow'));
  const issuers = [
    { issuer: issuer.issuer, audience: AUDIENCE, jwksUri: `${issuer.issuer}/jwks.json`, serviceIds: [YJS] },
  ];
  const nobody = wall(walled);
  const app = createApp({
    register,
    plans: nobody,
    episodes: nobody,
    concerns: nobody,
    news: { ofDeath: walled, ofWhereabouts: walled },
    verifyToken: tokenVerifier(issuers),
    issuersOf: issuersOf(issuers),
    webProviders: [],
    policies,
    rehearsal: null,
    checks: { temporal: walled, mail: walled },
    now: () => instantFromMillis(Date.now()),
    codec: null,
    tellOfLooks: () => Promise.resolve(),
    keyRing: keyRing([{ id: 'bench', bytes: randomBytes(32) }]),
    newId: randomUUID,
    edge: OPEN_EDGE,
    publicUrl: null,
    log: pino({ level: 'silent' }),
  });
  const served = await serve(app, { host: '127.0.0.1', port: 0 });
  const token = await issuer.token({ subject: 'demo-administrator', audience: AUDIENCE });
  return {
    send: async (file: string, dryRun = false): Promise<Counts> => {
      const response = await fetch(`${served.url}/v1/imports/children?dryRun=${dryRun}`, {
        method: 'POST',
        headers: {
          ...{ authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
          'idempotency-key': randomUUID(),
        },
        body: file,
      });
      const answer = (await response.json()) as { readonly counts: Counts };
      if (response.status !== 200) throw new Error(`${response.status} ${JSON.stringify(answer)}`);
      return answer.counts;
    },
    close: () => served.close(),
  };
}

function childrenFile(prefix: string, rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, n) => `${prefix}/${n},Given ${n},Family ${n % 997},2010-05-14,Tîm Afon,cy`,
  );
  return ['reference,givenName,familyName,dateOfBirth,team,language', ...lines].join('\n');
}
