import { instantAt } from '../calendar/london-time';
import type { Instant } from '../calendar/london-time';
import type { LocalDate } from '../calendar/local-date';
import { agreementToAskFor } from './agreement';
import { ask, climbDue, isAsked, nextClimbAt } from './asked';
import { nextReview } from './begin';
import { planned } from './rhythm';
import type { CheckIn, EpisodeState } from './state';
import type { Turn } from './turn';

/** When a step that waits for this day begins. */
const openingOf = ({ policy }: EpisodeState, on: LocalDate): Instant => instantAt(on, policy.openingTime);
/** The end of a check-in's day: from then it is to be written down. */
const endOf = ({ policy }: EpisodeState, { on }: CheckIn): Instant => instantAt(on, policy.dueTime);

/**
 * When time itself has to act next on this episode; null only when it is closed. One with nothing else before it still
 * wakes for its review, or to look at its pause again: no open episode is ever forgotten.
 */
export function nextWake(state: EpisodeState): Instant | null {
  const { life } = state;
  if (life.phase === 'closed') return null;
  const [next] = planned(state);
  const agreeAgain = agreementToAskFor(state);
  const wakes: (Instant | null)[] = [
    ...state.asked.map((asked) => nextClimbAt(state, asked)),
    next === undefined || isAsked(state, 'write-down-check-in') ? null : endOf(state, next),
    agreeAgain === null ? null : openingOf(state, agreeAgain),
    life.phase === 'paused' ? openingOf(state, life.lookAgainOn) : openingOf(state, state.nextReviewOn),
  ];
  return wakes.reduce((first, at) => (at !== null && (first === null || at < first) ? at : first));
}

/** Everything that time alone brings about, in one go: whatever was due by now is asked for, and nothing twice. */
export function passTime(turn: Turn): void {
  const { life } = turn.state;
  if (life.phase === 'closed') return;
  askForUnwritten(turn);
  const agreeAgain = agreementToAskFor(turn.state);
  if (agreeAgain !== null && openingOf(turn.state, agreeAgain) <= turn.now) ask(turn, 'agree-again');
  if (life.phase === 'paused') lookAtPause(turn, life.lookAgainOn);
  else askForReview(turn);
  climbDue(turn);
}

/** Nobody's silence is a missed check-in: whoever was to meet the child is asked what became of it. */
function askForUnwritten(turn: Turn): void {
  const [next] = planned(turn.state);
  if (next && endOf(turn.state, next) <= turn.now) ask(turn, 'write-down-check-in', next.checkInId, next.on);
}

/** A review is held every so many weeks; one that is asked for is not asked for twice. While people let go, that is asked for. */
function askForReview(turn: Turn): void {
  const { state } = turn;
  if (openingOf(state, state.nextReviewOn) > turn.now) return;
  turn.state = { ...state, nextReviewOn: nextReview(turn.today, state.policy) };
  if (state.life.phase === 'running') ask(turn, 'review');
}

/** When the taper is used up, people look at what comes next: let go, extend, or closer again. */
export function askForReviewAtTheEnd(turn: Turn): void {
  if (turn.state.life.phase === 'running' && planned(turn.state).length === 0) ask(turn, 'review');
}

/** A pause never turns into silence: on its day the child is asked again, in the safe way that they have named. */
function lookAtPause(turn: Turn, lookAgainOn: LocalDate): void {
  const { state } = turn;
  const { life } = state;
  if (life.phase !== 'paused' || openingOf(state, lookAgainOn) > turn.now) return;
  turn.state = { ...state, life: { ...life, lookAgainOn: nextReview(turn.today, state.policy) } };
  ask(turn, 'look-at-pause');
}
