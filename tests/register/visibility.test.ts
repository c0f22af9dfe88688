import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../domain/people';
import { ROLES } from '../../domain/people';
import type { Register } from '../../register/register';
import { actor, child, commitOf, FIRST_PAGE, id, NOW, planView } from './builders';
import { DATABASES } from './databases';
import { openFor } from './open-for';
import { loadPlans, outlinedTo, PLANS, SEES } from './who-sees-what';

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

    const outlined = outlinedTo(who);
    const outlines = await register.planOutlines(who, FIRST_PAGE, NOW);
    expect(outlines.rows.map((row) => row.planId).sort()).toEqual([...outlined].sort());

    const withTasks = sees.filter((name) => name !== 'transferred');
    const tasks = await register.tasks(who, {}, FIRST_PAGE, NOW);
    expect(tasks.rows.map((row) => row.planId).sort()).toEqual(withTasks);

    for (const name of Object.keys(PLANS)) {
      const visible = sees.includes(name);
      expect([name, (await register.plan(who, id(name))) !== null]).toEqual([name, visible]);
      expect([name, (await register.timeline(who, id(name), FIRST_PAGE)) !== null]).toEqual([name, visible]);
      expect([name, (await register.task(who, id(`${name}.1`))) !== null]).toEqual([name, withTasks.includes(name)]);
      const isOutlined = outlined.includes(name);
      expect([name, (await register.planOutline(who, id(name))) !== null]).toEqual([name, isOutlined]);
      const child = await register.child(who, id(`child-of-${name}`));
      expect([name, child !== null]).toEqual([name, visible || isOutlined]);
    }
    const found = await register.searchChildren(who, 'given', FIRST_PAGE);
    expect(found.rows.map((row) => row.openPlanId ?? 'no plan shown').sort()).toEqual([...sees, ...outlined].sort());
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
