import { beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { verifyAudit } from '../../register/writing/audit';
import { rowsOf } from '../../register/database/database';
import { SignInTaken } from '../../register/errors';
import type { TaskView } from '../../domain/transition-plan/view';
import type { Register } from '../../register/register';
import type { Recorded } from '../../register/writing/recorded';
import { actor, at, commitOf, day, id, NOW, person, planView, SERVICES, STAFF, task, TEAMS, TODAY } from './builders';
import type { TestDatabase } from './databases';
import { DATABASES } from './databases';
import { openFor } from './open-for';

const ADMINISTRATOR = actor('administrator', 'yjs-north', { staffId: 'administrator' });
const MANAGER = actor('manager', 'yjs-north', { staffId: 'manager-north' });

describe.each(DATABASES)('changes of people on $name', (kind) => {
  let at_: TestDatabase;
  let register: Register;
  let statements: string[] = [];
  openFor(
    kind,
    async (made, opened) => {
      register = made;
      at_ = opened;
      await register.load({ services: SERVICES, teams: TEAMS, staff: STAFF, children: [] });
    },
    { logQuery: (query) => void statements.push(query) },
  );

  const recorded = (commandId: string, what = 'change-staff', bodyHash = 'body'): Recorded => ({
    by: ADMINISTRATOR.staffId,
    at: NOW,
    what,
    key: { commandId: id(commandId), bodyHash },
  });
  const auditOf = (entityId: string) =>
    rowsOf<{ by: unknown; content: Record<string, unknown> }>(
      at_.db.queries,
      sql`select by, content from audit where entity_id = ${entityId} order by seq`,
    );

  it('are done once for their key, however many come at once, and the first stands', async () => {
    const nia = (subject: string) => person(subject, 'yjs-north', 'team-north', 'case-manager');
    const rows = await Promise.all(
      ['nia', 'nia-2', 'nia-3'].map((staffId) => register.addStaff(nia(staffId), recorded('add-nia', 'add-staff'))),
    );
    expect(new Set(rows.map(({ answer }) => answer.item?.id)).size).toBe(1);
    const found = await Promise.all(['nia', 'nia-2', 'nia-3'].map((staffId) => register.staffMember(id(staffId))));
    expect(found.filter((one) => one !== null)).toHaveLength(1);
    const again = await register.addStaff(nia('nia-4'), recorded('add-nia', 'add-staff', 'another body'));
    expect(again).toMatchObject({ bodyHash: 'body', answer: rows[0]?.answer });
  });

  it('stand in an unbroken audit, without what says who somebody is', async () => {
    const { staffId } = person('owen', 'yjs-north', 'team-north', 'case-manager');
    await register.addStaff(
      person('owen', 'yjs-north', 'team-north', 'case-manager'),
      recorded('add-owen', 'add-staff'),
    );
    await register.changeStaff(staffId, { role: 'manager', email: 'owain@example.test' }, recorded('promote-owen'));
    await register.changeStaff(staffId, { awayFrom: TODAY, awayUntil: null }, recorded('owen-away', 'set-absence'));
    const lines = await auditOf('staff:owen');
    expect(lines.map(({ content }) => content['what'])).toEqual(['add-staff', 'change-staff', 'set-absence']);
    expect(lines[1]).toMatchObject({ by: ['administrator'], content: { role: 'manager', email: 'changed' } });
    expect(JSON.stringify(lines)).not.toMatch(/example\.test|Name of owen|issuer\.test/);
    expect(await verifyAudit(at_.db, 'staff:owen')).toMatchObject({ rows: 3, brokenAt: null });
    expect(await register.staffMember(staffId)).toMatchObject({
      role: 'manager',
      awayFrom: TODAY,
      name: 'Name of owen',
    });
  });

  it('never lead one token to two people', async () => {
    const twin = { ...person('twin', 'yjs-north', null, 'manager'), subject: 'cm-1' };
    await expect(register.addStaff(twin, recorded('twin', 'add-staff'))).rejects.toBeInstanceOf(SignInTaken);
    await expect(register.changeStaff(id('po-1'), { subject: 'cm-1' }, recorded('po'))).rejects.toBeInstanceOf(
      SignInTaken,
    );
    expect(await auditOf('staff:twin')).toEqual([]);
    expect(await register.command('po')).toBeNull();
  });

  it('move everybody of a provider to its new address, and nobody else', async () => {
    await register.addStaff(
      { ...person('elsewhere', 'yjs-north', null, 'manager'), issuer: 'https://old.test' },
      recorded('elsewhere', 'add-staff'),
    );
    await register.moveSignIn('https://old.test', 'https://new.test');
    expect(await register.staffMember(id('elsewhere'))).toMatchObject({ issuer: 'https://new.test' });
    expect(await register.staffMember(id('cm-1'))).toMatchObject({ issuer: 'https://issuer.test' });
  });

  describe('which end sessions', () => {
    const AT = { seenAfter: at('2026-03-10T00:00:00.000Z'), begunAfter: at('2026-03-10T00:00:00.000Z') };
    const signIns = {
      gwen: 'yjs-north',
      ceri: 'yjs-north',
      administrator: 'yjs-north',
      elsewhere: 'yjs-south',
    };
    const withSessions = async (run: string) => {
      const issuer = `https://${run}.test`;
      for (const [name, service] of Object.entries(signIns)) {
        const staffId = name === 'administrator' ? name : `${name}-${run}`;
        const one = { ...person(staffId, service, null, 'administrator'), issuer, subject: name };
        await register.load({ services: [], teams: [], children: [], staff: [one] });
        const session = { issuer, subject: name, providerSession: null, authenticatedAt: null };
        const ids = { sessionId: `${run}-${name}`, secretHash: `${run}-${name}` };
        await register.startSession({ ...session, ...ids, at: NOW }, null, AT);
      }
      return async () => {
        const left = await Promise.all(
          Object.keys(signIns).map((subject) => register.sessionsOf({ issuer, subject }, AT)),
        );
        return left.flat().map(({ subject }) => subject);
      };
    };

    it.each<[string, (run: string) => Promise<unknown>, readonly string[]]>([
      ['switching off', (run) => register.changeStaff(id(`gwen-${run}`), { active: false }, recorded(run)), ['gwen']],
      [
        'another sign-in',
        (run) => register.changeStaff(id(`gwen-${run}`), { subject: `new-${run}` }, recorded(run)),
        ['gwen'],
      ],
      [
        'another provider',
        (run) => register.changeStaff(id(`gwen-${run}`), { issuer: `https://new-${run}.test` }, recorded(run)),
        ['gwen'],
      ],
      ['another role', (run) => register.changeStaff(id(`gwen-${run}`), { role: 'manager' }, recorded(run)), []],
      ['switching on', (run) => register.changeStaff(id(`gwen-${run}`), { active: true }, recorded(run)), []],
      [
        'signing one out',
        (run) => register.endSessionsOfStaff(id(`gwen-${run}`), recorded(run, 'end-sessions')),
        ['gwen'],
      ],
      [
        'signing all out but whoever asks',
        (run) => register.endSessionsOfService(id('yjs-north'), recorded(run, 'end-all-sessions')),
        ['gwen', 'ceri'],
      ],
    ])('%s: at once, and nobody else’s', async (what, act, ended) => {
      const run = what.replaceAll(/\W/g, '-');
      const left = await withSessions(run);
      expect(await left()).toEqual(Object.keys(signIns));
      await act(run);
      expect(await left()).toEqual(Object.keys(signIns).filter((name) => !ended.includes(name)));
    });

    it('stand in the audit of whom they are about, with who did it', async () => {
      await register.endSessionsOfStaff(id('po-1'), recorded('po-out', 'end-sessions'));
      expect((await auditOf('staff:po-1')).at(-1)).toMatchObject({
        ...{ by: ['administrator'], content: { what: 'end-sessions' } },
      });
      expect((await auditOf('service:yjs-north')).at(-1)?.content).toEqual({ what: 'end-all-sessions' });
    });
  });

  it('add and change teams', async () => {
    const team = { teamId: id('team-new'), serviceId: id('yjs-north'), name: 'New', email: null };
    await register.addTeam({ ...team, managerId: id('manager-north'), deputyId: null }, recorded('team', 'add-team'));
    await register.changeTeam(id('team-new'), { managerId: null }, recorded('team-2', 'change-team'));
    expect(await register.team(id('team-new'))).toEqual({ ...team, managerId: null, deputyId: null });
    expect(await auditOf('team:team-new')).toHaveLength(2);
  });

  describe('the list of those to whom work can be given', () => {
    const which = { roles: ['case-manager', 'manager', 'probation-officer'], dueOn: null } as const;
    const mine = (planId: string, number: number, dueAt: string, state: 'accepted' | 'completed' = 'accepted') =>
      task(planId, number, { dueAt: at(dueAt), dueOn: day(dueAt.slice(0, 10)), state: { is: state } as never });
    const declinedBy = (staffId: string, one: TaskView): TaskView => ({
      ...one,
      assignee: { kind: 'staff', staffId: id(staffId), side: 'sender' },
      state: { is: 'rejected', at: NOW, by: id(staffId), reason: 'no hours left' },
    });
    beforeAll(async () => {
      await register.load({
        services: [],
        teams: [],
        staff: [
          person('leaves', 'yjs-north', 'team-north', 'case-manager', { lastDay: day('2026-03-20') }),
          person('left', 'yjs-north', 'team-north', 'case-manager', { lastDay: day('2026-03-09') }),
          person('off', 'yjs-north', 'team-north', 'case-manager', { active: false }),
        ],
        children: [],
      });
      const tasks = (planId: string) => [
        mine(planId, 1, '2026-03-12T16:00:00.000Z'),
        mine(planId, 2, '2026-05-12T16:00:00.000Z'),
        mine(planId, 3, '2026-03-12T16:00:00.000Z', 'completed'),
        mine(planId, 4, '2026-03-01T16:00:00.000Z'),
        declinedBy('manager-north', task(planId, 5)),
      ];
      for (const planId of ['carried', 'carried-too']) {
        await register.commit(
          commitOf(planView(planId, { tasks: tasks(planId), receivingOfficerId: 'po-1' }), 1, planId),
        );
      }
      await register.commit(
        commitOf(planView('practice', { rehearsal: true, tasks: tasks('practice') }), 1, 'practice'),
      );
      const over = { status: 'closed', tasks: tasks('over') } as const;
      await register.commit(commitOf(planView('over', over), 1, 'over'));
    });

    it('counts open plans, unfinished tasks and those due this week, what was declined for the case manager, in one statement', async () => {
      statements = [];
      const rows = await register.assignableStaff(MANAGER, which, NOW);
      expect(statements).toHaveLength(1);
      const workloadOf = (staffId: string) => rows.find((row) => row.staffId === staffId)?.workload;
      expect(workloadOf('cm-1')).toEqual({ openPlans: 2, unfinishedTasks: 8, dueThisWeek: 2 });
      expect(workloadOf('manager-north')).toEqual({ openPlans: 0, unfinishedTasks: 0, dueThisWeek: 0 });
      expect(workloadOf('po-1')).toBeNull();
    });

    it('counts for a receiving practitioner the plans in which they receive', async () => {
      const probation = actor('probation-manager', 'region-a', { staffId: 'pm-a1' });
      const rows = await register.assignableStaff(probation, which, NOW);
      expect(rows.find((row) => row.staffId === 'po-1')?.workload).toMatchObject({ openPlans: 2 });
    });

    it('finds the open plans that somebody holds, of those that the actor may see, in one statement', async () => {
      statements = [];
      const held = await register.caseload(MANAGER, id('cm-1'));
      expect(statements).toHaveLength(1);
      expect(held).toEqual(['carried', 'carried-too', 'practice']);
      expect(await register.caseload(actor('manager', 'yjs-south'), id('cm-1'))).toEqual([]);
    });

    it.each([
      [null, ['leaves'], ['left', 'off']],
      [day('2026-03-20'), ['leaves'], ['left', 'off']],
      [day('2026-03-21'), [], ['leaves', 'left', 'off']],
    ])('for %s leaves out who is not there any more', async (dueOn, there, gone) => {
      const rows = await register.assignableStaff(MANAGER, { ...which, dueOn }, NOW);
      const ids = rows.map(({ staffId }) => String(staffId));
      expect(ids).toEqual(expect.arrayContaining(there));
      expect(ids.filter((staffId) => gone.includes(staffId))).toEqual([]);
      expect(rows.map(({ role }) => role)).not.toContain('head-of-service');
    });
  });
});
