import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, addMonths, addYears, daysBetween } from '../../domain/calendar/local-date';
import { localDateOf } from '../../domain/calendar/london-time';
import { staffId } from './small-service';
import { bornOn, today, Whole } from './whole';

describe('the pace of a transition', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start();
  });
  afterAll(() => whole.stop());

  it('wakes on the new date and not on the old one after a rung was slowed down', async () => {
    const planId = await whole.startGradedHandover({ years: 17, months: 8 });
    const rungs = async () => Object.fromEntries((await whole.plan(planId)).rungs.map((rung) => [rung.key, rung]));
    const before = await rungs();
    const opened = before['joint-sessions']?.startsOn;
    if (opened === undefined) throw new Error('There is no such rung');

    const slow = { rung: 'joint-sessions', byDays: 21, reason: 'yn ei amser ei hun' };
    expect(await whole.order('caseManager', planId, 'slow-down', slow)).toMatchObject({ status: 200 });
    const after = await rungs();
    for (const key of ['joint-sessions', 'receiving-worker-leads', 'accept-responsibility']) {
      expect(daysBetween(before[key]?.dueOn ?? today(), after[key]?.dueOn ?? today())).toBeGreaterThanOrEqual(21);
    }
    const { nextWake } = await whole.plan(planId);
    expect(nextWake && localDateOf(nextWake)).toBe(after['joint-sessions']?.startsOn);

    const workflowId = await whole.workflowIdOf(planId);
    await whole.advance(planId, 1);
    const events = await whole.histories.count(workflowId);
    await whole.advance(planId, daysBetween(today(), opened) + 9);
    expect((await rungs())['joint-sessions']?.state.is).toBe('ahead');
    expect(await whole.histories.count(workflowId)).toBe(events);
    await whole.advance(planId, 21);
    expect((await rungs())['joint-sessions']?.state.is).toBe('open');
  });

  it('proposes to keep a child ten days before the birthday, and ends by letting go once the manager has decided so', async () => {
    const planId = await whole.startPlan({ years: 18, days: -10 });
    const { proposal, eighteenOn } = await whole.plan(planId);
    expect(proposal?.why).toBe('little-time-remains');
    expect(await whole.task(planId, 'decide-keep-or-hand-over')).toMatchObject({
      assignee: { staffId: staffId('manager') },
      state: { is: 'requested' },
    });
    const until = addDays(eighteenOn, 60);
    const keep = { until, reason: 'ychydig amser sydd ar ôl' };
    expect(await whole.order('caseManager', planId, 'keep-at-yjs', keep)).toMatchObject({ status: 403 });
    expect(await whole.order('manager', planId, 'keep-at-yjs', keep)).toMatchObject({ status: 200 });
    await expect(whole.task(planId, 'decide-keep-or-hand-over')).rejects.toThrow('no unfinished task');

    await whole.act('caseManager', planId, 'prepare-child', 'complete');
    expect(await whole.order('manager', planId, 'let-go')).toMatchObject({ status: 422 });
    await whole.advance(planId, 75);
    await whole.act('caseManager', planId, 'transition-review', 'complete');
    expect(await whole.plan(planId)).toMatchObject({
      phase: 'kept-by-yjs',
      accountable: { staffId: staffId('manager') },
    });
    expect(await whole.order('manager', planId, 'let-go')).toMatchObject({ status: 200 });
    expect(await whole.plan(planId)).toMatchObject({ status: 'closed', life: { outcome: 'let-go' } });
  });

  it('hands over after all a child who was kept', async () => {
    const planId = await whole.startPlan({ years: 18, days: -10 });
    const { eighteenOn } = await whole.plan(planId);
    await whole.order('manager', planId, 'keep-at-yjs', { until: addDays(eighteenOn, 60), reason: 'dros dro' });
    expect(await whole.order('manager', planId, 'hand-over-after-all', { reason: 'mae tîm yno' })).toMatchObject({
      status: 200,
    });

    const plan = await whole.plan(planId);
    expect(plan).toMatchObject({ phase: 'preparing', accountable: { staffId: staffId('manager') }, proposal: null });
    expect((plan.transferOn ?? '') > plan.eighteenOn).toBe(true);
    await whole.advance(planId, 2);
    expect(await whole.task(planId, 'name-receiving-officer')).toMatchObject({ state: { is: 'requested' } });
  });

  it('says at a late start which dates had passed and which could not be kept', async () => {
    const planId = await whole.startPlan({ years: 17, months: 10 });

    const { moved } = await whole.plan(planId);
    const passed = moved.filter((step) => step.passed).map(({ rung }) => rung);
    expect(passed).toEqual(['prepare-child', 'share-information', 'introduce']);
    const namedBy = addMonths(addYears(bornOn({ years: 17, months: 10 }), 17), 9);
    expect(daysBetween(namedBy, moved[0]?.ideal ?? today())).toBeLessThanOrEqual(4);
    for (const { ideal, planned } of moved) expect(planned > ideal).toBe(true);
    const [started] = await whole.timeline(planId);
    expect(started).toMatchObject({ kind: 'plan-started', data: { moved: moved.length } });
  });
});
