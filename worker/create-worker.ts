import type { DataConverter } from '@temporalio/common';
import type { NativeConnection, WorkerOptions } from '@temporalio/worker';
import { Worker } from '@temporalio/worker';
import type { Activities } from '../activities';
import { TASK_QUEUE } from '../domain/protocol';
import { DEPLOYMENT } from './builds';
import { bundling } from './bundling';

export interface WorkerParts {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly dataConverter: DataConverter;
  readonly activities: Activities;
  /** A bundle made beforehand (production, tests), or the path from which one is made at start. */
  readonly workflows:
    { readonly bundle: { readonly codePath: string } | { readonly code: string } } | { readonly path: string };
  /** The build that runs stay with while they last; null for a worker that takes whatever comes, on one machine. */
  readonly build: string | null;
  /** Cached workflows keep plans in memory between their steps: about 60 KB each. */
  readonly maxCachedWorkflows: number;
}

/** How long a stopping worker lets what it has begun come to its end. */
const GRACE = '10s';

/** The worker that carries plans. It polls one task queue; several of them share the work. */
export async function createWorker({
  connection,
  namespace,
  dataConverter,
  activities,
  workflows,
  build,
  maxCachedWorkflows,
}: WorkerParts): Promise<Worker> {
  const source: Partial<WorkerOptions> =
    'path' in workflows
      ? { workflowsPath: workflows.path, bundlerOptions: bundling() }
      : { workflowBundle: workflows.bundle };
  const versioned: Partial<WorkerOptions> =
    build === null
      ? {}
      : {
          workerDeploymentOptions: {
            useWorkerVersioning: true,
            version: { deploymentName: DEPLOYMENT, buildId: build },
            defaultVersioningBehavior: 'PINNED',
          },
        };
  return Worker.create({
    connection,
    namespace,
    dataConverter,
    taskQueue: TASK_QUEUE,
    activities,
    ...source,
    ...versioned,
    maxCachedWorkflows,
    shutdownGraceTime: GRACE,
  });
}
