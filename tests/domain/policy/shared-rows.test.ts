import { describe, expect, it } from '@jest/globals';
import { PACK_ITEMS } from '../../../domain/policy/information-pack';
import { PREPARATION_PARTS } from '../../../domain/policy/preparation';
import { CONCERN_KINDS } from '../../../domain/policy/concerns';
import type { ConcernKind } from '../../../domain/policy/concerns';
import { POLICIES, policyRows } from '../../../domain/policy/index';
import { SHARING } from '../../../domain/policy/sharing';
import type { Standing } from '../../../domain/policy/index';

type Expected = readonly [path: string, value: unknown, standing: Standing];
const age = (years: number, months = 0): unknown => ({ years, months });
const unset = { years: null, after: 'the last action', orUntilAge: null };

const WORKING_TIME: Expected[] = [
  ['workingTime.bankHolidays', expect.any(Array), 'law'],
  ['workingTime.openingTime', '09:00', 'default'],
  ['workingTime.dueTime', '17:00', 'default'],
];

const END_OF_ORDER: Expected[] = [
  ['endOfOrder.yroExtensionMaximum', 6, 'law'],
  ['endOfOrder.yroExtensions', 1, 'law'],
  ['endOfOrder.unfinishedUnpaidWorkKeepsOrderRunning', true, 'law'],
  ['endOfOrder.reviewEvery', 3, 'guidance'],
  ['endOfOrder.reviewBeforeEnd', true, 'guidance'],
  ['endOfOrder.exitPlanRecords', ['what was done', 'what worked', 'who goes on supporting'], 'guidance'],
  ['endOfOrder.reviewAskedBeforeEnd', 42, 'default'],
  ['endOfOrder.reviewDueBeforeEnd', 28, 'default'],
  ['endOfOrder.voluntaryContactOfferedBeforeEnd', 21, 'default'],
  ['endOfOrder.exitPlanDueBeforeEnd', 14, 'default'],
  ['endOfOrder.voluntaryContactAnsweredBeforeEnd', 7, 'default'],
  ['endOfOrder.planProposedBeforeEnd', 84, 'default'],
];

const YOUTH_TO_ADULT: Expected[] = [
  ['youthToAdult.identifiedAt', age(17, 3), 'default'],
  ['youthToAdult.preparationAt', age(17, 6), 'guidance'],
  ['youthToAdult.receivingOfficerNamedAt', age(17, 9), 'default'],
  ['youthToAdult.adultAt', age(18), 'law'],
  ['youthToAdult.transferAt', age(18), 'guidance'],
  ['youthToAdult.leavesYouthJusticeAt', age(25), 'default'],
  ['youthToAdult.jointContactsMinimum', 3, 'default'],
  ['youthToAdult.jointContactsLedByReceiver', 1, 'default'],
  ['youthToAdult.informationSharedBeforeTransfer', true, 'guidance'],
  ['youthToAdult.transfersOnlyOnAcceptance', true, 'guidance'],
  ['youthToAdult.jointSessionsBeforeTransfer', 35, 'default'],
  ['youthToAdult.acceptanceAskedBeforeTransfer', 28, 'default'],
  ['youthToAdult.acceptanceDueBeforeTransfer', 7, 'default'],
  ['youthToAdult.receiverLeadsBeforeTransfer', 14, 'default'],
  ['youthToAdult.afterTransferCheckIns', [2, 6, 12], 'default'],
  ['youthToAdult.transitionReview', 12, 'default'],
  ['youthToAdult.proposeKeptWithin', 14, 'default'],
  ['youthToAdult.keptFor', 3, 'default'],
  ['youthToAdult.lateStep', 5, 'default'],
  ['youthToAdult.receiverFirstSteps', 5, 'default'],
];

const CLIMBING: Expected[] = [
  [
    'climbing.unanswered',
    [
      { level: 'reminder', afterWorkingDays: 0 },
      { level: 'deputy', afterWorkingDays: 1 },
      { level: 'manager', afterWorkingDays: 2 },
      { level: 'head-of-service', afterWorkingDays: 5 },
      { level: 'boards', afterWorkingDays: 10 },
    ],
    'default',
  ],
];

const MISSED_APPOINTMENTS: Expected[] = [
  ['missedAppointments.consultationWhenMissedMoreThan', 3, 'seed'],
  ['missedAppointments.consultationOfferedAfterYroWarnings', 1, 'default'],
  ['missedAppointments.managerToldOfNoConsultation', 0, 'default'],
  ['missedAppointments.legalStepNeverWaits', true, 'law'],
  ['missedAppointments.yroWarnedPeriod', 12, 'law'],
  ['missedAppointments.yroFailuresBeforeInformation', 3, 'law'],
  ['missedAppointments.adultOrderFailuresBeforeReferral', 2, 'law'],
  ['missedAppointments.adultOrderFailuresWithin', 12, 'law'],
  ['missedAppointments.consultants', ['psychologist', 'trauma-champion'], 'default'],
  ['missedAppointments.consultationStepWithin', 2, 'default'],
  ['missedAppointments.followUpWithin', 1, 'guidance'],
];

