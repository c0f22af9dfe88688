import type { LocalDate } from '../../calendar/local-date';

/** Commands about the gravest things that a plan may have to hold. */
export type SeriousEventCommand =
  /** Each of the people whom the policy asks for gives it once, with the same day. */
  | { readonly name: 'record-death'; readonly diedOn: LocalDate }
  /** It was a mistake. */
  | { readonly name: 'withdraw-death'; readonly reason: string }
  | { readonly name: 'record-serious-incident'; readonly on: LocalDate; readonly what: string };
