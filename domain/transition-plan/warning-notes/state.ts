import type { LocalDate } from '../../calendar/local-date';
import type { Instant } from '../../calendar/london-time';
import type { StaffId, WarningNoteId } from '../../ids';
import type { NoteReaders } from '../../notes';
import type { Side } from '../../people';
import type { Change } from '../../refusal';

/** What a warning said, from when, and who wrote it. */
interface Said {
  readonly text: string;
  readonly at: Instant;
  readonly by: StaffId;
}

/**
 * What whoever meets the child has to know for somebody's safety. It stands until people end it: on its review day it
 * becomes a task, and never falls silent.
 */
export interface WarningNote extends Said {
  readonly warningNoteId: WarningNoteId;
  readonly side: Side;
  readonly readers: NoteReaders;
  readonly reviewOn: LocalDate;
  /** What it said before, the oldest first. */
  readonly earlier: readonly Said[];
  readonly state:
    | { readonly is: 'stands' }
    | { readonly is: 'ended'; readonly at: Instant; readonly by: StaffId; readonly reason: string };
  readonly rev: number;
  readonly changes: readonly Change[];
}

export interface WarningNotesPart {
  readonly warningNotes: readonly WarningNote[];
}
export const NO_WARNINGS: WarningNotesPart = { warningNotes: [] };

/** How many one plan holds, and how often one is changed: it travels whole from one run of a plan to the next. */
export const MOST_WARNINGS = 60;
export const MOST_WORDINGS = 20;
