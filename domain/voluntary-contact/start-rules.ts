import { dateOfAge } from '../calendar/age';
import { addWeeks, isAfter, isBefore } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import { localDateOf } from '../calendar/london-time';
import type { Instant } from '../calendar/london-time';
import type { TaperStage } from '../policy/clocks';
import { againstRule, SILENT } from '../refusal';
import type { NamedRule, Refusal } from '../refusal';
import { refuseDateOfBirth } from '../transition-plan';
import type { Phase as PlanPhase } from '../transition-plan/state';
import type { StartEpisode } from './commands';
import { MOST_CHECK_INS } from './state';
import type { Agreement } from './state';
import { lengthOf } from './taper';

export const START_RULES = {
  afterTheTrueEnd: {
    rule: 'voluntary-after-the-true-end',
    standing: 'seed',
    source: 'Contact is voluntary once nothing is required by a court any more, or beside probation',
  },
  recordedBefore: {
    rule: 'recorded-after-the-event',
    standing: 'default',
    source: 'What was done before the first check-in is recorded once it was done',
  },
  competence: {
    rule: 'competence-weighed-under-16',
    standing: 'default',
    source:
      'Under 16 it is weighed whether the child understands what they agree to, and parents are involved unless that is unsafe',
  },
  parentsFrom18: {
    rule: 'no-parent-told-from-18',
    standing: 'default',
    source: 'From 18 no parent is told without the young adult’s agreement',
  },
  safeWayFirst: {
    rule: 'safe-way-first',
    standing: 'default',
    source: 'Nobody reaches out to a child before knowing how that is safe',
  },
  rhythm: {
    rule: 'a-rhythm-that-thins-out',
    standing: 'default',
    source: `A taper holds 1 to ${MOST_CHECK_INS / 3} check-ins, and begins today or within 26 weeks`,
  },
} as const satisfies Record<string, NamedRule>;

const WEEKS_AHEAD = 26;

/** The phases of a plan in which contact is required, or is being handed over: nothing can be voluntary beside it. */
const REQUIRED: readonly PlanPhase[] = ['order-running', 'preparing', 'graded-handover'];

/** Why no episode can be started with this; null when one can. Dates are London's. */
export function refuseStart(start: StartEpisode, now: Instant): Refusal | null {
  const today = localDateOf(now);
  const { policy, preparation, agreement, plan, safeWay } = start;
  if (plan?.phase === 'sealed') return SILENT;
  if (plan !== null && REQUIRED.includes(plan.phase)) {
    return againstRule(
      START_RULES.afterTheTrueEnd,
      `The child’s plan is in the phase “${plan.phase}”. Offer voluntary contact there; it begins when the plan comes to its end.`,
      'planId',
    );
  }
  if (safeWay === null) {
    return againstRule(
      START_RULES.safeWayFirst,
      'Ask the child how they can be reached safely, and what never to do.',
      'safeWay',
    );
  }
  const days: Readonly<Record<string, LocalDate>> = {
    'agreement.on': agreement.on,
    'limitsTold.on': preparation.limitsTold.on,
    'managerAgreed.on': preparation.managerAgreed.on,
    'safetyLookedAt.on': preparation.safetyLookedAt.on,
  };
  const ahead = Object.entries(days).find(([, on]) => isAfter(on, today));
  if (ahead) {
    return againstRule(START_RULES.recordedBefore, 'This day has not come yet. Do it first, then start.', ahead[0]);
  }
  return (
    refuseDateOfBirth(start.dateOfBirth, policy.leavesYouthJusticeAt, today) ??
    refuseAgreement(start, agreement, today) ??
    refuseRhythm(start.taper, start.startsOn, today)
  );
}

/** Why the child's agreement cannot be recorded at their age; null when it can. */
export function refuseAgreement(
  { dateOfBirth, policy }: Pick<StartEpisode, 'dateOfBirth' | 'policy'>,
  { competence, parents }: Agreement,
  today: LocalDate,
): Refusal | null {
  if (isBefore(today, dateOfAge(dateOfBirth, policy.competenceWeighedBelow))) {
    if (competence === null) {
      return againstRule(
        START_RULES.competence,
        'Say how it was weighed whether the child understands what they agree to.',
        'agreement.competence',
      );
    }
    if (parents === null || (parents.is === 'not-involved' && !parents.unsafe)) {
      return againstRule(
        START_RULES.competence,
        'Involve the child’s parents or carers, or say why that is unsafe.',
        'agreement.parents',
      );
    }
    return !competence.understands && parents.is !== 'involved'
      ? againstRule(
          START_RULES.competence,
          'The child does not understand yet what they agree to, and no parent or carer is involved. Speak with your manager and the designated safeguarding person first.',
          'agreement.competence',
        )
      : null;
  }
  const adult = !isBefore(today, dateOfAge(dateOfBirth, policy.parentsToldOnlyByAgreementFrom));
  return adult && parents?.is === 'involved' && !parents.childAgrees
    ? againstRule(
        START_RULES.parentsFrom18,
        'This is a young adult: no parent is told without their agreement.',
        'agreement.parents',
      )
    : null;
}

/** Why no check-ins can be planned like this; null when they can. Null for the rhythm of the policy. */
export function refuseRhythm(
  taper: readonly TaperStage[] | null,
  startsOn: LocalDate,
  today: LocalDate,
): Refusal | null {
  if (isBefore(startsOn, today) || isAfter(startsOn, addWeeks(today, WEEKS_AHEAD))) {
    return againstRule(START_RULES.rhythm, 'Choose today or a later day within 26 weeks.', 'startsOn');
  }
  const length = taper === null ? 1 : lengthOf(taper);
  return length < 1 || length > MOST_CHECK_INS / 3
    ? againstRule(START_RULES.rhythm, `Plan 1 to ${MOST_CHECK_INS / 3} check-ins; a review can plan more.`, 'taper')
    : null;
}
