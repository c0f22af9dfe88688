import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { createRegister } from '../../register/create-register';
import { StatementRefused } from '../../register/errors';
import { idsIn } from '../../register/sealing/facts';
import type { Recorded } from '../../register/writing/recorded';
import type { Register } from '../../register/register';
import { together } from '../../register/database/together';
import {
  CASE_MANAGER,
  child,
  commitOf,
  FIRST_PAGE,
  id,
  NOW,
  planView,
  SERVICES,
  STAFF,
  TEAMS,
  TODAY,
} from './builders';
import type { TestDatabase } from './databases';
import { DATABASES } from './databases';
import { TEST_RING } from './test-ring';

const recorded: Recorded = {
  ...{ by: CASE_MANAGER.staffId, at: NOW, what: 'note' },
  key: { commandId: id('note-it'), bodyHash: 'body' },
};

describe.each(DATABASES)('what is read together on $name', (kind) => {
  const statements: string[] = [];
  let database: TestDatabase;
  let register: Register;
  beforeAll(async () => {
    database = await kind.open({ logQuery: (query) => void statements.push(query) });
    register = createRegister(database.db, TEST_RING);
    const children = [child('child-of-plan', 'Ánna “$1”', 'Llŷr'), child('other', 'Gwen', 'Invented')];
    await register.load({ services: SERVICES, teams: TEAMS, staff: STAFF, children });
    await register.commit(commitOf(planView('plan'), 1, 'c'));
    const note = {
      noteId: id('note'),
      planId: id('plan'),
      kind: 'other',
      text: 'Hi a’r môr, $2',
      happenedOn: TODAY,
    } as const;
    await register.addNote({ ...note, serviceId: id('yjs-north'), readers: 'nobody-else', corrects: null }, recorded);
    await register.recordDeathOf({ childId: id('other'), diedOn: TODAY }, 2, () => null, {
      ...recorded,
      key: { commandId: id('death'), bodyHash: 'body' },
    });
  });
  beforeEach(() => {
    statements.length = 0;
  });
  afterAll(async () => {
    await database.close();
    await kind.stop();
  });

  /** Sealed texts and documents, days and moments, lists, counts, nothing at all, and columns of one name. */
  const readAll = () =>
    Promise.all([
      ...[register.plan(CASE_MANAGER, id('plan')), register.task(CASE_MANAGER, id('plan.1'))],
      ...[register.plans(CASE_MANAGER, { sort: 'started' }, FIRST_PAGE, NOW), register.plan(CASE_MANAGER, id('none'))],
      ...[register.tasks(CASE_MANAGER, {}, FIRST_PAGE, NOW), register.notes(CASE_MANAGER, id('plan'), {}, FIRST_PAGE)],
      ...[register.timeline(CASE_MANAGER, id('plan'), FIRST_PAGE), register.summary(CASE_MANAGER, NOW)],
      ...[register.staff(CASE_MANAGER), register.teams(CASE_MANAGER), register.service(id('yjs-north'))],
      ...[register.child(CASE_MANAGER, id('child-of-plan')), register.deathOf(id('other'))],
      register.assignableStaff(CASE_MANAGER, { roles: ['case-manager'], dueOn: null }, NOW),
      register.concerns(CASE_MANAGER, {}, FIRST_PAGE, NOW),
    ]);

  it('is what each of it is alone, and one statement', async () => {
    const alone = await readAll();
    expect(statements.length).toBe(alone.length);
    statements.length = 0;
    const [plan, , , none] = alone;
    expect([plan, none]).toEqual([expect.objectContaining({ childName: 'Ánna “$1” Llŷr' }), null]);
    expect(await together(readAll)).toEqual(alone);
    expect(statements.length).toBe(1);
  });

  it('goes as the same statement as ever where it is alone', async () => {
    await register.teams(CASE_MANAGER);
    await together(() => register.teams(CASE_MANAGER));
    expect(statements[1]).toBe(statements[0]);
  });

  it('is not what waits for something else, and not what others read meanwhile', async () => {
    const one = async () => {
      await register.teams(CASE_MANAGER);
      await register.staff(CASE_MANAGER);
    };
    await Promise.all([together(one), together(one)]);
    expect(statements.length).toBe(4);
  });

  it('fails with what is wrong, whichever of it is', async () => {
    const broken = () => register.tasks(CASE_MANAGER, { assignee: id('\0') }, FIRST_PAGE, NOW);
    const failing = together(() => Promise.allSettled([register.teams(CASE_MANAGER), broken()]));
    const refused = await failing;
    expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const reasons = refused.map((one) => (one.status === 'rejected' ? (one.reason as unknown) : null));
    for (const reason of reasons) expect(reason).toBeInstanceOf(StatementRefused);
    await expect(broken()).rejects.toBeInstanceOf(StatementRefused);
  });

  it('leaves what is written, and what a transaction reads, as it is', async () => {
    await together(async () => {
      await database.db.transaction(async (tx) => {
        await tx.execute(sql`select 1`);
      });
      await register.chooseMessages([], { ...recorded, key: { commandId: id('choice'), bodyHash: 'body' } });
      expect((await register.messageChoice(CASE_MANAGER.staffId)) ?? null).not.toBeNull();
    });
  });
});

describe('whom a view mentions', () => {
  it('is everybody under an id, and nothing that somebody wrote', () => {
    const view = {
      caseManagerId: 'cm-1',
      steps: [{ by: 'cm-2', words: 'said-to-nobody' }],
      ...{ raisedBy: 'cm-3', access: ['staff:cm-4', 'cm-4'], keptOut: ['cm-5'] },
      ...{ receivingTeamId: null, writtenId: 'what somebody wrote', by: 'cm-1' },
    };
    expect(idsIn(view)).toEqual(['cm-1', 'cm-2', 'cm-3', 'staff:cm-4', 'cm-4', 'cm-5']);
  });
});