const VOLUNTARY: Expected[] = [
  [
    'voluntary.taper',
    [
      { every: 1, unit: 'weeks', times: 4 },
      { every: 2, unit: 'weeks', times: 4 },
      { every: 1, unit: 'months', times: 3 },
    ],
    'default',
  ],
  ['voluntary.reviewEvery', 12, 'default'],
  ['voluntary.professionalsAtMost', 3, 'default'],
  [
    'voluntary.afterMissedCheckIn',
    [
      'kind outreach',
      'a second outreach by the person the child trusts',
      'welfare check',
      'consider a safeguarding concern',
    ],
    'default',
  ],
  ['voluntary.outreachesBeforeOpenDoor', 2, 'default'],
  ['voluntary.competenceWeighedBelow', age(16), 'default'],
  ['voluntary.ownAgreementFrom', age(16), 'default'],
  ['voluntary.parentsToldOnlyByAgreementFrom', age(18), 'default'],
  ['voluntary.recoveryModelLevels', 6, 'seed'],
  ['voluntary.checkInWrittenDownWithin', 1, 'default'],
  ['voluntary.kindOutreachWithin', 1, 'default'],
  ['voluntary.secondOutreachWithin', 3, 'default'],
  ['voluntary.welfareCheckWithin', 1, 'default'],
  ['voluntary.concernConsideredWithin', 0, 'default'],
  ['voluntary.letterWithin', 5, 'default'],
  ['voluntary.reviewHeldWithin', 5, 'default'],
  ['voluntary.lettingGoMeetingWithin', 10, 'default'],
  ['voluntary.pauseLookedAtAfter', 4, 'default'],
  ['voluntary.trustedWorkerAwayFor', 2, 'default'],
  ['voluntary.agreementAskedAgainWithin', 10, 'default'],
  ['voluntary.begunWithin', 5, 'default'],
  ['changeOfWorker.childToldWithin', 1, 'default'],
  ['changeOfWorker.childToldFirstOfEachReceiver', true, 'default'],
  ['changeOfWorker.anotherNamedWithin', 1, 'default'],
  ['changeOfWorker.leavingAlert', 42, 'default'],
  ['changeOfWorker.longAbsence', 28, 'default'],
  ['digest.looksAhead', 7, 'default'],
  ['supervision.offeredWithin', 7, 'default'],
  ['supervision.lapsesAfter', 4, 'default'],
  ['supervision.keptFor', 12, 'default'],
  ['wording.words', expect.any(Array), 'default'],
  ['wording.namesThatStay', expect.any(Array), 'default'],
  ['learning.smallNumber', 5, 'default'],
  ['learning.periodAtLeast', 3, 'default'],
  ['learning.nameWaits', [7, 28], 'default'],
  ['learning.viewAfterTransfer', 12, 'default'],
  ['learning.viewEitherSide', 4, 'default'],
  ['learning.enforcedWithin', 6, 'default'],
];

/** How each kind of concern begins: what keeps somebody safe comes first, and nobody has to agree to it. */
const FIRST_STEPS: Record<ConcernKind, unknown> = {
  'child-at-risk': stepsBeginning(/999/, 3),
  'adult-at-risk': stepsBeginning(/999/, 3),
  'risk-to-somebody-else': stepsBeginning(/^Call the police: 999 now, 101 when it can wait/, 4),
  'disclosed-or-new-offence': stepsBeginning(/as said; ask no leading questions/, 3),
  exploitation: stepsBeginning(/999/, 3),
  missing: stepsBeginning(/^Call the police/, 3),
  'allegation-about-practitioner': stepsBeginning(/^Do not tell the person whom it is about/, 3),
};

