import { describe, expect, it } from '@jest/globals';
import { addDays, addYears, localDate } from '../../../domain/calendar/local-date';
import { instantAt } from '../../../domain/calendar/london-time';
import { addWorkingMinutes, isWorkingTime } from '../../../domain/calendar/working-hours';
import { POLICIES } from '../../../domain/policy';
import type { Nation } from '../../../domain/policy';
import { concernValues } from '../../../domain/policy/concern-values';
import type { ConcernStep } from '../../../domain/safeguarding-concern/state';
import { LivedConcern, MONDAY, NOW, raise, step, WORKER } from './concerns';

const HOURS = { openingTime: '09:00', closingTime: '17:00', bankHolidays: [localDate('2026-04-06')] };
const at = (day: string, time: string) => instantAt(localDate(day), time);

const WORKING_TIME: [from: [string, string], minutes: number, until: [string, string]][] = [
  [['2026-03-09', '10:00'], 120, ['2026-03-09', '12:00']],
  [['2026-03-09', '16:00'], 120, ['2026-03-10', '10:00']],
  [['2026-03-09', '15:00'], 120, ['2026-03-09', '17:00']],
  [['2026-03-09', '20:00'], 120, ['2026-03-10', '11:00']],
  [['2026-03-13', '16:30'], 60, ['2026-03-16', '09:30']],
  [['2026-03-14', '12:00'], 1, ['2026-03-16', '09:01']],
  // Over Easter and the change to summer time: Good Friday is left to the calendar that is given.
  [['2026-04-03', '16:00'], 120, ['2026-04-07', '10:00']],
  [['2026-03-27', '16:00'], 120, ['2026-03-30', '10:00']],
  [['2026-03-09', '10:00'], 0, ['2026-03-09', '10:00']],
];

describe('working hours', () => {
  it.each(WORKING_TIME)('from %j, %i working minutes end at %j', (from, minutes, until) => {
    expect(addWorkingMinutes(at(...from), minutes, HOURS)).toBe(at(...until));
  });

  it.each<[string, string, boolean]>([
    ['2026-03-09', '08:59', false],
    ['2026-03-09', '09:00', true],
    ['2026-03-09', '16:59', true],
    ['2026-03-09', '17:00', false],
    ['2026-03-14', '12:00', false],
    ['2026-04-06', '12:00', false],
  ])('on %s at %s: %p', (day, time, open) => {
    expect(isWorkingTime(at(day, time), HOURS)).toBe(open);
  });
});

/** From raising on Monday at ten; every step is done at that moment. */
type Due = [clock: string, after: ConcernStep | null, due: [string, string], owner: string];
const DUE: Record<Nation, Due[]> = {
  wales: [
    ['reportedOrDecided', null, ['2026-03-10', '00:00'], 'whoever-learns-of-it'],
    ['acknowledgedBySafeguardingPerson', null, ['2026-03-09', '12:00'], 'safeguarding-lead'],
    ['managerTold', null, ['2026-03-10', '00:00'], 'whoever-learns-of-it'],
    ['writtenReport', 'telephone-report', ['2026-03-10', '10:00'], 'whoever-learns-of-it'],
    ['socialServicesDecide', 'telephone-report', ['2026-03-10', '17:00'], 'social-services'],
    ['socialServicesDecide', 'written-report', ['2026-03-10', '17:00'], 'social-services'],
    ['contactAgain', 'written-report', ['2026-03-18', '17:00'], 'whoever-learns-of-it'],
    ['childProtectionConference', 'strategy-discussion', ['2026-03-30', '17:00'], 'social-services'],
    ['coreGroup', 'conference', ['2026-03-23', '17:00'], 'social-services'],
  ],
  england: [
    ['reportedOrDecided', null, ['2026-03-10', '00:00'], 'whoever-learns-of-it'],
    ['acknowledgedBySafeguardingPerson', null, ['2026-03-09', '12:00'], 'safeguarding-lead'],
    ['managerTold', null, ['2026-03-10', '00:00'], 'whoever-learns-of-it'],
    ['socialServicesDecide', 'telephone-report', ['2026-03-10', '17:00'], 'social-services'],
    ['referralAcknowledged', 'telephone-report', ['2026-03-10', '17:00'], 'social-services'],
    ['childProtectionConference', 'strategy-discussion', ['2026-03-30', '17:00'], 'social-services'],
    ['childAssessment', 'telephone-report', ['2026-05-14', '17:00'], 'social-services'],
    ['coreGroup', 'conference', ['2026-03-23', '17:00'], 'social-services'],
  ],
};

describe.each(['wales', 'england'] as const)('the clocks of a concern in %s', (nation) => {
  const policy = concernValues(POLICIES[nation]);

  it.each(DUE[nation])('%s after %s runs out at %j', (clock, after, due, owner) => {
    const concern = new LivedConcern(raise({ policy }));
    if (after !== null) concern.command(WORKER, step(after));
    const rule = POLICIES[nation].concernClocks[clock as 'managerTold'];
    expect(concern.clock(clock)).toMatchObject({
      ...{ startedAt: NOW, dueAt: at(...due), owner, met: null, climbedTo: null },
      ...{ standing: rule.standing, source: rule.source },
    });
  });
});

