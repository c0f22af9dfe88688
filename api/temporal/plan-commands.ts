import { setTimeout as pause } from 'node:timers/promises';
import { WithStartWorkflowOperation, WorkflowNotFoundError } from '@temporalio/client';
import type { Client, WorkflowUpdateHandle } from '@temporalio/client';
import type { Commit, StartKey } from '../../domain/commit';
import type { Answer } from '../../domain/entity';
import { workflowIdOf } from '../../domain/ids';
import type { ChildId, PlanId } from '../../domain/ids';
import { COMMITTED, CONFIRM_START, DEFAULT_TUNING, TASK_QUEUE } from '../../domain/protocol';
import type { EntityInput, Tuning } from '../../domain/protocol';
import type { PlanCommand, StartPlan } from '../../domain/transition-plan/commands';
import type { PlanState } from '../../domain/transition-plan/state';
import type { Outcome, PlanCommands } from '../services';
import { readFailure } from './failures';
import { preview } from './preview';

const WORKFLOW_TYPE = 'transitionPlan';
/** How long a caller waits to know that a command has arrived, and then for what came of it. */
export interface Patience {
  readonly acceptedMs: number;
  readonly resultMs: number;
}
const PATIENCE: Patience = { acceptedMs: 5_000, resultMs: 10_000 };
const TRIES = 5;
const BACKOFF_MS = 50;

type PlanInput = EntityInput<StartPlan, PlanState, PlanCommand>;
type Send = () => Promise<WorkflowUpdateHandle<Answer>>;

/**
 * The living plans over Temporal. A command is first known to be accepted and then answered; what passes by itself
 * (a run that hands over, a burst) is sent again with the same id, which the plan recognises: nothing is done twice.
 */
export function temporalPlanCommands(
  client: Client,
  { tuning = DEFAULT_TUNING, patience = PATIENCE }: { readonly tuning?: Tuning; readonly patience?: Patience } = {},
): PlanCommands {
  /** Begins a run, unless one lives for the child: then that one is asked whether this is its own beginning. */
  const begin = (childId: ChildId, { commandId, bodyHash }: StartKey, input: PlanInput): Promise<Outcome> => {
    const key: StartKey = { commandId, bodyHash };
    return sendAgain(client, patience, () =>
      client.workflow.startUpdateWithStart<(input: PlanInput) => Promise<void>, Answer, unknown[]>(CONFIRM_START, {
        args: [key],
        // The body is in it too: Temporal answers a repeated id by itself, and would take another start, or a command
        // that came under the same key, for this one.
        updateId: `${commandId}-${bodyHash}`,
        waitForStage: 'ACCEPTED',
        // An operation serves one call only, so each try makes its own.
        startWorkflowOperation: new WithStartWorkflowOperation<(input: PlanInput) => Promise<void>>(WORKFLOW_TYPE, {
          workflowId: workflowIdOf('transitionPlan', childId),
          taskQueue: TASK_QUEUE,
          args: [input],
          workflowIdConflictPolicy: 'USE_EXISTING',
          workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        }),
      }),
    );
  };
  return {
    start: (start, key) => begin(start.childId, key, { tuning, is: 'new', start, startKey: key }),

    openAgain: ({ carried, aheadMs }, envelope) =>
      begin(carried.state.childId, envelope, { tuning, is: 'kept', carried, envelope, aheadMs }),

    command: (childId, envelope) => {
      const handle = client.workflow.getHandle(workflowIdOf('transitionPlan', childId));
      return sendAgain(client, patience, () =>
        handle.startUpdate<Answer, [typeof envelope]>(envelope.command.name, {
          args: [envelope],
          updateId: envelope.commandId,
          waitForStage: 'ACCEPTED',
        }),
      );
    },

    preview: (childId, envelope) => preview(client, childId, envelope, patience.acceptedMs),

    livePlanOf: (childId) => livePlanOf(client, childId, patience),
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
 * The plan that the child's workflow carries while it runs. The workflow is keyed by the child, so a later plan may
 * answer under the same id: ask it which plan it is.
 */
async function livePlanOf(client: Client, childId: ChildId, patience: Patience): Promise<PlanId | null> {
  const handle = client.workflow.getHandle(workflowIdOf('transitionPlan', childId));
  return client.withDeadline(Date.now() + patience.acceptedMs, async () => {
    try {
      const { status } = await handle.describe();
      if (status.name !== 'RUNNING') return null;
      const committed = await handle.query<Commit>(COMMITTED);
      return committed.entityId as PlanId;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return null;
      throw error;
    }
  });
}
