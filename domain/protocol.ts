import type { Carried, StartKey } from './commit';
import type { Envelope } from './entity';

export type { StartKey } from './commit';

/** What callers and workflows have to agree on, in one place. */

export const TASK_QUEUE = 'camau';

/** The workflow that does one run of one of the service's jobs. */
export const JOB_WORKFLOW = 'job';

/** The update that the beginning of a run is confirmed by: it answers once the run's first commit stands in the register. */
export const CONFIRM_START = 'confirm-start';
/**
 * The questions that a living entity is asked: updates that are always refused before they cost history, with the answer in
 * the refusal (`Told`). They are no queries, because a query may be answered in the middle of a task, between a commit and
 * what follows from it, and its history could then never be gone through again.
 */
export type Question = typeof COMMITTED | typeof PREVIEW;
/** What the entity last committed: a `Commit` with its recent timeline. */
export const COMMITTED = 'committed';
/** What a command would do: asked with its envelope, and the workflow's now in milliseconds. */
export const PREVIEW = 'preview';

/** The update by which an entity writes its own account into the register again: only its loop ever writes there. */
export const REPAIR = 'repair';

/** The update by which a job tells an entity what it has seen. What changes nothing is refused before it costs history. */
export const NOTE = 'note';

/** The signal by which an entity goes on as a new run, so that new code starts on a short history. */
export const ROLL_OVER = 'roll-over';

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

/** How a run begins: with a new entity, with what the run before it has handed on, or with what was kept of a closed one. */
export type EntityInput<Start, State, Command> = { readonly tuning: Tuning } & (
  | {
      readonly is: 'new';
      readonly start: Start;
      readonly startKey: StartKey;
      /** By how much its clock runs ahead from the start: only in practice, beside what the child has lived through there. */
      readonly aheadMs?: number;
    }
  | { readonly is: 'carried'; readonly carried: Carried<State> }
  /** The command that opens it again is the first thing that happens; `aheadMs` is by how much its clock runs ahead by now. */
  | {
      readonly is: 'kept';
      readonly carried: Carried<State>;
      readonly envelope: Envelope<Command>;
      readonly aheadMs: number;
    }
);

/**
 * The types of `ApplicationFailure` that an update is refused with. `Refused` carries a `Refusal` in its details,
 * `Repeat` the first `Answer`, `Told` the answer to a question, `PlanExists` the id of the living entity of this kind; `Draining` passes by itself: repeat with the same id.
 */
export type FailureType = 'Refused' | 'Repeat' | 'Told' | 'KeyReused' | 'PlanExists' | 'Draining';
/** The type of failure by which the register says that the child has another open entity of this kind. */
export const OPEN_ONE_EXISTS = 'OpenPlanExists';
/** The type of failure by which the register says that a concern is open, over which nothing of the child's closes. */
export const CONCERN_IS_OPEN = 'ConcernIsOpen';
/** The type of failure by which the register says that the child has died: contact with them has fallen silent. */
export const CHILD_HAS_DIED = 'ChildHasDied';
