import { APPOINTMENT_ROWS } from './appointments/rows';
import type { PlanCommand, StrandCommand } from './commands';
import type { StrandRow, StrandRows } from './strand';
import { AROUND_ROWS } from './around-the-child/rows';
import { COURT_ROWS } from './court-matters/rows';
import { ENFORCEMENT_ROWS } from './enforcement/rows';
import { PACK_ROWS } from './information-pack/rows';
import { PREPARATION_ROWS } from './preparation/rows';
import { MOVE_ROWS } from './moves/rows';
import { SERIOUS_EVENT_ROWS } from './serious-events/rows';
import { SHARING_ROWS } from './sharing/rows';
import { VOICE_ROWS } from './voice/rows';
import { SIGN_OFF_ROWS } from './sign-off/rows';
import { TRANSFER_REQUEST_ROWS } from './transfer-requests/rows';
import { WARNING_NOTE_ROWS } from './warning-notes/rows';
import { WITHDRAWAL_ROWS } from './withdrawals/rows';
import { WORKER_ROWS } from './workers/rows';

/** Every command of every strand. A new strand adds its rows here, its state to `PlanState` and its words to `tell.ts`. */
export const STRAND_ROWS: StrandRows<StrandCommand> = {
  ...APPOINTMENT_ROWS,
  ...VOICE_ROWS,
  ...AROUND_ROWS,
  ...WORKER_ROWS,
  ...ENFORCEMENT_ROWS,
  ...PACK_ROWS,
  ...PREPARATION_ROWS,
  ...SHARING_ROWS,
  ...SERIOUS_EVENT_ROWS,
  ...WARNING_NOTE_ROWS,
  ...SIGN_OFF_ROWS,
  ...TRANSFER_REQUEST_ROWS,
  ...COURT_ROWS,
  ...MOVE_ROWS,
  ...WITHDRAWAL_ROWS,
};

/** The row of a strand's command; null for a command of the ladder. */
export function strandRowOf(command: PlanCommand): StrandRow<PlanCommand> | null {
  const rows = STRAND_ROWS as Readonly<Partial<Record<string, StrandRow<PlanCommand>>>>;
  return rows[command.name] ?? null;
}
