import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { startDemoIssuer } from '../embedded/demo-issuer';
import type { DemoIssuer } from '../embedded/demo-issuer';
import { openPglite } from '../embedded/pglite';
import { freePorts } from '../embedded/ports';
import type { Database, DatabaseOptions } from '../register/database/database';
import { databaseFromPglite } from '../register/database/pglite';
import { DATABASES } from '../tests/register/databases';
import { REQUESTS } from './list-requests';
import type { ListRequest } from './list-requests';
import { listServer } from './list-server';
import type { ListServer } from './list-server';
import { machine } from './machine';
import { fill, TASKS_PER_PLAN } from './many-plans';
import { sideBySide } from './side-by-side';

const SIZES = [1_000, 10_000, 100_000] as const;
const HOW = { rounds: 7, calls: 3 };

type Open = (options: Required<DatabaseOptions>) => Promise<{ db: Database; close: () => Promise<void> }>;

/** Prints promise C5: lists over 1,000, 10,000 and 100,000 plans side by side, on each database that this machine has. */
export async function lists(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'camau-lists-'));
  const [port = 0] = await freePorts(1);
  const issuer = await startDemoIssuer({ port, keyFile: join(folder, 'issuer-key.json') });
  const postgres = DATABASES.find(({ name }) => name === 'PostgreSQL');
  console.log(`${TASKS_PER_PLAN} tasks and as many timeline lines per plan, ${machine()}`);
  console.log(`${HOW.rounds} rounds of ${HOW.calls} requests`);
  try {
    if (postgres) await measure('PostgreSQL', ({ logger }) => postgres.open(logger), issuer);
    await postgres?.stop();
    await measure('PGlite in a folder', (options) => inFolder(mkdtempSync(join(folder, 'register-')), options), issuer);
  } finally {
    await issuer.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inFolder(folder: string, options: DatabaseOptions) {
  const opened = await openPglite(folder);
  const db = databaseFromPglite(opened.client, options);
  await db.migrate();
  return { db, close: () => opened.close() };
}

async function measure(name: string, open: Open, issuer: DemoIssuer): Promise<void> {
  let statements = 0;
  const logger = { logQuery: () => void (statements += 1) };
  const closes: (() => Promise<void>)[] = [];
  try {
    const servers: ListServer[] = [];
    for (const plans of SIZES) {
      const { db, close } = await open({ logger });
      closes.push(close);
      const started = Date.now();
      await fill(db, plans, issuer.issuer);
      await db.queries.execute(sql`analyze`);
      const server = await listServer(plans, db, issuer);
      closes.push(server.close);
      servers.push(server);
      console.log(`${name}: ${plans} plans in ${Math.round((Date.now() - started) / 1000)} s`);
    }
    const rows: Record<string, unknown>[] = [];
    for (const request of REQUESTS) {
      for (const server of servers) await server.send(request);
      statements = 0;
      const seen = await servers.at(-1)?.send(request);
      const counted = { rows: seen ?? '–', statements: statements - 1 };
      rows.push({ request: request.what, 'may see': request.sees, ...counted, ...(await compare(request, servers)) });
    }
    console.log(`\n${name}; statements beyond sign-in; times in ms`);
    console.table(rows);
    console.log(`Workflow queries: ${servers.reduce((sum, each) => sum + each.workflowQueries(), 0)}\n`);
  } finally {
    for (const close of closes.reverse()) await close();
  }
}

async function compare(request: ListRequest, [small, middle, large]: readonly ListServer[]) {
  if (!small || !middle || !large) throw new Error('There are three sizes');
  const side = (server: ListServer) => ({
    name: String(server.plans),
    call: async () => {
      await server.send(request);
    },
  });
  const noise = await sideBySide(side(small), side(small), HOW);
  const grown = await sideBySide(side(small), side(middle), HOW);
  const most = await sideBySide(side(small), side(large), HOW);
  return {
    'A/A': noise.ratio.toFixed(2),
    '1,000': most.a.toFixed(1),
    '10,000': grown.b.toFixed(1),
    '100,000': most.b.toFixed(1),
    '10,000 : 1,000': grown.ratio.toFixed(2),
    '100,000 : 1,000': most.ratio.toFixed(2),
    'pairs from … to': `${most.lowest.toFixed(2)} … ${most.highest.toFixed(2)}`,
  };
}
