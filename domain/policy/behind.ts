import type { NamedRule } from '../refusal';
import { LINK_RULES } from '../related-children';
import { ORDER_TYPES } from './order-type';

/**
 * By which rows of the policy anything on a page is asked, or dated: what whoever wonders "why am I asked this?" is shown. Tasks, and
 * with them the steps of the ladder, have a table of their own beside this one.
 */

const ofOrders = (part: 'transferability' | 'enforcement'): readonly string[] =>
  ORDER_TYPES.map((type) => `orders.${type}.${part}`);

/** What the days of a plan hang on beside its steps, on either route. */
export const BEHIND_DATES: Readonly<Record<'youth-to-adult' | 'end-of-order' | 'either', readonly string[]>> = {
  'youth-to-adult': [
    'youthToAdult.adultAt',
    'youthToAdult.transferAt',
    'youthToAdult.leavesYouthJusticeAt',
    'youthToAdult.proposeKeptWithin',
    'youthToAdult.keptFor',
  ],
  'end-of-order': [
    'endOfOrder.yroExtensions',
    'endOfOrder.yroExtensionMaximum',
    'endOfOrder.unfinishedUnpaidWorkKeepsOrderRunning',
  ],
  either: [
    'youthToAdult.lateStep',
    'endOfOrder.reviewEvery',
    'climbing.unanswered',
    'workingTime.bankHolidays',
    'workingTime.openingTime',
    'workingTime.dueTime',
  ],
};

