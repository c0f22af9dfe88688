import { sql } from 'drizzle-orm';
import { describe, expect, it } from '@jest/globals';
import { verifyAudit } from '../../operations/verify-audit';
import { POLICIES } from '../../domain/policy';
import { verifyAccessLog } from '../../register/access/access-chain';
import { linkOf } from '../../register/writing/audit';
import { accessLog } from '../../register/schema';
import type { Access, Register } from '../../register/register';
import { actor, child, commitOf, FIRST_PAGE, id, NOW, planView, SERVICES, STAFF, TEAMS } from './builders';
import type { TestDatabase } from './databases';
import { DATABASES } from './databases';
import { openFor } from './open-for';

const HEAD = actor('head-of-service', 'yjs-north', { staffId: 'head-north' });
const HEAD_SOUTH = actor('head-of-service', 'yjs-south', { staffId: 'head-south' });

const look = (about: string[], more: Partial<Access> = {}): Access => ({
  ...{ serviceId: id('yjs-north'), staffId: id('cm-1'), role: 'case-manager', action: 'read-plans' },
  ...{ route: '/v1/transition-plans/:planId', outcome: 'shown', about, aboutConcern: false, concernIds: [], looks: [] },
  ...{ requestId: 'request-1', ...more },
});

describe.each(DATABASES)('the log of who has looked, on $name', (kind) => {
  let register: Register;
  let database: TestDatabase;
  const statements: string[] = [];
  openFor(
    kind,
    async (made, opened) => {
      [register, database] = [made, opened];
      const people = [child('one', 'A', 'A'), child('two', 'B', 'B')];
      await register.load({ services: SERVICES, teams: TEAMS, staff: STAFF, children: people });
      await register.commit(commitOf(planView('plan-1', { childId: 'one' }), 1, 'a'));
      statements.length = 0;
    },
    { logQuery: (query) => statements.push(query) },
  );
  const rows = async (reader = HEAD, filter = {}) => (await register.accesses(reader, filter, FIRST_PAGE)).rows;

  it('knows by a plan which child it was about, and leaves out what was about nobody', async () => {
    await register.recordAccess(look(['plan-1']));
    await register.recordAccess(look(['team-north']));
    expect(await rows()).toMatchObject([{ seq: 1, childIds: ['one'], staffId: 'cm-1', outcome: 'shown' }]);
  });

  it('writes what was denied, of whomever', async () => {
    await register.recordAccess(look(['nobody-known'], { outcome: 'denied' }));
    expect((await rows())[0]).toMatchObject({ seq: 2, childIds: [], outcome: 'denied' });
    expect(await rows(HEAD, { outcome: 'denied' })).toHaveLength(1);
  });

  it('lets a hundred who look at once wait for few transactions, and counts each', async () => {
    statements.length = 0;
    await Promise.all(Array.from({ length: 100 }, () => register.recordAccess(look(['one', 'two']))));
    expect(statements.filter((query) => query.startsWith('insert'))).toHaveLength(2);
    expect((await rows())[0]).toMatchObject({ seq: 102, childIds: ['one', 'two'] });
    expect(await verifyAccessLog(database.db)).toMatchObject({ rows: 102, brokenAt: null });
  });

  it('is found by child and by person', async () => {
    await register.recordAccess(look(['two'], { staffId: id('manager-north'), role: 'manager' }));
    expect(await rows(HEAD, { staffId: 'manager-north' })).toMatchObject([{ name: 'Name of manager-north' }]);
    const found = await rows(HEAD, { childId: 'one', staffId: 'cm-1' });
    expect(found.every(({ childIds }) => childIds.includes(id('one')))).toBe(true);
    expect(found.length).toBeGreaterThan(0);
  });

  it('shows to another service neither these children nor what this service looked at', async () => {
    expect(await rows(HEAD_SOUTH)).toEqual([]);
    expect(await rows(HEAD_SOUTH, { childId: 'one' })).toEqual([]);
    expect(await register.whoLooked(HEAD_SOUTH, id('one'))).toBeNull();
  });

  it('tells of a look of another service at a child of this one', async () => {
    await register.recordAccess(
      look(['one'], { serviceId: id('region-a'), staffId: id('po-1'), role: 'probation-officer' }),
    );
    expect((await rows())[0]).toMatchObject({ serviceId: 'region-a', childIds: ['one'] });
    const told = await register.whoLooked(HEAD, id('one'));
    expect(told?.map(({ role, people, names }) => ({ role, people, names }))).toEqual([
      { role: 'case-manager', people: 1, names: ['Name of cm-1'] },
      { role: 'probation-officer', people: 1, names: ['Name of po-1'] },
    ]);
  });

  it('gives away no concern of which the reader may not know', async () => {
    const before = await rows();
    const more = { aboutConcern: true, concernIds: ['concern-1'], route: '/v1/concerns/:concernId' };
    await register.recordAccess(look(['one'], { ...more, staffId: id('manager-north'), role: 'manager' }));
    expect(await rows()).toEqual(before);
    expect(JSON.stringify(await register.whoLooked(HEAD, id('one')))).not.toContain('manager-north');
  });

  it('says by which policy the service worked, and verifies what an earlier release wrote, which did not say', async () => {
    await register.recordAccess(look(['one'], { looks: [{ childId: 'one', because: 'safety-now' }] }));
    expect((await rows())[0]).toMatchObject({ because: 'safety-now', policyVersion: POLICIES.wales.version });
    const { head } = await verifyAccessLog(database.db);
    const earlier = {
      ...{ serviceId: 'yjs-north', staffId: 'cm-1', role: 'case-manager', action: 'read-plans', route: '/v1/tasks' },
      ...{ outcome: 'shown', childIds: ['one'], aboutConcern: false, concernIds: [], requestId: 'r' },
      ...{ seq: head.seq + 1, at: NOW },
    };
    await database.db.queries.insert(accessLog).values({
      ...({
        ...earlier,
        previousHash: head.hash,
        hash: linkOf(head.hash, earlier),
      } as never as typeof accessLog.$inferInsert),
    });
    expect(await verifyAccessLog(database.db)).toMatchObject({ rows: head.seq + 1, brokenAt: null });
    expect((await rows())[0]).toMatchObject({ because: null, policyVersion: null });
  });

  it('cannot be changed, emptied or shortened, and shows it where somebody has done so all the same', async () => {
    const { db, owner } = database;
    const inRegister = async (statement: string) => owner.queries.execute(sql.raw(statement));
    for (const statement of [
      `update access_log set staff_id = 'other' where seq = 3`,
      'delete from access_log where seq = 3',
      'truncate access_log',
    ]) {
      await expect(inRegister(statement)).rejects.toMatchObject({
        cause: { message: expect.stringContaining('Nothing is ever') },
      });
    }
    await inRegister('alter table access_log disable trigger access_log_is_only_added_to');
    await inRegister(`update access_log set staff_id = 'other' where seq = 3`);
    expect(await verifyAccessLog(db)).toMatchObject({ brokenAt: 3 });
    const broken = await verifyAudit(db);
    expect([broken.intact, broken.says]).toEqual([false, expect.stringContaining('BROKEN: the looks, at row 3.')]);
    await inRegister(`update access_log set staff_id = 'cm-1' where seq = 3`);
    expect(await verifyAudit(db)).toMatchObject({
      ...{
        intact: true,
        says: expect.stringMatching(/^Changes: \d+ rows in \d+ chains\.\nLooks: \d+ rows in one chain/),
      },
    });
    await inRegister('alter table audit disable trigger audit_is_only_added_to');
    await inRegister(`update audit set act = 'read' where entity_id = 'plan-1'`);
    expect((await verifyAudit(db)).says).toContain('BROKEN: the changes of plan-1, at row 1.');
    await inRegister('delete from access_log where seq = 4');
    expect(await verifyAccessLog(db)).toMatchObject({ brokenAt: 4 });
  });
});
