import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROUTES } from '../../api/routes';
import type { ChildId } from '../../domain/ids';
import { ROLES } from '../../domain/people';
import type { Role } from '../../domain/people';
import { startBody, personOf } from './small-service';
import { startWorld } from './world';
import type { World } from './world';

/** One person at least in each role and place: of the service, of another team of it, of the region, and of a service that knows nobody. */
const PEOPLE: readonly (readonly [string, Role])[] = [
  ['worker', 'case-manager'],
  ['colleague', 'case-manager'],
  ['yjs-manager', 'manager'],
  ['other-manager', 'manager'],
  ['seconded', 'seconded-probation-officer'],
  ['police', 'seconded-police-officer'],
  ['champion', 'trauma-champion'],
  ['psychologist', 'psychologist'],
  ['lead', 'safeguarding-lead'],
  ['head', 'head-of-service'],
  ['officer', 'probation-officer'],
  ['officer-2', 'probation-officer'],
  ['region-manager', 'probation-manager'],
  ['region-lead', 'safeguarding-lead'],
  ['region-head', 'head-of-service'],
  ['stranger', 'case-manager'],
  ['strange-manager', 'manager'],
  ['administrator', 'administrator'],
];

/**
 * Lists that show less of each row than the reading of one: the directory of names, where one is an account; and what was shared, where
 * whoever opens one reads it, and is written down.
 */
const SHOWS_LESS = ['/v1/staff', '/v1/extracts'];
/** Every list of what is held of children that can be read one by one: its address, and what one is called. */
const LISTS = ROUTES.filter(
  ({ kind, path }) => kind === 'read' && !SHOWS_LESS.includes(path) && !path.includes(':'),
).flatMap((list) => {
  const one = ROUTES.find(
    ({ kind, path }) =>
      kind === 'read' && path.startsWith(`${list.path}/:`) && !path.slice(list.path.length + 2).includes('/'),
  );
  return one === undefined ? [] : [[list.path, one.path.slice(list.path.length + 2)] as const];
});

let world: World;
/** Every id of each list that anybody has made. */
const all = new Map<string, Set<string>>(LISTS.map(([path]) => [path, new Set<string>()]));

beforeAll(async () => {
  world = await startWorld();
  const person = personOf(world.provider.issuer);
  const staff = [
    person('colleague', 'case-manager', 'yjs', 'unled-team'),
    person('other-manager', 'manager', 'yjs', 'unled-team'),
    person('seconded', 'seconded-probation-officer', 'yjs', 'yjs-team'),
    person('police', 'seconded-police-officer', 'yjs', 'yjs-team'),
    person('champion', 'trauma-champion', 'yjs', null),
    person('lead', 'safeguarding-lead', 'yjs', null),
    person('head', 'head-of-service', 'yjs', null),
    person('region-lead', 'safeguarding-lead', 'region', null),
    person('region-head', 'head-of-service', 'region', null),
    person('strange-manager', 'manager', 'elsewhere', 'elsewhere-team'),
  ];
  const ash = await world.services.register.child(
    { staffId: 'yjs-manager', role: 'manager', serviceId: 'yjs', teamId: null, actingFor: [] } as never,
    'child-ash' as ChildId,
  );
  const children = ash === null ? [] : [{ ...ash, childId: 'child-gorse' as ChildId, givenName: 'gorse' }];
  await world.services.register.load({ services: [], teams: [], staff, children });
  const made = (path: string, got: { status: number; body: Record<string, unknown> }, name: string) => {
    expect([path, got.status]).toEqual([path, 201]);
    all.get(path)?.add(String(got.body[name]));
    return got.body;
  };
  const plan = async (childId: string, changes = {}) => {
    const sent = { body: startBody(childId, changes) };
    const body = made('/v1/transition-plans', await world.post('/v1/transition-plans', sent), 'planId');
    all.get('/v1/plan-outlines')?.add(String(body['planId']));
    for (const { taskId } of body['tasks'] as { taskId: string }[]) all.get('/v1/tasks')?.add(taskId);
    return String(body['planId']);
  };
  const contact = async (childId: string) => {
    const agreement = {
      agreement: { on: '2026-03-10', childsWords: 'Iawn' },
      whenAway: { when: 'weekends', ring: 'the duty worker' },
    };
    const safe = { safeWay: { how: 'a text after four', never: 'ring the house' }, onTrack: 'back at college' };
    const looked = { safetyLookedAt: { on: '2026-03-09', loneWorking: 'in the café', knownRisks: 'none known' } };
    const told = {
      limitsTold: { on: '2026-03-10', inWords: 'What you tell me stays with us, unless somebody is not safe.' },
    };
    const who = { childId, trustedWorkerId: 'worker', managerAgreed: { staffId: 'yjs-manager', on: '2026-03-09' } };
    const sent = { body: { ...agreement, ...safe, ...looked, ...told, ...who } };
    made('/v1/voluntary-contacts', await world.post('/v1/voluntary-contacts', sent), 'episodeId');
  };
  const concern = async (childId: string, as: string, more = {}) => {
    const sent = { as, body: { childId, what: 'A bruise', kinds: ['child-at-risk'], ...more } };
    made('/v1/concerns', await world.post('/v1/concerns', sent), 'concernId');
  };
  await plan('child-ash');
  await plan('child-birch');
  await plan('child-cedar');
  await plan('child-damson');
  for (const childId of ['child-elder', 'child-fir', 'child-gorse']) await contact(childId);
  await concern('child-ash', 'worker');
  await concern('child-birch', 'officer');
  await concern('child-fir', 'colleague', { aboutStaffId: 'worker' });
  for (const childId of ['child-cedar', 'child-damson', 'child-elder']) {
    const sent = { as: 'lead', body: { because: 'high-profile' } };
    expect((await world.post(`/v1/children/${childId}/restrictions`, sent)).status).toBe(201);
  }
  const look = { as: 'champion', body: { because: 'safety-now', words: 'She rang' } };
  expect((await world.post('/v1/children/child-damson/restricted-looks', look)).status).toBe(201);
});
afterAll(() => world.close());

