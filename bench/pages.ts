import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { webProviders } from '../api/web/sign-in/providers';
import { AUDIENCE } from '../embedded/camau';
import { startDemoIssuer } from '../embedded/demo-issuer';
import { openPglite } from '../embedded/pglite';
import { freePorts } from '../embedded/ports';
import { databaseFromPglite } from '../register/database/pglite';
import { Browser } from '../tests/api/browser';
import { REQUESTS, SIGNED_IN_SERVICES } from './list-requests';
import { listServer } from './list-server';
import { machine } from './machine';
import { fill, PLANS_PER_SERVICE } from './many-plans';

const PLANS = 1_000;
/** As many people as ask at once, and how often each of them does. */
const LOAD = { people: 8, times: 15 };
const PLAN = `plan-${PLANS_PER_SERVICE / 2 + 1}`;

/** A page, and the route of the API that gives what it shows. */
const PAGES = [
  { page: '/', who: 'case-manager-0-1', route: 'own inbox' },
  { page: '/children', who: 'case-manager-0-1', route: 'caseload' },
  { page: '/board', who: 'manager-0', route: 'summary' },
  { page: '/tasks?due=this-week', who: 'manager-0', route: 'week of a service' },
  { page: `/plans/${PLAN}/timeline`, who: 'manager-0', route: 'timeline' },
] as const;

/** Prints what pages cost beside the API's own answers, with several people asking at once. */
export async function pagesBesideTheApi(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'camau-pages-'));
  const [port = 0, issuerPort = 0] = await freePorts(2);
  const url = `http://127.0.0.1:${port}`;
  const client = { id: 'pages', secret: randomBytes(16).toString('hex') };
  const people = [...new Set(PAGES.map(({ who }) => who))];
  const issuer = await startDemoIssuer({
    ...{ port: issuerPort, keyFile: join(folder, 'issuer-key.json') },
    pages: {
      client: { ...client, signedIn: `${url}/signed-in`, signedOut: `${url}/signed-out` },
      people: people.map((subject) => ({ subject, label: subject })),
    },
  });
  const opened = await openPglite(join(folder, 'register'));
  const db = databaseFromPglite(opened.client);
  await db.migrate();
  await fill(db, PLANS, issuer.issuer);
  await db.queries.execute(sql`analyze`);
  const jwksUri = `${issuer.issuer}/jwks.json`;
  const provider = { issuer: issuer.issuer, audience: AUDIENCE, jwksUri, serviceIds: SIGNED_IN_SERVICES, client };
  const pages = { webProviders: webProviders([provider]), publicUrl: url, port };
  const server = await listServer(PLANS, db, issuer, pages);
  try {
    const rows: Record<string, unknown>[] = [];
    for (const { page, who, route } of PAGES) {
      const request = REQUESTS.find(({ what, sees }) => what === route && sees === 'a service');
      if (request === undefined) throw new Error(`No request ${route}`);
      const browsers = await Promise.all(Array.from({ length: LOAD.people }, () => signedIn(url, who)));
      const ofApi = await underLoad(() => server.send(request));
      const ofPage = await underLoad(async (nobody) => {
        const seen = await browsers[nobody]?.open(url + page);
        if (seen?.status !== 200) throw new Error(`${page}: ${String(seen?.status)}`);
      });
      rows.push({ page: page.replace(PLAN, '…'), ...told('page', ofPage), route, ...told('API', ofApi) });
    }
    console.log(
      `${PLANS} plans, ${LOAD.people} at once, ${LOAD.people * LOAD.times} of each, PGlite; ${machine()}; ms`,
    );
    console.table(rows);
  } finally {
    await server.close();
    await opened.close();
    await issuer.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function signedIn(url: string, subject: string): Promise<Browser> {
  const browser = new Browser();
  const choice = await browser.open(`${url}/sign-in/0`);
  await browser.open(choice.url, { form: { subject } });
  return browser;
}

/** How long each took, sorted, while so many asked at once; each of them once before. */
async function underLoad(ask: (nobody: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  const everybody = Array.from({ length: LOAD.people }, (_person, index) => index);
  await Promise.all(everybody.map(ask));
  await Promise.all(
    everybody.map(async (person) => {
      for (let time = 0; time < LOAD.times; time += 1) {
        const started = performance.now();
        await ask(person);
        times.push(performance.now() - started);
      }
    }),
  );
  return times.toSorted((one, other) => one - other);
}

const told = (name: string, times: readonly number[]) => {
  const at = (part: number) => times[Math.ceil(times.length * part) - 1]?.toFixed(1) ?? '–';
  return { [`${name} p50`]: at(0.5), [`${name} p95`]: at(0.95) };
};
