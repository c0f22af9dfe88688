import type { LocalDate } from '../calendar/local-date';
import type { Instant } from '../calendar/london-time';
import type { PartOfPreparation } from '../policy/preparation';

/** What is known of one transition of a child, without who they are: what the figures of learning count. */
export interface Transition {
  readonly dateOfBirth: LocalDate;
  readonly startedAt: Instant;
  /** When a team was first asked for a receiving practitioner's name, and when one was first named. */
  readonly nameAskedAt: Instant | null;
  readonly namedAt: Instant | null;
  /** The last explicit acceptance of responsibility, and when responsibility passed by it. */
  readonly acceptedAt: Instant | null;
  readonly passedAt: Instant | null;
  readonly kept: boolean;
  /** What the plan's policy asks for, for the child to be prepared for probation's rules, and when each part was there. */
  readonly preparedWith: readonly PartOfPreparation[];
  readonly preparedAt: Readonly<Record<PartOfPreparation, Instant | null>>;
  readonly jointContactsOn: readonly LocalDate[];
  /** When the child's own words were written down, also beside what was done with them that day; never the words. */
  readonly saidAt: readonly Instant[];
  readonly saidOn: readonly LocalDate[];
  /** When they were asked, and had nothing to add. */
  readonly nothingToAddAt: readonly Instant[];
  /** Decisions to enforce an order that stand. */
  readonly enforcedAt: readonly Instant[];
  readonly closedAt: Instant | null;
}
