import { addYears, isAfter, isBefore } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import { againstRule } from '../refusal';
import type { NamedRule, Refusal } from '../refusal';
import { SENTENCING_ACT_SCHEDULE_7, UNPAID_WORK_RUNS_ON } from '../policy/sources';
import { transferBirthday } from './schedule';
import type { PlanState } from './state';

/** The rules by which a plan's commands can be refused, beside who and when. */
export const RULES = {
  ladderBeforeAcceptance: {
    rule: 'ladder-before-acceptance',
    standing: 'guidance',
    source:
      'Information is shared, and joint contacts are held, before transfer; joint contacts are not waived by lateness',
  },
  notBeforeEighteen: {
    rule: 'not-before-eighteen',
    standing: 'guidance',
    source: 'Responsibility transfers on the 18th birthday or later by joint decision',
  },
  acceptanceNames: {
    rule: 'one-accountable-owner',
    standing: 'guidance',
    source: 'Exactly one named person is accountable, always',
  },
  pausedHandover: {
    rule: 'pause-before-transfer',
    standing: 'guidance',
    source: 'A pending charge, court hearing or breach pauses a handover',
  },
  neverPassedOver: {
    rule: 'acceptance-is-never-passed-over',
    standing: 'guidance',
    source: 'Responsibility passes only on explicit acceptance; nobody’s silence is taken for a yes or a no',
  },
  neededTask: {
    rule: 'rung-done-or-passed-over',
    standing: 'default',
    source: 'A rung is done, or passed over with a recorded reason',
  },
  reviewBeforeLettingGo: {
    rule: 'review-before-letting-go',
    standing: 'guidance',
    source: 'A review of the transition comes before letting go',
  },
  childsOwnAnswer: {
    rule: 'the-childs-own-answer',
    standing: 'seed',
    source: 'What the child is asked or offered is theirs to answer: it is recorded either way, and silence is none',
  },
  consultationRecorded: {
    rule: 'consultation-recorded',
    standing: 'seed',
    source: 'A consultation is recorded: whose advice it was or why there was none, and the worker’s own decision',
  },
  trustedWorker: {
    rule: 'one-trusted-worker',
    standing: 'seed',
    source: 'Voluntary contact is with the one person whom the child trusts',
  },
  exitPlan: {
    rule: 'exit-plan-records',
    standing: 'guidance',
    source: 'An exit plan records what was done, what worked and who goes on supporting, with the child’s own view',
  },
  endOfOrders: {
    rule: 'an-order-ends-at-its-own-end',
    standing: 'law',
    source: 'Only a court, or the end of unpaid work, moves the end of an order',
  },
  extendedOnce: { rule: 'yro-extended-once', standing: 'law', source: SENTENCING_ACT_SCHEDULE_7.source },
  unpaidWork: { rule: 'unpaid-work-of-its-type', standing: 'law', source: UNPAID_WORK_RUNS_ON.source },
  datesAhead: { rule: 'dates-lie-ahead', standing: 'default', source: 'A plan’s dates move forward, never back' },
  notInTheFuture: {
    rule: 'recorded-after-the-event',
    standing: 'default',
    source: 'What was done is recorded once it was done',
  },
  nameWhoReceives: {
    rule: 'receiving-officer-named',
    standing: 'default',
    source: 'A named receiving probation practitioner before the first three-way meeting',
  },
  sameSide: {
    rule: 'same-side-of-the-handover',
    standing: 'default',
    source: 'Responsibility crosses from one service to another only by explicit acceptance',
  },
  managersDecision: {
    rule: 'manager-decides',
    standing: 'guidance',
    source:
      'A child may be kept by the youth justice service when little time remains: the accountable manager decides',
  },
  childTold: {
    rule: 'child-told-of-change',
    standing: 'default',
    source: 'A child is told before their worker changes; where it cannot wait, within one working day',
  },
  familyTold: {
    rule: 'family-told-as-the-child-wants',
    standing: 'default',
    source: 'What a child has achieved is told to their family where the child wants it, by somebody who says how',
  },
  workerNamed: {
    rule: 'a-plan-points-at-nobody-who-has-gone',
    standing: 'default',
    source:
      'Somebody is there for every child: whoever has gone is replaced, and whoever is away has somebody to stand in',
  },
  youngAdult: { rule: 'young-adult-to-25', standing: 'default', source: 'From 18 to 25 a person is a young adult' },
} as const satisfies Record<string, NamedRule>;
/** Neither a transfer nor the end of being kept comes before the 18th birthday. */
export function notBeforeEighteen(state: PlanState, date: LocalDate, field: string): Refusal | null {
  const birthday = transferBirthday(state.dateOfBirth, state.policy);
  return isBefore(date, birthday)
    ? againstRule(RULES.notBeforeEighteen, 'Choose the 18th birthday or a later day.', field)
    : null;
}

/** A plan reaches at most ten years ahead: what lies further is a slip of the pen. */
export const YEARS_AHEAD = 10;

/** A day that a plan is given lies today or later, and not so far ahead that it must be a slip. */
export function mustLieAhead(date: LocalDate, today: LocalDate, field: string): Refusal | null {
  if (isBefore(date, today)) return againstRule(RULES.datesAhead, 'Choose today or a later day.', field);
  if (isAfter(date, addYears(today, YEARS_AHEAD))) {
    return againstRule(RULES.datesAhead, 'This day is more than ten years ahead. Check the year.', field);
  }
  return null;
}
