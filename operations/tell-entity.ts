import { setTimeout as pause } from 'node:timers/promises';
import {
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Noted } from '../domain/entity';
import { workflowIdOf } from '../domain/ids';
import type { ChildId, EntityKind } from '../domain/ids';
import { NOTE } from '../domain/protocol';
import type { FailureType } from '../domain/protocol';

/** How often a plan is asked that is just going on as a new run, a second apart. */
const TRIES = 5;
/** One plan that stands still holds up no other: the watchdog finds it, and a job tells it again. */
const WITHIN_MS = 10_000;

/** The living entity that is meant. */
export interface Told {
  readonly kind: EntityKind;
  readonly entityId: string;
  readonly childId: ChildId;
}

/**
 * Tells one living entity what is known elsewhere; what follows is its own to decide. `known`: nothing follows, which costs it no history.
 * `notAsked`: it does not answer now, or lives no more, and is told the next time.
 */
export async function tellEntity(
  client: Client,
  { kind, entityId, childId }: Told,
  seen: Noted,
): Promise<'told' | 'known' | 'notAsked'> {
  // A child can have several concerns: each is keyed by itself.
  const key = kind === 'safeguardingConcern' ? entityId : childId;
  const handle = client.workflow.getHandle(workflowIdOf(kind, key));
  for (let tried = 1; ; tried++) {
    try {
      await client.withDeadline(Date.now() + WITHIN_MS, () => handle.executeUpdate(NOTE, { args: [entityId, seen] }));
      return 'told';
    } catch (error) {
      const stands = error instanceof WorkflowUpdateRPCTimeoutOrCancelledError;
      if (stands || error instanceof WorkflowNotFoundError) return 'notAsked';
      const type = typeOf(error);
      if (type === 'Refused') return 'known';
      if (type !== 'Draining') throw error;
      if (tried === TRIES) return 'notAsked';
      await pause(1_000);
    }
  }
}

function typeOf(error: unknown): FailureType | null {
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
  return cause instanceof ApplicationFailure ? (cause.type as FailureType) : null;
}
