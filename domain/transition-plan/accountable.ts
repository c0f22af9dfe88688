import type { AccountablePeriod, PlanState } from './state';

/**
 * The one person who is accountable now. There is always exactly one: the first period is written at the start, and a
 * later one only by an explicit acceptance that has come into force.
 */
export function accountableNow(state: Pick<PlanState, 'accountability'>): AccountablePeriod {
  const last = state.accountability.at(-1);
  if (!last) throw new RangeError('A plan without an accountable owner cannot exist');
  return last;
}
