import { dateOfAge } from '../calendar/age';
import { addDays, addWeeks, earliest, latest } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import { addWorkingDays, onOrAfterWorkingDay } from '../calendar/working-days';
import type { TransitionValues } from '../policy/policy';
import { courtsLimit } from './end-schedule';
import { inTurn, movedFrom } from './in-turn';
import type { Span } from './in-turn';
import { LADDER } from './ladder';
import { RUNGS, YOUTH_TO_ADULT_RUNGS } from './state';
import type { MovedStep, PlanState, Rung, RungKey } from './state';

type YouthToAdultRung = (typeof YOUTH_TO_ADULT_RUNGS)[number];

/** The day on which the policy lets responsibility pass: the 18th birthday. */
export function transferBirthday(dateOfBirth: LocalDate, policy: TransitionValues): LocalDate {
  return dateOfAge(dateOfBirth, policy.transferAt);
}

/**
 * The ladder's dates as the policy wants them for a transfer on `transferOn`, whatever today is.
 * Ages count from the date of birth; everything close to the transfer counts back from it, everything after it forward.
 */
export function idealSpans(
  dateOfBirth: LocalDate,
  transferOn: LocalDate,
  policy: TransitionValues,
): Record<YouthToAdultRung, Span> {
  const working = (date: LocalDate) => onOrAfterWorkingDay(date, policy.bankHolidays);
  const before = (days: number) => working(addDays(transferOn, -days));
  const preparation = working(dateOfAge(dateOfBirth, policy.preparationAt));
  const named = working(dateOfAge(dateOfBirth, policy.receivingOfficerNamedAt));
  const jointDue = before(policy.jointSessionsDaysBeforeTransfer);
  return {
    'prepare-child': { startsOn: preparation, dueOn: named },
    'share-information': { startsOn: preparation, dueOn: named },
    introduce: { startsOn: preparation, dueOn: named },
    'joint-sessions': { startsOn: named, dueOn: jointDue },
    'receiving-worker-leads': { startsOn: jointDue, dueOn: before(policy.receiverLeadsDaysBeforeTransfer) },
    'accept-responsibility': {
      startsOn: before(policy.acceptanceAskedDaysBeforeTransfer),
      dueOn: before(policy.acceptanceDueDaysBeforeTransfer),
    },
    ...spansAfterTransfer(transferOn, policy),
  };
}

/** The rungs after transfer, counted from the day on which responsibility passes. */
export function spansAfterTransfer(
  transferOn: LocalDate,
  policy: TransitionValues,
): Record<'after-transfer-check-ins' | 'review-and-let-go', Span> {
  const working = (date: LocalDate) => onOrAfterWorkingDay(date, policy.bankHolidays);
  const weeks = Math.max(...policy.afterTransferCheckInWeeks);
  const reviewOn = working(addWeeks(transferOn, policy.transitionReviewWeeksAfterTransfer));
  const checkedOn = working(addWeeks(transferOn, weeks));
  return {
    'after-transfer-check-ins': { startsOn: transferOn, dueOn: checkedOn },
    'review-and-let-go': {
      startsOn: latest(checkedOn, reviewOn),
      dueOn: addWorkingDays(latest(checkedOn, reviewOn), policy.lateStepWorkingDays, policy.bankHolidays),
    },
  };
}

export interface Schedule {
  readonly transferOn: LocalDate;
  readonly spans: Record<YouthToAdultRung, Span>;
  readonly moved: readonly MovedStep[];
}

/**
 * The ladder's dates from a given day on. A date that has passed, or that leaves less than the policy's working days
 * for each step, is brought forward in order and said so in `moved`; joint contacts are never waived by lateness, so
 * that a very late ladder moves the transfer past the birthday instead.
 */
