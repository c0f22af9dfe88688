import type { LocalDate } from '../../calendar/local-date';
import type { TimeOfDay } from '../../calendar/london-time';
import type { AppointmentId, OrderId, StaffId } from '../../ids';
import type { Outcome } from './state';

/** Commands about appointments. `ifMatch` is the appointment's `rev`; booking needs none. */
export type AppointmentCommand =
  | {
      readonly name: 'book-appointments';
      /** The order that requires them; null when none does. */
      readonly orderId: OrderId | null;
      readonly what: string;
      readonly where: string | null;
      readonly withId: StaffId;
      readonly on: LocalDate;
      /** 'HH:mm', Europe/London: every one of a series at this time of day, summer and winter. */
      readonly at: TimeOfDay;
      readonly minutes: number;
      /** Null for a single one. `times` counts the first. */
      readonly repeat: { readonly everyWeeks: number; readonly times: number } | null;
    }
  | {
      readonly name: 'move-appointment';
      readonly appointmentId: AppointmentId;
      readonly on: LocalDate;
      readonly at: TimeOfDay;
      readonly minutes: number;
      readonly reason: string;
    }
  | {
      readonly name: 'record-appointment';
      readonly appointmentId: AppointmentId;
      readonly outcome: Outcome;
      readonly childsWords: string | null;
      readonly reason: string | null;
    }
  | { readonly name: 'cancel-appointment'; readonly appointmentId: AppointmentId; readonly reason: string };
