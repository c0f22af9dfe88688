import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld } from './world';
import type { Got, World } from './world';

let world: World;
let plan: string;
beforeAll(async () => {
  world = await startWorld();
  plan = `/v1/transition-plans/${await world.start('child-ash')}`;
});
afterAll(() => world.close());

const write = (body: unknown, as = 'worker', key?: string): Promise<Got> =>
  world.post(`${plan}/notes`, { as, body, ...(key === undefined ? {} : { key }) });
const rowsOf = ({ body }: Got) => body['rows'] as Record<string, unknown>[];
const read = async (as = 'worker', query = '') => rowsOf(await world.get(`${plan}/notes${query}`, { as }));
const WALK = { kind: 'contact-with-child', text: 'We walked by the river.' };

describe('a note on a plan', () => {
  it.each<[string, unknown, number, string]>([
    ['no kind', { text: 'x' }, 400, 'kind'],
    ['a kind that there is not', { ...WALK, kind: 'gossip' }, 400, 'kind'],
    ['no text', { ...WALK, text: ' ' }, 400, 'text'],
    ['a day that has not come', { ...WALK, happenedOn: '2026-03-11' }, 422, 'happenedOn'],
    ['a correction of none', { ...WALK, corrects: 'n-none' }, 422, 'corrects'],
  ])('is refused with %s, and the field is named', async (_, body, status, field) => {
    const got = await write(body);
    expect([got.status, got.body['errors'] ?? [{ field: got.body['field'] }]]).toMatchObject([status, [{ field }]]);
  });

  it('is written once, read by its service alone, and is never on the timeline', async () => {
    const first = await write(WALK, 'worker', 'note-1');
    expect([first.status, first.body['readers']]).toEqual([201, 'nobody-else']);
    expect((await write(WALK, 'worker', 'note-1')).body).toEqual(first.body);
    expect((await write({ ...WALK, text: 'other' }, 'worker', 'note-1')).status).toBe(422);
    const [row, ...more] = await read('psychologist');
    expect([row, more]).toMatchObject([
      { ...WALK, by: 'worker', byName: 'Name of worker', happenedOn: '2026-03-10' },
      [],
    ]);
    expect(row?.['copyOut']).toBe('10 March 2026: Contact with the child, Name of worker\nWe walked by the river.');
    expect(await read('region-manager')).toEqual([]);
    expect(JSON.stringify((await world.get(`${plan}/timeline`)).body)).not.toContain('river');
    expect(world.log.join('')).not.toContain('river');
  });

  it('by the receiving side before it is responsible is read by both, and that is said', async () => {
    const got = await write({ kind: 'other', text: 'Met at the first contact.' }, 'region-manager');
    expect(got.body['readers']).toBe('both-sides');
    expect((await read()).map(({ text }) => text)).toContain('Met at the first contact.');
  });

  it('is corrected by another one, and withdrawn with a reason by who wrote it or their manager', async () => {
    const { body } = await write({ ...WALK, text: 'It was on Monday.' });
    const id = body['noteId'] as string;
    expect((await write({ ...WALK, text: 'No, on Tuesday.', corrects: id })).status).toBe(201);
    const withdraw = (as: string, reason: unknown = 'Meant for another plan') =>
      world.post(`${plan}/notes/${id}/withdraw`, { as, body: { reason } });
    expect((await withdraw('region-manager')).status).toBe(404);
    expect((await withdraw('psychologist')).status).toBe(404);
    expect((await withdraw('yjs-manager', '')).status).toBe(400);
    expect((await withdraw('yjs-manager')).body).toEqual({ noteId: id, state: 'withdrawn' });
    expect([(await withdraw('worker')).status]).toEqual([409]);
    const row = (await read()).find(({ noteId }) => noteId === id);
    expect(row).toMatchObject({ text: 'It was on Monday.', withdrawnBy: 'yjs-manager' });
    expect([typeof row?.['correctedBy'], row?.['withdrawnBecause']]).toEqual(['string', 'Meant for another plan']);
  });

  it('is a 404 on a plan that somebody may not know of, and a 409 on one that is closed', async () => {
    expect((await world.get(`${plan}/notes`, { as: 'stranger' })).status).toBe(404);
    expect((await write(WALK, 'stranger')).status).toBe(404);
    const { body } = await world.get(plan);
    const ifMatch = String(body['peopleVersion']);
    expect((await world.post(`${plan}/close`, { body: { reason: 'moved away' }, ifMatch })).status).toBe(200);
    expect((await write(WALK)).body).toMatchObject({ status: 409, state: 'closed' });
    expect((await read()).length).toBeGreaterThan(2);
  });
});
