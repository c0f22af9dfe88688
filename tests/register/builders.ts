import type { LocalDate } from '../../domain/calendar/local-date';
import type { Instant } from '../../domain/calendar/london-time';
import type { Commit, CommandRow, OutboxRow, TimelineRow } from '../../domain/commit';
import { digestOf } from '../../domain/commit';
import { outboxIdOf, taskIdOf } from '../../domain/ids';
import type { ServiceId } from '../../domain/ids';
import type { Actor, Recipient } from '../../domain/people';
import { NO_NUMBERS } from '../../domain/service-numbers';
import type { PlanView, TaskView } from '../../domain/transition-plan/view';
import { NOBODY_AROUND } from '../../domain/transition-plan/around-the-child/state';
import { NOTHING_ENFORCED } from '../../domain/transition-plan/enforcement/state';
import { NOTHING_AT_COURT } from '../../domain/transition-plan/court-matters/state';
import { NOBODY_MOVED } from '../../domain/transition-plan/moves/state';
import { NO_SERIOUS_EVENTS } from '../../domain/transition-plan/serious-events/state';
import { NOTHING_SHARED } from '../../domain/transition-plan/sharing/state';
import { NO_VOICE } from '../../domain/transition-plan/voice/state';
import type { Child, LoadedService, StaffMember, Team } from '../../register/register';

/** Any branded id: what it is follows from where it stands. */
export const id = (text: string): never => text as never;
const idOrNull = (text: string | null): never => text as never;
export const day = (text: string): LocalDate => text as LocalDate;
export const at = (text: string): Instant => text as Instant;

export const NOW = at('2026-03-10T09:00:00.000Z');
export const TODAY = day('2026-03-10');
export const FIRST_PAGE = { cursor: null, limit: 200 } as const;

/** Two youth justice services and two probation regions, each with people enough to see who sees what. */
export const SERVICES: readonly LoadedService[] = [
  service('yjs-north', 'youth-justice-service', 'head-north'),
  service('yjs-south', 'youth-justice-service', 'head-south'),
  service('region-a', 'probation-region', 'head-a'),
  service('region-b', 'probation-region', 'head-b'),
];
export const TEAMS: readonly Team[] = [
  team('team-north', 'yjs-north', 'manager-north'),
  team('team-south', 'yjs-south', null),
  team('team-a1', 'region-a', 'pm-a1'),
  team('team-a2', 'region-a', 'pm-a2'),
  team('team-b1', 'region-b', null),
];
export const STAFF: readonly StaffMember[] = [
  person('cm-1', 'yjs-north', 'team-north', 'case-manager'),
  person('manager-north', 'yjs-north', 'team-north', 'manager'),
  person('head-north', 'yjs-north', null, 'head-of-service'),
  person('cm-south', 'yjs-south', 'team-south', 'case-manager'),
  person('po-1', 'region-a', 'team-a1', 'probation-officer'),
  person('po-2', 'region-a', 'team-a1', 'probation-officer'),
  person('po-3', 'region-a', 'team-a2', 'probation-officer'),
  person('pm-a1', 'region-a', 'team-a1', 'probation-manager'),
  person('pm-a2', 'region-a', 'team-a2', 'probation-manager'),
  person('head-a', 'region-a', null, 'head-of-service'),
];

/** Every service at work, and looking ahead to this day. */
export const dueBy = (on: LocalDate): ReadonlyMap<ServiceId, LocalDate> =>
  new Map(SERVICES.map(({ serviceId }) => [serviceId, on]));

export function service(serviceId: string, kind: LoadedService['kind'], head: string | null): LoadedService {
  return {
    serviceId: id(serviceId),
    kind,
    nation: 'wales',
    name: serviceId,
    boardEmail: null,
    headOfServiceId: idOrNull(head),
    ...NO_NUMBERS,
  };
}
export function team(teamId: string, serviceId: string, managerId: string | null): Team {
  return {
    teamId: id(teamId),
    serviceId: id(serviceId),
    name: `Team ${teamId}`,
    email: null,
    managerId: idOrNull(managerId),
    deputyId: null,
  };
}
export function person(
  staffId: string,
  serviceId: string,
  teamId: string | null,
  role: StaffMember['role'],
  more: Partial<StaffMember> = {},
): StaffMember {
  return {
    staffId: id(staffId),
    serviceId: id(serviceId),
    teamId: idOrNull(teamId),
    role,
    name: `Name of ${staffId}`,
    email: `${staffId}@example.test`,
    language: 'en',
    issuer: 'https://issuer.test',
    subject: staffId,
    active: true,
    awayFrom: null,
    awayUntil: null,
    lastDay: null,
    deputyId: null,
    ...more,
  };
}
export function child(childId: string, givenName: string, familyName: string, more: Partial<Child> = {}): Child {
  return {
    childId: id(childId),
    serviceId: id('yjs-north'),
    teamId: id('team-north'),
    givenName,
    familyName,
    dateOfBirth: day('2008-06-01'),
    language: null,
    ...more,
  };
}
export function actor(
  role: Actor['role'],
  serviceId: string,
  more: { staffId?: string; teamId?: string | null; actingFor?: string[] } = {},
): Actor {
  return {
    staffId: id(more.staffId ?? `someone-${role}`),
    role,
    serviceId: id(serviceId),
    teamId: idOrNull(more.teamId ?? null),
    actingFor: (more.actingFor ?? []).map((one) => id(one)),
  };
}
export const CASE_MANAGER = actor('case-manager', 'yjs-north', { staffId: 'cm-1', teamId: 'team-north' });

