import { beforeAll, describe, expect, it } from '@jest/globals';
import { addMonths, localDate } from '../../../domain/calendar/local-date';
import type { StaffId } from '../../../domain/ids';
import type { Actor } from '../../../domain/people';
import { ACTIONS } from '../../../domain/transition-plan/actions';
import type { Relation } from '../../../domain/transition-plan/relations';
import type { PlanCommand, PlanCommandName } from '../../../domain/transition-plan/commands';
import type { PlanState, RungState, Task, TaskState } from '../../../domain/transition-plan/state';
import { guard } from '../../../domain/transition-plan/guard';
import { acceptTask, completeTask, envelope, live, NOW, order, STAFF, startAt } from './plans';
import { RECIPIENT } from './sharing-fixtures';
import { bringStrandsToLife, strandCommands, strandItemOf } from './strand-fixtures';

const AT = { at: NOW, by: STAFF.caseManager.staffId };
const reason = 'a reason';

/** A plan whose receiving officer is named, with a task on the receiving side that one of its officers holds. */
function aPlan(): { state: PlanState; task: Task } {
  const plan = live(startAt({ years: 17, months: 6 }, { routes: ['end-of-order', 'youth-to-adult'] }));
  plan.finish('name-receiving-officer', STAFF.receivingColleague);
  plan.passTo(localDate('2026-06-08'));
  const task = plan.task('receiver-led-contact');
  bringStrandsToLife(plan);
  return { state: plan.state, task };
}

type Commands = { readonly [Name in PlanCommandName]: PlanCommand & { readonly name: Name } };
const LATER = localDate('2026-09-01');
let STATE: PlanState;
let taskId: Task['taskId'];
let COMMANDS: Commands;
// Made once the tests run, and not while they are collected: a plan that cannot be lived any more then fails them by name.
beforeAll(() => {
  const { state, task } = aPlan();
  STATE = state;
  taskId = task.taskId;
  COMMANDS = commandsFor(state, task);
});

/** One command of each name that could be carried out on this plan. */
function commandsFor(state: PlanState, { taskId, assignee }: Task): Commands {
  const [{ orderId, endsOn } = order('other', localDate('2027-01-01'))] = state.orders;
  return {
    'receive-task': { name: 'receive-task', taskId },
    'accept-task': acceptTask(taskId) as PlanCommand & { name: 'accept-task' },
    'reject-task': { name: 'reject-task', taskId, reason },
    'start-task': { name: 'start-task', taskId },
    'complete-task': completeTask(taskId),
    'reschedule-task': { name: 'reschedule-task', taskId, dueOn: LATER, reason },
    'cancel-task': { name: 'cancel-task', taskId, reason },
    'reassign-task': { name: 'reassign-task', taskId, assignee: assignee, reason },
    'arrange-meeting': { name: 'arrange-meeting', taskId, on: LATER, at: '14:00', minutes: 45 },
    'slow-down': { name: 'slow-down', rung: 'introduce', byDays: 7, reason },
    'repeat-rung': { name: 'repeat-rung', rung: 'introduce', reason },
    'pass-over-rung': { name: 'pass-over-rung', rung: 'introduce', reason },
    'plan-joint-contacts': { name: 'plan-joint-contacts', on: [LATER] },
    're-plan': { name: 're-plan', reason, transferOn: null, policy: null },
    'keep-at-yjs': { name: 'keep-at-yjs', until: LATER, reason },
    'hand-over-after-all': { name: 'hand-over-after-all', reason },
    pause: { name: 'pause', reason, reviewOn: LATER },
    resume: { name: 'resume' },
    'record-child-view': { name: 'record-child-view', about: 'other', words: 'as I said it' },
    'change-order': {
      name: 'change-order',
      orderId,
      change: { is: 'extended', endsOn: addMonths(endsOn, 1) },
      reason,
    },
    'add-order': { name: 'add-order', order: order('referral-order', addMonths(LATER, 12)), reason },
    'answer-voluntary-offer': {
      name: 'answer-voluntary-offer',
      agreed: true,
      childsWords: null,
      trustedWorkerId: STAFF.caseManager.staffId,
    },
    ...strandCommands(state),
    'let-go': { name: 'let-go', childsWords: null },
    close: { name: 'close', reason },
    're-open': { name: 're-open', reason },
  };
}
const NAMES = Object.keys(ACTIONS) as PlanCommandName[];
const TODAY = localDate('2026-06-08');
const MORNING = `${TODAY}T10:00:00.000Z` as typeof NOW;

