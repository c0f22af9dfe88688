import { addMinutes } from './calendar/london-time';
import type { Instant } from './calendar/london-time';
import type { PlanId, ServiceId } from './ids';
import { JOB_NAMES, JOBS } from './jobs';
import type { JobName } from './jobs';

/** What the watchdog can find, each with what it means, in words for whoever looks after the service. */
export const FINDINGS = {
  'plan-not-woken': 'A plan or a contact should have acted by itself more than an hour ago, and has not.',
  'plan-task-fails': 'The workflow of a plan or a contact fails again and again at the same place.',
  'plan-without-workflow': 'A plan or a contact is open in the register, and no workflow carries it.',
  'workflow-without-plan': 'A workflow runs for a child who has nothing open of its kind in the register.',
  'mail-not-sent': 'A message has waited for more than an hour to be sent.',
  'job-not-run': 'One of the service’s own jobs has not come to its end when it should have.',
} as const;
export type FindingKind = keyof typeof FINDINGS;
export const FINDING_KINDS = Object.keys(FINDINGS) as FindingKind[];

export interface Finding {
  readonly kind: FindingKind;
  /** What it is about: the opaque id of a plan, a workflow or a message, or the name of a job. */
  readonly subject: string;
  /** The plan that it is about, where it is one. */
  readonly planId: PlanId | null;
  readonly serviceId: ServiceId | null;
}

/** An open entity as the register knows it; its next wake is told in real time, whatever a practice one's clock says. */
export interface EntitySeen {
  readonly entityId: string;
  /** Null where it is no plan. */
  readonly planId: PlanId | null;
  readonly serviceId: ServiceId;
  readonly workflowId: string;
  readonly nextWake: Instant | null;
}

/** What the register and Temporal each say, asked separately. */
export interface Seen {
  readonly open: readonly EntitySeen[];
  /** The workflows of entities that run, by Temporal's own account. */
  readonly running: ReadonlySet<string>;
  /** Messages that have waited for too long. */
  readonly unsent: readonly {
    readonly outboxId: string;
    readonly planId: PlanId | null;
    readonly serviceId: ServiceId | null;
  }[];
  /** When each job last came to its end; a job that never did is not in it. */
  readonly jobsDone: ReadonlyMap<JobName, Instant>;
  /** When each job's schedule was made; one that has none is not in it. */
  readonly scheduled: ReadonlyMap<JobName, Instant>;
}

/** How late anything may be before it is found: shorter than people notice, longer than any restart takes. */
const LATE_MINUTES = 60;
/** The longest time between two runs of a job, in minutes: over a weekend, and over a change of the clocks. */
const BETWEEN_MINUTES = { hour: 60, day: 25 * 60, weekday: 73 * 60 } as const;

/** The moment before which anything that should have happened is late. */
export const lateBefore = (at: Instant): Instant => addMinutes(at, -LATE_MINUTES);

/** What should have happened and did not, by comparing both accounts at this moment. Pure. */
export function compared({ open, running, unsent, jobsDone, scheduled }: Seen, at: Instant): readonly Finding[] {
  const known = new Set(open.map(({ workflowId }) => workflowId));
  const about = (kind: FindingKind, { entityId, planId, serviceId }: EntitySeen): Finding => ({
    kind,
    subject: entityId,
    planId,
    serviceId,
  });
  const late = lateBefore(at);
  return [
    ...open.filter(({ nextWake }) => nextWake !== null && nextWake < late).map((one) => about('plan-not-woken', one)),
    ...open.filter(({ workflowId }) => !running.has(workflowId)).map((one) => about('plan-without-workflow', one)),
    ...[...running]
      .filter((workflowId) => !known.has(workflowId))
      .map((subject): Finding => ({ kind: 'workflow-without-plan', subject, planId: null, serviceId: null })),
    ...unsent.map(({ outboxId, ...whose }): Finding => ({ kind: 'mail-not-sent', subject: outboxId, ...whose })),
    ...JOB_NAMES.filter((job) => isLate(job, jobsDone.get(job), scheduled.get(job), at)).map((subject): Finding => ({
      kind: 'job-not-run',
      subject,
      planId: null,
      serviceId: null,
    })),
  ];
}

/** A job counts from its last end, or from when its schedule was made; one without a schedule is late at once. */
function isLate(job: JobName, done: Instant | undefined, scheduled: Instant | undefined, at: Instant): boolean {
  if (scheduled === undefined) return true;
  const since = done !== undefined && done > scheduled ? done : scheduled;
  return since < addMinutes(at, -BETWEEN_MINUTES[JOBS[job].times.every] - LATE_MINUTES);
}
