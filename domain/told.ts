/** What the history of an entity holds of one line. */
export interface Told {
  readonly kind: string;
  readonly item: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Sentences by the kind of line; `said` gives what was recorded under a key, in words. */
export type Sentences = Readonly<Record<string, (said: (key: string) => string, item: string) => string>>;

/** How one line of a history is told in plain English, without names. An unknown kind is given as it is. */
export function teller(sentences: Sentences, inWords: (key: string) => string): (line: Told) => string {
  return ({ kind, item, data }) => {
    const said = (key: string): string => {
      const value = data[key];
      if (Array.isArray(value)) return value.map((each) => inWords(String(each))).join(', ');
      return typeof value === 'string' || typeof value === 'number' ? inWords(String(value)) : '–';
    };
    return sentences[kind]?.(said, item ?? '') ?? kind;
  };
}
