import { describe, expect, it } from '@jest/globals';
import { localDate } from '../../../domain/calendar/local-date';
import type { ChildId } from '../../../domain/ids';
import { POLICIES, transitionValues } from '../../../domain/policy/index';
import { groundsFor, proposalIdOf, routeOf, ruleOf } from '../../../domain/proposals/grounds';
import type { ChildWithoutPlan } from '../../../domain/proposals/grounds';
import { plannedDates, transitionPlan } from '../../../domain/transition-plan/index';
import type { Order, Route } from '../../../domain/transition-plan/state';
import { NOW, order, startAt, TODAY } from '../transition-plan/plans';

// Born so that 17 years 3 months come on 2026-01-12, 17 years 6 months on 2026-04-12, 18 years on 2026-10-12.
const BORN = localDate('2008-10-12');
const YRO = (endsOn: string, more: Partial<Order> = {}) =>
  order('youth-rehabilitation-order', localDate(endsOn), { startsOn: localDate('2025-10-01'), ...more });
const had = (route: Route, startedOn: string) => ({ routes: [route], startedOn: localDate(startedOn) });

const grounds = (today: string, more: Partial<ChildWithoutPlan> = {}) =>
  groundsFor(
    { childId: 'child-1' as ChildId, dateOfBirth: BORN, orders: [], earlierPlans: [], ...more },
    POLICIES.wales,
    localDate(today),
  ).map(({ is }) => is);

const PAST_18 = [YRO('2027-09-30')];

describe('why a plan should be started', () => {
  it.each<[string, string, Partial<ChildWithoutPlan>, string[]]>([
    ['the day before 17 years 3 months', '2026-01-11', { orders: PAST_18 }, []],
    ['17 years 3 months', '2026-01-12', { orders: PAST_18 }, ['identified-by-age']],
    ['the day before 17 years 6 months', '2026-04-11', { orders: PAST_18 }, ['identified-by-age']],
    ['17 years 6 months', '2026-04-12', { orders: PAST_18 }, ['preparation-by-age']],
    ['months later, when nobody looked before', '2026-10-11', { orders: PAST_18 }, ['preparation-by-age']],
    ['past 18, an order still goes on', '2026-12-01', { orders: PAST_18 }, ['preparation-by-age']],
    ['25, whatever goes on', '2033-10-12', { orders: [YRO('2034-12-31')] }, []],
    ['no order is known, before the birthday', '2026-10-11', {}, ['preparation-by-age']],
    ['no order is known, from the birthday on', '2026-10-12', {}, []],
    ['every order ends before the birthday', '2026-02-01', { orders: [YRO('2026-10-12')] }, []],
    ['an order ends the day after it', '2026-02-01', { orders: [YRO('2026-10-13')] }, ['identified-by-age']],
    [
      'extended past it',
      '2026-02-01',
      { orders: [YRO('2026-08-01', { extendedTo: [localDate('2027-01-31')] })] },
      ['identified-by-age'],
    ],
    ['revoked', '2026-02-01', { orders: [YRO('2027-09-30', { revokedOn: localDate('2026-01-20') })] }, []],
    [
      'a plan led through it',
      '2026-04-12',
      { orders: PAST_18, earlierPlans: [had('youth-to-adult', '2026-01-20')] },
      [],
    ],
    [
      'a plan led only to an end',
      '2026-04-12',
      { orders: PAST_18, earlierPlans: [had('end-of-order', '2026-01-20')] },
      ['preparation-by-age'],
    ],
  ])('by age: %s', (_what, today, more, expected) => {
    expect(grounds(today, more)).toEqual(expected);
  });

  // A child of fourteen.
  const young = { dateOfBirth: localDate('2011-10-12') };
  it.each<[string, string, Partial<ChildWithoutPlan>, string[]]>([
    ['85 days before', '2026-03-16', { orders: [YRO('2026-06-09')] }, []],
    ['84 days before', '2026-03-17', { orders: [YRO('2026-06-09')] }, ['order-nearing-end']],
    ['on its last day', '2026-06-09', { orders: [YRO('2026-06-09')] }, ['order-nearing-end']],
    ['the day after', '2026-06-10', { orders: [YRO('2026-06-09')] }, []],
    ['another order goes on for long', '2026-06-01', { orders: [YRO('2026-06-09'), YRO('2027-06-09')] }, []],
    [
      'unpaid work keeps it running',
      '2026-06-20',
      { orders: [YRO('2026-06-09', { unpaidWork: { is: 'unfinished', hoursLeft: 4 } })] },
      ['order-nearing-end'],
    ],
    ['revoked', '2026-06-01', { orders: [YRO('2026-06-09', { revokedOn: localDate('2026-05-30') })] }, []],
    [
      'a plan led to its end',
      '2026-06-01',
      { orders: [YRO('2026-06-09')], earlierPlans: [had('end-of-order', '2026-02-01')] },
      [],
    ],
    [
      'a plan led to the end of an order before it',
      '2026-06-01',
      { orders: [YRO('2026-06-09')], earlierPlans: [had('end-of-order', '2025-09-30')] },
      ['order-nearing-end'],
    ],
    ['no order is known', '2026-06-01', {}, []],
  ])('by an order that ends on 9 June: %s', (_what, today, more, expected) => {
    expect(grounds(today, { ...young, ...more })).toEqual(expected);
  });

  it('both at once, each its own proposal', () => {
    expect(grounds('2026-08-01', { orders: [YRO('2026-10-20')] })).toEqual(['preparation-by-age', 'order-nearing-end']);
  });

  it('is one proposal for each ground, and another one when an order has another end', () => {
    const [before] = groundsFor(
      { childId: 'c' as ChildId, earlierPlans: [], ...young, orders: [YRO('2026-06-09')] },
      POLICIES.wales,
      localDate('2026-06-01'),
    );
    const extended = [YRO('2026-06-09', { extendedTo: [localDate('2026-08-01')] })];
    const [after] = groundsFor(
      { childId: 'c' as ChildId, earlierPlans: [], ...young, orders: extended },
      POLICIES.wales,
      localDate('2026-06-01'),
    );
    if (!before || !after) throw new Error('Both are grounds');
    expect(proposalIdOf('c' as ChildId, before)).not.toBe(proposalIdOf('c' as ChildId, after));
    expect([routeOf(before), ruleOf(before, POLICIES.wales).standing]).toEqual(['end-of-order', 'default']);
  });
});

describe('the dates that a plan would have', () => {
  it.each<[string, readonly Route[], number]>([
    ['in time', ['youth-to-adult'], 0],
    ['late', ['youth-to-adult'], 250],
    ['to the end of an order', ['end-of-order'], 0],
    ['both', ['end-of-order', 'youth-to-adult'], 100],
  ])('are those that it has when it is started: %s', (_what, routes, daysOn) => {
    const start = startAt({ years: 17, months: 3, days: daysOn }, { routes });
    const { rungs, transferOn, moved } = transitionPlan.begin(start, NOW).state;
    const planned = plannedDates(
      { routes, dateOfBirth: start.dateOfBirth, orders: start.orders, policy: transitionValues(POLICIES.wales) },
      TODAY,
    );
    expect(planned).toEqual({
      rungs: rungs.map(({ key, startsOn, dueOn }) => ({ key, startsOn, dueOn })),
      transferOn,
      moved,
    });
  });
});
