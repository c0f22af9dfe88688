import type { InBothLanguages } from '../../../domain/policy/what-changes';

/** What is said in English, and beside it in Welsh. */
export const both = (en: string, cy: string): InBothLanguages => ({ en, cy });

/** Words that are said inside sentences elsewhere, as they begin a line of their own in this language. */
export function asHeadings<Key extends string>(
  words: Readonly<Record<Key, InBothLanguages>>,
  language: keyof InBothLanguages,
): Readonly<Record<Key, string>> {
  const entries = Object.entries<InBothLanguages>(words).map(([key, { [language]: text }]) => [
    key,
    text.charAt(0).toLocaleUpperCase(language) + text.slice(1),
  ]);
  return Object.fromEntries(entries) as Record<Key, string>;
}

type Table = { readonly [key: string]: { readonly [key: string]: InBothLanguages } };

/** Tables of words, each as it stands in this language. */
export function inLanguage<Tables extends Table>(
  tables: Tables,
  language: keyof InBothLanguages,
): { readonly [Name in keyof Tables]: Readonly<Record<keyof Tables[Name], string>> } {
  const entries = Object.entries(tables).map(([name, words]) => [
    name,
    Object.fromEntries(Object.entries(words).map(([key, said]) => [key, said[language]])),
  ]);
  return Object.fromEntries(entries) as ReturnType<typeof inLanguage<Tables>>;
}
