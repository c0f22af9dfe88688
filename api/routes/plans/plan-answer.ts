import type { Actor } from '../../../domain/people';
import type { PlanId, TaskId } from '../../../domain/ids';
import { aroundShownTo } from '../../../domain/transition-plan/around-the-child/shown';
import { PREPARATION_UNKNOWN } from '../../../domain/transition-plan/preparation/shown';
import { NOTHING_AT_COURT } from '../../../domain/transition-plan/court-matters/state';
import { NOBODY_MOVED } from '../../../domain/transition-plan/moves/state';
import { NO_SERIOUS_EVENTS } from '../../../domain/transition-plan/serious-events/state';
import type { PlanView } from '../../../domain/transition-plan/view';
import { NOTHING_TO_SIGN_OFF } from '../../../domain/transition-plan/sign-off/state';
import { NO_TRANSFER_REQUESTS } from '../../../domain/transition-plan/transfer-requests/state';
import { warningsShownTo } from '../../../domain/transition-plan/warning-notes/shown';
import { withdrawalsShownTo } from '../../../domain/transition-plan/withdrawals/shown';
import { NO_CHANGE_OF_WORKERS } from '../../../domain/transition-plan/workers/state';
import { sharingShownTo } from '../../../domain/transition-plan/sharing/shown';
import type { SharingShown } from '../../../domain/transition-plan/sharing/shown';
import { enforcementShownTo } from '../../../domain/transition-plan/enforcement/shown';
import { seerOf, shownTo } from '../../../domain/transition-plan/voice/shown';
import type { PlanRecord, Register } from '../../../register/register';
import { nothingHere } from '../../problem';
import { NEVER_CLOSED_BEFORE } from '../../../domain/transition-plan/closed-between';
import type { Problem } from '../../problem';
import { planExists } from '../../replies';

/** What this person may see of a plan. A view that an earlier release wrote knew nothing of what came later. */
export function planShown(
  { view }: Pick<PlanRecord, 'view'>,
  actor: Actor,
): Omit<PlanView, 'sharing'> & { readonly sharing: SharingShown } {
  const seer = seerOf(view, actor);
  const { signOffs } = { ...NOTHING_TO_SIGN_OFF, ...view };
  return {
    ...NO_CHANGE_OF_WORKERS,
    ...NO_SERIOUS_EVENTS,
    ...{ informationPack: { complete: true, items: [] }, preparation: PREPARATION_UNKNOWN, appointments: [] },
    ...NO_TRANSFER_REQUESTS,
    ...NOTHING_AT_COURT,
    ...NOBODY_MOVED,
    ...NEVER_CLOSED_BEFORE,
    ...view,
    ...shownTo(view, seer),
    aroundTheChild: aroundShownTo(view.aroundTheChild, seer),
    enforcement: enforcementShownTo(view.enforcement, seer),
    warningNotes: warningsShownTo(view.warningNotes, seer),
    signOffs: seer === 'youth-justice-service' ? signOffs : [],
    withdrawals: withdrawalsShownTo(view.withdrawals, seer),
    sharing: sharingShownTo(view.sharing, seer, actor.staffId),
  };
}

/** A plan as it is answered: what this person may see of the domain's view, with the names that the register knows and how far its time is ahead. */
export function planAnswer(record: PlanRecord, actor: Actor): Record<string, unknown> {
  const { childName, version, names, aheadMs } = record;
  return { ...planShown(record, actor), childName, version, names, aheadSeconds: Math.round(aheadMs / 1_000) };
}

/** The plan, or a 404 when there is none that this person may know of. */
export async function planFor(register: Register, actor: Actor, planId: PlanId): Promise<PlanRecord> {
  const record = await register.plan(actor, planId);
  if (record === null) throw nothingHere('transition plan');
  return record;
}

/** The plan of which something may have been shared with this person, or a 404. Only what was shared is shown of it. */
export async function planToShareOf(register: Register, actor: Actor, planId: PlanId): Promise<PlanRecord> {
  const record = await register.planToShareOf(actor, planId);
  if (record === null) throw nothingHere('transition plan');
  return record;
}

/** 409: the child has another open plan, which is named only when this person may see it. */
export async function planExistsFor(register: Register, actor: Actor, open: PlanId | null): Promise<Problem> {
  return planExists(open !== null && (await register.plan(actor, open)) !== null ? open : null);
}

/** The task with its plan, or a 404 when there is none that this person may know of. */
export async function taskFor(register: Register, actor: Actor, taskId: TaskId) {
  const found = await register.task(actor, taskId);
  if (found === null) throw nothingHere('task');
  return found;
}
