import type { LocalDate } from '../../domain/calendar/local-date';
import type { Instant } from '../../domain/calendar/london-time';
import type { ChildId, ConcernId, EpisodeId, PlanId, ServiceId, StaffId, TeamId } from '../../domain/ids';
import type { Phase as EpisodePhase } from '../../domain/voluntary-contact/state';
import type { EpisodeView } from '../../domain/voluntary-contact/view';
import type { ReadWithIt } from './whole';

// Voluntary contact.

/** An episode of voluntary contact as lists show it. */
export interface EpisodeRow {
  readonly episodeId: EpisodeId;
  readonly childId: ChildId;
  readonly childName: string;
  readonly planId: PlanId | null;
  readonly serviceId: ServiceId;
  readonly teamId: TeamId;
  readonly teamName: string;
  readonly trustedWorkerId: StaffId;
  readonly trustedWorkerName: string;
  readonly accountableId: StaffId;
  readonly accountableName: string;
  readonly phase: EpisodePhase;
  readonly nextCheckInOn: LocalDate | null;
  readonly nextDueOn: LocalDate | null;
  /** A step waits that should have been done by now. */
  readonly late: boolean;
  readonly climbing: boolean;
  readonly rehearsal: boolean;
  readonly startedAt: Instant;
}

export interface EpisodeFilter {
  readonly phase?: EpisodePhase;
  readonly trustedWorkerId?: StaffId;
  readonly childId?: ChildId;
  /** `late`: a step waits past its time; `this-week`: something is due within seven days. */
  readonly due?: 'late' | 'this-week';
}

export interface EpisodeRecord extends ReadWithIt {
  readonly view: EpisodeView;
  readonly childName: string;
  readonly version: number;
  readonly digest: string;
  readonly open: boolean;
  /** The child's death is recorded: nothing goes on here. */
  readonly silent: boolean;
  /** The open concerns about the child of which the actor may know; none for everybody else. */
  readonly concerns: readonly ConcernId[];
}
