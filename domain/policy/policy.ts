import type { Age } from '../calendar/age';
import type { LocalDate } from '../calendar/local-date';
import type { Consultant } from '../people';
import type { ChildsVoiceRules, Moment } from './childs-voice';
import type { ClimbingStep, ConcernClocks, RetentionPeriod } from './clocks';
import type { ConcernRules } from './concerns';
import type { PackItem } from './information-pack';
import type { LearningRules } from './learning';
import type { OrderType, Transferability } from './order-type';
import type { OrderRules } from './orders';
import type { PartOfPreparation } from './preparation';
import type { Nation, Rule } from './rule';
import type { SignOffRule } from './sign-off';
import type { SupervisionRules } from './supervision';
import type { VoluntaryRules } from './voluntary';
import type { WordingRules } from './wording';
import type { ExtractSection, LawfulBasis, SharingRules } from './sharing';

export type { Age } from '../calendar/age';
export type { OrderType, Transferability } from './order-type';
export type { Nation, Rule, Standing } from './rule';

/** Everything that a service's rules say in numbers, each with its standing and source. Fixed once it has a version. */
export interface Policy {
  readonly nation: Nation;
  /** Changes whenever any row does; stored in every plan that started under it. */
  readonly version: string;
  readonly workingTime: {
    readonly bankHolidays: Rule<readonly LocalDate[]>;
    readonly openingTime: Rule<string>;
    readonly dueTime: Rule<string>;
  };
  readonly endOfOrder: {
    readonly yroExtensionMaximum: Rule<number>;
    readonly yroExtensions: Rule<number>;
    readonly unfinishedUnpaidWorkKeepsOrderRunning: Rule<boolean>;
    readonly reviewEvery: Rule<number>;
    readonly reviewBeforeEnd: Rule<boolean>;
    readonly exitPlanRecords: Rule<readonly string[]>;
    readonly reviewAskedBeforeEnd: Rule<number>;
    readonly reviewDueBeforeEnd: Rule<number>;
    readonly voluntaryContactOfferedBeforeEnd: Rule<number>;
    readonly exitPlanDueBeforeEnd: Rule<number>;
    readonly voluntaryContactAnsweredBeforeEnd: Rule<number>;
    readonly planProposedBeforeEnd: Rule<number>;
  };
  readonly youthToAdult: {
    readonly identifiedAt: Rule<Age>;
    readonly preparationAt: Rule<Age>;
    readonly receivingOfficerNamedAt: Rule<Age>;
    readonly adultAt: Rule<Age>;
    readonly transferAt: Rule<Age>;
    readonly leavesYouthJusticeAt: Rule<Age>;
    readonly jointContactsMinimum: Rule<number>;
    readonly jointContactsLedByReceiver: Rule<number>;
    readonly informationSharedBeforeTransfer: Rule<boolean>;
    readonly transfersOnlyOnAcceptance: Rule<boolean>;
    readonly jointSessionsBeforeTransfer: Rule<number>;
    readonly acceptanceAskedBeforeTransfer: Rule<number>;
    readonly acceptanceDueBeforeTransfer: Rule<number>;
    readonly receiverLeadsBeforeTransfer: Rule<number>;
    readonly afterTransferCheckIns: Rule<readonly number[]>;
    readonly transitionReview: Rule<number>;
    readonly proposeKeptWithin: Rule<number>;
    readonly keptFor: Rule<number>;
    readonly lateStep: Rule<number>;
    readonly receiverFirstSteps: Rule<number>;
  };
  readonly climbing: { readonly unanswered: Rule<readonly ClimbingStep[]> };
  readonly missedAppointments: {
    readonly consultationWhenMissedMoreThan: Rule<number>;
    readonly consultationOfferedAfterYroWarnings: Rule<number>;
    readonly managerToldOfNoConsultation: Rule<number>;
    readonly legalStepNeverWaits: Rule<boolean>;
    readonly yroWarnedPeriod: Rule<number>;
    readonly yroFailuresBeforeInformation: Rule<number>;
    readonly adultOrderFailuresBeforeReferral: Rule<number>;
    readonly adultOrderFailuresWithin: Rule<number>;
    readonly consultants: Rule<readonly Consultant[]>;
    readonly consultationStepWithin: Rule<number>;
    readonly followUpWithin: Rule<number>;
  };
  readonly voluntary: VoluntaryRules;
  readonly childsVoice: ChildsVoiceRules;
  readonly changeOfWorker: {
    readonly childToldWithin: Rule<number>;
    readonly childToldFirstOfEachReceiver: Rule<boolean>;
    readonly anotherNamedWithin: Rule<number>;
    readonly leavingAlert: Rule<number>;
    readonly longAbsence: Rule<number>;
  };
  readonly digest: { readonly looksAhead: Rule<number> };
  readonly learning: LearningRules;
  readonly immediateDanger: {
    readonly emergencyNumber: Rule<string>;
    readonly policeNumber: Rule<string>;
  };
  readonly reporting: {
    readonly agencyDuty: Rule<string>;
    readonly practitionerDuty: Rule<string>;
    readonly childReportedTo: Rule<string>;
    readonly adultReportedTo: Rule<string>;
    readonly practitionerReportedTo: Rule<string>;
  };
  readonly concernClocks: ConcernClocks;
  readonly concern: ConcernRules;
  readonly concernAtEighteen: { readonly jointPlanWithAdultServicesFrom: Rule<Age> };
  readonly disagreement: {
    readonly practitioners: Rule<number>;
    readonly managers: Rule<number>;
    readonly headsOfService: Rule<number>;
    readonly urgentPractitioners: Rule<number>;
    readonly urgentLater: Rule<number>;
  };
  readonly informationPack: {
    readonly wholeWith: Rule<readonly PackItem[]>;
    readonly firstDays: Rule<number>;
    readonly answeredWithin: Rule<number>;
  };
  readonly courtMatters: { readonly pauseReviewedWithin: Rule<number>; readonly outcomeRecordedWithin: Rule<number> };
  readonly moves: {
    readonly custodyReviewedWithin: Rule<number>;
    readonly nextStepsSentWithin: Rule<number>;
    readonly areaMoveAnsweredWithin: Rule<number>;
    readonly caretakingReviewedEvery: Rule<number>;
    readonly adultEstablishmentPreparedBefore: Rule<number>;
  };
  readonly signOff: { readonly askedOf: Rule<readonly SignOffRule[]> };
  readonly notes: {
    readonly warningsReviewedWithin: Rule<number>;
    /** Minutes for which whoever wrote something down is offered to take it out again. */
    readonly undoneWithin: Rule<number>;
  };
  readonly preparation: { readonly childPreparedWith: Rule<readonly PartOfPreparation[]> };
  readonly seriousEvents: {
    readonly deathConfirmedBy: Rule<number>;
    readonly notifiedWithin: Rule<number>;
    readonly safeguardingReviewAskedWithin: Rule<number>;
    readonly supportOfferedWithin: Rule<number>;
  };
  readonly supervision: SupervisionRules;
  readonly sharing: SharingRules;
  readonly wording: WordingRules;
  readonly retention: {
    readonly courtOrders: Rule<RetentionPeriod>;
    readonly outOfCourt: Rule<RetentionPeriod>;
    readonly voluntaryContact: Rule<RetentionPeriod>;
    readonly concerns: Rule<RetentionPeriod>;
    readonly deaths: Rule<RetentionPeriod>;
    readonly careExperienced: Rule<RetentionPeriod>;
    readonly allegations: Rule<RetentionPeriod>;
    /** Months after the last day on which an extract could be read. */
    readonly extractTexts: Rule<number>;
    /** Months within which a legal hold is looked at again. */
    readonly legalHoldReviewedWithin: Rule<number>;
    readonly nothingErasedWhileOpen: Rule<readonly string[]>;
  };
  readonly restrictedRecords: {
    /** Minutes for which somebody who does not work with the child may look, once they have said why. */
    readonly lookLasts: Rule<number>;
  };
  /** Present where the nation's law gives Welsh its standing. */
  readonly welshLanguage?: {
    readonly noLessFavourably: Rule<boolean>;
    readonly unknownChoiceMeansBoth: Rule<boolean>;
  };
  readonly orders: Readonly<Record<OrderType, OrderRules>>;
}

