import type { Logger } from 'pino';
import type { Edge } from '../config';
import type { Instant } from '../domain/calendar/london-time';
import type { Answer, Envelope } from '../domain/entity';
import type { ChildId, PlanId, ServiceId } from '../domain/ids';
import type { JobName } from '../domain/jobs';
import type { Nation, Policy, TransitionValues } from '../domain/policy/policy';
import type { Carried, StartKey } from '../domain/commit';
import type { Preview } from '../domain/preview';
import type { Refusal } from '../domain/refusal';
import type { PlanCommand, StartPlan } from '../domain/transition-plan/commands';
import type { PlanState } from '../domain/transition-plan/state';
import type { PlanView } from '../domain/transition-plan/view';
import type { Register } from '../register/register';
import type { VerifyToken } from './auth';

/** What became of a command or a start that was sent to a plan's workflow. */
export type Outcome =
  /** Carried out now, or by an earlier sending of the same command: the answer is the first one either way. */
  | { readonly is: 'done'; readonly answer: Answer }
  /** It will be carried out; the result was not there in time. */
  | { readonly is: 'accepted' }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  /** Another request was sent before under the same Idempotency-Key. */
  | { readonly is: 'key-reused' }
  /** A start, or an opening again, for a child who has an open plan; null when only the register knows which. */
  | { readonly is: 'plan-exists'; readonly planId: PlanId | null }
  /** No workflow of this child runs. */
  | { readonly is: 'not-running' }
  /** Not known to have arrived: the caller has to send it again with the same key. */
  | { readonly is: 'unknown' }
  /** Too much at once; it was not accepted. */
  | { readonly is: 'busy' };

/** What was kept of a closed plan, with its state in the shape of this release. */
export interface KeptState {
  readonly carried: Carried<PlanState>;
  readonly aheadMs: number;
}

/** What a living plan says that a command would do; or why it cannot be asked. */
export type Previewed = Preview<PlanView> | { readonly is: 'not-running' } | { readonly is: 'unknown' };

/** The living plans: where commands go. Implemented over Temporal in `api/temporal/`. None of these throws for an outage. */
export interface PlanCommands {
  start(start: StartPlan, key: StartKey): Promise<Outcome>;
  /** Begins a new run of a closed plan with what was kept of it, and with the command that opens it again. */
  openAgain(kept: KeptState, envelope: Envelope<PlanCommand>): Promise<Outcome>;
  command(childId: ChildId, envelope: Envelope<PlanCommand>): Promise<Outcome>;
  /** What the command would do now; it changes nothing. */
  preview(childId: ChildId, envelope: Envelope<PlanCommand>): Promise<Previewed>;
  /** The plan whose workflow runs for this child now; null when none does. Throws when that cannot be found out. */
  livePlanOf(childId: ChildId): Promise<PlanId | null>;
}

/** One run of a job for a practice plan alone; not done, it goes on by itself. */
export interface PracticeJob {
  readonly job: JobName;
  readonly at: Instant;
  readonly done: boolean;
}

/** What became of letting a practice plan live through days. */
export interface Lived {
  /** The plan's new now. */
  readonly now: Instant;
  /** Whether it has lived through all of them: not while a message cannot be sent, for longer than anybody waits. */
  readonly all: boolean;
  readonly jobs: readonly PracticeJob[];
}

/** Lets a practice plan live through days at once. */
export interface Rehearsal {
  /** Moves everything that lives for the plan's child so many days on, and runs the service's jobs for it alone. */
  advance(planId: PlanId, childId: ChildId, days: number): Promise<Lived>;
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
  readonly verifyToken: VerifyToken;
  /** The providers by which the staff of a service sign in: their issuers. */
  readonly issuersOf: (serviceId: ServiceId) => readonly string[];
  readonly policies: { of(nation: Nation): Policy; valuesFor(nation: Nation): TransitionValues };
  /** Null where configuration does not allow practice plans. */
  readonly rehearsal: Rehearsal | null;
  readonly checks: Checks;
  readonly now: () => Instant;
  /** A new opaque id; `crypto.randomUUID` everywhere but in tests. */
  readonly newId: () => string;
  readonly edge: Edge;
  /** Where people reach the service, for the OpenAPI document; null where it is not known. */
  readonly publicUrl: string | null;
  readonly log: Logger;
}
