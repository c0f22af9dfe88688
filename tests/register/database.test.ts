import { inspect } from 'node:util';
import { afterAll, describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { Pool } from 'pg';
import { createRegister } from '../../register/create-register';
import { databaseFromPg, migrate } from '../../register/database/database';
import { DatabaseUnreachable, NestedQuery, StatementRefused } from '../../register/errors';
import { databaseFromPglite } from '../../register/database/pglite';
import { child, commitOf, id, planView } from './builders';
import { DATABASES } from './databases';
import { PGlite } from '@electric-sql/pglite';
import { TEST_RING } from './test-ring';

describe.each(DATABASES)('the database on $name', (kind) => {
  afterAll(() => kind.stop());

  it('migrates an empty database from many callers at once, and again', async () => {
    const empty = await kind.openEmpty();
    await Promise.all(empty.callers.map((db) => migrate(db)));
    await Promise.all(empty.callers.map((db) => migrate(db)));
    for (const db of empty.callers) expect(await createRegister(db, TEST_RING).isEmpty()).toBe(true);
    await empty.close();
  });

  it('fails at once when a query outside a transaction is made inside it, and goes on afterwards', async () => {
    const { db, close } = await kind.open();
    const nested = db.transaction(async (tx) => {
      await tx.execute(sql`select 1`);
      await db.queries.execute(sql`select 1`);
    });
    await expect(nested).rejects.toBeInstanceOf(NestedQuery);
    const twice = db.transaction(() => db.transaction(() => Promise.resolve()));
    await expect(twice).rejects.toBeInstanceOf(NestedQuery);
    await createRegister(db, TEST_RING).ping();
    await close();
  });

  it('undoes everything of a transaction that fails', async () => {
    const { db, close } = await kind.open();
    const failing = db.transaction(async (tx) => {
      await tx.execute(sql`insert into services (service_id, kind, nation, name) values ('s', 'k', 'wales', 'n')`);
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
    expect(await createRegister(db, TEST_RING).isEmpty()).toBe(true);
    await close();
  });
});

describe('a statement that is refused', () => {
  it('says so without a word of what was in it', async () => {
    const [kind] = DATABASES;
    if (!kind) throw new Error('PGlite is always there.');
    const { db, close } = await kind.open();
    const children = [child('c', 'Canary', 'Canary', { serviceId: id('unknown') })];
    const error: unknown = await createRegister(db, TEST_RING)
      .load({ services: [], teams: [], staff: [], children })
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StatementRefused);
    expect(error).toMatchObject({ sqlState: '23503' });
    expect(inspect(error, { depth: 9 })).not.toContain('Canary');
    await close();
  });
});

describe('a database that is away', () => {
  it('is named as unreachable when nothing listens', async () => {
    const pool = new Pool({ connectionString: 'postgresql://camau@127.0.0.1:1/none', connectionTimeoutMillis: 500 });
    const register = createRegister(databaseFromPg(pool), TEST_RING);
    await expect(register.ping()).rejects.toBeInstanceOf(DatabaseUnreachable);
    await expect(register.commit(commitOf(planView('p'), 1, 'a'))).rejects.toBeInstanceOf(DatabaseUnreachable);
    await expect(register.isEmpty()).rejects.toBeInstanceOf(DatabaseUnreachable);
    await pool.end();
  });

  it('is named as unreachable when it does not answer', async () => {
    const client = await PGlite.create();
    const db = databaseFromPglite(client);
    let free = (): void => undefined;
    const busy = db.transaction(
      () =>
        new Promise<void>((resolve) => {
          free = resolve;
        }),
    );
    await expect(createRegister(db, TEST_RING).ping()).rejects.toBeInstanceOf(DatabaseUnreachable);
    free();
    await busy;
    await client.close();
  });
});
