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

interface Row {
  planId: string;
  childName: string | null;
  toId: string | null;
  outcome: string;
  problem: { type: string; status: number; state?: string; errors?: { field: string }[] } | null;
}
const rowsOf = (body: Record<string, unknown>) => body['plans'] as Row[];
/** In the order of the children’s names: all plans start in the same moment here. */
const byChild = (body: Record<string, unknown>) =>
  rowsOf(body).sort((a, b) => (a.childName ?? '').localeCompare(b.childName ?? ''));
const transfer = (staffId: string, sent: Sent, dryRun = false) =>
  world.post(`/v1/staff/${staffId}/caseload-transfer${dryRun ? '?dryRun=true' : ''}`, { as: 'yjs-manager', ...sent });
const planOf = async (planId: string) =>
  (await world.get(`/v1/transition-plans/${planId}`, { as: 'yjs-manager' })).body as unknown as {
    caseManagerId: string;
    caseManagerChange: { toId: string } | null;
    peopleVersion: number;
    tasks: { kind: string }[];
  };
async function newcomer(): Promise<string> {
  const body = {
    name: 'Nia Newydd',
    email: 'nia@example.test',
    role: 'case-manager',
    teamId: 'yjs-team',
    subject: randomUUID(),
  };
  return (await world.post('/v1/staff', { as: 'administrator', body })).body['staffId'] as string;
}

