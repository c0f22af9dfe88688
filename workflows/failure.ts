import { ApplicationFailure } from '@temporalio/workflow';
import type { FailureType } from '../domain/protocol';

/** A refusal as the caller of an update receives it. It never fails the workflow itself. */
export function failure(type: FailureType, message: string, detail: unknown): ApplicationFailure {
  return ApplicationFailure.create({ type, message, nonRetryable: true, details: [detail] });
}
