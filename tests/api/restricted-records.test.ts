import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { composeMail } from '../../activities/compose-mail';
import { addMinutes } from '../../domain/calendar/london-time';
import type { PlanId, ServiceId } from '../../domain/ids';
import { worldWithOversight } from './oversight';
import { personOf } from './small-service';
import { NOW } from './world';
import type { World } from './world';

const RESTRICTIONS = '/v1/children/child-ash/restrictions';
const LOOKS = '/v1/children/child-ash/restricted-looks';
const WHY = { because: 'safety-now', words: 'The child is at the door and frightened' };

let world: World;
let planId: string;
beforeAll(async () => {
  world = await worldWithOversight();
  const person = personOf(world.provider.issuer);
  const staff = [
    person('colleague', 'case-manager', 'yjs', 'unled-team'),
    person('other-manager', 'manager', 'yjs', 'unled-team'),
    person('head', 'head-of-service', 'yjs', null),
  ];
  await world.services.register.load({ services: [], teams: [], staff, children: [] });
  const plans = await world.get('/v1/transition-plans');
  planId = String((plans.body['rows'] as { planId: string }[])[0]?.planId);
});
afterAll(() => world.close());

const plan = () => `/v1/transition-plans/${planId}`;
const statusOf = async (as: string, path = plan()) => (await world.get(path, { as })).status;
const restrict = (as: string, body: unknown = { because: 'family-member-works-here' }) =>
  world.post(RESTRICTIONS, { as, body });
const rowsOf = async (as: string, path: string) =>
  ((await world.get(path, { as })).body['rows'] ?? []) as Record<string, unknown>[];
const look = (as: string, body: unknown = WHY, key?: string) =>
  world.post(LOOKS, { as, body, ...(key === undefined ? {} : { key }) });

/** Asks as this person some minutes later. */
const later = async (minutes: number, as: string, path = plan()) =>
  world.ask({ now: () => addMinutes(NOW, minutes) }, path, await world.provider.token(as));

describe('a record that is not restricted', () => {
  it('opens to colleagues as usual, and a look with a reason is not needed', async () => {
    expect([await statusOf('colleague'), await statusOf('psychologist'), await statusOf('head')]).toEqual([
      200, 200, 200,
    ]);
    const needless = await look('colleague');
    expect([needless.status, needless.body['state']]).toEqual([409, 'readable']);
  });

  it.each<[string, string, unknown, number, string]>([
    ['a case manager', 'worker', { because: 'high-profile' }, 403, '/problems/not-allowed'],
    ['the manager of a probation team', 'region-manager', { because: 'high-profile' }, 403, '/problems/not-allowed'],
    ['nobody of another service', 'stranger', { because: 'high-profile' }, 403, '/problems/not-allowed'],
    ['a manager without a reason', 'yjs-manager', {}, 400, '/problems/malformed-request'],
    ['a manager with another reason and no words', 'yjs-manager', { because: 'other' }, 422, '/problems/against-rule'],
  ])('is not restricted by %s', async (_, as, body, status, type) => {
    const got = await restrict(as, body);
    expect([got.status, got.body['type']]).toEqual([status, type]);
    expect(await statusOf('colleague')).toBe(200);
  });
});

