import type { Commit, CommandRow, OutboxRow, TimelineRow } from './commit';
import type { CommandId } from './ids';

/** What callers and workflows have to agree on, in one place. */

export const TASK_QUEUE = 'camau';

/** The workflow that does one run of one of the service's jobs. */
export const JOB_WORKFLOW = 'job';

/** The update that a start is confirmed by: it answers once the first commit stands in the register. */
export const CONFIRM_START = 'confirm-start';
/** The query by which repair reads what an entity last committed: a `Commit` with its recent timeline. */
export const COMMITTED = 'committed';

/** The update by which an entity writes its own account into the register again: only its loop ever writes there. */
export const REPAIR = 'repair';

/** The signal by which an entity goes on as a new run, so that new code starts on a short history. */
export const ROLL_OVER = 'roll-over';

/** What the start and its confirming update carry to recognise a repeat. */
export interface StartKey {
  readonly commandId: CommandId;
  readonly bodyHash: string;
}

/** Limits of one run; a test may set them low to force what otherwise takes months. */
export interface Tuning {
  /** Past this many history events a run hands over to the next one. */
  readonly historyCap: number;
}
export const DEFAULT_TUNING: Tuning = { historyCap: 100 };

/** How many commands an entity remembers by itself; the register remembers all of them. */
export const COMMANDS_REMEMBERED = 200;
/** How many versions back an entity can give the register its timeline again. */
export const TIMELINE_VERSIONS_KEPT = 30;

/** Everything that a run hands to the next one. */
export interface Carried<State> {
  readonly version: number;
  readonly state: State;
  readonly startKey: StartKey;
  readonly processed: readonly CommandRow[];
  /** Messages that are not known to have been sent. */
  readonly outgoing: readonly OutboxRow[];
  readonly recentTimeline: readonly TimelineRow[];
  readonly last: Pick<Commit, 'baseVersion' | 'version' | 'cause'>;
}

export type EntityInput<Start, State> = { readonly tuning: Tuning } & (
  | { readonly is: 'new'; readonly start: Start; readonly startKey: StartKey }
  | { readonly is: 'carried'; readonly carried: Carried<State> }
);

/**
 * The types of `ApplicationFailure` that an update is refused with. `Refused` carries a `Refusal` in its details,
 * `Repeat` the first `Answer`, `PlanExists` the id of the living plan; `Draining` passes by itself: repeat with the same id.
 */
export type FailureType = 'Refused' | 'Repeat' | 'KeyReused' | 'PlanExists' | 'Draining';
/** The type of failure by which the register says that the child has another open plan. */
export const OPEN_PLAN_EXISTS = 'OpenPlanExists';
