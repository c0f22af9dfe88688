import type { Instant } from '../../domain/calendar/london-time';
import type { ChildId, ConcernId, ServiceId, StaffId, TeamId } from '../../domain/ids';
import type { ConcernKind } from '../../domain/policy/concerns';
import type { ConcernView } from '../../domain/safeguarding-concern/view';
import type { ReadWithIt } from './whole';

// Safeguarding concerns.

/** A concern as lists show it to those who may know of it. */
export interface ConcernRow {
  readonly concernId: ConcernId;
  /** Null, as is everything else of the child, while they are not known, and always for whoever described them. */
  readonly childId: ChildId | null;
  readonly childName: string | null;
  readonly serviceId: ServiceId;
  readonly teamId: TeamId | null;
  readonly kinds: readonly ConcernKind[];
  readonly raisedBy: StaffId;
  readonly raisedByName: string;
  readonly raisedAt: Instant;
  readonly nextDueAt: Instant | null;
  /** A clock has run out. */
  readonly late: boolean;
  readonly climbing: boolean;
  readonly open: boolean;
}

export interface ConcernFilter {
  readonly childId?: ChildId;
  readonly open?: boolean;
  /** `late`: the next clock has run out, of a concern that is the actor's to know whole. */
  readonly due?: 'late';
}

export interface ConcernRecord extends ReadWithIt {
  readonly view: ConcernView;
  /** Whether it is the actor's to know whole; false: they described the child, and see what `asRaiserSees` leaves. */
  readonly whole: boolean;
  readonly childName: string | null;
  readonly version: number;
  readonly open: boolean;
  readonly childHasDied: boolean;
  /** The colleagues of the child's family to whom the record is shut, and the concern with it; none where it is not known whole. */
  readonly familyMembers: readonly StaffId[];
}