describe('a restricted record', () => {
  beforeAll(async () => {
    expect((await restrict('yjs-manager')).status).toBe(201);
  });

  it.each(['worker', 'yjs-manager', 'lead'])('stays open to who works with the child: %s', async (as) => {
    expect(await statusOf(as)).toBe(200);
    expect((await rowsOf(as, '/v1/transition-plans')).map((row) => row['planId'])).toContain(planId);
  });

  it.each(['colleague', 'other-manager', 'psychologist', 'head'])(
    'is shut to whoever does not, who is told how to look all the same: %s',
    async (as) => {
      for (const path of [plan(), '/v1/children/child-ash', `${plan()}/timeline`, `/v1/tasks/${planId}.1`]) {
        const { status, body } = await world.get(path, { as });
        expect([path, status, body]).toMatchObject([
          path,
          403,
          { type: '/problems/restricted', childId: 'child-ash', askAt: LOOKS },
        ]);
        expect(JSON.stringify(body)).not.toContain('Invented');
      }
    },
  );

  it('stands in no list and no search of theirs', async () => {
    for (const as of ['colleague', 'psychologist', 'head']) {
      for (const path of ['/v1/transition-plans', '/v1/tasks', '/v1/children/child-birch/related-children']) {
        const got = await world.get(path, { as });
        expect([path, got.status, JSON.stringify(got.body).includes('child-ash')]).toEqual([path, 200, false]);
      }
      const found = await world.post('/v1/search', { as, key: null, body: { text: 'ash' } });
      expect(JSON.stringify(found.body)).not.toContain('child-ash');
    }
  });

  it('is not named to them by the watchdog, which says all the same that something is wrong', async () => {
    const finding = {
      kind: 'plan-not-woken',
      subject: planId,
      planId: planId as PlanId,
      serviceId: 'yjs' as ServiceId,
    } as const;
    await world.services.register.keepFindings([finding], NOW);
    const named = async (as: string) =>
      (await rowsOf(as, '/v1/watchdog')).map(({ kind, planId: which }) => [kind, which]);
    expect(await named('yjs-manager')).toEqual([['plan-not-woken', planId]]);
    expect(await named('other-manager')).toEqual([['plan-not-woken', null]]);
  });

  it('is not even that to whoever would never see it', async () => {
    const got = [await world.get(plan(), { as: 'stranger' }), await look('stranger')];
    expect(got.map(({ status, body }) => [status, body['type']])).toEqual([
      [404, '/problems/not-found'],
      [404, '/problems/not-found'],
    ]);
  });

  it('takes no command of whoever may not read it', async () => {
    const sent = await world.post(`${plan()}/record-child-view`, {
      as: 'colleague',
      body: { about: 'start', words: 'x' },
    });
    expect([sent.status, sent.body['type']]).toEqual([403, '/problems/restricted']);
  });

  it('is shut with everything of the child that is no plan: voluntary contact, and what could be started or erased', async () => {
    const begun = await world.post('/v1/voluntary-contacts', {
      body: {
        ...{ childId: 'child-fir', trustedWorkerId: 'worker', onTrack: 'back at college' },
        agreement: { on: '2026-03-10', childsWords: 'Iawn' },
        limitsTold: { on: '2026-03-10', inWords: 'What you tell me stays with us, unless somebody is not safe.' },
        managerAgreed: { staffId: 'yjs-manager', on: '2026-03-09' },
        safetyLookedAt: { on: '2026-03-09', loneWorking: 'in the café', knownRisks: 'none known' },
        whenAway: { when: 'weekends', ring: 'the duty worker' },
        safeWay: { how: 'a text after four', never: 'ring the house' },
      },
    });
    const contact = `/v1/voluntary-contacts/${String(begun.body['episodeId'])}`;
    expect([
      begun.status,
      await statusOf('colleague', contact),
      await statusOf('head', '/v1/children/child-fir/erasure'),
    ]).toEqual([201, 200, 200]);
    const sent = { as: 'lead', body: { because: 'high-profile' } };
    expect((await world.post('/v1/children/child-fir/restrictions', sent)).status).toBe(201);
    for (const path of [contact, `${contact}/timeline`]) {
      expect([path, await statusOf('colleague', path), await statusOf('worker', path)]).toEqual([path, 403, 200]);
    }
    expect(await statusOf('head', '/v1/children/child-fir/erasure')).toBe(403);
    expect(await rowsOf('colleague', '/v1/voluntary-contacts')).toEqual([]);
    expect((await rowsOf('worker', '/v1/voluntary-contacts')).length).toBe(1);
  });

  it('keeps nobody from raising a concern', async () => {
    const raised = await world.post('/v1/concerns', {
      as: 'colleague',
      body: { childId: 'child-ash', what: 'Bruises on both arms', kinds: ['child-at-risk'] },
    });
    expect([raised.status, raised.body['childId']]).toEqual([201, 'child-ash']);
  });

  it('is restricted once, and the denied looks are written down', async () => {
    expect([(await restrict('lead')).status, (await restrict('lead')).body['state']]).toEqual([409, 'restricted']);
    const denied = await rowsOf('lead', '/v1/access-log?outcome=denied&staffId=psychologist');
    expect(denied[0]).toMatchObject({ action: 'read-tasks', childIds: ['child-ash'], because: null });
  });
});

