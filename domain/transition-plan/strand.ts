import type { Instant } from '../calendar/london-time';
import type { LocalDate } from '../calendar/local-date';
import type { Actor } from '../people';
import type { Change, Refusal } from '../refusal';
import type { ActionRow, ItemState } from './action-row';
import type { PlanState } from './state';
import type { Turn } from './turn';

/** Something in a strand that people change: what it is called, where it stands, and its own revision. */
export interface StrandItem {
  readonly id: string;
  readonly state: ItemState;
  readonly rev: number;
  readonly changes: readonly Change[];
}

/** Who asks, and when. */
export interface Asked {
  readonly actor: Actor;
  readonly today: LocalDate;
  readonly now: Instant;
}

/**
 * One command of a strand, whole: who may give it and when, what it touches, the rules that it can be refused by, and
 * what it does. A strand is something that runs beside a plan's ladder (appointments, enforcement …); it has its own
 * part of the state, and the same guard, step and shell as everything else.
 */
export interface StrandRow<Command> extends ActionRow {
  /** For `on: 'item'`: the thing that is meant; null when the plan has no such thing, or none that this person may know of. */
  readonly item?: (state: PlanState, command: Command, actor: Actor) => StrandItem | null;
  /** Why it cannot be carried out, once everything that the row says is in order; null when it can. */
  readonly refuse: (state: PlanState, command: Command, asked: Asked) => Refusal | null;
  readonly carryOut: (turn: Turn, command: Command) => void;
}

/** A row for each command of a strand. */
export type StrandRows<Command extends { readonly name: string }> = {
  readonly [Name in Command['name']]: StrandRow<Extract<Command, { readonly name: Name }>>;
};

export const nothingMore = (): null => null;
