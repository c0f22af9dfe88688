import type { TaskKind } from '../transition-plan/state';
import { ORDER_TYPES } from './order-type';

/**
 * The rows of the policy by which each kind of task is asked, or dated: what whoever wonders "why am I asked this?" is shown. Empty
 * where the work itself asks it, and no rule.
 */
export const POLICY_BEHIND: Readonly<Record<TaskKind, readonly string[]>> = {
  'prepare-child': [
    'preparation.childPreparedWith',
    'youthToAdult.preparationAt',
    ...ORDER_TYPES.map((type) => `orders.${type}.whatChanges`),
  ],
  'share-information': ['youthToAdult.informationSharedBeforeTransfer', 'informationPack.wholeWith'],
  'name-receiving-officer': ['youthToAdult.receivingOfficerNamedAt', 'climbing.unanswered'],
  'three-way-meeting': ['youthToAdult.receivingOfficerNamedAt'],
  'joint-contact': ['youthToAdult.jointContactsMinimum', 'youthToAdult.jointSessionsBeforeTransfer'],
  'receiver-led-contact': ['youthToAdult.jointContactsLedByReceiver', 'youthToAdult.receiverLeadsBeforeTransfer'],
  'accept-responsibility': [
    'youthToAdult.transfersOnlyOnAcceptance',
    'youthToAdult.transferAt',
    'youthToAdult.acceptanceAskedBeforeTransfer',
    'youthToAdult.acceptanceDueBeforeTransfer',
    'climbing.unanswered',
  ],
  'after-transfer-check-in': ['youthToAdult.afterTransferCheckIns'],
  'transition-review': ['youthToAdult.transitionReview'],
  'decide-keep-or-hand-over': ['youthToAdult.proposeKeptWithin', 'youthToAdult.keptFor'],
  'review-before-end': [
    'endOfOrder.reviewBeforeEnd',
    'endOfOrder.reviewAskedBeforeEnd',
    'endOfOrder.reviewDueBeforeEnd',
  ],
  'exit-plan': ['endOfOrder.exitPlanRecords', 'endOfOrder.exitPlanDueBeforeEnd'],
  'offer-voluntary-contact': [
    'endOfOrder.voluntaryContactOfferedBeforeEnd',
    'endOfOrder.voluntaryContactAnsweredBeforeEnd',
  ],
  'plan-review': ['endOfOrder.reviewEvery'],
  'correct-address': [],
  'follow-up-missed': ['missedAppointments.followUpWithin'],
  'ask-the-child': ['childsVoice.askedAt'],
  'offer-advocate': ['childsVoice.advocateOfferedActively'],
  'tell-family': [],
  'fill-gap': ['informationPack.wholeWith'],
  'tell-child-of-change': ['changeOfWorker.childToldWithin'],
  'give-advice': [
    'missedAppointments.consultationWhenMissedMoreThan',
    'missedAppointments.consultationStepWithin',
    'missedAppointments.consultants',
    'missedAppointments.legalStepNeverWaits',
  ],
  'decide-on-missed': [
    'missedAppointments.yroFailuresBeforeInformation',
    'missedAppointments.yroWarnedPeriod',
    'missedAppointments.legalStepNeverWaits',
  ],
  'send-what-is-missing': ['informationPack.answeredWithin'],
  'agree-on-date': ['youthToAdult.transfersOnlyOnAcceptance'],
  'confirm-extracts': ['sharing.receiptWithin'],
  'confirm-death': ['seriousEvents.deathConfirmedBy'],
  'notify-serious-incident': ['seriousEvents.notifiedWithin'],
  'safeguarding-review': ['seriousEvents.safeguardingReviewAskedWithin'],
  'support-staff': ['seriousEvents.supportOfferedWithin'],
  'name-another-worker': ['changeOfWorker.anotherNamedWithin', 'changeOfWorker.leavingAlert'],
  'review-warning-note': ['notes.warningsReviewedWithin'],
  'sign-off': ['signOff.askedOf'],
  'change-what-was-returned': ['signOff.askedOf'],
  'answer-transfer-request': ['informationPack.answeredWithin'],
  'record-court-outcome': ['courtMatters.outcomeRecordedWithin', 'courtMatters.pauseReviewedWithin'],
  'send-next-steps': ['moves.nextStepsSentWithin'],
  'confirm-release': ['moves.custodyReviewedWithin'],
  'move-to-adult-establishment': ['moves.adultEstablishmentPreparedBefore'],
  'accept-area-move': ['moves.areaMoveAnsweredWithin'],
  'ask-about-travelling': [],
  'confirm-return': ['moves.caretakingReviewedEvery'],
  'start-voluntary-contact': ['voluntary.begunWithin'],
};
