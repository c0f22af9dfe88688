import { ENGLAND_AND_WALES_BANK_HOLIDAYS } from './bank-holidays';
import { CONCERN_RULES } from './concerns';
import { END_OF_ORDER } from './end-of-order';
import { MISSED_APPOINTMENTS } from './missed-appointments';
import { FIRST_DAYS, PACK_IS_WHOLE_WITH } from './information-pack';
import { LEARNING } from './learning';
import { orderRules } from './orders';
import { CHILD_PREPARED_WITH } from './preparation';
import { SIGN_OFFS } from './sign-off';
import type { Clock, ClockStart, RetentionPeriod } from './clocks';
import type { Policy } from './policy';
import { SHARING } from './sharing';
import { rule } from './rule';
import type { Basis, Rule } from './rule';
import { AGE_OF_MAJORITY, BANK_HOLIDAYS_PUBLISHED, INSPECTION_FINDINGS, OUR_PROPOSAL } from './sources';
import { SUPERVISION } from './supervision';
import { VOLUNTARY } from './voluntary';
import { WORDING } from './wording';

const age = (years: number, months = 0): { years: number; months: number } => ({ years, months });
const ours = <T>(value: T, unit: string, note?: string): Rule<T> => rule(OUR_PROPOSAL, value, unit, note);

/** The clock that counts so long from its start, on this basis. */
export function clock(basis: Basis, from: ClockStart, value: number, unit: Clock['unit'], note?: string): Clock {
  return { ...rule(basis, value, unit, note), unit, from };
}

/** The concern clocks of our own making, which run in both nations beside what the nation's procedures set. */
export const OUR_CONCERN_CLOCKS = {
  reportedOrDecided: clock(
    OUR_PROPOSAL,
    'raised',
    0,
    'days',
    'A report by telephone, or a decision not to report with reasons; then the duty manager by the telephone list.',
  ),
  acknowledgedBySafeguardingPerson: clock(
    OUR_PROPOSAL,
    'raised',
    2,
    'working hours',
    'Outside working hours by the rota; their absence never holds up a report.',
  ),
  childLookedFor: clock(
    OUR_PROPOSAL,
    'raised-by-description',
    2,
    'working hours',
    'Somebody with oversight looks for the child whom it describes; nothing else waits for that.',
  ),
  managerTold: clock(OUR_PROPOSAL, 'raised', 0, 'days', 'The youth justice manager is told the same day.'),
} as const;

type NationsOwn = 'nation' | 'version' | 'childsVoice' | 'reporting' | 'concernClocks' | 'welshLanguage';

/**
 * The rows that are the same in England and in Wales. Guidance on transition is each nation's own, so the basis of those
 * rows is brought by the nation.
 */
