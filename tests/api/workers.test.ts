import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld } from './world';
import type { Got, World } from './world';

/** Today is 10 March 2026. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const errorsOf = (body: Record<string, unknown>) =>
  ((body['errors'] ?? []) as { field: string }[]).map(({ field }) => field);
const planOf = async (planId: string) =>
  (await world.get(`/v1/transition-plans/${planId}`, { as: 'yjs-manager' })).body as unknown as {
    caseManagerId: string;
    caseManagerChange: { toId: string } | null;
    receivingOfficerId: string | null;
    accountable: { staffId: string };
    peopleVersion: number;
    names: Record<string, string>;
    tasks: { taskId: string; kind: string; rev: number; dueOn: string; assignee: { staffId?: string } }[];
  };

/** Sends a command about the plan as it is now. */
async function send(planId: string, command: string, as: string, body: Record<string, unknown> = {}): Promise<Got> {
  const { peopleVersion } = await planOf(planId);
  return world.post(`/v1/transition-plans/${planId}/${command}`, { as, body, ifMatch: `"${peopleVersion}"` });
}
async function tell(planId: string): Promise<Got> {
  const task = (await planOf(planId)).tasks.find(({ kind }) => kind === 'tell-child-of-change');
  if (!task) throw new Error('Nobody is asked to tell the child');
  return world.post(`/v1/tasks/${task.taskId}/complete`, { ifMatch: `"${task.rev}"`, body: {} });
}
async function newcomer(role = 'case-manager'): Promise<string> {
  const body = {
    name: 'Nia Newydd',
    email: 'nia@example.test',
    role,
    teamId: 'yjs-team',
    subject: crypto.randomUUID(),
  };
  return (await world.post('/v1/staff', { as: 'administrator', body })).body['staffId'] as string;
}
const leave = (staffId: string, lastDay: string) =>
  world.post(`/v1/staff/${staffId}/leave`, { as: 'yjs-manager', body: { lastDay } });

describe('a manager', () => {
  it('names another case manager, who takes over once the child was told; lists follow', async () => {
    const [planId, toId] = [await world.start('child-ash'), await newcomer()];
    expect((await send(planId, 'change-case-manager', 'yjs-manager', { toId })).status).toBe(200);
    const planned = await planOf(planId);
    expect(planned).toMatchObject({ caseManagerId: 'worker', caseManagerChange: { toId } });
    expect(planned.names[toId]).toBe('Nia Newydd');
    expect((await tell(planId)).status).toBe(200);
    expect(await planOf(planId)).toMatchObject({ caseManagerId: toId, caseManagerChange: null });
    const mine = await world.get(`/v1/transition-plans?caseManager=${toId}`, { as: 'yjs-manager' });
    expect(mine.body['rows']).toMatchObject([{ planId, caseManagerName: 'Nia Newydd' }]);
    const tasks = await world.get('/v1/tasks?assignee=me');
    const left = (tasks.body['rows'] as { planId: string; state: string }[]).filter((row) => row.planId === planId);
    expect(left.map(({ state }) => state)).toEqual(['completed']);
  });

  it('names one at once where it cannot wait, and nowhere says why somebody is away', async () => {
    const [planId, toId] = [await world.start('child-birch'), await newcomer()];
    const urgent = { toId, urgent: 'nobody-there-to-tell-the-child' };
    const refused = await send(planId, 'change-case-manager', 'yjs-manager', { ...urgent, reason: 'off sick' });
    expect([refused.status, errorsOf(refused.body)]).toEqual([400, ['reason']]);
    expect((await send(planId, 'change-case-manager', 'yjs-manager', urgent)).status).toBe(200);
    const plan = await planOf(planId);
    expect(plan.caseManagerId).toBe(toId);
    expect(plan.tasks.find(({ kind }) => kind === 'tell-child-of-change')).toMatchObject({
      dueOn: '2026-03-11',
      assignee: { staffId: toId },
    });
    const lines = (await world.get(`/v1/transition-plans/${planId}/timeline`)).body['rows'] as { text: string }[];
    expect(lines.map(({ text }) => text)).toContain('The plan has another case manager from here on.');
  });

  it.each<[string, string | (() => Promise<string>)]>([
    ['switched off', 'gone'],
    ['of another service', 'stranger'],
    ['of the receiving service', 'officer'],
    ['with another role', 'psychologist'],
    ['who is not there', 'nobody'],
    [
      'who has left',
      async () => {
        const staffId = await newcomer();
        await leave(staffId, '2026-03-09');
        return staffId;
      },
    ],
  ])('names nobody %s', async (_, whom) => {
    const planId = await planOfCedar();
    const toId = typeof whom === 'string' ? whom : await whom();
    const got = await send(planId, 'change-case-manager', 'yjs-manager', { toId });
    expect([got.status, errorsOf(got.body)]).toEqual([422, ['toId']]);
  });

  it('names somebody else when whoever was named has left before the child was told', async () => {
    const [planId, first, second] = [await world.start('child-damson'), await newcomer(), await newcomer()];
    await send(planId, 'change-case-manager', 'yjs-manager', { toId: first });
    await leave(first, '2026-03-09');
    expect(await tell(planId)).toMatchObject({ status: 409, body: { state: 'gone' } });
    await send(planId, 'change-case-manager', 'yjs-manager', { toId: second });
    expect((await tell(planId)).status).toBe(200);
    expect((await planOf(planId)).caseManagerId).toBe(second);
  });

  it('takes on accountability, on the plan as they have seen it', async () => {
    const planId = await world.start('child-elder');
    expect(await send(planId, 'take-on-accountability', 'yjs-manager')).toMatchObject({
      status: 409,
      body: { state: 'accountable' },
    });
    const blind = await world.post(`/v1/transition-plans/${planId}/take-on-accountability`, {
      as: 'yjs-manager',
      body: {},
    });
    expect(blind.status).toBe(428);
    const subject = crypto.randomUUID();
    const body = { name: 'Mel Mân', email: 'mel@example.test', role: 'manager', teamId: 'yjs-team', subject };
    const { staffId } = (await world.post('/v1/staff', { as: 'administrator', body })).body;
    expect((await send(planId, 'take-on-accountability', subject)).status).toBe(200);
    expect((await planOf(planId)).accountable).toMatchObject({ staffId, by: 'taken-on' });
  });

  it('is told by no case manager who holds what', async () => {
    const planId = await planOfCedar();
    for (const command of ['change-case-manager', 'take-on-accountability']) {
      const body = command === 'change-case-manager' ? { toId: 'worker' } : {};
      expect((await send(planId, command, 'worker', body)).status).toBe(403);
    }
  });
});

