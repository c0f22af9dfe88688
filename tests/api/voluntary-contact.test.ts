import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mayDo } from '../../api/permissions';
import { episode as shape, plannedEpisode } from '../../api/schemas/episode-answers';
import { ROUTES } from '../../api/routes';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { ChildId, ServiceId, TeamId } from '../../domain/ids';
import { ACTIONS } from '../../domain/voluntary-contact';
import type { EpisodeView } from '../../domain/voluntary-contact/view';
import { startWorld } from './world';
import type { Got, Sent, World } from './world';

const CONTACTS = '/v1/voluntary-contacts';
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

/** Seventeen on the day of the world; the child's own agreement is enough. */
const contactBody = (childId: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  childId,
  trustedWorkerId: 'worker',
  agreement: { on: '2026-03-10', childsWords: 'Iawn' },
  limitsTold: { on: '2026-03-10', inWords: 'What you tell me stays with us, unless somebody is not safe.' },
  managerAgreed: { staffId: 'yjs-manager', on: '2026-03-09' },
  safetyLookedAt: { on: '2026-03-09', loneWorking: 'in the café', knownRisks: 'none known' },
  whenAway: { when: 'weekends', ring: 'the duty worker' },
  safeWay: { how: 'a text after four', never: 'ring the house' },
  onTrack: 'back at college',
  ...more,
});
const start = (childId: string, more?: Record<string, unknown>, sent: Sent = {}) =>
  world.post(CONTACTS, { body: contactBody(childId, more), ...sent });
const view = (got: Got): EpisodeView => got.body as unknown as EpisodeView;
const idOf = (got: Got): string => view(got).episodeId;
const ruleOf = ({ status, body }: Got) => [status, body['rule'] ?? (body['errors'] as { field: string }[])[0]?.field];