/** What the list gives, all pages of two rows each. */
async function listed(path: string, name: string, as: string): Promise<readonly string[] | number> {
  const ids: string[] = [];
  let next: string | null = `${path}?limit=2`;
  while (next !== null) {
    const { status, body } = await world.get(next, { as });
    if (status !== 200) return status;
    ids.push(...(body['rows'] as Record<string, unknown>[]).map((row) => String(row[name])));
    next = typeof body['nextCursor'] === 'string' ? `${path}?limit=2&cursor=${body['nextCursor']}` : null;
  }
  return ids;
}

describe('a list and the reading of one', () => {
  it('are compared for every role, and for every list of what can be read one by one', () => {
    expect(new Set(PEOPLE.map(([, role]) => role))).toEqual(new Set(ROLES));
    expect(LISTS.map(([path]) => path).sort()).toEqual(
      ['/v1/concerns', '/v1/plan-outlines', '/v1/tasks', '/v1/transition-plans', '/v1/voluntary-contacts'].sort(),
    );
    for (const [path] of LISTS) expect([path, (all.get(path)?.size ?? 0) > 2]).toEqual([path, true]);
  });

  it.each(LISTS.flatMap(([path, name]) => PEOPLE.map(([as]) => [path, as, name] as const)))(
    '%s gives %s what they can read, each once over all pages, and nothing else',
    async (path, as, name) => {
      const rows = await listed(path, name, as);
      const readable: string[] = [];
      const answers = new Set<number>();
      for (const id of all.get(path) ?? []) {
        const { status } = await world.get(`${path}/${id}`, { as });
        answers.add(status);
        if (status === 200) readable.push(id);
      }
      if (typeof rows === 'number') {
        expect([rows, [...answers]]).toEqual([403, [403]]);
        return;
      }
      expect([...rows].sort()).toEqual(readable.sort());
    },
  );

  it.each(PEOPLE)('a search gives %s the children whom they can read, over all pages', async (as) => {
    const found: string[] = [];
    for (let cursor: unknown = null, more = true; more;) {
      const paged = { limit: 2, ...(cursor === null ? {} : { cursor }) };
      const { status, body } = await world.post('/v1/search', { as, key: null, body: { text: 'Invented', ...paged } });
      if (status !== 200) {
        expect([status, (await world.get('/v1/children/child-ash', { as })).status]).toEqual([403, 403]);
        return;
      }
      found.push(...(body['rows'] as { childId: string }[]).map(({ childId }) => childId));
      cursor = body['nextCursor'];
      more = cursor !== null;
    }
    if (as === 'police') {
      const { body } = await world.get('/v1/plan-outlines', { as });
      const outlined = (body['rows'] as { childId: string }[]).map(({ childId }) => childId);
      expect([found.sort(), found.length]).toEqual([outlined.sort(), 2]);
      return;
    }
    const readable: string[] = [];
    for (const name of ['ash', 'birch', 'cedar', 'damson', 'elder', 'fir', 'gorse']) {
      if ((await world.get(`/v1/children/child-${name}`, { as })).status === 200) readable.push(`child-${name}`);
    }
    expect(found.sort()).toEqual(readable.sort());
  });
});