/** One person for each relation, who stands in no other; and one who stands in none. */
const nobody: Actor = { ...STAFF.stranger, role: 'probation-officer' };
const ONE_WHO_IS: Readonly<
  Record<
    Relation | 'nobody',
    {
      readonly actor: Actor;
      /** Who holds the task; null: as it stands in the plan. */
      readonly assignee: Task['assignee'] | null;
      /** The one who was made accountable; by default the manager with whom the plan began. */
      readonly accountable?: PlanState['accountability'][number];
      /** Relations that this person has as well, because one follows from the other. */
      readonly also?: readonly Relation[];
    }
  >
> = {
  'case-manager': { actor: { ...nobody, staffId: STAFF.caseManager.staffId }, assignee: null },
  'yjs-colleague': { actor: STAFF.colleague, assignee: null },
  'yjs-manager': { actor: STAFF.manager, assignee: null, also: ['accountable-manager'] },
  'receiving-officer': { actor: STAFF.receivingOfficer, assignee: heldBy('another') },
  'receiving-manager': { actor: STAFF.probationManager, assignee: { ...heldBy('another'), side: 'sender' } },
  'accountable-manager': {
    actor: STAFF.probationManager,
    assignee: { ...heldBy('another'), side: 'sender' },
    accountable: {
      staffId: STAFF.probationManager.staffId,
      role: 'probation-manager',
      serviceId: STAFF.probationManager.serviceId,
      from: NOW,
      by: 'plan-1.1' as Task['taskId'],
    },
    also: ['receiving-manager'],
  },
  consultant: { actor: STAFF.psychologist, assignee: null },
  recipient: { actor: { ...nobody, staffId: RECIPIENT }, assignee: null },
  assignee: { actor: STAFF.receivingColleague, assignee: heldBy(STAFF.receivingColleague.staffId) },
  // A receiving manager is above whoever holds a task over there.
  'assignees-manager': {
    actor: STAFF.probationManager,
    assignee: heldBy('another'),
    also: ['receiving-manager'],
  },
  nobody: { actor: nobody, assignee: null },
};

function heldBy(staffId: string): Task['assignee'] & { kind: 'staff' } {
  return { kind: 'staff', staffId: staffId as StaffId, side: 'receiver' };
}

const TASK_STATES: Readonly<Record<TaskState['is'], TaskState>> = {
  requested: { is: 'requested' },
  received: { is: 'received', ...AT },
  accepted: { is: 'accepted', ...AT, conditions: null, from: null, accountableId: null },
  rejected: { is: 'rejected', ...AT, reason },
  'in-progress': { is: 'in-progress', ...AT },
  completed: { is: 'completed', ...AT, on: TODAY, childsWords: null, note: null },
  cancelled: { is: 'cancelled', ...AT, reason },
};
const RUNG_STATES: Readonly<Record<RungState['is'], RungState>> = {
  ahead: { is: 'ahead' },
  open: { is: 'open', since: NOW },
  done: { is: 'done', at: NOW },
  'passed-over': { is: 'passed-over', ...AT, reason },
};
const PHASES: readonly PlanState['life'][] = [
  { phase: 'preparing' },
  { phase: 'graded-handover' },
  { phase: 'order-running' },
  { phase: 'order-ended', endedOn: TODAY },
  { phase: 'voluntary', endedOn: TODAY, since: TODAY },
  { phase: 'transferred', on: TODAY },
  { phase: 'kept-by-yjs', until: LATER, reason },
  {
    phase: 'sealed',
    at: NOW,
    before: { life: { phase: 'preparing' }, pause: null, proposal: null, asked: [] },
  },
  {
    phase: 'closed',
    at: NOW,
    outcome: 'let-go',
    reason,
    before: { life: { phase: 'order-ended', endedOn: TODAY }, pause: null, proposal: null, asked: [] },
  },
];

