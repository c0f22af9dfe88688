import type { LocalDate } from '../../calendar/local-date';
import type { Instant } from '../../calendar/london-time';
import type { StaffId, TransferRequestId } from '../../ids';
import type { Change } from '../../refusal';

export const TRANSFERS_WANTED = ['a-handover', 'an-earlier-handover'] as const;

/** What the receiving side asks of the youth justice service. It moves no date: who holds the plan does, or does not. */
export interface TransferRequest {
  readonly requestId: TransferRequestId;
  readonly wanted: (typeof TRANSFERS_WANTED)[number];
  /** From which day, where they have one in mind. */
  readonly from: LocalDate | null;
  readonly reason: string;
  readonly at: Instant;
  readonly by: StaffId;
  readonly state:
    | { readonly is: 'asked' }
    | { readonly is: 'agreed' | 'declined'; readonly at: Instant; readonly by: StaffId; readonly reason: string };
  readonly rev: number;
  readonly changes: readonly Change[];
}

export interface TransferRequestsPart {
  readonly transferRequests: readonly TransferRequest[];
}
export const NO_TRANSFER_REQUESTS: TransferRequestsPart = { transferRequests: [] };

/** How many one plan holds: it travels whole from one run of a plan to the next. */
export const MOST_REQUESTS = 60;
