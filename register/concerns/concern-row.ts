import type { Instant } from '../../domain/calendar/london-time';
import type { Commit } from '../../domain/commit';
import type { ConcernView } from '../../domain/safeguarding-concern/view';
import type { concernAccess, concerns } from '../schema';

/** After every real moment: where concerns with no running clock stand in the order of what is due. */
export const LAST_MOMENT = '9999-12-31T00:00:00.000Z' as Instant;

/** The columns by which a concern is found, taken from its view. */
export function concernColumns(commit: Commit): typeof concerns.$inferInsert {
  const view = commit.view as ConcernView;
  return {
    concernId: view.concernId,
    childId: view.childId,
    serviceId: view.serviceId,
    teamId: view.teamId,
    raisedBy: view.raisedBy,
    raisedAt: view.raisedAt,
    nextDueAt: view.nextDueAt,
    dueOrder: view.nextDueAt ?? LAST_MOMENT,
    climbing: view.clocks.some(({ climbedTo }) => climbedTo !== null),
    aboutStaffId: view.aboutStaffId,
    keptOut: view.keptOut,
    open: commit.open,
    version: commit.version,
    digest: commit.digest,
    view,
  };
}

/** Who may find it: one row for each person, or place that somebody holds. */
export function accessRows(commit: Commit): (typeof concernAccess.$inferInsert)[] {
  const view = commit.view as ConcernView;
  return [...new Set(view.accessKeys)].map((who) => ({ concernId: view.concernId, who }));
}
