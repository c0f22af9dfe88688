import type { Instant } from '../../calendar/london-time';
import type { SignOffId, StaffId } from '../../ids';
import type { SignedOff } from '../../policy/sign-off';
import type { Change } from '../../refusal';

/** One manager's yes. */
export interface SignOffGiven {
  readonly at: Instant;
  readonly by: StaffId;
  readonly note: string | null;
}

/** What was done, and the managers who have looked at it: the manager first, where wanted the head of service after them. */
export interface SignOff {
  readonly signOffId: SignOffId;
  readonly of: SignedOff;
  readonly doneBy: StaffId;
  readonly askedAt: Instant;
  readonly tiers: 1 | 2;
  readonly given: readonly SignOffGiven[];
  readonly state:
    | { readonly is: 'asked' }
    | { readonly is: 'signed-off' }
    | { readonly is: 'returned'; readonly at: Instant; readonly by: StaffId; readonly reason: string };
  readonly rev: number;
  readonly changes: readonly Change[];
}

export interface SignOffPart {
  readonly signOffs: readonly SignOff[];
}
export const NOTHING_TO_SIGN_OFF: SignOffPart = { signOffs: [] };
