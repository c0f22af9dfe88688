import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { warnOfPoliciesThatDoNotFit } from '../../api/policies';
import { startWorld } from './world';
import type { Got, World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

interface Row {
  readonly path: string;
  readonly value: unknown;
  readonly own: boolean;
}
const row = (got: Got, path: string) => (got.body['rows'] as Row[]).find((one) => one.path === path);
const change = (path: string, value: unknown) => ({ path, value, why: 'Young people asked for it' });
const adopt = (changes: unknown[], ifMatch: number, more: Record<string, string> = {}) =>
  world.post('/v1/policy/adopt', {
    as: 'administrator',
    ifMatch: `"${ifMatch}"`,
    body: { changes, reason: 'Agreed by the management board' },
    ...more,
  });
const CONTACTS = 'youthToAdult.jointContactsMinimum';

describe('the policy of a service', () => {
  it('can be read by everybody who works there, each row with what it stands on', async () => {
    const got = await world.get('/v1/policy', { as: 'officer' });
    expect(got.body).toMatchObject({ version: 'wales-1', nation: 'wales', ownVersion: 0 });
    expect(got.headers.get('etag')).toBe('"0"');
    expect(row(got, CONTACTS)).toMatchObject({
      ...{ value: 3, unit: 'contacts before transfer', standing: 'default' },
      ...{ nationValue: 3, own: false, mayChange: true },
    });
    expect(row(got, 'missedAppointments.yroFailuresBeforeInformation')).toMatchObject({
      ...{ standing: 'law', source: 'Sentencing Act 2020, Schedule 7', mayChange: false },
    });
  });

  it('shows first what would change, and changes nothing', async () => {
    const changes = [change(CONTACTS, 4), change('voluntary.reviewEvery', 12)];
    const got = await world.post('/v1/policy/adopt?dryRun=true', {
      ...{ as: 'administrator', key: null, body: { changes, reason: 'To see it' } },
    });
    expect([got.status, got.body]).toEqual([
      200,
      {
        version: 'wales-1.1',
        changes: [{ path: CONTACTS, unit: 'contacts before transfer', before: 3, after: 4 }],
      },
    ]);
    expect((await world.get('/v1/policy')).body).toMatchObject({ version: 'wales-1' });
  });

  it('is adopted for what begins from then on; a running plan takes it up when somebody re-plans it', async () => {
    const before = await world.start('child-ash');
    const changes = [change(CONTACTS, 4), change('youthToAdult.acceptanceDueBeforeTransfer', 10)];
    const got = await adopt(changes, 0, { key: 'first' });
    expect([got.status, got.body['version'], row(got, CONTACTS)]).toMatchObject([
      ...[200, 'wales-1.1'],
      {
        value: 4,
        nationValue: 3,
        own: true,
        standing: 'default',
        source: 'The service’s own: Young people asked for it',
      },
    ]);
    expect((await adopt(changes, 0, { key: 'first' })).body).toEqual(got.body);
    const acceptanceOf = async (planId: string) => {
      const { body } = await world.get(`/v1/transition-plans/${planId}`);
      const rungs = body['rungs'] as { key: string; dueOn: string }[];
      return [body['policyVersion'], rungs.find(({ key }) => key === 'accept-responsibility')?.dueOn];
    };
    expect(await acceptanceOf(before)).toEqual(['wales-1', '2026-05-26']);
    expect(await acceptanceOf(await world.start('child-birch'))).toEqual(['wales-1.1', '2026-05-22']);
    const again = await world.post(`/v1/transition-plans/${before}/re-plan`, {
      ...{ ifMatch: '"1"', body: { reason: 'Ten days from now on', adoptCurrentPolicy: true } },
    });
    expect(again.status).toBe(200);
    expect(await acceptanceOf(before)).toEqual(['wales-1.1', '2026-05-22']);
    expect((await world.get('/v1/policy', { as: 'stranger' })).body).toMatchObject({ version: 'wales-1' });
  });

  it('is read in the version by which something runs, of a service that shares a plan with the reader’s as well', async () => {
    const read = (query: string, as = 'worker') => world.get(`/v1/policy?${query}`, { as });
    const valueIn = async (query: string, as?: string) => row(await read(query, as), CONTACTS)?.value;
    expect(await valueIn('version=wales-1')).toBe(3);
    expect(await valueIn('version=wales-1.1')).toBe(4);
    expect(await valueIn('version=wales-1.1&serviceId=yjs', 'officer')).toBe(4);
    for (const version of ['wales-0', 'wales-1.9', 'wales-1.01', 'wales-1.', 'no-such']) {
      expect([version, (await read(`version=${version}`)).status]).toEqual([version, 404]);
    }
  });

  it('is not adopted over what somebody else has adopted meanwhile', async () => {
    const got = await adopt([change('voluntary.reviewEvery', 8)], 0);
    expect([got.status, got.body]).toMatchObject([412, { type: '/problems/stale', current: 1 }]);
    expect((await adopt([change('voluntary.reviewEvery', 8)], 1)).body).toMatchObject({ ownVersion: 2 });
    expect(row(await world.get('/v1/policy'), CONTACTS)).toMatchObject({ value: 4, own: true });
  });

  it('says of every wrong row what is wrong with it, and adopts none', async () => {
    const got = await adopt(
      [
        change('missedAppointments.yroFailuresBeforeInformation', 5),
        change('digest.looksAhead', 9),
        change('voluntary.tea', 1),
        change('retention.courtOrders', null),
      ],
      2,
    );
    expect([got.status, (got.body['errors'] as { field: string }[]).map(({ field }) => field).sort()]).toEqual([
      422,
      ['changes.0', 'changes.2', 'changes.3'],
    ]);
    expect(row(await world.get('/v1/policy'), 'digest.looksAhead')).toMatchObject({ value: 7, own: false });
  });

  it('goes back to the nation’s value, and every version stays readable with who adopted it and why', async () => {
    const got = await adopt([change(CONTACTS, null)], 2);
    expect(row(got, CONTACTS)).toMatchObject({ value: 3, own: false });
    const { body } = await world.get('/v1/policy/versions', { as: 'worker' });
    const versions = body['rows'] as { ownVersion: number; adoptedByName: string; reason: string; rows: Row[] }[];
    const DUE = 'youthToAdult.acceptanceDueBeforeTransfer';
    const REVIEW = 'voluntary.reviewEvery';
    expect(versions.map(({ ownVersion, rows }) => [ownVersion, rows.map(({ path, value }) => [path, value])])).toEqual([
      [
        3,
        [
          [DUE, 10],
          [REVIEW, 8],
        ],
      ],
      [
        2,
        [
          [CONTACTS, 4],
          [DUE, 10],
          [REVIEW, 8],
        ],
      ],
      [
        1,
        [
          [CONTACTS, 4],
          [DUE, 10],
        ],
      ],
    ]);
    expect(versions[0]).toMatchObject({
      adoptedByName: 'Name of administrator',
      reason: 'Agreed by the management board',
    });
    expect((await world.get('/v1/policy/versions', { as: 'stranger' })).body).toEqual({ rows: [] });
  });

  it('that fits its nation’s no longer is told of at the start', async () => {
    const warned: unknown[] = [];
    const log = { warn: (fields: unknown) => void warned.push(fields) };
    const { register } = world.services;
    await warnOfPoliciesThatDoNotFit(register, log);
    expect(warned).toEqual([]);
    const ownPolicy = {
      version: 1,
      rows: [{ path: 'youthToAdult.transferAt', value: { years: 17, months: 0 }, why: '' }],
    };
    const everyService = async () => (await register.everyService()).map((service) => ({ ...service, ownPolicy }));
    await warnOfPoliciesThatDoNotFit({ everyService }, log);
    expect(warned).toContainEqual({
      serviceId: 'yjs',
      faults: expect.arrayContaining([expect.stringMatching(/no transfer before 18/)]),
    });
  });

  it('stays when the lists of the service are loaded again', async () => {
    const service = await world.services.register.service('yjs' as never);
    if (service === null) throw new Error('There is no such service');
    const { ownPolicy, ...loaded } = service;
    await world.services.register.load({ services: [loaded], teams: [], staff: [], children: [] });
    expect((await world.services.register.service('yjs' as never))?.ownPolicy).toEqual(ownPolicy);
    expect(ownPolicy.version).toBe(3);
  });

  it.each(['worker', 'yjs-manager', 'psychologist'])('is not for %s to adopt', async (as) => {
    const got = await world.post('/v1/policy/adopt', {
      ...{ as, ifMatch: '"3"', body: { changes: [change(CONTACTS, 4)], reason: 'To try it' } },
    });
    expect(got.status).toBe(403);
  });
});
