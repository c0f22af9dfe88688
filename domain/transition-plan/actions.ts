import type { Actor } from '../people';
import type { PlanCommandName } from './commands';
import type { Phase, PlanState, RungState, Task, TaskState } from './state';

/** How a person stands to a plan, or to one of its tasks. */
export type Relation =
  | 'case-manager'
  | 'yjs-colleague'
  | 'yjs-manager'
  | 'receiving-officer'
  | 'receiving-manager'
  | 'assignee'
  | 'assignees-manager';

/** One row of the table by which commands are allowed. A command that is not listed for a state is refused. */
export interface ActionRow {
  readonly on: 'task' | 'rung' | 'plan';
  readonly who: readonly Relation[];
  readonly phases: readonly Phase[];
  /** States of the item in which the command makes sense; empty for commands about the whole plan. */
  readonly itemStates: readonly (TaskState['is'] | RungState['is'])[];
  /** Whether it can be done while the plan is paused. */
  readonly whilePaused: boolean;
  readonly why: string;
}

const BEFORE_TRANSFER = ['preparing', 'graded-handover'] as const;
const OPEN = ['preparing', 'graded-handover', 'transferred', 'kept-by-yjs'] as const;
const SENDER = ['case-manager', 'yjs-colleague', 'yjs-manager'] as const;
const HOLDER = ['assignee', 'assignees-manager'] as const;
const UNANSWERED = ['requested', 'received'] as const;
const UNFINISHED = ['requested', 'received', 'accepted', 'in-progress', 'rejected'] as const;

/** Every command there is, with who may give it, when, and why that is so. */
export const ACTIONS: Readonly<Record<PlanCommandName, ActionRow>> = {
  'receive-task': {
    on: 'task',
    who: HOLDER,
    phases: OPEN,
    itemStates: ['requested'],
    whilePaused: true,
    why: 'Received means that somebody has looked; it is no answer.',
  },
  'accept-task': {
    on: 'task',
    who: HOLDER,
    phases: OPEN,
    itemStates: UNANSWERED,
    whilePaused: true,
    why: 'Responsibility and work pass only by the explicit acceptance of those who are asked.',
  },
  'reject-task': {
    on: 'task',
    who: HOLDER,
    phases: OPEN,
    itemStates: UNANSWERED,
    whilePaused: true,
    why: 'Those who are asked may say no, with a reason; the sender then finds another answer.',
  },
  'start-task': {
    on: 'task',
    who: HOLDER,
    phases: OPEN,
    itemStates: ['accepted'],
    whilePaused: true,
    why: 'Work begins only after it was accepted.',
  },
  'complete-task': {
    on: 'task',
    who: [...HOLDER, 'case-manager', 'yjs-colleague'],
    phases: OPEN,
    itemStates: ['accepted', 'in-progress'],
    whilePaused: true,
    why: 'The holder, or the case manager who was present, records what was done; late work is never locked.',
  },
  'reschedule-task': {
    on: 'task',
    who: [...HOLDER, ...SENDER],
    phases: OPEN,
    itemStates: UNFINISHED,
    whilePaused: true,
    why: 'Dates move at the child’s pace, with a reason.',
  },
  'cancel-task': {
    on: 'task',
    who: SENDER,
    phases: OPEN,
    itemStates: UNFINISHED,
    whilePaused: true,
    why: 'Only those who asked take a request back.',
  },
  'reassign-task': {
    on: 'task',
    who: ['assignees-manager', ...SENDER],
    phases: OPEN,
    itemStates: UNFINISHED,
    whilePaused: true,
    why: 'The sender answers a rejection by asking somebody else; a manager moves work within their own line.',
  },
  'arrange-meeting': {
    on: 'task',
    who: [...HOLDER, ...SENDER],
    phases: OPEN,
    itemStates: ['requested', 'received', 'accepted', 'in-progress'],
    whilePaused: true,
    why: 'Either side may propose when to meet.',
  },
  'slow-down': {
    on: 'rung',
    who: SENDER,
    phases: OPEN,
    itemStates: ['ahead', 'open'],
    whilePaused: true,
    why: 'Rungs may be slowed at the child’s pace; later dates move with them.',
  },
  'repeat-rung': {
    on: 'rung',
    who: SENDER,
    phases: OPEN,
    itemStates: ['done', 'passed-over'],
    whilePaused: false,
    why: 'Rungs may be repeated at the child’s pace.',
  },
  'pass-over-rung': {
    on: 'rung',
    who: SENDER,
    phases: OPEN,
    itemStates: ['ahead', 'open'],
    whilePaused: true,
    why: 'A rung is done, or passed over with a recorded reason.',
  },
  'plan-joint-contacts': {
    on: 'plan',
    who: SENDER,
    phases: BEFORE_TRANSFER,
    itemStates: [],
    whilePaused: false,
    why: 'The case manager plans how often child and both workers meet.',
  },
  're-plan': {
    on: 'plan',
    who: SENDER,
    phases: BEFORE_TRANSFER,
    itemStates: [],
    whilePaused: false,
    why: 'A running plan keeps its dates until a practitioner re-plans.',
  },
  'keep-at-yjs': {
    on: 'plan',
    who: ['yjs-manager'],
    phases: BEFORE_TRANSFER,
    itemStates: [],
    whilePaused: true,
    why: 'The accountable manager decides that the youth justice service keeps responsibility past 18.',
  },
  'hand-over-after-all': {
    on: 'plan',
    who: ['yjs-manager'],
    phases: ['preparing', 'graded-handover', 'kept-by-yjs'],
    itemStates: [],
    whilePaused: false,
    why: 'The accountable manager decides against keeping responsibility, or ends it early.',
  },
  pause: {
    on: 'plan',
    who: SENDER,
    phases: BEFORE_TRANSFER,
    itemStates: [],
    whilePaused: false,
    why: 'A pending charge, court hearing or breach pauses a handover; it does not cancel it.',
  },
  resume: {
    on: 'plan',
    who: SENDER,
    phases: OPEN,
    itemStates: [],
    whilePaused: true,
    why: 'Those who may pause may go on.',
  },
  'record-child-view': {
    on: 'plan',
    who: [...SENDER, 'receiving-officer', 'receiving-manager'],
    phases: OPEN,
    itemStates: [],
    whilePaused: true,
    why: 'Whoever hears the child’s own words may record them.',
  },
  'let-go': {
    on: 'plan',
    who: [...SENDER, 'receiving-officer', 'receiving-manager'],
    phases: ['transferred', 'kept-by-yjs'],
    itemStates: [],
    whilePaused: false,
    why: 'The plan ends by letting go, after its review.',
  },
  close: {
    on: 'plan',
    who: ['case-manager', 'yjs-manager', 'receiving-manager'],
    phases: OPEN,
    itemStates: [],
    whilePaused: true,
    why: 'A plan may end early, with a reason; nothing is lost by it.',
  },
};

