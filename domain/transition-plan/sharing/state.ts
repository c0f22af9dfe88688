import type { LocalDate } from '../../calendar/local-date';
import type { Instant } from '../../calendar/london-time';
import type { ExtractId, SealedTextId, SharingDecisionId, StaffId } from '../../ids';
import type { AssigneeSide } from '../../people';
import type { ExtractSection, LawfulBasis } from '../../policy/sharing';
import type { Change } from '../../refusal';

/** Who receives what is shared: a named person, always. */
export type SharedWith =
  | { readonly is: 'staff'; readonly staffId: StaffId; readonly side: AssigneeSide }
  /** Somebody without access here. Whoever shares takes it to them, and records that it arrived. */
  | { readonly is: 'outside'; readonly name: string; readonly organisation: string };

/** What the child says about this sharing. They are asked, or it is said why not. */
export type ViewOnSharing =
  | { readonly is: 'agrees' | 'does-not-agree'; readonly words: string | null }
  | { readonly is: 'not-asked'; readonly why: string };

interface Item {
  readonly rev: number;
  readonly changes: readonly Change[];
}

/** One decision to share, or not to share: a line of the sharing-decision log. */
export interface SharingDecision extends Item {
  readonly decisionId: SharingDecisionId;
  readonly at: Instant;
  /** Who decided. */
  readonly by: StaffId;
  readonly with: SharedWith;
  readonly sections: readonly ExtractSection[];
  readonly purpose: string;
  readonly necessity: string;
  readonly basis: LawfulBasis;
  readonly reasons: string;
  readonly childsView: ViewOnSharing;
  readonly state:
    | { readonly is: 'not-shared' }
    | { readonly is: 'shared' }
    /** It has arrived; written down by the recipient, or for one outside by whoever took it there. */
    | { readonly is: 'received'; readonly at: Instant; readonly by: StaffId };
}

/** One section as it was written for one recipient. Its text stands sealed in the register, and nowhere else. */
export interface Extract extends Item {
  readonly extractId: ExtractId;
  readonly decisionId: SharingDecisionId;
  readonly section: ExtractSection;
  readonly textId: SealedTextId;
  /** "How to read this"; null for the policy's own words. */
  readonly note: string | null;
  /** Why it is shared, where the policy asks for a reason of its own. */
  readonly ownReason: string | null;
  /** The last day on which the recipient can read it. */
  readonly expiresOn: LocalDate;
  readonly state:
    | { readonly is: 'shared' }
    | { readonly is: 'expired'; readonly at: Instant }
    | { readonly is: 'withdrawn'; readonly at: Instant; readonly by: StaffId; readonly reason: string };
}

export interface Sharing {
  readonly decisions: readonly SharingDecision[];
  readonly extracts: readonly Extract[];
}
export interface SharingPart {
  readonly sharing: Sharing;
}
export const NOTHING_SHARED: SharingPart = { sharing: { decisions: [], extracts: [] } };

/** Whether something was shared with this person here: they are told neither of other decisions nor of one against sharing. */
export function isRecipient({ with: to, state }: SharingDecision, staffId: StaffId): boolean {
  return state.is !== 'not-shared' && to.is === 'staff' && to.staffId === staffId;
}

/** What somebody can still read, and no decision after so many covers for a person of another area, or one without access. */
export function notDecidedSince({ decisions, extracts }: Sharing, before: number): readonly ExtractSection[] {
  const decided = decisions
    .slice(before)
    .filter(({ with: to }) => to.is === 'outside' || to.side === 'host')
    .flatMap(({ sections }) => sections);
  const read = extracts.filter(({ state }) => state.is === 'shared').map(({ section }) => section);
  return [...new Set(read)].filter((section) => !decided.includes(section));
}

/** How many decisions one plan holds. */
export const MOST_SHARED = 60;
