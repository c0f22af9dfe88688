import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { firstUses } from '../../api/first-use';
import type { Request } from 'express';
import type { ServiceId, StaffId } from '../../domain/ids';
import type { Role } from '../../domain/people';
import { DatabaseUnreachable } from '../../register/errors';
import { startWorld } from './world';
import type { World } from './world';

interface Line {
  readonly seq: number;
  readonly staffId: string;
  readonly action: string;
  readonly route: string;
  readonly outcome: string;
  readonly childIds: string[];
  readonly requestId: string;
}

let world: World;
let planId: string;
beforeAll(async () => {
  world = await startWorld();
  const [worker] = (await world.services.register.everybody()).filter(({ staffId }) => staffId === 'worker');
  if (!worker) throw new Error('The small service has a worker');
  const person = (staffId: string, role: Role) => ({
    ...{ ...worker, teamId: null, serviceId: 'yjs' as ServiceId, role, name: `Name of ${staffId}` },
    ...{ staffId: staffId as StaffId, subject: staffId, email: `${staffId}@example.test`, language: 'en' as const },
    issuer: world.provider.issuer,
  });
  const staff = [person('lead', 'safeguarding-lead'), person('head', 'head-of-service')];
  await world.services.register.load({ services: [], teams: [], staff, children: [] });
  planId = await world.start('child-ash');
});
afterAll(() => world.close());

const lines = async (query = '', as = 'head'): Promise<Line[]> => {
  const { status, body } = await world.get(`/v1/access-log?limit=200${query}`, { as });
  expect(status).toBe(200);
  return body['rows'] as Line[];
};
const newest = async (): Promise<Line | undefined> => (await lines())[0];
const fetched = async (address: string, accept: string): Promise<number> => {
  const headers = { authorization: `Bearer ${await world.provider.token('worker')}`, accept };
  const response = await fetch(world.url + address, { headers });
  await response.arrayBuffer();
  return response.status;
};

describe('who has changed something', () => {
  it('is found by the child and by the person, beside who has looked', async () => {
    const note = { kind: 'other', text: 'Of this nothing stands in the log' };
    const sent = await world.post(`/v1/transition-plans/${planId}/notes`, { body: note });
    expect(sent.status).toBe(201);
    const changed = await lines('&childId=child-ash&staffId=worker&outcome=changed');
    expect(changed[0]).toMatchObject({ action: 'add-note', childIds: ['child-ash'], outcome: 'changed' });
    expect(JSON.stringify(changed)).not.toContain(note.text);
    const shown = await lines('&childId=child-ash&outcome=shown');
    expect(shown.filter(({ action }) => action === 'add-note')).toEqual([]);
  });

  it('is not found where it was refused', async () => {
    const before = (await lines('&outcome=changed')).length;
    const sent = await world.post(`/v1/transition-plans/${planId}/notes`, { body: { kind: 'other', text: '' } });
    expect([sent.status, (await lines('&outcome=changed')).length]).toEqual([400, before]);
  });
});

