import type { LocalDate } from '../calendar/local-date';
import type { Instant } from '../calendar/london-time';
import type {
  AreaMoveId,
  CheckInId,
  ChildId,
  CustodyStayId,
  EpisodeId,
  PlanId,
  ServiceId,
  StaffId,
  TeamId,
} from '../ids';
import type { TaperStage } from '../policy/clocks';
import type { VoluntaryValues } from '../policy/voluntary-values';
import type { Change } from '../refusal';
import type { CustodyStay } from '../transition-plan/moves/custody-state';
import type { Whereabouts } from '../transition-plan/moves/whereabouts';
import type { SafeWayTexts } from '../transition-plan/voice/state';

/** How people met, or tried to. */
export const WAYS = ['face-to-face', 'phone', 'video', 'message', 'letter'] as const;
export type Way = (typeof WAYS)[number];

/** Whether the child is nearer to what they themselves call "on track". */
export const MARKS = ['closer', 'the-same', 'further-away'] as const;
export type Mark = (typeof MARKS)[number];

/** The child's agreement to contact, by age. It is no lawful basis for keeping records, and is not withdrawn with them. */
export interface Agreement {
  readonly on: LocalDate;
  /** As said. */
  readonly childsWords: string;
  /** Under 16: how it was weighed whether the child understands what they agree to, and with what result. */
  readonly competence: { readonly understands: boolean; readonly weighed: string } | null;
  readonly parents:
    | { readonly is: 'involved'; readonly how: string; readonly childAgrees: boolean }
    | { readonly is: 'not-involved'; readonly why: string; readonly unsafe: boolean }
    | null;
}

/** What was done before the first check-in: without each of these no voluntary contact begins. */
export interface Preparation {
  /** The child was told in plain words what stays between us and what must be passed on. */
  readonly limitsTold: { readonly on: LocalDate; readonly inWords: string };
  readonly managerAgreed: { readonly staffId: StaffId; readonly on: LocalDate };
  readonly safetyLookedAt: { readonly on: LocalDate; readonly loneWorking: string; readonly knownRisks: string };
  /** When the worker is not there, and whom the child rings then; the child knows it. */
  readonly whenAway: { readonly when: string; readonly ring: string };
}

/** The safe way to reach the child, as they say it. The last one holds. */
export interface SafeWay extends SafeWayTexts {
  readonly at: Instant;
  readonly by: StaffId;
}

/** What "on track" means, in the child's words: when it is so, it is time to let go. */
export interface OnTrack {
  readonly at: Instant;
  readonly by: StaffId;
  readonly words: string;
}

export type CheckInState =
  | { readonly is: 'planned' }
  | {
      readonly is: 'kept';
      readonly on: LocalDate;
      readonly how: Way;
      readonly minutes: number;
      readonly childsWords: string | null;
      readonly mark: Mark | null;
    }
  /** We missed each other. */
  | { readonly is: 'missed'; readonly note: string | null }
  | { readonly is: 'called-off'; readonly reason: string };

/** One planned voluntary contact. */
export interface CheckIn {
  readonly checkInId: CheckInId;
  readonly on: LocalDate;
  readonly state: CheckInState;
  readonly rev: number;
  readonly changes: readonly Change[];
}

export const ASKED_KINDS = [
  'write-down-check-in',
  'kind-outreach',
  'second-outreach',
  'welfare-check',
  'consider-concern',
  'letter',
  'review',
  'look-at-pause',
  'letting-go-meeting',
  'goodbye',
  'name-trusted-worker',
  'correct-address',
  'agree-again',
  'take-on-contact',
] as const;
export type AskedKind = (typeof ASKED_KINDS)[number];
/** The steps after a missed check-in, by which somebody reaches out to the child. */
export const OUTREACHES = ['kind-outreach', 'second-outreach', 'welfare-check', 'letter'] as const;
export type OutreachKind = (typeof OUTREACHES)[number];

/** Of whom: the accountable manager, or whoever manages the team when that one is not there any more. */
export const ASKED_OF = ['trusted-worker', 'manager', 'team-manager'] as const;

/** Something that the episode waits for. It is there until it is done or not needed any more; what was done stands elsewhere. */
export interface Asked {
  readonly kind: AskedKind;
  readonly of: (typeof ASKED_OF)[number];
  readonly checkInId: CheckInId | null;
  readonly askedAt: Instant;
  readonly dueOn: LocalDate;
  readonly dueAt: Instant;
  /** How many steps of the policy's climbing table have been taken for the present silence. */
  readonly climbed: number;
}

/** People whom the child knows look after them: never strangers, and the police only in the two cases that are named. */
export const WELFARE_CHECKERS = ['trusted-person', 'colleague-the-child-knows', 'family-by-agreement'] as const;
export const POLICE_BECAUSE = ['immediate-danger', 'missing'] as const;

/** One attempt to reach the child after people missed each other. */
export interface Outreach {
  readonly kind: OutreachKind;
  readonly checkInId: CheckInId | null;
  readonly on: LocalDate;
  readonly by: StaffId;
  readonly how: Way;
  /** Whether the child was found, or answered. A letter waits for no answer. */
  readonly reached: boolean;
  readonly childsWords: string | null;
  readonly note: string | null;
  /** From 18, when a second outreach found nobody: whether anybody is worried. */
  readonly worried: boolean | null;
  /** Of a welfare check. */
  readonly welfare: {
    readonly who: (typeof WELFARE_CHECKERS)[number];
    readonly police: (typeof POLICE_BECAUSE)[number] | null;
  } | null;
}

/** What was decided when a concern was considered. The concern itself, where one is raised, has its own record. */
export interface Considered {
  readonly at: Instant;
  readonly by: StaffId;
  readonly decision: 'raise' | 'not-now';
  readonly reasons: string;
}

