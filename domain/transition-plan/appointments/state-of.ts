import type { PlanState } from '../state';
import type { Appointment } from './state';

/** The appointment with this id; undefined when the plan has none. */
export function appointmentOf(state: PlanState, appointmentId: string): Appointment | undefined {
  return state.appointments.find((other) => other.appointmentId === appointmentId);
}
