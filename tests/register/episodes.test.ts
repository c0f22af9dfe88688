import { beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf } from '../../domain/commit';
import type { Commit } from '../../domain/commit';
import { voluntaryContact } from '../../domain/voluntary-contact';
import type { StartEpisode } from '../../domain/voluntary-contact/commands';
import type { CustodyStay } from '../../domain/transition-plan/moves/custody-state';
import type { EpisodeView } from '../../domain/voluntary-contact/view';
import type { Register } from '../../register/register';
import { Episode } from '../domain/voluntary-contact/episodes';
import { actor, at, child, commitOf, day, dueBy, id, message, planView, SERVICES, STAFF, TEAMS } from './builders';
import { DATABASES } from './databases';
import { openFor } from './open-for';

const NOW = at('2026-03-18T12:00:00.000Z');
const WORKER = actor('case-manager', 'yjs-north', { staffId: 'cm-1' });
const FIRST = { cursor: null, limit: 200 };

/** An episode of the northern service whose check-in of 17 March was missed. */
function missed(episodeId: string, childId: string, more: Partial<StartEpisode> = {}): EpisodeView {
  const ids = { episodeId: id(episodeId), childId: id(childId), serviceId: id('yjs-north'), teamId: id('team-north') };
  const episode = new Episode({ ...ids, ...more }).until(day('2026-03-17'), '18:00');
  return voluntaryContact.view(episode.state);
}

function commit(view: EpisodeView, version: number, more: Partial<Commit> = {}): Commit {
  const { episodeId: entityId } = view;
  return {
    ...{ kind: 'voluntaryContact', entityId, baseVersion: version - 1, version, cause: [`${entityId}-${version}`] },
    ...{ digest: digestOf(view), open: view.phase !== 'closed', view, timeline: [], commands: [], outbox: [], ...more },
  };
}

