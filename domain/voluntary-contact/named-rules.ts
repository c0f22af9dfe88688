import { addWeeks, isAfter, isBefore } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import { againstRule } from '../refusal';
import type { NamedRule, Refusal } from '../refusal';
import { START_RULES } from './start-rules';
import { MOST_CHECK_INS, MOST_RECORDS } from './state';
import type { EpisodeState } from './state';

export const RULES = {
  ...START_RULES,
  howMuch: {
    rule: 'records-of-one-episode',
    standing: 'default',
    source: `An episode holds at most ${MOST_CHECK_INS} check-ins, and ${MOST_RECORDS} of each other kind of record`,
  },
  trustedPerson: {
    rule: 'second-outreach-by-the-trusted-person',
    standing: 'default',
    source: 'After a missed check-in the second outreach is by the person whom the child trusts',
  },
  worry: {
    rule: 'silence-of-an-adult-is-a-choice',
    standing: 'default',
    source: 'From 18 and with no worry, after the second outreach a letter and an open door',
  },
  lettingGoTogether: {
    rule: 'letting-go-together',
    standing: 'default',
    source: 'Voluntary contact ends with a letting-go meeting and the child’s view',
  },
  lastAgreementHolds: {
    rule: 'the-last-agreement-holds',
    standing: 'default',
    source: 'What the child agreed to last holds, and is asked for again at 16 and at 18',
  },
  meansWhatItSays: {
    rule: 'the-childs-own-pace',
    standing: 'seed',
    source: 'A child may pause, stretch, tighten or stop at any time, and return',
  },
} as const satisfies Record<string, NamedRule>;

/** A day that is planned is today or lies ahead, within a year. */
export function refuseDay(on: LocalDate, today: LocalDate, field: string): Refusal | null {
  return isBefore(on, today) || isAfter(on, addWeeks(today, 52))
    ? againstRule(RULES.rhythm, 'Choose today or a later day within a year.', field)
    : null;
}

/** What is recorded was done already. */
export function refuseAhead(on: LocalDate, today: LocalDate, field: string): Refusal | null {
  return isAfter(on, today)
    ? againstRule(RULES.recordedBefore, 'This day has not come yet. Record it once it was done.', field)
    : null;
}

/** No more check-ins than an episode holds. */
export function refuseMore({ checkIns }: EpisodeState, more: number): Refusal | null {
  return checkIns.length + more > MOST_CHECK_INS ? againstRule(RULES.howMuch, FULL) : null;
}

/** No more records of one kind than an episode holds. */
export function refuseFull(records: readonly unknown[]): Refusal | null {
  return records.length >= MOST_RECORDS ? againstRule(RULES.howMuch, FULL) : null;
}

const FULL = 'This episode holds as many of these as it can. Let go, and begin a new one with the child.';
