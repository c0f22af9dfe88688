import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Outcome } from '../../api/services';
import { startBody } from './small-service';
import { startWorld } from './world';
import type { World } from './world';

let world: World;
let planId: string;
let plan: string;
beforeAll(async () => {
  world = await startWorld();
  planId = await world.start('child-ash');
  plan = `/v1/transition-plans/${planId}`;
});
afterAll(() => world.close());

const PLANS = '/v1/transition-plans';
const refused = (refusal: Extract<Outcome, { is: 'refused' }>['refusal']): Outcome => ({ is: 'refused', refusal });

describe('starting', () => {
  it('answers 201 with the plan from the register, its address and its revision', async () => {
    const { status, headers, body } = await world.post(PLANS, { body: startBody('child-birch') });
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`${PLANS}/${String(body['planId'])}`);
    expect(headers.get('etag')).toBe(`"${String(body['peopleVersion'])}"`);
    expect(body).toMatchObject({
      ...{ childName: 'birch Invented', version: 1, caseManagerId: 'worker', teamId: 'yjs-team' },
      accountable: { staffId: 'yjs-manager', role: 'manager' },
    });
  });

  it('answers a repeat with the first plan’s id, and another body under the same key with 422', async () => {
    const sent = { body: startBody('child-cedar'), key: 'cedar-1' };
    const first = await world.post(PLANS, sent);
    const repeat = await world.post(PLANS, sent);
    expect([repeat.status, repeat.body['planId']]).toEqual([201, first.body['planId']]);
    const other = await world.post(PLANS, { ...sent, body: startBody('child-cedar', { teamId: 'yjs-team' }) });
    expect([other.status, other.body['type']]).toEqual([422, '/problems/key-reused']);
  });

  it('still answers a repeat with the first plan once that plan is closed, and starts no second one', async () => {
    const sent = { body: startBody('child-elder'), key: 'elder-1' };
    const { body } = await world.post(PLANS, sent);
    const address = `${PLANS}/${String(body['planId'])}`;
    const closed = await world.post(`${address}/close`, { body: { reason: 'moved away' }, ifMatch: '"1"' });
    expect(closed.status).toBe(200);
    const repeat = await world.post(PLANS, sent);
    expect([repeat.status, repeat.body['planId'], repeat.body['status']]).toEqual([201, body['planId'], 'closed']);
  });

  it('answers 409 for a child with an open plan, and names that plan', async () => {
    const { status, body } = await world.post(PLANS, { body: startBody('child-ash') });
    expect(status).toBe(409);
    expect(body).toMatchObject({ type: '/problems/plan-exists', planId, plan });
  });

  it('starts nothing with dryRun=true, and needs no key for it', async () => {
    const { status, body } = await world.post(`${PLANS}?dryRun=true`, { body: startBody('child-damson'), key: null });
    expect([status, body['transferOn']]).toEqual([200, '2026-06-01']);
    expect(await world.plans.liveOf('child-damson')).toBeNull();
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a child of nobody', { childId: 'none' }, 'childId'],
    ['a team of another service', { teamId: 'region-team' }, 'teamId'],
    ['a team without a manager', { teamId: 'unled-team' }, 'teamId'],
    ['a receiving team of another service', { receivingTeamId: 'yjs-team' }, 'receivingTeamId'],
    [
      'its own service as the receiving one',
      { receivingServiceId: 'yjs', receivingTeamId: 'yjs-team' },
      'receivingServiceId',
    ],
    ['nobody to receive the young adult', { receivingServiceId: null, receivingTeamId: null }, 'receivingServiceId'],
    ['a receiver on a route without one', { routes: ['end-of-order'] }, 'receivingServiceId'],
    ['a case manager who has left', { caseManagerId: 'gone' }, 'caseManagerId'],
    ['a case manager of the other side', { caseManagerId: 'officer' }, 'caseManagerId'],
    [
      'orders that end before 18',
      { orders: [{ type: 'licence', startsOn: '2026-01-01', endsOn: '2026-04-01' }] },
      'orders',
    ],
  ])('answers 422 for %s, naming the field', async (_what, changes, field) => {
    const { status, body } = await world.post(PLANS, { body: startBody('child-damson', changes) });
    expect(status).toBe(422);
    expect(body['errors']).toMatchObject([{ field }]);
  });

  it('asks a manager to say who the case manager is', async () => {
    const { status, body } = await world.post(PLANS, { as: 'yjs-manager', body: startBody('child-damson') });
    expect([status, body['errors']]).toMatchObject([422, [{ field: 'caseManagerId' }]]);
  });

  it('answers 202 with the address of the plan that the first sending began', async () => {
    world.plans.next = { is: 'accepted' };
    const { status, headers } = await world.post(PLANS, { body: startBody('child-ash') });
    expect([status, headers.get('location')]).toEqual([202, plan]);
  });
});

