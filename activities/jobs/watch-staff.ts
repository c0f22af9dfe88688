import { setTimeout as pause } from 'node:timers/promises';
import {
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { standingOf } from '../../domain/absence';
import type { WorkerStanding } from '../../domain/absence';
import { localDateOf } from '../../domain/calendar/london-time';
import type { EntityEvent } from '../../domain/entity';
import { workflowIdOf } from '../../domain/ids';
import type { StaffId } from '../../domain/ids';
import type { JobReport, JobRun } from '../../domain/jobs';
import { POLICIES } from '../../domain/policy';
import { NOTE } from '../../domain/protocol';
import type { FailureType } from '../../domain/protocol';
import type { PlanWithWorkers } from '../../register/watch-staff';
import type { JobDependencies } from './dependencies';

type Seen = Extract<EntityEvent<never>, { type: 'workers-seen' }>;

/** How often a plan is asked that is just going on as a new run, a second apart. */
const TRIES = 5;
/** One plan that stands still holds up no other: the watchdog finds it, and the next morning it is told again. */
const WITHIN_MS = 10_000;

/**
 * Tells every open plan which of its people have gone, are away with nobody to stand in, or are about to leave for good or
 * for long. What follows is the plan's to decide; one that has been told before refuses it at its door, at no cost.
 */
export async function watchStaff({ register, client }: JobDependencies, { at, practice }: JobRun): Promise<JobReport> {
  const today = localDateOf(at);
  const everybody = await register.everybody();
  const staff = new Map(everybody.map((member) => [member.staffId, member]));
  const standings = new Map<StaffId, WorkerStanding>();
  for (const { staffId, nation } of everybody) {
    const { leavingAlert, longAbsence } = POLICIES[nation].changeOfWorker;
    const standing = standingOf(staffId, staff, today, { alertDays: leavingAlert.value, longDays: longAbsence.value });
    if (standing !== null) standings.set(staffId, standing);
  }
  const plans = await register.plansPointingAt([...standings.keys()], practice);
  const counts = { plans: plans.length, told: 0, notAsked: 0 };
  for (const plan of plans) {
    const workers = plan.workers.flatMap((staffId) => {
      const standing = standings.get(staffId);
      return standing === undefined ? [] : [{ staffId, standing }];
    });
    const came = await tell({ client }, plan, { type: 'workers-seen', workers });
    if (came !== 'known') counts[came] += 1;
  }
  return { counts, outboxIds: [] };
}

async function tell(
  { client }: Pick<JobDependencies, 'client'>,
  { planId, childId }: PlanWithWorkers,
  seen: Seen,
): Promise<'told' | 'known' | 'notAsked'> {
  const handle = client.workflow.getHandle(workflowIdOf('transitionPlan', childId));
  for (let tried = 1; ; tried++) {
    try {
      await client.withDeadline(Date.now() + WITHIN_MS, () => handle.executeUpdate(NOTE, { args: [planId, seen] }));
      return 'told';
    } catch (error) {
      const stands = error instanceof WorkflowUpdateRPCTimeoutOrCancelledError;
      if (stands || error instanceof WorkflowNotFoundError) return 'notAsked';
      const type = typeOf(error);
      if (type === 'Refused') return 'known';
      if (type !== 'Draining') throw error;
      if (tried === TRIES) return 'notAsked';
      await pause(1_000);
    }
  }
}

function typeOf(error: unknown): FailureType | null {
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
  return cause instanceof ApplicationFailure ? (cause.type as FailureType) : null;
}
