import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ROUTES } from '../../api/routes';
import { startBody } from './small-service';
import { startWorld } from './world';
import type { Sent, World } from './world';

let world: World;
let planId: string;
/** What stands for each part of an address: something that is there. */
let ids: Readonly<Record<string, string>>;
const CONTACT = {
  ...{ childId: 'child-cedar', trustedWorkerId: 'worker', agreement: { on: '2026-03-10', childsWords: 'Iawn' } },
  limitsTold: { on: '2026-03-10', inWords: 'What you tell me stays with us, unless somebody is not safe.' },
  managerAgreed: { staffId: 'yjs-manager', on: '2026-03-09' },
  safetyLookedAt: { on: '2026-03-09', loneWorking: 'in the café', knownRisks: 'none known' },
  whenAway: { when: 'weekends', ring: 'the duty worker' },
  ...{ safeWay: { how: 'a text after four' }, onTrack: 'back at college' },
};
beforeAll(async () => {
  world = await startWorld();
  planId = await world.start('child-ash');
  const contact = await world.post('/v1/voluntary-contacts', { body: CONTACT });
  const concern = await world.post('/v1/concerns', { body: { childId: 'child-cedar', what: 'so' } });
  expect([contact.status, concern.status]).toEqual([201, 201]);
  ids = {
    ...{ ':planId': planId, ':taskId': `${planId}.1`, ':childId': 'child-ash' },
    ...{ ':episodeId': String(contact.body['episodeId']), ':concernId': String(concern.body['concernId']) },
  };
});
afterAll(() => world.close());

const PLANS = '/v1/transition-plans';
const errorsOf = (body: Record<string, unknown>) =>
  ((body['errors'] ?? []) as { field: string }[]).map(({ field }) => field);
const order = { type: 'licence', startsOn: '2026-01-10', endsOn: '2028-01-10' };
const start = (changes: Record<string, unknown>): Sent => ({ body: startBody('child-birch', changes) });

