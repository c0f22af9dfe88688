import type { SQL } from 'drizzle-orm';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Instant } from '../../domain/calendar/london-time';
import type { TaskId } from '../../domain/ids';
import type { Actor } from '../../domain/people';
import type { TaskView } from '../../domain/transition-plan/view';
import type { Database } from '../database/database';
import { isDueThisWeek, isOverdue, isUnfinished } from '../over-plans/lateness';
import { isAskedOf, isAskedOfStaff } from './asked-now';
import { isCounted, TASK_NEEDED } from '../over-plans/needs';
import { pageOf, placeAfter, rowsToAsk } from '../database/paging';
import { fullName, planOfTask, planRecord } from './plans';
import type { Page, Paged, PlanRecord, TaskFilter, TaskRow } from '../rows';
import { children, plans, staff, tasks, teams } from '../schema';
import { assignedTo, visiblePlans } from '../access/visibility';

/** One page of the tasks of plans that the actor may see, the earliest due first, in one statement. */
export async function tasksPage(
  db: Database,
  actor: Actor,
  filter: TaskFilter,
  page: Page,
  now: Instant,
): Promise<Paged<TaskRow>> {
  const { assignee, kind, state, due, needs, counted } = filter;
  const list = ['tasks', actor.staffId, assignee, kind, state, due, needs, counted];
  const after = placeAfter(list, page);
  const rows = await db.queries
    .select({
      taskId: tasks.taskId,
      planId: tasks.planId,
      childId: plans.childId,
      givenName: children.givenName,
      familyName: children.familyName,
      rehearsal: plans.rehearsal,
      kind: tasks.kind,
      rung: tasks.rung,
      state: tasks.state,
      dueOn: tasks.dueOn,
      dueAt: tasks.dueAt,
      overdue: isOverdue(now),
      climbedTo: tasks.climbedTo,
      assigneeId: tasks.assigneeId,
      staffName: staff.name,
      teamName: teams.name,
      rev: tasks.rev,
    })
    .from(tasks)
    .innerJoin(plans, eq(plans.planId, tasks.planId))
    .leftJoin(children, eq(children.childId, plans.childId))
    .leftJoin(staff, and(eq(tasks.assigneeKind, 'staff'), eq(staff.staffId, sql`${tasks.assigneeId}`)))
    .leftJoin(teams, and(eq(tasks.assigneeKind, 'team'), eq(teams.teamId, sql`${tasks.assigneeId}`)))
    .where(
      and(
        visiblePlans(actor),
        assignee && assignedAs(actor, assignee),
        kind && eq(tasks.kind, kind),
        state && (state === 'unfinished' ? isUnfinished() : eq(tasks.state, state)),
        needs && TASK_NEEDED[needs](),
        counted ? isCounted() : undefined,
        due && (due === 'overdue' ? isOverdue(now) : isDueThisWeek(now)),
        after && sql`(${tasks.dueAt}, ${tasks.taskId}) > (${after.key}::timestamptz, ${after.id})`,
      ),
    )
    .orderBy(asc(tasks.dueAt), asc(tasks.taskId))
    .limit(rowsToAsk(page));

  const paged = pageOf(rows, page, list, (row) => ({ key: row.dueAt, id: row.taskId }));
  return {
    ...paged,
    rows: paged.rows.map(({ givenName, familyName, staffName, teamName, ...row }) => ({
      ...row,
      childName: fullName({ givenName, familyName }),
      assigneeName: staffName ?? teamName ?? row.assigneeId,
    })),
  };
}

/** One task with its plan, in one statement; null when the actor may not see the plan. */
export async function taskWithPlan(
  db: Database,
  actor: Actor,
  taskId: TaskId,
): Promise<{ readonly task: TaskView; readonly plan: PlanRecord } | null> {
  const plan = await planRecord(db, actor, planOfTask(taskId));
  const task = plan?.view.tasks.find((candidate) => candidate.taskId === taskId);
  return plan && task ? { task, plan } : null;
}

function assignedAs(actor: Actor, assignee: NonNullable<TaskFilter['assignee']>): SQL | undefined {
  if (assignee !== 'me') return isAskedOfStaff(sql`${assignee}::text`);
  const me = [actor.staffId, ...actor.actingFor];
  return isAskedOf(
    assignedTo(actor),
    sql`array[${sql.join(
      me.map((one) => sql`${one}`),
      sql`, `,
    )}]::text[]`,
  );
}
