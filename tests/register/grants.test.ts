import { sql } from 'drizzle-orm';
import { describe, expect, it } from '@jest/globals';
import { canChange, isMigrated, ONLY_ADDED_TO } from '../../register/database/grants';
import type { Database } from '../../register/database/database';
import { child, commitOf, planView, SERVICES, STAFF, TEAMS } from './builders';
import type { TestDatabase } from './databases';
import { DATABASES } from './databases';
import { openFor } from './open-for';

/** What would change a record, and what would make that possible. */
const CHANGES = ONLY_ADDED_TO.flatMap((table) =>
  [
    `update ${table} set ${table === 'policy_versions' ? 'reason' : 'at'} = default`,
    `delete from ${table}`,
    `truncate ${table}`,
  ].map((statement) => [statement] as const),
);
const WAYS = [
  'alter table access_log disable trigger access_log_is_only_added_to',
  'drop trigger audit_is_only_added_to on audit',
  'drop table audit',
  'alter table audit rename to away',
  'create table another (id text)',
  'create function refuse_change() returns trigger language plpgsql as $$ begin return null; end $$',
  "set session_replication_role = 'replica'",
  'update drizzle.__drizzle_migrations set created_at = 0',
];

describe.each(DATABASES)('the records of who did what, on $name', (kind) => {
  let database: TestDatabase;
  openFor(kind, async (register, opened) => {
    database = opened;
    await register.load({ services: SERVICES, teams: TEAMS, staff: STAFF, children: [child('one', 'A', 'A')] });
    await register.commit(commitOf(planView('plan-1', { childId: 'one' }), 1, 'a'));
  });
  const run = (db: Database, statement: string) => db.queries.execute(sql.raw(statement));

  it.each(CHANGES)('are only ever added to, whoever is connected: %s', async (statement) => {
    const isOwners = kind.name === 'PGlite';
    await expect(run(database.db, statement)).rejects.toMatchObject({ cause: { code: isOwners ? '23001' : '42501' } });
    await expect(run(database.owner, statement)).rejects.toMatchObject({ cause: { code: '23001' } });
  });

  it('are those of this release', async () => {
    expect(await isMigrated(database.db)).toBe(true);
  });

  if (kind.name !== 'PGlite') {
    it.each(WAYS)('cannot be opened to changes by the account that serves people: %s', async (statement) => {
      await expect(run(database.db, statement)).rejects.toMatchObject({ cause: { code: '42501' } });
    });

    it('are named where the account that serves people could change them', async () => {
      expect(await canChange(database.db)).toEqual([]);
      expect(await canChange(database.owner)).toEqual(ONLY_ADDED_TO);
      await run(database.owner, 'grant delete on audit to camau_service');
      expect(await canChange(database.db)).toEqual(['audit']);
    });

    it('are not taken for those of this release while a migration is missing', async () => {
      await run(
        database.owner,
        'delete from drizzle.__drizzle_migrations where created_at = (select max(created_at) from drizzle.__drizzle_migrations)',
      );
      expect(await isMigrated(database.db)).toBe(false);
    });
  }
});
