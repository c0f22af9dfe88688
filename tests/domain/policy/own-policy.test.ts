import { describe, expect, it } from '@jest/globals';
import { CHANGEABLE } from '../../../domain/policy/changeable';
import { NOTHING_OWN, ownFaults, POLICIES, policyFor, policyRows, transitionValues } from '../../../domain/policy';
import type { OwnRow } from '../../../domain/policy';
import { LEGAL_ROWS } from '../../../domain/policy/law';

const own = (path: string, value: unknown): OwnRow => ({ path, value, why: 'Our children asked for it' });
const NATIONS = ['wales', 'england'] as const;

/** What is taken, row by row, and what is not. */
const TAKEN: [path: string, value: unknown][] = [
  ['voluntary.reviewEvery', 8],
  ['youthToAdult.jointContactsMinimum', 5],
  ['youthToAdult.identifiedAt', { years: 16, months: 11 }],
  ['youthToAdult.afterTransferCheckIns', [1, 4, 8, 12]],
  ['missedAppointments.consultants', ['trauma-champion', 'psychologist']],
  ['signOff.askedOf', []],
  ['signOff.askedOf', [{ of: 'exit-plan', tiers: 2 }]],
  ['informationPack.wholeWith', ['health']],
];
const REFUSED: [path: string, value: unknown, says: RegExp][] = [
  ['voluntary.reviewEvery', 0, /whole number from 1 to 999/],
  ['voluntary.reviewEvery', '8', /whole number/],
  ['voluntary.reviewEvery', 1.5, /whole number/],
  ['voluntary.reviewEvery', 1000, /whole number/],
  ['youthToAdult.identifiedAt', 16, /an age as/],
  ['youthToAdult.identifiedAt', null, /an age as/],
  ['youthToAdult.identifiedAt', { years: 16, months: 12 }, /an age as/],
  ['youthToAdult.identifiedAt', { years: 16, months: 1, days: 2 }, /an age as/],
  ['youthToAdult.identifiedAt', { years: 17, months: 8 }, /must come after/],
  ['youthToAdult.transferAt', { years: 17, months: 11 }, /no transfer before 18/],
  ['youthToAdult.afterTransferCheckIns', [], /1 to 12 whole numbers/],
  ['youthToAdult.afterTransferCheckIns', [4, 2], /greater than the one before/],
  ['youthToAdult.jointContactsLedByReceiver', 9, /more contacts/],
  ['missedAppointments.consultants', [], /one or more of "psychologist", "trauma-champion"/],
  ['missedAppointments.consultants', ['a friend'], /one or more of/],
  ['missedAppointments.consultants', ['psychologist', 'psychologist'], /at most once/],
  ['signOff.askedOf', [{ of: 'exit-plan', tiers: 3 }], /"tiers": 1 or 2/],
  ['signOff.askedOf', [{ of: 'lunch', tiers: 1 }], /"of": "prepare-child"/],
  ['signOff.askedOf', [null], /"tiers": 1 or 2/],
  ['sharing.expiresAfter', 13, /at most/],
  ['missedAppointments.yroFailuresBeforeInformation', 5, /it is law \(Sentencing Act 2020, Schedule 7\)/],
  ['concernClocks.writtenReport', 48, /the same for every service/],
  ['sharing.withOwnReason', ['what-helps'], /the same for every service/],
  ['voluntary.tea', 3, /There is no row voluntary.tea/],
];

describe('a policy of a service’s own', () => {
  it('is the nation’s, as it is, while nothing is its own', () => {
    expect(policyFor({ nation: 'wales', ownPolicy: NOTHING_OWN })).toBe(POLICIES.wales);
  });

  it.each(TAKEN)('may say %s is %j, and nothing else changes', (path, value) => {
    for (const nation of NATIONS) {
      expect(ownFaults(nation, [own(path, value)])).toEqual([]);
      const policy = policyFor({ nation, ownPolicy: { version: 3, rows: [own(path, value)] } });
      expect(policy.version).toBe(`${nation}-1.3`);
      const [before, after] = [policyRows(POLICIES[nation]), policyRows(policy)];
      const changed = after.filter(
        ({ rule }, at) => rule !== before[at]?.rule && JSON.stringify(rule) !== JSON.stringify(before[at]?.rule),
      );
      expect(changed).toMatchObject([
        { path, rule: { value, standing: 'default', source: 'The service’s own: Our children asked for it' } },
      ]);
    }
  });

  it.each(REFUSED)('may not say %s is %j', (path, value, says) => {
    const faults = ownFaults('wales', [own(path, value)]);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.says).toMatch(says);
  });

  it('says of each row what is wrong with it, and of a row that comes twice', () => {
    const twice = [own('voluntary.reviewEvery', 8), own('voluntary.reviewEvery', 9)];
    expect(ownFaults('england', [...twice, own('digest.looksAhead', -1)]).map(({ path }) => path)).toEqual([
      'voluntary.reviewEvery',
      'digest.looksAhead',
    ]);
  });

  it('takes rows together that would not stand alone', () => {
    const rows = [own('youthToAdult.jointContactsLedByReceiver', 4), own('youthToAdult.jointContactsMinimum', 6)];
    expect(ownFaults('wales', rows)).toEqual([]);
    expect(transitionValues(policyFor({ nation: 'wales', ownPolicy: { version: 1, rows } }))).toMatchObject({
      version: 'wales-1.1',
      jointContactsMinimum: 6,
      jointContactsLedByReceiver: 4,
    });
  });
});

describe('the rows that a service may set for itself', () => {
  it.each(NATIONS)('are there, are no law, and take what the nation’s policy says (%s)', (nation) => {
    const rows = new Map(policyRows(POLICIES[nation]).map(({ path, rule }) => [path, rule]));
    const legal = new Set(LEGAL_ROWS.map(({ path }) => path));
    for (const path of Object.keys(CHANGEABLE)) {
      const rule = rows.get(path);
      expect([path, rule !== undefined, rule?.standing === 'law', legal.has(path)]).toEqual([path, true, false, false]);
      expect([path, ownFaults(nation, [own(path, rule?.value)])]).toEqual([path, []]);
    }
  });
});
