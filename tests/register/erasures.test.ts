import { beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { eraseRecords } from '../../activities/jobs/erase-records';
import { addDays } from '../../domain/calendar/local-date';
import { instantAt } from '../../domain/calendar/london-time';
import { digestOf } from '../../domain/commit';
import { POLICIES } from '../../domain/policy';
import { refuseErasure } from '../../domain/retention';
import { safeguardingConcern } from '../../domain/safeguarding-concern';
import { verifyAudits } from '../../register/writing/audit';
import { rowsOf } from '../../register/database/database';
import type { ErasureRow, FoundErasure } from '../../register/children/erasures';
import type { Recorded } from '../../register/writing/recorded';
import type { Register } from '../../register/register';
import { NOW as RAISED_AT, raise } from '../domain/safeguarding-concern/concerns';
import {
  actor,
  at,
  child,
  commitOf,
  day,
  FIRST_PAGE,
  id,
  line,
  NOW,
  planView,
  SERVICES,
  STAFF,
  TEAMS,
} from './builders';
import { DATABASES } from './databases';
import type { TestDatabase } from './databases';
import { openFor } from './open-for';

const HEAD = actor('head-of-service', 'yjs-north', { staffId: 'head-north' });
const AUTHOR = actor('case-manager', 'yjs-north', { staffId: 'cm-1', teamId: 'team-north' });
/** The last thing was recorded on 1 March 2026: five years later the time is over. */
const LONG_AGO = at('2026-03-01T09:00:00.000Z');
const DUE = day('2031-03-02');
const [TODAY, RUN_AT] = [DUE, instantAt(DUE, '04:20')];
const CLOSED = { status: 'closed', phase: 'closed' } as const;

const recorded = (key: string): Recorded => {
  return { by: HEAD.staffId, at: NOW, what: 'confirm-erasure', key: { commandId: id(key), bodyHash: 'body' } };
};
const refuse: Parameters<Register['confirmErasure']>[1] = (kind, held) =>
  refuseErasure(kind, held, POLICIES.wales.retention, TODAY);

describe.each(DATABASES)('erasing the records of a child, on $name', (kind) => {
  let register: Register;
  let database: TestDatabase;
  openFor(kind, async (made, opened) => {
    [register, database] = [made, opened];
    await register.load({ services: SERVICES, teams: TEAMS, staff: STAFF, children: [] });
  });

  /** A plan of a child of its own, with a note, a text, a message and a command, that was closed unless said otherwise. */
  const lived = async (planId: string, more: Parameters<typeof planView>[1] = CLOSED) => {
    const childId = id(`child-of-${planId}`);
    await register.load({ services: [], teams: [], staff: [], children: [child(childId, 'Invented', planId)] });
    const view = planView(planId, { childId, ...more });
    const key = { commandId: id(`note-${planId}`), bodyHash: 'body' };
    await register.commit(commitOf(view, 1, planId, { timeline: [{ ...line(1, 0, 'started'), at: LONG_AGO }] }));
    const note = { noteId: id(`n-${planId}`), planId: id(planId), kind: 'contact', text: 'CANARY', corrects: null };
    await register.addNote(
      { ...note, happenedOn: day('2026-02-01'), serviceId: AUTHOR.serviceId, readers: 'own-service' } as never,
      { by: AUTHOR.staffId, at: LONG_AGO, what: 'add-note', key },
    );
    const text = { textId: id(`${planId}-text`), planId: id(planId), sealed: 'CANARY' } as const;
    await register.keepSealedTexts([{ ...text, keptAt: LONG_AGO, keptBy: AUTHOR.staffId }]);
    return childId as FoundErasure['childId'];
  };
  const found = (childId: FoundErasure['childId'], erasureId: string = `erase-${childId}`): FoundErasure => {
    return {
      ...{ erasureId: id(erasureId), childId, serviceId: HEAD.serviceId, records: 'plans' },
      ...{ keptUntil: day('2031-03-01'), keptBy: ['courtOrders'] },
    };
  };
  const listed = async (childId: string): Promise<ErasureRow[]> =>
    (await register.erasures(HEAD, {}, FIRST_PAGE)).rows.filter((row) => row.childId === childId);
  /** Temporal, which has forgotten these histories long ago. */
  const client = { options: { namespace: 'n' }, workflow: { list: () => [] } } as never;
  const job = async (at = RUN_AT) =>
    (await eraseRecords({ register, client }, { job: 'erase-records', at, practice: null })).counts;
  /** The tables in which anything of this id is left. */
  const tablesWith = async (text: string): Promise<string[]> => {
    const tables = await rowsOf<{ name: string }>(
      database.db.queries,
      sql`select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
    );
    const holding = [];
    for (const { name } of tables) {
      const rows = await rowsOf(
        database.db.queries,
        sql`select 1 from ${sql.identifier(name)} t where t::text like ${`%${text}%`} limit 1`,
      );
      if (rows.length > 0) holding.push(name);
    }
    return holding;
  };
  let name = '';
  let number = 0;
  beforeEach(() => {
    number += 1;
    name = `lived-${number}`;
  });

  it('is proposed when its time is over, and not before, nor while anything is open or held', async () => {
    const childId = await lived(name);
    const open = await lived(`${name}-open`, {});
    const held = await lived(`${name}-held`);
    const hold = { childId: held, holdId: id(`h-${name}`), reason: 'A claim', reviewOn: day('2031-12-01') };
    await register.setHold(hold, { ...recorded(`hold-${name}`), what: 'set-legal-hold' });
    const before = instantAt(day('2031-03-01'), '04:20');
    await eraseRecords({ register, client }, { job: 'erase-records', at: before, practice: null });
    expect(await listed(childId)).toEqual([]);
    await job();
    await job();
    expect(await listed(childId)).toMatchObject([
      { records: 'plans', state: 'proposed', keptUntil: '2031-03-01', keptBy: ['courtOrders'], familyName: name },
    ]);
    expect([await listed(open), await listed(held)]).toEqual([[], []]);
    expect((await register.erasures(actor('head-of-service', 'yjs-south'), {}, FIRST_PAGE)).rows).toEqual([]);

    // A hold that comes after the proposal takes it back with the next look.
    await register.setHold({ ...hold, childId, holdId: id(`h2-${name}`) }, recorded(`hold-2-${name}`));
    await job(instantAt(addDays(DUE, 1), '04:20'));
    expect(await listed(childId)).toEqual([]);
  });

  it('deletes what the preview has counted, leaves nothing of the plan but its audit, and says what it was without a word of it', async () => {
    const childId = await lived(name);
    const preview = (await register.erasurePreview(HEAD, childId)).plans;
    expect(preview).toMatchObject({ plans: 1, notes: 1, sealedTexts: 1, timelineLines: 1, tasks: 1 });
    expect(await tablesWith(name)).toEqual(
      expect.arrayContaining(['plans', 'notes', 'timeline', 'commits', 'sealed_texts']),
    );
    await register.confirmErasure([found(childId)], refuse, recorded(`confirm-${name}`));
    expect(await listed(childId)).toMatchObject([{ state: 'confirmed', confirmedBy: 'head-north' }]);

    expect(await job()).toMatchObject({ erased: 1, stopped: 0, unfinished: 0 });
    expect(await listed(childId)).toMatchObject([{ records: 'child' }, { state: 'erased', counts: preview }]);
    // The child, whom other records may need, and what says who did what with which id.
    expect(await tablesWith(name)).toEqual(['audit', 'children', 'commands', 'erasures']);
    const left = await rowsOf<{ entity: string }>(
      database.db.queries,
      sql`select distinct entity_id as entity from commands where entity_id like ${`%${name}%`}`,
    );
    expect(left).toEqual([{ entity: `child:${childId}` }]);
    const [last] = await rowsOf<{ by: unknown; content: unknown }>(
      database.db.queries,
      sql`select "by", content from audit where entity_id = ${`child:${childId}`} order by seq desc limit 1`,
    );
    expect(last).toEqual({ by: ['head-north'], content: { what: 'erase-records', records: 'plans', counts: preview } });
    expect(await verifyAudits(database.db)).toMatchObject({ broken: [] });
    expect(await job()).toMatchObject({ erased: 0 });
  });

  it('does not reach the plan of another child', async () => {
    const [childId, other] = [await lived(name), await lived(`${name}-b`)];
    const before = await register.erasurePreview(HEAD, other);
    await register.confirmErasure([found(childId)], refuse, recorded(`confirm-${name}`));
    await job();
    expect(await register.erasurePreview(HEAD, other)).toEqual(before);
  });

  it('is finished where it was left half done, also by a run that knows no more what it was', async () => {
    const childId = await lived(name);
    await register.confirmErasure([found(childId)], refuse, recorded(`confirm-${name}`));
    const which = { erasureId: found(childId).erasureId, childId };
    expect(await register.eraseInRegister(which, refuse, RUN_AT)).toEqual([`transitionPlan:${childId}`]);
    expect(await listed(childId)).toMatchObject([{ state: 'erasing' }]);
    expect(await register.eraseInRegister(which, refuse, RUN_AT)).toEqual([`transitionPlan:${childId}`]);
    expect(await job()).toMatchObject({ erased: 1 });
    expect(await listed(childId)).toMatchObject([{ records: 'child' }, { state: 'erased', counts: { plans: 1 } }]);
  });

  it('is stopped by a legal hold that comes after it was confirmed, and that is written down', async () => {
    const childId = await lived(name);
    await register.confirmErasure([found(childId)], refuse, recorded(`confirm-${name}`));
    const hold = { childId, holdId: id(`h-${name}`), reason: 'A claim', reviewOn: day('2031-12-01') };
    await register.setHold(hold, recorded(`hold-${name}`));
    expect(await job()).toMatchObject({ erased: 0, stopped: 1 });
    expect([await listed(childId), (await register.erasurePreview(HEAD, childId)).plans]).toMatchObject([
      [],
      { plans: 1 },
    ]);
    const [last] = await rowsOf<{ content: unknown }>(
      database.db.queries,
      sql`select content from audit where entity_id = ${`child:${childId}`} order by seq desc limit 1`,
    );
    expect(last).toEqual({ content: { what: 'erasure-stopped', records: 'plans' } });
  });

  it('takes concerns too, which nobody learns of from whom one is kept, neither before nor after', async () => {
    const childId = await lived(name);
    const concernId = `worry-${name}`;
    const { state } = safeguardingConcern.begin(raise({ childId, concernId: id(concernId) }), RAISED_AT);
    const view = safeguardingConcern.view(state);
    const entity = {
      kind: 'safeguardingConcern',
      entityId: concernId,
      baseVersion: 0,
      version: 1,
      cause: ['raise'],
    } as const;
    await register.commit({
      ...{ ...entity, digest: digestOf(view), open: false, view },
      ...{ commands: [], outbox: [], timeline: [] },
    });
    const [who] = await rowsOf<{ who: string }>(
      database.db.queries,
      sql`select who from concern_access where concern_id = ${concernId} and who like 'staff:%'`,
    );
    const knows = actor('safeguarding-lead', 'yjs-north', { staffId: String(who?.who).replace('staff:', '') });
    const seen = async (by: typeof HEAD) => (await register.recordsOf(by, childId))?.records;
    expect([await seen(knows), await seen(HEAD)]).toMatchObject([
      { concerns: 1, child: 1 },
      { concerns: 0, child: 1 },
    ]);
    const counted = async (by: typeof HEAD) => (await register.erasurePreview(by, childId)).concerns['concerns'];
    expect([await counted(knows), await counted(HEAD)]).toEqual([1, 0]);
    const erasing = { ...found(childId), records: 'concerns' } as const;
    await register.confirmErasure([erasing], () => null, recorded(`confirm-${name}`));
    const rows = async (by: typeof HEAD) =>
      (await register.erasures(by, {}, FIRST_PAGE)).rows.filter((row) => row.childId === childId);
    expect([(await rows(knows)).length, (await rows(HEAD)).length]).toEqual([1, 0]);
    expect(await register.eraseInRegister(erasing, () => null, RUN_AT)).toEqual([`safeguardingConcern:${concernId}`]);
    await register.erasureDone(erasing.erasureId, RUN_AT);
    expect([await rows(knows), await rows(HEAD)]).toEqual([[], []]);
    expect(await tablesWith(concernId)).toEqual(['audit', 'erasures']);
    expect((await register.erasurePreview(HEAD, childId)).plans).toMatchObject({ plans: 1 });
  });

  it('takes the child’s own entry at the end, with who restricted it and who looked, when nothing else is held', async () => {
    const childId = await lived(name);
    const why = { childId, words: 'CANARY', because: 'other' } as const;
    await register.restrictRecord(
      { ...why, familyMembers: [], restrictionId: id(`r-${name}`) },
      recorded(`restrict-${name}`),
    );
    const reader = actor('psychologist', 'yjs-north', { staffId: 'psych' });
    const look = { ...why, lookId: id(`look-${name}`), until: at('2026-03-10T10:00:00.000Z') };
    await register.beginLook(reader, look, { ...recorded(`look-${name}`), by: reader.staffId });
    expect(await tablesWith(name)).toEqual(expect.arrayContaining(['restrictions', 'restricted_looks', 'outbox']));
    const lifted = { childId, restrictionId: id(`r-${name}`), reason: 'CANARY' } as const;
    await register.liftRestriction(lifted, recorded(`lift-${name}`));
    await register.confirmErasure([found(childId)], refuse, recorded(`confirm-${name}`));
    await job();
    const own = { ...found(childId, `own-${childId}`), records: 'child' } as const;
    expect(await listed(childId)).toMatchObject([{ records: 'child', state: 'proposed' }, { records: 'plans' }]);
    await register.confirmErasure([own], refuse, recorded(`confirm-own-${name}`));
    await job();
    expect(await listed(childId)).toMatchObject([
      { records: 'child', state: 'erased', familyName: null, counts: { children: 1 } },
      { records: 'plans', state: 'erased' },
    ]);
    expect(await tablesWith(name)).toEqual(['audit', 'commands', 'erasures']);
    expect(await register.recordsOf(HEAD, childId)).toBeNull();
  });

  it('is confirmed once for its key, and not while something stands against it', async () => {
    const childId = await lived(name);
    const first = await register.confirmErasure([found(childId)], refuse, recorded(`confirm-${name}`));
    expect(await register.confirmErasure([found(childId, 'other')], refuse, recorded(`confirm-${name}`))).toEqual(
      first,
    );
    const open = await lived(`${name}-open`, {});
    await expect(register.confirmErasure([found(open)], refuse, recorded(`open-${name}`))).rejects.toMatchObject({
      name: 'ChildRecordRefused',
    });
    expect(await listed(open)).toEqual([]);
  });
});
