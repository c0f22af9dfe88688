import { WorkflowUpdateFailedError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { FailureType, Question } from '../domain/protocol';

const TOLD: FailureType = 'Told';

/**
 * Asks a living entity something and gives its answer; nothing of it stands in the entity's history. It waits for as long as
 * the client's deadline allows. Throws what the call of an update throws, when nobody answers.
 */
export async function ask<Told>(
  client: Client,
  workflowId: string,
  question: Question,
  ...args: unknown[]
): Promise<Told> {
  try {
    await client.workflow.getHandle(workflowId).executeUpdate(question, { args: args as [unknown, ...unknown[]] });
  } catch (error) {
    const cause = error instanceof WorkflowUpdateFailedError ? error.cause : null;
    if (cause instanceof ApplicationFailure && cause.type === TOLD) return cause.details?.[0] as Told;
    throw error;
  }
  throw new Error(`The question ${question} was taken for a command.`);
}
