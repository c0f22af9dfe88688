import type { AreaMove } from './area-state';
import type { CustodyStay } from './custody-state';

/** Where the child has gone, and come back from. */
export interface Moves {
  readonly custody: readonly CustodyStay[];
  readonly outOfArea: readonly AreaMove[];
}
export interface MovesPart {
  readonly moves: Moves;
}
export const NOBODY_MOVED: MovesPart = { moves: { custody: [], outOfArea: [] } };
