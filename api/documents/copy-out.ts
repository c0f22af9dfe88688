import type { LocalDate } from '../../domain/calendar/local-date';
import type { NoteKind } from '../../domain/notes';
import { ROWS } from './copy-rows';
import type { CopiedPlan } from './copying';
import { NOTE_TITLES, TITLES } from './copy-words';
import type { CopyKind } from './copy-words';
import { blockOf, blocksOf, copyingIn } from './copying';
import type { Copying, Line } from './copying';
import { saidIn } from './language';
import type { DocumentLanguage } from './language';

export interface CopyBlock {
  readonly kind: CopyKind;
  readonly recordId: string;
  readonly text: string;
}

interface CopyingOut extends Pick<Copying, 'names' | 'now' | 'texts' | 'howToRead'> {
  readonly language: DocumentLanguage;
  /** Null for every kind. */
  readonly only: CopyKind | null;
}

/** Every record of the plan that whoever asks is shown, each as a block of text for another system, the latest day first. */
export function copyOutOf(plan: CopiedPlan, { language, only, ...given }: CopyingOut): readonly CopyBlock[] {
  const copying = copyingIn(language, given);
  const kinds = (Object.keys(ROWS) as CopyKind[]).filter((kind) => only === null || kind === only);
  const records = kinds.flatMap((kind) => ROWS[kind](plan, copying).map((copied) => ({ kind, copied })));
  return blocksOf(TITLES, records, copying);
}

interface Noted {
  readonly kind: NoteKind;
  readonly text: string;
  readonly happenedOn: LocalDate;
  readonly byName: string | null;
  readonly withdrawnBecause: string | null;
}

/** A note as the same kind of block. */
export function noteCopyOut(note: Noted, language: DocumentLanguage): string {
  const lines: readonly Line[] = [
    [null, note.text],
    ['withdrawn', note.withdrawnBecause],
  ];
  const copied = { day: note.happenedOn, by: note.byName, lines };
  return blockOf(NOTE_TITLES[note.kind], copied, saidIn(language));
}
