import type { Commit } from './commit';
import type { Answer, Effect } from './entity';
import type { CommandId } from './ids';

/** What callers and workflows have to agree on, in one place. */

export const TASK_QUEUE = 'camau';

/** The update that a start is confirmed by: it answers once the first commit stands in the register. */
export const CONFIRM_START = 'confirm-start';
/** The query by which repair reads what an entity last committed: a `Commit` with its recent timeline. */
export const COMMITTED = 'committed';

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

/** A command as it is remembered, so that a repeat is answered as the first time. */
export interface Processed extends StartKey {
  readonly answer: Answer;
}

/** Everything that a run hands to the next one. */
export interface Carried<State> {
  readonly version: number;
  readonly state: State;
  readonly startKey: StartKey;
  /** The last 200 commands. */
  readonly processed: readonly Processed[];
  /** Effects that are not known to be done. */
  readonly outgoing: readonly Outgoing[];
  /** The last commit, with the timeline of the last 30 versions. */
  readonly committed: Commit;
}
export type Outgoing = Effect & { readonly outboxId: string };

export type EntityInput<Start, State> = { readonly tuning: Tuning } & (
  | { readonly is: 'new'; readonly start: Start; readonly startKey: StartKey }
  | { readonly is: 'carried'; readonly carried: Carried<State> }
);

/**
 * The types of `ApplicationFailure` that an update is refused with. `Refused` carries a `Refusal` in its details,
 * `Repeat` the first `Answer`, `PlanExists` the id of the living plan; `Draining` passes by itself: repeat with the same id.
 */
export type FailureType = 'Refused' | 'Repeat' | 'KeyReused' | 'PlanExists' | 'Draining';
