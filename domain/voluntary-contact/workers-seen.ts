import type { Away, WorkerSeen } from '../entity';
import { answer, ask, isAsked } from './asked';
import { planned } from './rhythm';
import type { EpisodeState } from './state';
import type { Turn } from './turn';

/**
 * Brings the episode in line with who is there: when the person whom the child trusts has gone, is about to leave, or misses
 * so many check-ins in one absence as the policy says, its manager is asked who is there for the child next. Seen again,
 * nothing is done twice; once they are there again, it is not asked any more.
 */
export function noteWorkers(turn: Turn, seen: readonly WorkerSeen[]): void {
  const { state } = turn;
  if (state.life.phase === 'closed') return;
  const standing = seen.find(({ staffId }) => staffId === state.trustedWorkerId)?.standing;
  const wanted = standing !== undefined && (standing.is !== 'away' || missesTooMany(state, standing));
  if (wanted) ask(turn, 'name-trusted-worker');
  else if (isAsked(state, 'name-trusted-worker')) answer(turn, 'name-trusted-worker');
}

function missesTooMany(state: EpisodeState, { from, until }: Away): boolean {
  const missed = planned(state).filter(({ on }) => from <= on && (until === null || on <= until));
  return missed.length >= state.policy.trustedWorkerAwayForCheckIns;
}
