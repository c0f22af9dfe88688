import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceId, StaffId, TeamId } from '../../domain/ids';
import type { Role } from '../../domain/people';
import { CONCERN_ACTIONS } from '../../domain/safeguarding-concern/actions';
import type { StaffMember } from '../../register/register';
import { ROUTES } from '../../api/routes';
import { startWorld } from './world';
import type { Got, World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  const { register } = world.services;
  const service = await register.service('yjs' as ServiceId);
  const worker = await register.staffMember('worker' as StaffId);
  if (!service || !worker) throw new Error('The small service is not there.');
  const person = (staffId: string, role: Role, changes: Partial<StaffMember> = {}): StaffMember => ({
    ...{ ...worker, staffId: staffId as StaffId, subject: staffId, name: `Name of ${staffId}`, role, teamId: null },
    ...changes,
  });
  await register.load({
    services: [{ ...service, headOfServiceId: 'head' as StaffId }],
    teams: [],
    staff: [
      person('lead', 'safeguarding-lead'),
      person('lead-2', 'safeguarding-lead'),
      person('head', 'head-of-service'),
      person('colleague', 'case-manager', { deputyId: 'deputy' as StaffId }),
      person('deputy', 'case-manager'),
      person('manager-2', 'manager', { teamId: 'yjs-team' as TeamId }),
      person('away-lead', 'safeguarding-lead', { ...away('2026-03-01'), deputyId: 'stand-in' as StaffId }),
      person('stand-in', 'psychologist'),
      person('trauma', 'trauma-champion'),
      person('seconded', 'seconded-probation-officer'),
    ],
    children: [],
  });
});
afterAll(() => world.close());

const away = (from: string) => ({ awayFrom: from as StaffMember['awayFrom'], awayUntil: null });
const WHAT = 'A bruise that nobody could explain';
const raise = (childId: string, changes: Record<string, unknown> = {}, as = 'worker') =>
  world.post('/v1/concerns', { as, body: { childId, what: WHAT, ...changes } });
const raised = async (childId: string, changes: Record<string, unknown> = {}, as = 'worker'): Promise<string> => {
  const got = await raise(childId, changes, as);
  expect([got.status, got.body['detail']]).toEqual([201, undefined]);
  return `/v1/concerns/${String(got.body['concernId'])}`;
};
const seenBy = async (as: string): Promise<string[]> => {
  const got = await world.get('/v1/concerns?limit=200', { as });
  return (got.body['rows'] as { concernId: string }[]).map(({ concernId }) => `/v1/concerns/${concernId}`);
};

describe('raising a concern', () => {
  it('needs what and about whom, and answers that it was received and what follows', async () => {
    const got = await raise('child-ash');
    expect(got.status).toBe(201);
    expect(got.body).toMatchObject({
      ...{ status: 'open', kinds: ['child-at-risk'], whoIsWorried: 'Whoever raised it', raisedBy: 'worker' },
      ...{ oversight: 'safeguarding-lead', what: WHAT, names: { worker: 'Name of worker' } },
    });
    const clocks = got.body['clocks'] as { clock: string; dueAt: string; standing: string; source: string }[];
    expect(clocks.map(({ clock }) => clock)).toEqual([
      'reportedOrDecided',
      'acknowledgedBySafeguardingPerson',
      'managerTold',
      // The child is 17 years and 9 months old.
      'jointPlan',
    ]);
    const [steps] = got.body['firstSteps'] as { steps: string[] }[];
    expect(steps?.steps[1]).toContain('Telephone social services');
    const parts = got.body['whoDoesWhat'] as Record<string, { party: string }[]>;
    expect(parts['accountable']?.map(({ party }) => party)).toEqual(['safeguarding-lead', 'social-services']);
  });

  it('is done once for its key', async () => {
    const body = { childId: 'child-ash', what: WHAT };
    const first = await world.post('/v1/concerns', { key: 'once', body });
    const again = await world.post('/v1/concerns', { key: 'once', body });
    expect([again.status, again.body['concernId']]).toEqual([201, first.body['concernId']]);
    const other = await world.post('/v1/concerns', { key: 'once', body: { ...body, what: 'Something else' } });
    expect(other.status).toBe(422);
  });

  it('is open to whoever works with the child, on the receiving side too, and to nobody who may not know of them', async () => {
    await world.start('child-birch', { receivingTeamId: 'region-team' });
    expect((await raise('child-birch', {}, 'psychologist')).status).toBe(201);
    expect((await raise('child-birch', {}, 'stranger')).status).toBe(422);
    expect((await raise('child-birch', {}, 'administrator')).status).toBe(422);
  });
});

