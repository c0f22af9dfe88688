import { describe, expect, it } from '@jest/globals';
import { addMinutes } from '../../domain/calendar/london-time';
import type { Instant } from '../../domain/calendar/london-time';
import type { PlanId, ServiceId } from '../../domain/ids';
import { JOB_NAMES } from '../../domain/jobs';
import { compared } from '../../domain/watchdog';
import type { EntitySeen, Seen } from '../../domain/watchdog';

const AT = '2026-03-10T09:20:00.000Z' as Instant;
const before = (minutes: number): Instant => addMinutes(AT, -minutes);
const plan = (more: Partial<EntitySeen> = {}): EntitySeen => ({
  entityId: 'plan-1',
  planId: 'plan-1' as PlanId,
  serviceId: 'yjs' as ServiceId,
  workflowId: 'transitionPlan:c-1',
  nextWake: addMinutes(AT, 60),
  ...more,
});
const jobs = (at: Instant) => new Map(JOB_NAMES.map((job) => [job, at] as const));
const WELL: Seen = {
  open: [plan()],
  running: new Set(['transitionPlan:c-1']),
  unsent: [],
  jobsDone: jobs(before(10)),
  scheduled: jobs(before(100_000)),
};

describe('what the watchdog finds', () => {
  it.each<[string, Partial<Seen>, string[]]>([
    ['all is well', {}, []],
    ['a wake an hour back', { open: [plan({ nextWake: before(60) })] }, []],
    ['a wake more than an hour back', { open: [plan({ nextWake: before(61) })] }, ['plan-not-woken plan-1']],
    ['a plan that waits for nothing', { open: [plan({ nextWake: null })] }, []],
    ['no workflow for a plan', { running: new Set() }, ['plan-without-workflow plan-1']],
    ['no plan for a workflow', { open: [] }, ['workflow-without-plan transitionPlan:c-1']],
    ['a message that waits', { unsent: [{ outboxId: 'm', planId: null, serviceId: null }] }, ['mail-not-sent m']],
    ['an hourly job, two hours back', { jobsDone: new Map([...jobs(before(10)), ['watchdog', before(120)]]) }, []],
    [
      'an hourly job, more than two hours back',
      { jobsDone: new Map([...jobs(before(10)), ['watchdog', before(121)]]) },
      ['job-not-run watchdog'],
    ],
    [
      'a daily job, more than 26 hours back',
      { jobsDone: new Map([...jobs(before(10)), ['eligibility-sweep', before(26 * 60 + 1)]]) },
      ['job-not-run eligibility-sweep'],
    ],
    ['jobs that never ran, just scheduled', { jobsDone: new Map(), scheduled: jobs(before(30)) }, []],
    ['jobs without a schedule', { scheduled: new Map() }, JOB_NAMES.map((job) => `job-not-run ${job}`)],
  ])('%s', (_what, changed, expected) => {
    expect(compared({ ...WELL, ...changed }, AT).map(({ kind, subject }) => `${kind} ${subject}`)).toEqual(expected);
  });
});