describe('voluntary contact through the API', () => {
  it('shows the days of the check-ins before anything begins, and begins once for its key', async () => {
    const shown = await world.post(`${CONTACTS}?dryRun=true`, { body: contactBody('child-ash'), key: null });
    expect(shown.status).toBe(200);
    expect(plannedEpisode.safeParse(shown.body).error).toBeUndefined();
    expect(
      view(shown)
        .checkIns.map(({ on }) => on)
        .slice(0, 3),
    ).toEqual(['2026-03-17', '2026-03-24', '2026-03-31']);
    expect((await world.get(CONTACTS)).body['rows']).toEqual([]);

    const key = randomUUID();
    const first = await start('child-ash', {}, { key });
    expect(first.status).toBe(201);
    expect(shape.safeParse(first.body).error).toBeUndefined();
    expect(first.headers.get('location')).toBe(`${CONTACTS}/${idOf(first)}`);
    expect(idOf(await start('child-ash', {}, { key }))).toBe(idOf(first));
    expect((await start('child-ash', { onTrack: 'else' }, { key })).body['type']).toBe('/problems/key-reused');
    expect(await start('child-ash')).toMatchObject({
      status: 409,
      body: { type: '/problems/contact-exists', episodeId: idOf(first), contact: `${CONTACTS}/${idOf(first)}` },
    });
    await world.post('/v1/service/set-numbers', { as: 'administrator', body: { outOfHoursTeam: '029 2018 0103' } });
    const { body } = await world.get(`${CONTACTS}/${idOf(first)}`);
    expect(body['whomToRing']).toEqual({
      whenAway: { when: 'weekends', ring: 'the duty worker' },
      ...{ emergency: '999', police: '101', outOfHoursTeam: '029 2018 0103' },
      ...{ childrensServices: null, adultSocialCare: null },
    });
    expect(shape.safeParse(body).error).toBeUndefined();
    expect(body).toMatchObject({ childName: 'ash Invented', names: { worker: 'Name of worker' }, version: 1 });
    expect(JSON.stringify(body)).not.toContain('2008-06-01');
  });

  it.each<[string, Record<string, unknown>, unknown[]]>([
    [
      'a manager who is none',
      { managerAgreed: { staffId: 'worker', on: '2026-03-09' } },
      [422, 'managerAgreed.staffId'],
    ],
    ['a trusted person of another service', { trustedWorkerId: 'stranger' }, [422, 'trustedWorkerId']],
    ['a trusted person who has gone', { trustedWorkerId: 'gone' }, [422, 'trustedWorkerId']],
    ['a team of another service', { teamId: 'region-team' }, [422, 'teamId']],
    ['a plan that there is none of', { planId: 'nowhere' }, [422, 'planId']],
    ['no safe way', { safeWay: null }, [422, 'safe-way-first']],
    ['limits not told yet', { limitsTold: { on: '2026-03-11', inWords: 'so' } }, [422, 'recorded-after-the-event']],
    ['nobody looked at safety', { safetyLookedAt: null }, [400, 'safetyLookedAt']],
    ['nobody to ring', { whenAway: undefined }, [400, 'whenAway']],
    ['a rhythm without a gap', { taper: [{ every: 0, unit: 'weeks', times: 1 }] }, [400, 'taper.0.every']],
    ['a sort of anything', { parents: 'told' }, [400, 'parents']],
  ])('does not begin with %s', async (_what, more, problem) => {
    expect(ruleOf(await start('child-birch', more))).toEqual(problem);
  });

  it('waits for the end of what an order requires, and takes the safe way over from the plan', async () => {
    const planId = await world.start('child-cedar');
    expect(ruleOf(await start('child-cedar'))).toEqual([422, 'voluntary-after-the-true-end']);
    const way = { how: 'trwy ei fodryb', never: 'y tŷ' };
    await world.post(`/v1/transition-plans/${planId}/record-safe-way-to-reach-me`, { body: way });
    const { headers } = await world.get(`/v1/transition-plans/${planId}`);
    const closing = { ifMatch: headers.get('etag') ?? '', body: { reason: 'symudodd' } };
    expect((await world.post(`/v1/transition-plans/${planId}/close`, closing)).status).toBe(200);
    const begun = await start('child-cedar', { planId, safeWay: null });
    expect(begun.status).toBe(201);
    expect(view(begun)).toMatchObject({ planId, safeWayToReachMe: way });
  });

  it('begins with what the child answered in their plan: nobody types it twice', async () => {
    const childId = 'child-hazel';
    const { register } = world.services;
    const hazel = {
      ...{ childId: childId as ChildId, serviceId: 'yjs' as ServiceId, teamId: 'yjs-team' as TeamId },
      ...{ givenName: 'Hazel', familyName: 'Invented', dateOfBirth: '2008-06-01' as LocalDate, language: null },
    };
    await register.load({ services: [], teams: [], staff: [], children: [hazel] });
    const none = { trustedWorkerId: null, agreement: null, onTrack: null };
    for (const field of ['trustedWorkerId', 'agreement', 'onTrack'])
      expect(ruleOf(await start(childId, { [field]: null }))).toEqual([422, field]);
    const ends = { routes: ['end-of-order'], receivingServiceId: undefined, receivingTeamId: undefined };
    const planId = await world.start(childId, ends);
    const plan = `/v1/transition-plans/${planId}`;
    const send = async (command: string, body: object) => {
      const ifMatch = (await world.get(plan)).headers.get('etag') ?? '';
      const got = await world.post(`${plan}/${command}`, { ifMatch, body: { ...body } });
      expect([command, got.status, got.body['detail']]).toEqual([command, 200, undefined]);
    };
    await send('answer-voluntary-offer', { agreed: true, childsWords: 'os ti', trustedWorkerId: 'worker' });
    await send('record-child-view', { about: 'on-track', words: 'yn ôl yn y coleg' });
    await send('close', { reason: 'symudodd' });
    const begun = await start(childId, { planId, ...none });
    expect([begun.status, view(begun).trustedWorkerId, view(begun).agreement.childsWords]).toEqual([
      ...[201, 'worker', 'os ti'],
    ]);
    expect(view(begun).onTrack.map(({ words }) => words)).toEqual(['yn ôl yn y coleg']);
  });

  it('stretches after a look at what that would be, and is found by what is due', async () => {
    const begun = await start('child-damson');
    const address = `${CONTACTS}/${idOf(begun)}`;
    const body = { taper: [{ every: 1, unit: 'months', times: 2 }], childsWords: 'llai' };
    const looked = await world.post(`${address}/stretch-contact?preview=true`, { body, key: null });
    expect(looked).toMatchObject({
      status: 200,
      body: {
        checkIns: { after: ['2026-04-10', '2026-05-11'] },
        says: [expect.stringMatching(/less often: 2 check-ins/)],
      },
    });
    expect(view(await world.get(address)).nextCheckInOn).toBe('2026-03-17');
    const stretched = await world.post(`${address}/stretch-contact`, { body });
    expect([stretched.status, stretched.headers.get('etag')]).toEqual([200, '"2"']);
    expect(view(await world.get(address)).nextCheckInOn).toBe('2026-04-10');
    const found = async (query: string) =>
      ((await world.get(`${CONTACTS}?${query}`)).body['rows'] as { episodeId: string }[]).map(
        ({ episodeId }) => episodeId,
      );
    expect(await found('child=child-damson&phase=running')).toEqual([idOf(begun)]);
    expect(await found('child=child-damson&phase=paused')).toEqual([]);
    expect(await found('child=child-damson&due=this-week')).toEqual([]);
    expect(await found('child=child-damson&due=late')).toEqual([]);
    expect(await found('trustedWorker=yjs-manager')).toEqual([]);
    const { rows } = (await world.get(`${address}/timeline`)).body as { rows: { text: string; byName: string }[] };
    expect(rows.map(({ text, byName }) => [text.split(':')[0], byName])).toEqual([
      ['The child wanted to meet less often', 'Name of worker'],
      ['Contact by the child’s own choice began. The first check-in is on 2026-03-17.', 'Name of worker'],
    ]);
  });

  it('asks for the revision of a check-in, and says what has changed since', async () => {
    const begun = await start('child-elder');
    const address = `${CONTACTS}/${idOf(begun)}`;
    const checkInId = view(begun).checkIns[0]?.checkInId;
    const body = { checkInId, on: '2026-03-20', reason: 'ysgol' };
    expect((await world.post(`${address}/move-check-in`, { body })).status).toBe(428);
    const moved = await world.post(`${address}/move-check-in`, { body, ifMatch: '"1"' });
    expect(moved).toMatchObject({ status: 200, body: { item: { id: checkInId, rev: 2 } } });
    expect(await world.post(`${address}/move-check-in`, { body, ifMatch: '"1"' })).toMatchObject({
      status: 412,
      body: { current: 2, changed: [{ what: 'moved: ysgol' }] },
    });
  });

  it.each(['give-warning', 'decide-on-enforcement'])(
    'never does what is asked by %s, and says why',
    async (command) => {
      const { episodeId } = view(await world.get(CONTACTS)) as unknown as { episodeId?: string };
      expect(episodeId).toBeUndefined();
      const [row] = (await world.get(CONTACTS)).body['rows'] as { episodeId: string }[];
      const address = `${CONTACTS}/${row?.episodeId ?? ''}/${command}`;
      expect(await world.post(address, { body: { orderId: 'o1', on: '2026-03-10' } })).toMatchObject({
        status: 422,
        body: {
          rule: 'nothing-is-enforced-in-voluntary-contact',
          standing: 'law',
          detail: expect.stringMatching(/kindly/),
        },
      });
      expect((await world.post(`${CONTACTS}/nowhere/${command}`, { body: {} })).status).toBe(404);
    },
  );

  it('lets a child who returns begin anew, knowing the contact before', async () => {
    const first = await start('child-fir');
    const address = `${CONTACTS}/${idOf(first)}`;
    expect((await world.post(`${address}/stop-contact`, { body: { childsWords: 'digon' } })).status).toBe(200);
    expect(await world.post(`${address}/pause-contact`, { body: { childsWords: 'eto' } })).toMatchObject({
      status: 409,
      body: { type: '/problems/wrong-state', detail: expect.stringMatching(/door stays open/) },
    });
    const again = await start('child-fir');
    expect(view(again).earlierEpisodeId).toBe(idOf(first));
    expect((await world.post(`${address}/pause-contact`, { body: { childsWords: 'eto' } })).status).toBe(409);
  });

  it('mails nobody where whoever gives the command has told people otherwise, but for what may concern safety', async () => {
    const address = `${CONTACTS}/${idOf(await start('child-damson'))}`;
    const paused = { body: { childsWords: 'hoe', mail: false } };
    expect((await world.post(`${address}/pause-contact`, paused)).status).toBe(200);
    const { body } = await world.get(`${address}/timeline?limit=1`);
    expect(body['rows']).toMatchObject([{ kind: 'no-mail-sent' }]);
    const considered = { body: { decision: 'not-now', reasons: 'dim', mail: false } };
    expect((await world.post(`${address}/consider-concern`, considered)).body).toMatchObject({
      errors: [{ field: 'mail', message: expect.stringContaining('safety') }],
    });
  });

  it('mails nobody of a beginning of which they know', async () => {
    const [row] = (await world.get(`${CONTACTS}?child=child-fir&phase=running`)).body['rows'] as {
      episodeId: string;
    }[];
    const stopped = { body: { childsWords: 'digon' } };
    expect((await world.post(`${CONTACTS}/${String(row?.episodeId)}/stop-contact`, stopped)).status).toBe(200);
    const begun = await start('child-fir', { mail: false });
    expect(begun.status).toBe(201);
    const { body } = await world.get(`${CONTACTS}/${idOf(begun)}/timeline?limit=1`);
    expect(body['rows']).toMatchObject([
      { kind: 'no-mail-sent', text: expect.stringContaining('left out: 1') as unknown },
    ]);
    expect((await start('child-fir', { mail: 'no' })).body).toMatchObject({ errors: [{ field: 'mail' }] });
  });

  it('stays in the service that the child chose', async () => {
    const [row] = (await world.get(CONTACTS)).body['rows'] as { episodeId: string }[];
    const address = `${CONTACTS}/${row?.episodeId ?? ''}`;
    for (const [as, list, one] of [
      ['psychologist', 200, 200],
      ['stranger', 200, 404],
      ['officer', 403, 403],
      ['region-manager', 403, 403],
      ['administrator', 403, 403],
    ] as const) {
      const got = [(await world.get(CONTACTS, { as })).status, (await world.get(address, { as })).status];
      expect([as, ...got, (await world.get(`${address}/timeline`, { as })).status]).toEqual([as, list, one, one]);
    }
    expect((await world.get(CONTACTS, { as: 'stranger' })).body['rows']).toEqual([]);
    expect((await world.post(`${address}/record-on-track`, { as: 'stranger', body: { words: 'x' } })).status).toBe(404);
  });

  it('names the service there where Camau knows it, and refuses what is none', async () => {
    const [row] = (await world.get(`${CONTACTS}?child=child-damson`)).body['rows'] as { episodeId: string }[];
    const address = `${CONTACTS}/${row?.episodeId ?? ''}`;
    const move = (hostServiceId: string | null) =>
      world.post(`${address}/record-move-away`, { body: { choice: 'travels-with-me', hostServiceId } });
    for (const other of ['nowhere', 'region', 'yjs']) expect(ruleOf(await move(other))).toEqual([422, 'hostServiceId']);
    expect((await move('elsewhere')).status).toBe(200);
    expect((await move(null)).status).toBe(200);
    const got = await world.get(address);
    expect(view(got).movesAway.map(({ hostServiceId }) => hostServiceId)).toEqual(['elsewhere', null]);
    expect(shape.safeParse(got.body).error).toBeUndefined();
  });

  it('has a route for every command of the domain, and shuts nobody out whom the domain lets in', () => {
    const reached = new Set(ROUTES.map(({ action }) => action));
    expect(Object.keys(ACTIONS).filter((name) => !reached.has(name as never))).toEqual([]);
    for (const [name, { who }] of Object.entries(ACTIONS)) {
      const roles = who.includes('yjs-colleague')
        ? (['case-manager', 'seconded-probation-officer', 'trauma-champion', 'manager', 'head-of-service'] as const)
        : (['manager', 'head-of-service'] as const);
      expect([name, roles.filter((role) => !mayDo(role, name as never))]).toEqual([name, []]);
    }
  });
});

