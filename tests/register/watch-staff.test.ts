import { describe, expect, it } from '@jest/globals';
import { NOTHING_OWN } from '../../domain/policy';
import type { Register } from '../../register/register';
import { commitOf, day, id, person, planView, SERVICES, STAFF, task, TEAMS } from './builders';
import { DATABASES } from './databases';
import { openFor } from './open-for';

const staffTask = (planId: string, number: number, staffId: string, state: 'accepted' | 'completed') =>
  task(planId, number, {
    assignee: { kind: 'staff', staffId: id(staffId), side: 'sender' },
    state: { is: state } as never,
  });

describe.each(DATABASES)('the watch over staff on $name', (kind) => {
  let register: Register;
  const statements: string[] = [];
  openFor(
    kind,
    async (made) => {
      register = made;
      const left = person('left', 'yjs-north', 'team-north', 'case-manager', { lastDay: day('2026-03-09') });
      await register.load({ services: SERVICES, teams: TEAMS, staff: [...STAFF, left], children: [] });
      const trusted = { is: 'agreed', trustedWorkerId: 'left' } as never;
      const ask = task('asks', 1, { kind: 'name-another-worker', state: { is: 'requested' } });
      const plans = {
        'managed by': { caseManagerId: 'left' },
        'received by': { receivingOfficerId: 'left' },
        'answered for by': { accountable: { ...planView('x').accountable, staffId: id('left') } },
        trusts: { voluntaryContact: trusted },
        'has asked': { tasks: [staffTask('has asked', 1, 'left', 'accepted')] },
        'has done with': { tasks: [staffTask('has done with', 1, 'left', 'completed')] },
        asks: { tasks: [ask] },
        'is sealed, managed by': { caseManagerId: 'left', phase: 'sealed' },
        'is closed, managed by': { caseManagerId: 'left', status: 'closed' },
        'is practice, managed by': { caseManagerId: 'left', rehearsal: true },
        'is of others': {},
      } as const;
      for (const [name, more] of Object.entries(plans)) {
        await register.commit(commitOf(planView(name, more), 1, name));
      }
    },
    { logQuery: (query) => void statements.push(query) },
  );

  it('finds the open plans that wait for them, with everybody whom they wait for, in one statement', async () => {
    statements.length = 0;
    const found = await register.plansPointingAt([id('left')], null);
    expect(statements).toHaveLength(1);
    expect(found.map(({ entityId }) => entityId).sort()).toEqual(
      ['answered for by', 'asks', 'has asked', 'managed by', 'received by', 'trusts'].sort(),
    );
    for (const { entityId, workers } of found)
      expect([entityId, workers.includes(id('left'))]).toEqual([entityId, entityId !== 'asks']);
    expect(found.find(({ entityId }) => entityId === 'has asked')?.workers).toEqual(
      expect.arrayContaining(['cm-1', 'manager-north', 'left']),
    );
  });

  it('finds for nobody what asks for somebody, and a practice plan by itself', async () => {
    expect((await register.plansPointingAt([], null)).map(({ entityId }) => entityId)).toEqual(['asks']);
    const practice = 'is practice, managed by';
    expect((await register.plansPointingAt([id('left')], practice as never)).map(({ entityId }) => entityId)).toEqual([
      practice,
    ]);
  });

  it('knows when everybody is there, who stands in, and by which policy they work', async () => {
    statements.length = 0;
    const everybody = await register.everybody();
    expect(statements).toHaveLength(1);
    expect(everybody.find(({ staffId }) => staffId === 'left')).toEqual({
      staffId: 'left',
      deputyId: null,
      active: true,
      awayFrom: null,
      awayUntil: null,
      lastDay: '2026-03-09',
      nation: 'wales',
      ownPolicy: NOTHING_OWN,
    });
  });
});