describe('a look at a restricted record', () => {
  it.each<[string, unknown, string]>([
    ['no category', { words: 'x' }, 'because'],
    ['a category that there is not', { ...WHY, because: 'curious' }, 'because'],
    ['no words', { because: 'safety-now' }, 'words'],
  ])('is not begun with %s, and the field is named', async (_, body, field) => {
    const got = await look('colleague', body);
    expect([got.status, got.body['errors']]).toMatchObject([400, [{ field }]]);
    expect(await statusOf('colleague')).toBe(403);
  });

  it('opens the record for as long as the policy says, to whoever said why, and to nobody else', async () => {
    const begun = await look('colleague', WHY, 'look-1');
    expect([begun.status, begun.body]).toMatchObject([201, { childId: 'child-ash', until: addMinutes(NOW, 60) }]);
    expect((await look('colleague', WHY, 'look-1')).body).toEqual(begun.body);
    expect([await statusOf('colleague'), await statusOf('colleague', '/v1/children/child-ash')]).toEqual([200, 200]);
    expect((await rowsOf('colleague', '/v1/transition-plans')).map((row) => row['planId'])).toContain(planId);
    expect([await statusOf('head'), await statusOf('psychologist')]).toEqual([403, 403]);
    const again = await look('colleague');
    expect([again.status, again.body['state']]).toEqual([409, 'looked-into']);
  });

  it('ends by itself', async () => {
    expect([(await later(59, 'colleague')).status, (await later(60, 'colleague')).status]).toEqual([200, 403]);
  });

  it('is told to whoever answers for the child, once, in a message that says nothing of the child', async () => {
    const ids = await world.services.register.messagesOfLooks();
    const mails = await world.services.register.claimMail(ids, '2026-03-10' as never);
    expect(mails.map(({ template, to }) => [template, to?.staffId])).toEqual([
      ['restricted-record-read', 'yjs-manager'],
    ]);
    const [mail] = mails.flatMap(({ to, ...rest }) => (to === null ? [] : [{ ...rest, to }]));
    const sent = mail && composeMail(mail, { from: 'camau@example.test', publicUrl: 'https://camau.example.test' });
    expect(`${sent?.subject ?? ''} ${JSON.stringify(sent?.text)}`).toContain('restricted record');
    expect(JSON.stringify(sent)).not.toMatch(/frightened|Invented|Name of colleague|safety/);
  });

  it('is seen by them with who, for what, in which words and until when', async () => {
    for (const as of ['yjs-manager', 'lead']) {
      expect(await rowsOf(as, LOOKS)).toMatchObject([
        { ...WHY, staffId: 'colleague', at: NOW, until: addMinutes(NOW, 60) },
      ]);
    }
    expect([await statusOf('colleague', LOOKS), await statusOf('other-manager', LOOKS)]).toEqual([403, 403]);
  });

  it('stands in the access log with the why, from its beginning and at every look', async () => {
    const rows = await rowsOf('lead', '/v1/access-log?staffId=colleague&childId=child-ash');
    const said = rows.filter(({ because }) => because !== null);
    expect(said.map(({ action, because, outcome }) => [action, because, outcome])).toEqual(
      expect.arrayContaining([
        ['look-at-restricted', 'safety-now', 'changed'],
        ['read-plans', 'safety-now', 'shown'],
        ['read-children', 'safety-now', 'shown'],
      ]),
    );
    expect(rows.every(({ policyVersion }) => typeof policyVersion === 'string')).toBe(true);
    expect(JSON.stringify(rows)).not.toContain('frightened');
    expect(world.log.join('')).not.toMatch(/frightened|family-member/);
  });

  it('is ended before its time by whoever looks, and nobody else’s', async () => {
    const end = (as: string) => world.post(`${LOOKS}/end`, { as, body: {} });
    expect((await look('head')).status).toBe(201);
    expect([await statusOf('head'), (await end('psychologist')).body['state']]).toEqual([200, 'not-looking']);
    expect([(await end('head')).status, await statusOf('head'), await statusOf('colleague')]).toEqual([200, 403, 200]);
    expect((await end('head')).body['state']).toBe('not-looking');
    const ended = (await rowsOf('lead', LOOKS)).map(({ staffId, endedAt }) => [staffId, endedAt]);
    expect(new Map(ended as [string, unknown][])).toEqual(
      new Map<string, unknown>([
        ['head', NOW],
        ['colleague', null],
      ]),
    );
    const log = await rowsOf('lead', '/v1/access-log?staffId=head&childId=child-ash');
    expect(log.map(({ action, outcome, because }) => [action, outcome, because])).toContainEqual([
      ...['end-restricted-look', 'changed', 'safety-now'],
    ]);
  });
});

describe('lifting a restriction', () => {
  it('opens the record again, with a reason, and both stay readable', async () => {
    const [{ restrictionId } = {}] = await rowsOf('lead', RESTRICTIONS);
    const lift = (as: string, body: unknown = { reason: 'The colleague has moved on' }) =>
      world.post(`${RESTRICTIONS}/${String(restrictionId)}/lift`, { as, body });
    expect([
      (await lift('worker')).status,
      (await lift('other-manager')).status,
      (await lift('lead', {})).status,
    ]).toEqual([403, 403, 400]);
    expect([(await lift('lead')).status, (await lift('lead')).body['state']]).toEqual([200, 'lifted']);
    expect([await statusOf('psychologist'), (await later(90, 'colleague')).status]).toEqual([200, 200]);
    expect(await rowsOf('yjs-manager', RESTRICTIONS)).toMatchObject([
      {
        because: 'family-member-works-here',
        by: 'yjs-manager',
        liftedBy: 'lead',
        liftedBecause: 'The colleague has moved on',
      },
    ]);
    expect((await restrict('yjs-manager')).status).toBe(201);
  });
});

