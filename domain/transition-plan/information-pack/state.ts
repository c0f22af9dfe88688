import type { Instant } from '../../calendar/london-time';
import type { LocalDate } from '../../calendar/local-date';
import type { StaffId } from '../../ids';
import type { PackItem } from '../../policy/information-pack';

export const PACK_CHECKS = ['ready', 'missing', 'does-not-apply'] as const;

/** What was last said of one item: by the sender, who looks through the pack, or by the receiver, who has returned it. */
export type PackCheck =
  | { readonly is: 'ready'; readonly note: string | null }
  /** With why, and the day by which it will be there. */
  | { readonly is: 'missing'; readonly why: string; readonly expectedBy: LocalDate }
  | { readonly is: 'does-not-apply'; readonly why: string }
  /** With what the receiver finds that it lacks. */
  | { readonly is: 'returned'; readonly what: string };
export type PackEntry = { readonly item: PackItem; readonly at: Instant; readonly by: StaffId } & PackCheck;

export interface InformationPackPart {
  /** The items that the sender has looked at, one entry each. */
  readonly informationPack: readonly PackEntry[];
}
export const NOTHING_PACKED: InformationPackPart = { informationPack: [] };
