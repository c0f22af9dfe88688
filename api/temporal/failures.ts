import {
  isGrpcServiceError,
  ServiceError,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Answer } from '../../domain/entity';
import type { FailureType } from '../../domain/protocol';
import type { Refusal } from '../../domain/refusal';
import type { Outcome } from '../services';

/** What a failed call means: an outcome to answer with, or that the same call may be sent again. */
export type Reading =
  | { readonly is: 'outcome'; readonly outcome: Outcome }
  /** It passes by itself; `then` is the outcome when it has not passed in time. */
  | { readonly is: 'again'; readonly then: Outcome };

/** Codes of gRPC, by the numbers that never change. */
const GRPC = { deadlineExceeded: 4, resourceExhausted: 8, failedPrecondition: 9 } as const;

/**
 * Failures that Temporal's server itself gives an update: it was not looked at, or its run ended under it. The next run
 * takes it again, and remembers by the command's id what was done.
 */
const LOST_AT_RUN_END: readonly string[] = ['UnprocessedUpdate', 'AcceptedUpdateCompletedWorkflow'];

const outcome = (value: Outcome): Reading => ({ is: 'outcome', outcome: value });
const again = (then: Outcome['is'] & ('unknown' | 'busy')): Reading => ({ is: 'again', then: { is: then } });

/** Reads an error of an update call. Null for what nobody foresaw: a fault of ours, to be thrown on. */
export function readFailure(error: unknown): Reading | null {
  if (error instanceof WorkflowUpdateFailedError) return readUpdateFailure(error.cause);
  if (error instanceof WorkflowNotFoundError) return outcome({ is: 'not-running' });
  // Somebody else went on from the same version: a repeat goes on from the next.
  if (error instanceof WorkflowExecutionAlreadyStartedError) return outcome({ is: 'unknown' });
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return outcome({ is: 'unknown' });
  if (error instanceof ServiceError || isGrpcServiceError(error)) return readServiceError(error);
  return null;
}

function readUpdateFailure(cause: unknown): Reading | null {
  if (!(cause instanceof ApplicationFailure)) return null;
  const detail = cause.details?.[0];
  if (LOST_AT_RUN_END.includes(cause.type ?? '')) return again('unknown');
  const type = (cause.type ?? undefined) as FailureType | undefined;
  switch (type) {
    case 'Refused':
      return outcome({ is: 'refused', refusal: detail as Refusal });
    case 'Repeat':
      return outcome({ is: 'done', answer: detail as Answer });
    case 'KeyReused':
      return outcome({ is: 'key-reused' });
    case 'PlanExists':
      return outcome({ is: 'exists', entityId: (detail ?? null) as string | null });
    case 'Draining':
      return again('unknown');
    case 'Told':
    case undefined:
      return null;
    default:
      return null;
  }
}

function readServiceError(error: unknown): Reading {
  switch (grpcCodeOf(error)) {
    case GRPC.resourceExhausted:
      return again('busy');
    case GRPC.failedPrecondition:
      // "unexpected workflow task failure": the run closed or continued under the update.
      return again('unknown');
    case null:
    default:
      return outcome({ is: 'unknown' });
  }
}

/** The gRPC status code of a call's error, or of what it was caused by. */
function grpcCodeOf(error: unknown): number | null {
  if (isGrpcServiceError(error)) return error.code;
  return error instanceof Error && error.cause !== undefined ? grpcCodeOf(error.cause) : null;
}
