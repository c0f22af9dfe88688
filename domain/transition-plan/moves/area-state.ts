import type { LocalDate } from '../../calendar/local-date';
import type { Instant } from '../../calendar/london-time';
import type { AreaMoveId, ServiceId, StaffId, TeamId } from '../../ids';
import type { Change } from '../../refusal';

/** The host looks after the child for a time, or takes the plan over for good. */
export const AREA_MOVES = ['caretaking', 'full-transfer'] as const;
/** What the child wants of the voluntary contact that they agreed to. */
export const TRAVEL_CHOICES = ['travels-with-me', 'goes-to-somebody-there', 'stops'] as const;

/** A youth justice service, and the team in it that is meant. */
export interface Place {
  readonly serviceId: ServiceId;
  readonly teamId: TeamId;
}

export type AreaMoveState =
  /** The host is asked, and has not answered: silence is no answer. */
  | { readonly is: 'asked' }
  | { readonly is: 'agreed'; readonly at: Instant; readonly by: StaffId }
  /** Caretaking has come to its end, or the request was taken back. */
  | { readonly is: 'ended'; readonly reason: string; readonly at: Instant; readonly by: StaffId };

/** One move of the child into another area. Whoever is accountable at home stays so until the host accepts the transfer. */
export interface AreaMove {
  readonly moveId: AreaMoveId;
  readonly kind: (typeof AREA_MOVES)[number];
  readonly home: Place;
  readonly host: Place;
  /** The day from which the child lives there, and until when where that is known. */
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly reason: string;
  /** How many decisions on sharing there were when the host was asked: only later ones are about this move. */
  readonly decisionsBefore: number;
  /** What the child wants of voluntary contact; null while they have not said. */
  readonly travel: {
    readonly choice: (typeof TRAVEL_CHOICES)[number];
    readonly childsWords: string | null;
    readonly at: Instant;
    readonly by: StaffId;
  } | null;
  readonly state: AreaMoveState;
  readonly rev: number;
  readonly changes: readonly Change[];
}

/**
 * The move whose host may be shown what is shared of the formulation: it looks after the child now, or is asked to take the
 * plan over and is to know what helps before it does (seed: the extract follows the child); undefined when there is none.
 */
export function hostToShareWith(moves: readonly AreaMove[]): AreaMove | undefined {
  return moves.find(({ kind, state }) => state.is === (kind === 'caretaking' ? 'agreed' : 'asked'));
}

/**
 * The service, and the team in it, that may begin contact by the child's own choice because it looks after the child now and the child has
 * chosen that somebody there takes it on; undefined when there is none, and it stays with the child's own service.
 */
export function hostOfContact(moves: readonly AreaMove[]): Place | undefined {
  return moves.find(
    ({ kind, state, travel }) =>
      kind === 'caretaking' && state.is === 'agreed' && travel?.choice === 'goes-to-somebody-there',
  )?.host;
}

/** The move by which another service is asked, or looks after the child now; undefined when there is none. */
export function presentMove(moves: readonly AreaMove[]): AreaMove | undefined {
  return moves.find(({ kind, state }) => state.is === 'asked' || (state.is === 'agreed' && kind === 'caretaking'));
}
