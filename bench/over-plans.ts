import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { addDays } from '../domain/calendar/local-date';
import type { LocalDate } from '../domain/calendar/local-date';
import { instantAt, instantFromMillis, localDateOf } from '../domain/calendar/london-time';
import type { ServiceId, StaffId, TeamId } from '../domain/ids';
import type { Actor } from '../domain/people';
import { openPglite } from '../embedded/pglite';
import { createRegister } from '../register/create-register';
import type { Database, DatabaseOptions } from '../register/database/database';
import { databaseFromPglite } from '../register/database/pglite';
import type { Register } from '../register/register';
import { DATABASES } from '../tests/register/databases';
import { machine } from './machine';
import { fill, PLANS_PER_SERVICE } from './many-plans';
import { rowOf, sideBySide } from './side-by-side';
import { TEST_RING } from '../tests/register/test-ring';

const [FEW, MANY] = [1_000, 15_000];
const HOW = { rounds: 5, calls: 1 };
const TODAY = localDateOf(instantFromMillis(Date.now()));
const YEAR = { from: TODAY, to: addDays(TODAY, 365) };
const MANAGER: Actor = {
  staffId: 'manager-0' as StaffId,
  role: 'manager',
  serviceId: 'yjs-0' as ServiceId,
  teamId: 'team-0' as TeamId,
  actingFor: [],
};

type Open = (options: Required<DatabaseOptions>) => Promise<{ db: Database; close: () => Promise<void> }>;
interface Side {
  readonly plans: number;
  readonly register: Register;
}

/** Prints what the morning digest costs over 1,000 and 15,000 plans, and what one service's learning does beside them. */
export async function overPlans(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'camau-over-plans-'));
  const postgres = DATABASES.find(({ name }) => name === 'PostgreSQL');
  console.log(`${machine()}; ${HOW.rounds} rounds; services of ${PLANS_PER_SERVICE} plans`);
  try {
    if (postgres) await measure('PostgreSQL', ({ logger }) => postgres.open(logger));
    await postgres?.stop();
    await measure('PGlite in a folder', async (options) => {
      const opened = await openPglite(mkdtempSync(join(folder, 'register-')));
      const db = databaseFromPglite(opened.client, options);
      await db.migrate();
      return { db, close: () => opened.close() };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(name: string, open: Open): Promise<void> {
  let statements = 0;
  const logger = { logQuery: () => void (statements += 1) };
  const closes: (() => Promise<void>)[] = [];
  const opened = async (plans: number): Promise<Side> => {
    const { db, close } = await open({ logger });
    closes.push(close);
    await fill(db, plans, 'https://issuer.example');
    await db.queries.execute(sql`analyze`);
    return { plans, register: createRegister(db, TEST_RING) };
  };
  try {
    const [few, many] = [await opened(FEW), await opened(MANY)];
    console.log(`\n${name}`);
    for (const { plans, register } of [few, many]) {
      statements = 0;
      const people = (await digests(register, TODAY)).length;
      const forDigests = statements;
      statements = 0;
      const transitions = (await register.transitions(MANAGER, YEAR)).length;
      console.table([{ plans, digests: people, statements: forDigests, transitions, 'their statements': statements }]);
      if (statements !== 1) throw new Error('What a service learns is one statement');
    }
    const digesting = ({ plans, register }: Side, after: number) => ({
      name: `${plans} plans`,
      call: async (n: number) => {
        await digests(register, addDays(TODAY, after + n));
      },
    });
    const learning = ({ plans, register }: Side) => ({
      name: `${plans} plans`,
      call: async () => {
        await register.transitions(MANAGER, YEAR);
      },
    });
    console.table([
      rowOf(
        `digests, ${FEW} plans against ${FEW} (A/A)`,
        await sideBySide(digesting(few, 1), digesting(few, 101), HOW),
        '',
      ),
      rowOf(`digests, ${FEW} against ${MANY}`, await sideBySide(digesting(few, 201), digesting(many, 1), HOW), ''),
      rowOf(`learning of one service (A/A)`, await sideBySide(learning(few), learning(few), HOW), ''),
      rowOf(
        `learning of one service, ${FEW} against ${MANY}`,
        await sideBySide(learning(few), learning(many), HOW),
        '',
      ),
    ]);
  } finally {
    for (const close of closes.reverse()) await close();
  }
}

async function digests(register: Register, today: LocalDate): Promise<readonly string[]> {
  const services = await register.everyService();
  return register.makeDigests({
    at: instantAt(today, '09:00'),
    today,
    practice: null,
    dueBy: new Map(services.map(({ serviceId }) => [serviceId, addDays(today, 7)])),
  });
}
