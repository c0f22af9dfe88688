import type { Relation } from './relations';
import type { Phase, RungState, TaskState } from './state';

/** One row of the table by which commands are allowed. A command that is not listed for a state is refused. */
export interface ActionRow {
  /** What it touches: `item` is a thing of one of the plan's strands (an appointment, a consultation …). */
  readonly on: 'task' | 'rung' | 'plan' | 'item';
  readonly who: readonly Relation[];
  readonly phases: readonly Phase[];
  /** States of the item in which the command makes sense; empty for commands about the whole plan. */
  readonly itemStates: readonly (TaskState['is'] | RungState['is'] | ItemState)[];
  /** Whether it can be done while the plan is paused. */
  readonly whilePaused: boolean;
  readonly why: string;
}

/** The states of the things in a plan's strands. */
export type ItemState =
  | 'planned'
  | 'kept'
  | 'missed'
  | 'missed-with-reasonable-excuse'
  | 'rearranged-by-us'
  | 'cancelled'
  | 'recorded'
  | 'named'
  | 'taken-off'
  | 'involved'
  | 'stepped-back'
  | 'running'
  | 'stopped'
  | 'held'
  | 'asked'
  | 'advised'
  | 'unavailable'
  | 'decided'
  | 'lapsed'
  | 'stands'
  | 'ended'
  | 'signed-off'
  | 'returned'
  | 'agreed'
  | 'declined'
  | 'withdrawn'
  | 'shared'
  | 'not-shared'
  | 'received'
  | 'expired'
  | 'pending'
  | 'in-custody'
  | 'released';

export const BEFORE_TRANSFER = ['preparing', 'graded-handover'] as const;
/** Every phase in which a plan is open. */
export const OPEN = [
  'order-running',
  ...BEFORE_TRANSFER,
  'transferred',
  'kept-by-yjs',
  'order-ended',
  'voluntary',
] as const satisfies Phase[];
/** Every phase in which an order can run: when none does, nothing can be enforced (law). */
export const WHILE_AN_ORDER_RUNS = [
  'order-running',
  ...BEFORE_TRANSFER,
  'transferred',
  'kept-by-yjs',
] as const satisfies Phase[];
/** Those of the youth justice service who hold the plan, or stand in. */
export const SENDER = ['case-manager', 'yjs-colleague', 'yjs-manager'] as const;
export const RECEIVER = ['receiving-officer', 'receiving-manager'] as const;
