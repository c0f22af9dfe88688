import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld } from './world';
import type { Sent, World } from './world';

/** Today is 10 March 2026. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const errorsOf = (body: Record<string, unknown>) =>
  ((body['errors'] ?? []) as { field: string }[]).map(({ field }) => field);
const administrator = (sent: Sent): Sent => ({ as: 'administrator', ...sent });
const someone = (more: Record<string, unknown> = {}) => ({
  name: 'Nia Newydd',
  email: 'nia@example.test',
  role: 'case-manager',
  teamId: 'yjs-team',
  subject: randomUUID(),
  ...more,
});

/** Adds a colleague, and gives the id that they have, and the subject by which they sign in. */
async function added(more: Record<string, unknown> = {}): Promise<{ staffId: string; subject: string }> {
  const body = someone(more);
  const got = await world.post('/v1/staff', administrator({ body }));
  if (got.status !== 201) throw new Error(JSON.stringify(got.body));
  return { staffId: got.body['staffId'] as string, subject: body.subject };
}
const rowsOf = async (query: string, as = 'yjs-manager') =>
  (await world.get(`/v1/staff${query}`, { as })).body['rows'] as Record<string, unknown>[];
const idsOf = async (query: string, as?: string) => (await rowsOf(query, as)).map(({ staffId }) => staffId);

describe('an administrator', () => {
  it('adds a colleague, who signs in with the role that they were given', async () => {
    const body = someone();
    const got = await world.post('/v1/staff', administrator({ body }));
    expect(got.status).toBe(201);
    expect(got.body).toMatchObject({ role: 'case-manager', active: true, account: { subject: body.subject } });
    expect(got.headers.get('location')).toBe(`/v1/staff/${String(got.body['staffId'])}`);
    expect((await world.get('/v1/tasks', { as: body.subject })).status).toBe(200);
  });

  it('changes a role, which counts from the next request on', async () => {
    const { staffId, subject } = await added();
    expect((await world.get('/v1/summary', { as: subject })).status).toBe(403);
    const role = { body: { role: 'manager' } };
    expect((await world.post(`/v1/staff/${staffId}/change`, administrator(role))).status).toBe(200);
    expect((await world.get('/v1/summary', { as: subject })).status).toBe(200);
    await world.post(`/v1/staff/${staffId}/change`, administrator({ body: { role: 'administrator' } }));
    expect((await world.get('/v1/tasks', { as: subject })).status).toBe(403);
    await world.post(`/v1/staff/${staffId}/change`, administrator({ body: { active: false } }));
    expect((await world.get('/v1/staff', { as: subject })).status).toBe(403);
  });

  it('changes only what is given', async () => {
    const { staffId } = await added();
    const got = await world.post(`/v1/staff/${staffId}/change`, administrator({ body: { teamId: null } }));
    expect(got.body).toMatchObject({ teamId: null, name: 'Nia Newydd', role: 'case-manager' });
  });

  it('is answered as the first time when the same is sent again, and added nobody twice', async () => {
    const sent = administrator({ key: randomUUID(), body: someone() });
    const [first, again] = [await world.post('/v1/staff', sent), await world.post('/v1/staff', sent)];
    expect([again.status, again.body]).toEqual([201, first.body]);
    const other = await world.post('/v1/staff', { ...sent, body: someone() });
    expect([other.status, other.body['type']]).toEqual([422, '/problems/key-reused']);
  });

  it('is told that somebody else signs in in that way', async () => {
    const { subject } = await added();
    const got = await world.post('/v1/staff', administrator({ body: someone({ subject }) }));
    expect([got.status, got.body['type'], errorsOf(got.body)]).toEqual([409, '/problems/sign-in-taken', ['subject']]);
    const { staffId } = await added();
    const changed = await world.post(`/v1/staff/${staffId}/change`, administrator({ body: { subject } }));
    expect([changed.status, errorsOf(changed.body)]).toEqual([409, ['subject']]);
  });

  it.each<[string, Record<string, unknown>, number, string]>([
    ['no address', { email: 'nia' }, 400, 'email'],
    ['a role that there is none of', { role: 'wizard' }, 400, 'role'],
    ['a role of another kind of service', { role: 'probation-officer' }, 422, 'role'],
    ['a team of another service', { teamId: 'region-team' }, 422, 'teamId'],
    ['a provider that is not the service’s', { issuer: 'https://elsewhere.test' }, 422, 'issuer'],
    ['a deputy of another service', { deputyId: 'officer' }, 422, 'deputyId'],
    ['a deputy who has left', { deputyId: 'gone' }, 422, 'deputyId'],
    ['a service of their choice', { serviceId: 'region' }, 400, 'serviceId'],
  ])('is refused a colleague with %s', async (_, more, status, field) => {
    const got = await world.post('/v1/staff', administrator({ body: someone(more) }));
    expect([got.status, errorsOf(got.body)]).toEqual([status, [field]]);
  });

  it('does not change their own role, and knows nobody of another service', async () => {
    const own = { body: { role: 'manager' } };
    expect((await world.post('/v1/staff/administrator/change', administrator(own))).status).toBe(403);
    expect((await world.post('/v1/staff/officer/change', administrator({ body: { name: 'X' } }))).status).toBe(404);
    const nothing = await world.post('/v1/staff/worker/change', administrator({ body: {} }));
    expect([nothing.status, errorsOf(nothing.body)]).toEqual([400, ['body']]);
  });

  it('alone ends what others are signed in by, of their own service, and their own elsewhere', async () => {
    const end = (staffId: string, as: string) => world.post(`/v1/staff/${staffId}/end-sessions`, { as, body: {} });
    expect((await end('worker', 'administrator')).body).toMatchObject({ staffId: 'worker', active: true });
    expect((await end('officer', 'administrator')).status).toBe(404);
    expect((await end('administrator', 'administrator')).status).toBe(403);
    for (const as of ['worker', 'yjs-manager', 'head']) {
      expect([as, (await end('worker', as)).status]).toEqual([as, 403]);
      expect([as, (await world.post('/v1/service/end-sessions', { as, body: {} })).status]).toEqual([as, 403]);
    }
  });

  it('adds and changes teams', async () => {
    const got = await world.post(
      '/v1/teams',
      administrator({ body: { name: 'Tîm Newydd', managerId: 'yjs-manager' } }),
    );
    expect(got).toMatchObject({ status: 201, body: { serviceId: 'yjs', managerId: 'yjs-manager', email: null } });
    const team = `/v1/teams/${String(got.body['teamId'])}/change`;
    const changed = await world.post(team, administrator({ body: { email: 'tim@example.test', managerId: null } }));
    expect(changed.body).toMatchObject({ name: 'Tîm Newydd', email: 'tim@example.test', managerId: null });
    const wrong = await world.post(team, administrator({ body: { managerId: 'worker' } }));
    expect([wrong.status, errorsOf(wrong.body)]).toEqual([422, ['managerId']]);
    expect((await world.post('/v1/teams/region-team/change', administrator({ body: { name: 'X' } }))).status).toBe(404);
  });
});

