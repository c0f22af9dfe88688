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
