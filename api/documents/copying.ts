import type { LocalDate } from '../../domain/calendar/local-date';
import { localDateOf } from '../../domain/calendar/london-time';
import type { Instant } from '../../domain/calendar/london-time';
import type { ExtractSection, SectionWords } from '../../domain/policy/sharing';
import type { InBothLanguages } from '../../domain/policy/what-changes';
import type { SharingShown } from '../../domain/transition-plan/sharing/shown';
import { inWords } from '../../domain/transition-plan/tell';
import type { PlanView } from '../../domain/transition-plan/view';
import { LABELS, VALUES } from './copy-words';
import { TASKS } from './pack-words';
import { saidIn } from './language';
import type { DocumentLanguage, Said } from './language';

/** One thing of a record under its label; without a text it is left out. */
export type Line = readonly [label: keyof typeof LABELS | null, text: string | null];

/** How a block says things: labels and keys in its language, names by id. What people wrote stands as they wrote it. */
export interface Wording extends Said {
  /** The names of staff and teams by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly word: (key: string) => string;
  readonly nameOf: (id: string | null) => string | null;
  readonly yesNo: (yes: boolean) => string;
}

/** The same for the records of a plan. */
export interface Copying extends Wording {
  readonly now: Instant;
  /** The texts of extracts that whoever asks has just been shown, by id; the look at each is in the log. */
  readonly texts: Readonly<Record<string, string>>;
  /** What a section of the formulation is called, and how it is to be read. */
  readonly howToRead: (section: ExtractSection) => SectionWords;
}

/** What a record comes to: the day that it is about, who wrote it, and what it says. */
export interface Copied {
  readonly recordId: string;
  readonly day: LocalDate;
  readonly by: string | null;
  readonly lines: readonly Line[];
}

/** A plan as it is shown to whoever copies from it. */
export type CopiedPlan = Omit<PlanView, 'sharing'> & { readonly sharing: SharingShown };
/** The records of one kind that a plan holds. */
export type Row = (plan: CopiedPlan, copying: Copying) => readonly Copied[];

/** On which day a record was made, and by whom. */
export const made = ({ at, by }: { readonly at: Instant; readonly by: string }) => ({ day: localDateOf(at), by });

/** How a child can be reached safely, as it was said. */
export const safeWayLines = (
  way: Readonly<Record<'how' | 'when' | 'whoMaySeeIt' | 'never', string | null>>,
): readonly Line[] => [
  [null, way.how],
  ['when', way.when],
  ['seenBy', way.whoMaySeeIt],
  ['never', way.never],
];

interface Decided {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string | null;
}

/** When somebody decided on a record, who, and why where they said so. */
export function decidedBy({ at, by, reason }: Decided, { day, nameOf }: Wording): string {
  const whenAndWho = `${day(localDateOf(at))}, ${nameOf(by) ?? by}`;
  return reason === null ? whenAndWho : `${whenAndWho}: ${reason}`;
}

/** Who withdrew a record, when and why: the last line of its block. */
export function withdrawnLine(withdrawn: Decided, copying: Copying): Line {
  return ['withdrawn', decidedBy(withdrawn, copying)];
}

/** A record as plain text: its day, what it is and whose, then what it says. */
export function blockOf(title: InBothLanguages, { day, by, lines }: Omit<Copied, 'recordId'>, said: Said): string {
  const heading = [`${said.day(day)}: ${said.say(title)}`, by].filter((part) => part !== null).join(', ');
  const told = lines.flatMap(([label, text]) => {
    if (text === null || text === '') return [];
    return [label === null ? text : `${said.say(LABELS[label])}: ${text}`];
  });
  return [heading, ...told].join('\n');
}

/** One record of some kind. */
export interface OfKind<Kind extends string> {
  readonly kind: Kind;
  readonly copied: Copied;
}

/** Each record as a block of text, the latest day first; those of one day stand as they were given. */
export function blocksOf<Kind extends string>(
  titles: Readonly<Record<Kind, InBothLanguages>>,
  records: readonly OfKind<Kind>[],
  wording: Wording,
) {
  return records
    .toSorted(({ copied: a }, { copied: b }) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    .map(({ kind, copied }) => ({
      kind,
      recordId: copied.recordId,
      text: blockOf(titles[kind], { ...copied, by: wording.nameOf(copied.by) }, wording),
    }));
}

/** A key that stands in a record, in words of this language where there are some. */
export function wordIn({ say }: Pick<Said, 'say'>, key: string): string {
  const known = VALUES[key] ?? (TASKS as Readonly<Record<string, InBothLanguages>>)[key];
  return known ? say(known) : inWords(key);
}

/** How blocks in this language say things. */
export function copyingIn(
  language: DocumentLanguage,
  given: Pick<Copying, 'names' | 'now' | 'texts' | 'howToRead'>,
): Copying {
  return { ...wordingIn(language, given.names), ...given };
}

/** How blocks in this language say things, with the names of those who appear in them. */
export function wordingIn(language: DocumentLanguage, names: Wording['names']): Wording {
  const said = saidIn(language);
  return {
    ...said,
    names,
    yesNo: (yes) => said.say(yes ? LABELS.yes : LABELS.no),
    word: (key) => wordIn(said, key),
    nameOf: (id) => (id === null ? null : (names[id] ?? id)),
  };
}
