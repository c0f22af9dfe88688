import type { SQL, SQLWrapper } from 'drizzle-orm';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Instant } from '../domain/calendar/london-time';
import type { Actor } from '../domain/people';
import type { Database } from './database';
import { isClimbing, isOverdue, planToday } from './lateness';
import { openProposals } from './proposals';
import type { Summary } from './register';
import { isNotSealed } from './sealed';
import { concerns, plans, tasks } from './schema';
import { visibleConcerns, visiblePlans } from './visibility';

/** Days ahead in which a child counts as about to turn 18. */
const ABOUT_TO_TURN_18_DAYS = 90;

/**
 * Counts over the open plans that the actor may see, the proposals for those who have none, and the concerns of which they may know,
 * in one statement. Practice plans are never counted.
 * `withoutReceivingOfficer` counts plans that still prepare or hand over: one kept by the service needs none.
 */
export async function summaryOf(db: Database, actor: Actor, now: Instant): Promise<Summary> {
  const counted = and(visiblePlans(actor), eq(plans.open, true), isNotSealed(), eq(plans.rehearsal, false));
  const countWhere = (which: SQL | undefined) => sql`count(*) filter (where ${which})`.mapWith(Number);
  const sumOf = (counts: SQLWrapper) => sql`coalesce(sum(${counts}), 0)`.mapWith(Number);
  const today = planToday(now);
  const waits = and(eq(tasks.kind, 'accept-responsibility'), inArray(tasks.state, ['requested', 'received']));
  const handsOver = inArray(plans.phase, ['preparing', 'graded-handover']);

  const ofPlan = db.queries
    .select({
      waiting: countWhere(waits).as('waiting'),
      overdue: countWhere(isOverdue(now)).as('overdue'),
      climbing: countWhere(isClimbing()).as('climbing'),
    })
    .from(tasks)
    .where(eq(tasks.planId, plans.planId))
    .as('of_plan');

  const [row] = await db.queries
    .select({
      activePlans: sql`count(*)`.mapWith(Number),
      running: countWhere(eq(plans.phase, 'order-running')),
      preparing: countWhere(eq(plans.phase, 'preparing')),
      handover: countWhere(eq(plans.phase, 'graded-handover')),
      transferred: countWhere(eq(plans.phase, 'transferred')),
      kept: countWhere(eq(plans.phase, 'kept-by-yjs')),
      ended: countWhere(eq(plans.phase, 'order-ended')),
      voluntary: countWhere(eq(plans.phase, 'voluntary')),
      paused: countWhere(eq(plans.status, 'paused')),
      handoversWaitingForAcceptance: sumOf(ofPlan.waiting),
      overdueTasks: sumOf(ofPlan.overdue),
      climbingTasks: sumOf(ofPlan.climbing),
      withoutReceivingOfficer: countWhere(sql`${plans.receivingOfficerId} is null and ${handsOver}`),
      proposalsToDecide: countWhere(eq(plans.proposalWaits, true)),
      plansToStart: openProposals(actor),
      openConcerns: countConcerns(actor, sql`true`),
      lateConcerns: countConcerns(actor, sql`${concerns.nextDueAt} < ${now}::timestamptz`),
      aboutToTurn18: countWhere(
        sql`${plans.eighteenOn} > ${today} and ${plans.eighteenOn} <= ${today} + ${ABOUT_TO_TURN_18_DAYS}::integer`,
      ),
    })
    .from(plans)
    .crossJoinLateral(ofPlan)
    .where(counted);
  if (!row) throw new Error('A count without a group has one row.');
  const { running, preparing, handover, transferred, kept, ended, voluntary, ...counts } = row;
  return {
    ...counts,
    byPhase: {
      'order-running': running,
      preparing,
      'graded-handover': handover,
      transferred,
      'kept-by-yjs': kept,
      'order-ended': ended,
      voluntary,
    },
  };
}

/** Open concerns of which this person may know, and no others: to everybody else the count is the same as without any. */
function countConcerns(actor: Actor, which: SQL): SQL<number> {
  return sql`(select count(*) from ${concerns} where ${concerns.open} and ${which} and ${visibleConcerns(actor)})`.mapWith(
    Number,
  );
}
