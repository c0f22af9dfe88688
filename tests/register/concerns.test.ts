import { describe, expect, it } from '@jest/globals';
import { NOTHING_OWN } from '../../domain/policy';
import { sql } from 'drizzle-orm';
import { digestOf } from '../../domain/commit';
import type { Commit } from '../../domain/commit';
import type { Recipient } from '../../domain/people';
import { safeguardingConcern } from '../../domain/safeguarding-concern';
import { addresseeOf } from '../../register/people/absence';
import type { Directory } from '../../register/people/absence';
import { rowsOf } from '../../register/database/database';
import { ConcernIsOpen } from '../../register/errors';
import type { Register, StaffMember } from '../../register/register';
import { DESCRIBED, NOW as RAISED_AT, raise } from '../domain/safeguarding-concern/concerns';
import { commitOf, day, id, person, planView, service, team, TODAY } from './builders';
import { DATABASES } from './databases';
import type { TestDatabase } from './databases';
import { openFor } from './open-for';

const RACES = Number(process.env['CAMAU_TEST_RACES'] ?? 60);

const AWAY = { awayFrom: day('2026-03-10'), awayUntil: day('2026-03-10') };
const of = (staffId: string, role: StaffMember['role'], more: Partial<StaffMember> = {}) =>
  person(staffId, 'yjs', 'team', role, more);
const directory = (people: readonly StaffMember[]): Directory => ({
  staff: new Map(people.map((one) => [one.staffId, { ...one, atOnce: null }])),
  teams: new Map([[id('team'), team('team', 'yjs', 'manager')]]),
  services: new Map([
    [
      id('yjs'),
      { ...service('yjs', 'youth-justice-service', 'head'), boardEmail: 'board@yjs.test', ownPolicy: NOTHING_OWN },
    ],
  ]),
});
const ALL = [
  of('lead', 'safeguarding-lead'),
  of('lead-b', 'safeguarding-lead'),
  of('manager', 'manager'),
  of('head', 'head-of-service'),
];
const without = (...away: readonly [string, Partial<StaffMember>][]) =>
  ALL.map((one) => ({ ...one, ...away.find(([staffId]) => staffId === one.staffId)?.[1] }));

describe('the line of a concern', () => {
  const line = (except: readonly string[]): Recipient => ({
    kind: 'first-there',
    line: [
      { kind: 'role', role: 'safeguarding-lead', serviceId: id('yjs') },
      { kind: 'manager-of-team', teamId: id('team') },
      { kind: 'head-of-service', serviceId: id('yjs') },
      { kind: 'board', serviceId: id('yjs') },
    ],
    except: except.map((one) => id(one)),
  });

  it.each<[string, readonly StaffMember[], string[], string]>([
    ['the safeguarding lead', ALL, [], 'lead'],
    ['another of them, where one is kept out', ALL, ['lead'], 'lead-b'],
    ['the next person up, where all of them are', ALL, ['lead', 'lead-b'], 'manager'],
    ['the head of service, where the manager is kept out too', ALL, ['lead', 'lead-b', 'manager'], 'head'],
    ['the board, where nobody else may know', ALL, ['lead', 'lead-b', 'manager', 'head'], 'board'],
    [
      'nobody who stands in for somebody away, where they are kept out',
      without(['lead', { ...AWAY, deputyId: id('manager') }], ['lead-b', { active: false }]),
      ['manager'],
      'head',
    ],
    [
      'nobody in the place of one who is kept out',
      without(['lead', { deputyId: id('manager') }], ['lead-b', { active: false }]),
      ['lead'],
      'manager',
    ],
    [
      'the deputy of one who is away',
      without(['lead', { ...AWAY, deputyId: id('head') }], ['lead-b', AWAY]),
      [],
      'head',
    ],
  ])('leads to %s', (_who, people, except, expected) => {
    const found = addresseeOf(line(except), directory(people), TODAY);
    expect(found?.staffId ?? (found?.address === 'board@yjs.test' ? 'board' : null)).toBe(expected);
  });
});

/** The first commit of a concern about the child; null: one who is described. */
function raisedFor(childId: string | null, concernId: string): Commit {
  const about = childId === null ? DESCRIBED : { childId: id(childId) };
  const { state, timeline } = safeguardingConcern.begin(raise({ ...about, concernId: id(concernId) }), RAISED_AT);
  const view = safeguardingConcern.view(state);
  return {
    ...{ kind: 'safeguardingConcern', entityId: concernId, baseVersion: 0, version: 1, cause: ['raise'] },
    ...{ digest: digestOf(view), open: true, view, commands: [], outbox: [] },
    timeline: timeline.map((entry, seq) => ({ ...entry, version: 1, seq })),
  };
}