describe('immediate danger', () => {
  const first = (got: Got) => [
    Object.keys(got.body)[0],
    (got.body['immediateDanger'] as { emergency: string }).emergency,
  ];

  it('stands first in every answer about concerns, also where it refuses', async () => {
    const one = await raised('child-ash');
    const answers: [number, Got][] = [
      [201, await raise('child-ash')],
      [400, await world.post('/v1/concerns', { body: {} })],
      [400, await world.post('/v1/concerns', { body: { childId: 'child-ash' }, key: null })],
      [401, await world.post('/v1/concerns', { as: null, body: {} })],
      [422, await raise('child-ash', {}, 'administrator')],
      [422, await raise('child-unknown')],
      [200, await world.get('/v1/concerns')],
      [200, await world.get(one)],
      [200, await world.get(`${one}/timeline`)],
      [404, await world.get(one, { as: 'stranger' })],
      [404, await world.get('/v1/concerns/none/at/all')],
      [200, await world.post(`${one}/fill-in-concern`, { body: { words: 'More.' } })],
      [428, await world.post(`${one}/close-concern`, { body: bodyOf('close-concern') })],
      [422, await world.post(`${one}/record-refusal`, { body: { words: 'No.' } })],
    ];
    for (const [status, got] of answers)
      expect([got.status, ...first(got)]).toEqual([status, 'immediateDanger', '999']);
  });

  it('names the numbers that answer outside working hours, and nothing to wait for', async () => {
    const token = await world.provider.token('worker');
    const night = { now: () => '2026-03-10T22:00:00.000Z' as ReturnType<World['services']['now']> };
    const got = await world.ask(night, '/v1/concerns', token);
    expect(got.body['immediateDanger']).toMatchObject({
      workingHours: false,
      says: expect.stringMatching(/out-of-hours team.*now/),
    });
    expect((await world.get('/v1/concerns')).body['immediateDanger']).toMatchObject({ workingHours: true });
  });

  it('names the numbers of the child’s service, also where it refuses and while the register is away', async () => {
    const numbers = { childrensServices: '029 2018 0101', outOfHoursTeam: '029 2018 0103' };
    const set = await world.post('/v1/service/set-numbers', { as: 'administrator', body: numbers });
    expect([set.status, set.body['outOfHoursTeam'], set.body['adultSocialCare']]).toEqual([200, '029 2018 0103', null]);
    const one = await raised('child-ash');
    const shownIn = (got: Got) => got.body['immediateDanger'];
    const answers = [
      await world.get(one),
      await world.get('/v1/concerns'),
      await world.post('/v1/concerns', { body: {} }),
      await world.post(`${one}/fill-in-concern`, { body: { words: 'More.' } }),
    ];
    for (const got of answers) {
      expect(shownIn(got)).toMatchObject({ ...numbers, says: expect.stringContaining('services on 029 2018 0101') });
    }
    world.away.register = true;
    const away = await world.get('/v1/concerns').finally(() => (world.away.register = false));
    expect([away.status, (shownIn(away) as { emergency: string }).emergency]).toEqual([503, '999']);
    const token = await world.provider.token('worker');
    const night = { now: () => '2026-03-10T22:00:00.000Z' as ReturnType<World['services']['now']> };
    expect(shownIn(await world.ask(night, '/v1/concerns', token))).toMatchObject({
      says: expect.stringContaining('out-of-hours team of social services on 029 2018 0103, now'),
    });
    // Of another service nothing is told here, and whoever has not signed in is nobody's.
    expect(shownIn(await world.get('/v1/concerns', { as: 'stranger' }))).toMatchObject({ outOfHoursTeam: null });
    expect(shownIn(await world.get('/v1/concerns', { as: null }))).toMatchObject({ outOfHoursTeam: null });
  });

  it('is in no other answer', async () => {
    expect((await world.get('/v1/tasks')).body).not.toHaveProperty('immediateDanger');
  });
});

