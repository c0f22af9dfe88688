import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../domain/people';
import { ROLES } from '../../domain/people';
import type { PlanView, TaskView } from '../../domain/transition-plan/view';
import type { Register } from '../../register/register';
import { actor, child, commitOf, FIRST_PAGE, id, NOW, planView, SERVICES, STAFF, task, TEAMS } from './builders';
import { DATABASES } from './databases';
import { openFor } from './open-for';

const receiver = (staffId: string): TaskView['assignee'] => ({ kind: 'staff', staffId: id(staffId), side: 'receiver' });
const asked = (planId: string, assignee: TaskView['assignee']) => ({ tasks: [task(planId, 1, { assignee })] });

/** One plan for each relation that somebody may have to it. All but the last are held by the northern service. */
const PLANS: Readonly<Record<string, Partial<PlanView>>> = {
  'not asked': {},
  'officer named': { receivingOfficerId: 'po-1' },
  'asked of officer': asked('asked of officer', receiver('po-1')),
  'asked of colleague': asked('asked of colleague', receiver('po-2')),
  'asked of team': asked('asked of team', { kind: 'team', teamId: id('team-a1'), side: 'receiver' }),
  'asked of other team': { receivingTeamId: 'team-a2', ...asked('asked of other team', receiver('po-3')) },
  'asked of a namesake of the team': {
    receivingServiceId: 'region-b',
    receivingTeamId: 'team-b1',
    ...asked('asked of a namesake of the team', receiver('team-a1')),
  },
  'asked of the psychologist': asked('asked of the psychologist', {
    kind: 'role',
    role: 'psychologist',
    serviceId: id('yjs-north'),
    side: 'sender',
  }),
  transferred: {
    phase: 'transferred',
    receivingOfficerId: 'po-2',
    tasks: [],
    accountability: [
      { staffId: id('pm-a1'), role: 'probation-manager', serviceId: id('region-a'), from: NOW, by: id('t.1') },
    ],
  },
  'other service': {
    serviceId: 'yjs-south',
    teamId: 'team-south',
    caseManagerId: 'cm-south',
    receivingServiceId: 'region-b',
    receivingTeamId: 'team-b1',
  },
};
const NORTH = [
  'not asked',
  'officer named',
  'asked of officer',
  'asked of colleague',
  'asked of team',
  'asked of other team',
  'asked of a namesake of the team',
  'asked of the psychologist',
  'transferred',
];
const OF_TEAM_A1 = ['asked of officer', 'asked of colleague', 'asked of team', 'transferred'];

const SEES: readonly (readonly [string, Actor, readonly string[]])[] = [
  ['a case manager', actor('case-manager', 'yjs-north', { staffId: 'cm-1', teamId: 'team-north' }), NORTH],
  ['a case manager who covers', actor('case-manager', 'yjs-north', { staffId: 'cm-9', teamId: 'team-other' }), NORTH],
  ['a manager', actor('manager', 'yjs-north'), NORTH],
  ['a seconded probation officer', actor('seconded-probation-officer', 'yjs-north'), NORTH],
  ['a psychologist', actor('psychologist', 'yjs-north'), NORTH],
  ['a trauma champion', actor('trauma-champion', 'yjs-north'), NORTH],
  ['a safeguarding lead', actor('safeguarding-lead', 'yjs-north'), NORTH],
  ['a head of the youth justice service', actor('head-of-service', 'yjs-north'), NORTH],
  ['a case manager of another service', actor('case-manager', 'yjs-south'), ['other service']],
  [
    'an officer',
    actor('probation-officer', 'region-a', { staffId: 'po-1', teamId: 'team-a1' }),
    ['officer named', 'asked of officer', 'asked of team'],
  ],
  [
    'an officer without a team',
    actor('probation-officer', 'region-a', { staffId: 'po-1' }),
    ['officer named', 'asked of officer'],
  ],
  [
    'an officer of another team',
    actor('probation-officer', 'region-a', { staffId: 'po-3', teamId: 'team-a2' }),
    ['asked of other team'],
  ],
  [
    'an officer who stands in',
    actor('probation-officer', 'region-a', { staffId: 'po-9', actingFor: ['po-1'] }),
    ['asked of officer'],
  ],
  ['an officer of another region', actor('probation-officer', 'region-b', { staffId: 'po-9', teamId: 'team-b1' }), []],
  ['a probation manager', actor('probation-manager', 'region-a', { staffId: 'pm-a1', teamId: 'team-a1' }), OF_TEAM_A1],
  ['a probation manager by the team alone', actor('probation-manager', 'region-a', { staffId: 'pm-a1' }), OF_TEAM_A1],
  [
    'a probation manager who stands in',
    actor('probation-manager', 'region-a', { staffId: 'pm-9', actingFor: ['pm-a2'] }),
    ['asked of other team'],
  ],
  [
    'a probation manager of another region',
    actor('probation-manager', 'region-b', { staffId: 'pm-b', teamId: 'team-b1' }),
    ['asked of a namesake of the team'],
  ],
  ['a head of the region', actor('head-of-service', 'region-a'), [...OF_TEAM_A1, 'asked of other team']],
  ['a head of another region', actor('head-of-service', 'region-b'), ['asked of a namesake of the team']],
  ['an administrator', actor('administrator', 'yjs-north', { staffId: 'cm-1', teamId: 'team-north' }), []],
];