export function scheduleFrom(
  today: LocalDate,
  dateOfBirth: LocalDate,
  wantedTransfer: LocalDate,
  policy: TransitionValues,
  unresolved: readonly RungKey[] = RUNGS,
): Schedule {
  const ideal = idealSpans(dateOfBirth, wantedTransfer, policy);
  const spans: Record<YouthToAdultRung, Span> = { ...ideal };
  const moved: MovedStep[] = [];
  const beforeTransfer = YOUTH_TO_ADULT_RUNGS.slice(0, RUNGS.indexOf('accept-responsibility') + 1);
  const late = inTurn(
    today,
    beforeTransfer.filter((key) => unresolved.includes(key)).map((key) => ({ key, ...ideal[key] })),
    policy,
  );
  for (const { key, startsOn, dueOn } of late) {
    spans[key] = { startsOn, dueOn };
    moved.push(...movedFrom(key, ideal[key].dueOn, dueOn, today));
  }
  const transferOn = latest(wantedTransfer, spans['accept-responsibility'].dueOn);
  return { transferOn, spans: { ...spans, ...spansAfterTransfer(transferOn, policy) }, moved };
}

/** The unresolved rungs with new dates; those that are done, passed over or already open keep what they have begun. */
export function withSpans(rungs: readonly Rung[], spans: Readonly<Partial<Record<RungKey, Span>>>): Rung[] {
  return rungs.map((rung) => {
    const span = spans[rung.key];
    if (isResolved(rung) || !span) return rung;
    return { ...rung, startsOn: rung.state.is === 'open' ? rung.startsOn : span.startsOn, dueOn: span.dueOn };
  });
}

/**
 * The dates of every unresolved rung of one route moved by whole days from one rung on. The transfer, and what is counted
 * from it, move along; the end of the orders is the courts' and does not, so that nothing moves past it.
 */
export function shiftFrom(state: PlanState, from: RungKey, days: number): Pick<PlanState, 'rungs' | 'transferOn'> {
  const { route } = LADDER[from];
  const limit = route === 'end-of-order' ? courtsLimit(state) : null;
  const working = (date: LocalDate) => onOrAfterWorkingDay(date, state.policy.bankHolidays);
  const rungs = state.rungs.map((rung) => {
    if (LADDER[rung.key].route !== route || isEarlier(rung.key, from) || isResolved(rung)) return rung;
    const later = working(addDays(rung.dueOn, days));
    const dueOn = limit === null ? later : earliest(later, limit);
    const startsOn = rung.state.is === 'open' ? rung.startsOn : working(addDays(rung.startsOn, days));
    return { ...rung, startsOn: earliest(startsOn, dueOn), dueOn };
  });
  const acceptance = rungs.find((rung) => rung.key === 'accept-responsibility');
  if (!acceptance || isResolved(acceptance) || state.transferOn === null)
    return { rungs, transferOn: state.transferOn };
  const transferOn = latest(state.transferOn, acceptance.dueOn);
  return { transferOn, rungs: withRungsAfter(rungs, transferOn, state.policy) };
}

/** The rungs after transfer, where they are not yet resolved, counted from the day on which responsibility passes. */
export function withRungsAfter(rungs: readonly Rung[], transferOn: LocalDate, policy: TransitionValues): Rung[] {
  const after: Partial<Record<RungKey, Span>> = spansAfterTransfer(transferOn, policy);
  return rungs.map((rung) => (isResolved(rung) ? rung : { ...rung, ...after[rung.key] }));
}

/** Whether one rung comes before another on the ladder. */
export function isEarlier(rung: RungKey, than: RungKey): boolean {
  return RUNGS.indexOf(rung) < RUNGS.indexOf(than);
}

/** The rungs of the same route that come before this one, or after it. */
export function onSameRoute(state: PlanState, key: RungKey, where: 'before' | 'after'): readonly Rung[] {
  return state.rungs.filter(
    (other) =>
      LADDER[other.key].route === LADDER[key].route &&
      (where === 'before' ? isEarlier(other.key, key) : isEarlier(key, other.key)),
  );
}

/** A rung that needs nothing more: done, or passed over with a reason. */
export function isResolved(rung: Rung): boolean {
  return rung.state.is === 'done' || rung.state.is === 'passed-over';
}
