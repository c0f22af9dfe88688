import type { PlanCommandName } from './commands';
import type { Relation } from './relations';
import type { Phase, RungState, TaskState } from './state';

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
const OPEN = [
  'order-running',
  ...BEFORE_TRANSFER,
  'transferred',
  'kept-by-yjs',
  'order-ended',
  'voluntary',
] as const satisfies Phase[];
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
    phases: ['order-running', ...BEFORE_TRANSFER],
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
  'change-order': {
    on: 'plan',
    who: SENDER,
    phases: OPEN,
    itemStates: [],
    whilePaused: true,
    why: 'What a court decides, and work that is done, is recorded by the service that holds the order; dates follow.',
  },
  'add-order': {
    on: 'plan',
    who: SENDER,
    phases: OPEN,
    itemStates: [],
    whilePaused: true,
    why: 'A child often has several orders at once, each with its own end.',
  },
  'answer-voluntary-offer': {
    on: 'plan',
    who: SENDER,
    phases: OPEN,
    itemStates: [],
    whilePaused: true,
    why: 'The child’s own answer is recorded either way, at any time, and may change.',
  },
  'let-go': {
    on: 'plan',
    who: [...SENDER, 'receiving-officer', 'receiving-manager'],
    phases: ['transferred', 'kept-by-yjs', 'order-ended', 'voluntary'],
    itemStates: [],
    whilePaused: false,
    why: 'The plan ends by letting go, after its review; never while the orders that it is about still run.',
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