describe('a worry that came up in contact', () => {
  it('leads to the concern, for those who may know of it, and to nothing for anybody else', async () => {
    const { register } = world.services;
    const gwern = {
      ...{ childId: 'child-gwern' as ChildId, serviceId: 'yjs' as ServiceId, teamId: 'yjs-team' as TeamId },
      ...{ givenName: 'Gwern', familyName: 'Invented', dateOfBirth: '2008-06-01' as LocalDate, language: null },
    };
    await register.load({ services: [], teams: [], staff: [], children: [gwern] });
    const started = await start('child-gwern');
    const id = idOf(started);
    const [checkIn] = view(started).checkIns;
    const cameOf = { episodeId: id, checkInId: checkIn?.checkInId };
    const raise = (changes: object) =>
      world.post('/v1/concerns', { body: { childId: 'child-gwern', what: 'so', cameOf: { ...cameOf, ...changes } } });
    expect(ruleOf(await raise({ checkInId: 'none' }))).toEqual([422, 'cameOf.checkInId']);
    expect(ruleOf(await raise({ episodeId: 'none' }))).toEqual([422, 'cameOf.episodeId']);
    const raised = await raise({});
    expect([raised.status, raised.body['cameOf']]).toEqual([201, cameOf]);
    const concernsFor = async (as: string) => (await world.get(`${CONTACTS}/${id}`, { as })).body['concerns'];
    expect(await concernsFor('worker')).toEqual([raised.body['concernId']]);
    expect(await concernsFor('psychologist')).toBeUndefined();
  });
});
