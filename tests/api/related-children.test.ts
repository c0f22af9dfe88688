import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld } from './world';
import type { Got, World } from './world';
import { startBody } from './small-service';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await world.start('child-ash');
});
afterAll(() => world.close());

const of = (child: string) => `/v1/children/child-${child}/related-children`;
const link = (body: unknown, as = 'worker', key?: string): Promise<Got> =>
  world.post(of('ash'), { as, body, ...(key === undefined ? {} : { key }) });
const read = async (child: string, as = 'worker') =>
  (await world.get(of(child), { as })).body['rows'] as Record<string, unknown>[];
const BIRCH = { relatedChildId: 'child-birch', relation: 'brothers-and-sisters' };
const HIDDEN = {
  ...{ linkId: null, relation: null, because: null, childId: null, childName: null, at: null, by: null },
  ...{ withdrawnAt: null, withdrawnBy: null, withdrawnBecause: null },
};

describe('children who belong together', () => {
  it.each<[string, Record<string, unknown>, number, string]>([
    ['a way that there is not', { ...BIRCH, relation: 'same-gang' }, 400, 'relation'],
    ['a child who does not exist', { ...BIRCH, relatedChildId: 'child-none' }, 422, 'relatedChildId'],
    ['the child themselves', { ...BIRCH, relatedChildId: 'child-ash' }, 422, 'relatedChildId'],
    ['more than that', { ...BIRCH, note: 'what they did' }, 400, 'note'],
    ['why, where they are not kept apart', { ...BIRCH, because: 'what they did' }, 422, 'because'],
    ['no word why they are kept apart', { ...BIRCH, relation: 'not-to-be-brought-together' }, 422, 'because'],
  ])('are not linked with %s, and the field is named', async (_, body, status, field) => {
    const got = await link(body);
    expect([got.status, got.body['errors'] ?? [{ field: got.body['field'] }]]).toMatchObject([status, [{ field }]]);
  });

  it('are linked once, and seen from both sides', async () => {
    const first = await link(BIRCH, 'worker', 'link-1');
    expect(first.status).toBe(201);
    expect((await link(BIRCH, 'worker', 'link-1')).body).toEqual(first.body);
    const again = await world.post(of('birch'), { body: { ...BIRCH, relatedChildId: 'child-ash' } });
    expect([again.status, again.body['rule']]).toEqual([422, 'linked-once-in-each-way']);
    expect(await read('ash')).toMatchObject([
      { childName: 'birch Invented', relation: 'brothers-and-sisters', by: 'worker', askId: 'yjs-manager' },
    ]);
    expect(await read('birch')).toMatchObject([{ childName: 'ash Invented', askId: 'worker' }]);
  });

  it('are nothing but somebody to ask, for whoever may not know the other one', async () => {
    const got = await world.get(of('ash'), { as: 'region-manager' });
    expect(got.body).toEqual({
      childName: 'ash Invented',
      rows: [{ ...HIDDEN, askId: 'worker', askName: 'Name of worker' }],
    });
    expect((await world.get(of('birch'), { as: 'region-manager' })).status).toBe(404);
    expect((await world.get(of('ash'), { as: 'stranger' })).status).toBe(404);
    const guess = await link(BIRCH, 'region-manager');
    const none = await link({ ...BIRCH, relatedChildId: 'child-none' }, 'region-manager');
    expect([guess.status, guess.body['detail']]).toEqual([422, none.body['detail']]);
    expect(world.log.join('')).not.toContain('birch');
  });

  it('are withdrawn by whoever may know both, with a reason that stays readable', async () => {
    const [row] = await read('ash');
    const withdraw = (as: string, body: unknown = { reason: 'Of the same name' }) =>
      world.post(`${of('ash')}/${String(row?.['linkId'])}/withdraw`, { as, body });
    expect((await withdraw('region-manager')).status).toBe(404);
    expect((await withdraw('worker', {})).status).toBe(400);
    expect((await withdraw('worker')).status).toBe(200);
    expect([(await withdraw('worker')).status, (await withdraw('worker')).body['state']]).toEqual([409, 'withdrawn']);
    expect(await read('birch')).toMatchObject([{ withdrawnBecause: 'Of the same name', withdrawnBy: 'worker' }]);
    expect(await read('ash', 'region-manager')).toEqual([]);
    expect((await link(BIRCH)).status).toBe(201);
  });

  it('are both known to the receiving side once it may know both', async () => {
    await world.start('child-birch');
    expect(await read('ash', 'region-manager')).toMatchObject([
      { childName: 'birch Invented', withdrawnBecause: null, askId: 'worker' },
      { childName: 'birch Invented', withdrawnBecause: 'Of the same name' },
    ]);
  });
});

