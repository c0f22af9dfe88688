import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mailed, mailedAndKept } from '../register/mailed';
import { startWorld } from './world';
import type { World } from './world';

/** Today is 10 March 2026. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const PATH = '/v1/me/notifications';
const choose = (atOnce: unknown, as = 'worker', key = randomUUID()) => world.post(PATH, { as, key, body: { atOnce } });
const kindsOf = (body: Record<string, unknown>, atOnce: boolean) =>
  (body['kinds'] as { kind: string; atOnce: boolean }[]).filter((one) => one.atOnce === atOnce).map(({ kind }) => kind);

describe('what is mailed at once', () => {
  it('is what the table says until somebody chooses, and theirs alone after that', async () => {
    const before = (await world.get(PATH)).body;
    expect([before['chosen'], kindsOf(before, false)]).toEqual([
      false,
      ['sharing-changed', 'task-cancelled', 'task-moved-on', 'contact-changed', 'contact-ended'],
    ]);
    const chosen = await choose(['task-accepted']);
    expect([chosen.status, chosen.body['chosen']]).toEqual([200, true]);
    const fixed = [
      'task-unanswered',
      'receiver-silent',
      'child-not-prepared',
      'decision-asked-for',
      'decided-without-consultation',
      'responsibility-passed',
      'contact-step-waits',
      'concern-raised',
      'concern-received',
      'concern-news',
      'concern-step-due',
      'concern-waits',
      'meeting',
      'restricted-record-read',
      'needs-another-holder',
    ];
    expect(kindsOf((await world.get(PATH)).body, true).sort()).toEqual(['task-accepted', ...fixed].sort());
    expect((await world.get(PATH, { as: 'yjs-manager' })).body['chosen']).toBe(false);
    await choose(null);
    expect((await world.get(PATH)).body).toEqual(before);
  });

  it('is what a message goes by on the day', async () => {
    await choose([]);
    const [claimed] = await mailed(world.services.register, 'p-1', 'worker', 1);
    expect(claimed?.to).toMatchObject({ staffId: 'worker', atOnce: [] });
    await choose(null);
  });

  it.each<[string, unknown, string]>([
    ['a kind that nobody can put off', ['task-unanswered'], 'atOnce.0'],
    ['a kind that there is none of', ['gossip'], 'atOnce.0'],
    ['no list', 'task-accepted', 'atOnce'],
  ])('is not chosen by %s', async (_, atOnce, field) => {
    const got = await choose(atOnce);
    expect([got.status, (got.body['errors'] as { field: string }[]).map((one) => one.field)]).toEqual([400, [field]]);
  });

  it('is chosen once for its key', async () => {
    const key = randomUUID();
    expect((await choose(['task-accepted'], 'officer', key)).status).toBe(200);
    expect((await choose(['task-accepted'], 'officer', key)).status).toBe(200);
    expect((await choose([], 'officer', key)).body['type']).toBe('/problems/key-reused');
  });
});

describe('what was mailed', () => {
  it('is shown to the person it went to, the latest first, page by page, and to nobody else', async () => {
    await mailedAndKept(world.services.register, 'p-2', 'yjs-manager', 3);
    const first = (await world.get(`${PATH}?limit=2`, { as: 'yjs-manager' })).body;
    const next = (await world.get(`${PATH}?limit=2&cursor=${String(first['nextCursor'])}`, { as: 'yjs-manager' })).body;
    const rows = [
      ...(first['rows'] as { at: string; how: string }[]),
      ...(next['rows'] as { at: string; how: string }[]),
    ];
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({ kind: 'task-assigned', ref: 'p-2.1' });
    expect(rows.map(({ at }) => at)).toEqual(
      rows
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    expect(rows.map(({ how }) => how).sort()).toEqual(['at-once', 'at-once', 'waits-for-digest']);
    expect((await world.get(PATH, { as: 'officer' })).body['rows']).toEqual([]);
  });
});
