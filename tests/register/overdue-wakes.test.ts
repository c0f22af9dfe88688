import { describe, expect, it } from '@jest/globals';
import type { Register } from '../../register/register';
import { at, commitOf, id, NOW, planView } from './builders';
import { DATABASES } from './databases';
import { openFor } from './open-for';

describe.each(DATABASES)('overdue wakes on $name', (kind) => {
  let register: Register;
  openFor(kind, (made) => {
    register = made;
  });

  it('are open plans whose next wake lies more than an hour back, on the clock of each', async () => {
    const commit = (planId: string, nextWake: string | null, more: Parameters<typeof planView>[1] = {}) =>
      register.commit(
        commitOf(planView(planId, { nextWake: nextWake === null ? null : at(nextWake), ...more }), 1, planId),
      );
    await commit('an hour and a second ago', '2026-03-10T07:59:59.000Z');
    await commit('just an hour ago', '2026-03-10T08:00:00.000Z');
    await commit('to come', '2026-03-11T09:00:00.000Z');
    await commit('practice, a day from now', '2026-03-11T09:00:00.000Z', { rehearsal: true });
    expect(await register.overdueWakes(NOW)).toBe(1);

    await register.moveRehearsalClock('transitionPlan', id('practice, a day from now'), 2 * 24 * 60 * 60);
    expect(await register.overdueWakes(NOW)).toBe(2);
  });
});
