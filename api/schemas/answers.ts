import { ORDER_TYPES } from '../../domain/policy/order-type';
import { PREPARATION_PARTS } from '../../domain/policy/preparation';
import { CONSULTANTS, ROLES } from '../../domain/people';
import { DATED } from '../../domain/transition-plan/moved-dates';
import { ROUTES, RUNGS, TASK_KINDS } from '../../domain/transition-plan/state';
import type { Phase, TaskState } from '../../domain/transition-plan/state';
import type { PlanView } from '../../domain/transition-plan/view';
import { numbersShown } from '../immediate-danger';
import { change, count, day, moment, orNone, text } from './answer-parts';
import { foundChild } from './child-answers';
import { z } from './primitives';
import { notTogether } from './related-children';
import { law } from './enforcement-answers';
import { strandFields } from './strand-answers';
import { childView } from './voice-answers';

export { child } from './child-answers';

export const PHASES = [
  'order-running',
  'preparing',
  'graded-handover',
  'transferred',
  'kept-by-yjs',
  'order-ended',
  'voluntary',
  'sealed',
  'closed',
] as const satisfies Phase[];
export const STATUSES = ['open', 'paused', 'sealed', 'closed'] as const satisfies PlanView['status'][];
export const TASK_STATES = [
  'requested',
  'received',
  'accepted',
  'rejected',
  'in-progress',
  'completed',
  'cancelled',
] as const satisfies TaskState['is'][];

/** The shapes of good answers. They describe what the register and the domain give; tests hold them to it. */
const side = z.enum(['sender', 'receiver', 'host']);
const names = z.record(text, text).openapi({ description: 'Names of the staff and teams mentioned, by id.' });
const phase = z.enum(PHASES);
const status = z.enum(STATUSES);
const taskStateName = z.enum(TASK_STATES);
/** A state with what belongs to it; its members hang on `is`. */
const taskState = z.looseObject({ is: taskStateName }).openapi('TaskState');
const rungState = z.looseObject({ is: z.enum(['ahead', 'open', 'done', 'passed-over']) }).openapi('RungState');

const assignee = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('staff'), staffId: text, side }),
  z.strictObject({ kind: z.literal('team'), teamId: text, side }),
  z
    .strictObject({ kind: z.literal('role'), role: z.enum(CONSULTANTS), serviceId: text, side })
    .openapi({ description: 'Whoever holds the role in that service on the day.' }),
]);

const taskFields = {
  taskId: text,
  kind: z.enum(TASK_KINDS),
  rung: orNone(z.enum(RUNGS)),
  about: orNone(text).openapi({
    description:
      'What else it is about: an appointment’s or a consultation’s id, or the moment at which the child is asked.',
  }),
  assignee,
  state: taskState,
  requestedAt: moment,
  dueOn: day,
  dueAt: moment,
  climbed: count,
  climbedTo: orNone(text),
  meeting: orNone(z.strictObject({ startsAt: moment, minutes: count, sequence: count })),
  rev: count,
  changes: z.array(change),
};
const taskView = z.strictObject(taskFields).openapi('TaskOfPlan');

const accountable = z
  .strictObject({
    staffId: text,
    role: z.enum(['manager', 'probation-manager']),
    serviceId: text,
    from: moment,
    by: text,
  })
  .openapi('AccountablePeriod');

const end = z.looseObject({ is: z.enum(['set', 'not-yet-known']) });

