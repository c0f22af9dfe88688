import type { LocalDate } from './calendar/local-date';
import { instantAt } from './calendar/london-time';
import type { Instant } from './calendar/london-time';
import { addWorkingDays } from './calendar/working-days';
import type { ClimbingLevel, ClimbingStep } from './policy/clocks';

/** Something that somebody is asked, and how far its silence has climbed. */
export interface Silence {
  readonly dueOn: LocalDate;
  readonly dueAt: Instant;
  /** How many steps of the policy's climbing table have been taken. */
  readonly climbed: number;
}

/** The values of a policy by which silence climbs. */
export interface ClimbingValues {
  readonly unansweredClimb: readonly ClimbingStep[];
  readonly bankHolidays: readonly LocalDate[];
  readonly dueTime: string;
}

/** When the next step of climbing is due; null when none is left. */
export function nextStepAt({ dueOn, dueAt, climbed }: Silence, policy: ClimbingValues): Instant | null {
  const step = policy.unansweredClimb[climbed];
  if (!step) return null;
  if (step.afterWorkingDays === 0) return dueAt;
  return instantAt(addWorkingDays(dueOn, step.afterWorkingDays, policy.bankHolidays), policy.dueTime);
}

/** How far it has climbed; null when it has not. */
export function levelOf({ climbed }: Silence, { unansweredClimb }: ClimbingValues): ClimbingLevel | null {
  return unansweredClimb[climbed - 1]?.level ?? null;
}
