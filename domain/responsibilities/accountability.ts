import type { Instant } from '../calendar/london-time';
import type { LocalDate } from '../calendar/local-date';
import type { ConcernView } from '../safeguarding-concern/view';
import type { ClosedBetween } from '../transition-plan/closed-between';
import type { PlanView } from '../transition-plan/view';
import type { EpisodeView } from '../voluntary-contact/view';
import type { Party } from './matrix';

/** Since when somebody is accountable, and by which act of their own. A concern's oversight is a place, held by whoever is on duty. */
export interface AccountableSince {
  readonly party: Party;
  /** Null where it is a place. */
  readonly staffId: string | null;
  readonly from: Instant;
  /** What it passed by: the start, an accepted task, or what somebody recorded. */
  readonly by: string;
}

/** One thing that is held for a child, with everybody who was ever accountable for it, in order. */
export interface Strand {
  readonly strand: 'plan' | 'contact' | 'concern';
  readonly entityId: string;
  readonly history: readonly AccountableSince[];
  /** When it was closed; null while it is open. Nobody is accountable for what has ended. */
  readonly endedAt: Instant | null;
  /** When it was closed for a time, before it was opened again. */
  readonly closedBetween: readonly ClosedBetween[];
  /** Who has accepted to be next, and from which day; null where nobody has. */
  readonly next: { readonly staffId: string; readonly from: LocalDate; readonly by: string } | null;
}

/** Who was accountable at this moment: exactly one while it is open; null before it began, and while it is closed. */
export function accountableAt(
  { history, endedAt, closedBetween }: Pick<Strand, 'history' | 'endedAt' | 'closedBetween'>,
  at: Instant,
): AccountableSince | null {
  if (endedAt !== null && endedAt <= at) return null;
  if (closedBetween.some(({ from, until }) => from <= at && at < until)) return null;
  return history.findLast(({ from }) => from <= at) ?? null;
}

/**
 * A plan: responsibility passes by an accepted handover on its day, or is taken on within a service. A view that an earlier
 * release wrote does not know when it was closed before.
 */
export function ofPlan({
  planId,
  accountability,
  life,
  tasks,
  closedBetween = [],
}: Omit<PlanView, 'closedBetween'> & Partial<Pick<PlanView, 'closedBetween'>>): Strand {
  const accepted = tasks.flatMap(({ kind, state, taskId }) => {
    if (kind !== 'accept-responsibility' || state.is !== 'accepted') return [];
    const { accountableId, from } = state;
    return accountableId === null || from === null ? [] : [{ staffId: accountableId, from, by: taskId }];
  });
  return {
    strand: 'plan',
    entityId: planId,
    history: accountability.map(({ staffId, role, from, by }) => ({
      ...{ party: role === 'manager' ? 'yjs-manager' : role, staffId, from, by },
    })),
    endedAt: life.phase === 'closed' ? life.at : null,
    closedBetween,
    next: accepted.at(-1) ?? null,
  };
}

/** An episode of voluntary contact: the manager who agreed to it, or took it on since. */
export function ofEpisode({ episodeId, accountability, life }: EpisodeView): Strand {
  return {
    strand: 'contact',
    entityId: episodeId,
    history: accountability.map(({ staffId, from, by }) => ({ party: 'yjs-manager', staffId, from, by })),
    endedAt: life.phase === 'closed' ? life.at : null,
    closedBetween: [],
    next: null,
  };
}

/** A concern: the designated safeguarding person has oversight, until adult services accept in writing. */
export function ofConcern({ concernId, raisedAt, adultRoute, closed }: ConcernView): Strand {
  const raised: AccountableSince = { party: 'safeguarding-lead', staffId: null, from: raisedAt, by: 'raised' };
  const passed: readonly AccountableSince[] =
    adultRoute.is === 'accepted'
      ? [{ party: 'adult-services', staffId: null, from: adultRoute.at, by: 'written acceptance' }]
      : [];
  return {
    ...{ strand: 'concern', entityId: concernId, history: [raised, ...passed] },
    ...{ endedAt: closed?.at ?? null, closedBetween: [], next: null },
  };
}
