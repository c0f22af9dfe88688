import type { Instant } from '../../calendar/london-time';
import type { StaffId, WithdrawalId } from '../../ids';
import type { Appointment } from '../appointments/state';
import type { DevelopmentalAges, FormulationMeeting, Intervention, Professional } from '../around-the-child/state';
import type { Consultation } from '../enforcement/state';
import type { PackEntry } from '../information-pack/state';
import type { PreparationCheck } from '../preparation/state';
import type { SeriousIncident } from '../serious-events/state';
import type { ExitPlan } from '../exit-plan';
import type {
  Achievement,
  AdvocateAnswer,
  ChildView,
  PersonWhoMatters,
  RestorativeReadiness,
  SafeWay,
  Understanding,
} from '../voice/state';

/** What can be withdrawn, by its kind. Which rules each kind follows stands in `kinds.ts`. */
export interface Withdrawable {
  readonly 'child-view': ChildView;
  readonly 'how-i-understand-best': Understanding;
  readonly 'safe-way-to-reach-me': SafeWay;
  readonly advocate: AdvocateAnswer;
  readonly 'restorative-work': RestorativeReadiness;
  readonly achievement: Achievement;
  readonly 'person-who-matters': PersonWhoMatters;
  readonly professional: Professional;
  readonly intervention: Intervention;
  readonly 'developmental-ages': DevelopmentalAges;
  readonly 'formulation-meeting': FormulationMeeting;
  readonly appointment: Appointment;
  readonly 'preparation-check': PreparationCheck;
  readonly 'exit-plan': ExitPlan;
  readonly 'pack-item': PackEntry;
  /** The consultation with its answer: what is withdrawn is the answer, and the question stands. */
  readonly advice: Consultation;
  readonly 'serious-incident': SeriousIncident;
}
export type WithdrawableKind = keyof Withdrawable;

/** One record that should not have been made. It stands here whole, and nowhere else: no rule and no count knows of it. */
export type Withdrawal = {
  readonly [Kind in WithdrawableKind]: {
    readonly withdrawalId: WithdrawalId;
    readonly kind: Kind;
    /** The record's own id; the moment at which it was made, where it has none. */
    readonly recordId: string;
    readonly record: Withdrawable[Kind];
    readonly at: Instant;
    readonly by: StaffId;
    readonly reason: string;
  };
}[WithdrawableKind];

export interface WithdrawalsPart {
  readonly withdrawals: readonly Withdrawal[];
}
export const NOTHING_WITHDRAWN: WithdrawalsPart = { withdrawals: [] };

/** How many one plan holds: each travels whole from one run of a plan to the next. */
export const MOST_WITHDRAWN = 100;

/** The number of the next record of a kind: one that was withdrawn keeps its own. */
export function nextNumber({ withdrawals }: WithdrawalsPart, kind: WithdrawableKind, standing: number): number {
  return standing + withdrawals.filter((one) => one.kind === kind).length + 1;
}
