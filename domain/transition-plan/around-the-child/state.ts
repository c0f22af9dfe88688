import type { LocalDate } from '../../calendar/local-date';
import type { Instant } from '../../calendar/london-time';
import type { FormulationMeetingId, InterventionId, ProfessionalId, StaffId } from '../../ids';
import type { Change } from '../../refusal';

/** The agencies that work with a child. */
export const AGENCIES = [
  'youth-justice-service',
  'childrens-services',
  'education',
  'health',
  'mental-health',
  'substance-use',
  'police',
  'probation',
  'housing',
  'adult-services',
  'voluntary-sector',
  'another-agency',
] as const;
export type Agency = (typeof AGENCIES)[number];

interface Item {
  readonly rev: number;
  readonly changes: readonly Change[];
}
interface Ended {
  readonly at: Instant;
  readonly by: StaffId;
  readonly reason: string;
}

/** Somebody beside the case manager whom the child has to meet. Their name stands here only. */
export interface Professional extends Item {
  readonly professionalId: ProfessionalId;
  readonly name: string;
  readonly role: string;
  readonly agency: Agency;
  readonly since: Instant;
  readonly by: StaffId;
  /** Why a manager went over the number that one child is to meet; null while it was kept. */
  readonly overCap: string | null;
  readonly state: { readonly is: 'involved' } | ({ readonly is: 'stepped-back' } & Ended);
}

/** One piece of work with the child. Its level is the Trauma Recovery Model's, and levels may come out of order (seed). */
export interface Intervention extends Item {
  readonly interventionId: InterventionId;
  readonly what: string;
  /** 1 to the policy's `recoveryModelLevels`. */
  readonly level: number;
  /** Who does it with the child; null for the case manager. */
  readonly professionalId: ProfessionalId | null;
  /** How it is made to fit where the child is in their development; null when it is done as it stands. */
  readonly adapted: string | null;
  readonly since: Instant;
  readonly by: StaffId;
  readonly overCap: string | null;
  readonly state: { readonly is: 'running' } | ({ readonly is: 'stopped' } & Ended);
}

/** Where the child is in their development, in years, beside how old they were on that day. The last one holds. */
export interface DevelopmentalAges {
  readonly social: number;
  readonly emotional: number;
  readonly cognitive: number;
  readonly basis: string;
  readonly chronological: { readonly years: number; readonly months: number };
  readonly at: Instant;
  readonly by: StaffId;
}

/** An agency that is asked to a formulation meeting, with what is expected of it. */
export interface Invitation {
  readonly agency: Agency;
  readonly expected: string;
  readonly attendance:
    | { readonly is: 'invited' }
    | { readonly is: 'attended' }
    | { readonly is: 'not-there'; readonly gap: string | null };
}

/** One meeting at which agencies work out together what has happened to the child and what they need. */
export interface FormulationMeeting extends Item {
  readonly meetingId: FormulationMeetingId;
  readonly on: LocalDate;
  readonly invitations: readonly Invitation[];
  readonly state:
    | { readonly is: 'planned' }
    | { readonly is: 'held'; readonly at: Instant; readonly by: StaffId }
    | ({ readonly is: 'cancelled' } & Ended);
}

export interface AroundTheChild {
  readonly professionals: readonly Professional[];
  readonly interventions: readonly Intervention[];
  readonly developmentalAges: readonly DevelopmentalAges[];
  readonly formulationMeetings: readonly FormulationMeeting[];
}
export interface AroundPart {
  readonly aroundTheChild: AroundTheChild;
}
export const NOBODY_AROUND: AroundPart = {
  aroundTheChild: { professionals: [], interventions: [], developmentalAges: [], formulationMeetings: [] },
};

/** How much of each kind one plan holds. */
export const MOST_AROUND = 60;
