import { setTimeout as pause } from 'node:timers/promises';
import { WithStartWorkflowOperation, WorkflowNotFoundError } from '@temporalio/client';
import type { Client, WorkflowUpdateHandle } from '@temporalio/client';
import type { Commit, StartKey } from '../../domain/commit';
import type { Answer } from '../../domain/entity';
import { besideKeyOf, workflowIdOf } from '../../domain/ids';
import type { EntityKind } from '../../domain/ids';
import { COMMITTED, CONFIRM_START, DEFAULT_TUNING, TASK_QUEUE } from '../../domain/protocol';
import type { EntityInput, Tuning } from '../../domain/protocol';
import { ask } from '../../operations/ask';
import type { ConcernCommands, EntityCommands, EpisodeCommands, Outcome, PlanCommands } from '../services';
import { readFailure } from './failures';
import { preview } from './preview';

/** How long a caller waits to know that a command has arrived, and then for what came of it. */
export interface Patience {
  readonly acceptedMs: number;
  readonly resultMs: number;
}
const PATIENCE: Patience = { acceptedMs: 5_000, resultMs: 10_000 };
const TRIES = 5;
const BACKOFF_MS = 50;

type Send = () => Promise<WorkflowUpdateHandle<Answer>>;

interface Surroundings {
  readonly tuning?: Tuning;
  readonly patience?: Patience;
}

/** The living plans, keyed by the child. */
export const temporalPlanCommands = (client: Client, surroundings?: Surroundings): PlanCommands =>
  temporalCommands(client, { kind: 'transitionPlan', keyOf: ({ childId }) => childId }, surroundings);

/** The living episodes of voluntary contact, keyed by the child. */
export const temporalEpisodeCommands = (client: Client, surroundings?: Surroundings): EpisodeCommands =>
  temporalCommands(client, { kind: 'voluntaryContact', keyOf: ({ childId }) => childId }, surroundings);

/** The living concerns, each keyed by itself: a child may have several. */
export const temporalConcernCommands = (client: Client, surroundings?: Surroundings): ConcernCommands =>
  temporalCommands(client, { kind: 'safeguardingConcern', keyOf: ({ concernId }) => concernId }, surroundings);

/**
 * The living entities of one kind over Temporal. A command is first known to be accepted and then answered; what passes by itself
 * (a run that hands over, a burst) is sent again with the same id, which the entity recognises: nothing is done twice.
 */
function temporalCommands<Start, State, Command extends { readonly name: string }, View>(
  client: Client,
  { kind, keyOf }: { readonly kind: EntityKind; readonly keyOf: (of: Start | State) => string },
  { tuning = DEFAULT_TUNING, patience = PATIENCE }: Surroundings = {},
): EntityCommands<Start, State, Command, View> {
  type Input = EntityInput<Start, State, Command>;
  /** Begins a run, unless one lives under this key: then that one is asked whether this is its own beginning. */
  const begin = (
    workflowKey: string,
    { commandId, bodyHash }: StartKey,
    input: Input,
    again: 'ALLOW_DUPLICATE' | 'REJECT_DUPLICATE' = 'ALLOW_DUPLICATE',
  ): Promise<Outcome> => {
    const key: StartKey = { commandId, bodyHash };
    return sendAgain(client, patience, () =>
      client.workflow.startUpdateWithStart<(input: Input) => Promise<void>, Answer, unknown[]>(CONFIRM_START, {
        args: [key],
        // The body is in it too: Temporal answers a repeated id by itself, and would take another start, or a command
        // that came under the same key, for this one.
        updateId: `${commandId}-${bodyHash}`,
        waitForStage: 'ACCEPTED',
        // An operation serves one call only, so each try makes its own.
        startWorkflowOperation: new WithStartWorkflowOperation<(input: Input) => Promise<void>>(kind, {
          workflowId: workflowIdOf(kind, workflowKey),
          taskQueue: TASK_QUEUE,
          args: [input],
          workflowIdConflictPolicy: 'USE_EXISTING',
          workflowIdReusePolicy: again,
        }),
      }),
    );
  };
  return {
    start: (start, key, aheadMs = 0) =>
      begin(keyOf(start), key, { tuning, is: 'new', start, startKey: key, ...(aheadMs === 0 ? {} : { aheadMs }) }),

    openAgain: ({ carried, aheadMs }, envelope) =>
      begin(keyOf(carried.state), envelope, { tuning, is: 'kept', carried, envelope, aheadMs }),

    openBeside: ({ carried, aheadMs }, envelope) => {
      const key = besideKeyOf(keyOf(carried.state), envelope.entityId, carried.version);
      return begin(key, envelope, { tuning, is: 'kept', carried, envelope, aheadMs }, 'REJECT_DUPLICATE');
    },

    command: (workflowKey, envelope) => {
      const handle = client.workflow.getHandle(workflowIdOf(kind, workflowKey));
      return sendAgain(client, patience, () =>
        handle.startUpdate<Answer, [typeof envelope]>(envelope.command.name, {
          args: [envelope],
          updateId: envelope.commandId,
          waitForStage: 'ACCEPTED',
        }),
      );
    },

    preview: (workflowKey, envelope) => preview(client, workflowIdOf(kind, workflowKey), envelope, patience.acceptedMs),

    liveOf: (workflowKey) => liveOf(client, workflowIdOf(kind, workflowKey), patience),
  };
}

/** Sends until it is accepted, within one patience for all tries together, then waits for the result. */
async function sendAgain(client: Client, patience: Patience, send: Send): Promise<Outcome> {
  const deadline = Date.now() + patience.acceptedMs;
  let outcome: Outcome = { is: 'unknown' };
  for (let attempt = 0; attempt < TRIES && Date.now() < deadline; attempt++) {
    if (attempt > 0) await pause(BACKOFF_MS * 2 ** (attempt - 1) * (0.5 + Math.random()));
    const sent = await trySend(client, patience, deadline, send);
    if (sent.is === 'outcome') return sent.outcome;
    outcome = sent.then;
  }
  return outcome;
}

async function trySend(client: Client, patience: Patience, deadline: number, send: Send) {
  let handle: WorkflowUpdateHandle<Answer>;
  try {
    handle = await client.withDeadline(deadline, send);
  } catch (error) {
    return readOrThrow(error);
  }
  try {
    const answer = await client.withDeadline(Date.now() + patience.resultMs, () => handle.result());
    return { is: 'outcome', outcome: { is: 'done', answer } } as const;
  } catch (error) {
    const reading = readOrThrow(error);
    // It was accepted: whatever cannot be learnt now, it is not lost.
    const unknown = reading.is === 'outcome' && reading.outcome.is === 'unknown';
    return unknown ? ({ is: 'outcome', outcome: { is: 'accepted' } } as const) : reading;
  }
}

function readOrThrow(error: unknown) {
  const reading = readFailure(error);
  if (reading === null) throw error;
  return reading;
}

/**
 * The entity that the workflow carries while it runs. A workflow is keyed by the child, so a later entity may answer under
 * the same id: ask it which one it is.
 */
async function liveOf(client: Client, workflowId: string, patience: Patience): Promise<string | null> {
  const handle = client.workflow.getHandle(workflowId);
  return client.withDeadline(Date.now() + patience.acceptedMs, async () => {
    try {
      const { status } = await handle.describe();
      if (status.name !== 'RUNNING') return null;
      return (await ask<Commit>(client, workflowId, COMMITTED)).entityId;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return null;
      throw error;
    }
  });
}
