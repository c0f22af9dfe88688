import { describe, expect, it } from '@jest/globals';
import { POLICIES, policyRows } from '../../../domain/policy/index';
import type { Nation, Standing } from '../../../domain/policy/index';

type ExpectedClock = readonly [name: string, value: number, unit: string, from: string, standing: Standing];

const CLOCKS: Record<Nation, ExpectedClock[]> = {
  wales: [
    ['reportedOrDecided', 0, 'days', 'raised', 'default'],
    ['acknowledgedBySafeguardingPerson', 2, 'working hours', 'raised', 'default'],
    ['childLookedFor', 2, 'working hours', 'raised-by-description', 'default'],
    ['managerTold', 0, 'days', 'raised', 'default'],
    ['writtenReport', 24, 'hours', 'telephone-report', 'guidance'],
    ['socialServicesDecide', 1, 'working days', 'report', 'guidance'],
    ['contactAgain', 7, 'working days', 'written-report', 'guidance'],
    ['childProtectionConference', 15, 'working days', 'strategy-discussion', 'guidance'],
    ['coreGroup', 10, 'working days', 'conference', 'guidance'],
    ['adultEnquiries', 7, 'working days', 'receipt-by-adult-services', 'law'],
    ['allegationToDesignatedOfficer', 24, 'hours', 'allegation-known', 'guidance'],
    ['allegationNextWorkingDay', 1, 'working days', 'allegation-known', 'guidance'],
  ],
  england: [
    ['reportedOrDecided', 0, 'days', 'raised', 'default'],
    ['acknowledgedBySafeguardingPerson', 2, 'working hours', 'raised', 'default'],
    ['childLookedFor', 2, 'working hours', 'raised-by-description', 'default'],
    ['managerTold', 0, 'days', 'raised', 'default'],
    ['socialServicesDecide', 1, 'working days', 'report', 'guidance'],
    ['referralAcknowledged', 1, 'working days', 'report', 'guidance'],
    ['childProtectionConference', 15, 'working days', 'strategy-discussion', 'guidance'],
    ['childAssessment', 45, 'working days', 'report', 'guidance'],
    ['coreGroup', 10, 'working days', 'conference', 'to be confirmed'],
    ['allegationToDesignatedOfficer', 1, 'working days', 'allegation-known', 'to be confirmed'],
  ],
};

const REPORTING: Record<Nation, [name: string, words: string, standing: Standing][]> = {
  wales: [
    ['agencyDuty', 's.130', 'law'],
    ['practitionerDuty', 'Each practitioner', 'guidance'],
    ['childReportedTo', 'where it is thought to have occurred', 'to be confirmed'],
    ['adultReportedTo', 'where the person is', 'to be confirmed'],
    ['practitionerReportedTo', 'where the practitioner works', 'to be confirmed'],
  ],
  england: [
    ['agencyDuty', 'promotes the welfare', 'law'],
    ['practitionerDuty', 'Each practitioner', 'guidance'],
    ['childReportedTo', 'where the child lives or is found', 'to be confirmed'],
    ['adultReportedTo', 'where the person is', 'to be confirmed'],
    ['practitionerReportedTo', 'where the practitioner works', 'to be confirmed'],
  ],
};

describe.each(['wales', 'england'] as const)('what is %s alone', (nation) => {
  const rows = new Map(policyRows(POLICIES[nation]).map(({ path, rule }) => [path, rule]));
  const namesUnder = (section: string): string[] =>
    [...rows.keys()].filter((path) => path.startsWith(`${section}.`)).map((path) => path.slice(section.length + 1));

  it.each(CLOCKS[nation])('clock %s: %i %s from %s, standing as %s', (name, value, unit, from, standing) => {
    expect(rows.get(`concernClocks.${name}`)).toMatchObject({ value, unit, from, standing });
  });

  it('has no clock beside those', () => {
    expect(namesUnder('concernClocks').sort()).toEqual(CLOCKS[nation].map(([name]) => name).sort());
  });

  it.each(REPORTING[nation])('reporting, %s: %s (%s)', (name, words, standing) => {
    expect(rows.get(`reporting.${name}`)).toMatchObject({ value: expect.stringContaining(words), standing });
  });

  it('never lends a rule of the other nation', () => {
    const lent = [...rows].filter(([, rule]) => !['england-and-wales', nation].includes(rule.nation));
    expect(lent).toEqual([]);
  });
});

describe('the two nations', () => {
  it('give Welsh its standing in Wales, where the law does', () => {
    expect(POLICIES.wales.welshLanguage?.noLessFavourably).toMatchObject({ value: true, standing: 'law' });
    expect(POLICIES.wales.welshLanguage?.unknownChoiceMeansBoth).toMatchObject({ value: true, standing: 'default' });
    expect(POLICIES.england.welshLanguage).toBeUndefined();
  });

  it('do not name the Welsh duty to report (s.130) in England', () => {
    expect(JSON.stringify(POLICIES.england)).not.toMatch(/s\.1(26|28|30)/);
  });

  it('bring their own guidance to transition', () => {
    expect(POLICIES.wales.youthToAdult.preparationAt.nation).toBe('wales');
    expect(POLICIES.england.youthToAdult.preparationAt.nation).toBe('england');
  });
});
