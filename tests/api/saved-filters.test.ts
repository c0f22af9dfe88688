import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld } from './world';
import type { Got, World } from './world';

let world: World;
let planId: string;
beforeAll(async () => {
  world = await startWorld();
  planId = await world.start('child-ash');
});
afterAll(() => world.close());

const ME = '/v1/me/filters';
const rowsOf = ({ body }: Got) => body['rows'] as Record<string, unknown>[];
const save = (list: string, body: unknown, as = 'worker') => world.post(`${ME}/${list}`, { as, body });

describe('a filter that somebody keeps', () => {
  it.each<[string, string, unknown, string]>([
    ['no name', 'tasks', { query: {} }, 'name'],
    ['a name that could be a person’s', 'tasks', { name: 'Ash Invented', query: {} }, 'name'],
    ['what the list does not know', 'tasks', { name: 'a', query: { phase: 'preparing' } }, 'query.phase'],
    ['a state that there is not', 'tasks', { name: 'a', query: { state: 'forgotten' } }, 'query.state'],
    ['a child', 'voluntary-contacts', { name: 'a', query: { child: 'child-ash' } }, 'query.child'],
    ['a child', 'concerns', { name: 'a', query: { child: 'child-ash' } }, 'query.child'],
    ['no query', 'transition-plans', { name: 'a' }, 'query'],
  ])('is refused with %s, and the field is named', async (_, list, body, field) => {
    const got = await save(list, body);
    expect([got.status, got.body['errors']]).toMatchObject([400, [{ field }]]);
  });

  it('narrows its list under its name, and what the query says itself comes before it', async () => {
    const mine = { name: 'mine', query: { assignee: 'me', state: 'unfinished' } };
    expect((await save('tasks', mine)).body).toEqual({ rows: [{ list: 'tasks', ...mine }] });
    const named = rowsOf(await world.get('/v1/tasks?filter=mine'));
    expect(named.length).toBeGreaterThan(0);
    expect(named).toEqual(rowsOf(await world.get('/v1/tasks?assignee=me&state=unfinished')));
    expect(rowsOf(await world.get('/v1/tasks?filter=mine&state=completed'))).toEqual([]);
    await save('transition-plans', { name: 'closed', query: { status: 'closed' } });
    expect(rowsOf(await world.get('/v1/transition-plans?filter=closed'))).toEqual([]);
    expect(rowsOf(await world.get('/v1/transition-plans?filter=closed&status=open'))).toMatchObject([{ planId }]);
  });

  it('is theirs alone, gives way to another of its name, and is kept no longer when they say so', async () => {
    expect(rowsOf(await world.get(ME, { as: 'yjs-manager' }))).toEqual([]);
    expect((await world.get('/v1/tasks?filter=mine', { as: 'yjs-manager' })).body).toMatchObject({
      status: 422,
      errors: [{ field: 'filter' }],
    });
    const again = await save('tasks', { name: 'mine', query: { due: 'overdue' } });
    expect(rowsOf(again).filter(({ list }) => list === 'tasks')).toEqual([
      { list: 'tasks', name: 'mine', query: { due: 'overdue' } },
    ]);
    const left = await world.post(`${ME}/remove`, { body: { list: 'tasks', name: 'mine' } });
    expect(rowsOf(left).map(({ name }) => name)).toEqual(['closed']);
  });

  it('is one of fifty at most', async () => {
    for (let number = 0; number < 49; number++) await save('tasks', { name: `f-${number}`, query: {} });
    expect((await save('tasks', { name: 'one-more', query: {} })).body).toMatchObject({ status: 409, state: 'full' });
    expect((await save('tasks', { name: 'f-0', query: { due: 'overdue' } })).status).toBe(200);
  });
});

describe('a command of which nobody is to be mailed', () => {
  const post = (command: string, body: unknown, as = 'worker') =>
    world.post(`/v1/transition-plans/${planId}/${command}`, { as, body });
  const lines = async () => rowsOf(await world.get(`/v1/transition-plans/${planId}/timeline`));

  it('is carried out, and the history says that none went', async () => {
    const body = { wanted: 'an-earlier-handover', reason: 'we spoke', mail: false };
    expect((await post('ask-for-transfer', body, 'region-manager')).status).toBe(200);
    const [line] = (await lines()).filter(({ kind }) => kind === 'no-mail-sent');
    expect(line?.['text']).toBe('Whoever did this chose that nobody was mailed; messages left out: 1.');
  });

  it('may be the start of a plan', async () => {
    const started = await world.start('child-damson', { mail: false });
    const rows = rowsOf(await world.get(`/v1/transition-plans/${started}/timeline`));
    expect(rows.map(({ kind }) => kind)).toContain('no-mail-sent');
    const told = await world.start('child-cedar', { mail: true });
    const others = rowsOf(await world.get(`/v1/transition-plans/${told}/timeline`));
    expect(others.map(({ kind }) => kind)).not.toContain('no-mail-sent');
  });

  it('is refused where people are told in any case, and a choice that is none is a 400', async () => {
    const died = { diedOn: '2026-03-09', mail: false };
    expect((await post('record-death', died)).body).toMatchObject({
      status: 422,
      rule: 'told-in-any-case',
      field: 'mail',
    });
    expect((await post('record-child-view', { about: 'other', words: 'x', mail: 'no' })).body).toMatchObject({
      status: 400,
      errors: [{ field: 'mail' }],
    });
  });
});