describe('a caseload that is handed on', () => {
  it('is proposed first, evenly, and nothing is changed by that', async () => {
    const [leaver, first, second] = [await newcomer(), await newcomer(), await newcomer()];
    const plans = [
      await world.start('child-ash', { caseManagerId: leaver }),
      await world.start('child-birch', { caseManagerId: leaver }),
    ];
    const nobody = await transfer(leaver, { key: null, body: {} }, true);
    expect(byChild(nobody.body)).toMatchObject(
      plans.map((planId) => ({ planId, toId: null, outcome: 'nobody-chosen' })),
    );
    const proposed = await transfer(leaver, { key: null, body: { toIds: [first, second] } }, true);
    expect(proposed.status).toBe(200);
    expect(byChild(proposed.body)).toMatchObject([
      { planId: plans[0], childName: 'ash Invented', outcome: 'to-be-named', problem: null },
      { planId: plans[1], childName: 'birch Invented', outcome: 'to-be-named', problem: null },
    ]);
    expect(
      rowsOf(proposed.body)
        .map(({ toId }) => toId)
        .sort(),
    ).toEqual([first, second].sort());
    expect(proposed.body['people']).toEqual(
      expect.arrayContaining(
        [first, second].map((staffId) => ({ staffId, name: 'Nia Newydd', openPlans: 0, given: 1 })),
      ),
    );
    for (const planId of plans)
      expect(await planOf(planId)).toMatchObject({ peopleVersion: 1, caseManagerChange: null });

    const key = randomUUID();
    const body = { plans: rowsOf(proposed.body).map(({ planId, toId }) => ({ planId, toId })) };
    const done = await transfer(leaver, { key, body });
    expect(rowsOf(done.body).map(({ outcome }) => outcome)).toEqual(['named', 'named']);
    for (const { planId, toId } of rowsOf(done.body)) {
      const plan = await planOf(planId);
      expect(plan).toMatchObject({ caseManagerId: leaver, caseManagerChange: { toId } });
      expect(plan.tasks.map(({ kind }) => kind)).toContain('tell-child-of-change');
    }
  });

  it('goes on where one plan is refused, and changes nothing twice when it is sent again', async () => {
    const [leaver, to] = [await newcomer(), await newcomer()];
    const mine = await world.start('child-cedar', { caseManagerId: leaver });
    const theirs = await world.start('child-damson');
    const key = randomUUID();
    const body = {
      urgent: 'nobody-there-to-tell-the-child',
      plans: [
        { planId: theirs, toId: to },
        { planId: 'nowhere', toId: to },
        { planId: mine, toId: to },
      ],
    };
    const sent = await transfer(leaver, { key, body });
    expect(sent.status).toBe(200);
    expect(rowsOf(sent.body)).toMatchObject([
      { outcome: 'refused', problem: { status: 409, state: 'not-theirs' } },
      { outcome: 'refused', problem: { status: 404 } },
      { outcome: 'named', problem: null },
    ]);
    const after = await planOf(mine);
    expect(after.caseManagerId).toBe(to);
    const again = await transfer(leaver, { key, body });
    expect(rowsOf(again.body)).toEqual(rowsOf(sent.body));
    expect(await planOf(mine)).toEqual(after);
    const other = await transfer(leaver, { key, body: { ...body, plans: [{ planId: mine, toId: 'worker' }] } });
    expect(rowsOf(other.body)).toMatchObject([{ outcome: 'refused', problem: { type: '/problems/key-reused' } }]);
  });

  it('says plan by plan who cannot be named', async () => {
    const leaver = await newcomer();
    const planId = await world.start('child-elder', { caseManagerId: leaver });
    for (const toId of ['gone', 'officer', 'nobody']) {
      const got = await transfer(leaver, { key: null, body: { plans: [{ planId, toId }] } }, true);
      expect(rowsOf(got.body)).toMatchObject([
        { outcome: 'refused', problem: { status: 422, errors: [{ field: 'toId' }] } },
      ]);
    }
    const toIds = await transfer(leaver, { key: null, body: { toIds: ['gone'] } }, true);
    expect([toIds.status, toIds.body['errors']]).toEqual([422, [expect.objectContaining({ field: 'toIds' })]]);
  });

  it('of a receiving practitioner goes to another of their side', async () => {
    const planId = await world.start('child-fir');
    const naming = (
      (await world.get(`/v1/transition-plans/${planId}`)).body['tasks'] as {
        taskId: string;
        kind: string;
        rev: number;
      }[]
    ).find(({ kind }) => kind === 'name-receiving-officer');
    const act = async (verb: string, rev: number, body: Record<string, unknown>) =>
      world.post(`/v1/tasks/${naming?.taskId ?? ''}/${verb}`, { as: 'region-manager', ifMatch: `"${rev}"`, body });
    await act('accept', 1, {});
    await act('complete', 2, { receivingOfficerId: 'officer' });
    const as = 'region-manager';
    const proposed = await transfer('officer', { as, key: null, body: { toIds: ['officer-2'] } }, true);
    expect(rowsOf(proposed.body)).toMatchObject([{ planId, toId: 'officer-2', outcome: 'to-be-named' }]);
    const plans = [{ planId, toId: 'officer-2' }];
    const waits = await transfer('officer', { as, body: { plans } });
    expect(rowsOf(waits.body)).toMatchObject([{ outcome: 'named' }]);
    expect((await world.get(`/v1/transition-plans/${planId}`)).body).toMatchObject({
      receivingOfficerId: 'officer',
      receivingOfficerChange: { toId: 'officer-2' },
    });
    const done = await transfer('officer', { as, body: { urgent: 'the-child-asked', plans } });
    expect(rowsOf(done.body)).toMatchObject([{ outcome: 'named' }]);
    expect((await world.get(`/v1/transition-plans/${planId}`)).body).toMatchObject({ receivingOfficerId: 'officer-2' });
  });

  it('mails nobody where whoever hands on has told people otherwise, and each plan says so', async () => {
    const held = (await world.get('/v1/transition-plans')).body['rows'] as { planId: string; childId: string }[];
    const planId = String(held.find(({ childId }) => childId === 'child-fir')?.planId);
    const plans = [{ planId, toId: await newcomer() }];
    const [key, urgent] = [randomUUID(), 'nobody-there-to-tell-the-child'];
    const quiet = await transfer('worker', { key, body: { urgent, plans, mail: false } });
    expect(rowsOf(quiet.body)).toMatchObject([{ outcome: 'named' }]);
    const { body } = await world.get(`/v1/transition-plans/${planId}/timeline`, { as: 'yjs-manager' });
    const lines = (body['rows'] as { kind: string }[]).filter(({ kind }) => kind === 'no-mail-sent');
    expect(lines).toHaveLength(1);
    const loud = await transfer('worker', { key, body: { urgent, plans } });
    expect(rowsOf(loud.body)).toMatchObject([{ outcome: 'refused', problem: { type: '/problems/key-reused' } }]);
  });

  it.each<[string, string, Sent, number]>([
    ['a case manager', 'worker', { as: 'worker', body: {} }, 403],
    ['a manager of another service', 'worker', { as: 'region-manager', body: {} }, 404],
    ['nobody in particular', 'worker', { body: {} }, 400],
    ['with a reason for the absence', 'worker', { body: { plans: [{ planId: 'p', toId: 'x' }], reason: 'ill' } }, 400],
    [
      'for a reason that there is none of',
      'worker',
      { body: { plans: [{ planId: 'p', toId: 'x' }], urgent: 'ill' } },
      400,
    ],
  ])('is not handed on by, or to, %s', async (_, staffId, sent, status) => {
    expect((await transfer(staffId, sent)).status).toBe(status);
  });
});
