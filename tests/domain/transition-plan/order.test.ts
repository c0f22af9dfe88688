import { describe, expect, it } from '@jest/globals';
import { localDate } from '../../../domain/calendar/local-date';
import { ORDER_TYPES, POLICIES, transitionValues } from '../../../domain/policy/index';
import type { OrderType } from '../../../domain/policy/index';
import { END_RULES, endOfOrder, endOfOrders, hasEnded } from '../../../domain/transition-plan/order';
import type { EndRuleName, Order } from '../../../domain/transition-plan/order';
import { order } from './plans';

const policy = transitionValues(POLICIES.wales);
const day = localDate;
const GIVEN = day('2026-06-30');
const unfinished = { is: 'unfinished', hoursLeft: 12 } as const;
const done = (on: string) => ({ is: 'done', on: day(on) }) as const;
const extendedTo = [day('2026-12-30')];

type Row = readonly [OrderType, Partial<Order>, EndRuleName, endsOn: string | null, endsAt: string | null];
const YRO = 'youth-rehabilitation-order';
/** The first moment after the last day, in London's summer and winter; or the first moment of the day itself. */
const ROWS: readonly Row[] = [
  [YRO, {}, 'date-given', '2026-06-30', '2026-06-30T23:00:00.000Z'],
  ['referral-order', {}, 'date-given', '2026-06-30', '2026-06-30T23:00:00.000Z'],
  [YRO, { extendedTo }, 'extended', '2026-12-30', '2026-12-31T00:00:00.000Z'],
  [YRO, { unpaidWork: unfinished }, 'unpaid-work-unfinished', null, null],
  [YRO, { unpaidWork: unfinished, extendedTo }, 'unpaid-work-unfinished', null, null],
  ['adult-community-order', { unpaidWork: unfinished }, 'unpaid-work-unfinished', null, null],
  ['reparation-order', { unpaidWork: unfinished }, 'date-given', '2026-06-30', '2026-06-30T23:00:00.000Z'],
  [YRO, { unpaidWork: done('2026-05-01') }, 'date-given', '2026-06-30', '2026-06-30T23:00:00.000Z'],
  [YRO, { unpaidWork: done('2026-06-30') }, 'date-given', '2026-06-30', '2026-06-30T23:00:00.000Z'],
  [YRO, { unpaidWork: done('2026-07-20') }, 'unpaid-work-done-late', '2026-07-20', '2026-07-19T23:00:00.000Z'],
  [YRO, { unpaidWork: done('2026-07-20'), extendedTo }, 'extended', '2026-12-30', '2026-12-31T00:00:00.000Z'],
  [YRO, { revokedOn: day('2026-02-10') }, 'revoked', '2026-02-10', '2026-02-10T00:00:00.000Z'],
  [YRO, { revokedOn: day('2026-07-10'), unpaidWork: unfinished }, 'revoked', '2026-07-10', '2026-07-09T23:00:00.000Z'],
  [YRO, { revokedOn: day('2026-08-10'), extendedTo }, 'revoked', '2026-08-10', '2026-08-09T23:00:00.000Z'],
];

describe('the true end of an order', () => {
  it.each(ROWS)('%s with %j: %s', (type, facts, by, endsOn, endsAt) => {
    const end = endOfOrder(order(type, GIVEN, facts), policy);
    const expected =
      endsOn === null
        ? { is: 'not-yet-known', plannedFor: facts.extendedTo?.[0] ?? GIVEN, by }
        : { is: 'set', on: endsOn, at: endsAt, by };
    expect(end).toEqual(expected);
  });

  it('is told by some rule for every type, and each rule has its standing and source', () => {
    for (const type of ORDER_TYPES) expect(endOfOrder(order(type, GIVEN), policy).by).toBe('date-given');
    for (const { standing, source } of END_RULES) expect([standing, source]).not.toContain('');
    expect(new Set(ROWS.map(([, , by]) => by))).toEqual(new Set(END_RULES.map(({ rule }) => rule)));
  });

  it('comes as its last day ends, not before', () => {
    const end = endOfOrder(order(YRO, GIVEN), policy);
    expect(hasEnded(end, '2026-06-30T22:59:59.999Z' as never)).toBe(false);
    expect(hasEnded(end, '2026-06-30T23:00:00.000Z' as never)).toBe(true);
  });

  it('does not wait for unpaid work where another nation’s law says so', () => {
    const elsewhere = { ...policy, unpaidWorkKeepsOrderRunning: false };
    expect(endOfOrder(order(YRO, GIVEN, { unpaidWork: unfinished }), elsewhere).by).toBe('date-given');
  });
});

describe('the end of orders side by side', () => {
  const short = order('reparation-order', day('2026-03-31'));
  const long = order(YRO, GIVEN);

  it('is the latest of their true ends, each its own', () => {
    expect(endOfOrders([short, long], policy)).toMatchObject({ is: 'set', on: '2026-06-30' });
    expect(endOfOrders([long, short], policy)).toMatchObject({ is: 'set', on: '2026-06-30' });
    expect(endOfOrders([{ ...long, revokedOn: day('2026-02-01') }, short], policy)).toMatchObject({ on: '2026-03-31' });
  });

  it('of one that is revoked on the other’s last day is the end of that day', () => {
    const revoked = { ...long, revokedOn: short.endsOn };
    expect(endOfOrders([revoked, short], policy)).toMatchObject({ at: '2026-03-31T23:00:00.000Z' });
  });

  it('is not known while the unpaid work of one is unfinished, and planned for the latest day that is known', () => {
    const working = order(YRO, day('2026-02-28'), { unpaidWork: unfinished });
    expect(endOfOrders([working, short], policy)).toEqual({ is: 'not-yet-known', plannedFor: '2026-03-31' });
    expect(endOfOrders([short, { ...working, endsOn: GIVEN }], policy)).toMatchObject({ plannedFor: '2026-06-30' });
  });
});
