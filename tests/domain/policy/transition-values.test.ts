import { describe, expect, it } from '@jest/globals';
import { PACK_ITEMS } from '../../../domain/policy/information-pack';
import { PREPARATION_PARTS } from '../../../domain/policy/preparation';
import { localDate } from '../../../domain/calendar/local-date';
import { POLICIES, policyRows, rulesInForce, transitionValues } from '../../../domain/policy/index';

describe.each(['wales', 'england'] as const)('the values that travel into a plan in %s', (nation) => {
  const values = transitionValues(POLICIES[nation]);

  it('are the policy in plain numbers', () => {
    const { bankHolidays, transferability, ...rest } = values;
    expect(rest).toEqual({
      nation,
      version: POLICIES[nation].version,
      openingTime: '09:00',
      followUpWorkingDays: 1,
      consultationMissedMoreThan: 3,
      consultationAfterYroWarnings: 1,
      consultationStepWorkingDays: 2,
      consultants: ['psychologist', 'trauma-champion'],
      yroWarnedPeriodMonths: 12,
      yroFailuresBeforeInformation: 3,
      adultOrderFailuresBeforeReferral: 2,
      adultOrderFailuresWithinMonths: 12,
      dueTime: '17:00',
      identifiedAt: { years: 17, months: 3 },
      preparationAt: { years: 17, months: 6 },
      receivingOfficerNamedAt: { years: 17, months: 9 },
      transferAt: { years: 18, months: 0 },
      leavesYouthJusticeAt: { years: 25, months: 0 },
      jointContactsMinimum: 3,
      jointContactsLedByReceiver: 1,
      acceptanceAskedDaysBeforeTransfer: 28,
      acceptanceDueDaysBeforeTransfer: 7,
      receiverLeadsDaysBeforeTransfer: 14,
      jointSessionsDaysBeforeTransfer: 35,
      afterTransferCheckInWeeks: [2, 6, 12],
      transitionReviewWeeksAfterTransfer: 12,
      proposeKeptWithinDays: 14,
      keptForMonths: 3,
      lateStepWorkingDays: 5,
      reviewEveryMonths: 3,
      yroExtensions: 1,
      yroExtensionMonths: 6,
      unpaidWorkKeepsOrderRunning: true,
      reviewAskedDaysBeforeEnd: 42,
      reviewDueDaysBeforeEnd: 28,
      voluntaryOfferDaysBeforeEnd: 21,
      exitPlanDueDaysBeforeEnd: 14,
      voluntaryAnswerDaysBeforeEnd: 7,
      professionalsAtMost: 3,
      recoveryModelLevels: 6,
      informationPackItems: PACK_ITEMS,
      packAnsweredWorkingDays: 5,
      childPreparedWith: PREPARATION_PARTS,
      warningNoteReviewWeeks: 12,
      signOffs: [{ of: 'exit-plan', tiers: 1 }],
      sharedWithOwnReason: ['trauma-narrative'],
      sharingBasis: 'public-task',
      extractMonths: 6,
      extractMonthsAtMost: 12,
      receiptWorkingDays: 5,
      custodyReviewWeeks: 4,
      nextStepsSentWorkingDays: 2,
      areaMoveAnsweredWorkingDays: 5,
      caretakingReviewWeeks: 12,
      contactBegunWorkingDays: 5,
      adultEstablishmentDaysBeforeEighteen: 56,
      courtPauseReviewWeeks: 4,
      courtOutcomeWorkingDays: 1,
      deathConfirmedBy: 2,
      notifySeriousIncidentWorkingDays: 1,
      safeguardingReviewWorkingDays: 5,
      supportStaffWorkingDays: 1,
      childAskedAt: ['start', 'before-meeting', 'review'],
      advocateOfferedActively: nation === 'wales',
      childToldWorkingDays: 1,
      childToldFirstOfEachReceiver: true,
      workerNamedWorkingDays: 1,
      unansweredClimb: [
        { level: 'reminder', afterWorkingDays: 0 },
        { level: 'deputy', afterWorkingDays: 1 },
        { level: 'manager', afterWorkingDays: 2 },
        { level: 'head-of-service', afterWorkingDays: 5 },
        { level: 'boards', afterWorkingDays: 10 },
      ],
    });
    expect(bankHolidays).toContain('2026-12-28');
    expect(transferability['youth-rehabilitation-order']).toBe('may-transfer');
    expect(Object.keys(transferability)).toHaveLength(10);
  });

  it('survive being written as JSON and read back', () => {
    expect(JSON.parse(JSON.stringify(values))).toEqual(values);
  });
});

describe('the rules in force on a day', () => {
  const pathsOn = (day: string): string[] => rulesInForce(POLICIES.wales, localDate(day)).map(({ path }) => path);

  it('take in the first and the last day', () => {
    expect(pathsOn('2020-11-30')).not.toContain('missedAppointments.yroWarnedPeriod');
    expect(pathsOn('2020-12-01')).toContain('missedAppointments.yroWarnedPeriod');
    expect(pathsOn('2028-12-31')).toContain('workingTime.bankHolidays');
    expect(pathsOn('2029-01-01')).not.toContain('workingTime.bankHolidays');
  });

  it('are all rules today', () => {
    expect(pathsOn('2026-06-01')).toEqual(policyRows(POLICIES.wales).map(({ path }) => path));
  });
});
