import type { Standing } from './policy/rule';

/** One change that a person made to an item, kept so that a conflict can say what changed. */
export interface Change {
  readonly rev: number;
  readonly at: string;
  readonly by: string;
  readonly what: string;
}

/** Why a command was not carried out. Every message is in plain words and says what to do. */
export type Refusal =
  | { readonly kind: 'not-found'; readonly message: string }
  | { readonly kind: 'not-allowed'; readonly message: string }
  | { readonly kind: 'wrong-state'; readonly message: string; readonly state: string }
  | {
      readonly kind: 'stale';
      readonly message: string;
      readonly current: number;
      readonly changed: readonly Change[];
    }
  | {
      readonly kind: 'against-rule';
      readonly message: string;
      readonly rule: string;
      readonly standing: Standing;
      readonly source: string;
      readonly field?: string;
    };

export const notFound = (message: string): Refusal => ({ kind: 'not-found', message });
export const notAllowed = (message: string): Refusal => ({ kind: 'not-allowed', message });
export const wrongState = (state: string, message: string): Refusal => ({ kind: 'wrong-state', state, message });

/** Somebody has moved on the very thing that a command touches since its caller looked. */
export function stale(item: { readonly rev: number; readonly changes: readonly Change[] }, ifMatch: number): Refusal {
  return {
    kind: 'stale',
    current: item.rev,
    changed: item.changes.filter(({ rev }) => rev > ifMatch),
    message: 'Somebody else changed this while you were looking at it. See what changed, then decide again.',
  };
}

/** The rules by which a command can be refused, each with its standing and source. */
export interface NamedRule {
  readonly rule: string;
  readonly standing: Standing;
  readonly source: string;
}

export function againstRule(rule: NamedRule, message: string, field?: string): Refusal {
  return { kind: 'against-rule', ...rule, message, ...(field === undefined ? {} : { field }) };
}

/** What contact with a child who has died answers, until the record is withdrawn. */
export const SILENT = wrongState(
  'silent',
  'The death of this child is recorded, and contact with them has fallen silent. If that was a mistake, withdraw the record first.',
);
