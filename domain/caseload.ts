import type { PlanId, StaffId } from './ids';

/** Somebody who can take on plans, and how many they carry now. */
export interface Carries {
  readonly staffId: StaffId;
  readonly openPlans: number;
}

/**
 * A proposal for whom each plan goes to: one after the other, to whoever carries the fewest by then; of several the one who
 * stands first. People decide. Pure; nobody there means that nothing is proposed.
 */
export function shareOut(
  planIds: readonly PlanId[],
  people: readonly Carries[],
): readonly { readonly planId: PlanId; readonly toId: StaffId }[] {
  const carries = new Map(people.map(({ staffId, openPlans }) => [staffId, openPlans]));
  return planIds.flatMap((planId) => {
    const [toId] = [...carries].reduce<readonly [StaffId | null, number]>(
      (fewest, [staffId, plans]) => (plans < fewest[1] ? [staffId, plans] : fewest),
      [null, Infinity],
    );
    if (toId === null) return [];
    carries.set(toId, (carries.get(toId) ?? 0) + 1);
    return [{ planId, toId }];
  });
}
