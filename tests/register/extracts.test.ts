import { describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import type { ExtractId, SealedTextId } from '../../domain/ids';
import type { Extract, Sharing, SharingDecision } from '../../domain/transition-plan/sharing/state';
import type { Look, Register } from '../../register/register';
import { actor, at, commitOf, day, FIRST_PAGE, id, NOW, planView, SERVICES, STAFF, TEAMS } from './builders';
import type { TestDatabase } from './databases';
import { DATABASES } from './databases';
import { openFor } from './open-for';

const AUTHOR = actor('case-manager', 'yjs-north', { staffId: 'cm-1', teamId: 'team-north' });
const OFFICER = actor('probation-officer', 'region-a', { staffId: 'po-1', teamId: 'team-a1' });
const LOOK: Look = { at: NOW, how: 'read', why: null };
const textOf = (name: string) => id(`text of ${name}`) as SealedTextId;

/** What a plan has shared with the officer: one section for each of these ends and states. */
function sharing(plan: string, shared: readonly (Pick<Extract, 'expiresOn'> & Partial<Extract>)[]): Sharing {
  const decision: SharingDecision = {
    decisionId: id(`${plan}.s1`),
    at: NOW,
    by: AUTHOR.staffId,
    with: { is: 'staff', staffId: OFFICER.staffId, side: 'receiver' },
    sections: ['what-helps'],
    ...{ purpose: 'p', necessity: 'n', basis: 'public-task', reasons: 'r' },
    childsView: { is: 'agrees', words: null },
    state: { is: 'shared' },
    ...{ rev: 1, changes: [] },
  };
  const extracts = shared.map((one, index): Extract => ({
    extractId: id(`${plan}.x${index + 1}`),
    decisionId: decision.decisionId,
    section: 'what-helps',
    textId: textOf(`${plan}.x${index + 1}`),
    ...{ note: null, ownReason: null, state: { is: 'shared' }, rev: 1, changes: [] },
    ...one,
  }));
  return { decisions: [decision], extracts };
}
const YESTERDAY = day('2026-02-28');
const LATER = day('2026-12-31');

describe.each(DATABASES)('extracts on $name', (kind) => {
  let register: Register;
  let database: TestDatabase;
  const statements: string[] = [];
  openFor(
    kind,
    async (made, opened) => {
      register = made;
      database = opened;
      await register.load({ services: SERVICES, teams: TEAMS, staff: STAFF, children: [] });
      const withdrawn = { is: 'withdrawn', at: NOW, by: AUTHOR.staffId, reason: 'r' } as const;
      const shared = sharing('plan', [
        { expiresOn: LATER },
        { expiresOn: YESTERDAY },
        { expiresOn: LATER, state: withdrawn },
      ]);
      await register.commit(commitOf(planView('plan', { receivingOfficerId: 'po-1', sharing: shared }), 1, 'a'));
      const practice = {
        receivingOfficerId: 'po-1',
        rehearsal: true,
        sharing: sharing('practice', [{ expiresOn: LATER }]),
      };
      await register.commit(commitOf(planView('practice', practice), 1, 'b'));
      const gone = { receivingOfficerId: 'po-2', sharing: sharing('gone', [{ expiresOn: LATER }]) };
      await register.commit(commitOf(planView('gone', gone), 1, 'c'));
      for (const plan of ['plan', 'practice', 'gone']) {
        const texts = [1, 2, 3].map((n) => `${plan}.x${n}`);
        await register.keepSealedTexts(
          texts.map((name) => {
            return {
              textId: textOf(name),
              planId: id(plan),
              sealed: `sealed ${name}`,
              keptAt: NOW,
              keptBy: AUTHOR.staffId,
            };
          }),
        );
      }
    },
    { logQuery: (query) => void statements.push(query) },
  );

  const look = (who: typeof AUTHOR, extractId: string, more: Partial<Look> = {}) =>
    register.lookAtExtract(who, extractId as ExtractId, { ...LOOK, ...more });
  const looks = async (extractId: string) =>
    (await register.looksAt(AUTHOR, extractId as ExtractId, FIRST_PAGE))?.rows.map(({ staffId, outcome }) => [
      String(staffId),
      outcome,
    ]);

  it.each([
    ['the author', AUTHOR, 'plan.x1', 'shown'],
    ['the recipient', OFFICER, 'plan.x1', 'shown'],
    ['the author, once it has ended', AUTHOR, 'plan.x2', 'shown'],
    ['the recipient, once it has ended', OFFICER, 'plan.x2', 'ended'],
    ['the author, once it was withdrawn', AUTHOR, 'plan.x3', 'shown'],
    ['the recipient, once it was withdrawn', OFFICER, 'plan.x3', 'ended'],
    ['the recipient of a plan that is theirs no more', OFFICER, 'gone.x1', 'denied'],
    ['a colleague of the author', actor('case-manager', 'yjs-north', { staffId: 'cm-2' }), 'plan.x1', 'denied'],
    ['a manager', actor('manager', 'yjs-north', { staffId: 'manager-north' }), 'plan.x1', 'denied'],
    ['somebody of another service', actor('manager', 'yjs-south', { staffId: 'manager-south' }), 'plan.x1', 'denied'],
    [
      'who stands in for the recipient',
      { ...OFFICER, staffId: id('po-2'), actingFor: [OFFICER.staffId] },
      'plan.x1',
      'denied',
    ],
  ])('are looked at by %s, and the look is logged', async (_, who, extractId, outcome) => {
    statements.length = 0;
    const seen = await look(who, extractId);
    expect(statements.filter((query) => !/^(begin|commit)/i.test(query))).toHaveLength(1);
    const text = outcome === 'shown' ? `sealed ${extractId}` : null;
    expect(seen).toEqual(outcome === 'denied' ? null : expect.objectContaining({ outcome, sealed: text }));
    expect((await looks(extractId))?.[0]).toEqual([String(who.staffId), outcome]);
  });

  it('end on a practice plan’s own clock', async () => {
    expect(await look(OFFICER, 'practice.x1')).toMatchObject({ outcome: 'shown' });
    await register.moveRehearsalClock('transitionPlan', id('practice'), 400 * 86_400);
    expect(await look(OFFICER, 'practice.x1')).toMatchObject({ outcome: 'ended', sealed: null });
  });

  it('of a plan are given to their recipient, as far as they can be read, each with its line in the log', async () => {
    const seen = await register.lookAtExtractsOf(OFFICER, id('plan'), { ...LOOK, how: 'pack' });
    expect(seen.map(({ extractId }) => String(extractId))).toEqual(['plan.x1']);
    const page = await register.looksAt(AUTHOR, id('plan.x1'), FIRST_PAGE);
    expect(page?.rows[0]).toMatchObject({ staffId: 'po-1', how: 'pack', outcome: 'shown' });
    expect(await register.lookAtExtractsOf(AUTHOR, id('plan'), LOOK)).toEqual([]);
    const copied = await register.lookAtExtractsOf(AUTHOR, id('plan'), { ...LOOK, how: 'copy-out' });
    expect(copied.map(({ extractId }) => String(extractId))).toContain('plan.x1');
    expect(await register.lookAtExtractsOf(OFFICER, id('gone'), LOOK)).toEqual([]);
  });

  it('are listed to author and recipient in one statement, what ends first at the top, ended where it has ended', async () => {
    statements.length = 0;
    const { rows } = await register.extracts(OFFICER, FIRST_PAGE, NOW);
    expect(statements).toHaveLength(1);
    expect(rows.map(({ extractId, state }) => [String(extractId), state])).toEqual([
      ['plan.x2', 'expired'],
      ['plan.x1', 'shared'],
      ['plan.x3', 'withdrawn'],
      ['practice.x1', 'expired'],
    ]);
    const one = await register.extracts(OFFICER, { cursor: null, limit: 1 }, NOW);
    const next = await register.extracts(OFFICER, { cursor: one.nextCursor, limit: 1 }, NOW);
    expect(next.rows[0]).toEqual(rows[1]);
    expect((await register.extracts(actor('manager', 'yjs-north'), FIRST_PAGE, NOW)).rows).toEqual([]);
  });

  it('show their looks to the author and to managers of the service, page by page', async () => {
    for (let n = 0; n < 3; n++)
      await look(OFFICER, 'plan.x1', { at: at(`2026-03-02T10:00:0${n}.000Z`), why: 'to-decide' });
    const manager = actor('manager', 'yjs-north', { staffId: 'manager-north' });
    const page = await register.looksAt(manager, id('plan.x1'), { cursor: null, limit: 2 });
    expect(page?.rows.map((row) => row.at)).toEqual(['2026-03-02T10:00:02.000Z', '2026-03-02T10:00:01.000Z']);
    const next = await register.looksAt(manager, id('plan.x1'), { cursor: page?.nextCursor ?? null, limit: 1 });
    expect(next?.rows[0]).toMatchObject({ at: '2026-03-02T10:00:00.000Z', why: 'to-decide', staffId: 'po-1' });
    for (const other of [OFFICER, actor('manager', 'yjs-south'), actor('psychologist', 'yjs-north')]) {
      expect(await register.looksAt(other, id('plan.x1'), FIRST_PAGE)).toBeNull();
    }
  });

  it('follow the plan’s own account: what it no longer has is gone, and the texts stay', async () => {
    const view = (shared: Sharing) => planView('turns', { receivingOfficerId: 'po-1', sharing: shared });
    await register.commit(commitOf(view(sharing('turns', [{ expiresOn: LATER }, { expiresOn: LATER }])), 1, 't1'));
    expect(await look(OFFICER, 'turns.x2')).toMatchObject({ outcome: 'shown' });
    await register.commit(
      commitOf(view(sharing('turns', [{ expiresOn: LATER }])), 1, 'another', { cause: ['another'] }),
    );
    expect(await look(OFFICER, 'turns.x2')).toBeNull();
    expect(await look(OFFICER, 'turns.x1')).toMatchObject({ outcome: 'shown' });
  });

  it('are shown to nobody while the look cannot be written down', async () => {
    await database.owner.queries.execute(sql`alter table extract_looks rename to looks_away`);
    try {
      await expect(look(OFFICER, 'plan.x1')).rejects.toThrow();
      await expect(register.lookAtExtractsOf(OFFICER, id('plan'), LOOK)).rejects.toThrow();
    } finally {
      await database.owner.queries.execute(sql`alter table looks_away rename to extract_looks`);
    }
    expect(await look(OFFICER, 'plan.x1')).toMatchObject({ outcome: 'shown' });
  });
});