const planFields = {
  planId: text,
  childId: text,
  routes: z.array(z.enum(ROUTES)),
  rehearsal: z.boolean(),
  serviceId: text,
  teamId: text,
  caseManagerId: text,
  receivingServiceId: orNone(text),
  receivingTeamId: orNone(text),
  receivingOfficerId: orNone(text),
  status,
  phase,
  life: z.looseObject({ phase }),
  accountable,
  accountability: z.array(accountable),
  closedBetween: z.array(z.strictObject({ from: moment, until: moment })),
  proposal: orNone(z.strictObject({ keepUntil: day, why: text })),
  pause: orNone(
    z.strictObject({
      since: moment,
      sinceOn: day,
      reason: text,
      reviewOn: day,
      waitsFor: z
        .enum(['court', 'custody'])
        .optional()
        .openapi({ description: 'What it ends with by itself; left out where a person says when it goes on.' }),
      givenBackUntil: day.optional().openapi({ description: 'Up to when its days were given back already.' }),
    }),
  ),
  startedAt: moment,
  eighteenOn: day,
  transferOn: orNone(day),
  ordersEnd: end,
  voluntaryContact: z.looseObject({ is: z.enum(['not-answered', 'agreed', 'declined']) }),
  exitPlans: z.array(
    z.strictObject({
      whatWasDone: text,
      whatWorked: text,
      whoGoesOnSupporting: text,
      childsView: text,
      taskId: text,
      on: day,
      by: text,
    }),
  ),
  nextReviewOn: day,
  nextDueOn: orNone(day),
  nextWake: orNone(moment),
  orders: z.array(
    z.strictObject({
      orderId: text,
      type: z.enum(ORDER_TYPES),
      startsOn: day,
      endsOn: day,
      requirements: z.array(text),
      agreedToTransfer: orNone(text),
      extendedTo: z.array(day),
      unpaidWork: z.looseObject({ is: z.enum(['none', 'unfinished', 'done']) }),
      revokedOn: orNone(day),
      end: end.extend({ by: text }),
      missed: z
        .strictObject({ inAll: count, withoutReasonableExcuse: count })
        .openapi({ description: 'Appointments that this order required. Two counts, never one.' }),
      law,
    }),
  ),
  rungs: z.array(
    z.strictObject({
      key: z.enum(RUNGS),
      state: rungState,
      startsOn: day,
      dueOn: day,
      round: count,
      rev: count,
      changes: z.array(change),
    }),
  ),
  moved: z.array(z.strictObject({ rung: z.enum(RUNGS), ideal: day, planned: day, passed: z.boolean() })),
  tasks: z.array(taskView),
  childViews: z.array(childView),
  ...strandFields,
  policyVersion: text,
  peopleVersion: count,
};

export const plan = z
  .strictObject({
    ...planFields,
    childName: text,
    version: count,
    names,
    aheadSeconds: count.openapi({
      description:
        'How far the time of a practice plan that has lived through days is ahead of the clock; 0 for a real plan.',
    }),
    concerns: z
      .array(text)
      .optional()
      .openapi({ description: 'The open safeguarding concerns of which you may know; left out where there are none.' }),
  })
  .openapi('TransitionPlan', { description: 'ETag: peopleVersion.' });
export const plannedPlan = z
  .strictObject(planFields)
  .openapi('PlannedTransitionPlan', { description: 'What a plan would be if it were started now.' });
export const task = z
  .strictObject({ ...taskFields, planId: text, childId: text, childName: text, names })
  .openapi('Task', { description: 'ETag: rev.' });

export const answer = z
  .strictObject({
    planId: text,
    version: count,
    peopleVersion: count,
    item: orNone(z.strictObject({ id: text, rev: count })),
    warnings: z
      .array(
        z.discriminatedUnion('warning', [
          z.strictObject({ warning: z.literal('child-not-prepared'), missing: z.array(z.enum(PREPARATION_PARTS)) }),
          notTogether,
        ]),
      )
      .optional()
      .openapi({
        description:
          'It was carried out, and this was not there for it; or by this appointment the child could meet another whom they must not. Who that is stands with the link.',
      }),
  })
  .openapi('CommandAnswer', { description: 'A repeat under the same Idempotency-Key is answered as the first time.' });
export const preview = z
  .strictObject({
    planId: text,
    phase: z.strictObject({ before: phase, after: phase }),
    moves: z
      .array(
        z.strictObject({
          what: z.enum(DATED),
          id: orNone(text),
          kind: orNone(text),
          before: orNone(day),
          after: orNone(day),
        }),
      )
      .openapi({
        description:
          'The days that would be others. Before is null for what would be new, after for what would be no more.',
      }),
    says: z.array(text).openapi({ description: 'What the timeline would say.' }),
  })
  .openapi('CommandPreview');
export const acceptedAnswer = z
  .strictObject({ status: z.literal('accepted'), detail: text, location: text })
  .openapi('Accepted');

const paged = <Row extends z.ZodType>(row: Row) => z.strictObject({ rows: z.array(row), nextCursor: orNone(text) });

