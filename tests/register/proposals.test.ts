import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../domain/calendar/local-date';
import type { LocalDate } from '../../domain/calendar/local-date';
import { instantAt } from '../../domain/calendar/london-time';
import type { CommandId } from '../../domain/ids';
import { sweepEligibility } from '../../activities/jobs/sweep-eligibility';
import { UNTOUCHED } from '../../domain/transition-plan/order';
import { ProposalSettled, ProposalUnknown } from '../../register/errors';
import type { Recorded } from '../../register/writing/recorded';
import type { ChildOrder, Register } from '../../register/register';
import {
  actor,
  CASE_MANAGER,
  child,
  commitOf,
  day,
  FIRST_PAGE,
  id,
  NOW,
  planView,
  SERVICES,
  STAFF,
  TEAMS,
  TODAY,
} from './builders';
import { DATABASES } from './databases';
import { openFor } from './open-for';

/** On 10 March 2026: 17 years and 3 months, to the day; 17 years 6 months; and fourteen. */
const BORN = {
  at17y3m: day('2008-12-10'),
  aDayLess: day('2008-12-11'),
  at17y6m: day('2008-09-10'),
  young: day('2011-09-10'),
};
const order = (childId: string, endsOn: string, more: Partial<ChildOrder> = {}): ChildOrder => ({
  orderId: id(`order-of-${childId}`),
  childId: id(childId),
  type: 'youth-rehabilitation-order',
  startsOn: day('2025-11-01'),
  endsOn: day(endsOn),
  requirements: [],
  agreedToTransfer: null,
  ...UNTOUCHED,
  ...more,
});
const recorded = (key: string): Recorded => ({
  by: CASE_MANAGER.staffId,
  at: NOW,
  what: 'dismiss-proposal',
  key: { commandId: key as CommandId, bodyHash: 'body' },
});

