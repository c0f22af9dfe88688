import type { LocalDate } from '../calendar/local-date';

/** The nation whose rules a service works under. */
export type Nation = 'wales' | 'england';

/**
 * How firmly a rule stands. `law` is statute or statutory guidance and is never softened; `guidance` is published practice
 * guidance or an inspection finding; `seed` is said by the evaluation of Enhanced Case Management; `default` is our own
 * proposal, shown as "local policy"; `to be confirmed` has a claimed source that nobody has read for us yet.
 */
export type Standing = 'law' | 'guidance' | 'seed' | 'default' | 'to be confirmed';

/** Where a rule comes from: what it stands on, where it applies and since when. */
export interface Basis {
  readonly standing: Standing;
  readonly source: string;
  readonly nation: Nation | 'england-and-wales';
  /** First and last day in force; null where no day is set. */
  readonly inForce: { readonly from: LocalDate | null; readonly until: LocalDate | null };
}

/** One row of a policy: a value in its unit, and what it stands on. */
export interface Rule<T> extends Basis {
  readonly value: T;
  readonly unit: string;
  readonly note?: string;
}

/** The row with this value on this basis. */
export function rule<T>(basis: Basis, value: T, unit: string, note?: string): Rule<T> {
  return { value, unit, ...basis, ...(note === undefined ? {} : { note }) };
}
