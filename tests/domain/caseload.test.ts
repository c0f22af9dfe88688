import { describe, expect, it } from '@jest/globals';
import { shareOut } from '../../domain/caseload';
import type { PlanId, StaffId } from '../../domain/ids';

const plans = (count: number) => Array.from({ length: count }, (_, i) => `p${i + 1}` as PlanId);
const people = (carries: Readonly<Record<string, number>>) =>
  Object.entries(carries).map(([staffId, openPlans]) => ({ staffId: staffId as StaffId, openPlans }));

describe('a caseload that is shared out', () => {
  it.each<[string, number, Readonly<Record<string, number>>, string[]]>([
    ['goes to the only one there is', 3, { a: 9 }, ['a', 'a', 'a']],
    ['goes in turn to those who carry as many', 4, { a: 5, b: 5 }, ['a', 'b', 'a', 'b']],
    ['first evens out what they carry', 5, { a: 7, b: 4, c: 6 }, ['b', 'b', 'b', 'c', 'a']],
    ['goes to nobody when nobody is there', 2, {}, []],
  ])('%s', (_, count, carries, to) => {
    const shared = shareOut(plans(count), people(carries));
    expect(shared.map(({ toId }) => toId)).toEqual(to);
    expect(shared.map(({ planId }) => planId)).toEqual(plans(to.length));
  });
});