describe('who knows of a concern', () => {
  it('are those who raised it, those with oversight and their line; for everybody else it is not there', async () => {
    const one = await raised('child-cedar');
    for (const as of ['worker', 'lead', 'yjs-manager', 'head']) {
      expect([as, (await world.get(one, { as })).status, (await seenBy(as)).includes(one)]).toEqual([as, 200, true]);
    }
    for (const as of ['colleague', 'psychologist', 'manager-2', 'officer', 'region-manager', 'stranger']) {
      expect([as, (await world.get(one, { as })).status, (await seenBy(as)).includes(one)]).toEqual([as, 404, false]);
      expect((await world.get(`${one}/timeline`, { as })).status).toBe(404);
      expect((await world.post(`${one}/acknowledge-concern`, { as, body: {} })).status).toBe(404);
    }
  });

  it('are also those who stand in today for one who has oversight, and act in their place', async () => {
    const one = await raised('child-cedar');
    expect((await world.get(one, { as: 'stand-in' })).status).toBe(200);
    expect((await world.post(`${one}/acknowledge-concern`, { as: 'stand-in', body: {} })).status).toBe(200);
    const { body } = await world.get(one, { as: 'worker' });
    expect(body['acknowledged']).toMatchObject({ by: 'stand-in' });
  });

  it('are also those who were given access, and only by those with oversight', async () => {
    const one = await raised('child-cedar');
    const body = { staffId: 'psychologist', why: 'She works with the child.' };
    expect((await world.post(`${one}/give-access`, { as: 'worker', body })).status).toBe(403);
    expect((await world.post(`${one}/give-access`, { as: 'lead', body })).status).toBe(200);
    expect((await world.get(one, { as: 'psychologist' })).status).toBe(200);
  });

  it('see on the child’s plan that a concern is open; to others the plan looks as ever', async () => {
    const plan = `/v1/transition-plans/${await world.start('child-elder')}`;
    const before = (await world.get(plan, { as: 'psychologist' })).body;
    const one = await raised('child-elder');
    expect((await world.get(plan)).body['concerns']).toEqual([one.split('/').at(-1)]);
    expect((await world.get(plan, { as: 'psychologist' })).body).toEqual(before);
  });
});

type Named = [named: string, seesIt: string[], doesNot: string[]];
/** The named person in every role, and in every place that could show it to them. */
const NAMED: Named[] = [
  ['colleague', ['worker', 'lead', 'yjs-manager', 'head'], ['colleague', 'deputy']],
  ['lead', ['worker', 'lead-2', 'yjs-manager', 'head'], ['lead']],
  ['yjs-manager', ['worker', 'lead', 'head'], ['yjs-manager']],
  ['head', ['worker', 'lead', 'yjs-manager'], ['head']],
  ['manager-2', ['worker', 'lead', 'head'], ['manager-2', 'yjs-manager']],
  ['administrator', ['worker', 'lead', 'yjs-manager', 'head'], []],
  ['away-lead', ['worker', 'lead', 'yjs-manager', 'head'], ['stand-in']],
  ...['psychologist', 'trauma', 'seconded', 'officer', 'region-manager'].map((named): Named => {
    return [named, ['worker', 'lead', 'yjs-manager', 'head'], [named]];
  }),
];

