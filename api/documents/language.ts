import type { Instant } from '../../domain/calendar/london-time';
import type { LocalDate } from '../../domain/calendar/local-date';
import type { InBothLanguages } from '../../domain/policy/what-changes';

/** The languages in which a document can be had. */
export const DOCUMENT_LANGUAGES = ['en', 'cy'] as const;
export type DocumentLanguage = (typeof DOCUMENT_LANGUAGES)[number];

/** How screen readers are told, and how days are written. */
export const TAGS: Readonly<Record<DocumentLanguage, string>> = { en: 'en-GB', cy: 'cy-GB' };

/** What stands at the foot of every page. */
export const PAGE_OF: Readonly<Record<DocumentLanguage, (page: number, of: number) => string>> = {
  en: (page, of) => `page ${page} of ${of}`,
  cy: (page, of) => `tudalen ${page} o ${of}`,
};

/** How a document says things in one language. */
export interface Said {
  readonly language: DocumentLanguage;
  readonly say: (words: InBothLanguages) => string;
  readonly day: (date: LocalDate) => string;
  /** London's time. */
  readonly atTime: (instant: Instant) => string;
}

export function saidIn(language: DocumentLanguage): Said {
  const days = new Intl.DateTimeFormat(TAGS[language], { dateStyle: 'long', timeZone: 'UTC' });
  const times = new Intl.DateTimeFormat(TAGS[language], {
    ...{ dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' },
  });
  return {
    language,
    say: (words) => words[language],
    day: (date) => days.format(new Date(`${date}T00:00:00.000Z`)),
    atTime: (instant) => times.format(new Date(instant)),
  };
}

/** Languages that the tables of the platform do not name. */
const ALSO: Readonly<Record<string, InBothLanguages>> = {
  bfi: { en: 'British Sign Language', cy: 'Iaith Arwyddion Prydain' },
};

/** What a language (a tag of BCP 47, such as `pl`) is called in the language of a document; its tag where no name is known. */
export function languageName(tag: string, language: DocumentLanguage): string {
  return ALSO[tag]?.[language] ?? new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
}
