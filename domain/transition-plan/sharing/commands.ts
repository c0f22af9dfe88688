import type { LocalDate } from '../../calendar/local-date';
import type { ExtractId, SealedTextId, SharingDecisionId } from '../../ids';
import type { ExtractSection, LawfulBasis } from '../../policy/sharing';
import type { SharedWith, ViewOnSharing } from './state';

/** Commands about what is shared of the formulation. No text of it stands in them: it was sealed before, under its id. */
export type SharingCommand =
  | {
      readonly name: 'decide-on-sharing';
      readonly with: SharedWith;
      readonly purpose: string;
      readonly necessity: string;
      /** Null for the policy's. */
      readonly basis: LawfulBasis | null;
      readonly reasons: string;
      readonly childsView: ViewOnSharing;
      readonly decision:
        | {
            readonly is: 'share';
            /** Null for as long as the policy says. */
            readonly expiresOn: LocalDate | null;
            readonly extracts: readonly {
              readonly section: ExtractSection;
              readonly textId: SealedTextId;
              readonly note: string | null;
              readonly ownReason: string | null;
            }[];
          }
        | { readonly is: 'not-to-share'; readonly sections: readonly ExtractSection[] };
    }
  | { readonly name: 'confirm-extracts'; readonly decisionId: SharingDecisionId }
  | { readonly name: 'withdraw-extract'; readonly extractId: ExtractId; readonly reason: string };