describe('a record of a child to whose family a colleague belongs', () => {
  const birch = '/v1/children/child-birch';
  let held: string;
  beforeAll(async () => {
    held = `/v1/transition-plans/${await world.start('child-birch')}`;
  });
  const shutTo = (familyMembers: readonly string[], because = 'family-member-works-here') =>
    world.post(`${birch}/restrictions`, { as: 'lead', body: { because, familyMembers } });

  it.each<[string, string, readonly string[], number, string]>([
    ['somebody whom nobody knows', 'family-member-works-here', ['nobody'], 422, 'familyMembers.0'],
    ['a colleague without the reason', 'high-profile', ['worker'], 422, 'familyMembers'],
  ])('is not shut to %s', async (_, because, family, status, field) => {
    const got = await shutTo(family, because);
    expect([got.status, JSON.stringify(got.body)]).toEqual([status, expect.stringContaining(`"${field}"`)]);
    expect(await statusOf('worker', held)).toBe(200);
  });

  it('is shut to them although they hold the plan, by reading, by command, and by a look', async () => {
    expect(await statusOf('worker', held)).toBe(200);
    expect((await shutTo(['worker'])).status).toBe(201);
    const tasks = (await rowsOf('worker', '/v1/tasks')).map(({ planId: of }) => `/v1/transition-plans/${String(of)}`);
    expect(tasks).not.toContain(held);
    const said = { about: 'start', words: 'x', language: 'en' };
    expect([
      await statusOf('worker', held),
      await statusOf('worker', birch),
      await statusOf('worker', `${held}/timeline`),
      (await world.post(`${held}/record-child-view`, { body: said })).status,
      (await world.post(`${birch}/restricted-looks`, { body: WHY })).status,
      await statusOf('yjs-manager', held),
    ]).toEqual([404, 404, 404, 404, 404, 200]);
  });

  it('asks the manager for somebody else who holds it, by mail without a name, until there is one', async () => {
    const [{ restrictionId } = {}] = await rowsOf('yjs-manager', `${birch}/restrictions`);
    const all = await world.services.register.messagesOfLooks();
    const ids = all.filter((outboxId) => outboxId === `${String(restrictionId)}.1`);
    const mails = await world.services.register.claimMail(ids, '2026-03-10' as never);
    expect(mails.filter(({ template }) => template === 'needs-another-holder').map(({ to }) => to?.staffId)).toEqual([
      'yjs-manager',
    ]);
    const [mail] = mails.flatMap(({ to, ...rest }) =>
      rest.template !== 'needs-another-holder' || to === null ? [] : [{ ...rest, to }],
    );
    const sent = mail && composeMail(mail, { from: 'camau@example.test', publicUrl: 'https://camau.example.test' });
    expect(JSON.stringify(sent)).toContain('Somebody else is needed');
    expect(JSON.stringify(sent)).not.toMatch(/Name of worker|Invented|family/);
    const restriction = { familyMembers: ['worker'], stillHeldBy: ['worker'] };
    expect(await rowsOf('yjs-manager', `${birch}/restrictions`)).toMatchObject([restriction]);
    const body = { toId: 'colleague', urgent: 'nobody-there-to-tell-the-child' };
    const changed = await world.post(`${held}/change-case-manager`, { as: 'yjs-manager', body, ifMatch: '"1"' });
    expect(changed.status).toBe(200);
    expect(await rowsOf('yjs-manager', `${birch}/restrictions`)).toMatchObject([{ stillHeldBy: [] }]);
    expect(await statusOf('worker', held)).toBe(404);
  });

  it('tells whoever is next in the line of a look, where the manager is of the child’s family', async () => {
    const elder = '/v1/children/child-elder';
    const restricted = { because: 'family-member-works-here', familyMembers: ['yjs-manager'] };
    expect((await world.post(`${elder}/restrictions`, { as: 'lead', body: restricted })).status).toBe(201);
    const before = await world.services.register.messagesOfLooks();
    expect((await world.post(`${elder}/restricted-looks`, { as: 'colleague', body: WHY })).status).toBe(201);
    const ids = (await world.services.register.messagesOfLooks()).filter((one) => !before.includes(one));
    const mails = await world.services.register.claimMail(ids, '2026-03-10' as never);
    expect(mails.map(({ template, to }) => [template, to?.staffId])).toEqual([['restricted-record-read', 'lead']]);
  });

  it('does not show them in the access log who works with the child', async () => {
    const log = '/v1/access-log?childId=child-elder';
    expect((await rowsOf('lead', log)).map(({ action }) => action)).toContain('look-at-restricted');
    expect(await rowsOf('yjs-manager', log)).toEqual([]);
  });
});