describe('a clock', () => {
  it('counts from its own start, never from a step that has not happened', () => {
    const concern = new LivedConcern(raise());
    expect(concern.clock('writtenReport')).toBeUndefined();
    concern.command(WORKER, step('strategy-discussion'));
    expect(concern.clock('childProtectionConference')).toBeDefined();
    expect(concern.clock('coreGroup')).toBeUndefined();
  });

  it('counts from when the step was done, not from when it was written down', () => {
    const concern = new LivedConcern(raise()).until(at('2026-03-09', '16:00'));
    concern.command(WORKER, step('telephone-report', at('2026-03-09', '11:00')));
    expect(concern.clock('writtenReport')?.dueAt).toBe(at('2026-03-10', '11:00'));
    expect(concern.clock('reportedOrDecided')?.met).toMatchObject({ at: at('2026-03-09', '11:00'), late: false });
  });

  it('of the acknowledgement waits for working hours; that of the report does not', () => {
    const concern = new LivedConcern(raise(), at('2026-03-13', '22:00'));
    expect(concern.clock('acknowledgedBySafeguardingPerson')?.dueAt).toBe(at('2026-03-16', '11:00'));
    expect(concern.clock('reportedOrDecided')?.dueAt).toBe(at('2026-03-14', '00:00'));
  });

  it.each<[string, [string, string], [string, string]]>([
    ['within 24 hours', ['2026-03-09', '10:00'], ['2026-03-10', '10:00']],
    ['or on the next working day where 24 hours end on a day off', ['2026-03-13', '10:00'], ['2026-03-16', '17:00']],
  ])('of an allegation ends %s', (_when, raised, due) => {
    const concern = new LivedConcern(raise({ kinds: ['allegation-about-practitioner'] }), at(...raised));
    expect(concern.clock('allegationToDesignatedOfficer')?.dueAt).toBe(at(...due));
  });

  it('of an allegation starts when it becomes known to be one', () => {
    const concern = new LivedConcern(raise()).until(at('2026-03-10', '09:00'));
    expect(concern.clock('allegationToDesignatedOfficer')).toBeUndefined();
    const more = { name: 'fill-in-concern', otherChildren: null, words: null } as const;
    concern.command(WORKER, { ...more, kinds: ['allegation-about-practitioner'] });
    expect(concern.clock('allegationToDesignatedOfficer')?.startedAt).toBe(at('2026-03-10', '09:00'));
  });

  it('of adult enquiries runs for an adult, in Wales', () => {
    const adult = new LivedConcern(raise({ dateOfBirth: addYears(MONDAY, -19) }));
    adult.command(WORKER, step('received-by-adult-services'));
    expect(adult.clock('adultEnquiries')).toMatchObject({ dueAt: at('2026-03-18', '17:00'), standing: 'law' });
    expect(adult.clock('socialServicesDecide')).toBeUndefined();
    const child = new LivedConcern(raise());
    child.command(WORKER, step('received-by-adult-services'));
    expect(child.clock('adultEnquiries')).toBeUndefined();
  });

  it('climbs when it runs out, to the raiser, the manager, the head of service and the board, and never closes anything', () => {
    const concern = new LivedConcern(raise());
    concern.mails.length = 0;
    concern.until(at('2026-03-09', '12:00'));
    const reached = () =>
      concern.mails
        .filter(({ template }) => template === 'concern-step-due')
        .map(({ to }) => (to.kind === 'first-there' ? to.line[0]?.kind : to.kind));
    expect(reached()).toEqual(['staff', 'manager-of-team']);
    expect(concern.clock('acknowledgedBySafeguardingPerson')?.climbedTo).toBe('manager');
    concern.until(at('2026-03-10', '12:00'));
    expect(concern.clock('acknowledgedBySafeguardingPerson')?.climbedTo).toBe('head-of-service');
    concern.until(at('2026-03-12', '12:00'));
    expect(concern.clock('acknowledgedBySafeguardingPerson')?.climbedTo).toBe('board');
    concern.until(instantAt(addDays(MONDAY, 400), '12:00'));
    expect(concern.view.status).toBe('open');
    expect(concern.view.nextWake).not.toBeNull();
  });

  it('stops climbing once it is met, late or not', () => {
    const concern = new LivedConcern(raise()).until(at('2026-03-10', '08:00'));
    concern.command(WORKER, step('telephone-report'));
    expect(concern.clock('reportedOrDecided')).toMatchObject({ climbedTo: null, met: { late: true, by: 'worker' } });
    concern.mails.length = 0;
    concern.until(at('2026-03-10', '09:00'));
    expect(concern.mails).toEqual([]);
  });
});
