import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../domain/calendar/local-date';
import { addressOf, staffId } from './small-service';
import type { PlanAnswer } from './whole';
import { bornOn, startBody, today, Whole } from './whole';

describe('the exit plan', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await Whole.start();
  });
  afterAll(() => whole.stop());

  it('is returned, written anew and signed off: waiting it climbs to the head of service, who gives the sign-off in the end', async () => {
    const body = startBody(await whole.addChild(bornOn({ years: 16 })), {
      ...{ routes: ['end-of-order'], receivingServiceId: null, receivingTeamId: null },
      orders: [{ type: 'youth-rehabilitation-order', startsOn: addDays(today(), -90), endsOn: addDays(today(), 60) }],
    });
    const started = await whole.as<PlanAnswer>('caseManager', 'POST', '/v1/transition-plans', { body });
    const { planId } = started.body;
    await whole.advance(planId, 40);
    const exitPlan = {
      whatWasDone: 'football',
      whatWorked: 'one person',
      whoGoesOnSupporting: 'the coach',
      childsView: 'ok',
    };
    expect(await whole.act('caseManager', planId, 'exit-plan', 'complete', { exitPlan })).toMatchObject({
      status: 200,
    });
    expect(await whole.task(planId, 'sign-off')).toMatchObject({
      ...{ state: { is: 'requested' }, assignee: { staffId: staffId('manager') }, climbedTo: null },
    });
    const asked = (await whole.plan(planId)).signOffs[0];
    const returned = await whole.as('manager', 'POST', `/v1/transition-plans/${planId}/return-for-changes`, {
      ...{ body: { signOffId: asked?.signOffId, reason: 'when does the coach ring?' }, ifMatch: asked?.rev ?? 0 },
    });
    expect(returned.status).toBe(200);
    const anew = { exitPlan: { ...exitPlan, whoGoesOnSupporting: 'the coach, on Mondays' } };
    expect(await whole.act('caseManager', planId, 'change-what-was-returned', 'complete', anew)).toMatchObject({
      status: 200,
    });
    expect((await whole.plan(planId)).exitPlans.at(-1)).toMatchObject(anew.exitPlan);

    await whole.advance(planId, 16);
    const { taskId, climbedTo } = await whole.task(planId, 'sign-off');
    expect(climbedTo).toBe('head-of-service');
    await whole.camau.mail.waitFor(
      ({ to, subject }) => to.includes(addressOf('headOfService')) && subject.endsWith(`ref ${taskId}`),
      10_000,
    );
    const { signOffId, rev } = (await whole.plan(planId)).signOffs[0] ?? {};
    const path = `/v1/transition-plans/${planId}/sign-off`;
    const signed = await whole.as('headOfService', 'POST', path, { body: { signOffId }, ifMatch: rev ?? 0 });
    expect(signed.status).toBe(200);
    expect((await whole.plan(planId)).signOffs).toMatchObject([
      { of: 'exit-plan', state: { is: 'signed-off' }, given: [{ by: staffId('headOfService') }] },
    ]);
    await expect(whole.task(planId, 'sign-off')).rejects.toThrow('no unfinished task');
  });
});