let cedar: Promise<string> | null = null;
const planOfCedar = () => (cedar ??= world.start('child-cedar'));

describe('the receiving side', () => {
  it('says who receives the young adult instead', async () => {
    const planId = await world.start('child-fir', {
      orders: [{ type: 'youth-rehabilitation-order', startsOn: '2026-01-10', endsOn: '2028-01-10' }],
    });
    const naming = (await planOf(planId)).tasks.find(({ kind }) => kind === 'name-receiving-officer');
    const act = async (verb: string, rev: number, body: Record<string, unknown>) =>
      world.post(`/v1/tasks/${naming?.taskId ?? ''}/${verb}`, { as: 'region-manager', ifMatch: `"${rev}"`, body });
    const early = await send(planId, 'change-receiving-officer', 'region-manager', { toId: 'officer' });
    expect([early.status, early.body['rule']]).toEqual([422, 'receiving-officer-named']);
    await act('accept', naming?.rev ?? 0, {});
    expect((await act('complete', (naming?.rev ?? 0) + 1, { receivingOfficerId: 'officer' })).status).toBe(200);
    const wrong = await send(planId, 'change-receiving-officer', 'region-manager', { toId: 'worker' });
    expect([wrong.status, errorsOf(wrong.body)]).toEqual([422, ['toId']]);
    expect((await send(planId, 'change-receiving-officer', 'region-manager', { toId: 'officer-2' })).status).toBe(200);
    expect(await planOf(planId)).toMatchObject({
      receivingOfficerId: 'officer',
      receivingOfficerChange: { toId: 'officer-2' },
    });
    expect((await tell(planId)).status).toBe(200);
    expect((await planOf(planId)).receivingOfficerId).toBe('officer-2');
    await send(planId, 'change-receiving-officer', 'region-manager', { toId: 'officer' });
    expect((await planOf(planId)).receivingOfficerId).toBe('officer-2');
    await send(planId, 'change-receiving-officer', 'region-manager', { toId: 'officer-2' });
    expect(await planOf(planId)).toMatchObject({ receivingOfficerId: 'officer-2', receivingOfficerChange: null });
    const seen = async (as: string) => (await world.get(`/v1/transition-plans/${planId}`, { as })).status;
    expect([await seen('officer'), await seen('officer-2')]).toEqual([404, 200]);
  });
});

describe('the list of those who can be named', () => {
  const idsFor = async (query: string, as: string) =>
    ((await world.get(`/v1/staff?assignable=true&${query}`, { as })).body['rows'] as { staffId: string }[]).map(
      ({ staffId }) => staffId,
    );

  it('says who can be what on a plan, with what they carry', async () => {
    expect(await idsFor('for=case-manager', 'yjs-manager')).toEqual(expect.arrayContaining(['worker', 'yjs-manager']));
    expect(await idsFor('for=case-manager', 'yjs-manager')).not.toContain('gone');
    expect(await idsFor('for=receiving-officer', 'region-manager')).toEqual(['officer', 'officer-2']);
    expect((await world.get('/v1/staff?assignable=true&for=queen')).status).toBe(400);
  });
});
