import { CLOSED } from '../../domain/transition-plan';
import type { Answer, Envelope } from '../../domain/entity';
import type { PlanCommand } from '../../domain/transition-plan/commands';
import type { PlanRecord } from '../../register/register';
import { Problem } from '../problem';
import { etag, keyReused, replyTo } from '../replies';
import type { EntityCommands } from '../services';
import type { Reply, WriteCall } from './route';

/** Whether people are mailed of it; true when left out. */
export interface MailChoice {
  readonly mail?: boolean | undefined;
}

type Call = WriteCall<unknown, unknown, unknown> & MailChoice;

/** Sends a command about this plan, and answers with what came of it; `location` is where to look for it. */
export type Send = (call: Call, plan: PlanRecord, command: PlanCommand, location: string) => Promise<Reply>;

/** The entity that a command is sent to, as the register knows it. */
export interface Target<Command> {
  readonly entityId: string;
  /** What its workflow is keyed by. */
  readonly workflowKey: string;
  readonly open: boolean;
  readonly living: Pick<EntityCommands<never, never, Command, unknown>, 'command' | 'liveOf'>;
  readonly answered: (answer: Answer) => Reply;
  /** What it answers once no workflow carries it any more; a repeat is answered as the first time before. */
  readonly whenClosed: (envelope: Envelope<Command>) => Promise<Reply>;
}

/** Sends one command to its entity and answers with what came of it. */
export async function sendTo<Command>(
  { actor, services: { register }, key, ifMatch, mail }: Call,
  { entityId, workflowKey, open, living, answered: done, whenClosed }: Target<Command>,
  command: Command,
  location: string,
): Promise<Reply> {
  const quietly = mail === false ? { mail } : {};
  const envelope = { ...key, entityId, actor, ifMatch, ...quietly, command };
  // The workflow is keyed by the child, so a closed entity's command must never reach the child's next one. A register
  // that is ahead of history may call a living one closed: only the workflow knows.
  if (!open && (await living.liveOf(workflowKey)) !== entityId) return answerOfClosed();

  // An entity knows only its own commands: without this, a key that was used elsewhere would be carried out here too.
  const earlier = await register.command(key.commandId);
  if (earlier !== null && earlier.bodyHash !== key.bodyHash) throw keyReused();

  const outcome = await living.command(workflowKey, envelope);
  return replyTo(outcome, { register, key, location, done, notRunning: answerOfClosed });

  async function answerOfClosed(): Promise<Reply> {
    const first = await register.command(key.commandId);
    if (first === null) return whenClosed(envelope);
    if (first.bodyHash !== key.bodyHash) throw keyReused();
    return done(first.answer);
  }
}

/** Sends one command to its plan and answers with what came of it. The ETag is the revision of what was touched. */
export function sendCommand(
  call: Call,
  { view: { planId, childId }, open }: PlanRecord,
  command: PlanCommand,
  location: string,
  whenClosed: (envelope: Envelope<PlanCommand>) => Promise<Reply> = () => Promise.reject(closed(CLOSED)),
): Promise<Reply> {
  const living = call.services.plans;
  const target = { entityId: planId, workflowKey: childId, open, living, answered, whenClosed };
  return sendTo<PlanCommand>(call, target, command, location);
}

/** 409: what is closed takes nothing more, in the entity's own words. */
export const closed = (words: string): Problem => new Problem('wrong-state', words, { members: { state: 'closed' } });

export function answered({ entityId, version, peopleVersion, item, warnings }: Answer): Reply {
  return {
    status: 200,
    body: { planId: entityId, version, peopleVersion, item, ...(warnings === undefined ? {} : { warnings }) },
    headers: etag(item === null ? peopleVersion : item.rev),
  };
}
