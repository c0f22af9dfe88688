import type { LocalDate } from '../../calendar/local-date';
import type { WarningNoteId } from '../../ids';

interface Reviewed {
  /** When it is looked at again; null for as long ahead as the policy says. */
  readonly reviewOn: LocalDate | null;
}

/** Commands about warning notes. `ifMatch` is the note's `rev`. */
export type WarningNoteCommand =
  | ({ readonly name: 'add-warning-note'; readonly text: string } & Reviewed)
  | ({ readonly name: 'keep-warning-note'; readonly warningNoteId: WarningNoteId } & Reviewed)
  | ({ readonly name: 'change-warning-note'; readonly warningNoteId: WarningNoteId; readonly text: string } & Reviewed)
  | { readonly name: 'end-warning-note'; readonly warningNoteId: WarningNoteId; readonly reason: string };