export function sharedRules(transition: Basis): Omit<Policy, NationsOwn> {
  return {
    workingTime: {
      bankHolidays: rule(
        BANK_HOLIDAYS_PUBLISHED,
        ENGLAND_AND_WALES_BANK_HOLIDAYS,
        'dates',
        'The days of later years are added once they are published.',
      ),
      openingTime: ours('09:00', 'London time', 'When a step opens and a review falls due on its day.'),
      dueTime: ours('17:00', 'London time', 'When a dated step that nobody has answered counts as unanswered.'),
    },
    endOfOrder: END_OF_ORDER,
    youthToAdult: {
      identifiedAt: ours(
        age(17, 3),
        'age',
        'Every child of this age is looked for, because some who were eligible were missed.',
      ),
      preparationAt: rule(transition, age(17, 6), 'age', 'The transition plan stands inside the sentence plan.'),
      receivingOfficerNamedAt: ours(
        age(17, 9),
        'age',
        'With the first three-way meeting; unfilled, the request climbs.',
      ),
      adultAt: rule(AGE_OF_MAJORITY, age(18), 'age'),
      transferAt: rule(
        transition,
        age(18),
        'age',
        'Or later by joint decision; a day on which it may happen, not must.',
      ),
      leavesYouthJusticeAt: ours(age(25), 'age', 'The upper limit of "young adult".'),
      jointContactsMinimum: ours(3, 'contacts before transfer', 'Not waived when a plan starts late.'),
      jointContactsLedByReceiver: ours(1, 'contacts before transfer'),
      informationSharedBeforeTransfer: rule(INSPECTION_FINDINGS, true, 'yes or no'),
      transfersOnlyOnAcceptance: rule(transition, true, 'yes or no', 'Silence is neither a yes nor a no.'),
      jointSessionsBeforeTransfer: ours(35, 'days'),
      acceptanceAskedBeforeTransfer: ours(28, 'days'),
      acceptanceDueBeforeTransfer: ours(
        7,
        'days',
        'So that an unanswered handover climbs before the birthday, not after.',
      ),
      receiverLeadsBeforeTransfer: ours(14, 'days'),
      afterTransferCheckIns: ours([2, 6, 12], 'weeks after transfer'),
      transitionReview: ours(
        12,
        'weeks after transfer',
        'Guidance asks that the transition is reviewed; the week is local policy.',
      ),
      proposeKeptWithin: ours(
        14,
        'days before the transfer date, or any day after it',
        'A proposal, for people to decide.',
      ),
      keptFor: ours(3, 'months', 'The proposed end of being kept, when no order ends earlier.'),
      lateStep: ours(5, 'working days', 'Between steps that are brought forward because a plan starts late.'),
      receiverFirstSteps: ours(5, 'working days', 'What the receiver must do first, said in the information pack.'),
    },
    climbing: {
      unanswered: ours(
        [
          { level: 'reminder', afterWorkingDays: 0 },
          { level: 'deputy', afterWorkingDays: 1 },
          { level: 'manager', afterWorkingDays: 2 },
          { level: 'head-of-service', afterWorkingDays: 5 },
          { level: 'boards', afterWorkingDays: 10 },
        ],
        'working days after the request was due',
        "Up the silent side's line; the sender's manager is told at each step.",
      ),
    },
    missedAppointments: MISSED_APPOINTMENTS,
    voluntary: VOLUNTARY,
    changeOfWorker: {
      childToldWithin: ours(
        1,
        'working days',
        'After a change that could not wait; any other waits until the child was told.',
      ),
      childToldFirstOfEachReceiver: ours(
        true,
        'whichever way somebody else is named',
        'Also where the task that asks for a name, or the handover itself, names another practitioner than before.',
      ),
      anotherNamedWithin: ours(
        1,
        'working days',
        'In place of a worker who has gone, or is away with nobody to stand in; then it climbs.',
      ),
      leavingAlert: ours(
        42,
        'days',
        'Before the person whom the child trusts leaves or is away for long: time to introduce another.',
      ),
      longAbsence: ours(
        28,
        'days',
        'An absence this long, or without an end, is one in which the child needs somebody else.',
      ),
    },
    digest: {
      looksAhead: ours(7, 'days', 'What a morning digest counts as due; it comes again the next working day.'),
    },
    learning: LEARNING,
    immediateDanger: {
      emergencyNumber: ours('999', 'telephone number'),
      policeNumber: ours('101', 'telephone number'),
    },
    concern: CONCERN_RULES,
    concernAtEighteen: {
      jointPlanWithAdultServicesFrom: ours(
        age(17, 9),
        'age',
        'For an open concern; on the birthday no clock is dropped.',
      ),
    },
    disagreement: {
      practitioners: ours(24, 'hours'),
      managers: ours(2, 'working days'),
      headsOfService: ours(5, 'working days', 'Then the safeguarding board; it never closes by timeout.'),
      urgentPractitioners: ours(2, 'hours'),
      urgentLater: ours(0, 'days', 'Every later step of an urgent disagreement: the same day.'),
    },
    informationPack: {
      wholeWith: PACK_IS_WHOLE_WITH,
      firstDays: FIRST_DAYS,
      answeredWithin: ours(5, 'working days', 'A returned pack, and another date asked for.'),
    },
    courtMatters: {
      pauseReviewedWithin: ours(4, 'weeks', 'Of a charge or a breach without a day; otherwise after its day.'),
      outcomeRecordedWithin: ours(1, 'working days', 'After a hearing.'),
    },
    moves: {
      custodyReviewedWithin: ours(4, 'weeks', 'Of a handover that waits for a release without a day.'),
      nextStepsSentWithin: ours(2, 'working days', 'To a named person where the child is now.'),
      areaMoveAnsweredWithin: ours(5, 'working days', 'By the other area; then it climbs its line.'),
      caretakingReviewedEvery: ours(12, 'weeks', 'Where nobody knows until when the child stays in the other area.'),
      adultEstablishmentPreparedBefore: ours(
        56,
        'days',
        'Before the 18th birthday of a child who is to be inside on it.',
      ),
    },
    preparation: { childPreparedWith: CHILD_PREPARED_WITH },
    signOff: { askedOf: SIGN_OFFS },
    notes: {
      warningsReviewedWithin: ours(
        12,
        'weeks',
        'Then whoever holds the plan is asked whether it still holds; until then it stands.',
      ),
      undoneWithin: ours(15, 'minutes', 'Offered to whoever wrote it down; later it is withdrawn with a reason.'),
    },
    seriousEvents: {
      deathConfirmedBy: ours(2, 'people'),
      notifiedWithin: ours(1, 'working days', 'Of a death, and of any other notifiable incident.'),
      safeguardingReviewAskedWithin: ours(5, 'working days'),
      supportOfferedWithin: ours(1, 'working days', 'To those who worked with the child.'),
    },
    supervision: SUPERVISION,
    sharing: SHARING,
    wording: WORDING,
    retention: {
      courtOrders: kept(5, 'the last action'),
      outOfCourt: kept(3, 'the last action', 18, 'Referral orders and out-of-court disposals; whichever is later.'),
      voluntaryContact: kept(
        3,
        'the last action',
        18,
        'Contact by choice has no order; it is kept as what was done out of court is.',
      ),
      concerns: keptUntilSet(),
      deaths: keptUntilSet(),
      careExperienced: keptUntilSet(),
      allegations: keptUntilSet(),
      extractTexts: ours(
        12,
        'months',
        'After the last day on which it could be read, the text is erased. What was decided, and who looked, stays.',
      ),
      legalHoldReviewedWithin: ours(
        12,
        'months',
        'Somebody looks whether it still has to stand; no day ends it by itself.',
      ),
      nothingErasedWhileOpen: ours(['concern', 'review', 'claim', 'legal hold'], 'what keeps every record'),
    },
    restrictedRecords: {
      lookLasts: ours(
        60,
        'minutes',
        'Long enough for what cannot wait, too short to become a habit; the manager is told.',
      ),
    },
    orders: orderRules(transition),
  };
}

function kept(years: number, after: string, orUntilAge: number | null = null, note?: string): Rule<RetentionPeriod> {
  return ours({ years, after, orUntilAge }, 'years', note);
}

function keptUntilSet(): Rule<RetentionPeriod> {
  const note = 'A class of its own: nothing is erased until the service sets a period.';
  return ours({ years: null, after: 'the last action', orUntilAge: null }, 'years', note);
}
