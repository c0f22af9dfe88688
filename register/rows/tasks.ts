import type { LocalDate } from '../../domain/calendar/local-date';
import type { Instant } from '../../domain/calendar/london-time';
import type { AppointmentId, ChildId, PlanId, StaffId, TaskId } from '../../domain/ids';
import type { TaskKind, TaskState } from '../../domain/transition-plan/state';

// Tasks of plans, and their appointments.

export interface TaskRow {
  readonly taskId: TaskId;
  readonly planId: PlanId;
  readonly childId: ChildId;
  readonly childName: string;
  /** It is of a practice plan: nothing in it is about a real child. */
  readonly rehearsal: boolean;
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

/** An appointment of today, or of which nobody has said yet what became of it. */
export interface AppointmentRow {
  readonly appointmentId: AppointmentId;
  readonly planId: PlanId;
  readonly childId: ChildId;
  readonly childName: string;
  /** It is of a practice plan: nothing in it is about a real child. */
  readonly rehearsal: boolean;
  readonly withId: StaffId;
  readonly withName: string;
  readonly startsAt: Instant;
  readonly minutes: number;
  /** Its time has come: what became of it can be said. */
  readonly begun: boolean;
}

export interface AppointmentFilter {
  /** Whom the child meets; `me` means: with me, and with those for whom I stand in. */
  readonly withId?: 'me' | StaffId;
}
