import { setTimeout as pause } from 'node:timers/promises';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { ENTITY_KINDS } from '../domain/ids';
import { JOB_WORKFLOW, ROLL_OVER } from '../domain/protocol';
import { StartError } from '../operations/start-error';
import { isAtWork, makeCurrent, schemaOf } from './builds';

/** What a roll-over found and did. */
export interface RollOverReport {
  /** Entities that have gone on as a new run. */
  readonly rolledOver: number;
  /** What had not gone on when the time was up: nothing is lost, it does so later by itself. Runs of jobs only end. */
  readonly late: readonly string[];
  /** The builds that `late` runs on: as long as there is one, its workers must not be stopped. */
  readonly stillNeeded: readonly string[];
}

export interface RollOverAsked {
  /** The build to go on with, which becomes the current one; null where workers are not told their build. */
  readonly build: string | null;
  /** Whether to go on although no earlier build will be able to carry what this one hands on. */
  readonly noWayBack?: boolean;
  readonly withinMs?: number;
}

const LOOK_EVERY_MS = 100;
/** Temporal's list may lag behind, so that what it shows as done is looked at once more after so long. */
const LIST_LAGS_MS = 2_000;

interface Run {
  readonly workflowId: string;
  readonly runId: string;
  readonly type: string;
}

/**
 * Has every living entity go on as a new run: on this build, when one is given, and otherwise wherever it is, so that new
 * code starts on a short history. Going back to an earlier build is the same call, with that build. It waits up to
 * `withinMs`; no command is lost meanwhile, callers are only asked to repeat. Throws a {@link StartError}, before anything
 * is changed, for a build that no worker runs, and where one build could not carry what the other has handed on.
 */
export async function rollOver(
  client: Client,
  { build, noWayBack = false, withinMs = 60_000 }: RollOverAsked,
): Promise<RollOverReport> {
  if (build !== null) {
    await assertPossible(client, { build, noWayBack });
    await makeCurrent(client, build);
  }
  const deadline = Date.now() + withinMs;
  const asked = new Map<string, string>();
  const arrived = new Set<string>();
  for (let looks = 0; ;) {
    const late = new Map<string, string | null>();
    for await (const run of living(client, build === null ? ENTITY_KINDS : [...ENTITY_KINDS, JOB_WORKFLOW])) {
      const { workflowId, runId, type } = run;
      if (arrived.has(runId)) continue;
      const place = await placeOf(client, run);
      if (place === null) continue;
      if (build === null ? (asked.get(workflowId) ?? runId) !== runId : place.build === build) {
        arrived.add(runId);
        continue;
      }
      late.set(workflowId, place.build);
      if (type === JOB_WORKFLOW || asked.has(workflowId)) continue;
      await whileRunning(client.workflow.getHandle(workflowId, runId).signal(ROLL_OVER));
      asked.set(workflowId, runId);
    }
    looks = late.size === 0 ? looks + 1 : 0;
    if (looks === 2 || Date.now() > deadline) {
      const rolledOver = [...asked.keys()].filter((workflowId) => !late.has(workflowId)).length;
      const builds = new Set([...late.values()].filter((place) => place !== null));
      return { rolledOver, late: [...late.keys()], stillNeeded: [...builds] };
    }
    await pause(looks === 1 ? LIST_LAGS_MS : LOOK_EVERY_MS);
  }
}

async function assertPossible(
  client: Client,
  { build, noWayBack }: { readonly build: string; readonly noWayBack: boolean },
): Promise<void> {
  if (!(await isAtWork(client, build))) {
    throw new StartError(`No worker of the build ${build} asks for work: start one first. Nothing was changed.`);
  }
  const schema = schemaOf(build);
  const others = new Set<string>();
  for await (const run of living(client, ENTITY_KINDS)) {
    const place = await placeOf(client, run);
    if (place !== null && place.build !== null) others.add(place.build);
  }
  const newer = [...others].filter((other) => schemaOf(other) > schema);
  if (newer.length > 0) {
    throw new StartError(
      `Plans have gone on with ${newer.join(', ')}, whose state this build (schema ${schema}) cannot read: ` +
        'they would stand still. Nothing was changed. Mend it with a newer build, or restore a backup.',
    );
  }
  const older = [...others].filter((other) => schemaOf(other) < schema);
  if (older.length > 0 && !noWayBack) {
    throw new StartError(
      `Plans of ${older.join(', ')} would go on with a state (schema ${schema}) that no earlier build can read: ` +
        'after this, none of them can be gone back to. Nothing was changed. Make a backup, then say --no-way-back.',
    );
  }
}

async function* living(client: Client, types: readonly string[]): AsyncGenerator<Run> {
  const query = `WorkflowType IN (${types.map((type) => `'${type}'`).join(', ')}) AND ExecutionStatus = 'Running'`;
  for await (const { workflowId, runId, type } of client.workflow.list({ query })) yield { workflowId, runId, type };
}

/** The build that a run is on, null in it where that is none; null itself when it runs no more. */
async function placeOf(client: Client, { workflowId, runId }: Run): Promise<{ readonly build: string | null } | null> {
  const described = await whileRunning(client.workflow.getHandle(workflowId, runId).describe());
  if (described?.status.name !== 'RUNNING') return null;
  return { build: described.raw.workflowExecutionInfo?.versioningInfo?.deploymentVersion?.buildId ?? null };
}

/** What it gives; null when the run has ended meanwhile. */
async function whileRunning<T>(asked: Promise<T>): Promise<T | null> {
  return asked.catch((error: unknown) => {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  });
}
