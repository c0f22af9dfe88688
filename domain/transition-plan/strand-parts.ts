import { NO_APPOINTMENTS } from './appointments/state';
import type { AppointmentsPart } from './appointments/state';
import { NOBODY_AROUND } from './around-the-child/state';
import type { AroundPart } from './around-the-child/state';
import { NOTHING_ENFORCED } from './enforcement/state';
import type { EnforcementPart } from './enforcement/state';
import { NOTHING_PACKED } from './information-pack/state';
import type { InformationPackPart } from './information-pack/state';
import { NOT_PREPARED_YET } from './preparation/state';
import type { PreparationPart } from './preparation/state';
import { NO_SERIOUS_EVENTS } from './serious-events/state';
import type { SeriousEventsPart } from './serious-events/state';
import { NO_VOICE } from './voice/state';
import type { VoicePart } from './voice/state';
import { NO_WARNINGS } from './warning-notes/state';
import type { WarningNotesPart } from './warning-notes/state';
import { NO_CHANGE_OF_WORKERS } from './workers/state';
import type { WorkersPart } from './workers/state';

/** What a plan's strands know, each its own part of the plan's state. */
export type StrandParts = AppointmentsPart &
  VoicePart &
  AroundPart &
  WorkersPart &
  EnforcementPart &
  InformationPackPart &
  PreparationPart &
  SeriousEventsPart &
  WarningNotesPart;

/** The strands of a plan in which nothing has happened yet. */
export const NO_STRANDS: StrandParts = {
  ...NO_APPOINTMENTS,
  ...NO_VOICE,
  ...NOBODY_AROUND,
  ...NO_CHANGE_OF_WORKERS,
  ...NOTHING_ENFORCED,
  ...NOTHING_PACKED,
  ...NOT_PREPARED_YET,
  ...NO_SERIOUS_EVENTS,
  ...NO_WARNINGS,
};
