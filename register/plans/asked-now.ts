import type { SQL, SQLWrapper } from 'drizzle-orm';
import { and, eq, ne, or, sql } from 'drizzle-orm';
import { plans, tasks } from '../schema';

/**
 * Of whom a task is asked now: of whoever it was asked of, and once they have declined it of the plan's case manager, who finds another
 * answer. In a query over tasks and their plans.
 */
export const ASKED_NOW = {
  kind: sql<
    'staff' | 'team' | 'role'
  >`case when ${tasks.state} = 'rejected' then 'staff' else ${tasks.assigneeKind} end`,
  id: sql<string>`case when ${tasks.state} = 'rejected' then ${plans.caseManagerId} else ${tasks.assigneeId} end`,
};

/**
 * The same as a condition: the task is asked of these now. `assigned` says of whom it was asked; `staffIds` is an array of ids, in SQL. The
 * plans stand in an array, so that the indexes on assignee and on state are used.
 */
export function isAskedOf(assigned: SQL | undefined, staffIds: SQLWrapper): SQL | undefined {
  const theirs = sql`select own.plan_id from ${plans} own where own.case_manager_id = any(${staffIds})`;
  return or(
    and(assigned, ne(tasks.state, 'rejected')),
    and(eq(tasks.state, 'rejected'), sql`${tasks.planId} = any(array(${theirs}))`),
  );
}

/** Asked of this member of staff by name; `staffId` may be a column of an outer query. */
export const isAskedOfStaff = (staffId: SQLWrapper): SQL | undefined =>
  isAskedOf(and(eq(tasks.assigneeKind, 'staff'), eq(tasks.assigneeId, staffId)), sql`array[${staffId}]`);