describe('an absence', () => {
  const away = (staffId: string, body: Record<string, unknown>, as = 'yjs-manager') =>
    world.post(`/v1/staff/${staffId}/absence`, { as, body });

  it('is set by oneself, is shown in the lists, and is ended by coming back', async () => {
    const { staffId, subject } = await added();
    const set = await away(staffId, { until: '2026-03-20', deputyId: 'worker' }, subject);
    expect(set.body).toMatchObject({ awayFrom: '2026-03-10', awayUntil: '2026-03-20', deputyId: 'worker' });
    const [row] = (await rowsOf('?assignable=true')).filter((one) => one['staffId'] === staffId);
    expect(row).toMatchObject({ awayFrom: '2026-03-10', awayUntil: '2026-03-20' });
    const back = (backOn?: string) => world.post(`/v1/staff/${staffId}/absence/end`, { as: subject, body: { backOn } });
    expect((await back('2026-03-16')).body).toMatchObject({ awayFrom: '2026-03-10', awayUntil: '2026-03-15' });
    expect((await back()).body).toMatchObject({ awayFrom: null, awayUntil: null, deputyId: 'worker' });
    expect(await back()).toMatchObject({ status: 409 });
  });

  it('is set by a manager or administrator for somebody else, open-ended, and by no colleague', async () => {
    const { staffId } = await added();
    const set = await away(staffId, { from: '2026-03-12' });
    expect(set.body).toMatchObject({ awayFrom: '2026-03-12', awayUntil: null });
    expect((await away(staffId, {}, 'worker')).status).toBe(403);
    const { body } = await away(staffId, { from: '2026-03-13', deputyId: 'worker' }, 'administrator');
    expect(body).toMatchObject({ awayFrom: '2026-03-13', deputyId: 'worker' });
    expect((await away(staffId, {}, 'region-manager')).status).toBe(404);
  });

  it('lets the deputy, or the deputy of a deputy who is away, act for whoever is away', async () => {
    const [first, second] = [await added(), await added()];
    const planId = await world.start('child-ash', { caseManagerId: first.staffId });
    await away(first.staffId, { deputyId: second.staffId });
    const inbox = async (subject: string) =>
      ((await world.get('/v1/tasks?assignee=me', { as: subject })).body['rows'] as { planId: string }[]).filter(
        (row) => row.planId === planId,
      );
    expect(await inbox(second.subject)).not.toEqual([]);
    const third = await added();
    expect(await inbox(third.subject)).toEqual([]);
    await away(second.staffId, { deputyId: third.staffId });
    expect(await inbox(third.subject)).not.toEqual([]);
    // In a circle, and still nobody waits for ever.
    await away(third.staffId, { deputyId: first.staffId });
    expect(await inbox(third.subject)).not.toEqual([]);
  });

  it.each<[string, Record<string, unknown>, number, string]>([
    ['that ends before it begins', { from: '2026-03-20', until: '2026-03-19' }, 422, 'until'],
    ['that is over', { from: '2026-03-01', until: '2026-03-09' }, 422, 'until'],
    ['in another decade', { from: '2036-03-01' }, 422, 'from'],
    ['on a day that does not exist', { from: '2026-02-30' }, 400, 'from'],
    ['in which they stand in for themselves', { deputyId: 'worker' }, 422, 'deputyId'],
    ['in which an administrator stands in', { deputyId: 'administrator' }, 422, 'deputyId'],
    ['with a reason', { reason: 'flu' }, 400, 'reason'],
  ])('%s is refused', async (_, body, status, field) => {
    const got = await away('worker', body);
    expect([got.status, errorsOf(got.body)]).toEqual([status, [field]]);
  });
});

