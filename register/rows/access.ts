import type { ServiceId, StaffId } from '../../domain/ids';
import type { Role } from '../../domain/people';
import type { OpenLook } from '../../domain/restricted-records';

// Who looked at what, as it is handed over to be written down.

/**
 * What became of it: somebody saw it, changed it, was denied it, came and went, ended sessions of theirs, had a token that was no
 * good, or opened payloads of Temporal.
 */
export const ACCESS_OUTCOMES = [
  ...(['shown', 'changed', 'denied'] as const),
  ...(['signed-in', 'signed-out', 'sessions-ended', 'refused', 'decoded'] as const),
] as const;

/** One look at what is held of children, one change, one that was denied, or a sign-in. No name and no word of anybody's is in it. */
export interface Access {
  /** Whose it was; null where a token was refused, because then nobody knows. */
  readonly serviceId: ServiceId | null;
  readonly staffId: StaffId | null;
  readonly role: Role | null;
  /** What it was, as the table of permissions calls it. */
  readonly action: string;
  /** The address, without the ids that stood in it. */
  readonly route: string;
  readonly outcome: (typeof ACCESS_OUTCOMES)[number];
  /** Opaque ids of children, plans, tasks and the like that it was about; those that are known become their children's. */
  readonly about: readonly string[];
  readonly aboutConcern: boolean;
  readonly concernIds: readonly string[];
  readonly requestId: string;
  /** The looks at restricted records that are open to them: of whose child it was, it was for that reason. */
  readonly looks: readonly OpenLook[];
}
