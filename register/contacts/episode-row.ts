import type { Commit } from '../../domain/commit';
import type { ChildId, EpisodeId, PlanId, ServiceId, StaffId, TeamId } from '../../domain/ids';
import type { EpisodeView } from '../../domain/voluntary-contact/view';
import { LAST_DAY } from '../plans/plan-row';
import type { voluntaryContacts } from '../schema';

/** The columns by which an episode is found, taken from its view. */
export function episodeColumns(commit: Commit): typeof voluntaryContacts.$inferInsert {
  const view = commit.view as EpisodeView;
  const late = view.asked.map(({ dueAt }) => dueAt).sort();
  return {
    episodeId: view.episodeId as EpisodeId,
    childId: view.childId as ChildId,
    planId: view.planId as PlanId | null,
    serviceId: view.serviceId as ServiceId,
    teamId: view.teamId as TeamId,
    trustedWorkerId: view.trustedWorkerId as StaffId,
    accountableId: view.accountable.staffId,
    phase: view.phase,
    nextCheckInOn: view.nextCheckInOn,
    nextDueOn: view.nextDueOn,
    dueOrder: view.nextDueOn ?? LAST_DAY,
    lateFrom: late[0] ?? null,
    climbing: view.asked.some(({ climbedTo }) => climbedTo !== null),
    startedAt: view.startedAt,
    rehearsal: view.rehearsal,
    rehearsalOffset: Math.round((commit.aheadMs ?? 0) / 1_000),
    open: commit.open,
    version: commit.version,
    digest: commit.digest,
    view,
  };
}