export const REVIEW_DECISIONS = ['let-go', 'extend', 'closer-again'] as const;
export interface Review {
  readonly on: LocalDate;
  readonly by: StaffId;
  readonly decision: (typeof REVIEW_DECISIONS)[number];
  readonly childsWords: string | null;
  readonly reasons: string;
}

/** Somebody or something in the child's own world that stays when the service goes. */
export const CONNECTION_KINDS = [
  'family-or-friend',
  'school-college-or-work',
  'health',
  'housing',
  'adult-services',
  'community-or-club',
  'other',
] as const;
export interface Connection {
  readonly at: Instant;
  readonly by: StaffId;
  readonly kind: (typeof CONNECTION_KINDS)[number];
  readonly what: string;
  /** What of the service's part it takes over. */
  readonly replaces: string;
}

/** The meeting in which people let go, and the child's view: null when they had nothing to add. */
export interface LettingGo {
  readonly on: LocalDate;
  readonly by: StaffId;
  readonly childsView: string | null;
}

export type OpenLife =
  | { readonly phase: 'running' }
  | {
      readonly phase: 'paused';
      readonly since: LocalDate;
      /** By the child, because silence of an adult is a choice and the door stays open, or for as long as they are in custody. */
      readonly by: 'child' | 'open-door' | 'custody';
      readonly childsWords: string | null;
      readonly lookAgainOn: LocalDate;
    }
  | {
      readonly phase: 'letting-go';
      readonly since: LocalDate;
      /** Set when the child has moved and chosen that somebody there takes it on: who that is is written down before goodbye. */
      readonly toSomebodyThere?: true;
    };
export type Life =
  | OpenLife
  | {
      readonly phase: 'closed';
      readonly at: Instant;
      /** However it ended, the door stays open: a child who returns starts an episode that knows this one. */
      readonly outcome: 'let-go' | 'stopped-by-child' | 'open-door';
      readonly childsWords: string | null;
    };
export type Phase = Life['phase'];
export const PHASES = ['running', 'paused', 'letting-go', 'closed'] as const satisfies Phase[];

/** One time in custody, as the child's open plan holds it, or as it was written down here; then it has no `stayId`. */
export interface InCustody extends Pick<CustodyStay, 'why' | 'since' | 'releaseOn'> {
  readonly stayId: CustodyStayId | null;
  readonly where: string;
  readonly ended: { readonly on: LocalDate; readonly at: Instant } | null;
}

/** The time in custody that goes on now; undefined when the child is not in custody. */
export function inCustodyNow({ custody }: Pick<EpisodeState, 'custody'>): InCustody | undefined {
  return custody.find(({ ended }) => ended === null);
}

/** Whether contact waits because the child is, or was, in custody. */
export const waitsForRelease = ({ life }: Pick<EpisodeState, 'life'>): boolean =>
  life.phase === 'paused' && life.by === 'custody';

/** Whether the child was in custody on that day; the days of coming and going are days inside. */
export function wasInCustodyOn({ custody }: Pick<EpisodeState, 'custody'>, day: LocalDate): boolean {
  return custody.some(({ since, ended }) => since <= day && (ended === null || day <= ended.on));
}

/** A move into another area, and what the child chose of the contact; without a `moveId` it was written down here. */
export interface MovedAway extends Omit<NonNullable<Whereabouts['move']>, 'moveId' | 'hostServiceId' | 'from'> {
  readonly moveId: AreaMoveId | null;
  /** Null where they went to an area that Camau knows no service of. */
  readonly hostServiceId: ServiceId | null;
}

/** Who is accountable for the contact, and by which act. The last one holds. */
export interface Accountable {
  readonly staffId: StaffId;
  readonly from: Instant;
  readonly by: 'agreed' | 'taken-on';
}

/** Contact that goes on by the child's choice, from the recorded agreement to letting go. */
export interface EpisodeState {
  readonly schema: 1;
  readonly episodeId: EpisodeId;
  readonly childId: ChildId;
  /** The plan from whose end it grew; null for one that began on its own. */
  readonly planId: PlanId | null;
  /** The last episode of a child who has returned. */
  readonly earlierEpisodeId: EpisodeId | null;
  /** A practice episode about an invented child: never counted, mails only to the catcher. */
  readonly rehearsal: boolean;
  readonly serviceId: ServiceId;
  readonly teamId: TeamId;
  readonly dateOfBirth: LocalDate;
  readonly startedAt: Instant;
  readonly policy: VoluntaryValues;
  /** The last one holds; the ones before it stay. */
  readonly agreement: Agreement;
  readonly earlierAgreements: readonly Agreement[];
  readonly preparation: Preparation;
  readonly trustedWorkerId: StaffId;
  readonly accountability: readonly Accountable[];
  readonly safeWays: readonly SafeWay[];
  readonly onTrack: readonly OnTrack[];
  readonly taper: readonly TaperStage[];
  /** How many check-ins there were before this taper was planned. */
  readonly taperAfter: number;
  readonly life: Life;
  readonly checkIns: readonly CheckIn[];
  readonly checkInsMade: number;
  readonly asked: readonly Asked[];
  readonly outreaches: readonly Outreach[];
  readonly considered: readonly Considered[];
  readonly reviews: readonly Review[];
  readonly nextReviewOn: LocalDate;
  readonly connections: readonly Connection[];
  readonly lettingGo: LettingGo | null;
  readonly custody: readonly InCustody[];
  readonly movesAway: readonly MovedAway[];
  readonly peopleVersion: number;
  readonly changes: readonly Change[];
}

/** How much one episode holds: it travels whole from one run to the next. */
export const MOST_CHECK_INS = 150;
export const MOST_RECORDS = 60;
