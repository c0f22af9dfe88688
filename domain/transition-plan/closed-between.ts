import type { Instant } from '../calendar/london-time';

/** A time for which a plan was closed, before it was opened again. Nobody was accountable for it then. */
export interface ClosedBetween {
  readonly from: Instant;
  readonly until: Instant;
}

export interface ClosedBetweenPart {
  readonly closedBetween: readonly ClosedBetween[];
}
export const NEVER_CLOSED_BEFORE: ClosedBetweenPart = { closedBetween: [] };
