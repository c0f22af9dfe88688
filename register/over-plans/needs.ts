import type { SQL } from 'drizzle-orm';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Instant } from '../../domain/calendar/london-time';
import { isClimbing, planToday } from './lateness';
import type { PlanNeed, TaskNeed } from '../rows';
import { isNotSealed } from '../children/sealed';
import { plans, tasks } from '../schema';

// What the summary counts, and the lists behind its numbers show: the same words for both, so that they never differ.

/** Days ahead in which a child counts as about to turn 18. */
const ABOUT_TO_TURN_18_DAYS = 90;

/** Whether the plan in the query is open, paused or not. */
export function isActive(): SQL | undefined {
  return and(eq(plans.open, true), isNotSealed());
}

/** Whether it is counted: open, and no practice. */
export function isCounted(): SQL | undefined {
  return and(isActive(), eq(plans.rehearsal, false));
}

/** Whether somebody has to see to the plan in the query. One kept by the service needs no receiving practitioner. */
export const NEEDS: Readonly<Record<PlanNeed, (now: Instant) => SQL | undefined>> = {
  'receiving-officer': () =>
    sql`${plans.receivingOfficerId} is null and ${inArray(plans.phase, ['preparing', 'graded-handover'])}`,
  decision: () => eq(plans.proposalWaits, true),
  'turning-18': (now) => {
    const today = planToday(now);
    return sql`${plans.eighteenOn} > ${today} and ${plans.eighteenOn} <= ${today} + ${ABOUT_TO_TURN_18_DAYS}::integer`;
  },
};

/** Whether somebody has to see to the task in the query. */
export const TASK_NEEDED: Readonly<Record<TaskNeed, () => SQL | undefined>> = {
  acceptance: () => and(eq(tasks.kind, 'accept-responsibility'), inArray(tasks.state, ['requested', 'received'])),
  'another-answer': () => eq(tasks.state, 'rejected'),
  climbing: isClimbing,
};
