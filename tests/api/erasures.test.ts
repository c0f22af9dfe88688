import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { worldWithOversight } from './oversight';
import type { World } from './world';

let world: World;
beforeAll(async () => {
  world = await worldWithOversight();
});
afterAll(() => world.close());

const ERASURE = '/v1/children/child-ash/erasure';
const CONFIRM = { records: ['plans'], careExperienced: false };
const confirm = (body: unknown, as = 'lead') => world.post(ERASURE, { as, body });

describe('erasing the records of a child', () => {
  it.each<[string, unknown, string]>([
    ['nothing named', { ...CONFIRM, records: [] }, 'records'],
    ['a kind twice', { ...CONFIRM, records: ['plans', 'plans'] }, 'records'],
    ['a kind that there is not', { ...CONFIRM, records: ['everything'] }, 'records.0'],
    ['nobody having looked whether the child was looked after', { records: ['plans'] }, 'careExperienced'],
  ])('is not confirmed with %s, and the field is named', async (_, body, field) => {
    expect(await confirm(body)).toMatchObject({ status: 400, body: { errors: [{ field }] } });
  });

  it('is shown in numbers, with every reason why something stays, in plain words', async () => {
    const { status, body } = await world.get(ERASURE, { as: 'yjs-manager' });
    const whyNot = expect.stringMatching(
      /^Nothing is erased of the plans: something about this child is still open\. It has to end first\. The policy keeps/,
    );
    expect([status, body]).toMatchObject([
      200,
      {
        childId: 'child-ash',
        records: [{ records: 'plans', counts: { plans: 1 }, mayBeErased: false, whyNot }, { records: 'child' }],
      },
    ]);
  });

  it('is refused in the same words while something stands against it', async () => {
    const open = await confirm(CONFIRM);
    expect([open.status, open.body['rule']]).toEqual([422, 'records-are-kept-for-their-time']);
    const cared = await confirm({ ...CONFIRM, careExperienced: true });
    expect(cared.body['detail']).toMatch(/no time for the records of a care-experienced child/);
    expect((await confirm({ ...CONFIRM, records: ['contacts'] })).status).toBe(404);
    expect((await world.get('/v1/erasures', { as: 'lead' })).body).toEqual({ rows: [], nextCursor: null });
  });

  it('is seen by whoever answers for what is kept, and confirmed by fewer, each for their own service', async () => {
    const [seen, list] = [ERASURE, '/v1/erasures'];
    expect((await world.get(seen, { as: 'worker' })).status).toBe(403);
    expect((await world.get(list, { as: 'worker' })).status).toBe(403);
    expect((await confirm(CONFIRM, 'yjs-manager')).status).toBe(403);
    expect([
      (await world.get(seen, { as: 'region-head' })).status,
      (await confirm(CONFIRM, 'region-head')).status,
    ]).toEqual([404, 404]);
  });
});