/** The plan with the item of this command in a state, by default one in which the table allows the command. */
function stateFor(name: PlanCommandName, itemState: string | undefined = ACTIONS[name].itemStates[0]): PlanState {
  const life = ACTIONS[name].phases.includes(STATE.life.phase)
    ? STATE.life
    : PHASES.find(({ phase }) => phase === ACTIONS[name].phases[0]);
  if (!life) throw new Error('Every command has a phase');
  const tasks = STATE.tasks.map((task) =>
    task.taskId === taskId && itemState !== undefined && itemState in TASK_STATES
      ? { ...task, state: TASK_STATES[itemState as TaskState['is']] }
      : task,
  );
  const rungs = STATE.rungs.map((rung) =>
    rung.key === 'introduce' && itemState !== undefined && itemState in RUNG_STATES
      ? { ...rung, state: RUNG_STATES[itemState as RungState['is']] }
      : rung,
  );
  const state = { ...STATE, life, tasks, rungs };
  return itemState === undefined ? state : (strandItemOf(name)?.in(state, itemState) ?? state);
}

function refusal(state: PlanState, actor: Actor, name: PlanCommandName, ifMatch: number | null = null) {
  return guard(state, envelope(actor, COMMANDS[name], ifMatch), MORNING);
}

const someoneWhoMay = (name: PlanCommandName) => {
  const [relation] = ACTIONS[name].who;
  if (!relation) throw new Error('Every command is somebody’s');
  return ONE_WHO_IS[relation];
};
const held = (state: PlanState, assignee: Task['assignee'] | null): PlanState => ({
  ...state,
  tasks: state.tasks.map((task) => (assignee && task.taskId === taskId ? { ...task, assignee } : task)),
});
const owned = (state: PlanState, period: PlanState['accountability'][number] | undefined): PlanState =>
  period ? { ...state, accountability: [...state.accountability, period] } : state;
const ready = (name: PlanCommandName, itemState?: string) => {
  const { actor, assignee, accountable } = someoneWhoMay(name);
  return { actor, state: owned(held(stateFor(name, itemState), assignee), accountable) };
};

describe('who may give a command stands in the table', () => {
  const relations = Object.keys(ONE_WHO_IS) as (keyof typeof ONE_WHO_IS)[];
  it.each(NAMES.flatMap((name) => relations.map((relation) => [name, relation] as const)))(
    '%s by %s',
    (name, relation) => {
      const { actor, assignee, accountable, also = [] } = ONE_WHO_IS[relation];
      const allowed = ACTIONS[name].who.some((who) => who === relation || also.includes(who));
      const refused = refusal(owned(held(stateFor(name), assignee), accountable), actor, name);
      expect(refused?.kind === 'not-allowed').toBe(!allowed);
      if (!allowed) expect(refused?.message).toBe(`This is for others to do: ${ACTIONS[name].why}`);
    },
  );
});

/** What whoever gives this command is told in a phase for which it is not made. */
function inPhase(name: PlanCommandName, phase: PlanState['life']['phase']): string {
  if (phase === 'closed') return 'This plan is closed. Nothing more can be recorded on it.';
  if (phase === 'sealed') {
    return 'The child’s death has been confirmed, and this plan is sealed. Nothing more goes on here. If it was a mistake, withdraw the record of the death.';
  }
  if (name === 're-open') return 'This plan is open. Go on with it as it is.';
  return `This cannot be done while the plan is in the phase “${phase}”.`;
}

