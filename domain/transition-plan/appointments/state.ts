import type { Instant } from '../../calendar/london-time';
import type { AppointmentId, OrderId, StaffId } from '../../ids';
import type { Change } from '../../refusal';

/** What can have become of an appointment. One that we had to rearrange is never the child's to have missed. */
export const OUTCOMES = ['kept', 'missed', 'missed-with-reasonable-excuse', 'rearranged-by-us'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type AppointmentState =
  | { readonly is: 'planned' }
  | {
      readonly is: Outcome;
      readonly at: Instant;
      readonly by: StaffId;
      readonly childsWords: string | null;
      /** For a reasonable excuse: what it was. For a changed outcome: why it was changed. */
      readonly reason: string | null;
    }
  | { readonly is: 'cancelled'; readonly at: Instant; readonly by: StaffId; readonly reason: string };

/** One meeting with the child that has a time. */
export interface Appointment {
  readonly appointmentId: AppointmentId;
  /** The order that requires it; null for one that no order requires: it counts for nothing. */
  readonly orderId: OrderId | null;
  /** The first appointment of the series that it was booked with; null for a single one. */
  readonly seriesOf: AppointmentId | null;
  readonly what: string;
  readonly where: string | null;
  /** The member of staff whom the child meets. */
  readonly withId: StaffId;
  readonly startsAt: Instant;
  readonly minutes: number;
  /** Rises whenever its time changes, so that calendars take the newest. */
  readonly sequence: number;
  readonly state: AppointmentState;
  readonly rev: number;
  readonly changes: readonly Change[];
}

/** What a plan knows of its appointments. */
export interface AppointmentsPart {
  readonly appointments: readonly Appointment[];
  readonly appointmentsMade: number;
}
export const NO_APPOINTMENTS: AppointmentsPart = { appointments: [], appointmentsMade: 0 };

/** How many appointments one plan can hold: about five years of a weekly one. */
export const MOST_APPOINTMENTS = 260;

/** How many appointments were missed under one order. Two counts, never one: the law counts only the second. */
export interface Missed {
  /** Whatever the reason: what the consultation is asked for by (seed). */
  readonly inAll: number;
  /** Without a reasonable excuse: what a warning can be given for. */
  readonly withoutReasonableExcuse: number;
}
