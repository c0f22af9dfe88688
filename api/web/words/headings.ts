import type { InBothLanguages } from '../../../domain/policy/what-changes';

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