/**
 * The plain values that travel into a plan when it starts, so that a running plan keeps the dates that it was given.
 * JSON all through; times of day are London's.
 */
export interface TransitionValues {
  readonly nation: Nation;
  readonly version: string;
  readonly bankHolidays: readonly LocalDate[];
  /** 'HH:mm' in London: when a step opens on its day. */
  readonly openingTime: string;
  /** 'HH:mm' in London: when a dated step counts as unanswered. */
  readonly dueTime: string;
  readonly identifiedAt: Age;
  readonly preparationAt: Age;
  readonly receivingOfficerNamedAt: Age;
  readonly transferAt: Age;
  /** The upper limit of "young adult". */
  readonly leavesYouthJusticeAt: Age;
  readonly jointContactsMinimum: number;
  readonly jointContactsLedByReceiver: number;
  readonly acceptanceAskedDaysBeforeTransfer: number;
  readonly acceptanceDueDaysBeforeTransfer: number;
  readonly receiverLeadsDaysBeforeTransfer: number;
  readonly jointSessionsDaysBeforeTransfer: number;
  readonly afterTransferCheckInWeeks: readonly number[];
  readonly transitionReviewWeeksAfterTransfer: number;
  /** A start this close to the transfer date, or after it, proposes that the child is kept by the youth justice service. */
  readonly proposeKeptWithinDays: number;
  /** The proposed end of being kept, when no order ends earlier. */
  readonly keptForMonths: number;
  /** Working days between steps that are brought forward because a plan starts late. */
  readonly lateStepWorkingDays: number;
  readonly reviewEveryMonths: number;
  /** Working days within which a missed appointment is followed up. */
  readonly followUpWorkingDays: number;
  /** A consultation is asked for when more than so many appointments were missed under one order. */
  readonly consultationMissedMoreThan: number;
  /** It is offered after so many warnings on a youth rehabilitation order. */
  readonly consultationAfterYroWarnings: number;
  /** Working days for the advice, and then for the decision. */
  readonly consultationStepWorkingDays: number;
  /** Whose advice counts; a plan itself asks the first. */
  readonly consultants: readonly Consultant[];
  readonly yroWarnedPeriodMonths: number;
  readonly yroFailuresBeforeInformation: number;
  readonly adultOrderFailuresBeforeReferral: number;
  readonly adultOrderFailuresWithinMonths: number;
  /** How often, and in all by how many months, a court can extend a youth rehabilitation order. */
  readonly yroExtensions: number;
  readonly yroExtensionMonths: number;
  readonly unpaidWorkKeepsOrderRunning: boolean;
  /** The steps before the end of the orders, in days before it. */
  readonly reviewAskedDaysBeforeEnd: number;
  readonly reviewDueDaysBeforeEnd: number;
  readonly voluntaryOfferDaysBeforeEnd: number;
  readonly exitPlanDueDaysBeforeEnd: number;
  readonly voluntaryAnswerDaysBeforeEnd: number;
  /** How many professionals beside the case manager, and how many interventions, one child has at once. */
  readonly professionalsAtMost: number;
  /** How many levels the Trauma Recovery Model has. */
  readonly recoveryModelLevels: number;
  /** When the child is asked for their own words. */
  readonly childAskedAt: readonly Moment[];
  /** Whether every child is offered an advocate when their plan starts, unasked. */
  readonly advocateOfferedActively: boolean;
  /** Working days within which the child is told of a change of worker that could not wait for it. */
  readonly childToldWorkingDays: number;
  /** Whether the child is told first also of a receiving practitioner named by a task; not so in plans begun before this was asked. */
  readonly childToldFirstOfEachReceiver: boolean;
  /** What the sender checks before the handover; empty for plans that were never asked for a pack. */
  readonly informationPackItems: readonly PackItem[];
  /** Working days within which the sender answers when a pack was returned, or another day was asked for. */
  readonly packAnsweredWorkingDays: number;
  /** What it takes for the child to be prepared for probation’s rules; earlier plans asked for the step alone. */
  readonly childPreparedWith: readonly PartOfPreparation[];
  /** Weeks within which a warning note is looked at again. */
  readonly warningNoteReviewWeeks: number;
  /** What managers sign off; nothing for plans that were never asked. */
  readonly signOffs: readonly SignOffRule[];
  /** Sections of a formulation that are shared only with a reason of their own. */
  readonly sharedWithOwnReason: readonly ExtractSection[];
  /** What a decision to share rests on, and for how many months an extract can be read, unless the decision says otherwise. */
  readonly sharingBasis: LawfulBasis;
  readonly extractMonths: number;
  readonly extractMonthsAtMost: number;
  /** Working days within which the recipient says that an extract has arrived. */
  readonly receiptWorkingDays: number;
  /** How many people have to record a death before it counts. */
  readonly deathConfirmedBy: number;
  /** Working days, after a serious incident or a death, within which others are notified, a review is asked for, and support is offered. */
  readonly notifySeriousIncidentWorkingDays: number;
  readonly safeguardingReviewWorkingDays: number;
  readonly supportStaffWorkingDays: number;
  /** Working days within which somebody is named in place of a worker who is not there. */
  readonly workerNamedWorkingDays: number;
  /** Weeks after which a pause for a charge or a breach without a day is looked at again. */
  readonly courtPauseReviewWeeks: number;
  /** Working days after a hearing within which what it decided is recorded. */
  readonly courtOutcomeWorkingDays: number;
  /** Weeks after which a pause for custody without a day of release is looked at again. */
  readonly custodyReviewWeeks: number;
  /** Working days within which the next steps go to a named person where the child is now. */
  readonly nextStepsSentWorkingDays: number;
  /** Working days within which another area answers that was asked to take the child in. */
  readonly areaMoveAnsweredWorkingDays: number;
  /** Null in plans that were begun before these were asked for: they are not asked. */
  readonly caretakingReviewWeeks: number | null;
  readonly contactBegunWorkingDays: number | null;
  /** Days before the 18th birthday by which the move to where adults are held is prepared. */
  readonly adultEstablishmentDaysBeforeEighteen: number;
  readonly unansweredClimb: readonly ClimbingStep[];
  readonly transferability: Readonly<Record<OrderType, Transferability>>;
}
