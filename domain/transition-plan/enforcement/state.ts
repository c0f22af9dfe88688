import type { LocalDate } from '../../calendar/local-date';
import type { Instant } from '../../calendar/london-time';
import type { AppointmentId, ConsultationId, DecisionId, OrderId, StaffId } from '../../ids';
import type { Consultant, Side } from '../../people';
import type { Change } from '../../refusal';
import type { Missed } from '../appointments/state';

/** What came of asking for advice: the advice, with whose it was, or that nobody could give it, with why. */
export type Answered =
  | {
      readonly is: 'advised';
      readonly at: Instant;
      /** Who wrote it down. */
      readonly by: StaffId;
      /** Whose advice it is. */
      readonly of: Consultant;
      readonly advice: string;
    }
  | { readonly is: 'unavailable'; readonly at: Instant; readonly by: StaffId; readonly reason: string };

export type ConsultationState =
  | { readonly is: 'asked' }
  | Answered
  | { readonly is: 'decided'; readonly at: Instant; readonly decisionId: DecisionId; readonly after: Answered }
  /** Nothing is left to decide here: the order has ended, or is another service's now. */
  | { readonly is: 'lapsed'; readonly at: Instant; readonly why: string; readonly after: Answered | null };

/** Why a consultation was asked for: by the plan itself, or by somebody. */
export const ASKED_BECAUSE = ['missed-more-than-three', 'after-a-warning', 'asked-by-a-worker'] as const;

/** One consultation about what was missed under one order, before anybody is warned or an order is enforced. */
export interface Consultation {
  readonly consultationId: ConsultationId;
  readonly orderId: OrderId;
  readonly because: (typeof ASKED_BECAUSE)[number];
  /** Who is asked; the record says whose advice it then was. */
  readonly of: Consultant;
  readonly question: string | null;
  /** The side that holds the order and is to decide. */
  readonly side: Side;
  readonly askedAt: Instant;
  /** Null when the plan itself asked. */
  readonly by: StaffId | null;
  /** What was missed when it was asked for. */
  readonly missed: Missed;
  readonly state: ConsultationState;
  readonly rev: number;
  readonly changes: readonly Change[];
}

/** What came of asking; null while nobody has answered. */
export function answerOf({ state }: Consultation): Answered | null {
  if (state.is === 'asked') return null;
  return state.is === 'decided' || state.is === 'lapsed' ? state.after : state;
}

/** The question as it stands once its answer should not have been recorded. What was decided on it is never undone. */
export function withoutAnswer(one: Consultation): Consultation {
  if (one.state.is === 'decided') throw new RangeError('The guard has found that nothing was decided on this answer');
  return { ...one, state: one.state.is === 'lapsed' ? { ...one.state, after: null } : { is: 'asked' } };
}

/** What was weighed (seed). */
export interface Weighed {
  readonly publicProtection: string;
  readonly vulnerabilities: string;
  readonly abilityToEngage: string;
}

/** Why a step was taken that no consultation came before. */
export const WITHOUT_CONSULTATION = [
  'law-requires-it-now',
  'immediate-public-protection',
  'no-consultant-available',
] as const;
export interface WithoutConsultation {
  readonly because: (typeof WITHOUT_CONSULTATION)[number];
  readonly reason: string;
}

/** What was decided: always a person's own decision, never the software's. */
export type Step =
  | { readonly is: 'warning'; readonly appointmentId: AppointmentId; readonly on: LocalDate }
  | { readonly is: 'enforcement' }
  | { readonly is: 'no-step' };

export interface Decision {
  readonly decisionId: DecisionId;
  readonly orderId: OrderId;
  readonly step: Step;
  readonly side: Side;
  readonly at: Instant;
  readonly by: StaffId;
  readonly consultationId: ConsultationId | null;
  readonly without: WithoutConsultation | null;
  readonly weighed: Weighed;
  readonly reasons: string;
  /** Why the step that the law asks for was not taken, where it asked for one. */
  readonly exceptionalCircumstances: string | null;
  /** The day on which the law's own trigger was reached, if it was; null when the law asked for nothing. */
  readonly lawsTriggerOn: LocalDate | null;
  readonly missed: Missed;
  readonly state:
    | { readonly is: 'stands' }
    | { readonly is: 'withdrawn'; readonly at: Instant; readonly by: StaffId; readonly reason: string };
  readonly rev: number;
  readonly changes: readonly Change[];
}

export interface Enforcement {
  readonly consultations: readonly Consultation[];
  readonly decisions: readonly Decision[];
}
export interface EnforcementPart {
  readonly enforcement: Enforcement;
}
export const NOTHING_ENFORCED: EnforcementPart = { enforcement: { consultations: [], decisions: [] } };

/** How many consultations, and how many decisions, one plan holds. */
export const MOST_DECISIONS = 60;

/** The states in which a consultation waits: for advice, or for the decision. */
export function isWaiting({ state }: Consultation): boolean {
  return state.is === 'asked' || state.is === 'advised' || state.is === 'unavailable';
}
