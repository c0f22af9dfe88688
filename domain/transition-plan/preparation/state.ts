import type { LocalDate } from '../../calendar/local-date';
import type { Instant } from '../../calendar/london-time';
import type { StaffId } from '../../ids';
import type { Side } from '../../people';

/** One worker's check, together with the child, of what the child understands of probation's rules. */
export interface PreparationCheck {
  readonly side: Side;
  /** The day on which they looked at it together. */
  readonly on: LocalDate;
  /** What they went through, and how the child took it. */
  readonly what: string;
  readonly at: Instant;
  readonly by: StaffId;
}

export interface PreparationPart {
  /** Every check as it was recorded; both sides read all of them. */
  readonly preparationChecks: readonly PreparationCheck[];
}
export const NOT_PREPARED_YET: PreparationPart = { preparationChecks: [] };

/** How many checks one plan holds: it travels whole from one run of a plan to the next. */
export const MOST_CHECKS = 60;
