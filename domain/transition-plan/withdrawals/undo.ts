import { addMinutes } from '../../calendar/london-time';
import type { Instant } from '../../calendar/london-time';
import type { StaffId } from '../../ids';
import { PLACES } from './places';
import type { Place, Records } from './places';
import type { WithdrawableKind } from './state';

/**
 * Records that whoever wrote them down may take out again at once: nothing else stands on them yet, and nobody was asked to decide by
 * them. What a court, an order, a handover or another service hangs on is withdrawn with a reason of its own.
 */
const UNDONE_AT_ONCE = [
  'child-view',
  'how-i-understand-best',
  'safe-way-to-reach-me',
  'advocate',
  'restorative-work',
  'achievement',
  'person-who-matters',
] as const satisfies readonly WithdrawableKind[];

interface Made {
  readonly at: Instant;
  readonly by: StaffId;
}
export interface Undoable {
  readonly kind: (typeof UNDONE_AT_ONCE)[number];
  readonly recordId: string;
  readonly at: Instant;
}

/** What this person wrote down last on the plan, while it is no older than so many minutes; null when there is nothing of that kind. */
export function lastToUndo(records: Records, by: StaffId, now: Instant, minutes: number): Undoable | null {
  const theirs = UNDONE_AT_ONCE.flatMap((kind) => {
    const place = PLACES[kind] as unknown as Place<Made>;
    return place
      .among(records)
      .filter((one) => one.by === by && addMinutes(one.at, minutes) >= now)
      .map((one) => ({ kind, recordId: place.idOf(one), at: one.at }));
  });
  return theirs.toSorted((one, other) => (one.at < other.at ? -1 : 1)).at(-1) ?? null;
}
