import type { LocalDate } from '../../calendar/local-date';
import type { FormulationMeetingId, InterventionId, ProfessionalId } from '../../ids';
import type { Agency, DevelopmentalAges, Intervention, Invitation, Professional } from './state';

interface OneMore<Id> {
  /** What stops for it, so that no more run at once than the policy lets. */
  readonly stops: readonly Id[];
  /** Why more than that are wanted: a manager's to say. */
  readonly overCap: string | null;
}

/** Commands about who and what is around the child. `ifMatch` is the item's `rev`. */
export type AroundCommand =
  | ({
      readonly name: 'involve-professional';
      readonly professional: Pick<Professional, 'name' | 'role' | 'agency'>;
    } & OneMore<ProfessionalId>)
  | { readonly name: 'step-back-professional'; readonly professionalId: ProfessionalId; readonly reason: string }
  | ({
      readonly name: 'begin-intervention';
      readonly intervention: Pick<Intervention, 'what' | 'level' | 'professionalId' | 'adapted'>;
    } & OneMore<InterventionId>)
  | ({
      readonly name: 'adapt-intervention';
      readonly interventionId: InterventionId;
    } & Pick<Intervention, 'level' | 'adapted'>)
  | { readonly name: 'stop-intervention'; readonly interventionId: InterventionId; readonly reason: string }
  | ({ readonly name: 'record-developmental-ages' } & Pick<
      DevelopmentalAges,
      'social' | 'emotional' | 'cognitive' | 'basis'
    >)
  | {
      readonly name: 'plan-formulation-meeting';
      readonly on: LocalDate;
      readonly invitations: readonly Pick<Invitation, 'agency' | 'expected'>[];
    }
  | {
      readonly name: 'record-formulation-meeting';
      readonly meetingId: FormulationMeetingId;
      /** Every agency that was invited, once; a gap is what was missing because it was not there. */
      readonly attendance: readonly {
        readonly agency: Agency;
        readonly attended: boolean;
        readonly gap: string | null;
      }[];
    }
  | {
      readonly name: 'call-off-formulation-meeting';
      readonly meetingId: FormulationMeetingId;
      readonly reason: string;
    };
