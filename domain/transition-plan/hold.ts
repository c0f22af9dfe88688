import type { LocalDate } from '../calendar/local-date';

/** What a handover can wait for by itself; the pause follows from it. */
export type Holds = 'court' | 'custody';

/** Something that holds a handover up, and by when somebody looks at that again. */
export interface Hold {
  readonly is: Holds;
  /** A key of the words in `tell.ts`. */
  readonly why: string;
  readonly reviewOn: LocalDate;
  /** The day on which it ends, where that is known: the days until then are given back at once. */
  readonly until: LocalDate | null;
}
