import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { Problem } from '../../problem';
import type { FieldError, ProblemKind } from '../../problem';
import type { suggestions } from '../../schemas/wording';
import type { Fields } from '../page';
import type { Say } from '../words';

/** What is wrong with one field of a form, in the words of its reader. */
export interface Wrong {
  readonly field: string;
  readonly text: string;
}

/** A word that could see the child first, and the question in whose answer it stands. */
export type Suggested = z.output<typeof suggestions>['rows'][number] & {
  readonly field: string;
  readonly label: string;
};

/** What somebody wrote in the form of this act, each with the question that it answers where that is still known. */
export interface Left {
  readonly act: string;
  readonly written: readonly { readonly label: string | null; readonly text: string }[];
}

/** A form as it is shown: what was typed stays in it, whatever came of it. */
export interface FormShown {
  readonly key: string;
  readonly fields: Fields;
  readonly wrong: readonly Wrong[];
  /** What the language helper has to say, before anything is saved. */
  readonly suggested?: readonly Suggested[];
  /** Is shown where the page does not have the form of this act any more. */
  readonly left?: Left;
  /** What would come of it, line by line, before it is done; the mark recognises the answers of which that is said. */
  readonly looked?: { readonly mark: string; readonly lines: readonly string[] };
}

/** A form that nobody has touched yet. Its key recognises it when it is sent twice. */
export const emptyForm = (): FormShown => ({ key: randomUUID(), fields: {}, wrong: [] });

/** The day in the three fields `name-day`, `name-month` and `name-year`; null where all are empty, undefined where it is none. */
export function dayOf(fields: Fields, name: string): string | null | undefined {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) =>
    (fields[`${name}-${part}`] ?? '').trim(),
  );
  if (day + month + year === '') return null;
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/** What somebody wrote in this field; null where they wrote nothing. */
export function textOf(fields: Fields, name: string): string | null {
  const text = (fields[name] ?? '').replaceAll('\r\n', '\n').trim();
  return text === '' ? null : text;
}

/** What each problem says to whoever filled in a form; what is not listed cannot be mended by typing. */
const SAYS: Readonly<Partial<Record<ProblemKind, string>>> = {
  'malformed-request': 'tooLong',
  'plan-exists': 'notNow',
  stale: 'stale',
  // No form of ours leaves it out: it is shown again with the revision of now.
  'if-match-missing': 'stale',
  'wrong-state': 'notNow',
  'against-rule': 'againstRule',
  'unknown-reference': 'againstRule',
  'not-allowed': 'notYours',
  unavailable: 'awayNow',
  busy: 'awayNow',
};

/**
 * What stands against a form that the API has refused, and the question that it is about; null where it is about none of them. A rule
 * is told in the API's own words. What nobody can mend by typing is thrown on.
 */
export function wrongOf(
  error: unknown,
  asked: readonly { readonly name: string; readonly label: string }[],
  t: Say,
): { readonly field: string | null; readonly text: string } {
  const says = error instanceof Problem ? SAYS[error.kind] : undefined;
  if (!(error instanceof Problem) || says === undefined) throw error;
  const errors = (error.members['errors'] ?? []) as readonly FieldError[];
  const lastOf = (name: string) => name.split('.').at(-1);
  const about =
    asked.find(({ name }) => errors.some(({ field }) => field === name)) ??
    asked.find(({ name }) => errors.some(({ field }) => lastOf(field) === lastOf(name))) ??
    asked[0];
  return { field: about?.name ?? null, text: t(says, { why: error.message, label: about?.label ?? '' }) };
}

/** The key of a form that is shown again: the same only while what came of it is not known, so that nothing is done twice. */
export const keyAgain = (error: unknown, key: string): string =>
  error instanceof Problem && ['unavailable', 'busy'].includes(error.kind) ? key : randomUUID();

/** The key that a form was sent with; a new one where it is none. */
export const keyOf = (fields: Fields): string => {
  const { key = '' } = fields;
  return /^[\w-]{1,100}$/.test(key) ? key : randomUUID();
};
