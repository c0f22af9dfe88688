import { randomBytes } from 'node:crypto';
import { afterAll, describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { sealRegister } from '../../activities/jobs/seal-register';
import type { JobDependencies } from '../../activities/jobs/dependencies';
import { digestOf } from '../../domain/commit';
import type { Commit } from '../../domain/commit';
import type { EntityKind } from '../../domain/ids';
import { safeguardingConcern } from '../../domain/safeguarding-concern';
import { voluntaryContact } from '../../domain/voluntary-contact';
import { KeyNotHere, keyRing } from '../../encryption/key-ring';
import { createRegister } from '../../register/create-register';
import type { Database } from '../../register/database/database';
import { rowsOf } from '../../register/database/database';
import type { Recorded } from '../../register/writing/recorded';
import type { Register } from '../../register/register';
import { RESEAL_FROM_THE_START } from '../../register/sealing/resealing';
import { NOW as RAISED_AT, raise } from '../domain/safeguarding-concern/concerns';
import { Episode } from '../domain/voluntary-contact/episodes';
import { actor, CASE_MANAGER, child, commitOf, day, FIRST_PAGE, id, NOW, planView } from './builders';
import { SERVICES, STAFF, TEAMS, TODAY } from './builders';
import { DATABASES } from './databases';

const CANARY = 'CANARYWORDS';
const recorded = (key: string): Recorded => {
  return { by: CASE_MANAGER.staffId, at: NOW, what: key, key: { commandId: id(key), bodyHash: 'body' } };
};
const key = (name: string) => ({ id: name, bytes: randomBytes(32) });
const OWN = { serviceId: id('yjs-north'), teamId: id('team-north') };

/** Where what people write stands. */
const SEALED = [
  ...['child_deaths.withdrawn_because', 'child_links.because', 'child_links.withdrawn_because', 'concerns.view'],
  ...['kept.carried', 'legal_holds.lifted_because', 'legal_holds.reason'],
  ...[
    'notes.text',
    'notes.withdrawn_because',
    'plans.view',
    'restricted_looks.words',
    'restrictions.lifted_because',
    'restrictions.words',
    'start_proposals.dismissed_because',
    'timeline.data',
  ],
  'voluntary_contacts.view',
];

/** Somebody has written the marked words wherever anybody can write of a child. */
async function writeEverywhere(register: Register): Promise<void> {
  const children = ['one', 'two', 'three'].map((name) => child(name, name, 'Invented'));
  await register.load({ services: SERVICES, teams: TEAMS, staff: STAFF, children });

  const childViews = [{ about: 'anything', at: NOW, by: 'cm-1', words: CANARY }] as never;
  const line = { version: 1, seq: 0, kind: 'passed-over', at: NOW, by: 'cm-1', item: null, data: { reason: CANARY } };
  const kept = { state: { note: CANARY } } as never;
  await register.commit(
    commitOf(planView('plan', { childId: 'one', status: 'closed', childViews }), 1, 'c', { timeline: [line], kept }),
  );
  const raised = safeguardingConcern.begin(
    raise({ ...OWN, childId: id('one'), concernId: id('concern'), startedBy: CASE_MANAGER, what: CANARY }),
    RAISED_AT,
  );
  await register.commit(first('safeguardingConcern', 'concern', safeguardingConcern.view(raised.state)));
  const contact = voluntaryContact.view(new Episode({ ...OWN, episodeId: id('contact'), childId: id('one') }).state);
  await register.commit(first('voluntaryContact', 'contact', { ...contact, onTrack: CANARY } as never));

  const note = { noteId: id('note'), planId: id('plan'), kind: 'other', text: CANARY, happenedOn: TODAY } as const;
  await register.addNote(
    { ...note, serviceId: OWN.serviceId, readers: 'nobody-else', corrects: null },
    recorded('note-it'),
  );
  const withdrawn = { planId: id('plan'), noteId: id('note'), reason: CANARY, anybodys: false } as const;
  await register.withdrawNote(CASE_MANAGER, withdrawn, recorded('withdraw-note'));

  const link = { linkId: id('link'), childId: id('one'), relatedChildId: id('two') };
  await register.linkChildren({ ...link, relation: 'not-to-be-brought-together', because: CANARY }, recorded('link'));
  await register.withdrawLink(CASE_MANAGER, { ...link, reason: CANARY }, recorded('withdraw-link'));
  const hold = { holdId: id('hold'), childId: id('one'), reason: CANARY };
  await register.setHold({ ...hold, reviewOn: day('2026-04-01') }, recorded('hold'));
  await register.liftHold(hold, recorded('lift'));
  const restriction = { restrictionId: id('restriction'), childId: id('one') };
  await register.restrictRecord(
    { ...restriction, because: 'other', words: CANARY, familyMembers: [] },
    recorded('restrict'),
  );
  const look = { lookId: id('look'), childId: id('one'), because: 'other', words: CANARY, until: NOW } as const;
  await register.beginLook({ ...CASE_MANAGER, staffId: id('nobody') }, look, recorded('look'));
  await register.liftRestriction({ ...restriction, reason: CANARY }, recorded('lift-restriction'));
  const mistake = { childId: id('two'), reason: CANARY };
  await register.recordDeathOf({ childId: id('two'), diedOn: TODAY }, 2, () => null, recorded('death'));
  await register.withdrawDeathOf(mistake, () => null, recorded('withdraw-death'));
  const ground = { is: 'preparation-by-age', actBy: day('2026-04-01') } as never;
  await register.keepProposals(
    [{ proposalId: id('proposal'), childId: id('three'), serviceId: OWN.serviceId, ground }],
    NOW,
    TODAY,
  );
  await register.dismissProposal(CASE_MANAGER, id('proposal'), CANARY, recorded('dismiss'));
}

function first(kind: EntityKind, entityId: string, view: Commit['view']): Commit {
  return {
    ...{ kind, entityId, baseVersion: 0, version: 1, cause: ['c'], digest: digestOf(view), open: true, view },
    ...{ timeline: [], commands: [], outbox: [] },
  };
}

/** The columns whose rows, as text, hold what the pattern says. */
async function columnsWith(db: Database, pattern: string): Promise<string[]> {
  const columns = await rowsOf<{ table: string; column: string }>(
    db.queries,
    sql`select table_name as table, column_name as column from information_schema.columns
      where table_schema = 'public' order by 1, 2`,
  );
  const found: string[] = [];
  for (const { table, column } of columns) {
    const name = sql.identifier(column);
    const holds = sql`select 1 from ${sql.identifier(table)} where ${name}::text like ${`%${pattern}%`} limit 1`;
    if ((await rowsOf(db.queries, holds)).length > 0) found.push(`${table}.${column}`);
  }
  return found;
}

/** What an earlier release would have written. */
async function leaveInTheClear(db: Database): Promise<void> {
  for (const place of SEALED) {
    const [table = '', column = ''] = place.split('.');
    const clear = ['view', 'data', 'carried'].includes(column)
      ? JSON.stringify({ words: CANARY, raisedBy: 'cm-1', access: ['cm-1'], keptOut: [] })
      : CANARY;
    const value = sql`${clear}::text`;
    const cast = column === 'carried' ? sql`${value}::json` : clear === CANARY ? value : sql`${value}::jsonb`;
    await db.queries.execute(sql`update ${sql.identifier(table)} set ${sql.identifier(column)} = ${cast}`);
  }
}

const run = (register: Register) => sealRegister({ register } as JobDependencies);

describe.each(DATABASES)('what people write in the register, on $name', (kind) => {
  afterAll(() => kind.stop());
  const opened = async (work: (db: Database) => Promise<void>) => {
    const { db, close } = await kind.open();
    try {
      await work(db);
    } finally {
      await close();
    }
  };
  const read = async (register: Register) => {
    const notes = await register.notes(CASE_MANAGER, id('plan'), {}, FIRST_PAGE);
    const lead = actor('safeguarding-lead', 'yjs-north', { staffId: 'lead' });
    return JSON.stringify([
      ...[await register.plan(CASE_MANAGER, id('plan')), await register.concern(CASE_MANAGER, id('concern'))],
      ...[await register.episode(CASE_MANAGER, id('contact')), notes, await register.keptOf(id('plan'))],
      ...[
        await register.timeline(CASE_MANAGER, id('plan'), FIRST_PAGE),
        await register.linksOf(lead, id('one'), TODAY),
      ],
    ]).split(CANARY).length;
  };

  it('stands in no row in the clear, and is read as it was written', () =>
    opened(async (db) => {
      const register = createRegister(db, keyRing([key('a')]));
      await writeEverywhere(register);
      expect(await columnsWith(db, CANARY)).toEqual([]);
      expect(await columnsWith(db, 'd1.a.')).toEqual(SEALED);
      expect(await read(register)).toBeGreaterThanOrEqual(8);
    }));

  it('of an earlier release is read as it stands, and sealed by the job, wherever it was stopped before', () =>
    opened(async (db) => {
      const register = createRegister(db, keyRing([key('a')]));
      await writeEverywhere(register);
      await leaveInTheClear(db);
      expect(await columnsWith(db, CANARY)).toEqual(SEALED);
      const before = await read(register);
      expect(before).toBeGreaterThanOrEqual(8);

      const { sealed, next } = await register.resealSome(RESEAL_FROM_THE_START);
      expect([sealed, next]).toEqual([1, { place: 1, key: null }]);
      expect(await run(register)).toEqual({ counts: { sealed: SEALED.length - 5 }, outboxIds: [] });
      expect(await columnsWith(db, CANARY)).toEqual([]);
      expect(await read(register)).toBe(before);
      expect(await run(register)).toEqual({ counts: { sealed: 0 }, outboxIds: [] });
    }));

  it('stays readable while an older key is there, and needs it no more once the job has run', () =>
    opened(async (db) => {
      const [older, newer] = [key('older'), key('newer')];
      await writeEverywhere(createRegister(db, keyRing([older])));
      await expect(read(createRegister(db, keyRing([newer])))).rejects.toThrow(KeyNotHere);
      const both = createRegister(db, keyRing([newer, older]));
      expect(await read(both)).toBeGreaterThanOrEqual(8);
      await run(both);
      expect(await columnsWith(db, 'd1.older.')).toEqual([]);
      expect(await read(createRegister(db, keyRing([newer])))).toBe(await read(both));
    }));
});
