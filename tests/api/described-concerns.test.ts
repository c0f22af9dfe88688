import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceId, StaffId } from '../../domain/ids';
import type { Role } from '../../domain/people';
import { startWorld } from './world';
import type { Got, World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  const { register } = world.services;
  const worker = await register.staffMember('worker' as StaffId);
  const elsewhere = await register.service('elsewhere' as ServiceId);
  if (!worker || !elsewhere) throw new Error('The small service is not there.');
  const person = (staffId: string, role: Role, serviceId = 'yjs') => ({
    ...{ ...worker, staffId: staffId as StaffId, subject: staffId, name: `Name of ${staffId}`, role, teamId: null },
    serviceId: serviceId as ServiceId,
  });
  const staff = [person('lead', 'safeguarding-lead'), person('lead-elsewhere', 'safeguarding-lead', 'elsewhere')];
  staff.push(person('region-head', 'head-of-service', 'region'));
  await register.load({ services: [], teams: [], staff, children: [] });
});
afterAll(() => world.close());

const ABOUT = { name: 'Ash, I think', dateOfBirth: '2008-03-15', description: 'Waits at the bus station at night.' };
const WHAT = 'They said that somebody is waiting for them.';
const raise = (changes: Record<string, unknown> = {}, as = 'stranger', about: Record<string, unknown> = {}) =>
  world.post('/v1/concerns', { as, body: { about: { ...ABOUT, serviceId: 'yjs', ...about }, what: WHAT, ...changes } });
const raised = async (...given: Parameters<typeof raise>): Promise<string> => {
  const got = await raise(...given);
  expect([got.status, got.body['detail']]).toEqual([201, undefined]);
  return `/v1/concerns/${String(got.body['concernId'])}`;
};
const match = (one: string, childId: string | null, as = 'lead') =>
  world.post(`${one}/match-child`, { as, body: { childId } });

/** Who has nothing to do with the child: another service, the receiving side of no plan, and whoever looks after accounts. */
const ANYBODY = ['stranger', 'officer', 'administrator', 'worker'];

describe('a concern about a child whom the raiser cannot see', () => {
  it.each(ANYBODY)('is raised at once by %s, and is received where they say', async (as) => {
    const got = await raise({}, as);
    expect(got.body).toMatchObject({
      ...{ status: 'open', raisedBy: as, childId: null, childName: null, about: ABOUT, whole: false, teamId: null },
      ...{ serviceId: 'yjs', kinds: ['child-at-risk'], acknowledged: null },
    });
    expect(Object.keys(got.body)[0]).toBe('immediateDanger');
    const clocks = (got.body['clocks'] as { clock: string }[]).map(({ clock }) => clock);
    expect(clocks).toEqual(['reportedOrDecided', 'acknowledgedBySafeguardingPerson', 'managerTold', 'childLookedFor']);
    const one = String(got.headers.get('location'));
    expect((await world.get(one, { as: 'lead' })).body).toMatchObject({ whole: true, about: ABOUT, childId: null });
    expect((await world.get(one, { as: 'psychologist' })).status).toBe(404);
    const report = { step: 'telephone-report', withWhom: 'The duty desk' };
    expect((await world.post(`${one}/record-concern-step`, { as, body: report })).status).toBe(200);
  });

  it('goes to their own service where they name none', async () => {
    const one = await raised({}, 'stranger', { serviceId: undefined });
    expect((await world.get(one, { as: 'lead' })).status).toBe(404);
    expect((await world.get(one, { as: 'lead-elsewhere' })).status).toBe(200);
  });

  it.each<[string, Record<string, unknown>, number, RegExp]>([
    ['nobody', { about: null }, 400, /describe them in about/],
    ['a child and a description', { childId: 'child-ash' }, 400, /describe them in about/],
    ['a description without a word', { about: { dateOfBirth: '2010-01-01' } }, 400, /describe the child/],
    ['contact with somebody', { cameOf: { episodeId: 'some-contact' } }, 400, /whom you can see/],
    ['a service that there is not', { about: { ...ABOUT, serviceId: 'nowhere' } }, 422, /no such service/],
  ])('is refused with %s, in words that say what to do', async (_what, changes, status, says) => {
    const got = await raise(changes);
    expect([got.status, JSON.stringify(got.body)]).toEqual([status, expect.stringMatching(says)]);
  });

  it('is offered to whoever names a child whom they may not see', async () => {
    const got = await world.post('/v1/concerns', { as: 'stranger', body: { childId: 'child-ash', what: WHAT } });
    expect(got).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('describe the child in about') },
    });
  });
});

