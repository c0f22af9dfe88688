import { NO_APPOINTMENTS } from './appointments/state';
import type { AppointmentsPart } from './appointments/state';

/** What a plan's strands know, each its own part of the plan's state. */
export type StrandParts = AppointmentsPart;

/** The strands of a plan in which nothing has happened yet. */
export const NO_STRANDS: StrandParts = { ...NO_APPOINTMENTS };