/** Every address that a person reads, of one child, their plan, or the service. */
const READABLE = ROUTES.filter(({ method, path }) => method === 'get' && !path.endsWith('.pdf'))
  .map(({ path }) => path)
  .filter(
    (path) => !/:(?!planId|childId)/.test(path) && !/access-log|looks|openapi|\/health|\/ready|metrics/.test(path),
  );

/** One plan of the child for all of them: it is started once. */
let damson: string | undefined;
async function planOfDamson(): Promise<string> {
  damson ??= await world.start('child-damson');
  return damson;
}

describe.each(NAMED)('a concern about %s', (named, seesIt, doesNot) => {
  let one: string;
  /** Everything that each of them could read before, of the child, the plan and the service. */
  const read = new Map<string, string>();
  let plan: string;
  /** What this person is answered at every address that is not a record of looks, and grows by being looked at. */
  const everything = async (as: string): Promise<string> => {
    const answers: string[] = [];
    for (const path of READABLE) {
      const { status, body } = await world.get(path.replace(':planId', plan).replace(':childId', 'child-damson'), {
        as,
      });
      answers.push(JSON.stringify([path, status, { ...body, requestId: null }]));
    }
    return answers.join('\n');
  };
  /** How many open concerns the summary had counted for each of them before; undefined for whom it has none. */
  const before = new Map<string, unknown>();
  const counted = async (as: string) => (await world.get('/v1/summary', { as })).body['openConcerns'];
  beforeAll(async () => {
    plan = await planOfDamson();
    for (const as of doesNot) read.set(as, await everything(as));
    for (const as of [...seesIt, ...doesNot]) before.set(as, await counted(as));
    expect([...before.values()]).toContainEqual(expect.any(Number));
    one = await raised('child-damson', { aboutStaffId: named, kinds: ['allegation-about-practitioner'] });
  });

  it('is known to those who have no part in it', async () => {
    for (const as of seesIt) {
      expect([as, (await world.get(one, { as })).status]).toEqual([as, 200]);
      const was = before.get(as);
      expect([as, await counted(as)]).toEqual([as, typeof was === 'number' ? was + 1 : was]);
    }
  });

  it('is in no list, answer, timeline, count, export or command of theirs', async () => {
    for (const as of doesNot) {
      expect([as, (await world.get(one, { as })).status]).toEqual([as, 404]);
      expect((await world.get(`${one}/timeline`, { as })).status).toBe(404);
      expect([as, await counted(as)]).toEqual([as, before.get(as)]);
      for (const name of Object.keys(CONCERN_ACTIONS)) {
        const got = await world.post(`${one}/${name}`, { as, body: bodyOf(name), ifMatch: '"1"' });
        expect([name, got.status]).toEqual([name, 404]);
      }
      expect(await seenBy(as)).not.toContain(one);
      const id = one.split('/').at(-1) ?? '';
      for (const path of [
        '/v1/concerns?status=open',
        '/v1/concerns?child=child-damson',
        '/v1/watchdog',
        '/v1/summary',
        '/v1/tasks',
        '/v1/me/notifications',
      ]) {
        expect(JSON.stringify((await world.get(path, { as })).body)).not.toContain(id);
      }
      const token = await world.provider.token(as);
      const headers = { authorization: `Bearer ${token}`, accept: 'text/csv' };
      const csv = await fetch(`${world.url}/v1/concerns`, { headers });
      expect(await csv.text()).not.toContain(id);
    }
  });

  it('changes nothing of all else that they can read, and shows in no record of looks', async () => {
    for (const as of doesNot) {
      expect(await everything(as)).toBe(read.get(as));
      const looks = await world.get('/v1/access-log?limit=200', { as });
      expect(JSON.stringify(looks.body)).not.toContain(one.split('/').at(-1));
    }
  });

  it('asks and tells none of them anything', async () => {
    const { body } = await world.get(one, { as: 'worker' });
    const parts = JSON.stringify(body['whoDoesWhat']);
    for (const as of [named, ...doesNot]) expect(parts).not.toContain(`"${as}"`);
  });
});

