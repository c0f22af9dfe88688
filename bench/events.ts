import type { Client } from '@temporalio/client';

/** What the histories of one workflow id hold, in all its runs together. */
export interface Cost {
  readonly runs: number;
  readonly events: number;
  readonly longestRun: number;
  readonly workflowTasks: number;
  readonly updates: number;
  readonly timersFired: number;
  readonly commits: number;
  readonly activities: number;
  readonly timersStarted: number;
  /** Of all runs together, as the server counts them; those of time skipping are among them. */
  readonly bytes: number;
}

/** Written by the server for time skipping itself: a plan that lives in real time has none of them. */
const OF_TIME_SKIPPING = /OPTIONS_UPDATED|TIME_SKIPPING/;

/** Reads every run of a workflow from the server and counts its events. Events of time skipping itself are left out. */
export async function costOf(client: Client, workflowId: string): Promise<Cost> {
  const runs: string[][] = [];
  let bytes = 0;
  for await (const { runId, historySize } of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) {
    const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    bytes += historySize ?? 0;
    runs.push((events ?? []).map(typeOf).filter((type) => !OF_TIME_SKIPPING.test(type)));
  }
  const all = runs.flat();
  const count = (type: string): number => all.filter((each) => each === type).length;
  return {
    runs: runs.length,
    events: all.length,
    longestRun: Math.max(0, ...runs.map((run) => run.length)),
    workflowTasks: count('WORKFLOW_TASK_COMPLETED'),
    updates: count('WORKFLOW_EXECUTION_UPDATE_ACCEPTED'),
    timersFired: count('TIMER_FIRED'),
    commits: count('MARKER_RECORDED'),
    activities: count('ACTIVITY_TASK_SCHEDULED'),
    timersStarted: count('TIMER_STARTED'),
    bytes,
  };
}

const NAMES: readonly (readonly [string, string])[] = [
  ['workflowExecutionUpdateAcceptedEventAttributes', 'WORKFLOW_EXECUTION_UPDATE_ACCEPTED'],
  ['workflowTaskCompletedEventAttributes', 'WORKFLOW_TASK_COMPLETED'],
  ['timerStartedEventAttributes', 'TIMER_STARTED'],
  ['timerFiredEventAttributes', 'TIMER_FIRED'],
  ['markerRecordedEventAttributes', 'MARKER_RECORDED'],
  ['activityTaskScheduledEventAttributes', 'ACTIVITY_TASK_SCHEDULED'],
  ['workflowExecutionOptionsUpdatedEventAttributes', 'OPTIONS_UPDATED'],
  ['workflowExecutionTimeSkippingTransitionedEventAttributes', 'TIME_SKIPPING'],
];

/** An event's kind, told by which of its attributes are set. */
function typeOf(event: object): string {
  const found = NAMES.find(([attributes]) => (event as Record<string, unknown>)[attributes] != null);
  return found?.[1] ?? 'OTHER';
}