const SAFEGUARDING: Expected[] = [
  ['immediateDanger.emergencyNumber', '999', 'default'],
  ['immediateDanger.policeNumber', '101', 'default'],
  [
    'concern.climbing',
    [
      { level: 'manager', afterHours: 0 },
      { level: 'head-of-service', afterHours: 24 },
      { level: 'board', afterHours: 72 },
    ],
    'default',
  ],
  ['concern.lookedAtEvery', 28, 'default'],
  ['concern.refusalOverriddenFor', ['coercion', 'public-interest', 'imminent-danger'], 'default'],
  ...CONCERN_KINDS.map((kind): Expected => [`concern.firstSteps.${kind}`, FIRST_STEPS[kind], 'default']),
  ['concernAtEighteen.jointPlanWithAdultServicesFrom', age(17, 9), 'default'],
  ['disagreement.practitioners', 24, 'default'],
  ['disagreement.managers', 2, 'default'],
  ['disagreement.headsOfService', 5, 'default'],
  ['disagreement.urgentPractitioners', 2, 'default'],
  ['disagreement.urgentLater', 0, 'default'],
  ['informationPack.wholeWith', PACK_ITEMS, 'default'],
  ['informationPack.firstDays', 5, 'default'],
  ['informationPack.answeredWithin', 5, 'default'],
  ['preparation.childPreparedWith', PREPARATION_PARTS, 'default'],
  ['notes.warningsReviewedWithin', 12, 'default'],
  ['notes.undoneWithin', 15, 'default'],
  ['signOff.askedOf', [{ of: 'exit-plan', tiers: 1 }], 'default'],
  ['moves.custodyReviewedWithin', 4, 'default'],
  ['moves.nextStepsSentWithin', 2, 'default'],
  ['moves.areaMoveAnsweredWithin', 5, 'default'],
  ['moves.caretakingReviewedEvery', 12, 'default'],
  ['moves.adultEstablishmentPreparedBefore', 56, 'default'],
  ['courtMatters.pauseReviewedWithin', 4, 'default'],
  ['courtMatters.outcomeRecordedWithin', 1, 'default'],
  ['seriousEvents.deathConfirmedBy', 2, 'default'],
  ['seriousEvents.notifiedWithin', 1, 'default'],
  ['seriousEvents.safeguardingReviewAskedWithin', 5, 'default'],
  ['seriousEvents.supportOfferedWithin', 1, 'default'],
];

const RECORDS: Expected[] = [
  ['sharing.goldenRules', 7, 'guidance'],
  ['sharing.readsLogged', true, 'law'],
  [
    'sharing.byDefault',
    ['practice-recommendations', 'what-helps', 'triggers', 'communication', 'strengths', 'safety'],
    'default',
  ],
  ['sharing.withOwnReason', ['trauma-narrative'], 'default'],
  ['sharing.lawfulBasis', 'public-task', 'default'],
  ['sharing.expiresAfter', 6, 'default'],
  ['sharing.expiresAfterAtMost', 12, 'default'],
  ['sharing.receiptWithin', 5, 'default'],
  ['sharing.howToRead', SHARING.howToRead.value, 'default'],
  ['retention.courtOrders', { years: 5, after: 'the last action', orUntilAge: null }, 'default'],
  ['retention.outOfCourt', { years: 3, after: 'the last action', orUntilAge: 18 }, 'default'],
  ['retention.voluntaryContact', { years: 3, after: 'the last action', orUntilAge: 18 }, 'default'],
  ['retention.concerns', unset, 'default'],
  ['retention.deaths', unset, 'default'],
  ['retention.careExperienced', unset, 'default'],
  ['retention.allegations', unset, 'default'],
  ['retention.extractTexts', 12, 'default'],
  ['retention.legalHoldReviewedWithin', 12, 'default'],
  ['retention.nothingErasedWhileOpen', ['concern', 'review', 'claim', 'legal hold'], 'default'],
  ['restrictedRecords.lookLasts', 60, 'default'],
];

const CHILDS_VOICE: Expected[] = [['childsVoice.askedAt', ['start', 'before-meeting', 'review'], 'default']];

const TABLES = {
  'the child’s voice': CHILDS_VOICE,
  'working time': WORKING_TIME,
  'end of order': END_OF_ORDER,
  'youth to adult': YOUTH_TO_ADULT,
  climbing: CLIMBING,
  'missed appointments': MISSED_APPOINTMENTS,
  'voluntary engagement': VOLUNTARY,
  safeguarding: SAFEGUARDING,
  records: RECORDS,
};

function stepsBeginning(first: RegExp, count: number): unknown {
  return [expect.stringMatching(first), ...Array.from({ length: count - 1 }, () => expect.any(String) as unknown)];
}

describe.each(['wales', 'england'] as const)('the policy of %s', (nation) => {
  const rows = new Map(policyRows(POLICIES[nation]).map(({ path, rule }) => [path, rule]));

  describe.each(Object.entries(TABLES))('%s', (_, table) => {
    it.each(table)('%s is %j and stands as %s', (path, value, standing) => {
      expect(rows.get(path)).toMatchObject({ value, standing });
    });
  });

  it('has no shared row that the tables above leave out', () => {
    const listed = Object.values(TABLES).flatMap((table) => table.map(([path]) => path));
    const nationsOwn = /^childsVoice\.advocateOfferedActively$|^(reporting|concernClocks|welshLanguage|orders)\./;
    expect([...rows.keys()].filter((path) => !nationsOwn.test(path)).sort()).toEqual([...listed].sort());
  });
});