describe('a command', () => {
  it('answers with what was touched and its new revision, and a repeat exactly as the first time', async () => {
    const { body } = await world.get(`/v1/tasks/${planId}.1`);
    const sent = { body: { note: 'done' }, key: 'complete-1', ifMatch: String(body['rev']) };
    const first = await world.post(`/v1/tasks/${planId}.1/complete`, sent);
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ planId, item: { id: `${planId}.1` } });
    const repeat = await world.post(`/v1/tasks/${planId}.1/complete`, sent);
    expect([repeat.status, repeat.body, repeat.headers.get('etag')]).toEqual([
      200,
      first.body,
      first.headers.get('etag'),
    ]);
  });

  it('takes If-Match with and without quotes, and passes it on as a number', async () => {
    for (const ifMatch of ['"7"', '7', ' "7" ']) {
      await world.post(`${plan}/pause`, { body: { reason: 'hearing', reviewOn: '2026-05-01' }, ifMatch });
      expect(world.plans.sent.at(-1)?.ifMatch).toBe(7);
    }
  });

  it('is recognised by its caller and key: not by the key alone, and by nothing else', async () => {
    world.plans.next = { is: 'unknown' };
    await world.post(`${plan}/record-child-view`, { body: { about: 'start', words: 'a' }, key: 'same' });
    const first = world.plans.sent.at(-1);
    world.plans.next = { is: 'unknown' };
    await world.post(`${plan}/record-child-view`, { body: { words: 'a', about: 'start' }, key: 'same' });
    expect(world.plans.sent.at(-1)).toMatchObject({ commandId: first?.commandId, bodyHash: first?.bodyHash });
    world.plans.next = { is: 'unknown' };
    await world.post(`${plan}/record-child-view`, { body: { about: 'start', words: 'b' }, key: 'same' });
    expect(world.plans.sent.at(-1)?.commandId).toBe(first?.commandId);
    expect(world.plans.sent.at(-1)?.bodyHash).not.toBe(first?.bodyHash);
    world.plans.next = { is: 'unknown' };
    const sent = { body: { about: 'start', words: 'a' }, key: 'same', ifMatch: '1' };
    await world.post(`${plan}/record-child-view`, sent);
    expect(world.plans.sent.at(-1)?.bodyHash).not.toBe(first?.bodyHash);
    world.plans.next = { is: 'unknown' };
    await world.post(`${plan}/record-child-view`, {
      as: 'yjs-manager',
      body: { about: 'start', words: 'a' },
      key: 'same',
    });
    expect(world.plans.sent.at(-1)?.commandId).not.toBe(first?.commandId);
    expect(first?.commandId).toMatch(/^[0-9a-f]{32}$/);
    expect(first?.bodyHash).toMatch(/^[0-9a-f]{16}$/);
  });

  it('answers 422 when Temporal itself gave the first answer to another body', async () => {
    const view = (words: string) => ({ body: { about: 'start', words }, key: 'reused' });
    const first = await world.post(`${plan}/record-child-view`, view('mine'));
    const { version, peopleVersion } = first.body as { version: number; peopleVersion: number };
    world.plans.next = { is: 'done', answer: { entityId: planId, version, peopleVersion, item: null } };
    const { status, body } = await world.post(`${plan}/record-child-view`, view('yours'));
    expect([status, body['type']]).toEqual([422, '/problems/key-reused']);
  });

  it.each<[string, Outcome, number, Record<string, unknown>]>([
    ['not found', refused({ kind: 'not-found', message: 'No such task.' }), 404, { detail: 'No such task.' }],
    ['not allowed', refused({ kind: 'not-allowed', message: 'For others.' }), 403, { detail: 'For others.' }],
    [
      'wrong state',
      refused({ kind: 'wrong-state', message: 'Done.', state: 'completed' }),
      409,
      { state: 'completed' },
    ],
    [
      'stale',
      refused({
        kind: 'stale',
        message: 'Moved on.',
        current: 4,
        changed: [{ rev: 4, at: 'x', by: 'y', what: 'accepted' }],
      }),
      412,
      { current: 4, changed: [{ rev: 4, at: 'x', by: 'y', what: 'accepted' }] },
    ],
    [
      'against a rule',
      refused({ kind: 'against-rule', message: 'No.', rule: 'r', standing: 'law', source: 's', field: 'from' }),
      422,
      { rule: 'r', standing: 'law', source: 's', field: 'from' },
    ],
    ['key reused', { is: 'key-reused' }, 422, { type: '/problems/key-reused' }],
    ['not known to have arrived', { is: 'unknown' }, 503, { detail: expect.stringContaining('same Idempotency-Key') }],
    ['too much at once', { is: 'busy' }, 429, { type: '/problems/busy' }],
    ['closed', { is: 'not-running' }, 409, { state: 'closed' }],
    ['accepted without a result', { is: 'accepted' }, 202, { location: expect.stringContaining(PLANS) }],
  ])('%s', async (_what, outcome, status, body) => {
    world.plans.next = outcome;
    const got = await world.post(`${plan}/resume`, { body: {} });
    expect(got.status).toBe(status);
    expect(got.body).toMatchObject(body);
    expect(got.headers.get('retry-after')).toBe(status === 503 || status === 429 ? '2' : null);
    if (status === 412) expect(got.headers.get('etag')).toBe('"4"');
  });

  it('is not sent for a plan of which the caller may not know', async () => {
    const sent = world.plans.sent.length;
    const { status } = await world.post(`${plan}/resume`, { as: 'stranger', body: {} });
    expect([status, world.plans.sent.length]).toEqual([404, sent]);
  });

  it('names as receiving officer only a probation practitioner of the receiving service', async () => {
    const { status, body } = await world.post(`/v1/tasks/${planId}.1/complete`, {
      ...{ body: { receivingOfficerId: 'worker' }, ifMatch: '1' },
    });
    expect([status, body['errors']]).toMatchObject([422, [{ field: 'receivingOfficerId' }]]);
  });

  it.each([
    [
      { kind: 'staff', staffId: 'officer' },
      { kind: 'staff', staffId: 'officer', side: 'receiver' },
    ],
    [
      { kind: 'team', teamId: 'yjs-team' },
      { kind: 'team', teamId: 'yjs-team', side: 'sender' },
    ],
  ])('finds out the side of a new assignee: %j', async (assignee, expected) => {
    world.plans.next = { is: 'unknown' };
    await world.post(`/v1/tasks/${planId}.1/reassign`, { body: { assignee, reason: 'away' }, ifMatch: '1' });
    expect(world.plans.sent.at(-1)?.command).toMatchObject({ name: 'reassign-task', assignee: expected });
  });

  it.each([
    ['reassign', { assignee: { kind: 'staff', staffId: 'officer' }, reason: 'nearer' }],
    ['complete', { receivingOfficerId: 'officer' }],
  ])(
    'says by %s why another receiving practitioner cannot wait, or leaves it that the child is told first',
    async (verb, body) => {
      world.plans.next = { is: 'unknown' };
      const send = (more: Record<string, unknown>) =>
        world.post(`/v1/tasks/${planId}.1/${verb}`, { body: { ...body, ...more }, ifMatch: '1' });
      await send({});
      expect(world.plans.sent.at(-1)?.command).toMatchObject({ urgent: null });
      await send({ urgent: 'somebodys-safety' });
      expect(world.plans.sent.at(-1)?.command).toMatchObject({ urgent: 'somebodys-safety' });
      expect(await send({ urgent: 'they are ill' })).toMatchObject({
        status: 400,
        body: { errors: [{ field: 'urgent' }] },
      });
    },
  );

  it.each(['gone', 'stranger', 'psychologist', 'nobody'])('gives no task to %s', async (staffId) => {
    const { status, body } = await world.post(`/v1/tasks/${planId}.1/reassign`, {
      ...{ body: { assignee: { kind: 'staff', staffId }, reason: 'away' }, ifMatch: '1' },
    });
    expect([status, body['errors']]).toMatchObject([422, [{ field: 'assignee.staffId' }]]);
  });
});