describe('when a command makes sense stands in the table', () => {
  it.each(NAMES.flatMap((name) => PHASES.map((life) => [name, life.phase, life] as const)))(
    '%s while %s',
    (name, phase, life) => {
      const { actor, state } = ready(name);
      const refused = refusal({ ...state, life }, actor, name);
      if (ACTIONS[name].phases.includes(phase))
        expect(refused?.message ?? '').not.toMatch(/in the phase|plan is closed/);
      else expect(refused).toMatchObject({ kind: 'wrong-state', state: phase, message: inPhase(name, phase) });
    },
  );

  const states = {
    task: Object.keys(TASK_STATES),
    rung: Object.keys(RUNG_STATES),
    plan: [] as string[],
  };
  const statesOf = (name: PlanCommandName): readonly string[] => {
    const { on } = ACTIONS[name];
    return on === 'item' ? (strandItemOf(name)?.states ?? []) : states[on];
  };
  it.each(NAMES.flatMap((name) => statesOf(name).map((is) => [name, is] as const)))('%s of what is %s', (name, is) => {
    const { actor, state } = ready(name, is);
    const refused = refusal(state, actor, name);
    if (ACTIONS[name].itemStates.some((allowed) => allowed === is)) expect(refused?.kind).not.toBe('wrong-state');
    else {
      const message = `This cannot be done any more: it is “${is}” now.`;
      expect(refused).toMatchObject({ kind: 'wrong-state', state: is, message });
    }
  });

  it.each(NAMES)('%s while the plan is paused', (name) => {
    const { actor, state } = ready(name);
    const pause = { since: NOW, sinceOn: TODAY, reason, reviewOn: LATER };
    const refused = refusal({ ...state, pause }, actor, name);
    if (ACTIONS[name].whilePaused) expect(refused?.message ?? '').not.toMatch(/plan is paused/);
    else {
      const message = 'The plan is paused. Resume it first.';
      expect(refused).toMatchObject({ kind: 'wrong-state', state: 'paused', message });
    }
  });
});

describe('what the plan does not have', () => {
  it.each<[string, PlanCommand, string]>([
    ['a task', { name: 'receive-task', taskId: 'plan-1.999' as Task['taskId'] }, 'task'],
    ['a step', { name: 'slow-down', rung: 'review-before-end-of-supervision' as never, byDays: 7, reason }, 'step'],
    ['a record', { name: 'cancel-appointment', appointmentId: 'plan-1.a999' as never, reason }, 'record'],
  ])('is not found: %s', (_, command, called) => {
    expect(guard(STATE, envelope(STAFF.caseManager, command), NOW)).toMatchObject({
      kind: 'not-found',
      message: `This plan has no such ${called}. Look at the plan for its ${called}s as they are now.`,
    });
  });
});

describe('what stands against a finer rule', () => {
  it.each<[string, () => PlanCommand, string]>([
    ['of a task', () => ({ ...COMMANDS['reschedule-task'], dueOn: localDate('2020-01-01') }), 'dueOn'],
    ['of a step', () => ({ ...COMMANDS['slow-down'], byDays: 10_000 }), 'byDays'],
    ['of the plan', () => ({ ...COMMANDS['re-plan'], transferOn: localDate('2020-01-01') }), 'transferOn'],
    ['of what is booked', () => ({ ...COMMANDS['book-appointments'], on: localDate('2020-01-01') }), 'on'],
    ['of what was booked', () => ({ ...COMMANDS['move-appointment'], on: localDate('2020-01-01') }), 'on'],
  ])('%s is refused, and names the field', (_, command, field) => {
    const given = command();
    const { actor, state } = ready(given.name);
    expect(guard(state, envelope(actor, given), MORNING)).toMatchObject({ field });
  });

  it('nobody can choose that nobody is told where that is not theirs to choose', () => {
    const { actor, state } = ready('record-death');
    const quietly = { ...envelope(actor, COMMANDS['record-death']), mail: false } as const;
    expect(guard(state, quietly, MORNING)).toMatchObject({ kind: 'against-rule', field: 'mail' });
  });
});

describe('standing in', () => {
  it('lets a colleague answer for whom they stand in, and only on the side that was asked', () => {
    const away = STAFF.receivingOfficer.staffId;
    const may = (actor: Actor) => refusal(stateFor('accept-task'), { ...actor, actingFor: [away] }, 'accept-task');
    expect(may(STAFF.receivingColleague)).toBeNull();
    expect(may(STAFF.psychologist)).toMatchObject({ kind: 'not-allowed' });
  });
});

