import type { Away, WorkerSeen } from '../entity';
import type { StaffId } from '../ids';
import { accountableNow } from './accountable';
import { answer, ask, isAsked } from './asked';
import { planned } from './rhythm';
import type { AskedKind, EpisodeState } from './state';
import type { Turn } from './turn';

/**
 * Brings the episode in line with who is there: when the person whom the child trusts has gone, is about to leave, or misses
 * so many check-ins in one absence as the policy says, its manager is asked who is there for the child next; and when the
 * accountable manager has gone, is about to leave, or is away with nobody to stand in, the team's manager is asked to take it
 * on. Seen again, nothing is done twice; once they are there again, it is not asked any more.
 */
export function noteWorkers(turn: Turn, seen: readonly WorkerSeen[]): void {
  const { state } = turn;
  if (state.life.phase === 'closed') return;
  const standingOf = (id: StaffId) => seen.find(({ staffId }) => staffId === id)?.standing;
  const trusted = standingOf(state.trustedWorkerId);
  const accountable = standingOf(accountableNow(state).staffId);
  askWhile(
    turn,
    'name-trusted-worker',
    trusted !== undefined && (trusted.is !== 'away' || missesTooMany(state, trusted)),
  );
  askWhile(turn, 'take-on-contact', accountable !== undefined && accountable.is !== 'away');
}

function askWhile(turn: Turn, kind: AskedKind, wanted: boolean): void {
  if (wanted) ask(turn, kind);
  else if (isAsked(turn.state, kind)) answer(turn, kind);
}

function missesTooMany(state: EpisodeState, { from, until }: Away): boolean {
  const missed = planned(state).filter(({ on }) => from <= on && (until === null || on <= until));
  return missed.length >= state.policy.trustedWorkerAwayForCheckIns;
}
