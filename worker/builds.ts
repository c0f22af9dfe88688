import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isGrpcServiceError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { TASK_QUEUE } from '../domain/protocol';
import { SCHEMA as PLAN_SCHEMA } from '../domain/transition-plan/upgrade';
import { SCHEMA as EPISODE_SCHEMA } from '../domain/voluntary-contact';

/**
 * A build is one bundle of workflow code, whatever release it came with. A run stays with the build that began it; new
 * runs begin on the one that is current.
 */

/** What the server calls all builds of Camau together. */
export const DEPLOYMENT = 'camau';

/** Where `npm run build` writes the build's id, beside the folder of this file. */
const OWN = join(__dirname, '..', 'build-id');

/** The build that this code was built as; null where it runs from its source. */
export const ownBuild = (): string | null => (existsSync(OWN) ? readFileSync(OWN, 'utf8').trim() : null);

/**
 * The schema of all state that runs of this code hand on: the sum over the kinds of entity, so that it rises whenever the
 * state of one of them changes its shape, or a kind is added that no earlier build could carry.
 */
export const STATE_SCHEMA = PLAN_SCHEMA + EPISODE_SCHEMA;

/**
 * The id of a build: the schema of the state that its runs hand on, and a digest of its workflow code. The source map at
 * the bundle's end is left out: it tells where the code was built, and the same code is the same build anywhere.
 */
export function buildIdOf(workflowBundle: string): string {
  const [code = ''] = workflowBundle.split('//# sourceMappingURL=', 1);
  return `schema${STATE_SCHEMA}-${createHash('sha256').update(code).digest('hex').slice(0, 12)}`;
}

/** The schema of the state that runs of this build hand on. */
export function schemaOf(build: string): number {
  const [, digits] = /^schema(\d+)-/.exec(build) ?? [];
  if (digits === undefined) throw new RangeError(`${build} is not the id of a build of Camau.`);
  return Number(digits);
}

const ASK_EVERY_MS = 100;
const WITHIN_MS = 10_000;
const GRPC_NOT_FOUND = 5;
/** `temporal.api.enums.v1.RoutingConfigUpdateState`. */
const IN_PROGRESS = 1;

interface Builds {
  /** The build that new runs begin on. */
  readonly current: string | null;
  /** Every build that a worker has asked for work with, and that the server has not forgotten. */
  readonly known: readonly string[];
  /** Whether every part of the server goes by `current` by now. */
  readonly settled: boolean;
  readonly conflictToken: Uint8Array | null;
}

async function lookAt({ workflowService, options: { namespace } }: Client): Promise<Builds> {
  try {
    const { workerDeploymentInfo: info, conflictToken } = await workflowService.describeWorkerDeployment({
      namespace,
      deploymentName: DEPLOYMENT,
    });
    const state: number | null | undefined = info?.routingConfigUpdateState;
    return {
      current: info?.routingConfig?.currentDeploymentVersion?.buildId ?? null,
      known: (info?.versionSummaries ?? []).map(({ deploymentVersion }) => deploymentVersion?.buildId ?? ''),
      settled: state !== IN_PROGRESS,
      conflictToken,
    };
  } catch (error) {
    const code: number | null = isGrpcServiceError(error) ? error.code : null;
    if (code !== GRPC_NOT_FOUND) throw error;
    return { current: null, known: [], settled: true, conflictToken: null };
  }
}

/** Whether a worker of this build has asked for work within the last minutes; waits a moment for one that has just started. */
export async function isAtWork({ workflowService, options: { namespace } }: Client, build: string): Promise<boolean> {
  const asked = async (): Promise<boolean> => {
    const { pollers } = await workflowService.describeTaskQueue({ namespace, taskQueue: { name: TASK_QUEUE } });
    return pollers.some(({ deploymentOptions }) => deploymentOptions?.buildId === build);
  };
  const end = Date.now() + WITHIN_MS;
  while (!(await asked())) {
    if (Date.now() > end) return false;
    await pause(ASK_EVERY_MS);
  }
  return true;
}

/** Has new runs begin on this build, and returns when every part of the server goes by it. */
export async function makeCurrent(client: Client, build: string, conflictToken?: Uint8Array): Promise<void> {
  const { namespace, identity } = client.options;
  await client.workflowService.setWorkerDeploymentCurrentVersion({
    ...{ namespace, identity, deploymentName: DEPLOYMENT, buildId: build },
    ...(conflictToken ? { conflictToken } : {}),
  });
  await soon(client, ({ settled }) => settled, 'the server goes by the current build');
}

/**
 * Sees to it that there is a build for new runs to begin on: this one, where there is none yet. Gives which one it is, once
 * the server has heard of this build's workers. Throws for whoever comes second of several that begin at once.
 */
export async function beFirst(client: Client, build: string): Promise<string> {
  const isKnown = ({ known }: Builds): boolean => known.includes(build);
  const { current, conflictToken } = await soon(client, isKnown, 'the server knows this build');
  if (current !== null) return current;
  await makeCurrent(client, build, conflictToken ?? undefined);
  return build;
}

async function soon(client: Client, isSo: (builds: Builds) => boolean, what: string): Promise<Builds> {
  const end = Date.now() + WITHIN_MS;
  for (;;) {
    const builds = await lookAt(client);
    if (isSo(builds)) return builds;
    if (Date.now() > end) throw new Error(`Not within ${WITHIN_MS} ms: ${what}`);
    await pause(ASK_EVERY_MS);
  }
}
