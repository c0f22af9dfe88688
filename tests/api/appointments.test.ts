import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld } from './world';
import type { World } from './world';

let world: World;
let plan: string;
beforeAll(async () => {
  world = await startWorld();
  plan = `/v1/transition-plans/${await world.start('child-ash')}`;
});
afterAll(() => world.close());

const booking = (more: Record<string, unknown> = {}) => ({
  what: 'a walk by the river',
  withId: 'worker',
  on: '2026-05-04',
  at: '15:00',
  minutes: 45,
  ...more,
});
const appointmentsOf = async () => (await world.get(plan)).body['appointments'] as Record<string, unknown>[];

describe('appointments', () => {
  it('are booked, moved and recorded, each under its own revision', async () => {
    const booked = await world.post(`${plan}/book-appointments`, { body: booking() });
    expect([booked.status, booked.headers.get('etag')]).toEqual([200, '"1"']);
    const { id: appointmentId } = booked.body['item'] as { id: string };
    const move = { appointmentId, on: '2026-05-05', at: '10:30', minutes: 30, reason: 'school' };
    expect((await world.post(`${plan}/move-appointment`, { body: move })).status).toBe(428);
    expect((await world.post(`${plan}/move-appointment`, { body: move, ifMatch: '"1"' })).status).toBe(200);
    const outcome = { appointmentId, outcome: 'rearranged-by-us' };
    const stale = await world.post(`${plan}/record-appointment`, { body: outcome, ifMatch: '"1"' });
    expect([stale.status, stale.body['changed']]).toMatchObject([412, [{ what: 'moved to 2026-05-05' }]]);
    expect((await world.post(`${plan}/record-appointment`, { body: outcome, ifMatch: '"2"' })).status).toBe(200);
    expect(await appointmentsOf()).toMatchObject([
      { appointmentId, startsAt: '2026-05-05T09:30:00.000Z', state: { is: 'rearranged-by-us' }, rev: 3 },
    ]);
  });

  it.each<[string, Record<string, unknown>, string, number?]>([
    ['somebody who has left', { withId: 'gone' }, 'withId', 422],
    ['somebody of no service of the plan', { withId: 'nobody' }, 'withId', 422],
    ['no time of day', { at: '25:00' }, 'at'],
    ['a day that does not exist', { on: '2026-02-30' }, 'on'],
    ['a series of one', { repeat: { everyWeeks: 1, times: 1 } }, 'repeat.times'],
    ['no length', { minutes: 0 }, 'minutes'],
  ])('with %s are refused, and the field is named', async (_, more, field, expected = 400) => {
    const { status, body } = await world.post(`${plan}/book-appointments`, { body: booking(more) });
    expect([status, body['errors']]).toMatchObject([expected, [{ field }]]);
  });

  it('that the plan does not have are not found', async () => {
    const body = { appointmentId: 'none', reason: 'a slip' };
    expect((await world.post(`${plan}/cancel-appointment`, { body, ifMatch: '"1"' })).status).toBe(404);
  });
});
