import type { PlanState } from './state';

/** The shape of a plan's state in this release. It rises by one whenever `PlanState` changes its shape. */
export const SCHEMA = 1;

/** A state of some release: all that is sure of it is its number. */
interface Stored {
  readonly schema: number;
}

/** How a state of each earlier release becomes one of the next; the state of schema n stands at index n - 1. */
const STEPS: readonly ((stored: Stored) => Stored)[] = [];

/**
 * A plan's state as an earlier release left it, brought to the shape of this one, step by step. It runs whenever a plan
 * goes on as a new run. Throws RangeError for a state of a later release: the worker that runs is too old for it.
 */
export function upgrade(stored: PlanState | Stored): PlanState {
  if (stored.schema > SCHEMA) {
    throw new RangeError(`This plan's state is of schema ${stored.schema}; this release knows ${SCHEMA} and earlier.`);
  }
  return STEPS.slice(stored.schema - 1).reduce<Stored>((state, step) => step(state), stored) as PlanState;
}
