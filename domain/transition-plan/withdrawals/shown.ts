import type { Seer } from '../voice/shown';
import { aroundShownTo } from '../around-the-child/shown';
import { enforcementShownTo } from '../enforcement/shown';
import { shownTo } from '../voice/shown';
import type { PlanState } from '../state';
import { KINDS } from './kinds';
import type { KindRow } from './kinds';
import { PLACES } from './places';
import type { Place, Records } from './places';
import type { Withdrawal, WithdrawableKind } from './state';

/** What was withdrawn, as this side may see it. A view that an earlier release wrote has none. */
export function withdrawalsShownTo(kept: readonly Withdrawal[] | undefined, to: Seer): readonly Withdrawal[] {
  return (kept ?? []).filter(
    ({ kind, record }) => to === 'youth-justice-service' || (KINDS[kind] as KindRow<unknown>).receiverSees(record),
  );
}

/** The record that somebody on this side means; null when there is none, or none that they are shown. */
export function recordShownTo(
  state: PlanState,
  { kind, recordId }: { readonly kind: WithdrawableKind; readonly recordId: string },
  to: Seer,
): unknown {
  const { among, idOf } = PLACES[kind] as Place<unknown>;
  const is = (record: unknown): boolean => idOf(record) === recordId;
  const shown: Records = {
    ...state,
    ...shownTo(state, to),
    aroundTheChild: aroundShownTo(state.aroundTheChild, to),
    enforcement: enforcementShownTo(state.enforcement, to),
  };
  return among(shown).some(is) ? (among(state).findLast(is) ?? null) : null;
}