describe('a conflict', () => {
  it.each(NAMES)('%s on what somebody has changed is stale, and says what changed', (name) => {
    const { actor, state } = ready(name);
    const changed = { rev: 7, at: NOW, by: 'somebody', what: 'another date' };
    const older = { rev: 6, at: NOW, by: 'somebody', what: 'seen before' };
    const since = { rev: 7, changes: [older, changed] };
    const moved: PlanState = {
      ...state,
      tasks: state.tasks.map((task) => (task.taskId === taskId ? { ...task, ...since } : task)),
      rungs: state.rungs.map((rung) => (rung.key === 'introduce' ? { ...rung, ...since } : rung)),
      peopleVersion: 7,
      changes: [older, changed],
      ...strandItemOf(name)?.changed(state, since),
    };
    expect(refusal(moved, actor, name, 6)).toMatchObject({ kind: 'stale', current: 7, changed: [changed] });
    expect(refusal(moved, actor, name, 7)?.kind).not.toBe('stale');
    expect(refusal(moved, actor, name, null)?.kind).not.toBe('stale');
  });

  it('is what somebody is told for whom it was until somebody else changed it', () => {
    const { state } = ready('accept-task');
    const changed = { rev: 7, at: NOW, by: 'somebody', what: 'asked of somebody else' };
    const tasks = state.tasks.map((task) => (task.taskId === taskId ? { ...task, rev: 7, changes: [changed] } : task));
    const late = refusal({ ...state, tasks }, nobody, 'accept-task', 6);
    expect(late).toMatchObject({ kind: 'stale', changed: [changed] });
    expect(refusal({ ...state, tasks }, nobody, 'accept-task', 7)).toMatchObject({ kind: 'not-allowed' });
  });

  it('is not raised by reminders and climbs between reading and writing', () => {
    const plan = live(startAt({ years: 17, months: 6 }));
    const read = plan.task('name-receiving-officer');
    const peopleVersion = plan.state.peopleVersion;
    plan.passTo(localDate('2026-06-01'));
    expect(plan.task('name-receiving-officer')).toMatchObject({ rev: read.rev, climbed: 5 });
    expect(plan.state.peopleVersion).toBe(peopleVersion);
    plan.do(STAFF.receivingColleague, acceptTask(read.taskId), read.rev);
  });

  it('is not raised by somebody who has only looked', () => {
    const plan = live(startAt({ years: 17, months: 6 }));
    const read = plan.task('name-receiving-officer');
    const { peopleVersion } = plan.state;
    plan.do(STAFF.receivingOfficer, { name: 'receive-task', taskId: read.taskId });
    expect(plan.state.peopleVersion).toBe(peopleVersion);
    plan.do(STAFF.receivingColleague, acceptTask(read.taskId), read.rev);
  });

  it('on one task is not raised by a change to another', () => {
    const plan = live(startAt({ years: 17, months: 6 }));
    const read = plan.task('name-receiving-officer');
    plan.finish('share-information');
    plan.do(STAFF.receivingColleague, acceptTask(read.taskId), read.rev);
  });

  it('on the plan as a whole is raised by any decision of a person, and names it', () => {
    const plan = live(startAt({ years: 17, months: 6 }));
    const { peopleVersion } = plan.state;
    plan.finish('share-information');
    const again: PlanCommand = { name: 're-plan', reason, transferOn: null, policy: null };
    expect(plan.refusal(STAFF.caseManager, again, peopleVersion)).toMatchObject({
      kind: 'stale',
      current: peopleVersion + 1,
      changed: [{ what: 'complete-task', by: 'case-manager' }],
    });
    plan.do(STAFF.caseManager, again, peopleVersion + 1);
  });
});

describe('the answer to a command', () => {
  it('names the item with its new revision; for the whole plan none', () => {
    const plan = live(startAt({ years: 17, months: 6 }));
    const { taskId: id, rev } = plan.task('name-receiving-officer');
    expect(plan.do(STAFF.receivingColleague, { name: 'receive-task', taskId: id }).item).toEqual({ id, rev });
    expect(plan.do(STAFF.receivingColleague, acceptTask(id)).item).toEqual({ id, rev: rev + 1 });
    const naming = completeTask(id, { receivingOfficerId: STAFF.receivingOfficer.staffId });
    expect(plan.do(STAFF.receivingColleague, naming).item).toEqual({ id, rev: rev + 2 });
    const { rev: was } = plan.rung('introduce');
    const slower: PlanCommand = { name: 'slow-down', rung: 'introduce', byDays: 7, reason };
    expect(plan.do(STAFF.caseManager, slower).item).toEqual({ id: 'introduce', rev: was + 1 });
    expect(plan.do(STAFF.caseManager, COMMANDS['record-child-view']).item).toBeNull();
  });
});
