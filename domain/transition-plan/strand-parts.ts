import { NO_APPOINTMENTS } from './appointments/state';
import type { AppointmentsPart } from './appointments/state';
import { NO_VOICE } from './voice/state';
import type { VoicePart } from './voice/state';

/** What a plan's strands know, each its own part of the plan's state. */
export type StrandParts = AppointmentsPart & VoicePart;

/** The strands of a plan in which nothing has happened yet. */
export const NO_STRANDS: StrandParts = { ...NO_APPOINTMENTS, ...NO_VOICE };
