import { createInstance } from 'i18next';
import { CY } from './cy';
import { EN } from './en';

/** The languages of the pages. */
export const LANGUAGES = ['en', 'cy'] as const;
export type Language = (typeof LANGUAGES)[number];
/** Each language by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', cy: 'Cymraeg' };

const words = createInstance({
  resources: { en: { translation: EN }, cy: { translation: CY } },
  initAsync: false,
  // Templates escape what they show.
  interpolation: { escapeValue: false },
  // What is not said in a language is a fault, and never said in another one in silence.
  fallbackLng: false,
  returnNull: false,
});
void words.init();

/** Says a thing in one language; `count` chooses the plural form. A key that is unknown is given back as it is. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;
const FIXED = { en: words.getFixedT('en'), cy: words.getFixedT('cy') };
export const say =
  (language: Language): Say =>
  (key, values = {}) =>
    FIXED[language](key, values);

const DAYS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  cy: new Intl.DateTimeFormat('cy-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
};
const WEEKDAYS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  en: new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }),
  cy: new Intl.DateTimeFormat('cy-GB', { weekday: 'long', timeZone: 'UTC' }),
};
/** The same, with the day of the week before it. */
export const weekdayIn = (language: Language, day: string): string =>
  `${WEEKDAYS[language].format(new Date(`${day}T00:00:00Z`))}, ${dayIn(language, day)}`;
/** A day (`2026-11-26`) as people write it in this language. */
export const dayIn = (language: Language, day: string): string => DAYS[language].format(new Date(`${day}T00:00:00Z`));
