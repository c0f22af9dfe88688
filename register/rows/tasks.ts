import type { LocalDate } from '../../domain/calendar/local-date';
import type { Instant } from '../../domain/calendar/london-time';
import type { ChildId, PlanId, StaffId, TaskId } from '../../domain/ids';
import type { TaskKind, TaskState } from '../../domain/transition-plan/state';

// Tasks of plans.

export interface TaskRow {
  readonly taskId: TaskId;
  readonly planId: PlanId;
  readonly childId: ChildId;
  readonly childName: string;
  readonly kind: TaskKind;
  readonly rung: string | null;
  readonly state: TaskState['is'];
  readonly dueOn: LocalDate;
  readonly dueAt: Instant;
  readonly overdue: boolean;
  readonly climbedTo: string | null;
  readonly assigneeId: string;
  readonly assigneeName: string;
  readonly rev: number;
}

export const TASK_NEEDS = ['acceptance', 'another-answer', 'climbing'] as const;

export type TaskNeed = (typeof TASK_NEEDS)[number];

export interface TaskFilter {
  /**
   * `me` means: mine, my team's, and those of colleagues for whom I stand in. What was declined is the case manager's again, who
   * finds another answer.
   */
  readonly assignee?: 'me' | StaffId;
  readonly kind?: TaskKind;
  readonly state?: TaskState['is'] | 'unfinished';
  readonly needs?: TaskNeed;
  /** Only what the summary counts: of open plans, and of no practice. */
  readonly counted?: boolean;
  readonly due?: 'overdue' | 'this-week';
}
