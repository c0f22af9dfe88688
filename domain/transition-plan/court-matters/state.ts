import type { LocalDate } from '../../calendar/local-date';
import type { Instant } from '../../calendar/london-time';
import type { CourtMatterId, OrderId, StaffId } from '../../ids';
import type { Change } from '../../refusal';

/** What can wait on a court: a hearing, a charge on which nobody has decided, or a breach of an order. */
export const COURT_MATTERS = ['hearing', 'pending-charge', 'breach'] as const;
export const COURTS = ['youth-court', 'magistrates-court', 'crown-court'] as const;
export type Court = (typeof COURTS)[number];

/** What came of it: an order was changed, or made, or everything stays as it is. */
export const COURT_OUTCOMES = ['order-extended', 'order-revoked', 'new-order', 'nothing-changes'] as const;
export type CourtOutcome = (typeof COURT_OUTCOMES)[number];

/** That both sides have decided to go on with the handover all the same. */
export interface JointDecision {
  /** With whom it was decided, on the other side. */
  readonly decidedWith: StaffId;
  readonly reason: string;
  readonly at: Instant;
  readonly by: StaffId;
}

export type CourtMatterState =
  | { readonly is: 'pending' }
  | {
      readonly is: 'ended';
      readonly on: LocalDate;
      readonly outcome: CourtOutcome;
      readonly note: string | null;
      readonly at: Instant;
      readonly by: StaffId;
    }
  | { readonly is: 'withdrawn'; readonly reason: string; readonly at: Instant; readonly by: StaffId };

/** Something that waits on a court. While one is pending the handover is paused, unless it was decided jointly to go on. */
export interface CourtMatter {
  readonly matterId: CourtMatterId;
  readonly kind: (typeof COURT_MATTERS)[number];
  /** The day of the hearing, where one is known. */
  readonly on: LocalDate | null;
  readonly court: Court | null;
  /** The order that it is about; null for none, or none yet. */
  readonly orderId: OrderId | null;
  /** What is expected of it, in somebody's own words. */
  readonly expected: string | null;
  readonly goesOn: JointDecision | null;
  readonly at: Instant;
  readonly by: StaffId;
  readonly state: CourtMatterState;
  readonly rev: number;
  readonly changes: readonly Change[];
}

export interface CourtMattersPart {
  readonly courtMatters: readonly CourtMatter[];
}
export const NOTHING_AT_COURT: CourtMattersPart = { courtMatters: [] };
/** More than any plan needs, and few enough to carry. */
export const MOST_COURT_MATTERS = 50;

export const isPending = ({ state }: CourtMatter): boolean => state.is === 'pending';
/** Whether it holds a handover up. */
export const holdsUp = (matter: CourtMatter): boolean => isPending(matter) && matter.goesOn === null;