it('is not raised by the person whom it is about', async () => {
  const got = await raise('child-fir', { aboutStaffId: 'worker' });
  expect(got).toMatchObject({ status: 422, body: { rule: 'not-raised-by-whom-it-is-about' } });
});

it('lets a manager raise a concern about somebody of their own team, and stay with it', async () => {
  const one = await raised('child-fir', { aboutStaffId: 'worker' }, 'yjs-manager');
  expect((await world.get(one, { as: 'yjs-manager' })).status).toBe(200);
  expect((await world.get(one, { as: 'worker' })).status).toBe(404);
});

describe('a concern from end to end', () => {
  it('goes from the report to its outcome, and takes nothing more once it is closed', async () => {
    const one = await raised('child-fir');
    const send = (name: string, body: Record<string, unknown>, as = 'worker', ifMatch?: string) =>
      world.post(`${one}/${name}`, { as, body, ...(ifMatch === undefined ? {} : { ifMatch }) });
    expect((await send('record-concern-step', { step: 'telephone-report', withWhom: 'The duty desk' })).status).toBe(
      200,
    );
    expect((await send('acknowledge-concern', {}, 'lead')).status).toBe(200);
    expect((await send('record-services-decision', { decision: 'support', words: 'A family worker.' })).status).toBe(
      200,
    );
    const close = {
      outcome: 'support-agreed',
      reasons: 'They have a worker.',
      told: ['The family'],
      childsView: 'Better.',
    };
    expect((await send('close-concern', close, 'lead', '"1"')).status).toBe(412);
    const seen = await world.get(one, { as: 'lead' });
    const etag = seen.headers.get('etag') ?? '';
    expect((await send('close-concern', close, 'worker', etag)).status).toBe(403);
    expect((await send('close-concern', close, 'lead', etag)).status).toBe(200);
    expect((await send('fill-in-concern', { words: 'More.' })).body).toMatchObject({ status: 409, state: 'closed' });
    const { body } = await world.get(one);
    expect(body).toMatchObject({ status: 'closed', closed: { outcome: 'support-agreed', by: 'lead' } });
    const told = (await world.get(`${one}/timeline`)).body['rows'] as { text: string }[];
    expect(told.map(({ text }) => text).at(-1)).toMatch(/^(The concern was raised|Counting)/);
    expect((await world.get('/v1/concerns?status=closed')).body['rows']).toMatchObject([{ open: false }]);
  });
});

function bodyOf(name: string): Record<string, unknown> {
  const bodies: Record<string, Record<string, unknown>> = {
    'record-concern-step': { step: 'telephone-report' },
    'match-child': { childId: null },
    'decide-not-to-report': { reasons: 'x' },
    'record-services-decision': { decision: 'support', words: 'x' },
    'raise-disagreement': { about: 'x', view: 'x' },
    'record-disagreement-view': { disagreementId: 'x', side: 'ours', view: 'x' },
    'settle-disagreement': { disagreementId: 'x', outcome: 'x' },
    'record-refusal': { words: 'x' },
    'override-refusal': { ground: 'coercion', reasons: 'x' },
    'record-adult-acceptance': { acceptedBy: 'x', reference: 'x' },
    'stay-below-threshold': { reasons: 'x', plan: 'x', reviewOn: '2026-05-01' },
    'review-below-threshold': { words: 'x' },
    'give-access': { staffId: 'worker', why: 'x' },
    'close-concern': { outcome: 'safe-now', reasons: 'x', told: ['x'], childsView: 'x' },
  };
  return bodies[name] ?? {};
}