/** Who still sees what, once all of these records are restricted; and the rest of them for the time of a look. */
const SEES_RESTRICTED: readonly (readonly [string, Actor, readonly string[]])[] = [
  ['the case manager of a plan', actor('case-manager', 'yjs-north', { staffId: 'cm-1' }), NORTH],
  ['a colleague of theirs', actor('case-manager', 'yjs-north', { staffId: 'cm-9', teamId: 'team-north' }), []],
  ['whoever stands in for them', actor('case-manager', 'yjs-north', { staffId: 'cm-9', actingFor: ['cm-1'] }), NORTH],
  ['the manager of the team', actor('manager', 'yjs-north', { staffId: 'manager-north' }), NORTH],
  ['a manager of another team', actor('manager', 'yjs-north', { staffId: 'manager-9' }), []],
  ['a seconded probation officer', actor('seconded-probation-officer', 'yjs-north'), []],
  ['a psychologist who was asked', actor('psychologist', 'yjs-north'), ['asked of the psychologist']],
  ['a trauma champion who was not', actor('trauma-champion', 'yjs-north'), []],
  ['the safeguarding lead', actor('safeguarding-lead', 'yjs-north'), NORTH],
  ['the head of service', actor('head-of-service', 'yjs-north', { staffId: 'head-north' }), []],
  [
    'the case manager of another service',
    actor('case-manager', 'yjs-south', { staffId: 'cm-south' }),
    ['other service'],
  ],
  ['a safeguarding lead of another service', actor('safeguarding-lead', 'yjs-south'), ['other service']],
  [
    'an officer who is named or asked',
    actor('probation-officer', 'region-a', { staffId: 'po-1', teamId: 'team-a1' }),
    ['officer named', 'asked of officer'],
  ],
  [
    'the officer who has received',
    actor('probation-officer', 'region-a', { staffId: 'po-2', teamId: 'team-a1' }),
    ['asked of colleague', 'transferred'],
  ],
  ['the manager of the receiving team', actor('probation-manager', 'region-a', { staffId: 'pm-a1' }), OF_TEAM_A1],
  [
    'a probation manager who does not lead the team',
    actor('probation-manager', 'region-a', { staffId: 'pm-9', teamId: 'team-a1' }),
    [],
  ],
  ['the head of the region', actor('head-of-service', 'region-a', { staffId: 'head-a' }), []],
  ['an administrator', actor('administrator', 'yjs-north', { staffId: 'cm-1' }), []],
];

async function loadPlans(register: Register): Promise<void> {
  const home = (name: string) =>
    name === 'other service' ? { serviceId: id('yjs-south'), teamId: id('team-south') } : {};
  const children = Object.keys(PLANS).map((name) => child(`child-of-${name}`, 'Given', name, home(name)));
  await register.load({ services: SERVICES, teams: TEAMS, staff: STAFF, children });
  for (const [name, more] of Object.entries(PLANS)) await register.commit(commitOf(planView(name, more), 1, name));
}

