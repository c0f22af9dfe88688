import { OPEN, RECEIVER, SENDER } from '../action-row';
import { nothingMore } from '../strand';
import type { StrandItem, StrandRows } from '../strand';
import type { PlanState } from '../state';
import type { AppointmentCommand } from './commands';
import { refuseBooking, refuseMove, refuseOutcome } from './rules';
import { appointmentOf } from './state-of';
import { book, cancelAppointment, move, recordOutcome } from './steps';

const BOTH_SIDES = [...SENDER, ...RECEIVER] as const;

/** Every command about appointments. */
export const APPOINTMENT_ROWS: StrandRows<AppointmentCommand> = {
  'book-appointments': {
    on: 'plan',
    who: BOTH_SIDES,
    phases: OPEN,
    itemStates: [],
    whilePaused: true,
    why: 'Whoever meets the child agrees the time with them.',
    refuse: refuseBooking,
    carryOut: book,
  },
  'move-appointment': {
    on: 'item',
    who: BOTH_SIDES,
    phases: OPEN,
    itemStates: ['planned'],
    whilePaused: true,
    why: 'A time that is agreed anew beforehand is nobody’s missed appointment.',
    item,
    refuse: refuseMove,
    carryOut: move,
  },
  'record-appointment': {
    on: 'item',
    who: BOTH_SIDES,
    phases: OPEN,
    itemStates: ['planned', 'kept', 'missed', 'missed-with-reasonable-excuse', 'rearranged-by-us'],
    whilePaused: true,
    why: 'Whoever was there says what became of it; an excuse that is heard later changes it, with the reason.',
    item,
    refuse: refuseOutcome,
    carryOut: recordOutcome,
  },
  'cancel-appointment': {
    on: 'item',
    who: BOTH_SIDES,
    phases: OPEN,
    itemStates: ['planned'],
    whilePaused: true,
    why: 'What is called off beforehand counts for nothing.',
    item,
    refuse: nothingMore,
    carryOut: cancelAppointment,
  },
};

function item(state: PlanState, command: { readonly appointmentId: string }): StrandItem | null {
  const appointment = appointmentOf(state, command.appointmentId);
  if (!appointment) return null;
  const { appointmentId: id, rev, changes } = appointment;
  return { id, state: appointment.state.is, rev, changes };
}
