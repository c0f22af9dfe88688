import type { Answer } from '../domain/entity';
import type { PlanId } from '../domain/ids';
import type { StartKey } from '../domain/protocol';
import type { Register } from '../register/register';
import { planUrl } from './paths';
import { Problem, busy, unavailable } from './problem';
import { problemOf } from './refusal-problem';
import type { Reply } from './routes/route';
import type { Outcome } from './services';

/** What every outcome of a command means to the caller; `done` is each route's own. */
export async function replyTo(
  outcome: Outcome,
  on: {
    readonly register: Register;
    readonly key: StartKey;
    /** Where to look for what came of it. */
    readonly location: string;
    readonly done: (answer: Answer) => Reply | Promise<Reply>;
    /** What the closed plan answers; a start has none. */
    readonly notRunning?: () => Promise<Reply>;
  },
): Promise<Reply> {
  switch (outcome.is) {
    case 'done':
      await refuseReusedKey(on.register, on.key, outcome.answer);
      return on.done(outcome.answer);
    case 'accepted':
      return accepted(on.location);
    case 'refused':
      throw problemOf(outcome.refusal);
    case 'key-reused':
      throw keyReused();
    case 'exists':
      throw planExists(null);
    case 'not-running':
      if (on.notRunning) return on.notRunning();
      throw notKnownToHaveArrived();
    case 'unknown':
      throw notKnownToHaveArrived();
    case 'busy':
      throw busy();
  }
}

/**
 * While a run lasts, Temporal itself answers a repeated id, whatever its body. The register keeps the hash of what was
 * carried out, and every answer stands in it before it is given: so another body is recognised here. Another plan's answer
 * is its own: what was carried out there is never called refused.
 */
async function refuseReusedKey(register: Register, key: StartKey, answer: Answer): Promise<void> {
  const first = await register.command(key.commandId).catch(() => null);
  if (first !== null && first.bodyHash !== key.bodyHash && first.answer.entityId === answer.entityId) throw keyReused();
}

/** 409 for a start. The open plan is named only when the caller may see it. */
export function planExists(visible: PlanId | null): Problem {
  return new Problem(
    'plan-exists',
    'This child already has an open transition plan. Work with that one, or close it first.',
    { members: visible === null ? {} : { planId: visible, plan: planUrl(visible) } },
  );
}

export function keyReused(): Problem {
  return new Problem(
    'key-reused',
    'This Idempotency-Key was sent before with another request, and that one was carried out. Send this one with a new key.',
  );
}

function accepted(location: string): Reply {
  const detail = 'It was accepted and will be recorded. Look at the address in "location" for what came of it.';
  return { status: 202, body: { status: 'accepted', detail, location }, headers: { Location: location } };
}

function notKnownToHaveArrived(): Problem {
  return unavailable(
    'It is not known whether this has arrived. Repeat it with the same Idempotency-Key: nothing is done twice.',
  );
}

export const etag = (revision: number): Record<string, string> => ({ ETag: `"${revision}"` });
