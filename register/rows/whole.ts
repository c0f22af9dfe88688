import type { Instant } from '../../domain/calendar/london-time';
import type { Service } from './people';

// What holds for every plan, contact and concern alike.

/** What is read with every whole plan, contact or concern, in the same statement. */
export interface ReadWithIt {
  /** Names of every staff member and team that the view mentions, by id. */
  readonly names: Readonly<Record<string, string>>;
  /** The service whose it is, with what it works by; null while it is not (again) in the register. */
  readonly service: Service | null;
}

export interface TimelineRecord {
  readonly version: number;
  readonly seq: number;
  readonly kind: string;
  readonly at: Instant;
  readonly by: string | null;
  readonly byName: string | null;
  readonly item: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * What a commit did: wrote its rows, found them there already, voided rows that history never knew, or wrote them although
 * the commits that they follow are not all there. After the last, the entity's own account has to fill the gap.
 */
export type CommitOutcome = 'written' | 'repeated' | 'voided-and-written' | 'written-over-a-gap';