describe.each(DATABASES)('visibility on $name', (kind) => {
  let register: Register;
  openFor(kind, async (made) => {
    register = made;
    await loadPlans(register);
  });

  it('has a row for every role', () => {
    expect(new Set(SEES.map(([, who]) => who.role))).toEqual(new Set(ROLES));
  });

  it.each(SEES)('%s sees these plans and no other, in every read', async (_name, who, expected) => {
    const sees = [...expected].sort();
    const plans = await register.plans(who, { sort: 'next-due' }, FIRST_PAGE, NOW);
    expect(plans.rows.map((row) => row.planId).sort()).toEqual(sees);
    expect((await register.summary(who, NOW)).activePlans).toBe(sees.length);

    const withTasks = sees.filter((name) => name !== 'transferred');
    const tasks = await register.tasks(who, {}, FIRST_PAGE, NOW);
    expect(tasks.rows.map((row) => row.planId).sort()).toEqual(withTasks);

    for (const name of Object.keys(PLANS)) {
      const visible = sees.includes(name);
      expect([name, (await register.plan(who, id(name))) !== null]).toEqual([name, visible]);
      expect([name, (await register.timeline(who, id(name), FIRST_PAGE)) !== null]).toEqual([name, visible]);
      expect([name, (await register.task(who, id(`${name}.1`))) !== null]).toEqual([name, withTasks.includes(name)]);
      expect([name, (await register.child(who, id(`child-of-${name}`))) !== null]).toEqual([name, visible]);
    }
    const found = await register.searchChildren(who, 'given', FIRST_PAGE);
    expect(found.rows.map((row) => row.openPlanId ?? 'no plan shown').sort()).toEqual(sees);
  });

  it.each([
    ['the psychologist of the service', actor('psychologist', 'yjs-north'), ['asked of the psychologist.1']],
    ['the psychologist of another', actor('psychologist', 'yjs-south'), []],
    ['a trauma champion', actor('trauma-champion', 'yjs-north'), []],
    ['a case manager', actor('case-manager', 'yjs-north', { staffId: 'cm-9' }), []],
  ] as const)('shows what is asked of a role as theirs to %s', async (_name, who, expected) => {
    const { rows } = await register.tasks(who, { assignee: 'me' }, FIRST_PAGE, NOW);
    expect(rows.map(({ taskId }) => taskId)).toEqual(expected);
  });

  it('shows a child without a plan to their own service alone', async () => {
    await register.load({ services: [], teams: [], staff: [], children: [child('new', 'New', 'Child')] });
    expect(await register.child(actor('case-manager', 'yjs-north'), id('new'))).toMatchObject({ givenName: 'New' });
    expect(await register.child(actor('case-manager', 'yjs-south'), id('new'))).toBeNull();
    expect(await register.child(actor('administrator', 'yjs-north'), id('new'))).toBeNull();
    expect(await register.child(actor('probation-officer', 'region-a', { staffId: 'po-1' }), id('new'))).toBeNull();
  });

  it('finds a child of the own service without naming the plan that another service holds', async () => {
    await register.load({ services: [], teams: [], staff: [], children: [child('moved', 'Moved', 'Away')] });
    const held = planView('held elsewhere', {
      childId: 'moved',
      serviceId: 'yjs-south',
      receivingServiceId: 'region-c',
    });
    await register.commit(commitOf({ ...held, tasks: [] }, 1, 'held elsewhere'));
    const openPlans = async (who: Actor) =>
      (await register.searchChildren(who, 'moved', FIRST_PAGE)).rows.map((row) => row.openPlanId);
    expect(await openPlans(actor('case-manager', 'yjs-north'))).toEqual([null]);
    expect(await openPlans(actor('case-manager', 'yjs-south'))).toEqual(['held elsewhere']);
  });

  it('shows an administrator staff and teams', async () => {
    const who = actor('administrator', 'yjs-north');
    expect((await register.staff(who)).map((one) => one.staffId)).toContain('cm-1');
    expect((await register.teams(who)).map((one) => one.teamId)).toContain('team-north');
  });

  it('shows the staff of one service and of the regions to which its children go, never of another service', async () => {
    const ids = async (who: Actor) => (await register.staff(who)).map((one) => one.staffId);
    expect(await ids(actor('case-manager', 'yjs-north'))).toEqual(expect.arrayContaining(['cm-1', 'po-1']));
    expect(await ids(actor('case-manager', 'yjs-north'))).not.toContain('cm-south');
    expect(await ids(actor('probation-officer', 'region-a'))).not.toContain('cm-1');
  });
});

describe.each(DATABASES)('visibility of restricted records on $name', (kind) => {
  let register: Register;
  openFor(kind, async (made) => {
    register = made;
    await loadPlans(register);
    for (const name of Object.keys(PLANS)) {
      const restriction = { restrictionId: id(`r-${name}`), childId: id(`child-of-${name}`) };
      await register.restrictRecord(
        { ...restriction, because: 'high-profile', words: null },
        { by: id('manager-north'), at: NOW, what: 'restrict', key: { commandId: id(`c-${name}`), bodyHash: 'body' } },
      );
    }
  });

  it('has a row for every role', () => {
    expect(new Set(SEES_RESTRICTED.map(([, who]) => who.role))).toEqual(new Set(ROLES));
  });

  it.each(SEES_RESTRICTED)('%s sees these plans and no other, in every read', async (_name, who, expected) => {
    const sees = [...expected].sort();
    const plans = await register.plans(who, { sort: 'next-due' }, FIRST_PAGE, NOW);
    expect(plans.rows.map((row) => row.planId).sort()).toEqual(sees);
    expect((await register.summary(who, NOW)).activePlans).toBe(sees.length);
    for (const name of Object.keys(PLANS)) {
      const visible = sees.includes(name);
      expect([name, (await register.plan(who, id(name))) !== null]).toEqual([name, visible]);
      expect([name, (await register.timeline(who, id(name), FIRST_PAGE)) !== null]).toEqual([name, visible]);
      expect([name, (await register.child(who, id(`child-of-${name}`))) !== null]).toEqual([name, visible]);
    }
  });

  it.each(SEES)(
    '%s is offered a look at what they would see otherwise, and it opens that alone',
    async (_name, who, all) => {
      for (const name of Object.keys(PLANS)) {
        const shut = all.includes(name) && (await register.plan(who, id(name))) === null;
        const childId = id(`child-of-${name}`);
        expect([name, await register.restrictedAmong(who, [name])]).toEqual([name, shut ? childId : null]);
        const looking = { ...who, looks: [{ childId, because: 'safety-now' as const }] };
        expect([name, (await register.plan(looking, id(name))) !== null]).toEqual([name, all.includes(name)]);
      }
    },
  );
});
