import { wordsAt } from '../acts/act';
import type { Call } from '../page';

/** Where a form leads once it is carried out: to this page, which says what happens next. */
export const savedAt = (path: string, done: 'yes' | 'soon', act: string): string => `${path}?saved=${done}&did=${act}`;

/** What a page says of what was just done on it: that it is saved, and what happens next, where the words know of that. */
export function savedOf({ request: { query }, t }: Call): object {
  const { saved, did } = query;
  const next = typeof did === 'string' && /^[a-z-]+$/.test(did) ? wordsAt(t, `afterwards.${did}`) : '';
  return { saved, ...(next === '' ? {} : { savedText: next }) };
}
