import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChildId, PlanId, ServiceId, TeamId } from '../../domain/ids';
import type { LocalDate } from '../../domain/calendar/local-date';
import { digestOf } from '../../domain/commit';
import type { PlanState } from '../../domain/transition-plan/state';
import type { PlanView } from '../../domain/transition-plan/view';
import { startBody } from './small-service';
import { startWorld } from './world';
import type { Got, World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const PLANS = '/v1/transition-plans';
const body = { reason: 'the family came back' };
const reOpen = (planId: string, sent: Parameters<World['post']>[1] = {}): Promise<Got> =>
  world.post(`${PLANS}/${planId}/re-open`, { body, ifMatch: '"2"', ...sent });

/** A plan of this child that was started and closed. */
async function closedPlan(childId: string): Promise<string> {
  const planId = await world.start(childId);
  const { status } = await world.post(`${PLANS}/${planId}/close`, { body: { reason: 'moved' }, ifMatch: '"1"' });
  expect(status).toBe(200);
  return planId;
}
/** Writes the closing anew, with something else kept of it. */
async function keepInstead(planId: string, change: (state: PlanState) => unknown): Promise<void> {
  const { register } = world.services;
  const kept = await register.keptOf(planId as PlanId);
  const { body: view } = await world.get(`${PLANS}/${planId}`);
  if (!kept) throw new Error('It was kept');
  const { carried } = kept;
  const version = carried.version + 1;
  const state = change(carried.state as PlanState);
  await register.commit({
    ...{ kind: 'transitionPlan', entityId: planId, baseVersion: carried.version, version, cause: [`again-${planId}`] },
    ...{ digest: digestOf(view), open: false, view: view as unknown as PlanView },
    ...{ timeline: [], commands: [], outbox: [], kept: state === null ? null : { ...carried, version, state } },
  });
}

describe('opening a closed plan again', () => {
  it('answers as every command does, and a repeat as the first time', async () => {
    const planId = await closedPlan('child-ash');
    const first = await reOpen(planId, { key: 'again' });
    expect([first.status, first.headers.get('etag')]).toEqual([200, '"3"']);
    expect(first.body).toEqual({ planId, version: 3, peopleVersion: 3, item: null });
    expect((await world.get(`${PLANS}/${planId}`)).body).toMatchObject({ status: 'open', phase: 'preparing' });
    expect(await reOpen(planId, { key: 'again' })).toMatchObject({ status: 200, body: first.body });
    const other = await reOpen(planId, { key: 'again', body: { reason: 'another' } });
    expect([other.status, other.body['type']]).toEqual([422, '/problems/key-reused']);
    const late = await reOpen(planId);
    expect([late.status, late.body['changed']]).toMatchObject([412, [{ what: 're-open' }]]);
    expect(await reOpen(planId, { ifMatch: '3' })).toMatchObject({ status: 409, body: { state: 'preparing' } });

    await world.post(`${PLANS}/${planId}/close`, { body: { reason: 'moved' }, ifMatch: '"3"' });
    expect(await reOpen(planId, { key: 'again' })).toMatchObject({ status: 200, body: first.body });
    expect(await world.plans.liveOf('child-ash')).toBeNull();
  });

  it('needs a reason, a revision, and somebody who may', async () => {
    const planId = await closedPlan('child-birch');
    expect(await reOpen(planId, { body: {} })).toMatchObject({ status: 400, body: { errors: [{ field: 'reason' }] } });
    const { key, body: sent } = { key: 'no-revision', body };
    expect((await world.post(`${PLANS}/${planId}/re-open`, { key, body: sent })).status).toBe(428);
    expect(await reOpen(planId, { ifMatch: '1' })).toMatchObject({
      status: 412,
      body: { changed: [{ what: 'close' }] },
    });
    expect((await reOpen(planId, { as: 'stranger' })).status).toBe(404);
    expect((await reOpen(planId, { as: 'psychologist' })).status).toBe(403);
    expect((await reOpen(planId, { as: 'yjs-manager' })).status).toBe(200);
  });

  it('is refused while the child has another open plan, which is named', async () => {
    const planId = await closedPlan('child-cedar');
    const next = await world.start('child-cedar');
    expect(await reOpen(planId)).toMatchObject({ status: 409, body: { type: '/problems/plan-exists', planId: next } });
    await world.post(`${PLANS}/${next}/close`, { body: { reason: 'moved' }, ifMatch: '"1"' });
    expect((await reOpen(planId)).status).toBe(200);
    expect((await world.post(PLANS, { body: startBody('child-cedar') })).body).toMatchObject({ planId });
  });

  it('still answers the plan’s own start when that is sent again', async () => {
    const sent = { body: startBody('child-damson'), key: 'damson' };
    const planId = String((await world.post(PLANS, sent)).body['planId']);
    await world.post(`${PLANS}/${planId}/close`, { body: { reason: 'moved' }, ifMatch: '"1"' });
    expect((await reOpen(planId)).status).toBe(200);
    expect(await world.post(PLANS, sent)).toMatchObject({ status: 201, body: { planId, status: 'open' } });
  });

  it('says what to do about a plan of which nothing was kept', async () => {
    const planId = await closedPlan('child-elder');
    await keepInstead(planId, () => null);
    const { status, body: said } = await reOpen(planId);
    expect([status, said['state'], said['detail']]).toEqual([
      409,
      'closed',
      expect.stringContaining('Start a new plan'),
    ]);
  });

  it('goes on from what an earlier release kept', async () => {
    const planId = await closedPlan('child-elder');
    const earlier = ([key]: [string, unknown]) => !key.startsWith('appointments');
    await keepInstead(planId, (state) => ({
      ...Object.fromEntries(Object.entries(state).filter(earlier)),
      schema: 2,
    }));
    expect((await reOpen(planId)).status).toBe(200);
    expect((await world.get(`${PLANS}/${planId}`)).body).toMatchObject({ status: 'open', appointments: [] });
    await world.post(`${PLANS}/${planId}/close`, { body: { reason: 'moved' }, ifMatch: '"3"' });
  });

  it('is for the service that the child is with now', async () => {
    const planId = await closedPlan('child-fir');
    const moved = {
      ...{ childId: 'child-fir' as ChildId, serviceId: 'elsewhere' as ServiceId, teamId: 'elsewhere-team' as TeamId },
      ...{ givenName: 'fir', familyName: 'Invented', dateOfBirth: '2008-06-01' as LocalDate, language: null },
    };
    await world.services.register.load({ services: [], teams: [], staff: [], children: [moved] });
    const { status, body: said } = await reOpen(planId);
    expect([status, said['detail']]).toEqual([403, 'The child is with another service now, which starts a new plan.']);
  });
});
