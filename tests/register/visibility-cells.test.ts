import { describe, expect, it } from '@jest/globals';
import { ROLES } from '../../domain/people';
import type { Register } from '../../register/register';
import { FIRST_PAGE, id, NOW } from './builders';
import { DATABASES } from './databases';
import { openFor } from './open-for';
import {
  CELLS,
  inEachPlace,
  loadCells,
  maySee,
  maySeeOutline,
  MOVED,
  namesOf,
  OPEN_PLANS,
  seesPlan,
  STANDS,
} from './plan-cells';
import { SEES } from './who-sees-what';

describe.each(DATABASES)('every role in every place on $name', (kind) => {
  let register: Register;
  openFor(kind, async (made) => {
    register = made;
    await loadCells(register);
  });

  it.each(ROLES)('%s: sees the plans that the table says, and no other, in each list', async (role) => {
    for (const who of inEachPlace(role)) {
      const seen = namesOf((cell) => maySee(who, cell));
      const listed = await register.plans(who, { sort: 'next-due' }, FIRST_PAGE, NOW);
      expect([who, listed.rows.map(({ planId }) => planId).sort()]).toEqual([who, seen]);
      const outlines = await register.planOutlines(who, FIRST_PAGE, NOW);
      const outlined = namesOf((cell) => maySeeOutline(who, cell));
      expect([who, outlines.rows.map(({ planId }) => planId).sort()]).toEqual([who, outlined]);
      const tasks = await register.tasks(who, {}, FIRST_PAGE, NOW);
      const withTasks = namesOf((cell) => maySee(who, cell) && cell.plan.tasks.length > 0);
      expect([who, tasks.rows.map(({ planId }) => planId).sort()]).toEqual([who, withTasks]);
    }
  });

  it.each(SEES)('%s: each plan alone, its history, its outline and its child as in the lists', async (_, who) => {
    for (const cell of CELLS) {
      const { planId, childId } = cell.plan;
      const read = {
        plan: (await register.plan(who, id(planId))) !== null,
        timeline: (await register.timeline(who, id(planId), FIRST_PAGE)) !== null,
        outline: (await register.planOutline(who, id(planId))) !== null,
        child: (await register.child(who, id(childId))) !== null,
      };
      const [may, outline] = [maySee(who, cell), maySeeOutline(who, cell)];
      expect([planId, read]).toEqual([planId, { plan: may, timeline: may, outline, child: may || outline }]);
    }
  });
});

describe('the table of the cells', () => {
  it('agrees with the plans that are named for each person', () => {
    const open = OPEN_PLANS.filter(({ planId }) => !(planId in MOVED));
    for (const [name, who, named] of SEES) {
      const seen = open.filter((plan) => seesPlan(who, plan)).map(({ planId }) => planId);
      expect([name, seen.sort()]).toEqual([name, [...named].sort()]);
    }
  });

  it.each(Object.entries(STANDS))('has somebody who is %s, and somebody who is not', (_, stands) => {
    const cells = ROLES.flatMap((role) =>
      inEachPlace(role).flatMap((who) => OPEN_PLANS.map((plan) => stands(who, plan))),
    );
    expect(new Set(cells)).toEqual(new Set([true, false]));
  });
});
