import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../domain/people';
import { ROLES } from '../../domain/people';
import type { Register } from '../../register/register';
import { actor, FIRST_PAGE, id, NOW } from './builders';
import { DATABASES } from './databases';
import { openFor } from './open-for';
import { loadPlans, NORTH, OF_TEAM_A1, PLANS, SEES } from './who-sees-what';

/** Who still sees what, once all of these records are restricted; and the rest of them for the time of a look. */
const SEES_RESTRICTED: readonly (readonly [string, Actor, readonly string[]])[] = [
  ['the case manager of a plan', actor('case-manager', 'yjs-north', { staffId: 'cm-1' }), NORTH],
  ['a colleague of theirs', actor('case-manager', 'yjs-north', { staffId: 'cm-9', teamId: 'team-north' }), []],
  ['whoever stands in for them', actor('case-manager', 'yjs-north', { staffId: 'cm-9', actingFor: ['cm-1'] }), NORTH],
  ['the manager of the team', actor('manager', 'yjs-north', { staffId: 'manager-north' }), NORTH],
  ['a manager of another team', actor('manager', 'yjs-north', { staffId: 'manager-9' }), []],
  ['a seconded probation officer', actor('seconded-probation-officer', 'yjs-north'), []],
  ['a seconded police officer', actor('seconded-police-officer', 'yjs-north'), []],
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

describe.each(DATABASES)('visibility of restricted records on $name', (kind) => {
  let register: Register;
  openFor(kind, async (made) => {
    register = made;
    await loadPlans(register);
    for (const name of Object.keys(PLANS)) {
      const restriction = { restrictionId: id(`r-${name}`), childId: id(`child-of-${name}`) };
      await register.restrictRecord(
        { ...restriction, because: 'high-profile', words: null, familyMembers: [] },
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

  it('is shut to a colleague of the child’s family in every read, whatever they do for the child, and however they look', async () => {
    const family: readonly (readonly [string, Actor, string])[] = [
      [
        'who holds the plan',
        actor('case-manager', 'yjs-north', { staffId: 'cm-1', teamId: 'team-north' }),
        'not asked',
      ],
      ['who manages the team', actor('manager', 'yjs-north', { staffId: 'manager-north' }), 'not asked'],
      ['who looks after safety', actor('safeguarding-lead', 'yjs-north', { staffId: 'sl-1' }), 'not asked'],
      [
        'who receives it',
        actor('probation-officer', 'region-a', { staffId: 'po-1', teamId: 'team-a1' }),
        'officer named',
      ],
      [
        'who is asked',
        actor('probation-officer', 'region-a', { staffId: 'po-1', teamId: 'team-a1' }),
        'asked of officer',
      ],
      ['who stands in', actor('case-manager', 'yjs-north', { staffId: 'cm-9', actingFor: ['cm-1'] }), 'not asked'],
    ];
    for (const [which, who, name] of family) {
      const childId = id(`child-of-${name}`);
      const named = [which, name] as const;
      const key = (what: string) => ({ commandId: id(`${what} ${which}`), bodyHash: 'body' });
      expect([...named, (await register.plan(who, id(name))) !== null]).toEqual([...named, true]);
      const recorded = { by: id('lead'), at: NOW } as const;
      const lift = { childId, restrictionId: id(`r-${name}`), reason: 'to say who' };
      await register.liftRestriction(lift, { ...recorded, what: 'lift', key: key('lift') }).catch(() => undefined);
      const [standing] = (await register.restrictionsOf(actor('safeguarding-lead', 'yjs-north'), childId)) ?? [];
      if (standing?.liftedAt === null) {
        await register.liftRestriction(
          { ...lift, restrictionId: standing.restrictionId },
          { ...recorded, what: 'lift', key: key('lift again') },
        );
      }
      const restriction = { restrictionId: id(`family ${which}`), childId, words: null, familyMembers: [who.staffId] };
      await register.restrictRecord(
        { ...restriction, because: 'family-member-works-here' },
        { ...recorded, what: 'restrict', key: key('restrict') },
      );
      for (const seer of [who, { ...who, looks: [{ childId, because: 'safety-now' as const }] }]) {
        const planIds = (await register.plans(seer, { sort: 'next-due' }, FIRST_PAGE, NOW)).rows.map(
          (row) => row.planId,
        );
        expect([...named, planIds.includes(id(name))]).toEqual([...named, false]);
        const read = [
          await register.plan(seer, id(name)),
          await register.task(seer, id(`${name}.1`)),
          await register.timeline(seer, id(name), FIRST_PAGE),
          await register.child(seer, childId),
          await register.restrictedAmong(seer, [name]),
          await register.childToRaise(seer, childId),
        ];
        expect([...named, read]).toEqual([...named, [null, null, null, null, null, null]]);
        const tasks = (await register.tasks(seer, {}, FIRST_PAGE, NOW)).rows.map((row) => row.planId);
        expect([...named, tasks.includes(id(name))]).toEqual([...named, false]);
      }
    }
  });
});
