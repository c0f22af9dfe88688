import type { LocalDate } from '../../calendar/local-date';

interface Check {
  /** The day on which child and worker looked at it together; null for today. */
  readonly on: LocalDate | null;
  readonly what: string;
}

/** By which each of the two workers says what they checked with the child. */
export type PreparationCommand =
  | ({ readonly name: 'check-preparation-as-sender' } & Check)
  | ({ readonly name: 'check-preparation-as-receiver' } & Check);
