import { describe, expect, it } from '@jest/globals';
import type { CommandId, NoteId, StaffId } from '../../domain/ids';
import { NoteUnknown, NoteWithdrawn } from '../../register/errors';
import type { NewNote } from '../../register/plans/notes';
import type { Recorded } from '../../register/writing/recorded';
import type { Register } from '../../register/register';
import {
  actor,
  at,
  CASE_MANAGER,
  child,
  commitOf,
  day,
  FIRST_PAGE,
  id,
  planView,
  SERVICES,
  STAFF,
  task,
  TEAMS,
} from './builders';
import type { TestDatabase } from './databases';
import { DATABASES } from './databases';
import { openFor } from './open-for';

const RECEIVING = actor('head-of-service', 'region-a');
const recorded = (key: string, by: StaffId = CASE_MANAGER.staffId): Recorded => ({
  by,
  at: at(`2026-03-10T09:00:0${key.length % 10}.000Z`),
  what: 'add-note',
  key: { commandId: key as CommandId, bodyHash: 'body' },
});
const note = (noteId: string, more: Partial<NewNote> = {}): NewNote => ({
  noteId: noteId as NoteId,
  planId: id('plan-1'),
  kind: 'other',
  text: `The words of ${noteId}`,
  happenedOn: day('2026-03-10'),
  serviceId: id('yjs-north'),
  readers: 'nobody-else',
  corrects: null,
  ...more,
});

describe.each(DATABASES)('notes on plans on $name', (kind) => {
  let register: Register;
  let database: TestDatabase;
  const statements: string[] = [];
  const assignee = { kind: 'team', teamId: id('team-a1'), side: 'receiver' } as const;
  const view = planView('plan-1', { childId: 'one', tasks: [task('plan-1', 1, { assignee })] });
  openFor(
    kind,
    async (made, opened) => {
      [register, database] = [made, opened];
      await register.load({ services: SERVICES, teams: TEAMS, staff: STAFF, children: [child('one', 'A', 'A')] });
      const asked = {
        receivingOfficerId: 'po-1',
        phase: 'graded-handover',
        life: { phase: 'graded-handover' },
      } as const;
      await register.commit(commitOf({ ...view, ...asked }, 1, 'a'));
    },
    { logQuery: (query) => void statements.push(query) },
  );
  const read = async (who = CASE_MANAGER, filter = {}) =>
    ((await register.notes(who, id('plan-1'), filter, FIRST_PAGE))?.rows ?? []).map(({ noteId }) => noteId);

  it('are written once for their key, and page by page the latest comes first, in one statement', async () => {
    expect((await register.notes(CASE_MANAGER, id('plan-1'), {}, FIRST_PAGE))?.rows).toEqual([]);
    for (const noteId of ['n1', 'n22', 'n333']) await register.addNote(note(noteId), recorded(noteId));
    const again = await register.addNote(note('n4'), recorded('n333'));
    expect(again.answer.item?.id).toBe('n333');
    expect(await read()).toEqual(['n333', 'n22', 'n1']);
    statements.length = 0;
    const first = await register.notes(CASE_MANAGER, id('plan-1'), {}, { cursor: null, limit: 2 });
    expect(statements).toHaveLength(1);
    expect(first?.rows[0]).toMatchObject({ text: 'The words of n333', byName: 'Name of cm-1', correctedBy: null });
    const next = await register.notes(CASE_MANAGER, id('plan-1'), {}, { cursor: first?.nextCursor ?? null, limit: 2 });
    expect([next?.rows.map(({ noteId }) => noteId), next?.nextCursor]).toEqual([['n1'], null]);
    expect(await read(CASE_MANAGER, { kind: 'contact-with-child' })).toEqual([]);
  });

  it('are of nobody who may not see the plan', async () => {
    expect(await register.notes(actor('manager', 'yjs-south'), id('plan-1'), {}, FIRST_PAGE)).toBeNull();
  });

  it('stand corrected and withdrawn beside each other, and only their own service does either', async () => {
    await register.addNote(note('n55555', { corrects: 'n1' as NoteId }), recorded('n55555'));
    const rows = (await register.notes(CASE_MANAGER, id('plan-1'), {}, FIRST_PAGE))?.rows ?? [];
    expect(rows.find(({ noteId }) => noteId === 'n1')).toMatchObject({
      correctedBy: 'n55555',
      text: 'The words of n1',
    });
    const theirs = note('n666666', { corrects: 'n1' as NoteId, serviceId: id('region-a') });
    await expect(register.addNote(theirs, recorded('n666666'))).rejects.toThrow(NoteUnknown);

    const which = { planId: id('plan-1'), noteId: 'n22' as NoteId, reason: 'another child', anybodys: false };
    const other = { ...CASE_MANAGER, staffId: 'cm-2' as StaffId };
    await expect(register.withdrawNote(other, which, recorded('w1'))).rejects.toThrow(NoteUnknown);
    await expect(register.withdrawNote(RECEIVING, { ...which, anybodys: true }, recorded('w2'))).rejects.toThrow(
      NoteUnknown,
    );
    await register.withdrawNote(other, { ...which, anybodys: true }, recorded('w3', other.staffId));
    await expect(register.withdrawNote(CASE_MANAGER, which, recorded('w4'))).rejects.toThrow(NoteWithdrawn);
    const after = (await register.notes(CASE_MANAGER, id('plan-1'), {}, FIRST_PAGE))?.rows ?? [];
    expect(after.find(({ noteId }) => noteId === 'n22')).toMatchObject({
      ...{ text: 'The words of n22', withdrawnBy: 'cm-2', withdrawnBecause: 'another child' },
    });
  });

  it('leave nothing that they say in the audit, the timeline or the commands', async () => {
    for (const table of ['audit', 'timeline', 'commands']) {
      const rows = JSON.stringify(await database.db.queries.execute(`select * from ${table}`));
      expect([table, rows.includes('The words of'), rows.includes('another child')]).toEqual([table, false, false]);
    }
  });

  it('go to the other side as was decided when they were written: some at once, some with responsibility, some never', async () => {
    await register.addNote(note('g7777777', { readers: 'receiving-side-once-responsible' }), recorded('g7777777'));
    await register.addNote(
      note('b88888888', { readers: 'both-sides', serviceId: id('region-a') }),
      recorded('b88888888'),
    );
    expect(await read(RECEIVING)).toEqual(['b88888888']);
    expect(await read()).toContain('b88888888');
    const accountable = { ...view.accountable, staffId: id('po-1'), serviceId: id('region-a') };
    const passed = {
      ...view,
      accountable,
      phase: 'transferred',
      life: { phase: 'transferred', on: day('2026-06-01') },
    };
    await register.commit(commitOf({ ...passed, receivingOfficerId: 'po-1' } as typeof view, 2, 'b'));
    expect(await read(RECEIVING)).toEqual(['b88888888', 'g7777777']);
    await register.addNote(note('a999999999', { serviceId: id('region-a') }), recorded('a999999999'));
    expect(await read(RECEIVING)).toContain('a999999999');
    expect(await read()).not.toContain('a999999999');
  });
});
