import type { SQL, SQLWrapper } from 'drizzle-orm';
import { and, eq, sql } from 'drizzle-orm';
import type { Instant } from '../../domain/calendar/london-time';
import type { Actor } from '../../domain/people';
import type { Database } from '../database/database';
import { isLateFor } from '../concerns/concerns';
import { isOverdue } from './lateness';
import { isCounted, NEEDS, TASK_NEEDED } from './needs';
import { openProposals } from '../plans/proposals';
import type { Summary } from '../rows';
import { concerns, plans, tasks } from '../schema';
import { visibleConcerns, visiblePlans } from '../access/visibility';

/**
 * Counts over the open plans that the actor may see, the proposals for those who have none, and the concerns of which they may know,
 * in one statement. Practice plans are never counted.
 * `withoutReceivingOfficer` counts plans that still prepare or hand over: one kept by the service needs none.
 */
export async function summaryOf(db: Database, actor: Actor, now: Instant): Promise<Summary> {
  const counted = and(visiblePlans(actor), isCounted());
  const countWhere = (which: SQL | undefined) => sql`count(*) filter (where ${which})`.mapWith(Number);
  const sumOf = (counts: SQLWrapper) => sql`coalesce(sum(${counts}), 0)`.mapWith(Number);

  const ofPlan = db.queries
    .select({
      waiting: countWhere(TASK_NEEDED.acceptance()).as('waiting'),
      declined: countWhere(TASK_NEEDED['another-answer']()).as('declined'),
      overdue: countWhere(isOverdue(now)).as('overdue'),
      climbing: countWhere(TASK_NEEDED.climbing()).as('climbing'),
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
      declinedTasks: sumOf(ofPlan.declined),
      overdueTasks: sumOf(ofPlan.overdue),
      climbingTasks: sumOf(ofPlan.climbing),
      withoutReceivingOfficer: countWhere(NEEDS['receiving-officer'](now)),
      proposalsToDecide: countWhere(NEEDS.decision(now)),
      plansToStart: openProposals(actor),
      openConcerns: countConcerns(actor, sql`true`),
      lateConcerns: countConcerns(actor, isLateFor(actor, now)),
      aboutToTurn18: countWhere(NEEDS['turning-18'](now)),
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