/** What a page itself rests on, where no form, step or clock of it does. */
export const BEHIND_PAGES = {
  toStart: ['youthToAdult.identifiedAt', 'endOfOrder.planProposedBeforeEnd'],
  pack: ['informationPack.wholeWith', 'informationPack.firstDays', 'youthToAdult.receiverFirstSteps'],
  rhythm: ['voluntary.taper', 'voluntary.reviewEvery'],
  disagreement: [
    'disagreement.practitioners',
    'disagreement.managers',
    'disagreement.headsOfService',
    'disagreement.urgentPractitioners',
    'disagreement.urgentLater',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What voluntary contact waits for, and by when. */
export const BEHIND_CONTACT = {
  'write-down-check-in': ['voluntary.checkInWrittenDownWithin'],
  'kind-outreach': ['voluntary.afterMissedCheckIn', 'voluntary.kindOutreachWithin'],
  'second-outreach': [
    'voluntary.afterMissedCheckIn',
    'voluntary.secondOutreachWithin',
    'voluntary.outreachesBeforeOpenDoor',
  ],
  'welfare-check': ['voluntary.afterMissedCheckIn', 'voluntary.welfareCheckWithin'],
  'consider-concern': ['voluntary.afterMissedCheckIn', 'voluntary.concernConsideredWithin'],
  letter: ['voluntary.outreachesBeforeOpenDoor', 'voluntary.letterWithin'],
  review: ['voluntary.reviewEvery', 'voluntary.reviewHeldWithin'],
  'look-at-pause': ['voluntary.pauseLookedAtAfter'],
  'letting-go-meeting': ['voluntary.lettingGoMeetingWithin'],
  goodbye: ['voluntary.lettingGoMeetingWithin'],
  'name-trusted-worker': ['voluntary.trustedWorkerAwayFor', 'changeOfWorker.anotherNamedWithin'],
  'correct-address': [],
  'agree-again': [
    'voluntary.agreementAskedAgainWithin',
    'voluntary.ownAgreementFrom',
    'voluntary.parentsToldOnlyByAgreementFrom',
  ],
  'take-on-contact': ['changeOfWorker.anotherNamedWithin'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What a clock of a concern stands on, and where it climbs to once it has run out. */
export function behindClock(clock: string): readonly string[] {
  if (clock === 'jointPlan') return ['concernAtEighteen.jointPlanWithAdultServicesFrom', 'concern.climbing'];
  if (clock === 'belowThresholdReview') return ['concern.lookedAtEvery', 'concern.climbing'];
  const isAllegation = clock === 'allegationToDesignatedOfficer';
  return [
    `concernClocks.${clock}`,
    ...(isAllegation ? ['concernClocks.allegationNextWorkingDay'] : []),
    'concern.climbing',
  ];
}

const AGREEMENT = ['voluntary.competenceWeighedBelow', 'voluntary.ownAgreementFrom'];
const SHARING = [
  'sharing.goldenRules',
  'sharing.byDefault',
  'sharing.withOwnReason',
  'sharing.lawfulBasis',
  'sharing.expiresAfter',
  'sharing.expiresAfterAtMost',
  'sharing.receiptWithin',
  'sharing.readsLogged',
  'sharing.howToRead',
];
const MISSED = [
  'missedAppointments.followUpWithin',
  'missedAppointments.consultationWhenMissedMoreThan',
  'missedAppointments.consultationOfferedAfterYroWarnings',
];
const ENFORCEMENT = [
  'missedAppointments.legalStepNeverWaits',
  'missedAppointments.yroWarnedPeriod',
  'missedAppointments.yroFailuresBeforeInformation',
  'missedAppointments.adultOrderFailuresBeforeReferral',
  'missedAppointments.adultOrderFailuresWithin',
  ...ofOrders('enforcement'),
];
const WITHOUT_ADVICE = ['missedAppointments.managerToldOfNoConsultation', ...ENFORCEMENT];
const EXTENSION = ['endOfOrder.yroExtensions', 'endOfOrder.yroExtensionMaximum'];
const KEPT = [
  'retention.courtOrders',
  'retention.outOfCourt',
  'retention.careExperienced',
  'retention.nothingErasedWhileOpen',
];
const CONTACT_KEPT = ['retention.voluntaryContact', 'retention.nothingErasedWhileOpen'];
const WARNING_NOTE = ['notes.warningsReviewedWithin'];
const CUSTODY = ['moves.custodyReviewedWithin', 'moves.nextStepsSentWithin', 'moves.adultEstablishmentPreparedBefore'];

/** Of each form what it asks by a rule. A form that is not here asks only what the work itself does. */
export const BEHIND_FORMS: Readonly<Record<string, readonly string[]>> = {
  'start-plan': [...ofOrders('transferability'), 'endOfOrder.reviewEvery'],
  'add-order': [...ofOrders('transferability'), ...ofOrders('enforcement')],
  'order-goes-on': EXTENSION,
  'court-extends': EXTENSION,
  'unpaid-work-left': ['endOfOrder.unfinishedUnpaidWorkKeepsOrderRunning'],
  'record-appointment': MISSED,
  'ask-for-consultation': [...MISSED, 'missedAppointments.consultants'],
  'give-warning': ENFORCEMENT,
  'decide-on-enforcement': ENFORCEMENT,
  'warn-without-advice': WITHOUT_ADVICE,
  'decide-without-advice': WITHOUT_ADVICE,
  'keep-at-yjs': ['youthToAdult.proposeKeptWithin', 'youthToAdult.keptFor'],
  'hand-over-after-all': ['youthToAdult.transferAt'],
  'plan-joint-contacts': ['youthToAdult.jointContactsMinimum', 'youthToAdult.jointContactsLedByReceiver'],
  'check-preparation-as-sender': ['preparation.childPreparedWith'],
  'check-preparation-as-receiver': ['preparation.childPreparedWith'],
  'new-dates': [...BEHIND_DATES['youth-to-adult'], ...BEHIND_DATES.either],
  pause: ['courtMatters.pauseReviewedWithin'],
  'record-court-matter': ['courtMatters.pauseReviewedWithin', 'courtMatters.outcomeRecordedWithin'],
  'let-go': KEPT,
  close: KEPT,
  'record-child-view': ['childsVoice.askedAt'],
  'record-advocate-answer': ['childsVoice.advocateOfferedActively'],
  'choose-how-my-plan-looks': ['welshLanguage.noLessFavourably', 'welshLanguage.unknownChoiceMeansBoth'],
  'change-case-manager': ['changeOfWorker.childToldWithin', 'changeOfWorker.anotherNamedWithin'],
  'transfer-caseload': ['changeOfWorker.childToldWithin', 'changeOfWorker.anotherNamedWithin'],
  'change-receiving-officer': ['changeOfWorker.childToldWithin', 'changeOfWorker.childToldFirstOfEachReceiver'],
  'name-officer': ['changeOfWorker.childToldFirstOfEachReceiver'],
  'involve-professional': ['voluntary.professionalsAtMost'],
  'begin-intervention': ['voluntary.professionalsAtMost', 'voluntary.recoveryModelLevels'],
  'adapt-intervention': ['voluntary.recoveryModelLevels'],
  'share-extract': SHARING,
  'share-anew': SHARING,
  'not-to-share': SHARING,
  'withdraw-extract': ['retention.extractTexts'],
  'ask-another-area': ['moves.areaMoveAnsweredWithin', 'moves.caretakingReviewedEvery'],
  'change-area-move': ['moves.caretakingReviewedEvery'],
  'record-custody': CUSTODY,
  'change-custody': CUSTODY,
  'add-warning-note': WARNING_NOTE,
  'keep-warning-note': WARNING_NOTE,
  'change-warning-note': WARNING_NOTE,
  'record-serious-incident': [
    'seriousEvents.notifiedWithin',
    'seriousEvents.safeguardingReviewAskedWithin',
    'seriousEvents.supportOfferedWithin',
  ],
  'record-death-of-child': ['seriousEvents.deathConfirmedBy', 'retention.deaths'],
  'record-death': ['seriousEvents.deathConfirmedBy', 'seriousEvents.supportOfferedWithin', 'retention.deaths'],
  'withdraw-death-of-child': ['seriousEvents.deathConfirmedBy'],
  'withdraw-death': ['seriousEvents.deathConfirmedBy'],
  'set-legal-hold': ['retention.legalHoldReviewedWithin', 'retention.nothingErasedWhileOpen'],
  'write-exit-plan': ['endOfOrder.exitPlanRecords', 'signOff.askedOf'],
  undo: ['notes.undoneWithin'],
  'add-note': ['wording.words', 'wording.namesThatStay'],
  'begin-contact': [
    ...AGREEMENT,
    'voluntary.parentsToldOnlyByAgreementFrom',
    'voluntary.begunWithin',
    'voluntary.taper',
  ],
  'record-agreement': [...AGREEMENT, 'voluntary.parentsToldOnlyByAgreementFrom'],
  'record-missed-check-in': ['voluntary.afterMissedCheckIn', 'voluntary.kindOutreachWithin'],
  'record-kept-check-in': ['voluntary.checkInWrittenDownWithin'],
  'record-outreach': [...BEHIND_CONTACT['kind-outreach'], ...BEHIND_CONTACT['second-outreach'].slice(1)],
  'record-welfare-check': BEHIND_CONTACT['welfare-check'],
  'consider-concern': BEHIND_CONTACT['consider-concern'],
  'record-letter': BEHIND_CONTACT.letter,
  'record-contact-review': BEHIND_CONTACT.review,
  'pause-contact': BEHIND_CONTACT['look-at-pause'],
  'keep-pause': BEHIND_CONTACT['look-at-pause'],
  'return-to-contact': ['voluntary.taper'],
  'stretch-contact': ['voluntary.taper'],
  'tighten-contact': ['voluntary.taper'],
  'stop-contact': CONTACT_KEPT,
  'say-goodbye': CONTACT_KEPT,
  'record-letting-go-meeting': BEHIND_CONTACT['letting-go-meeting'],
  'change-trusted-worker': BEHIND_CONTACT['name-trusted-worker'],
  'take-on-contact': BEHIND_CONTACT['take-on-contact'],
  'raise-concern': [
    'immediateDanger.emergencyNumber',
    'immediateDanger.policeNumber',
    'reporting.agencyDuty',
    'reporting.practitionerDuty',
    'reporting.childReportedTo',
    'reporting.adultReportedTo',
    'reporting.practitionerReportedTo',
    'concernClocks.reportedOrDecided',
    'concernClocks.managerTold',
  ],
  'record-concern-step': [
    'reporting.childReportedTo',
    'reporting.adultReportedTo',
    'reporting.practitionerReportedTo',
    'concernClocks.writtenReport',
  ],
  'decide-not-to-report': ['reporting.agencyDuty', 'reporting.practitionerDuty', 'concernClocks.reportedOrDecided'],
  'acknowledge-concern': ['concernClocks.acknowledgedBySafeguardingPerson'],
  'match-child': ['concernClocks.childLookedFor'],
  'raise-disagreement': BEHIND_PAGES.disagreement,
  'record-disagreement-view': BEHIND_PAGES.disagreement,
  'record-refusal': ['concern.refusalOverriddenFor'],
  'override-refusal': ['concern.refusalOverriddenFor'],
  'stay-below-threshold': ['concern.lookedAtEvery'],
  'review-below-threshold': ['concern.lookedAtEvery'],
  'close-concern': ['concern.lookedAtEvery', 'retention.concerns', 'retention.allegations'],
  'accept-supervision': ['supervision.offeredWithin', 'supervision.lapsesAfter'],
  'arrange-supervision': ['supervision.lapsesAfter'],
  'record-supervision-held': ['supervision.keptFor'],
  'set-absence': ['changeOfWorker.longAbsence', 'changeOfWorker.anotherNamedWithin'],
  'record-leaving': ['changeOfWorker.leavingAlert', 'changeOfWorker.anotherNamedWithin'],
  'choose-notifications': ['digest.looksAhead'],
};

/** Of each form what it asks by a rule that no service can set otherwise, and that so stands in no policy. */
export const BESIDE_POLICY: Readonly<Record<string, readonly NamedRule[]>> = {
  'find-child': [LINK_RULES.because],
  'link-children': [LINK_RULES.because],
  'withdraw-link': [LINK_RULES.once],
};

/** The rows that no page asks or dates anything by, and why. */
export const ON_NO_PAGE: Readonly<Record<string, string>> = {
  'restrictedRecords.lookLasts':
    'The page of a record that is shut leads to it in the policy: it asks the register as much as a page may already.',
  'learning.smallNumber': 'The figures of learning are read over the API; no page shows them.',
  'learning.periodAtLeast': 'The figures of learning are read over the API; no page shows them.',
  'learning.nameWaits': 'The figures of learning are read over the API; no page shows them.',
  'learning.viewAfterTransfer': 'The figures of learning are read over the API; no page shows them.',
  'learning.viewEitherSide': 'The figures of learning are read over the API; no page shows them.',
  'learning.enforcedWithin': 'The figures of learning are read over the API; no page shows them.',
};
