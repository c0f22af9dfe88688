import type { Actor } from '../../domain/people';
import type { PlanId, TaskId } from '../../domain/ids';
import { seerOf, shownTo } from '../../domain/transition-plan/voice/shown';
import type { PlanRecord, Register } from '../../register/register';
import { nothingHere } from '../problem';

/** A plan as it is answered: what this person may see of the domain's view, with the names that the register knows. */
export function planAnswer({ view, childName, version, names }: PlanRecord, actor: Actor): Record<string, unknown> {
  return { ...view, ...shownTo(view, seerOf(view, actor)), childName, version, names };
}

/** The plan, or a 404 when there is none that this person may know of. */
export async function planFor(register: Register, actor: Actor, planId: PlanId): Promise<PlanRecord> {
  const record = await register.plan(actor, planId);
  if (record === null) throw nothingHere('transition plan');
  return record;
}

/** The task with its plan, or a 404 when there is none that this person may know of. */
export async function taskFor(register: Register, actor: Actor, taskId: TaskId) {
  const found = await register.task(actor, taskId);
  if (found === null) throw nothingHere('task');
  return found;
}