export const planList = paged(
  z.strictObject({
    planId: text,
    childId: text,
    childName: text,
    serviceId: text,
    teamId: text,
    teamName: text,
    caseManagerId: text,
    caseManagerName: text,
    receivingOfficerId: orNone(text),
    receivingOfficerName: orNone(text),
    accountableId: text,
    accountableName: text,
    status,
    phase,
    eighteenOn: day,
    transferOn: orNone(day),
    nextDueOn: orNone(day),
    overdueTasks: count,
    climbingTasks: count,
    rehearsal: z.boolean(),
    startedAt: moment,
  }),
).openapi('TransitionPlanList');

export const taskList = paged(
  z.strictObject({
    taskId: text,
    planId: text,
    childId: text,
    childName: text,
    rehearsal: z.boolean(),
    kind: z.enum(TASK_KINDS),
    rung: orNone(text),
    state: taskStateName,
    dueOn: day,
    dueAt: moment,
    overdue: z.boolean(),
    climbedTo: orNone(text),
    assigneeId: text,
    assigneeName: text,
    rev: count,
  }),
).openapi('TaskList');

export const appointmentList = paged(
  z.strictObject({
    ...{ appointmentId: text, planId: text, childId: text, childName: text, rehearsal: z.boolean() },
    ...{ withId: text, withName: text, startsAt: moment, minutes: count },
    begun: z.boolean().openapi({ description: 'Its time has come: what became of it can be said.' }),
  }),
).openapi('AppointmentList');

export const timeline = paged(
  z.strictObject({
    version: count,
    seq: count,
    kind: text,
    at: moment,
    by: orNone(text),
    byName: orNone(text),
    item: orNone(text),
    data: z.record(text, z.unknown()),
    text: text.openapi({ description: 'The entry in plain English.' }),
  }),
).openapi('Timeline');

export const foundChildren = paged(foundChild).openapi('FoundChildren');

const staffFields = {
  staffId: text,
  serviceId: text,
  teamId: orNone(text),
  role: z.enum(ROLES),
  name: text,
  awayFrom: orNone(day),
  awayUntil: orNone(day).openapi({ description: 'The last day away; null while nobody knows when they come back.' }),
  deputyId: orNone(text),
  lastDay: orNone(day).openapi({ description: 'Their last day here, once one is known.' }),
};
export const staffMember = z
  .strictObject({
    ...staffFields,
    active: z.boolean(),
    account: orNone(
      z.strictObject({ email: text, language: z.enum(['en', 'cy', 'both']), issuer: text, subject: text }),
    ).openapi({ description: 'For administrators of the service, and for the person.' }),
  })
  .openapi('StaffMember');
export const staffList = z
  .strictObject({
    rows: z.array(
      z.strictObject({
        ...staffFields,
        workload: orNone(
          z.strictObject({ openPlans: count, unfinishedTasks: count, dueThisWeek: count }).openapi('Workload'),
        ).openapi({ description: 'With assignable=true, for staff of your own service.' }),
      }),
    ),
  })
  .openapi('StaffList');
const teamFields = {
  teamId: text,
  serviceId: text,
  name: text,
  managerId: orNone(text),
  deputyId: orNone(text),
};
export const team = z.strictObject({ ...teamFields, email: orNone(text) }).openapi('Team');
export const service = z
  .strictObject({
    ...{
      serviceId: text,
      kind: z.enum(['youth-justice-service', 'probation-region']),
      nation: z.enum(['wales', 'england']),
      name: text,
    },
    ...numbersShown.shape,
  })
  .openapi('Service');
export const serviceList = z
  .strictObject({
    rows: z.array(
      z.strictObject({
        ...{ serviceId: text, kind: z.enum(['youth-justice-service', 'probation-region']), name: text },
        nation: z.enum(['wales', 'england']),
        teams: z.array(z.strictObject({ teamId: text, name: text })),
      }),
    ),
  })
  .openapi('ServiceList');
export const teamList = z.strictObject({ rows: z.array(z.strictObject(teamFields)) }).openapi('TeamList');

export const summary = z
  .strictObject({
    activePlans: count,
    byPhase: z.strictObject({
      'order-running': count,
      preparing: count,
      'graded-handover': count,
      transferred: count,
      'kept-by-yjs': count,
      'order-ended': count,
      voluntary: count,
    }),
    paused: count,
    handoversWaitingForAcceptance: count,
    declinedTasks: count,
    overdueTasks: count,
    climbingTasks: count,
    withoutReceivingOfficer: count,
    proposalsToDecide: count,
    plansToStart: count,
    openConcerns: count,
    lateConcerns: count,
    aboutToTurn18: count,
  })
  .openapi('Summary');