/** A task of the youth justice service's own case manager, due in summer, unless said otherwise. */
export function task(planId: string, number: number, more: Partial<TaskView> = {}): TaskView {
  return {
    taskId: taskIdOf(id(planId), number),
    kind: 'prepare-child',
    rung: 'prepare-child',
    about: null,
    assignee: { kind: 'staff', staffId: id('cm-1'), side: 'sender' },
    state: { is: 'requested' },
    requestedAt: at('2026-01-05T09:00:00.000Z'),
    dueOn: day('2026-07-01'),
    dueAt: at('2026-07-01T16:00:00.000Z'),
    climbed: 0,
    meeting: null,
    rev: 1,
    changes: [],
    climbedTo: null,
    ...more,
  };
}
/** An open plan of the northern service, to be received by the first team of region A; nobody there was asked anything. */
export function planView(planId: string, more: Partial<PlanView> = {}): PlanView {
  const startedAt = at('2026-01-05T09:00:00.000Z');
  const accountable = {
    staffId: id('manager-north'),
    role: 'manager',
    serviceId: id('yjs-north'),
    from: startedAt,
    by: 'start',
  } as const;
  return {
    planId,
    childId: `child-of-${planId}`,
    routes: ['youth-to-adult'],
    rehearsal: false,
    serviceId: 'yjs-north',
    teamId: 'team-north',
    caseManagerChange: null,
    receivingOfficerChange: null,
    caseManagerId: 'cm-1',
    receivingServiceId: 'region-a',
    receivingTeamId: 'team-a1',
    receivingOfficerId: null,
    status: 'open',
    phase: 'preparing',
    life: { phase: 'preparing' },
    accountable,
    accountability: [accountable],
    proposal: null,
    pause: null,
    startedAt,
    eighteenOn: day('2026-06-01'),
    transferOn: day('2026-06-01'),
    ordersEnd: { is: 'set', on: day('2027-06-01'), at: at('2027-06-01T23:00:00.000Z') },
    voluntaryContact: { is: 'not-answered' },
    exitPlans: [],
    nextReviewOn: day('2026-06-15'),
    nextDueOn: day('2026-07-01'),
    nextWake: null,
    orders: [],
    rungs: [],
    moved: [],
    tasks: [task(planId, 1)],
    childViews: [],
    appointments: [],
    voice: { ...NO_VOICE.voice, askFirst: false },
    ...NOBODY_AROUND,
    ...NOTHING_ENFORCED,
    informationPack: { complete: true, items: [] },
    preparation: { asked: [], missing: [], checks: [] },
    ...NOTHING_SHARED,
    ...NO_SERIOUS_EVENTS,
    warningNotes: [],
    signOffs: [],
    transferRequests: [],
    ...NOTHING_AT_COURT,
    ...NOBODY_MOVED,
    withdrawals: [],
    closedBetween: [],
    policyVersion: 'p1',
    peopleVersion: 1,
    ...more,
  };
}

/** One command with its timeline line and one message, as a commit of one version. */
export function commitOf(
  view: PlanView,
  version: number,
  cause: string,
  more: Partial<Commit<PlanView>> = {},
): Commit<PlanView> {
  return {
    kind: 'transitionPlan',
    entityId: view.planId,
    baseVersion: version - 1,
    version,
    cause: [cause],
    digest: digestOf([view, cause]),
    open: view.status !== 'closed',
    view,
    timeline: [line(version, 0, cause)],
    commands: [command(view.planId, version, cause)],
    outbox: [message(view.planId, version, 1, { kind: 'staff', staffId: id('cm-1') })],
    ...more,
  };
}
export function line(version: number, seq: number, kind: string): TimelineRow {
  return { version, seq, kind, at: at('2026-02-01T10:00:00.000Z'), by: 'cm-1', item: null, data: { note: kind } };
}
export function command(entityId: string, version: number, commandId: string): CommandRow {
  return {
    commandId,
    bodyHash: `body of ${commandId}`,
    name: 'accept-task',
    by: 'cm-1',
    at: '2026-02-01T10:00:00.000Z',
    answer: { entityId, version, peopleVersion: 1, item: { id: id(`${entityId}.1`), rev: 2 } },
  };
}
export function message(entityId: string, version: number, number: number, to: Recipient): OutboxRow {
  return {
    kind: 'mail-due',
    outboxId: outboxIdOf(entityId, version, number),
    version,
    to,
    template: 'task-assigned',
    ref: `${entityId}.1`,
    meeting: null,
  };
}