describe.each(DATABASES)('voluntary contact in the register on $name', (kind) => {
  let register: Register;
  const statements: string[] = [];
  openFor(
    kind,
    async (made) => {
      register = made;
      const children = [child('c-1', 'Ash', 'One'), child('c-2', 'Birch', 'Two')];
      await register.load({ services: SERVICES, teams: TEAMS, staff: STAFF, children });
      await register.commit(commit(missed('e-1', 'c-1', { trustedWorkerId: id('cm-1') }), 1));
      await register.commit(commit(missed('e-2', 'c-2', { rehearsal: true }), 1));
    },
    { logQuery: (query) => void statements.push(query) },
  );
  beforeEach(() => {
    statements.length = 0;
  });

  it('is listed by what is due, with names and what is late, in one statement', async () => {
    const { rows } = await register.episodes(WORKER, {}, FIRST, at('2026-03-18T17:30:00.000Z'));
    expect(statements).toHaveLength(1);
    expect(rows).toMatchObject([
      {
        episodeId: 'e-1',
        childName: 'Ash One',
        trustedWorkerName: 'Name of cm-1',
        nextDueOn: '2026-03-17',
        late: true,
      },
      { episodeId: 'e-2', rehearsal: true, late: true },
    ]);
    const idsOf = async (filter: Parameters<Register['episodes']>[1], now = NOW) =>
      (await register.episodes(WORKER, filter, FIRST, now)).rows.map(({ episodeId }) => String(episodeId));
    expect(await idsOf({ due: 'late' })).toEqual([]);
    expect(await idsOf({ due: 'late' }, at('2026-03-18T17:30:00.000Z'))).toEqual(['e-1', 'e-2']);
    expect(await idsOf({ due: 'this-week' })).toEqual(['e-1', 'e-2']);
    expect(await idsOf({ trustedWorkerId: id('cm-1') })).toEqual(['e-1']);
    expect(await idsOf({ childId: id('c-2'), phase: 'running' })).toEqual(['e-2']);
    const one = await register.episodes(WORKER, {}, { cursor: null, limit: 1 }, NOW);
    const next = await register.episodes(WORKER, {}, { cursor: one.nextCursor, limit: 1 }, NOW);
    expect([...one.rows, ...next.rows].map(({ episodeId }) => episodeId)).toEqual(['e-1', 'e-2']);
  });

  it('is for the service that the child chose', async () => {
    for (const [role, service, sees] of [
      ['safeguarding-lead', 'yjs-north', true],
      ['case-manager', 'yjs-south', false],
      ['probation-officer', 'region-a', false],
      ['administrator', 'yjs-north', false],
    ] as const) {
      const who = actor(role, service);
      const seen = await register.episode(who, id('e-1'));
      const lines = await register.episodeTimeline(who, id('e-1'), FIRST);
      const { rows } = await register.episodes(who, {}, FIRST, NOW);
      expect([role, seen !== null, lines !== null, rows.length > 0]).toEqual([role, sees, sees, sees]);
    }
  });

  it('is one at a time for a child, and known when they return', async () => {
    await expect(register.commit(commit(missed('e-3', 'c-1'), 1))).rejects.toMatchObject({ name: 'OpenOneExists' });
    expect(await register.episodesOf(id('c-1'))).toEqual({ open: 'e-1', ended: null });
    expect((await register.openEntities('voluntaryContact')).map(({ entityId }) => entityId).sort()).toEqual([
      'e-1',
      'e-2',
    ]);
    // A plan of the same child is another kind, and has its own.
    await register.commit(commitOf(planView('p-1', { childId: 'c-1' }), 1, 'p-1'));
    expect(await register.openPlanOf(id('c-1'))).toBe('p-1');
  });

  it('is watched over, on its own clock where it is practice', async () => {
    expect(await register.moveRehearsalClock('voluntaryContact', 'e-2', 86_400)).toBe(86_400);
    await expect(register.moveRehearsalClock('voluntaryContact', 'e-1', 1)).rejects.toThrow('Not a practice plan');
    expect(await register.practiceOf(id('c-2'))).toEqual({
      ...{ aheadSeconds: 86_400, live: [{ kind: 'voluntaryContact', entityId: 'e-2' }] },
    });
    expect(await register.practiceOf(id('c-1'))).toEqual({ aheadSeconds: 0, live: [] });
    const seen = await register.entitiesToWatch();
    expect(seen.find(({ entityId }) => entityId === 'e-1')).toMatchObject({
      ...{
        planId: null,
        serviceId: 'yjs-north',
        workflowId: 'voluntaryContact:c-1',
        nextWake: '2026-03-18T17:00:00.000Z',
      },
    });
    expect(seen.find(({ entityId }) => entityId === 'e-2')?.nextWake).toBe('2026-03-17T17:00:00.000Z');
    expect(await register.overdueWakes(at('2026-03-18T16:30:00.000Z'))).toBe(1);
    expect(await register.overdueWakes(at('2026-03-18T18:30:00.000Z'))).toBe(2);
    const found = await register.episodesPointingAt([id('cm-1')]);
    expect(found).toEqual([
      { kind: 'voluntaryContact', entityId: 'e-1', childId: 'c-1', workers: ['cm-1', 'manager'] },
    ]);
    expect(await register.episodesPointingAt([])).toEqual([]);
  });

  it('is told where the child is, when their open plan knows of a move; practice by itself', async () => {
    const stay: CustodyStay = {
      ...{ stayId: id('p-1.y1'), why: 'remand', since: day('2026-03-10'), releaseOn: null, goesOn: null },
      establishment: { name: 'Hafan', kind: 'youth', contact: null },
      ...{ earlier: [], state: { is: 'in-custody' }, rev: 1, changes: [] },
    };
    const moves = { custody: [stay], outOfArea: [] };
    expect(await register.contactsOfMovers({ practice: null, childId: null })).toEqual([]);
    await register.commit(commitOf(planView('p-1', { childId: 'c-1', moves }), 2, 'moved'));
    statements.length = 0;
    expect(await register.contactsOfMovers({ practice: null, childId: null })).toEqual([
      { episodeId: 'e-1', childId: 'c-1', moves },
    ]);
    expect(statements).toHaveLength(1);
    expect(await register.contactsOfMovers({ practice: null, childId: id('c-1') })).toHaveLength(1);
    expect(await register.contactsOfMovers({ practice: null, childId: id('c-3') })).toEqual([]);
    await register.commit(commitOf(planView('p-2', { childId: 'c-2', moves, rehearsal: true }), 1, 'practice'));
    expect(await register.contactsOfMovers({ practice: id('p-2') })).toMatchObject([{ episodeId: 'e-2' }]);
    expect(await register.contactsOfMovers({ practice: id('p-1') })).toEqual([]);
  });

  it('tells in the morning what was kept for it, and nothing more of a child who has died', async () => {
    const view = missed('e-1', 'c-1', { trustedWorkerId: id('cm-1') });
    const outbox = [1, 2].map((number) => message('e-1', 2, number, { kind: 'staff', staffId: id('cm-1') }));
    await register.commit(commit(view, 2, { outbox }));
    const [first] = await register.claimMail(['e-1.v2.m1'], day('2026-03-18'));
    expect(first).toMatchObject({ outboxId: 'e-1.v2.m1', to: { staffId: 'cm-1' } });
    await register.mailDone('e-1.v2.m1', { is: 'held', to: id('cm-1') });
    const run = { at: NOW, today: day('2026-03-18'), practice: null, dueBy: dueBy(day('2026-03-25')) };
    const digests = await register.makeDigests(run);
    const mine = digests.filter((one) => one.startsWith('digest.cm-1.'));
    const [digest] = await register.claimMail(mine, day('2026-03-18'));
    expect(digest?.digest).toMatchObject({ due: 1, overdue: 0, climbing: 0, news: 1 });

    await register.commit(
      commitOf(planView('p-1', { childId: 'c-1', phase: 'sealed', status: 'sealed' }), 3, 'sealed'),
    );
    expect(await register.claimMail(['e-1.v2.m2'], day('2026-03-18'))).toEqual([]);
    const { rows } = await register.episodes(WORKER, {}, FIRST, NOW);
    expect(rows.map(({ episodeId }) => episodeId)).toEqual(['e-2']);
    expect(await register.episodesPointingAt([id('cm-1')])).toEqual([]);
    expect(await register.episode(WORKER, id('e-1'))).not.toBeNull();
  });
});
