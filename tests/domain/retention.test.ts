import { describe, expect, it } from '@jest/globals';
import { POLICIES } from '../../domain/policy';
import { keptUntil, refuseErasure } from '../../domain/retention';
import type { HeldOfChild, RecordKind } from '../../domain/retention';
import { day } from '../register/builders';

const { retention } = POLICIES.wales;
/** Born on 1 June 2008; the last thing was recorded on 10 March 2020. */
const HELD: HeldOfChild = {
  ...{ dateOfBirth: day('2008-06-01'), lastActionOn: day('2020-03-10'), open: false, held: false, died: false },
  ...{ ownOrders: [], ownOrdersUntil: null, allegation: false },
  ...{ orders: ['youth-rehabilitation-order'], records: { plans: 1, contacts: 1, concerns: 1, child: 1 } },
};
const older = { dateOfBirth: day('2001-01-01') };

describe('until when something is kept', () => {
  it.each<[string, RecordKind, Partial<HeldOfChild>, string | null, string[]]>([
    ['a plan with a court’s order: five years', 'plans', {}, '2025-03-10', ['courtOrders']],
    ['one without an order: as long', 'plans', { orders: [] }, '2025-03-10', ['courtOrders']],
    ['out of court, still a child: to 18', 'plans', { orders: ['referral-order'] }, '2026-06-01', ['outOfCourt']],
    [
      'out of court, grown up: three years',
      'plans',
      { orders: ['community-resolution'], ...older },
      '2023-03-10',
      ['outOfCourt'],
    ],
    [
      'both: the longer',
      'plans',
      { orders: ['licence', 'referral-order'] },
      '2026-06-01',
      ['courtOrders', 'outOfCourt'],
    ],
    ['contact by choice', 'contacts', older, '2023-03-10', ['voluntaryContact']],
    ['concerns: no time is set', 'concerns', older, null, ['concerns']],
    ['an allegation: a class of its own beside', 'concerns', { allegation: true }, null, ['concerns', 'allegations']],
    ['the child’s entry, without orders: to 18', 'child', {}, '2026-06-01', ['outOfCourt']],
    [
      'with them: from the end of the last',
      'child',
      { ownOrders: ['licence'], ownOrdersUntil: day('2022-05-05') },
      '2027-05-05',
      ['courtOrders'],
    ],
    ['of a child who has died: no time is set', 'contacts', { died: true }, null, ['voluntaryContact', 'deaths']],
  ])('%s', (_, kind, more, until, by) => {
    expect(keptUntil(kind, { ...HELD, ...more }, retention)).toEqual({ until, by });
  });
});

describe('what stands against erasing', () => {
  const said = (more: Partial<HeldOfChild>, today = '2025-03-11', careExperienced = false) =>
    refuseErasure('plans', { ...HELD, ...more }, retention, day(today), careExperienced)?.message ?? null;

  it('is nothing from the day after the last on which it is kept', () => {
    expect([said({}), said({}, '2025-03-10')]).toEqual([null, expect.stringContaining('until 2025-03-10')]);
  });

  it.each<[string, Partial<HeldOfChild>, boolean, RegExp]>([
    ['anything open', { open: true }, false, /is still open\. It has to end first/],
    ['a legal hold', { held: true }, false, /legal hold stands.*lift it first/],
    ['a death', { died: true }, false, /no time for the records of a child who has died/],
    ['care', {}, true, /no time for the records of a care-experienced child/],
    ['nothing there', { records: { ...HELD.records, plans: 0 } }, false, /^There is nothing to erase/],
  ])('is told in plain words: %s', (_, more, care, says) => {
    expect(said(more, '2040-01-01', care)).toMatch(says);
  });

  it('is, for the child’s own entry, whatever else is held: that goes first', () => {
    const refused = (records: Partial<HeldOfChild['records']>) =>
      refuseErasure('child', { ...HELD, records: { ...HELD.records, ...records } }, retention, day('2040-01-01'));
    expect(refused({})).toMatchObject({ message: expect.stringContaining('They go first.') });
    expect(refused({ plans: 0, contacts: 0, concerns: 0 })).toBeNull();
  });

  it('names every reason at once', () => {
    expect(said({ open: true, held: true }, '2021-01-01')).toMatch(/is still open.*legal hold.*until 2025-03-10/);
  });
});