describe.each(DATABASES)('proposals to start a plan on $name', (kind) => {
  let register: Register;
  const statements: string[] = [];
  openFor(
    kind,
    async (made) => {
      register = made;
      await register.load({
        services: SERVICES,
        teams: TEAMS,
        staff: STAFF,
        children: [
          child('reached', 'A', 'A', { dateOfBirth: BORN.at17y3m }),
          child('not-yet', 'B', 'B', { dateOfBirth: BORN.aDayLess }),
          child('prepared-late', 'C', 'C', { dateOfBirth: BORN.at17y6m }),
          child('order-ends', 'D', 'D', { dateOfBirth: BORN.young }),
          child('order-runs', 'E', 'E', { dateOfBirth: BORN.young }),
          child('has-plan', 'F', 'F', { dateOfBirth: BORN.at17y3m }),
          child('practises', 'G', 'G', { dateOfBirth: BORN.at17y3m }),
          child('southern', 'H', 'H', {
            dateOfBirth: BORN.at17y3m,
            serviceId: id('yjs-south'),
            teamId: id('team-south'),
          }),
          child('adult-with-order', 'I', 'I', { dateOfBirth: day('2007-06-01') }),
        ],
        orders: [
          order('order-ends', '2026-05-01'),
          order('order-runs', '2026-12-01'),
          order('adult-with-order', '2027-05-01'),
        ],
      });
      await register.commit(commitOf(planView('plan-f', { childId: 'has-plan' }), 1, 'f'));
      await register.commit(commitOf(planView('plan-g', { childId: 'practises', rehearsal: true }), 1, 'g'));
    },
    { logQuery: (query) => void statements.push(query) },
  );

  const sweep = (on: LocalDate = TODAY) =>
    sweepEligibility(
      { register, client: id('none') },
      { job: 'eligibility-sweep', at: instantAt(on, '05:30'), practice: null },
    );
  const listed = async (who = CASE_MANAGER) =>
    (await register.proposals(who, {}, FIRST_PAGE)).rows.map(({ childId, ground }) => `${childId}: ${ground.is}`);

  const FOUND = [
    'adult-with-order: preparation-by-age',
    'prepared-late: preparation-by-age',
    'order-ends: order-nearing-end',
    'practises: identified-by-age',
    'reached: identified-by-age',
  ];

  it('are found once, however often the sweep runs, the most pressing first', async () => {
    const { counts } = await sweep();
    expect(counts).toMatchObject({ found: FOUND.length + 1, lapsed: 0 });
    expect(await listed()).toEqual(FOUND);
    await Promise.all([sweep(), sweep()]);
    expect(await listed()).toEqual(FOUND);
  });

  it.each([
    ['of another service', actor('manager', 'yjs-south'), ['southern: identified-by-age']],
    ['of a probation region', actor('head-of-service', 'region-a'), []],
  ])('are shown to nobody but the child’s own service: somebody %s', async (_who, who, expected) => {
    expect(await listed(who)).toEqual(expected);
    expect(await register.summary(who, NOW)).toMatchObject({ plansToStart: expected.length });
  });

  it('are listed and counted in one statement each', async () => {
    statements.length = 0;
    const page = await register.proposals(CASE_MANAGER, { teamId: id('team-north') }, { cursor: null, limit: 2 });
    expect(statements).toHaveLength(1);
    expect((await register.summary(CASE_MANAGER, NOW)).plansToStart).toBe(FOUND.length);
    expect(statements).toHaveLength(2);
    const rest = await register.proposals(
      CASE_MANAGER,
      { teamId: id('team-north') },
      { cursor: page.nextCursor, limit: 9 },
    );
    expect([...page.rows, ...rest.rows].map(({ childId, ground }) => `${childId}: ${ground.is}`)).toEqual(FOUND);
  });

  it('miss nobody when weeks were missed, and change their ground with the child’s age', async () => {
    await sweep(addDays(TODAY, 120));
    expect(await listed()).toEqual(
      expect.arrayContaining(['not-yet: preparation-by-age', 'reached: preparation-by-age']),
    );
    expect(await listed()).not.toContain('reached: identified-by-age');
    expect((await listed()).some((row) => row.startsWith('order-ends'))).toBe(false);
  });

  it('are dismissed by the first of two, once for the key, and stay so', async () => {
    const [row] = (await register.proposals(CASE_MANAGER, {}, FIRST_PAGE)).rows.filter(
      ({ childId }) => childId === 'reached',
    );
    const proposalId = row?.proposalId ?? id('none');
    await expect(
      register.dismissProposal(actor('manager', 'yjs-south'), proposalId, 'Not ours', recorded('stranger')),
    ).rejects.toThrow(ProposalUnknown);
    const both = await Promise.allSettled(
      ['one', 'two'].map((key) => register.dismissProposal(CASE_MANAGER, proposalId, 'Moves away', recorded(key))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const first = both[0]?.status === 'fulfilled' ? 'one' : 'two';
    const again = await register.dismissProposal(CASE_MANAGER, proposalId, 'Moves away', recorded(first));
    expect(again.commandId).toBe(first);
    await expect(register.dismissProposal(CASE_MANAGER, proposalId, 'Moves away', recorded('three'))).rejects.toEqual(
      new ProposalSettled('dismissed'),
    );
    await sweep(addDays(TODAY, 121));
    expect((await listed()).some((line) => line.startsWith('reached'))).toBe(false);
  });

  it('are gone as soon as a plan is started, and stay gone when it ends', async () => {
    const [row] = (await register.proposals(CASE_MANAGER, {}, FIRST_PAGE)).rows.filter(
      ({ childId }) => childId === 'not-yet',
    );
    const proposalId = row?.proposalId ?? id('none');
    const startedAt = instantAt(addDays(TODAY, 122), '10:00');
    const view = planView('plan-b', { childId: 'not-yet', startedAt });
    await register.commit(commitOf(view, 1, 'b'));
    expect((await listed()).some((line) => line.startsWith('not-yet'))).toBe(false);
    await expect(register.dismissProposal(CASE_MANAGER, proposalId, 'Too late', recorded('late'))).rejects.toEqual(
      new ProposalSettled('plan-started'),
    );
    await register.commit(commitOf({ ...view, status: 'closed' }, 2, 'closed'));
    expect((await listed()).some((line) => line.startsWith('not-yet'))).toBe(false);
    await sweep(addDays(TODAY, 123));
    expect((await listed()).some((line) => line.startsWith('not-yet'))).toBe(false);
  });
});
