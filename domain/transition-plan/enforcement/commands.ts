import type { LocalDate } from '../../calendar/local-date';
import type { AppointmentId, ConsultationId, DecisionId, OrderId } from '../../ids';
import type { Consultant } from '../../people';
import type { Weighed, WithoutConsultation } from './state';

/** What every decision records: what it stands on, and that it can be defended. */
interface Decided {
  readonly orderId: OrderId;
  /** The consultation that came before; null when none did. */
  readonly consultationId: ConsultationId | null;
  /** Why none did; null when one did, or none was needed. */
  readonly without: WithoutConsultation | null;
  readonly weighed: Weighed;
  readonly reasons: string;
  readonly exceptionalCircumstances: string | null;
}

/** Commands about what follows from missed appointments. `ifMatch` is the consultation's or the decision's `rev`. */
export type EnforcementCommand =
  | {
      readonly name: 'ask-for-consultation';
      readonly orderId: OrderId;
      /** Null: of the first whose advice the plan's policy counts. */
      readonly of: Consultant | null;
      readonly question: string;
    }
  | {
      readonly name: 'record-advice';
      readonly consultationId: ConsultationId;
      readonly of: Consultant;
      readonly advice: string;
    }
  | { readonly name: 'record-no-advice'; readonly consultationId: ConsultationId; readonly reason: string }
  | ({
      readonly name: 'give-warning';
      /** The failure without reasonable excuse that it is for. */
      readonly appointmentId: AppointmentId;
      /** The day on which it was given. */
      readonly on: LocalDate;
    } & Decided)
  | ({
      readonly name: 'decide-on-enforcement';
      /** False: no step is taken. */
      readonly enforce: boolean;
    } & Decided)
  | { readonly name: 'withdraw-decision'; readonly decisionId: DecisionId; readonly reason: string };
