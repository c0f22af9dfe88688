import type { LocalDate } from '../../calendar/local-date';
import type { Instant } from '../../calendar/london-time';
import type { CustodyStayId, StaffId } from '../../ids';
import type { Change } from '../../refusal';
import type { JointDecision } from '../court-matters/state';

export const CUSTODY_REASONS = ['remand', 'sentence', 'recall'] as const;
/** Where children are held, or where adults are: at 18 a move from one to the other is planned. */
export const ESTABLISHMENT_KINDS = ['youth', 'adult'] as const;

/** Where the child is held, and whom to speak with there. */
export interface Establishment {
  readonly name: string;
  readonly kind: (typeof ESTABLISHMENT_KINDS)[number];
  /** The person there to whom the plan's next steps go; null while nobody is named. */
  readonly contact: { readonly name: string; readonly howToReach: string } | null;
}

export type CustodyState =
  | { readonly is: 'in-custody' }
  | { readonly is: 'released'; readonly on: LocalDate; readonly at: Instant; readonly by: StaffId }
  | { readonly is: 'withdrawn'; readonly reason: string; readonly at: Instant; readonly by: StaffId };

/** One time in custody, from the first day to the release. */
export interface CustodyStay {
  readonly stayId: CustodyStayId;
  readonly why: (typeof CUSTODY_REASONS)[number];
  readonly since: LocalDate;
  readonly establishment: Establishment;
  /** Where they were held before, the last one last. */
  readonly earlier: readonly (Establishment & { readonly until: LocalDate })[];
  /** The day on which they are to be released, where one is known. */
  readonly releaseOn: LocalDate | null;
  /** Where both sides have decided that the handover goes on inside. */
  readonly goesOn: JointDecision | null;
  readonly state: CustodyState;
  readonly rev: number;
  readonly changes: readonly Change[];
}

/** More than any plan needs, and few enough to carry. */
export const MOST_STAYS = 30;

/** Whether the child was in custody on that day, by what is recorded now; the days of coming and going are days inside. */
export function inCustodyOn(stays: readonly CustodyStay[], day: LocalDate): boolean {
  return stays.some(({ since, state }) => {
    if (state.is === 'withdrawn' || day < since) return false;
    return state.is === 'in-custody' || day <= state.on;
  });
}

/** The stay that goes on now; undefined when the child is not in custody. */
export function presentStay(stays: readonly CustodyStay[]): CustodyStay | undefined {
  return stays.find(({ state }) => state.is === 'in-custody');
}
