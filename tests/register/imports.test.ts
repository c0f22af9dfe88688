import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { verifyAudit } from '../../register/writing/audit';
import { createRegister } from '../../register/create-register';
import { rowsOf } from '../../register/database/database';
import type { DecidedImport, ImportedChild, KnownPeople } from '../../register/people/imports';
import type { Recorded } from '../../register/writing/recorded';
import type { Register } from '../../register/register';
import { child, id, NOW, SERVICES, STAFF, TEAMS } from './builders';
import type { TestDatabase } from './databases';
import { DATABASES } from './databases';
import { TEST_RING } from './test-ring';

const INTO = { serviceId: id('yjs-north'), issuers: ['https://issuer.test'] };

describe.each(DATABASES)('imports on $name', (kind) => {
  let at: TestDatabase;
  let register: Register;
  beforeAll(async () => {
    at = await kind.open();
    register = createRegister(at.db, TEST_RING);
    await register.load({ services: SERVICES, teams: TEAMS, staff: STAFF, children: [] });
  });
  afterAll(async () => {
    await at.close();
    await kind.stop();
  });

  const recorded = (commandId: string): Recorded => {
    return {
      by: id('administrator'),
      at: NOW,
      what: 'import-children',
      key: { commandId: id(commandId), bodyHash: 'b' },
    };
  };
  /** Adds what is not known yet, as the API decides it. */
  const adding =
    (...wanted: readonly ImportedChild[]) =>
    ({ children: known }: KnownPeople): DecidedImport => {
      const children = wanted.filter(({ reference }) => !known.some((one) => one.reference === reference));
      const counts = { rows: wanted.length, new: children.length, changed: 0, unchanged: 0 };
      const line = { new: children.map(({ childId }) => ({ id: childId, columns: [] })) };
      return { write: { staff: [], children, orders: [] }, counts, recorded: line };
    };
  const imported = (childId: string, reference: string): ImportedChild => {
    return { ...child(childId, 'Seren', 'Enghraifft'), reference };
  };

  it('that come at once are done one after the other, so that nobody is added twice', async () => {
    const rows = await Promise.all(
      ['a', 'b', 'c'].map((name) =>
        register.importPeople(INTO, adding(imported(`child-${name}`, 'R-1')), recorded(`at-once-${name}`)),
      ),
    );
    expect((await register.knownPeople(INTO)).children).toHaveLength(1);
    const counts = await Promise.all(rows.map(({ answer }) => register.importCounts(INTO.serviceId, answer.version)));
    expect(counts.map((one) => one.new).sort()).toEqual([0, 0, 1]);
  });

  it('are done once for their key, and stand in an unbroken audit without what was in the file', async () => {
    const first = await register.importPeople(INTO, adding(imported('child-k', 'R-2')), recorded('keyed'));
    const again = await register.importPeople(INTO, adding(imported('child-l', 'R-3')), recorded('keyed'));
    expect(again).toEqual(first);
    const lines = await rowsOf<{ by: unknown; content: unknown }>(
      at.db.queries,
      sql`select by, content from audit where entity_id = 'service:yjs-north' order by seq`,
    );
    expect(lines.at(-1)).toMatchObject({
      by: ['administrator'],
      content: { what: 'import-children', counts: { new: 1 }, new: [{ id: 'child-k' }] },
    });
    expect(JSON.stringify(lines)).not.toMatch(/Seren|Enghraifft|R-2|2008-06-01/);
    expect(await verifyAudit(at.db, 'service:yjs-north')).toMatchObject({ brokenAt: null });
  });

  it('leave everything as it was when what decides throws, or when the database refuses a row', async () => {
    const before = await register.knownPeople(INTO);
    const refuse = (): never => {
      throw new RangeError('a wrong row');
    };
    await expect(register.importPeople(INTO, refuse, recorded('thrown'))).rejects.toThrow('a wrong row');
    const stray = { ...imported('child-stray', 'R-5'), teamId: id('no-such-team') };
    const both = adding(imported('child-good', 'R-4'), stray);
    await expect(register.importPeople(INTO, both, recorded('refused'))).rejects.toThrow('refused a statement');
    expect(await register.knownPeople(INTO)).toEqual(before);
    expect(await register.command('refused')).toBeNull();
  });

  it('know children by their reference in their own service alone', async () => {
    await register.importPeople(INTO, adding(imported('child-north', 'SAME')), recorded('north'));
    const south = { ...imported('child-south', 'SAME'), serviceId: id('yjs-south'), teamId: id('team-south') };
    const into = { ...INTO, serviceId: id('yjs-south') };
    await register.importPeople(into, adding(south), recorded('south'));
    const ids = async (where: typeof INTO) =>
      (await register.knownPeople(where)).children.map(({ childId }) => childId);
    expect(await ids(INTO)).toContain('child-north');
    expect(await ids(into)).toEqual(['child-south']);
  });
});
