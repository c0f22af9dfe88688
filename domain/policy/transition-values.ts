import { ORDER_TYPES } from './order-type';
import type { OrderType, Transferability } from './order-type';
import type { Policy, TransitionValues } from './policy';

/** The plain values of a policy that travel into a plan at its start. Reads the policy, changes nothing. */
export function transitionValues(policy: Policy): TransitionValues {
  const { workingTime, endOfOrder, youthToAdult, climbing, missedAppointments, orders } = policy;
  const { childsVoice, changeOfWorker, voluntary, informationPack, notes, preparation, signOff, seriousEvents } =
    policy;
  return {
    nation: policy.nation,
    version: policy.version,
    bankHolidays: workingTime.bankHolidays.value,
    openingTime: workingTime.openingTime.value,
    dueTime: workingTime.dueTime.value,
    identifiedAt: youthToAdult.identifiedAt.value,
    preparationAt: youthToAdult.preparationAt.value,
    receivingOfficerNamedAt: youthToAdult.receivingOfficerNamedAt.value,
    transferAt: youthToAdult.transferAt.value,
    leavesYouthJusticeAt: youthToAdult.leavesYouthJusticeAt.value,
    jointContactsMinimum: youthToAdult.jointContactsMinimum.value,
    jointContactsLedByReceiver: youthToAdult.jointContactsLedByReceiver.value,
    acceptanceAskedDaysBeforeTransfer: youthToAdult.acceptanceAskedBeforeTransfer.value,
    acceptanceDueDaysBeforeTransfer: youthToAdult.acceptanceDueBeforeTransfer.value,
    receiverLeadsDaysBeforeTransfer: youthToAdult.receiverLeadsBeforeTransfer.value,
    jointSessionsDaysBeforeTransfer: youthToAdult.jointSessionsBeforeTransfer.value,
    afterTransferCheckInWeeks: youthToAdult.afterTransferCheckIns.value,
    transitionReviewWeeksAfterTransfer: youthToAdult.transitionReview.value,
    proposeKeptWithinDays: youthToAdult.proposeKeptWithin.value,
    keptForMonths: youthToAdult.keptFor.value,
    lateStepWorkingDays: youthToAdult.lateStep.value,
    reviewEveryMonths: endOfOrder.reviewEvery.value,
    followUpWorkingDays: missedAppointments.followUpWithin.value,
    consultationMissedMoreThan: missedAppointments.consultationWhenMissedMoreThan.value,
    consultationAfterYroWarnings: missedAppointments.consultationOfferedAfterYroWarnings.value,
    consultationStepWorkingDays: missedAppointments.consultationStepWithin.value,
    consultants: missedAppointments.consultants.value,
    yroWarnedPeriodMonths: missedAppointments.yroWarnedPeriod.value,
    yroFailuresBeforeInformation: missedAppointments.yroFailuresBeforeInformation.value,
    adultOrderFailuresBeforeReferral: missedAppointments.adultOrderFailuresBeforeReferral.value,
    adultOrderFailuresWithinMonths: missedAppointments.adultOrderFailuresWithin.value,
    yroExtensions: endOfOrder.yroExtensions.value,
    yroExtensionMonths: endOfOrder.yroExtensionMaximum.value,
    unpaidWorkKeepsOrderRunning: endOfOrder.unfinishedUnpaidWorkKeepsOrderRunning.value,
    reviewAskedDaysBeforeEnd: endOfOrder.reviewAskedBeforeEnd.value,
    reviewDueDaysBeforeEnd: endOfOrder.reviewDueBeforeEnd.value,
    voluntaryOfferDaysBeforeEnd: endOfOrder.voluntaryContactOfferedBeforeEnd.value,
    exitPlanDueDaysBeforeEnd: endOfOrder.exitPlanDueBeforeEnd.value,
    voluntaryAnswerDaysBeforeEnd: endOfOrder.voluntaryContactAnsweredBeforeEnd.value,
    professionalsAtMost: voluntary.professionalsAtMost.value,
    recoveryModelLevels: voluntary.recoveryModelLevels.value,
    childAskedAt: childsVoice.askedAt.value,
    advocateOfferedActively: childsVoice.advocateOfferedActively.value,
    childToldWorkingDays: changeOfWorker.childToldWithin.value,
    informationPackItems: informationPack.wholeWith.value,
    warningNoteReviewWeeks: notes.warningsReviewedWithin.value,
    signOffs: signOff.askedOf.value,
    childPreparedWith: preparation.childPreparedWith.value,
    deathConfirmedBy: seriousEvents.deathConfirmedBy.value,
    notifySeriousIncidentWorkingDays: seriousEvents.notifiedWithin.value,
    safeguardingReviewWorkingDays: seriousEvents.safeguardingReviewAskedWithin.value,
    supportStaffWorkingDays: seriousEvents.supportOfferedWithin.value,
    workerNamedWorkingDays: changeOfWorker.anotherNamedWithin.value,
    unansweredClimb: climbing.unanswered.value,
    transferability: Object.fromEntries(
      ORDER_TYPES.map((type) => [type, orders[type].transferability.value]),
    ) as Record<OrderType, Transferability>,
  };
}
