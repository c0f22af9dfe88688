import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PATHS } from '../../api/paths';
import { ROUTES } from '../../api/routes';
import { startBody } from './small-service';
import { startWorld } from './world';
import type { World } from './world';

let world: World;
let planId: string;
beforeAll(async () => {
  world = await startWorld();
  planId = await world.start('child-ash');
});
afterAll(() => world.close());

function schemaOf(path: string, method: 'get' | 'post', status: number) {
  const route = ROUTES.find((row) => row.path === path && row.method === method);
  const answer = route?.answers[status];
  if (!answer) throw new Error(`No ${method} ${path} ${status}`);
  return answer.schema;
}

describe('what is answered has the shape that the document promises', () => {
  it.each([
    [PATHS.transitionPlans, '/v1/transition-plans?sort=transfer&limit=5'],
    [PATHS.transitionPlan, '/v1/transition-plans/:planId'],
    [PATHS.timeline, '/v1/transition-plans/:planId/timeline'],
    [PATHS.tasks, '/v1/tasks?assignee=me&state=unfinished'],
    [PATHS.task, '/v1/tasks/:planId.1'],
    [PATHS.staff, '/v1/staff'],
    [PATHS.teams, '/v1/teams'],
    [PATHS.child, '/v1/children/child-ash'],
    [PATHS.health, '/health'],
    [PATHS.ready, '/ready'],
    [PATHS.openapi, '/openapi.json'],
  ])('%s', async (path, address) => {
    const { status, body } = await world.get(address.replace(':planId', planId));
    expect(status).toBe(200);
    expect(schemaOf(path, 'get', 200).safeParse(body).error?.issues).toBeUndefined();
  });

  it('the summary, which is a manager’s', async () => {
    const { status, body } = await world.get('/v1/summary', { as: 'yjs-manager' });
    expect(status).toBe(200);
    expect(schemaOf(PATHS.summary, 'get', 200).safeParse(body).error?.issues).toBeUndefined();
    expect(body['activePlans']).toBe(1);
  });

  it('a search by name', async () => {
    const { status, body } = await world.post('/v1/search', { body: { text: 'ash' }, key: null });
    expect(status).toBe(200);
    expect(schemaOf(PATHS.search, 'post', 200).safeParse(body).error?.issues).toBeUndefined();
    expect(body['rows']).toMatchObject([{ childId: 'child-ash', openPlanId: planId }]);
  });

  it('a dry run', async () => {
    const { status, body } = await world.post('/v1/transition-plans?dryRun=true', { body: startBody('child-birch') });
    expect(status).toBe(200);
    expect(schemaOf(PATHS.transitionPlans, 'post', 200).safeParse(body).error?.issues).toBeUndefined();
  });
});

describe('reading', () => {
  it('shows a plan’s peopleVersion and a task’s rev as ETag', async () => {
    const plan = await world.get(`/v1/transition-plans/${planId}`);
    expect(plan.headers.get('etag')).toBe(`"${String(plan.body['peopleVersion'])}"`);
    const task = await world.get(`/v1/tasks/${planId}.1`);
    expect(task.headers.get('etag')).toBe(`"${String(task.body['rev'])}"`);
    expect(task.body['names']).toMatchObject({ worker: 'Name of worker' });
  });

  it('tells the timeline in plain English', async () => {
    const { body } = await world.get(`/v1/transition-plans/${planId}/timeline`);
    const [first] = body['rows'] as { kind: string; text: string }[];
    expect(first?.text).toMatch(/^[A-Z].+\.$/);
  });

  it.each([
    '/v1/transition-plans/:planId',
    '/v1/transition-plans/:planId/timeline',
    '/v1/tasks/:planId.1',
    '/v1/children/child-ash',
  ])('says of %s to another service only what it says of things that do not exist', async (address) => {
    const hidden = await world.get(address.replace(':planId', planId), { as: 'stranger' });
    const missing = await world.get(address.replace(':planId', 'nothing').replace('child-ash', 'nothing'), {
      as: 'stranger',
    });
    const known = ({ type, title, status, detail }: Record<string, unknown>) => ({ type, title, status, detail });
    expect(hidden.status).toBe(404);
    expect(known(hidden.body)).toEqual(known(missing.body));
  });

  it('never shows colleagues’ addresses or sign-in', async () => {
    const { body } = await world.get('/v1/staff');
    expect(JSON.stringify(body)).not.toMatch(/example\.test|issuer|subject/);
  });

  it('names the part that failed, and answers 503', async () => {
    world.away.mail = true;
    const { status, body } = await world.get('/ready');
    world.away.mail = false;
    expect(status).toBe(503);
    expect(body).toEqual({ status: 'failed', temporal: 'ok', database: 'ok', mail: 'failed' });
  });

  it('answers 503 and not 500 while the register is away', async () => {
    world.away.register = true;
    const { status, headers } = await world.get('/v1/tasks');
    world.away.register = false;
    expect(status).toBe(503);
    expect(headers.get('retry-after')).toBe('2');
  });
});
