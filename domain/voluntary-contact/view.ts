import { dateOfAge } from '../calendar/age';
import type { LocalDate } from '../calendar/local-date';
import type { Instant } from '../calendar/london-time';
import { levelOf } from '../climbing';
import type { EntityView } from '../entity';
import type { ClimbingLevel } from '../policy/clocks';
import { accountableNow } from './accountable';
import { planned } from './rhythm';
import type { Accountable, Asked, EpisodeState, Phase, SafeWay } from './state';
import { OUTREACHES } from './state';
import { nextWake } from './time-steps';

/** A step that waits, as it is shown: before every outreach stands the safe way to reach the child. */
export interface AskedView {
  readonly safeWayToReachMe: SafeWay | null;
  readonly kind: Asked['kind'];
  readonly of: Asked['of'];
  readonly checkInId: string | null;
  readonly askedAt: Instant;
  readonly dueOn: LocalDate;
  readonly dueAt: Instant;
  readonly climbedTo: ClimbingLevel | null;
}

/** The whole episode as people see it. It holds no names: the register joins those in. */
export interface EpisodeView
  extends
    EntityView,
    Pick<
      EpisodeState,
      | 'rehearsal'
      | 'agreement'
      | 'earlierAgreements'
      | 'preparation'
      | 'accountability'
      | 'safeWays'
      | 'onTrack'
      | 'taper'
      | 'life'
      | 'checkIns'
      | 'outreaches'
      | 'considered'
      | 'reviews'
      | 'nextReviewOn'
      | 'connections'
      | 'lettingGo'
      | 'custody'
      | 'movesAway'
      | 'startedAt'
    > {
  readonly episodeId: string;
  readonly childId: string;
  readonly planId: string | null;
  readonly earlierEpisodeId: string | null;
  readonly serviceId: string;
  readonly teamId: string;
  readonly trustedWorkerId: string;
  readonly accountable: Accountable;
  readonly phase: Phase;
  readonly eighteenOn: LocalDate;
  readonly safeWayToReachMe: SafeWay | null;
  readonly asked: readonly AskedView[];
  readonly nextCheckInOn: LocalDate | null;
  /** The next day on which something is due of somebody, a check-in or a step; null when nothing is. */
  readonly nextDueOn: LocalDate | null;
  readonly nextWake: Instant | null;
  readonly policyVersion: string;
}

/** What anybody may be shown of an episode, computed from its state alone. */
export function view(state: EpisodeState): EpisodeView {
  const { dateOfBirth, policy, life } = state;
  const safeWayToReachMe = state.safeWays.at(-1) ?? null;
  const nextCheckInOn = life.phase === 'closed' ? null : (planned(state)[0]?.on ?? null);
  const days = [nextCheckInOn, ...state.asked.map(({ dueOn }) => dueOn)].filter((on) => on !== null);
  return {
    episodeId: state.episodeId,
    childId: state.childId,
    planId: state.planId,
    earlierEpisodeId: state.earlierEpisodeId,
    rehearsal: state.rehearsal,
    serviceId: state.serviceId,
    teamId: state.teamId,
    trustedWorkerId: state.trustedWorkerId,
    accountable: accountableNow(state),
    accountability: state.accountability,
    phase: life.phase,
    life,
    startedAt: state.startedAt,
    eighteenOn: dateOfAge(dateOfBirth, policy.parentsToldOnlyByAgreementFrom),
    safeWayToReachMe,
    safeWays: state.safeWays,
    agreement: state.agreement,
    earlierAgreements: state.earlierAgreements,
    preparation: state.preparation,
    onTrack: state.onTrack,
    taper: state.taper,
    checkIns: state.checkIns,
    asked: state.asked.map(({ kind, of, checkInId, askedAt, dueOn, dueAt, climbed }) => ({
      safeWayToReachMe: reachesOut(kind) ? safeWayToReachMe : null,
      ...{ kind, of, checkInId, askedAt, dueOn, dueAt },
      climbedTo: levelOf({ climbed, dueOn, dueAt }, policy),
    })),
    outreaches: state.outreaches,
    considered: state.considered,
    reviews: state.reviews,
    connections: state.connections,
    lettingGo: state.lettingGo,
    custody: state.custody,
    movesAway: state.movesAway,
    nextReviewOn: state.nextReviewOn,
    nextCheckInOn,
    nextDueOn: days.sort()[0] ?? null,
    nextWake: nextWake(state),
    policyVersion: policy.version,
    peopleVersion: state.peopleVersion,
  };
}

const reachesOut = (kind: Asked['kind']): boolean =>
  kind === 'look-at-pause' || OUTREACHES.some((outreach) => outreach === kind);
