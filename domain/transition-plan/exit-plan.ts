import type { LocalDate } from '../calendar/local-date';
import type { StaffId, TaskId } from '../ids';

/** What an exit plan records. */
export interface ExitPlanTexts {
  readonly whatWasDone: string;
  readonly whatWorked: string;
  readonly whoGoesOnSupporting: string;
  /** As said, never paraphrased. */
  readonly childsView: string;
}

/** One that was written, with the task that asked for it. */
export interface ExitPlan extends ExitPlanTexts {
  readonly taskId: TaskId;
  readonly on: LocalDate;
  readonly by: StaffId;
}