/**
 * How this person stands to the plan, and to the task where one is meant. Only somebody of the side that is asked can
 * hold a task, so that nobody of the sending service ever answers for the receiving one.
 */
export function relationsOf(state: PlanState, actor: Actor, task: Task | null): ReadonlySet<Relation> {
  const relations = new Set<Relation>();
  const standsFor = (staffId: string | null) =>
    staffId !== null && (actor.staffId === staffId || actor.actingFor.some((other) => other === staffId));
  const yjs = actor.serviceId === state.serviceId;
  const receiving = actor.serviceId === state.receivingServiceId;
  const yjsManager = yjs && (actor.role === 'manager' || actor.role === 'head-of-service');
  const receivingManager = receiving && (actor.role === 'probation-manager' || actor.role === 'head-of-service');

  if (standsFor(state.caseManagerId)) relations.add('case-manager');
  if (yjs && (actor.role === 'case-manager' || actor.role === 'seconded-probation-officer'))
    relations.add('yjs-colleague');
  if (yjsManager) relations.add('yjs-manager');
  if (standsFor(state.receivingOfficerId)) relations.add('receiving-officer');
  if (receivingManager) relations.add('receiving-manager');
  if (task) {
    const { assignee } = task;
    const ofThatSide = assignee.side === 'sender' ? yjs : receiving;
    const holds = assignee.kind === 'staff' ? standsFor(assignee.staffId) : actor.teamId === assignee.teamId;
    if (ofThatSide && holds) relations.add('assignee');
    if (assignee.side === 'sender' ? yjsManager : receivingManager) relations.add('assignees-manager');
  }
  return relations;
}
