import type { LocalDate } from '../../calendar/local-date';
import type { PackItem } from '../../policy/information-pack';
import type { PackCheck } from './state';

export type PackCommand =
  /** One look through the pack: what is ready, what is missing and by when it comes, what does not apply. */
  | {
      readonly name: 'check-information-pack';
      /** Each item at most once. */
      readonly checks: readonly ({ readonly item: PackItem } & Exclude<PackCheck, { readonly is: 'returned' }>)[];
    }
  /** The receiver gives it back, and says of each item what it lacks. */
  | {
      readonly name: 'return-information-pack';
      readonly lacks: readonly { readonly item: PackItem; readonly what: string }[];
    }
  /** The receiver cannot take responsibility on the planned day. */
  | { readonly name: 'ask-for-another-date'; readonly on: LocalDate; readonly reason: string };