describe('whoever described a child', () => {
  /** What the raiser can read of it anywhere, without what is another concern's by nature. */
  const shown = async (one: string, as: string): Promise<string> => {
    const id = one.split('/').at(-1) ?? '';
    const answers: Got[] = [];
    for (const path of [one, `${one}/timeline`, `${one}/copy-out`, '/v1/concerns?limit=200', '/v1/me/notifications']) {
      answers.push(await world.get(path, { as }));
    }
    const rows = (got: Got | undefined) =>
      (got?.body['rows'] as { concernId?: string }[]).filter((row) => row.concernId === id);
    const [whole, timeline, copied, list, messages] = answers;
    const stripped = (got: Got | undefined) => [got?.status, { ...got?.body, requestId: null }];
    return JSON.stringify([
      stripped(whole),
      stripped(timeline),
      stripped(copied),
      rows(list),
      messages?.body,
    ]).replaceAll(id, 'THIS');
  };

  it.each(['stranger', 'officer', 'administrator'])(
    'is shown the same whether or not they are known here, as %s',
    async (as) => {
      const [known, unknown] = [await raised({}, as), await raised({}, as)];
      expect(await shown(known, as)).toBe(await shown(unknown, as));
      const found = await match(known, 'child-ash');
      const none = await match(unknown, null);
      expect([found.status, none.status]).toEqual([200, 200]);
      for (const one of [known, unknown]) {
        await world.post(`${one}/acknowledge-concern`, { as: 'lead', body: {} });
        await world.post(`${one}/record-concern-step`, {
          as: 'lead',
          body: { step: 'conference', words: 'Ash was there.' },
        });
      }
      const seen = await shown(known, as);
      expect(seen).toBe(await shown(unknown, as));
      expect(seen).not.toContain('child-ash');
      expect((await world.get(known, { as: 'lead' })).body).toMatchObject({
        childId: 'child-ash',
        childName: 'ash Invented',
      });
    },
  );

  it('finds nothing by asking for the child, and learns nothing from the timeline', async () => {
    const one = await raised();
    await match(one, 'child-ash');
    const asked = async (as: string) =>
      (await world.get('/v1/concerns?child=child-ash&limit=200', { as })).body['rows'];
    expect(await asked('stranger')).toEqual([]);
    expect(JSON.stringify(await asked('lead'))).toContain(one.split('/').at(-1));
    const lines = (as: string) => world.get(`${one}/timeline`, { as });
    expect(JSON.stringify((await lines('stranger')).body)).not.toContain('child-looked-for');
    expect(JSON.stringify((await lines('lead')).body)).toContain('child-looked-for');
  });

  it('sees it whole once they are given access', async () => {
    const one = await raised();
    await match(one, 'child-ash');
    await world.post(`${one}/give-access`, { as: 'lead', body: { staffId: 'stranger', why: 'They know the family.' } });
    expect((await world.get(one, { as: 'stranger' })).body).toMatchObject({ whole: true, childId: 'child-ash' });
  });
});

describe('the child who was described', () => {
  it('is one of the service that received it, and of whom whoever matches may know', async () => {
    const one = await raised({}, 'stranger', { serviceId: undefined });
    expect(await match(one, 'child-ash', 'lead-elsewhere')).toMatchObject({ status: 422 });
    expect(await match(await raised(), 'child-nobody')).toMatchObject({ status: 422 });
    expect((await match(one, null, 'stranger')).status).toBe(403);
    await world.start('child-birch', { receivingTeamId: 'region-team' });
    const received = await raised({}, 'officer', { serviceId: undefined });
    expect(await match(received, 'child-birch', 'region-head')).toMatchObject({
      ...{ status: 422, body: { detail: expect.stringContaining('with another service') } },
    });
  });

  it('has a plan that shows the concern from then on to those who may know', async () => {
    const plan = `/v1/transition-plans/${await world.start('child-elder')}`;
    const one = await raised();
    const shown = async (as: string) => (await world.get(plan, { as })).body['concerns'];
    expect(await shown('yjs-manager')).toBeUndefined();
    expect((await match(one, 'child-elder')).status).toBe(200);
    expect([await shown('yjs-manager'), await shown('psychologist')]).toEqual([[one.split('/').at(-1)], undefined]);
  });
});

it('keeps those out who would see it through the child’s own team', async () => {
  const one = await raised({ aboutStaffId: 'worker', kinds: ['allegation-about-practitioner'] }, 'stranger');
  expect((await match(one, 'child-ash')).status).toBe(200);
  for (const as of ['worker', 'yjs-manager']) expect([as, (await world.get(one, { as })).status]).toEqual([as, 404]);
});

it('writes nothing of the description into a log, an address or a message', () => {
  expect(world.log.join('\n')).not.toMatch(/bus station|Ash, I think/);
});
