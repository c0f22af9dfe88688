import type { LocalDate } from '../calendar/local-date';
import type { CheckInId, ChildId, EpisodeId, PlanId, ServiceId, StaffId, TeamId } from '../ids';
import type { Actor } from '../people';
import type { TaperStage } from '../policy/clocks';
import type { VoluntaryValues } from '../policy/voluntary-values';
import type { Phase as PlanPhase } from '../transition-plan/state';
import type { SafeWayTexts } from '../transition-plan/voice/state';
import type {
  Agreement,
  CheckInState,
  Connection,
  Considered,
  InCustody,
  MovedAway,
  Outreach,
  Preparation,
  Review,
} from './state';

/** What an episode is started from. */
export interface StartEpisode {
  readonly episodeId: EpisodeId;
  readonly childId: ChildId;
  readonly dateOfBirth: LocalDate;
  /** The child's open plan, or the one from whose end the contact grows, and where it stands. */
  readonly plan: { readonly planId: PlanId; readonly phase: PlanPhase } | null;
  readonly earlierEpisodeId: EpisodeId | null;
  readonly rehearsal: boolean;
  readonly serviceId: ServiceId;
  readonly teamId: TeamId;
  readonly trustedWorkerId: StaffId;
  readonly agreement: Agreement;
  readonly preparation: Preparation;
  /** As the child said it now, or as their plan holds it; null when neither is known. */
  readonly safeWay: SafeWayTexts | null;
  readonly onTrack: string;
  /** The rhythm that was agreed; null for the policy's. */
  readonly taper: readonly TaperStage[] | null;
  /** The day from which the taper counts: the first check-in comes one step of it later. */
  readonly startsOn: LocalDate;
  readonly policy: VoluntaryValues;
  readonly startedBy: Actor;
  /** As in an envelope: false when whoever starts it has told people otherwise; left out everywhere else. */
  readonly mail?: false;
}

type Kept = Omit<Extract<CheckInState, { is: 'kept' }>, 'is'>;

export type EpisodeCommand =
  | { readonly name: 'plan-check-in'; readonly on: LocalDate; readonly reason: string }
  | { readonly name: 'move-check-in'; readonly checkInId: CheckInId; readonly on: LocalDate; readonly reason: string }
  | ({ readonly name: 'record-kept-check-in'; readonly checkInId: CheckInId } & Kept)
  | { readonly name: 'record-missed-check-in'; readonly checkInId: CheckInId; readonly note: string | null }
  | {
      readonly name: 'stretch-contact' | 'tighten-contact';
      readonly taper: readonly TaperStage[];
      /** Null: the day on which it is given. */
      readonly startsOn: LocalDate | null;
      readonly childsWords: string;
    }
  | { readonly name: 'pause-contact'; readonly childsWords: string; readonly lookAgainOn: LocalDate | null }
  | {
      readonly name: 'return-to-contact';
      readonly childsWords: string;
      readonly taper: readonly TaperStage[] | null;
      /** Null: the day on which it is given. */
      readonly startsOn: LocalDate | null;
    }
  | { readonly name: 'keep-pause'; readonly reason: string; readonly lookAgainOn: LocalDate | null }
  | { readonly name: 'stop-contact'; readonly childsWords: string }
  | ({ readonly name: 'record-outreach' } & Pick<
      Outreach,
      'on' | 'how' | 'reached' | 'childsWords' | 'note' | 'worried'
    >)
  | ({ readonly name: 'record-welfare-check' } & Pick<Outreach, 'on' | 'how' | 'reached' | 'childsWords' | 'note'> &
      NonNullable<Outreach['welfare']>)
  | ({ readonly name: 'consider-concern' } & Pick<Considered, 'decision' | 'reasons'>)
  | { readonly name: 'record-letter'; readonly on: LocalDate; readonly note: string | null }
  | ({
      readonly name: 'record-contact-review';
      readonly taper: readonly TaperStage[] | null;
      /** Null: the day on which it is given. */
      readonly startsOn: LocalDate | null;
    } & Pick<Review, 'decision' | 'childsWords' | 'reasons'>)
  | { readonly name: 'record-letting-go-meeting'; readonly on: LocalDate; readonly childsView: string | null }
  | { readonly name: 'say-goodbye'; readonly childsWords: string | null }
  | ({ readonly name: 'record-connection' } & Pick<Connection, 'kind' | 'what' | 'replaces'>)
  | ({ readonly name: 'record-safe-way' } & SafeWayTexts)
  | { readonly name: 'record-on-track'; readonly words: string }
  | {
      readonly name: 'change-trusted-worker';
      readonly toId: StaffId;
      readonly reason: string;
      readonly childAgrees: boolean;
    }
  | { readonly name: 'record-agreement'; readonly agreement: Agreement }
  | { readonly name: 'take-on-contact'; readonly reason: string }
  /** Given again while the child is in custody: another place, or another day of release. */
  | ({ readonly name: 'record-time-in-custody' } & Pick<InCustody, 'why' | 'since' | 'where' | 'releaseOn'>)
  | { readonly name: 'record-end-of-custody'; readonly on: LocalDate }
  | ({ readonly name: 'record-move-away' } & Pick<MovedAway, 'choice' | 'childsWords' | 'hostServiceId'>)
  | { readonly name: 'address-corrected' };
export type EpisodeCommandName = EpisodeCommand['name'];
