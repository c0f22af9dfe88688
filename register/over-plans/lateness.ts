import type { SQL } from 'drizzle-orm';
import { and, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import type { Instant } from '../../domain/calendar/london-time';
import type { TaskState } from '../../domain/transition-plan/state';
import { plans, tasks } from '../schema';

/** The states in which somebody still has to do something; a rejected task has to be answered too. */
const FINISHED = {
  requested: false,
  received: false,
  accepted: false,
  'in-progress': false,
  rejected: false,
  completed: true,
  cancelled: true,
} as const satisfies Record<TaskState['is'], boolean>;
export const UNFINISHED = (Object.keys(FINISHED) as TaskState['is'][]).filter((state) => !FINISHED[state]);

/** A day, and seven days from the first moment of it. */
const WEEK = sql.raw(`interval '7 days'`);

/** Now, on the clock of the plan in the query: a practice plan's runs ahead of everyone's. */
export function planNow(now: Instant): SQL<Instant> {
  return sql`(${now}::timestamptz + make_interval(secs => ${plans.rehearsalOffset}))`;
}

/** Today in London, on the clock of the plan in the query. */
export function planToday(now: Instant): SQL {
  return sql`(${planNow(now)} at time zone 'Europe/London')::date`;
}

/** Whether the task in the query is still to be done. */
export function isUnfinished(): SQL {
  return inArray(tasks.state, UNFINISHED);
}

/** Unfinished and past its due instant, on the clock of the plan in the query. */
export function isOverdue(now: Instant): SQL<boolean> {
  return sql<boolean>`(${isUnfinished()} and ${lt(tasks.dueAt, planNow(now))})`;
}

/** Unfinished and due within seven days from now (168 hours), not overdue. */
export function isDueThisWeek(now: Instant): SQL<boolean> {
  // No plan's clock runs behind: that alone is what an index on due instants can begin at.
  const notBefore = sql`${tasks.dueAt} >= ${now}::timestamptz`;
  return sql<boolean>`(${isUnfinished()} and ${notBefore} and ${tasks.dueAt} >= ${planNow(now)} and ${tasks.dueAt} < ${planNow(now)} + ${WEEK})`;
}

/** Unfinished, and its silence has been taken further up. */
export function isClimbing(): SQL<boolean> {
  return sql<boolean>`(${and(isUnfinished(), isNotNull(tasks.climbedTo))})`;
}
