import { dateOfAge } from '../calendar/age';
import { isAfter } from '../calendar/local-date';
import type { LocalDate } from '../calendar/local-date';
import { answer, isAsked } from './asked';
import type { EpisodeCommand } from './commands';
import type { EpisodeState } from './state';
import { tell } from './turn';
import type { Turn } from './turn';

/**
 * The day from which what was agreed has to be asked for again, because it means something else at that age: from 16 the
 * agreement is the child's own, and from 18 no parent is told without it. Null when none lies ahead, and for an episode
 * whose policy does not ask.
 */
export function agreeAgainOn({ dateOfBirth, policy, agreement }: EpisodeState): LocalDate | null {
  if (policy.within['agree-again'] === undefined) return null;
  const ages = [policy.competenceWeighedBelow, policy.parentsToldOnlyByAgreementFrom];
  return ages.map((age) => dateOfAge(dateOfBirth, age)).find((birthday) => isAfter(birthday, agreement.on)) ?? null;
}

/** The day for which nothing is asked yet. */
export function agreementToAskFor(state: EpisodeState): LocalDate | null {
  return isAsked(state, 'agree-again') ? null : agreeAgainOn(state);
}

/** What the child has agreed to now; what they agreed to before stays readable. */
export function recordAgreement(
  turn: Turn,
  { agreement }: Extract<EpisodeCommand, { readonly name: 'record-agreement' }>,
): void {
  const { state } = turn;
  turn.state = { ...state, agreement, earlierAgreements: [...state.earlierAgreements, state.agreement] };
  tell(turn, 'agreement-recorded', null, { on: agreement.on });
  const still = agreeAgainOn(turn.state);
  if (still === null || isAfter(still, turn.today)) answer(turn, 'agree-again');
}
