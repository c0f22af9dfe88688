import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sweepEligibility } from '../../activities/jobs/sweep-eligibility';
import { PATHS } from '../../api/paths';
import { ROUTES } from '../../api/routes';
import type { ChildId, OrderId } from '../../domain/ids';
import { localDate } from '../../domain/calendar/local-date';
import { UNTOUCHED } from '../../domain/transition-plan/order';
import { startBody } from './small-service';
import { NOW, startWorld } from './world';
import type { World } from './world';

interface Row {
  readonly proposalId: string;
  readonly childId: string;
  readonly rungs: readonly unknown[];
}

/** Today is 10 March 2026, and everybody is seventeen years and nine months old. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
  const { register } = world.services;
  const birch = {
    orderId: 'order-birch' as OrderId,
    childId: 'child-birch' as ChildId,
    type: 'referral-order',
    startsOn: localDate('2025-09-01'),
    endsOn: localDate('2026-04-30'),
    requirements: [],
    agreedToTransfer: null,
    ...UNTOUCHED,
  } as const;
  await register.load({ services: [], teams: [], staff: [], children: [], orders: [birch] });
  await sweepEligibility({ register, client: null as never }, { job: 'eligibility-sweep', at: NOW, practice: null });
});
afterAll(() => world.close());

const listed = async (as = 'worker', query = '') => {
  const { status, body } = await world.get(`/v1/proposals${query}`, { as });
  return { status, rows: (body['rows'] ?? []) as readonly Row[], body };
};
const proposalOf = async (childId: string): Promise<Row> => {
  const row = (await listed()).rows.find((one) => one.childId === childId);
  if (!row) throw new Error(`No proposal for ${childId}`);
  return row;
};
const dismiss = (proposalId: string, sent: Parameters<World['post']>[1] = {}) =>
  world.post(`/v1/proposals/${proposalId}/dismiss`, { body: { reason: 'Moves to Ireland in May' }, ...sent });

describe('proposals to start a plan', () => {
  it('have the shape that the document promises, with the rule that each follows from', async () => {
    const { status, rows, body } = await listed('worker', '?limit=200&team=yjs-team');
    expect(status).toBe(200);
    const schema = ROUTES.find(({ path }) => path === PATHS.proposals)?.answers[200]?.schema;
    expect(schema?.safeParse(body).error?.issues).toBeUndefined();
    expect(rows.map(({ childId }) => childId).sort()).toEqual(
      ['ash', 'birch', 'cedar', 'damson', 'elder', 'fir'].map((name) => `child-${name}`),
    );
    expect(await proposalOf('child-ash')).toMatchObject({
      route: 'youth-to-adult',
      because: { rule: 'preparation-by-age', standing: 'guidance' },
      ordersKnown: false,
    });
    expect(await proposalOf('child-birch')).toMatchObject({
      route: 'end-of-order',
      because: { rule: 'order-nearing-end', standing: 'default' },
      order: { orderId: 'order-birch', type: 'referral-order', endsOn: '2026-04-30' },
    });
  });

  it('show the dates that the plan then has', async () => {
    const { rungs } = await proposalOf('child-cedar');
    const planned = await world.post('/v1/transition-plans?dryRun=true', { body: startBody('child-cedar') });
    const dated = planned.body['rungs'] as Record<string, unknown>[];
    expect(rungs).toEqual(dated.map(({ key, startsOn, dueOn }) => ({ key, startsOn, dueOn })));
  });

  it.each([
    ['a manager of the service', 'yjs-manager', 200, 6],
    ['somebody of another service', 'stranger', 200, 0],
    ['a probation practitioner', 'officer', 403, 0],
    ['a psychologist', 'psychologist', 403, 0],
  ])('are listed for %s', async (_who, as, status, count) => {
    const got = await listed(as);
    expect([got.status, got.rows.length]).toEqual([status, count]);
  });

  it('are counted in the summary', async () => {
    const { body } = await world.get('/v1/summary', { as: 'yjs-manager' });
    expect(body['plansToStart']).toBe(6);
  });

  it('are dismissed with a reason, once for the key', async () => {
    const { proposalId } = await proposalOf('child-damson');
    expect((await dismiss(proposalId, { body: {} })).body).toMatchObject({ errors: [{ field: 'reason' }] });
    expect((await dismiss(proposalId, { as: 'stranger' })).status).toBe(404);
    expect((await dismiss('no-such')).status).toBe(404);
    expect(await dismiss(proposalId, { key: 'k' })).toMatchObject({ status: 200, body: { state: 'dismissed' } });
    expect(await dismiss(proposalId, { key: 'k' })).toMatchObject({ status: 200, body: { state: 'dismissed' } });
    expect((await dismiss(proposalId, { key: 'k', body: { reason: 'Another' } })).status).toBe(422);
    expect((await dismiss(proposalId, { as: 'yjs-manager' })).body).toMatchObject({ status: 409, state: 'dismissed' });
    expect((await listed()).rows.map(({ childId }) => childId)).not.toContain('child-damson');
  });

  it('are gone when a plan is started, and say so to whoever is late', async () => {
    const { proposalId } = await proposalOf('child-elder');
    await world.start('child-elder');
    expect((await listed()).rows.map(({ childId }) => childId)).not.toContain('child-elder');
    expect((await dismiss(proposalId)).body).toMatchObject({ status: 409, state: 'plan-started' });
  });
});