/** The commit after it, by which somebody says who was described. */
function foundToBe(childId: string, concernId: string): Commit {
  const first = raisedFor(null, concernId);
  const [by, at] = ['lead', RAISED_AT];
  const answer = { entityId: concernId, version: 2, peopleVersion: 2, item: null };
  return {
    ...{ ...first, baseVersion: 1, version: 2, cause: [`found-${concernId}`], digest: 'found', timeline: [] },
    view: { ...first.view, childId, peopleVersion: 2 },
    commands: [{ commandId: `found-${concernId}`, bodyHash: '', name: 'match-child', by, at, answer }],
  };
}

describe.each(DATABASES)('closing over an open concern, on $name', (kind) => {
  let register: Register;
  let database: TestDatabase;
  openFor(kind, (made, opened) => {
    [register, database] = [made, opened];
  });
  const open = (planId: string) => planView(planId, { childId: `child of ${planId}` });
  const closed = (planId: string) =>
    planView(planId, { childId: `child of ${planId}`, status: 'closed', phase: 'closed' });
  const rowOf = async (entityId: string): Promise<number> => {
    const asked = sql`select max(row_id)::int as row from commits where entity_id = ${entityId} and voided_at is null`;
    const [found] = await rowsOf<{ row: number }>(database.db.queries, asked);
    return found?.row ?? 0;
  };

  it('is told of a death that it does not know of, and of none else', async () => {
    await register.commit(commitOf(open('living'), 1, 'start'));
    await register.commit(raisedFor('child of living', 'concern-l'));
    expect(await register.concernsOfDeaths(null)).toEqual([]);
    const sealed = planView('living', { childId: 'child of living', status: 'sealed', phase: 'sealed' });
    await register.commit(commitOf(sealed, 2, 'sealed'));
    const told = { concernId: 'concern-l', childId: 'child of living', died: true };
    expect(await register.concernsOfDeaths(null)).toEqual([told]);
    expect(await register.concernsOfDeaths(id('child of living'))).toEqual([told]);
    expect(await register.concernsOfDeaths(id('child of another'))).toEqual([]);
    await register.commit(commitOf(open('living'), 3, 'withdrawn'));
    expect(await register.concernsOfDeaths(null)).toEqual([]);
  });

  it('is refused, and leaves the plan as it was; once the concern is closed it is written', async () => {
    await register.commit(commitOf(open('refused'), 1, 'start'));
    const raised = raisedFor('child of refused', 'concern-r');
    await register.commit(raised);
    const closing = commitOf(closed('refused'), 2, 'close');
    await expect(register.commit(closing)).rejects.toBeInstanceOf(ConcernIsOpen);
    expect(await register.openPlanOf(id('child of refused'))).toBe('refused');
    expect(await register.command('close')).toBeNull();
    await register.commit({
      ...raised,
      baseVersion: 1,
      version: 2,
      cause: ['end'],
      digest: 'ended',
      open: false,
      timeline: [],
    });
    expect(await register.commit(closing)).toBe('written');
    // The same commit again is a late duplicate, whatever has been raised since.
    await register.commit(raisedFor('child of refused', 'concern-s'));
    expect(await register.commit(closing)).toBe('repeated');
  });

  it('is refused from the moment at which a child who was described is found, and not before', async () => {
    await register.commit(commitOf(open('found'), 1, 'found-start'));
    await register.commit(raisedFor(null, 'concern-f'));
    expect(await register.commit(commitOf(closed('found'), 2, 'close-before'))).toBe('written');
    await register.commit(commitOf(open('found'), 3, 'open-again'));
    await register.commit(foundToBe('child of found', 'concern-f'));
    await expect(register.commit(commitOf(closed('found'), 4, 'close-after'))).rejects.toBeInstanceOf(ConcernIsOpen);
  });

  it('is not refused for a concern about another child', async () => {
    await register.commit(commitOf(open('other'), 1, 'other-start'));
    await register.commit(raisedFor('somebody else', 'concern-o'));
    expect(await register.commit(commitOf(closed('other'), 2, 'other-close'))).toBe('written');
  });

  it(`is decided once, whichever of the two comes first (${RACES} times)`, async () => {
    for (let round = 0; round < RACES; round++) {
      const [planId, concernId] = [`race-${round}`, `concern-${round}`];
      await register.commit(commitOf(open(planId), 1, `${planId}-start`));
      // Every other pair: the child was described before, and is found now.
      const isFound = round % 4 > 1;
      if (isFound) await register.commit(raisedFor(null, concernId));
      const about = isFound ? foundToBe : raisedFor;
      const both = [
        () => register.commit(commitOf(closed(planId), 2, `${planId}-close`)),
        () => register.commit(about(`child of ${planId}`, concernId)),
      ];
      const inTurn = round % 2 === 0 ? both : [...both].reverse();
      const results = await Promise.allSettled(inTurn.map((send) => send()));
      const [closing, raising] = round % 2 === 0 ? results : [...results].reverse();
      expect(raising?.status).toBe('fulfilled');
      if (closing?.status === 'rejected') expect(closing.reason).toBeInstanceOf(ConcernIsOpen);
      else expect(await rowOf(planId)).toBeLessThan(await rowOf(concernId));
    }
  });
});
