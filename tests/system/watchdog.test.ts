import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addMinutes, instantFromMillis } from '../../domain/calendar/london-time';
import { scheduleIdOf } from '../../domain/jobs';
import type { PlanView } from '../../domain/transition-plan/view';
import { until } from './callers';
import { Whole } from './whole';

interface Watched {
  readonly lastLookedAt: string | null;
  readonly rows: readonly { readonly kind: string; readonly planId: string | null }[];
}

describe('the watchdog', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start();
    await whole.camau.worker.prepared;
  });
  afterAll(() => whole.stop());

  const watched = async () => (await whole.as<Watched>('manager', 'GET', '/v1/watchdog')).body;
  const look = async (): Promise<Watched['rows']> => {
    const { lastLookedAt } = await watched();
    await whole.histories.trigger(scheduleIdOf('watchdog'));
    await until('the watchdog has looked', async () => (await watched()).lastLookedAt !== lastLookedAt);
    return (await watched()).rows;
  };

  it('finds a plan that stands still and that no workflow carries, and says when it is well again', async () => {
    const planId = await whole.startPlan({ years: 17, months: 6 });
    const committed = await whole.histories.committed(await whole.workflowIdOf(planId));
    expect(await look()).toEqual([]);

    // A plan as the register would hold it after Temporal was restored from a copy that does not know it.
    const [stuck, child] = ['stuck-plan', 'child-of-stuck-plan'];
    const nextWake = addMinutes(instantFromMillis(Date.now()), -61);
    const view = { ...(committed.view as PlanView), planId: stuck, childId: child, tasks: [], nextWake };
    const planted = { ...committed, entityId: stuck, view, timeline: [], commands: [], outbox: [] };
    await whole.camau.register.commit(planted);
    expect((await look()).map((row) => `${row.kind} ${row.planId ?? ''}`).sort()).toEqual([
      `plan-not-woken ${stuck}`,
      `plan-without-workflow ${stuck}`,
    ]);
    expect((await whole.as<Watched>('probationManager', 'GET', '/v1/watchdog')).body.rows).toEqual([]);
    expect(await whole.as('caseManager', 'GET', '/v1/watchdog')).toMatchObject({ status: 403 });

    const version = committed.version + 1;
    await whole.camau.register.commit({
      ...planted,
      ...{ baseVersion: committed.version, version, cause: ['closed'], digest: 'closed', open: false },
      view: { ...view, status: 'closed', nextWake: null } as PlanView,
    });
    expect(await look()).toEqual([]);
  });
});
