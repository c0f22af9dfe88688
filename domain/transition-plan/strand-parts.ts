import { NO_APPOINTMENTS } from './appointments/state';
import type { AppointmentsPart } from './appointments/state';
import { NOTHING_AT_COURT } from './court-matters/state';
import type { CourtMattersPart } from './court-matters/state';
import { NOBODY_AROUND } from './around-the-child/state';
import type { AroundPart } from './around-the-child/state';
import { NOTHING_ENFORCED } from './enforcement/state';
import type { EnforcementPart } from './enforcement/state';
import { NOTHING_PACKED } from './information-pack/state';
import type { InformationPackPart } from './information-pack/state';
import { NOT_PREPARED_YET } from './preparation/state';
import type { PreparationPart } from './preparation/state';
import { NOBODY_MOVED } from './moves/state';
import type { MovesPart } from './moves/state';
import { NO_SERIOUS_EVENTS } from './serious-events/state';
import type { SeriousEventsPart } from './serious-events/state';
import { NOTHING_SHARED } from './sharing/state';
import type { SharingPart } from './sharing/state';
import { NO_VOICE } from './voice/state';
import type { VoicePart } from './voice/state';
import { NOTHING_TO_SIGN_OFF } from './sign-off/state';
import type { SignOffPart } from './sign-off/state';
import { NO_TRANSFER_REQUESTS } from './transfer-requests/state';
import type { TransferRequestsPart } from './transfer-requests/state';
import { NO_WARNINGS } from './warning-notes/state';
import type { WarningNotesPart } from './warning-notes/state';
import { NEVER_CLOSED_BEFORE } from './closed-between';
import type { ClosedBetweenPart } from './closed-between';
import { NOTHING_WITHDRAWN } from './withdrawals/state';
import type { WithdrawalsPart } from './withdrawals/state';
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
  SharingPart &
  SeriousEventsPart &
  SignOffPart &
  TransferRequestsPart &
  WarningNotesPart &
  CourtMattersPart &
  MovesPart &
  WithdrawalsPart &
  ClosedBetweenPart;

/** The strands of a plan in which nothing has happened yet. */
export const NO_STRANDS: StrandParts = {
  ...NO_APPOINTMENTS,
  ...NO_VOICE,
  ...NOBODY_AROUND,
  ...NO_CHANGE_OF_WORKERS,
  ...NOTHING_ENFORCED,
  ...NOTHING_PACKED,
  ...NOT_PREPARED_YET,
  ...NOTHING_SHARED,
  ...NO_SERIOUS_EVENTS,
  ...NO_WARNINGS,
  ...NOTHING_TO_SIGN_OFF,
  ...NO_TRANSFER_REQUESTS,
  ...NOTHING_AT_COURT,
  ...NOBODY_MOVED,
  ...NOTHING_WITHDRAWN,
  ...NEVER_CLOSED_BEFORE,
};
