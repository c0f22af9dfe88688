import { addDays, addYears, daysBetween, earliest, isAfter, isBefore } from './calendar/local-date';
import type { LocalDate } from './calendar/local-date';
import type { StaffId } from './ids';
import { againstRule, wrongState } from './refusal';
import type { NamedRule, Refusal } from './refusal';

/** When somebody is there: what lists, messages and assignments ask. Days are London's; each counts whole. */
export interface Presence {
  /** False for an account that was switched off. */
  readonly active: boolean;
  readonly awayFrom: LocalDate | null;
  /** The last day away; null while nobody knows when they come back. */
  readonly awayUntil: LocalDate | null;
  /** Their last day here; null while nobody knows of one. */
  readonly lastDay: LocalDate | null;
}

/** Whether they work here on that day, away or not. Somebody who leaves is gone from the day after their last one, by itself. */
export function worksHereOn({ active, lastDay }: Pick<Presence, 'active' | 'lastDay'>, day: LocalDate): boolean {
  return active && (lastDay === null || day <= lastDay);
}

/** Whether they are at work on that day. An absence counts its first and its last day; without a last day it is open-ended. */
export function isThereOn(person: Presence, day: LocalDate): boolean {
  const { awayFrom, awayUntil } = person;
  const away = awayFrom !== null && awayFrom <= day && (awayUntil === null || day <= awayUntil);
  return worksHereOn(person, day) && !away;
}

/** When somebody is there, and who stands in for them. */
export interface WithDeputy extends Presence {
  readonly deputyId: StaffId | null;
}

/** The person, or the first along the chain of deputies who is there that day; null at its end, or where it runs in a circle. */
export function firstThere<Person extends WithDeputy>(
  staffId: StaffId | null,
  staff: ReadonlyMap<StaffId, Person>,
  day: LocalDate,
): Person | null {
  const asked: StaffId[] = [];
  for (let next = staffId; next !== null && !asked.includes(next);) {
    asked.push(next);
    const person = staff.get(next);
    if (!person) return null;
    if (isThereOn(person, day)) return person;
    next = person.deputyId;
  }
  return null;
}

/** How it stands with somebody whom plans wait for, where anything is to be done about it. Never why. */
export type WorkerStanding =
  | { readonly is: 'gone' }
  /** They are away, and so is everybody who would stand in. */
  | { readonly is: 'nobody-stands-in' }
  /** Not for much longer: they leave, or will be away for long. */
  | { readonly is: 'leaves' };

/**
 * How it stands with this person on that day; null when nothing is to be done. `alertDays` says how long beforehand it counts
 * that somebody leaves, or is away for `longDays` or without an end.
 */
export function standingOf(
  staffId: StaffId,
  staff: ReadonlyMap<StaffId, WithDeputy>,
  day: LocalDate,
  { alertDays, longDays }: { readonly alertDays: number; readonly longDays: number },
): WorkerStanding | null {
  const person = staff.get(staffId);
  if (!person || !worksHereOn(person, day)) return { is: 'gone' };
  if (firstThere(staffId, staff, day) === null) return { is: 'nobody-stands-in' };
  const { awayFrom, awayUntil, lastDay } = person;
  const over = awayUntil !== null && isBefore(awayUntil, day);
  const long = awayFrom !== null && (awayUntil === null || daysBetween(awayFrom, awayUntil) + 1 >= longDays);
  const days = [lastDay, long && !over ? awayFrom : null].filter((one) => one !== null);
  const soon =
    days.length > 0 &&
    !isAfter(
      days.reduce((a, b) => earliest(a, b)),
      addDays(day, alertDays),
    );
  return soon ? { is: 'leaves' } : null;
}

const PRESENCE_RULES = {
  absence: {
    rule: 'absence-dates',
    standing: 'default',
    source: 'An absence ends on or after the day on which it begins, and is not over when it is recorded',
  },
  lastDay: {
    rule: 'last-day-near-today',
    standing: 'default',
    source: 'A last day lies within a year back and two years ahead: anything else is a slip of the pen',
  },
} as const satisfies Record<string, NamedRule>;

/** Why an absence on these days cannot be recorded today; null when it can. `until` null: nobody knows yet. */
export function refuseAbsence(from: LocalDate, until: LocalDate | null, today: LocalDate): Refusal | null {
  if (isAfter(from, addYears(today, 2))) {
    return againstRule(PRESENCE_RULES.absence, 'This day is more than two years ahead. Check the year.', 'from');
  }
  if (until === null) return null;
  if (isBefore(until, from)) {
    return againstRule(PRESENCE_RULES.absence, 'Choose the first day away or a later one.', 'until');
  }
  return isBefore(until, today)
    ? againstRule(PRESENCE_RULES.absence, 'This absence is over. There is nothing to record any more.', 'until')
    : null;
}

/** Why somebody cannot come back to work on that day; null when they can. */
export function refuseReturnFromAbsence(
  { awayFrom, awayUntil }: Pick<Presence, 'awayFrom' | 'awayUntil'>,
  backOn: LocalDate,
  today: LocalDate,
): Refusal | null {
  if (awayFrom === null || (awayUntil !== null && isBefore(awayUntil, today))) {
    return wrongState('there', 'No absence is recorded for now or later, so there is none to end.');
  }
  return awayUntil !== null && isAfter(backOn, addDays(awayUntil, 1))
    ? againstRule(
        PRESENCE_RULES.absence,
        'This would make the absence longer. Record the absence anew with its later end.',
        'backOn',
      )
    : null;
}

/** The absence that is left when somebody is back on this day: none where it had not begun. */
export function absenceUntilBack(
  { awayFrom }: Pick<Presence, 'awayFrom'>,
  backOn: LocalDate,
): Pick<Presence, 'awayFrom' | 'awayUntil'> {
  return awayFrom === null || !isBefore(awayFrom, backOn)
    ? { awayFrom: null, awayUntil: null }
    : { awayFrom, awayUntil: addDays(backOn, -1) };
}

/** Why this cannot be somebody's last day; null when it can. One that has passed takes effect at once. */
export function refuseLastDay(lastDay: LocalDate, today: LocalDate): Refusal | null {
  return isBefore(lastDay, addYears(today, -1)) || isAfter(lastDay, addYears(today, 2))
    ? againstRule(PRESENCE_RULES.lastDay, 'Choose a day within a year back and two years ahead.', 'lastDay')
    : null;
}