describe('who has looked', () => {
  it.each([
    ['a plan', () => `/v1/transition-plans/${planId}`],
    ['its timeline', () => `/v1/transition-plans/${planId}/timeline`],
    ['its notes, of which there are none', () => `/v1/transition-plans/${planId}/notes`],
    ['the brief', () => `/v1/transition-plans/${planId}/brief`],
    ['who does what', () => `/v1/transition-plans/${planId}/who-does-what`],
    ['a list', () => '/v1/transition-plans'],
    ['tasks', () => '/v1/tasks?assignee=me'],
    ['one task', () => `/v1/tasks/${planId}.1`],
    ['the child', () => '/v1/children/child-ash'],
    ['who is accountable', () => '/v1/children/child-ash/accountability'],
  ])('is written down for %s, with the child', async (_, address) => {
    const { status, headers } = await world.get(address());
    expect([address(), status]).toEqual([address(), 200]);
    const line = await newest();
    expect(line).toMatchObject({ staffId: 'worker', outcome: 'shown', requestId: headers.get('x-request-id') });
    expect(line?.childIds).toContain('child-ash');
  });

  it.each([
    ['a list as CSV', () => '/v1/transition-plans', 'text/csv'],
    ['the information pack', () => `/v1/transition-plans/${planId}/information-pack.pdf`, 'application/pdf'],
  ])('is written down for %s, as what was taken along', async (_, address, accept) => {
    expect(await fetched(address(), accept)).toBe(200);
    const line = await newest();
    expect(line).toMatchObject({ staffId: 'worker', outcome: 'shown', childIds: ['child-ash'] });
    expect(line?.['route']).toMatch(new RegExp(`^/v1/.* as ${accept}$`));
  });

  it('is written down for a search, without what was searched for', async () => {
    await world.post('/v1/search', { key: null, body: { text: 'Invented' } });
    const line = await newest();
    expect(line).toMatchObject({ action: 'find-children', route: '/v1/search', outcome: 'shown' });
    expect(line?.childIds).toContain('child-fir');
    expect(JSON.stringify(line)).not.toContain('Invented');
  });

  it('is not written down where no child is in the answer', async () => {
    const [before] = await lines('&staffId=worker');
    for (const address of ['/v1/staff', '/v1/teams', '/v1/me/notifications', '/v1/service']) {
      expect([address, (await world.get(address)).status]).toEqual([address, 200]);
    }
    expect((await lines('&staffId=worker'))[0]).toEqual(before);
  });

  it.each([
    ['a child of another service', 'stranger', 404, 'read-plans'],
    ['a role that may not', 'administrator', 403, 'read-plans'],
  ])('is written down where it was denied: %s', async (_, as, status, action) => {
    expect((await world.get(`/v1/transition-plans/${planId}`, { as })).status).toBe(status);
    expect((await lines('&outcome=denied'))[0]).toMatchObject({
      staffId: as,
      outcome: 'denied',
      action,
      childIds: ['child-ash'],
    });
  });

  it('is written down for a command that was denied', async () => {
    const sent = { as: 'stranger', body: { about: 'start', words: 'x' } };
    expect((await world.post(`/v1/transition-plans/${planId}/record-child-view`, sent)).status).toBe(404);
    expect((await lines('&outcome=denied'))[0]).toMatchObject({ staffId: 'stranger', action: 'record-child-view' });
  });

  it('decides whether anything is shown: what cannot be written down is not', async () => {
    const token = await world.provider.token('worker');
    const lost = () => Promise.reject(new DatabaseUnreachable('away'));
    const register = { ...world.services.register, recordAccess: lost };
    const { status, body } = await world.ask({ register }, `/v1/transition-plans/${planId}`, token);
    expect(status).toBe(503);
    expect(JSON.stringify(body)).not.toContain('child-ash');
  });
});

describe('a bearer token that is refused', () => {
  const refused = () => lines('&outcome=refused');
  const sent = (authorization: string) => world.get('/v1/tasks', { as: null, headers: { authorization } });

  it.each<[string, () => Promise<string>, number]>([
    ['was never a token', () => Promise.resolve('Bearer nonsense-canary'), 401],
    ['is no bearer token', () => Promise.resolve('Basic bm9uc2Vuc2UtY2FuYXJ5'), 401],
    ['is that of nobody who works here', async () => `Bearer ${await world.provider.token('nobody-canary')}`, 403],
    ['is that of somebody who has left', async () => `Bearer ${await world.provider.token('gone')}`, 403],
  ])('is written down where it %s, with nothing of it', async (_, tokenOf, status) => {
    const before = (await refused()).length;
    const got = await sent(await tokenOf());
    expect(got.status).toBe(status);
    const rows = await refused();
    expect(rows.length).toBe(before + 1);
    expect(rows[0]).toMatchObject({
      ...{ action: 'bearer-token', route: '/v1/tasks', outcome: 'refused', requestId: got.headers.get('x-request-id') },
      ...{ staffId: null, serviceId: null, role: null, childIds: [] },
    });
    expect(JSON.stringify(rows)).not.toMatch(/canary|gone/);
  });

  it('stands in the list of whoever asks for it, and in no other', async () => {
    expect((await lines()).filter(({ outcome }) => outcome === 'refused')).toEqual([]);
  });

  it('is not what a request without any token is', async () => {
    const before = (await refused()).length;
    expect((await world.get('/v1/tasks', { as: null })).status).toBe(401);
    expect((await refused()).length).toBe(before);
  });

  it('lets nobody in where that cannot be written down', async () => {
    const lost = () => Promise.reject(new DatabaseUnreachable('away'));
    const register = { ...world.services.register, recordAccess: lost };
    expect((await world.ask({ register }, '/v1/tasks', 'nonsense')).status).toBe(503);
  });
});