describe('a closed plan', () => {
  it('answers a repeat as the first time, and never passes a command to the child’s next plan', async () => {
    const first = await world.start('child-damson');
    const address = `${PLANS}/${first}`;
    const close = { body: { reason: 'moved away' }, ifMatch: '"1"', key: 'close-damson' };
    const closed = await world.post(`${address}/close`, close);
    expect(closed.status).toBe(200);
    const second = await world.start('child-damson');
    expect(second).not.toBe(first);

    const sent = world.plans.sent.length;
    const repeat = await world.post(`${address}/close`, close);
    expect([repeat.status, repeat.body]).toEqual([200, closed.body]);
    const late = await world.post(`${address}/close`, { ...close, key: 'another' });
    expect([late.status, late.body['state']]).toEqual([409, 'closed']);
    expect(world.plans.sent.length).toBe(sent);
    expect((await world.get(`${PLANS}/${second}`)).body['status']).toBe('open');
  });
});

describe('practice', () => {
  it('moves a practice plan, and only a practice plan', async () => {
    const practice = await world.start('child-fir', { rehearsal: true });
    const moved = await world.post(`${PLANS}/${practice}/rehearsal/advance`, { body: { days: 30 } });
    expect([moved.status, moved.body['planId']]).toEqual([200, practice]);
    const { status } = await world.post(`${plan}/rehearsal/advance`, { body: { days: 30 } });
    expect(status).toBe(403);
  });
});

describe('while the register is away', () => {
  it.each(['register', 'ping'] as const)('nothing is let in (%s)', async (part) => {
    const sent = world.plans.sent.length;
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    world.away[part] = true;
    const { status, headers } = await world.post(`${plan}/resume`, { body: {} });
    world.away[part] = false;
    expect([status, headers.get('retry-after'), world.plans.sent.length]).toEqual([503, '2', sent]);
  });
});
