import type { LocalDate } from '../calendar/local-date';
import type { Instant } from '../calendar/london-time';
import type { Started } from '../entity';
import type { ChildId, ConcernId, DisagreementId, ServiceId, StaffId, TeamId } from '../ids';
import type { ConcernValues } from '../policy/concern-values';
import type { ConcernKind, OverrideGround } from '../policy/concerns';
import type { CameOf, ConcernOutcome, ConcernStep, Described, DisagreementView, ServicesDecision } from './state';

/** What is needed to raise a concern: what, about whom, who is worried. Everything else can come later. */
export interface RaiseConcern extends Started {
  readonly concernId: ConcernId;
  /** Null: the child is described. */
  readonly childId: ChildId | null;
  readonly about: Described | null;
  readonly dateOfBirth: LocalDate | null;
  readonly serviceId: ServiceId;
  /** The team whose manager is told the same day. */
  readonly teamId: TeamId | null;
  /** Another team whose manager is told the same day, and may read it: the youth justice one, while both sides still work on the plan. */
  readonly alsoTold?: TeamId | null;
  readonly policy: ConcernValues;
  readonly what: string;
  readonly whoIsWorried: string;
  /** Empty: at risk themselves, as a child or as an adult by their age. */
  readonly kinds: readonly ConcernKind[];
  readonly otherChildren: boolean;
  /** The contact, and the missed check-in, from which the worry came; null for any other. */
  readonly cameOf: CameOf | null;
  readonly aboutStaffId: StaffId | null;
  readonly keptOut: readonly StaffId[];
}

/** A child of the register, as a concern comes to know of them. */
export interface FoundChild {
  readonly childId: ChildId;
  readonly dateOfBirth: LocalDate;
  readonly teamId: TeamId;
  /** Whoever, beside those who may not know of it anyhow, would see it through the child's team. */
  readonly keptOut: readonly StaffId[];
}

export type ConcernCommand =
  /** Who the child is that was described; null: none that is known here. */
  | { readonly name: 'match-child'; readonly child: FoundChild | null }
  | {
      readonly name: 'fill-in-concern';
      readonly kinds: readonly ConcernKind[];
      readonly otherChildren: boolean | null;
      readonly words: string | null;
    }
  | {
      readonly name: 'record-concern-step';
      readonly step: ConcernStep;
      /** Null: now. */
      readonly at: Instant | null;
      readonly withWhom: string | null;
      readonly reference: string | null;
      readonly words: string | null;
    }
  | { readonly name: 'decide-not-to-report'; readonly reasons: string }
  | { readonly name: 'acknowledge-concern' }
  | { readonly name: 'record-services-decision'; readonly decision: ServicesDecision; readonly words: string }
  | { readonly name: 'raise-disagreement'; readonly about: string; readonly view: string; readonly urgent: boolean }
  | {
      readonly name: 'record-disagreement-view';
      readonly disagreementId: DisagreementId;
      readonly side: DisagreementView['side'];
      readonly view: string;
    }
  | { readonly name: 'settle-disagreement'; readonly disagreementId: DisagreementId; readonly outcome: string }
  | { readonly name: 'record-refusal'; readonly words: string }
  | { readonly name: 'override-refusal'; readonly ground: OverrideGround; readonly reasons: string }
  | { readonly name: 'record-adult-acceptance'; readonly acceptedBy: string; readonly reference: string }
  | {
      readonly name: 'stay-below-threshold';
      readonly reasons: string;
      readonly plan: string;
      readonly reviewOn: LocalDate;
    }
  | { readonly name: 'review-below-threshold'; readonly words: string; readonly nextReviewOn: LocalDate | null }
  | { readonly name: 'give-access'; readonly staffId: StaffId; readonly why: string }
  | {
      readonly name: 'close-concern';
      readonly outcome: ConcernOutcome;
      readonly reasons: string;
      readonly told: readonly string[];
      readonly childsView: string | null;
      readonly viewNotAskedBecause: string | null;
    };
export type ConcernCommandName = ConcernCommand['name'];
