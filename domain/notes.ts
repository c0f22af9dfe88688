import type { Side } from './people';

/** What a note on a plan can be about. */
export const NOTE_KINDS = [
  'contact-with-child',
  'contact-with-family',
  'contact-with-professional',
  'managers-oversight',
  'other',
] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** Who reads a note beside the service whose worker wrote it. */
export const NOTE_READERS = ['nobody-else', 'both-sides', 'receiving-side-once-responsible'] as const;
export type NoteReaders = (typeof NOTE_READERS)[number];

interface Writing {
  readonly side: Side;
  /** Whether responsibility has passed to the receiving side by then. */
  readonly passed: boolean;
  /** Whether the writer lets the note go along with responsibility. */
  readonly goesAlong: boolean;
}

/**
 * Who else reads a note, decided once, when it is written: a worker of the past never gets what the receiving side writes
 * later, and before it is responsible the receiving side gets no notes but its own. What it has to know for safety is
 * a warning note; what it has to know for its work is in the information pack. Our own proposal.
 */
export function readersOf({ side, passed, goesAlong }: Writing): NoteReaders {
  if (side === 'sender') return goesAlong ? 'receiving-side-once-responsible' : 'nobody-else';
  return passed ? 'nobody-else' : 'both-sides';
}
