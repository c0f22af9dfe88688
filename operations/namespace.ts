import type { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';

/** How long the server keeps the history of a plan that has ended; the register keeps its account until it is erased. */
const RETENTION_MS = 30 * 24 * 60 * 60 * 1000;

const GRPC_NOT_FOUND = 5;
const GRPC_ALREADY_EXISTS = 6;

type Server = Pick<Connection, 'workflowService'>;

/** Makes the namespace where it is missing; one that is there stays as it is. */
export async function registerNamespace({ workflowService }: Server, namespace: string): Promise<void> {
  try {
    await workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: msToTs(RETENTION_MS) });
  } catch (error) {
    if (grpcCode(error) !== GRPC_ALREADY_EXISTS) throw error;
  }
}

/** Frontend, visibility, matching and history each keep their own list of namespaces: each is asked once. */
export async function assertNamespaceUsable({ workflowService }: Server, namespace: string): Promise<void> {
  await workflowService.countWorkflowExecutions({ namespace });
  await workflowService.listTaskQueuePartitions({ namespace, taskQueue: { name: 'readiness' } });
  try {
    await workflowService.describeWorkflowExecution({ namespace, execution: { workflowId: 'readiness' } });
  } catch (error) {
    const words = error instanceof Error ? error.message : '';
    const unknownWorkflow = grpcCode(error) === GRPC_NOT_FOUND && !/namespace/i.test(words);
    if (!unknownWorkflow) throw error;
  }
}

function grpcCode(error: unknown): unknown {
  return (error as { code?: unknown }).code;
}
