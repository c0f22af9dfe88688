import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceId, StaffId } from '../../domain/ids';
import { personOf } from './small-service';
import { startWorld } from './world';
import type { World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  const { register } = world.services;
  const person = personOf(world.provider.issuer);
  const service = await register.service('yjs' as ServiceId);
  if (!service) throw new Error('The small service is not there.');
  const staff = [
    person('lead', 'safeguarding-lead', 'yjs', null),
    person('head', 'head-of-service', 'yjs', null),
    person('colleague', 'case-manager', 'yjs', 'yjs-team'),
    person('friend', 'case-manager', 'yjs', 'yjs-team'),
  ];
  const services = [{ ...service, headOfServiceId: 'head' as StaffId }];
  await register.load({ services, teams: [], staff, children: [] });
});
afterAll(() => world.close());

const restrict = async (childId: string, familyMembers: readonly string[], as = 'lead'): Promise<void> => {
  const body = { because: 'family-member-works-here', familyMembers };
  expect((await world.post(`/v1/children/${childId}/restrictions`, { as, body })).status).toBe(201);
};
const raised = async (body: Record<string, unknown>, as = 'worker'): Promise<string> => {
  const got = await world.post('/v1/concerns', { as, body: { what: 'A bruise that nobody could explain', ...body } });
  expect([got.status, got.body['detail']]).toEqual([201, undefined]);
  return `/v1/concerns/${String(got.body['concernId'])}`;
};
const idOf = (one: string) => one.split('/').at(-1) ?? '';
const statusOf = async (path: string, as: string) => (await world.get(path, { as })).status;
const listed = async (as: string) =>
  ((await world.get('/v1/concerns?limit=200', { as })).body['rows'] as { concernId: string }[]).map(
    ({ concernId }) => concernId,
  );
describe('a concern about a child to whose family the manager belongs', () => {
  let one: string;
  beforeAll(async () => {
    await world.start('child-ash');
    await restrict('child-ash', ['yjs-manager']);
    one = await raised({ childId: 'child-ash' });
  });

  it('is shut to them by reading, in lists, in its history and in numbers', async () => {
    const timeline = `${one}/timeline`;
    expect([await statusOf(one, 'yjs-manager'), await statusOf(timeline, 'yjs-manager')]).toEqual([404, 404]);
    expect(await listed('yjs-manager')).not.toContain(idOf(one));
    const openFor = async (as: string) => (await world.get('/v1/summary', { as })).body['openConcerns'];
    expect([await openFor('yjs-manager'), await openFor('lead')]).toEqual([0, 1]);
    expect(await statusOf(`${one}/copy-out`, 'yjs-manager')).toBe(404);
  });

  it('takes no command of theirs, and lets nobody give them access', async () => {
    const sent = await world.post(`${one}/acknowledge-concern`, { as: 'yjs-manager', body: {} });
    expect([sent.status, sent.body['type']]).toEqual([404, '/problems/not-found']);
    const given = await world.post(`${one}/give-access`, {
      ...{ as: 'lead', body: { staffId: 'yjs-manager', why: 'Manages the team' } },
    });
    expect(given).toMatchObject({ status: 422, body: { rule: 'shut-to-the-family-of-the-child' } });
    const other = await world.post(`${one}/give-access`, { as: 'lead', body: { staffId: 'colleague', why: 'Helps' } });
    expect([other.status, await statusOf(one, 'colleague')]).toEqual([200, 200]);
  });

  it('stays with the others of the line, who act on it in their place', async () => {
    for (const as of ['worker', 'lead', 'head']) {
      expect([as, await statusOf(one, as), (await listed(as)).includes(idOf(one))]).toEqual([as, 200, true]);
    }
    expect((await world.post(`${one}/acknowledge-concern`, { as: 'head', body: {} })).status).toBe(200);
  });

  it('names them nowhere as somebody who is asked or told', async () => {
    const { body } = await world.get(one, { as: 'lead' });
    expect(JSON.stringify(body['whoDoesWhat'])).toContain('"worker"');
    expect(JSON.stringify(body['whoDoesWhat'])).not.toContain('yjs-manager');
  });

  it('is theirs again once the restriction is lifted', async () => {
    const restrictions = '/v1/children/child-ash/restrictions';
    const [standing] = (await world.get(restrictions, { as: 'lead' })).body['rows'] as { restrictionId: string }[];
    const lift = `${restrictions}/${String(standing?.restrictionId)}/lift`;
    expect((await world.post(lift, { as: 'lead', body: { reason: 'It was a namesake' } })).status).toBe(200);
    expect(await statusOf(one, 'yjs-manager')).toBe(200);
  });
});

describe('a concern that somebody raised', () => {
  it('is shut to them once the record is shut to them as family', async () => {
    const one = await raised({ childId: 'child-birch' }, 'friend');
    await restrict('child-birch', ['friend']);
    expect([await statusOf(one, 'friend'), await listed('friend')]).toEqual([404, []]);
    expect((await world.post(`${one}/acknowledge-concern`, { as: 'lead', body: {} })).status).toBe(200);
  });

  it('stays with whoever described a child, as far as they wrote it, also where that is a child of their family', async () => {
    await restrict('child-cedar', ['yjs-manager']);
    const about = { name: 'Cedar, perhaps', dateOfBirth: null, description: 'A red coat', serviceId: 'yjs' };
    const one = await raised({ about }, 'yjs-manager');
    expect((await world.get(one, { as: 'yjs-manager' })).body).toMatchObject({ whole: true });
    const matched = await world.post(`${one}/match-child`, { as: 'lead', body: { childId: 'child-cedar' } });
    expect(matched.status).toBe(200);
    expect((await world.get(one, { as: 'yjs-manager' })).body).toMatchObject({ whole: false, childId: null });
    const send = (name: string, body: unknown) => world.post(`${one}/${name}`, { as: 'yjs-manager', body });
    expect([
      (await send('acknowledge-concern', {})).status,
      (await send('give-access', { staffId: 'colleague', why: 'x' })).status,
      (await send('fill-in-concern', { words: 'They were there again.' })).status,
    ]).toEqual([403, 403, 200]);
  });
});