describe('what cannot be read is refused with the field and what is expected', () => {
  it.each<[string, string, Sent, number, string[]]>([
    ['no body at all', PLANS, {}, 400, ['childId', 'orders']],
    ['a route that there is none of', PLANS, start({ routes: ['home'] }), 400, ['routes.0']],
    ['no route', PLANS, start({ routes: [] }), 400, ['routes']],
    [
      'an order that is changed in two ways at once',
      '/v1/transition-plans/:planId/change-order',
      {
        body: {
          orderId: 'o-1',
          change: { extend: { endsOn: '2028-01-10' }, revoke: { on: '2026-01-10' } },
          reason: 'r',
        },
      },
      400,
      ['change'],
    ],
    ['a list as body', PLANS, { body: [] }, 400, ['body']],
    ['null as body', '/v1/transition-plans/:planId/resume', { body: null }, 400, ['body']],
    ['text as body', PLANS, { body: 'hello' }, 400, ['body']],
    ['broken JSON', PLANS, { raw: '{"childId":', headers: { 'content-type': 'application/json' } }, 400, ['body']],
    ['an unknown field', PLANS, start({ colour: 'red' }), 400, ['colour']],
    ['an unknown field deeper down', PLANS, start({ orders: [{ ...order, court: 'x' }] }), 400, ['orders.0.court']],
    ['an id with a slash', PLANS, start({ childId: '../x' }), 400, ['childId']],
    ['an id that is a number', PLANS, start({ childId: 7 }), 400, ['childId']],
    ['an id of 101 characters', PLANS, start({ teamId: 'x'.repeat(101) }), 400, ['teamId']],
    ['30 February', PLANS, start({ orders: [{ ...order, endsOn: '2028-02-30' }] }), 400, ['orders.0.endsOn']],
    [
      '29 February of a common year',
      PLANS,
      start({ orders: [{ ...order, endsOn: '2027-02-29' }] }),
      400,
      ['orders.0.endsOn'],
    ],
    [
      'a date with a time',
      PLANS,
      start({ orders: [{ ...order, endsOn: '2028-01-10T00:00' }] }),
      400,
      ['orders.0.endsOn'],
    ],
    ['an unknown order type', PLANS, start({ orders: [{ ...order, type: 'x' }] }), 400, ['orders.0.type']],
    ['no orders', PLANS, start({ orders: [] }), 400, ['orders']],
    ['21 orders', PLANS, start({ orders: Array(21).fill(order) }), 400, ['orders']],
    [
      'a requirement of nothing',
      PLANS,
      start({ orders: [{ ...order, requirements: ['  '] }] }),
      400,
      ['orders.0.requirements.0'],
    ],
    ['rehearsal as text', PLANS, start({ rehearsal: 'true' }), 400, ['rehearsal']],
    ['dryRun=yes', `${PLANS}?dryRun=yes`, start({}), 400, ['dryRun']],
    ['dryRun given twice', `${PLANS}?dryRun=true&dryRun=true`, start({}), 400, ['dryRun']],
    ['an unknown parameter', `${PLANS}?force=1`, start({}), 400, ['force']],
    ['no Idempotency-Key', PLANS, { ...start({}), key: null }, 400, ['Idempotency-Key']],
    ['an Idempotency-Key with a space', PLANS, { ...start({}), key: 'a b' }, 400, ['Idempotency-Key']],
    ['an Idempotency-Key of 201 characters', PLANS, { ...start({}), key: 'x'.repeat(201) }, 400, ['Idempotency-Key']],
    [
      'a NUL in the words',
      '/v1/transition-plans/:planId/record-child-view',
      { body: { about: 'start', words: 'a\0b' } },
      400,
      ['words'],
    ],
    [
      'half a character',
      '/v1/transition-plans/:planId/record-child-view',
      { body: { about: 'start', words: 'a\ud800' } },
      400,
      ['words'],
    ],
    [
      'words of 4,001 characters',
      '/v1/transition-plans/:planId/record-child-view',
      { body: { about: 'start', words: 'x'.repeat(4_001) } },
      400,
      ['words'],
    ],
    [
      'a reason of spaces',
      '/v1/transition-plans/:planId/pause',
      { body: { reason: '   ', reviewOn: '2026-05-01' } },
      400,
      ['reason'],
    ],
    [
      'a reason of 2,001 characters',
      '/v1/transition-plans/:planId/pause',
      { body: { reason: 'x'.repeat(2_001), reviewOn: '2026-05-01' } },
      400,
      ['reason'],
    ],
    [
      '0 days',
      '/v1/transition-plans/:planId/slow-down',
      { body: { rung: 'introduce', byDays: 0, reason: 'x' }, ifMatch: '1' },
      400,
      ['byDays'],
    ],
    [
      '1.5 days',
      '/v1/transition-plans/:planId/slow-down',
      { body: { rung: 'introduce', byDays: 1.5, reason: 'x' }, ifMatch: '1' },
      400,
      ['byDays'],
    ],
    [
      '25 o’clock',
      '/v1/tasks/:planId.1/arrange-meeting',
      { body: { on: '2026-05-01', at: '25:00', minutes: 60 } },
      400,
      ['at'],
    ],
    [
      'a task given to a robot',
      '/v1/tasks/:planId.1/reassign',
      { body: { assignee: { kind: 'robot' }, reason: 'x' }, ifMatch: '1' },
      400,
      ['assignee.kind'],
    ],
    ['367 days of practice', '/v1/transition-plans/:planId/rehearsal/advance', { body: { days: 367 } }, 400, ['days']],
    ['If-Match: *', '/v1/transition-plans/:planId/close', { body: { reason: 'x' }, ifMatch: '*' }, 400, ['If-Match']],
    [
      'If-Match: "a"',
      '/v1/transition-plans/:planId/close',
      { body: { reason: 'x' }, ifMatch: '"a"' },
      400,
      ['If-Match'],
    ],
    ['If-Match: "1', '/v1/transition-plans/:planId/close', { body: { reason: 'x' }, ifMatch: '"1' }, 400, ['If-Match']],
    ['no If-Match', '/v1/transition-plans/:planId/close', { body: { reason: 'x' } }, 428, ['If-Match']],
    ['a search for one letter', '/v1/search', { body: { text: 'a' } }, 400, ['text']],
    ['a form', PLANS, { raw: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415, []],
    ['a body without a type', PLANS, { raw: '{}', headers: { 'content-type': '' } }, 415, []],
    [
      'JSON in another alphabet',
      PLANS,
      { raw: '{}', headers: { 'content-type': 'application/json; charset=latin1' } },
      415,
      [],
    ],
    [
      'compressed JSON',
      PLANS,
      { raw: 'x', headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' } },
      415,
      [],
    ],
    [
      'a million items',
      PLANS,
      { raw: `{"orders":[${'1,'.repeat(999_999)}1]}`, headers: { 'content-type': 'application/json' } },
      413,
      [],
    ],
    ['a plan that is not there', '/v1/transition-plans/none/resume', { body: {} }, 404, []],
    ['a task that is not there', '/v1/tasks/none.1/receive', { body: {} }, 404, []],
    ['an unknown command', '/v1/transition-plans/:planId/obliterate', { body: {} }, 404, []],
    ['an id with odd letters', '/v1/transition-plans/a%20b/resume', { body: {} }, 400, ['planId']],
    ['an address that cannot be decoded', '/v1/transition-plans/%E0%A4/resume', { body: {} }, 400, ['request']],
  ])('%s', async (_what, path, sent, status, fields) => {
    const got = await world.post(path.replace(':planId', planId), sent);
    expect(got.headers.get('content-type')).toContain('application/problem+json');
    expect([got.status, errorsOf(got.body)]).toEqual([status, fields]);
    expect(Object.keys(got.body)).toEqual(expect.arrayContaining(['type', 'title', 'status', 'detail', 'requestId']));
    expect(JSON.stringify(got.body)).not.toMatch(/ {4}at |node_modules|ZodError/);
  });

  it.each<[string, string[]]>([
    ['?limit=0', ['limit']],
    ['?limit=201', ['limit']],
    ['?limit=1e1', ['limit']],
    ['?limit=5&limit=6', ['limit']],
    ['?status=lost', ['status']],
    ['?sort=name', ['sort']],
    ['?cursor=made-up', ['cursor']],
    ['?name=Ash', ['name']],
  ])('a list with %s', async (query, fields) => {
    const { status, body } = await world.get(PLANS + query);
    expect([status, errorsOf(body)]).toEqual([400, fields]);
  });

  it('answers 405 with what the address takes', async () => {
    const { status, headers } = await world.post('/v1/tasks', { body: {} });
    expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('is not hurt by the key %s', async (name) => {
    const raw = JSON.stringify(startBody('child-birch')).replace('{', `{"${name}":{"polluted":true},`);
    const { status } = await world.post(PLANS, { raw, headers: { 'content-type': 'application/json' } });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect([201, 400]).toContain(status);
  });

  it('takes new lines as Windows writes them, and keeps tabs and Welsh', async () => {
    const words = 'Dw i’n hoffi\r\n\tŵyna ŷd';
    const { status } = await world.post(`${PLANS}/${planId}/record-child-view`, { body: { about: 'start', words } });
    expect(status).toBe(200);
    const { body } = await world.get(`${PLANS}/${planId}`);
    expect(body['childViews']).toMatchObject([{ words: 'Dw i’n hoffi\n\tŵyna ŷd' }]);
  });
});

describe('whatever is sent', () => {
  const writes = ROUTES.filter(({ body }) => body !== null);

  it.each(writes.map(({ path }) => path))('POST %s answers with a problem of the caller’s', async (path) => {
    const address = path.replaceAll(/:\w+/g, (part) => ids[part] ?? part);
    const malformed = fc.oneof(
      fc.json().map((text) => (text === '{}' ? '[]' : text)),
      fc.string(),
      fc.object({ maxDepth: 3 }).map((value) => JSON.stringify({ ...value, 'not a field': 1 })),
      fc.constant('['.repeat(40_000)),
      fc.constant('{"a":'.repeat(15_000)),
    );
    await fc.assert(
      fc.asyncProperty(malformed, async (raw) => {
        fc.pre(raw !== '');
        const { status, headers, body } = await world.post(address, {
          ...{ raw, ifMatch: '"1"', headers: { 'content-type': 'application/json' } },
        });
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
        expect(headers.get('content-type')).toContain('application/problem+json');
        expect(body['status']).toBe(status);
      }),
      { numRuns: 25 },
    );
  });
});