describe('children who must not be brought together', () => {
  const BECAUSE = 'WHYTHEYMUSTNOTMEET';
  const booking = (more: Record<string, unknown> = {}) => ({
    ...{ what: 'a walk', where: 'Canolfan y Bont', withId: 'worker', on: '2026-05-04', at: '10:00', minutes: 45 },
    ...more,
  });
  const book = async (planId: string, more: Record<string, unknown> = {}, as = 'worker') => {
    const got = await world.post(`/v1/transition-plans/${planId}/book-appointments`, { as, body: booking(more) });
    expect([got.status, got.body]).toMatchObject([200, {}]);
    return got.body;
  };
  let cedar: string;
  let fir: string;
  let linkId: string;
  beforeAll(async () => {
    cedar = await world.start('child-cedar');
    const ends = { routes: ['end-of-order'], receivingServiceId: undefined, receivingTeamId: undefined };
    const started = await world.post('/v1/transition-plans', { body: startBody('child-fir', ends) });
    fir = String(started.body['planId']);
    const body = { relatedChildId: 'child-fir', relation: 'not-to-be-brought-together', because: BECAUSE };
    const linked = await world.post(of('cedar'), { body });
    expect(linked.status).toBe(201);
    linkId = String(linked.body['linkId']);
  });

  it('are warned of, with the link, when an appointment would bring them together, and not before', async () => {
    expect((await book(fir))['warnings']).toBeUndefined();
    expect((await book(cedar, { on: '2026-05-05' }))['warnings']).toBeUndefined();
    const { item, warnings } = (await book(cedar, { at: '14:00' })) as { item: { id: string }; warnings: unknown };
    expect(warnings).toEqual([
      { warning: 'not-to-be-brought-together', appointmentId: item.id, startsAt: '2026-05-04T13:00:00.000Z', linkId },
    ]);
    const move = { appointmentId: item.id, on: '2026-05-06', at: '14:00', minutes: 45, reason: 'not on that day' };
    const moved = await world.post(`/v1/transition-plans/${cedar}/move-appointment`, { body: move, ifMatch: '"1"' });
    expect([moved.status, moved.body['warnings']]).toEqual([200, undefined]);
  });

  it('are told why only to those who may know both, and nobody else is warned', async () => {
    expect(await read('cedar')).toMatchObject([{ childId: 'child-fir', because: BECAUSE }]);
    expect(await read('cedar', 'region-manager')).toEqual([{ ...HIDDEN, askId: 'worker', askName: 'Name of worker' }]);
    const theirs = await book(cedar, { at: '16:00' }, 'region-manager');
    expect(theirs['warnings']).toBeUndefined();
    expect(world.log.join('')).not.toContain(BECAUSE);
  });

  it('are warned of at once where appointments were booked before', async () => {
    const damson = await world.start('child-damson');
    const { item } = (await book(damson, { on: '2026-05-04', at: '12:00' })) as { item: { id: string } };
    const body = { relatedChildId: 'child-fir', relation: 'not-to-be-brought-together', because: BECAUSE };
    const linked = await world.post(of('damson'), { body });
    expect(linked.body).toEqual({
      linkId: expect.any(String) as unknown,
      warnings: [
        {
          ...{ warning: 'not-to-be-brought-together', appointmentId: item.id },
          ...{ startsAt: '2026-05-04T11:00:00.000Z', linkId: linked.body['linkId'] },
        },
      ],
    });
    await world.post(`${of('damson')}/${String(linked.body['linkId'])}/withdraw`, { body: { reason: 'a slip' } });
  });

  it('may meet once the link is withdrawn', async () => {
    expect((await book(fir, { on: '2026-05-07' }))['warnings']).toBeDefined();
    await world.post(`${of('cedar')}/${linkId}/withdraw`, { body: { reason: 'They have made it up' } });
    expect((await book(fir, { on: '2026-05-05' }))['warnings']).toBeUndefined();
  });
});
