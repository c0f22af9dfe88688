import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { ChildId, ServiceId, TeamId } from '../../domain/ids';
import { startWorld } from './world';
import type { World } from './world';

/** The world's today is 10 March 2026. */
const WINTER = '/v1/learning?from=2025-12-01&to=2026-02-28';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

/** Plans of so many children who turned 18 that day. */
async function turned18(on: string, many: number, changes: Record<string, unknown> = {}): Promise<void> {
  for (let n = 0; n < many; n += 1) {
    const childId = `child-of-${on}-${Object.keys(changes).join('')}-${n}` as ChildId;
    const dateOfBirth = `${Number(on.slice(0, 4)) - 18}${on.slice(4)}` as LocalDate;
    const named = { givenName: `G${n}`, familyName: 'Invented', language: null };
    const of = { serviceId: 'yjs' as ServiceId, teamId: 'yjs-team' as TeamId };
    const children = [{ childId, dateOfBirth, ...named, ...of }];
    await world.services.register.load({ services: [], teams: [], staff: [], children });
    await world.start(childId, changes);
  }
}
const rowsOf = (body: Record<string, unknown>, figure: string) =>
  (body['rows'] as Record<string, unknown>[]).filter((row) => row['figure'] === figure);

describe('what a service learns', () => {
  it('is counted over the children who turned 18 in the period, with what each figure means', async () => {
    await turned18('2026-01-15', 6);
    await turned18('2026-01-15', 5, { rehearsal: true });
    const { status, body } = await world.get(WINTER, { as: 'yjs-manager' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ from: '2025-12-01', to: '2026-02-28', smallNumber: 5 });
    expect(rowsOf(body, 'planned-in-time')).toEqual([
      {
        ...{ figure: 'planned-in-time', part: 'before', says: 'Started before 17 years and 6 months.' },
        ...{ count: 0, percent: 0, outOf: 6 },
        meaning: expect.stringContaining('preparation'),
        denominator: expect.stringContaining('turned 18'),
        source: expect.stringContaining('started'),
      },
      expect.objectContaining({ part: 'not-before', count: 6, percent: 100, outOf: 6 }),
    ]);
    expect(rowsOf(body, 'child-prepared')).toMatchObject([{ outOf: null }, { outOf: null }]);
    expect(JSON.stringify(body)).not.toMatch(/yjs-|child-of|"worker"/);
  });

  it('says nothing of few', async () => {
    await turned18('2025-06-15', 4);
    const { body } = await world.get('/v1/learning?from=2025-06-01&to=2025-08-31', { as: 'yjs-manager' });
    for (const row of body['rows'] as object[]) expect(row).toMatchObject({ count: null, outOf: null, percent: null });
  });

  it('can be had as CSV, what is hidden left empty', async () => {
    const token = await world.provider.token('yjs-manager');
    const headers = { authorization: `Bearer ${token}`, accept: 'text/csv' };
    const response = await fetch(world.url + WINTER, { headers });
    const lines = (await response.text()).split('\n');
    expect(lines[0]).toContain('figure,part,says,count,percent,outOf,meaning,denominator,source');
    expect(lines.find((line) => line.startsWith('planned-in-time,not-before'))).toContain(',6,100,6,');
    expect(lines.find((line) => line.startsWith('child-prepared,prepared'))).toContain(',,,');
  });

  it.each([
    ['the middle of a month', 'from=2025-12-02&to=2026-02-28', 'from', 'first day of a month'],
    ['not the end of one', 'from=2025-12-01&to=2026-02-27', 'to', 'last day of a month'],
    ['a month that is not over', 'from=2025-12-01&to=2026-03-31', 'to', 'over'],
    ['two months', 'from=2026-01-01&to=2026-02-28', 'from', 'at least 3 whole months'],
    ['the end before the beginning', 'from=2026-02-01&to=2025-12-31', 'from', 'at least 3'],
    ['no period', '', 'from', 'Expected a date'],
    ['a team', 'from=2025-12-01&to=2026-02-28&teamId=yjs-team', 'teamId', 'not known here'],
    ['a worker', 'from=2025-12-01&to=2026-02-28&caseManager=worker', 'caseManager', 'not known here'],
  ])('is asked for %s: 400', async (_, query, field, says) => {
    const { status, body } = await world.get(`/v1/learning?${query}`, { as: 'yjs-manager' });
    expect(status).toBe(400);
    expect(body['errors']).toContainEqual({ field, message: expect.stringContaining(says) });
  });

  it.each(['worker', 'officer', 'region-manager', 'psychologist', 'administrator'])('is not for a %s', async (as) => {
    expect((await world.get(WINTER, { as })).status).toBe(403);
  });
});
