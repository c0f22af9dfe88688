import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../domain/calendar/local-date';
import type { RungKey } from '../../domain/transition-plan/state';
import type { PlanAnswer } from './whole';
import { bornOn, staffId, startBody, today, Whole } from './whole';

const RUNS_FOR = 90;
const EXIT_PLAN = {
  whatWasDone: 'pêl-droed bob wythnos',
  whatWorked: 'yr un person',
  whoGoesOnSupporting: 'yr hyfforddwr',
  childsView: 'Dwi’n gwybod pwy i’w ffonio',
};

describe('the end of an order on the real server', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start();
  });
  afterAll(() => whole.stop());

  const ok = async (reply: Promise<{ status: number; body: unknown }>) => {
    expect(await reply).toMatchObject({ status: 200 });
  };
  const dueOn = (plan: PlanAnswer, rung: RungKey) => plan.rungs.find(({ key }) => key === rung)?.dueOn;
  const letGo = (planId: string) => whole.order('caseManager', planId, 'let-go', { childsWords: 'Hwyl' });

  async function start(years: number, more: Record<string, unknown> = {}): Promise<string> {
    const body = startBody(await whole.addChild(bornOn({ years })), {
      routes: ['end-of-order'],
      orders: [
        { type: 'youth-rehabilitation-order', startsOn: addDays(today(), -90), endsOn: addDays(today(), RUNS_FOR) },
      ],
      receivingServiceId: null,
      receivingTeamId: null,
      ...more,
    });
    const reply = await whole.as<PlanAnswer>('caseManager', 'POST', '/v1/transition-plans', { body });
    expect(reply).toMatchObject({ status: 201 });
    return reply.body.planId;
  }

  async function reviewAndExitPlan(planId: string): Promise<void> {
    await ok(whole.act('caseManager', planId, 'review-before-end', 'complete'));
    expect(await whole.act('caseManager', planId, 'exit-plan', 'complete')).toMatchObject({
      status: 422,
      body: { rule: 'exit-plan-records' },
    });
    await ok(whole.act('caseManager', planId, 'exit-plan', 'complete', { exitPlan: EXIT_PLAN }));
  }

  it('can be looked at before a court’s decision is recorded, which then does just that, at no cost in history', async () => {
    const planId = await start(16);
    await whole.advance(planId, 20);
    const workflowId = await whole.workflowIdOf(planId);
    const { orders, peopleVersion } = await whole.plan(planId);
    const day = addDays(today(), 20);
    const body = { orderId: orders[0]?.orderId, change: { revoke: { on: day } }, reason: 'y llys' };
    const events = () => whole.histories.count(workflowId);
    const before = await events();
    const seen = await whole.as<{ moves: { what: string; kind: string; before: string; after: string }[] }>(
      'caseManager',
      'POST',
      `/v1/transition-plans/${planId}/change-order?preview=true`,
      { body },
    );
    expect(seen.status).toBe(200);
    const { moves } = seen.body;
    expect(moves).toContainEqual({
      ...{ what: 'end-of-orders', id: null, kind: null },
      ...{ before: addDays(today(), RUNS_FOR), after: day },
    });
    const offered = moves.find(({ what, kind }) => what === 'task-due' && kind === 'offer-voluntary-contact');
    expect(offered).toMatchObject({ before: null, after: expect.any(String) });
    expect([await events(), (await whole.plan(planId)).peopleVersion]).toEqual([before, peopleVersion]);

    await ok(whole.order('caseManager', planId, 'change-order', body));
    expect(await whole.plan(planId)).toMatchObject({ phase: 'order-ended', ordersEnd: { on: day } });
    expect((await whole.task(planId, 'offer-voluntary-contact')).dueOn).toBe(offered?.after);
  });

  it('leads from its start to voluntary contact, and to letting go', async () => {
    const planId = await start(16);
    expect(await whole.plan(planId)).toMatchObject({
      phase: 'order-running',
      routes: ['end-of-order'],
      receivingTeamId: null,
      transferOn: null,
      ordersEnd: { is: 'set', on: addDays(today(), RUNS_FOR) },
    });
    await whole.advance(planId, RUNS_FOR - 7);
    await reviewAndExitPlan(planId);
    await ok(
      whole.order('caseManager', planId, 'answer-voluntary-offer', {
        agreed: true,
        childsWords: 'os ti’n dod',
        trustedWorkerId: staffId('otherCaseManager'),
      }),
    );
    await whole.advance(planId, 10);
    expect(await whole.plan(planId)).toMatchObject({
      phase: 'voluntary',
      accountable: { staffId: staffId('manager'), role: 'manager' },
      voluntaryContact: { is: 'agreed', trustedWorkerId: staffId('otherCaseManager') },
      exitPlans: [EXIT_PLAN],
    });
    await ok(letGo(planId));
    expect(await whole.plan(planId)).toMatchObject({ status: 'closed', life: { outcome: 'let-go' } });
  });

  it('comes early by revocation: voluntary contact is offered the same day, and the plan waits to be closed', async () => {
    const planId = await start(19);
    const { orders } = await whole.plan(planId);
    const change = { revoke: { on: today() } };
    const body = { orderId: orders[0]?.orderId, change, reason: 'y llys' };
    await ok(whole.order('caseManager', planId, 'change-order', body));
    expect(await whole.plan(planId)).toMatchObject({ phase: 'order-ended', life: { endedOn: today() } });
    expect(await whole.task(planId, 'offer-voluntary-contact')).toMatchObject({ state: { is: 'accepted' } });
    await whole.advance(planId, 30);
    expect(await whole.plan(planId)).toMatchObject({ phase: 'order-ended', status: 'open' });
    await ok(whole.order('caseManager', planId, 'answer-voluntary-offer', { agreed: false }));
    await reviewAndExitPlan(planId);
    await ok(letGo(planId));
    expect(await whole.plan(planId)).toMatchObject({ status: 'closed' });
  });

  it('moves with an extension, and the timeline says from when to when', async () => {
    const planId = await start(17);
    const before = await whole.plan(planId);
    const endsOn = addDays(today(), RUNS_FOR + 60);
    const body = { orderId: before.orders[0]?.orderId, change: { extend: { endsOn } }, reason: 'y llys' };
    await ok(whole.order('caseManager', planId, 'change-order', body));
    const after = await whole.plan(planId);
    expect(after).toMatchObject({ ordersEnd: { is: 'set', on: endsOn } });
    for (const { key, dueOn: was } of before.rungs) expect(String(dueOn(after, key)) > was).toBe(true);
    const told = (await whole.timeline(planId)).find(({ kind }) => kind === 'end-moved');
    expect(told?.text).toBe(`The end of all orders was: ${addDays(today(), RUNS_FOR)}. It is now: ${endsOn}.`);
    expect(await whole.order('caseManager', planId, 'change-order', body)).toMatchObject({ status: 422 });
    await whole.advance(planId, RUNS_FOR + 30);
    expect(await whole.plan(planId)).toMatchObject({ phase: 'order-running' });
    await whole.advance(planId, 31);
    expect(await whole.plan(planId)).toMatchObject({ phase: 'order-ended' });
    await ok(whole.order('caseManager', planId, 'close', { reason: 'symudodd' }));
    expect(await whole.plan(planId)).toMatchObject({ status: 'closed', life: { outcome: 'ended-early' } });
  });

  it('runs beside the handover at 18 in one plan, up to letting go of both', async () => {
    const { receivingServiceId, receivingTeamId, orders } = startBody('nobody' as never);
    const planId = await start(17, {
      routes: ['youth-to-adult', 'end-of-order'],
      orders: [{ ...(orders as object[])[0], endsOn: addDays(today(), 500) }],
      receivingServiceId,
      receivingTeamId,
    });
    expect(await whole.plan(planId)).toMatchObject({
      routes: ['end-of-order', 'youth-to-adult'],
      phase: 'preparing',
      rungs: { length: 12 },
    });
    await ok(whole.order('manager', planId, 'keep-at-yjs', { until: addDays(today(), 450), reason: 'ychydig amser' }));
    await whole.advance(planId, 366);
    await whole.advance(planId, 110);
    await ok(whole.act('caseManager', planId, 'transition-review', 'complete'));
    await ok(whole.order('caseManager', planId, 'pass-over-rung', { rung: 'prepare-child', reason: 'nid oes angen' }));
    await reviewAndExitPlan(planId);
    expect(await letGo(planId)).toMatchObject({ status: 422 });
    await ok(
      whole.order('caseManager', planId, 'answer-voluntary-offer', { agreed: false, childsWords: 'Na, diolch' }),
    );
    await whole.advance(planId, 30);
    expect(await whole.plan(planId)).toMatchObject({ phase: 'kept-by-yjs' });
    await ok(letGo(planId));
    expect(await whole.plan(planId)).toMatchObject({ status: 'closed', life: { outcome: 'let-go' } });
  });

  it('is found by its phases', async () => {
    const planId = await start(16);
    const reply = await whole.as<{ rows: { planId: string }[] }>(
      'caseManager',
      'GET',
      '/v1/transition-plans?phase=order-running&sort=transfer',
    );
    expect(reply.body.rows.map((row) => row.planId)).toContain(planId);
    await ok(whole.order('caseManager', planId, 'close', { reason: 'diwedd' }));
  });
});
