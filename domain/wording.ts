import type { Wording } from './policy/wording';

/** What the language helper has to say about one word. */
export interface Suggestion {
  /** As it stands in the text. */
  readonly found: string;
  readonly prefer: string;
  readonly why: string;
}

/** Text in quotation marks, in any of the marks that people type: somebody said exactly that. */
const QUOTED = /“[^”]*”|"[^"]*"|«[^»]*»|(?<![\p{L}\p{N}])[‘'](?:[^’'\n]|[’'](?=\p{L}))*[’']/gu;
/** An act, a section or a schedule, by its name: statute says what it says. */
const STATUTE = /\b(?:[A-Z][a-z]+ (?:(?:of|and|the) )?)+Act(?: \d{4})?|\bs\.\s?\d+\w*|\bSchedule \d+/g;

/**
 * Words of this text that hide the child, each once, in the order in which they stand: suggestions only, and nothing is rewritten.
 * Quotations, statute and the names that stay are passed over. The text is read in English.
 */
export function suggestionsIn(
  text: string,
  words: readonly Wording[],
  namesThatStay: readonly string[],
): readonly Suggestion[] {
  let rest = [QUOTED, STATUTE, ...namesThatStay.map(asWord)].reduce((left, one) => left.replaceAll(one, blank), text);
  // The longest first, so that "offender manager" is not told of as "offender" too.
  const all = words
    .flatMap(({ avoid, prefer, why }) => avoid.map((one) => ({ one, prefer, why })))
    .toSorted((a, b) => b.one.length - a.one.length);
  const found: (Suggestion & { readonly at: number })[] = [];
  for (const { one, prefer, why } of all) {
    const hit = asWord(one);
    found.push(...[...rest.matchAll(hit)].map(({ 0: match, index: at }) => ({ found: match, prefer, why, at })));
    rest = rest.replaceAll(hit, blank);
  }
  const inOrder = found.toSorted((a, b) => a.at - b.at);
  return inOrder
    .filter((one, place) => inOrder.findIndex((other) => sameWord(one, other)) === place)
    .map(({ found: word, prefer, why }) => ({ found: word, prefer, why }));
}

const sameWord = (one: Suggestion, other: Suggestion) => one.found.toLowerCase() === other.found.toLowerCase();
const blank = (match: string): string => ' '.repeat(match.length);

/** It as a whole word. What is written in capitals is found in capitals only: DNA, and not every "dna". */
function asWord(word: string): RegExp {
  const isCapitals = word === word.toUpperCase();
  const escaped = word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const spaced = escaped.replaceAll(/[-\s]+/g, '[-\\s]+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${spaced}(?![\\p{L}\\p{N}])`, isCapitals ? 'gu' : 'giu');
}