describe('somebody who leaves', () => {
  const leave = (staffId: string, lastDay: string, as = 'yjs-manager') =>
    world.post(`/v1/staff/${staffId}/leave`, { as, body: { lastDay } });

  it('signs in up to the last day, and no longer', async () => {
    const { staffId, subject } = await added();
    expect((await leave(staffId, '2026-03-10')).body).toMatchObject({ lastDay: '2026-03-10', active: true });
    expect((await world.get('/v1/tasks', { as: subject })).status).toBe(200);
    await leave(staffId, '2026-03-09', 'administrator');
    expect((await world.get('/v1/tasks', { as: subject })).status).toBe(403);
    expect(await idsOf('')).not.toContain(staffId);
    await world.post(`/v1/staff/${staffId}/return`, { as: 'yjs-manager', body: {} });
    expect((await world.get('/v1/tasks', { as: subject })).status).toBe(200);
    expect((await world.post(`/v1/staff/${staffId}/return`, { as: 'yjs-manager', body: {} })).status).toBe(409);
  });

  it('is offered for nothing that is due after the last day', async () => {
    const { staffId } = await added();
    await leave(staffId, '2026-04-01');
    expect(await idsOf('?assignable=true&dueOn=2026-04-01')).toContain(staffId);
    expect(await idsOf('?assignable=true&dueOn=2026-04-02')).not.toContain(staffId);
    expect(await idsOf('?assignable=true')).toContain(staffId);
  });

  it.each<[string, string, string, string, number]>([
    ['themselves', 'worker', 'worker', '2026-04-01', 403],
    ['a manager of another service', 'worker', 'region-manager', '2026-04-01', 404],
    ['an administrator, of themselves', 'administrator', 'administrator', '2026-04-01', 403],
    ['a manager, ten years ahead', 'worker', 'yjs-manager', '2036-04-01', 422],
  ])('is not recorded by %s', async (_, staffId, as, lastDay, status) => {
    expect((await leave(staffId, lastDay, as)).status).toBe(status);
  });
});

describe('the list of those to whom work can be given', () => {
  it('says what each carries, of the own service alone, and leaves out who takes no tasks', async () => {
    const { staffId } = await added();
    await world.start('child-birch', { caseManagerId: staffId });
    const rows = await rowsOf('?assignable=true');
    const workloadOf = (id: string) => rows.find((row) => row['staffId'] === id)?.['workload'];
    const carries = workloadOf(staffId) as Record<string, number>;
    expect(carries['openPlans']).toBe(1);
    expect(carries['unfinishedTasks']).toBeGreaterThan(0);
    expect(workloadOf('officer')).toBeNull();
    expect(rows.map((row) => row['staffId'])).not.toEqual(
      expect.arrayContaining(['administrator', 'psychologist', 'gone']),
    );
    expect(JSON.stringify(rows)).not.toMatch(/example\.test|subject/);
  });

  it.each([
    ['?assignable=yes', 'assignable'],
    ['?dueOn=tomorrow', 'dueOn'],
  ])('%s is refused', async (query, field) => {
    const got = await world.get(`/v1/staff${query}`);
    expect([got.status, errorsOf(got.body)]).toEqual([400, [field]]);
  });
});
