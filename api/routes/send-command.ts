import type { Answer, Envelope } from '../../domain/entity';
import type { ChildId } from '../../domain/ids';
import type { PlanCommand } from '../../domain/transition-plan/commands';
import type { PlanRecord } from '../../register/register';
import { Problem } from '../problem';
import { etag, keyReused, replyTo } from '../replies';
import type { Reply, WriteCall } from './route';

/** Sends a command about this plan, and answers with what came of it; `location` is where to look for it. */
export type Send = (
  call: WriteCall<unknown, unknown, unknown>,
  plan: PlanRecord,
  command: PlanCommand,
  location: string,
) => Promise<Reply>;

/**
 * Sends one command to its plan and answers with what came of it. The ETag is the revision of what was touched.
 * `whenClosed` says what a plan answers that no workflow carries any more; a repeat is answered as the first time before.
 */
export async function sendCommand(
  { actor, services, key, ifMatch }: WriteCall<unknown, unknown, unknown>,
  plan: PlanRecord,
  command: PlanCommand,
  location: string,
  whenClosed: (envelope: Envelope<PlanCommand>) => Promise<Reply> = nothingMore,
): Promise<Reply> {
  const { register, plans } = services;
  const { planId } = plan.view;
  const childId = plan.view.childId as ChildId;
  const envelope = { ...key, entityId: planId, actor, ifMatch, command };
  // The workflow is keyed by the child, so a closed plan's command must never reach the child's next plan. A register
  // that is ahead of history may call a living plan closed: only the workflow knows.
  if (!plan.open && (await plans.livePlanOf(childId)) !== planId) return answerOfClosedPlan();

  // A plan knows only its own commands: without this, a key that was used elsewhere would be carried out here too.
  const earlier = await register.command(key.commandId);
  if (earlier !== null && earlier.bodyHash !== key.bodyHash) throw keyReused();

  const outcome = await plans.command(childId, envelope);
  return replyTo(outcome, { register, key, location, done: answered, notRunning: answerOfClosedPlan });

  async function answerOfClosedPlan(): Promise<Reply> {
    const first = await register.command(key.commandId);
    if (first === null) return whenClosed(envelope);
    if (first.bodyHash !== key.bodyHash) throw keyReused();
    return answered(first.answer);
  }
}

function nothingMore(): Promise<Reply> {
  throw new Problem('wrong-state', 'This plan is closed. Nothing more can be recorded on it.', {
    members: { state: 'closed' },
  });
}

export function answered({ entityId, version, peopleVersion, item, warnings }: Answer): Reply {
  return {
    status: 200,
    body: { planId: entityId, version, peopleVersion, item, ...(warnings === undefined ? {} : { warnings }) },
    headers: etag(item === null ? peopleVersion : item.rev),
  };
}