describe('signing in with a bearer token', () => {
  const signedIn = () => lines('&outcome=signed-in&staffId=psychologist');
  const use = (token: string) => world.get('/v1/policy', { token });

  it('is written down at its first use, with who, and not once more', async () => {
    const [token, another] = [await world.provider.token('psychologist'), await world.provider.token('psychologist')];
    const got = await use(token);
    const [row, ...more] = await signedIn();
    expect([got.status, more]).toEqual([200, []]);
    expect(row).toMatchObject({
      ...{
        action: 'bearer-token',
        route: '/v1/policy',
        outcome: 'signed-in',
        requestId: got.headers.get('x-request-id'),
      },
      ...{ staffId: 'psychologist', role: 'psychologist', childIds: [] },
    });
    await use(token);
    expect((await signedIn()).length).toBe(1);
    await use(another);
    expect((await signedIn()).length).toBe(another === token ? 1 : 2);
    expect(JSON.stringify(await signedIn())).not.toContain(token.slice(-20));
  });

  it('lets nobody in where that cannot be written down, and is written down once it can', async () => {
    const token = await world.provider.token('administrator');
    const lost = () => Promise.reject(new DatabaseUnreachable('away'));
    const register = { ...world.services.register, recordAccess: lost };
    const signIns = async () => (await lines('&outcome=signed-in&staffId=administrator')).length;
    const before = await signIns();
    expect((await world.ask({ register }, '/v1/policy', token)).status).toBe(503);
    expect((await use(token)).status).toBe(200);
    expect(await signIns()).toBe(before + 1);
  });

  it('is remembered of so many tokens, the oldest forgotten first', async () => {
    const noted: string[] = [];
    const use = firstUses(2);
    const by = (authorization: string) => ({ get: () => authorization }) as unknown as Request;
    for (const one of ['a', 'b', 'a', 'c', 'b', 'a']) {
      await use(by(one), () => {
        noted.push(one);
        return Promise.resolve();
      });
    }
    expect(noted).toEqual(['a', 'b', 'c', 'a']);
  });
});

describe('the log of who has looked', () => {
  it.each(['worker', 'yjs-manager', 'administrator', 'officer', 'psychologist'])('is not for %s', async (as) => {
    expect((await world.get('/v1/access-log', { as })).status).toBe(403);
  });

  it('is searched by child and by person, page by page, and its readers stand in it too', async () => {
    await world.get(`/v1/transition-plans/${planId}`, { as: 'officer' });
    const byPerson = await lines('&staffId=officer', 'lead');
    expect(byPerson.every(({ staffId }) => staffId === 'officer')).toBe(true);
    const { body } = await world.get('/v1/access-log?childId=child-ash&limit=1', { as: 'lead' });
    expect(body['nextCursor']).not.toBeNull();
    expect(await newest()).toMatchObject({ staffId: 'lead', action: 'read-access-log' });
  });
});

describe('what a child is told of who has looked', () => {
  const asked = (body: Record<string, unknown>, as = 'lead') =>
    world.post('/v1/access-log/who-looked', { as, key: null, body });

  it('says roles before names, and is itself written down', async () => {
    const { status, body } = await asked({ childId: 'child-ash', harmChecked: true });
    expect(status).toBe(200);
    const rows = body['rows'] as { role: string; people: number; names: null }[];
    expect(rows.map(({ role }) => role)).toContain('case-manager');
    expect(JSON.stringify(body)).not.toMatch(/Name of (?:worker|officer|lead)/);
    expect(await newest()).toMatchObject({ staffId: 'lead', action: 'release-who-looked', childIds: ['child-ash'] });
    expect(JSON.stringify((await asked({ childId: 'child-ash', harmChecked: true, names: true })).body)).toContain(
      'Name of worker',
    );
  });

  it.each([
    ['nobody has thought about harm', { childId: 'child-ash', harmChecked: false }, 'lead', 400],
    ['it is not said', { childId: 'child-ash' }, 'lead', 400],
    ['the child is not known', { childId: 'child-none', harmChecked: true }, 'lead', 404],
    ['somebody else asks', { childId: 'child-ash', harmChecked: true }, 'head', 403],
  ])('is not given out when %s', async (_, body, as, status) => {
    expect((await asked(body, as)).status).toBe(status);
  });
});
