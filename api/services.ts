import type { Logger } from 'pino';
import type { Edge } from '../config';
import type { Instant } from '../domain/calendar/london-time';
import type { KeyRing } from '../encryption/key-ring';
import type { Answer, Envelope } from '../domain/entity';
import type { ChildId, EntityKind, ServiceId } from '../domain/ids';
import type { JobName } from '../domain/jobs';
import type { WorksBy } from '../domain/policy';
import type { Policy, TransitionValues } from '../domain/policy/policy';
import type { ConcernValues } from '../domain/policy/concern-values';
import type { ConcernCommand, RaiseConcern } from '../domain/safeguarding-concern/commands';
import type { ConcernState } from '../domain/safeguarding-concern/state';
import type { ConcernView } from '../domain/safeguarding-concern/view';
import type { Carried, StartKey } from '../domain/commit';
import type { Preview } from '../domain/preview';
import type { Refusal } from '../domain/refusal';
import type { PlanCommand, StartPlan } from '../domain/transition-plan/commands';
import type { PlanState } from '../domain/transition-plan/state';
import type { PlanView } from '../domain/transition-plan/view';
import type { VoluntaryValues } from '../domain/policy/voluntary-values';
import type { EpisodeCommand, StartEpisode } from '../domain/voluntary-contact/commands';
import type { EpisodeState } from '../domain/voluntary-contact/state';
import type { EpisodeView } from '../domain/voluntary-contact/view';
import type { Register } from '../register/register';
import type { WhoseContacts } from '../register/jobs/watch-contacts';
import type { VerifyToken } from './auth';
import type { Codec } from './codec';
import type { WebProvider } from './web/sign-in/providers';

/** What became of a command or a start that was sent to an entity's workflow. */
export type Outcome =
  /** Carried out now, or by an earlier sending of the same command: the answer is the first one either way. */
  | { readonly is: 'done'; readonly answer: Answer }
  /** It will be carried out; the result was not there in time. */
  | { readonly is: 'accepted' }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  /** Another request was sent before under the same Idempotency-Key. */
  | { readonly is: 'key-reused' }
  /** A start, or an opening again, for a child who has an open one of this kind; null when only the register knows which. */
  | { readonly is: 'exists'; readonly entityId: string | null }
  /** No workflow of this kind runs under this key. */
  | { readonly is: 'not-running' }
  /** Not known to have arrived: the caller has to send it again with the same key. */
  | { readonly is: 'unknown' }
  /** Too much at once; it was not accepted. */
  | { readonly is: 'busy' };

/** What was kept of a closed entity, with its state in the shape of this release. */
export interface KeptState<State> {
  readonly carried: Carried<State>;
  readonly aheadMs: number;
}

/** What a living entity says that a command would do; or why it cannot be asked. */
export type Previewed<View> = Preview<View> | { readonly is: 'not-running' } | { readonly is: 'unknown' };

/**
 * The living entities of one kind: where commands go. `key` is what their workflows are keyed by: the child, for a plan and
 * for voluntary contact. Implemented over Temporal in `api/temporal/`. None of these throws for an outage.
 */
export interface EntityCommands<Start, State, Command, View> {
  /** `aheadMs`: by how much its clock runs ahead, beside what the child has lived through in practice. */
  start(start: Start, key: StartKey, aheadMs?: number): Promise<Outcome>;
  /** Begins a new run of a closed entity with what was kept of it, and with the command that opens it again. */
  openAgain(kept: KeptState<State>, envelope: Envelope<Command>): Promise<Outcome>;
  /** The same beside another open entity of the child, for a command by which the closed one stays closed. */
  openBeside(kept: KeptState<State>, envelope: Envelope<Command>): Promise<Outcome>;
  command(key: string, envelope: Envelope<Command>): Promise<Outcome>;
  /** What the command would do now; it changes nothing. */
  preview(key: string, envelope: Envelope<Command>): Promise<Previewed<View>>;
  /** The id of the entity whose workflow runs under this key now; null when none does. Throws when that cannot be found out. */
  liveOf(key: string): Promise<string | null>;
}
export type PlanCommands = EntityCommands<StartPlan, PlanState, PlanCommand, PlanView>;
export type ConcernCommands = EntityCommands<RaiseConcern, ConcernState, ConcernCommand, ConcernView>;
export type EpisodeCommands = EntityCommands<StartEpisode, EpisodeState, EpisodeCommand, EpisodeView>;

/** One run of a job for a practice plan alone; not done, it goes on by itself. */
export interface PracticeJob {
  readonly job: JobName;
  readonly at: Instant;
  readonly done: boolean;
}

/** What became of letting practice live through days: the new now is that of what was named. */
export interface Lived {
  /** Its new now. */
  readonly now: Instant;
  /** Whether it has lived through all of them: not while a message cannot be sent, for longer than anybody waits. */
  readonly all: boolean;
  readonly jobs: readonly PracticeJob[];
}

/** Lets a practice plan, or a practice contact, live through days at once. */
export interface Rehearsal {
  /** Moves everything that lives for the child in practice so many days on, and runs the service's jobs for their plan alone. */
  advance(
    one: { readonly kind: EntityKind; readonly entityId: string; readonly childId: ChildId },
    days: number,
  ): Promise<Lived>;
}

/**
 * Tells everything else that lives for a child what has just been recorded of them, before whoever recorded it is answered. It never throws:
 * what does not answer now is told by the service's jobs.
 */
export interface News {
  ofDeath(childId: ChildId): Promise<void>;
  /** Where the child is at that moment, which in practice is the plan's own; and that contact has begun. */
  ofWhereabouts(whose: WhoseContacts, at: Instant): Promise<void>;
}

/** What `/ready` asks, beside the register: each throws when its part cannot be reached. */
export interface Checks {
  temporal(): Promise<void>;
  mail(): Promise<void>;
}

/** Everything that the API is made of. The composition root provides it; nothing here reads the environment. */
export interface Services {
  readonly register: Register;
  readonly plans: PlanCommands;
  readonly episodes: EpisodeCommands;
  readonly concerns: ConcernCommands;
  readonly news: News;
  readonly verifyToken: VerifyToken;
  /** The providers by which the staff of a service sign in: their issuers. */
  readonly issuersOf: (serviceId: ServiceId) => readonly string[];
  /** The providers by which people sign in to the pages; none: there are no pages. */
  readonly webProviders: readonly WebProvider[];
  readonly policies: {
    of(service: WorksBy): Policy;
    valuesFor(service: WorksBy): TransitionValues;
    voluntaryFor(service: WorksBy): VoluntaryValues;
    concernFor(service: WorksBy): ConcernValues;
  };
  /** Null where configuration does not allow practice plans. */
  readonly rehearsal: Rehearsal | null;
  /** Has the messages about looks at restricted records sent now. Never throws: what cannot be asked for now goes within the hour. */
  readonly tellOfLooks: () => Promise<void>;
  /** Seals what must not stand in the clear, before it is given to anybody else. */
  readonly keyRing: KeyRing;
  /** Opens payloads of Temporal for its pages; null where that is not switched on. */
  readonly codec: Codec | null;
  readonly checks: Checks;
  readonly now: () => Instant;
  /** A new opaque id; `crypto.randomUUID` everywhere but in tests. */
  readonly newId: () => string;
  readonly edge: Edge;
  /** Where people reach the service, for the OpenAPI document; null where it is not known. */
  readonly publicUrl: string | null;
  readonly log: Logger;
}
