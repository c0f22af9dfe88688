import { dateOfAge } from '../../../domain/calendar/age';
import type { StaffId } from '../../../domain/ids';
import type { Actor, Assignee } from '../../../domain/people';
import { ACTIONS } from '../../../domain/transition-plan/actions';
import type { Relation } from '../../../domain/transition-plan/relations';
import type { PlanCommand } from '../../../domain/transition-plan/commands';
import { endOfOrders, hasEnded } from '../../../domain/transition-plan/order';
import { LADDER, needsOf } from '../../../domain/transition-plan/ladder';
import { nextWake } from '../../../domain/transition-plan/next-wake';
import type { PlanState, Rung, Task, TaskKind } from '../../../domain/transition-plan/state';
import { TIMELINE_KINDS, tellTimeline } from '../../../domain/transition-plan/tell';
import { view } from '../../../domain/transition-plan/view';
import { withdrawalsShownTo } from '../../../domain/transition-plan/withdrawals/shown';
import { shownTo } from '../../../domain/transition-plan/voice/shown';
import type { LivedPlan } from './plans';
import type { Move } from './walks';
import { promise } from './promise';
import { checkSilence } from './sealed-promises';
import { CANARY } from './voice-commands';
import { checkSharing } from './sharing-promises';
import { checkDecisions, checkWaiting } from './enforcement-promises';

/** What holds in every state that a plan can reach. Each check says in its message what was promised. */

export function checkStart(plan: LivedPlan): void {
  promise(plan.state.accountability.length === 1, 'one accountable owner from the start');
  everyState(plan.state);
  checkWaiting(plan);
  readable(plan, 0);
  const due = nextWake(plan.state);
  promise(due !== null && due > plan.now, 'a new plan has done what is due, and waits', { due, now: plan.now });
}

/** Checks one move: from the state before it to the one that the plan is in now. */
export function checkStep(
  before: PlanState,
  plan: LivedPlan,
  move: Move,
  { told: toldBefore, mailed: mailedBefore }: { readonly told: number; readonly mailed: number },
): void {
  const after = plan.state;
  if (before === after) {
    promise(move.is === 'mail' || plan.timeline.length === toldBefore, 'what changes nothing tells nothing');
    const due = nextWake(after);
    promise(move.is !== 'time' || due === null || due > plan.now, 'no wake is for nothing', { due, now: plan.now });
    return;
  }
  everyState(after);
  checkWaiting(plan);
  checkSharing(before, plan);
  checkDecisions(before, plan, toldBefore, move.is === 'command');
  readable(plan, toldBefore);
  answersOfOneRound(plan);
  owner(before, plan, move);
  dates(before, after, move);
  voices(before, plan, toldBefore);
  fewAround(before, after);
  workers(before, plan, move);
  ends(before, plan, move);
  const goesOn = 'before' in before.life && !('before' in after.life);
  if (before.life.phase === 'closed' && after.life.phase === 'closed') staysClosed(before, after, move);
  else if (before.life.phase === 'closed' || goesOn) openedAgain(before, plan, move);
  checkSilence(before, plan, move, mailedBefore);
  revisions(before, after, move);
  promise(after.peopleVersion >= before.peopleVersion, 'the people version never falls');
  if (move.is === 'command') carriedOut(before, move.actor, move.command);
  if (move.is === 'time') {
    const due = nextWake(after);
    promise(due === null || due > plan.now, 'after time has acted, the next wake lies ahead', { due, now: plan.now });
  }
}

function everyState(state: PlanState): void {
  const closed = state.life.phase === 'closed';
  const sealed = state.life.phase === 'sealed';
  promise(state.accountability.length >= 1, 'somebody is accountable');
  promise(
    (nextWake(state) === null) === (closed || sealed),
    'an open plan has a next wake, a closed or sealed one has none',
    state.life,
  );
  promise(!closed || !state.tasks.some(unfinished), 'a closed plan asks nothing of anybody');
  if (closed || sealed) {
    promise(!state.appointments.some(({ state: { is } }) => is === 'planned'), 'a plan at its end expects nobody');
    promise(
      !state.aroundTheChild.formulationMeetings.some(({ state: { is } }) => is === 'planned'),
      'a plan at its end has no meeting before it',
    );
  }
  for (const { missed } of view(state).orders) {
    promise(missed.withoutReasonableExcuse <= missed.inAll, 'an excuse never adds to a count', missed);
  }
  promise(new Set(state.tasks.map((task) => task.taskId)).size === state.tasks.length, 'each task has its own id');
  promise(
    state.rungs.every(({ key }) => state.routes.includes(LADDER[key].route)),
    'a plan has the rungs of its routes, and no other',
    state.rungs,
  );
  const unresolved = state.rungs.filter((rung) => rung.state.is === 'ahead' || rung.state.is === 'open');
  unresolved.forEach((rung, index) => {
    const next = unresolved.slice(index + 1).find(({ key }) => LADDER[key].route === LADDER[rung.key].route);
    promise(!next || rung.dueOn <= next.dueOn, 'due dates never decrease along the ladder', [rung, next]);
    promise(rung.startsOn <= rung.dueOn, 'a rung begins before it is due', rung);
  });
  if (!closed && !sealed) {
    for (const rung of state.rungs) canEnd(state, rung);
  }
  const eighteen = dateOfAge(state.dateOfBirth, { years: 18 });
  const handsOver = state.routes.includes('youth-to-adult');
  promise((state.transferOn !== null) === handsOver, 'a transfer is planned on its own route only', state.transferOn);
  promise(
    state.transferOn === null || state.transferOn >= eighteen,
    'no transfer is planned before the 18th birthday',
    state.transferOn,
  );
  const aboutTheEnd = ['order-running', 'order-ended', 'voluntary'].includes(state.life.phase);
  promise(
    closed || sealed || aboutTheEnd !== handsOver,
    'on both routes the phases are those of the handover',
    state.life,
  );
  const pends = state.courtMatters.some(({ state: { is }, goesOn }) => is === 'pending' && goesOn === null);
  const handingOver = state.life.phase === 'preparing' || state.life.phase === 'graded-handover';
  promise(!handingOver || !pends || state.pause !== null, 'what pends at court holds the handover up', state.pause);
  const inside = state.moves.custody.filter(({ state: { is } }) => is === 'in-custody');
  promise(inside.length <= 1, 'a child is in one place', inside);
  const waits = inside.some(({ goesOn }) => goesOn === null);
  promise(
    state.pause?.waitsFor === undefined || (handingOver && (pends || waits)),
    'a handover waits for nothing that is over',
    state.pause,
  );
  if (state.life.phase === 'voluntary' || state.life.phase === 'order-ended') {
    promise(
      (state.voluntaryContact.is === 'agreed') === (state.life.phase === 'voluntary'),
      'contact is voluntary when, and only when, the child has agreed',
      state.voluntaryContact,
    );
  }
  if (state.life.phase === 'transferred') promise(state.life.on >= eighteen, 'nothing passes before 18', state.life);
}

/** An open rung can always be finished: by the tasks that it still has, or by passing it over. */
function canEnd(state: PlanState, rung: Rung): void {
  if (rung.state.is !== 'open' || LADDER[rung.key].canBePassedOver) return;
  const needed = needsOf(rung.key, state.policy);
  const mine = state.tasks.filter((task) => task.rung === rung.key && task.state.is !== 'cancelled');
  promise(
    needed.every(({ kind, count }) => mine.filter((task) => task.kind === kind).length >= count),
    'a rung that cannot be passed over keeps the tasks that finish it',
    rung,
  );
}

const unfinished = (task: Task): boolean => task.state.is !== 'completed' && task.state.is !== 'cancelled';

function readable(plan: LivedPlan, from: number): void {
  for (const entry of plan.timeline.slice(from)) {
    promise(TIMELINE_KINDS.includes(entry.kind), 'every kind of line is known', entry);
    const words = tellTimeline(entry);
    promise(
      /^[A-Z1-9].*\S$/.test(words) && !/–|undefined|null|NaN/.test(words),
      'every line reads as a sentence',
      words,
    );
  }
}

/** Within one request, nobody has said both yes and no. */
function answersOfOneRound(plan: LivedPlan): void {
  const answered = new Map<string, string>();
  for (const { kind, item } of plan.timeline) {
    if (item === null) continue;
    if (kind === 'task-requested' || kind === 'task-reassigned') answered.delete(item);
    if (kind !== 'task-accepted' && kind !== 'task-rejected') continue;
    promise(!answered.has(item), 'one answer to one request', { item, first: answered.get(item), then: kind });
    answered.set(item, kind);
  }
}

function owner(before: PlanState, plan: LivedPlan, move: Move): void {
  const after = plan.state;
  const added = after.accountability.length - before.accountability.length;
  promise(added === 0 || added === 1, 'accountability passes once at a time');
  before.accountability.forEach((period, index) => {
    promise(after.accountability[index] === period, 'who was accountable is never rewritten');
  });
  if (added === 0) {
    const { life } = before;
    promise(
      after.life.phase !== 'transferred' || ('before' in life ? life.before.life : life).phase === 'transferred',
      'a transferred plan has a new accountable owner',
    );
    return;
  }
  const period = after.accountability.at(-1);
  if (move.is === 'command' && move.command.name === 'take-on-accountability') {
    const last = before.accountability.at(-1);
    promise(period?.staffId === move.actor.staffId, 'only whoever says so takes accountability on', period);
    promise(period?.serviceId === last?.serviceId, 'accountability crosses no line by it', [last, period]);
    return;
  }
  const was = before.tasks.find((task) => task.taskId === period?.by);
  if (was?.kind === 'accept-area-move') {
    const accepted = move.is === 'command' && move.command.name === 'accept-task' && move.command.taskId === was.taskId;
    promise(
      accepted && period?.serviceId === move.actor.serviceId,
      'another area takes a plan over by accepting',
      move,
    );
    promise(after.serviceId === period?.serviceId, 'whoever is accountable holds the plan', [after.serviceId, period]);
    return;
  }
  promise(was?.kind === 'accept-responsibility', 'responsibility passes by the task that asks for it', period);
  const byThisCommand =
    move.is === 'command' && move.command.name === 'accept-task' && move.command.taskId === was?.taskId;
  promise(was?.state.is === 'accepted' || byThisCommand, 'responsibility passes only when it was accepted', was);
  promise(after.pause === null, 'a paused handover does not pass');
  promise(after.life.phase === 'transferred', 'with the new owner the plan is transferred');
  if (was?.state.is === 'accepted') {
    promise(period?.staffId === was.state.accountableId, 'it passes to the person who was named');
    const { from } = was.state;
    promise(
      from === null || (period !== undefined && plan.today >= from),
      'it passes no earlier than the receiver agreed to',
      { from, period },
    );
  }
}

/** A date may come earlier only where somebody decides on the whole plan anew. */
const NEW_DATES: readonly PlanCommand['name'][] = [
  're-plan',
  'hand-over-after-all',
  'keep-at-yjs',
  'change-order',
  'add-order',
  'end-court-matter',
];

/** What the end of the orders brings about, and what it never does. */
function ends(before: PlanState, plan: LivedPlan, move: Move): void {
  const after = plan.state;
  const by = move.is === 'command' ? move.command.name : 'time';
  const end = endOfOrders(after.orders, after.policy);
  promise(
    before.orders === after.orders || ['change-order', 'add-order', 'end-court-matter'].includes(by),
    'only what is recorded of an order changes it',
    by,
  );
  promise(
    after.life.phase !== 'closed' || before.life.phase === 'closed' || by === 'let-go' || by === 'close',
    'no plan closes by itself',
    by,
  );
  promise(
    before.voluntaryContact === after.voluntaryContact ||
      by === 'answer-voluntary-offer' ||
      after.voluntaryContact.is === 'not-answered',
    'silence is never taken for an answer',
    after.voluntaryContact,
  );
  const theEnd = after.rungs.find(({ key }) => key === 'end-of-order');
  if (!theEnd || 'before' in after.life) return;
  const ended = hasEnded(end, plan.now);
  promise(ended === (theEnd.state.is === 'done'), 'the end of the orders is done when it has come, and not before', [
    end,
    theEnd,
  ]);
  if (after.life.phase === 'order-running') promise(!ended, 'nothing runs past the true end of the last order', end);
  if (end.is === 'set' && !ended) promise(theEnd.dueOn === end.on, 'the last step stands on the true end', theEnd);
  if (by === 'let-go') promise(ended, 'nobody is let go while an order runs', end);
}

/** What the child said is kept as it was said, and shown to nobody to whom they did not want to show it. */
function voices(before: PlanState, { state: after, timeline, effects }: LivedPlan, toldBefore: number): void {
  const records = ({ childViews, voice }: PlanState) => [
    childViews,
    voice.howIUnderstandBest,
    voice.safeWayToReachMe,
    voice.advocate,
    voice.restorativeWork,
    voice.myPlan,
  ];
  const gone: readonly unknown[] = after.withdrawals.map(({ record }) => record);
  records(before).forEach((was, index) => {
    const is = records(after)[index] ?? [];
    const stood = was.filter((one) => !gone.includes(one));
    promise(
      stood.every((one, i) => is[i] === one),
      'what was recorded stands as it was recorded, or was withdrawn as it was',
      [was, is],
    );
  });
  before.voice.peopleWhoMatter.forEach(({ personId, name, at, by, earlier }) => {
    const withdrawn = after.withdrawals.flatMap((one) => (one.kind === 'person-who-matters' ? [one.record] : []));
    const then = [...after.voice.peopleWhoMatter, ...withdrawn].find((other) => other.personId === personId);
    const all = then ? [...then.earlier, then] : [];
    promise(
      then?.personId === personId && [...earlier, { name, at, by }].every((one, i) => all[i]?.at === one.at),
      'what was said of somebody before stays readable',
      then,
    );
  });
  promise(
    !JSON.stringify([timeline.slice(toldBefore), effects]).includes(CANARY),
    'nothing that the child said stands in a line or a message',
  );
  const shown = shownTo(after, 'receiving-side');
  const { childViews, voice } = shown;
  const withdrawn = withdrawalsShownTo(after.withdrawals, 'receiving-side').map(({ record }) => record);
  const closed = [childViews, withdrawn, ...Object.values(voice).filter(Array.isArray)]
    .flat()
    .filter((one: { readonly mayBeSeenBy?: string }) => one.mayBeSeenBy === 'youth-justice-service');
  promise(closed.length === 0, 'the receiving side is shown nothing that the child keeps from it', closed);
}

/** What was shared can be taken back after the end; all else stays as it was. */
function staysClosed(before: PlanState, after: PlanState, move: Move): void {
  promise(
    move.is === 'command' && move.command.name === 'withdraw-extract',
    'a closed plan changes by what may still be taken back',
    move,
  );
  const { sharing, peopleVersion, changes } = before;
  promise(
    JSON.stringify({ ...after, sharing, peopleVersion, changes }) === JSON.stringify(before),
    'what is taken back of a closed plan leaves all else as it was',
  );
}

/** Only a person opens a plan again; nothing that was taken back comes back, and nothing is asked for in the past. */
function openedAgain(before: PlanState, plan: LivedPlan, move: Move): void {
  const after = plan.state;
  promise(
    move.is === 'command' && move.command.name === (before.life.phase === 'closed' ? 're-open' : 'withdraw-death'),
    'a closed plan changes by being opened again, and a sealed one goes on when the record was a mistake',
    move,
  );
  promise(after.accountability === before.accountability, 'whoever was accountable last still is');
  for (const task of before.tasks.filter((one) => !unfinished(one))) {
    promise(after.tasks.includes(task), 'what was done or taken back before the plan ended stays so', task);
  }
  const asked = after.tasks.filter(unfinished);
  promise(
    asked.every(({ dueOn }) => dueOn >= plan.today),
    'nothing is asked for in the past',
    asked,
  );
  for (const rung of after.rungs) {
    const left = rung.state.is === 'ahead' || rung.state.is === 'open';
    promise(!left || rung.dueOn >= plan.today, 'no step is planned for the past', rung);
    promise(
      rung.state.is !== 'open' || LADDER[rung.key].tasks.length === 0 || asked.some((task) => task.rung === rung.key),
      'a step that is open asks something of somebody',
      rung,
    );
  }
  const due = nextWake(after);
  promise(due !== null && due > plan.now, 'a plan that goes on has done what is due, and waits', {
    due,
    now: plan.now,
  });
}

function dates(before: PlanState, after: PlanState, move: Move): void {
  if (move.is === 'command' && NEW_DATES.includes(move.command.name)) return;
  promise(
    (after.transferOn ?? '') >= (before.transferOn ?? '') || after.life.phase === 'transferred',
    'the transfer never moves back',
    [before.transferOn, after.transferOn],
  );
  before.rungs.forEach((rung, index) => {
    const then = after.rungs[index];
    if (rung.state.is === 'done' || rung.state.is === 'passed-over') return;
    promise(then !== undefined && then.dueOn >= rung.dueOn, 'planned dates never move back', [rung, then]);
  });
}

function revisions(before: PlanState, after: PlanState, move: Move): void {
  for (const task of before.tasks) {
    const then = after.tasks.find((other) => other.taskId === task.taskId);
    promise(then !== undefined && then.rev >= task.rev, 'a task is never lost, and its revision never falls', task);
    const decided = move.is === 'command' || move.is === 'seen';
    promise(decided || then?.rev === task.rev, 'time changes no revision', task);
  }
  for (const one of before.appointments) {
    const withdrawn = after.withdrawals.flatMap((other) => (other.kind === 'appointment' ? [other.record] : []));
    const then = [...after.appointments, ...withdrawn].find((other) => other.appointmentId === one.appointmentId);
    promise(
      then !== undefined && then.rev >= one.rev,
      'an appointment is never lost, and its revision never falls',
      one,
    );
    if (move.is !== 'command') promise(then === one, 'time changes no appointment', one);
  }
  const kept = before.withdrawals.every((one, index) => after.withdrawals[index] === one);
  promise(kept, 'what was withdrawn stays to be read as it was', after.withdrawals);
  const ids = idsOf(after);
  promise(new Set(ids).size === ids.length, 'no record ever has the id of another, withdrawn or not', ids);
  if (move.is !== 'command') promise(after.peopleVersion === before.peopleVersion, 'time decides nothing');
}

function idsOf({ voice, aroundTheChild, appointments, withdrawals }: PlanState): readonly string[] {
  const { professionals, interventions, formulationMeetings } = aroundTheChild;
  return [
    ...voice.achievements.map(({ achievementId }) => achievementId),
    ...voice.peopleWhoMatter.map(({ personId }) => personId),
    ...professionals.map(({ professionalId }) => professionalId),
    ...interventions.map(({ interventionId }) => interventionId),
    ...formulationMeetings.map(({ meetingId }) => meetingId),
    ...appointments.map(({ appointmentId }) => appointmentId),
    ...withdrawals.filter(({ recordId }) => recordId.startsWith('plan-')).map(({ recordId }) => recordId),
  ];
}

/** Worked out again from the words of the table, apart from the code that the guard uses. */
function carriedOut(before: PlanState, actor: Actor, command: PlanCommand): void {
  const row = ACTIONS[command.name];
  const task = 'taskId' in command ? before.tasks.find((other) => other.taskId === command.taskId) : undefined;
  const rung = 'rung' in command ? before.rungs.find((other) => other.key === command.rung) : undefined;
  const itemState = task?.state.is ?? rung?.state.is ?? strandItemState(before, command);
  promise(row.phases.includes(before.life.phase), 'the phase allows it', [command, before.life]);
  promise(itemState === undefined || row.itemStates.includes(itemState), 'the item’s state allows it', [
    command,
    itemState,
  ]);
  promise(before.pause === null || row.whilePaused, 'the pause allows it', command);
  promise(
    row.who.some((relation) => stands(before, actor, relation, task)),
    'the person may do it',
    [actor, command],
  );
}

function strandItemState(state: PlanState, command: PlanCommand) {
  const { appointments, voice, aroundTheChild, enforcement, courtMatters, moves } = state;
  if (ACTIONS[command.name].on !== 'item') return undefined;
  if ('appointmentId' in command) {
    return appointments.find((other) => other.appointmentId === command.appointmentId)?.state.is;
  }
  if ('personId' in command) {
    return voice.peopleWhoMatter.find((other) => other.personId === command.personId)?.state.is;
  }
  const { professionals, interventions, formulationMeetings } = aroundTheChild;
  if (command.name === 'step-back-professional') {
    return professionals.find((other) => other.professionalId === command.professionalId)?.state.is;
  }
  if ('interventionId' in command) {
    return interventions.find((other) => other.interventionId === command.interventionId)?.state.is;
  }
  if ('consultationId' in command) {
    return enforcement.consultations.find((other) => other.consultationId === command.consultationId)?.state.is;
  }
  if ('decisionId' in command) {
    return enforcement.decisions.find((other) => other.decisionId === command.decisionId)?.state.is;
  }
  if ('stayId' in command) return moves.custody.find((other) => other.stayId === command.stayId)?.state.is;
  if ('moveId' in command) return moves.outOfArea.find((other) => other.moveId === command.moveId)?.state.is;
  if ('matterId' in command) return courtMatters.find((other) => other.matterId === command.matterId)?.state.is;
  if ('meetingId' in command) {
    return formulationMeetings.find((other) => other.meetingId === command.meetingId)?.state.is;
  }
  return undefined;
}

function completed({ tasks }: PlanState, by: PlanCommand | null): Task | undefined {
  return by?.name === 'complete-task' ? tasks.find(({ taskId }) => taskId === by.taskId) : undefined;
}

/** A plan's people change when somebody says so; then nothing that waits points at whoever was there before. */
function workers(before: PlanState, { state: after, today }: LivedPlan, move: Move): void {
  const by = move.is === 'command' ? move.command : null;
  const holds = (staffId: StaffId | null, side: 'sender' | 'receiver') => (task: Task) =>
    unfinished(task) &&
    task.assignee.kind === 'staff' &&
    task.assignee.staffId === staffId &&
    task.assignee.side === side;
  if (before.caseManagerId !== after.caseManagerId) {
    const first = completed(before, by)?.about === 'next-case-manager';
    const atOnce = by?.name === 'change-case-manager' && by.urgent !== null;
    const toHost = before.serviceId !== after.serviceId;
    promise(first || atOnce || toHost, 'the child is told before their worker changes, unless it could not wait', by);
    const telling = after.tasks.some((task) => unfinished(task) && task.about === 'new-case-manager');
    promise(first || telling, 'after a change that could not wait the child is still told', after.tasks);
    const owners: readonly TaskKind[] = [
      'decide-keep-or-hand-over',
      'correct-address',
      'confirm-death',
      'notify-serious-incident',
      'sign-off',
    ];
    const left = after.tasks.filter(holds(before.caseManagerId, 'sender')).filter(({ kind }) => !owners.includes(kind));
    promise(left.length === 0, 'nothing is left with the case manager of before', left);
    const meets = after.appointments.filter(
      ({ state, withId }) => state.is === 'planned' && withId === before.caseManagerId,
    );
    promise(meets.length === 0, 'the child meets the case manager that they have now', meets);
  }
  const first = completed(before, by)?.about === 'next-receiving-officer';
  if (before.receivingOfficerId !== null && before.receivingOfficerId !== after.receivingOfficerId) {
    const atOnce = by !== null && 'urgent' in by && by.urgent !== null;
    promise(first || atOnce, 'the child is told before who receives them changes, unless it could not wait', by);
    const left = after.tasks.filter(holds(before.receivingOfficerId, 'receiver'));
    promise(
      left.every(({ kind }) => kind === 'name-receiving-officer'),
      'nothing is left with the officer of before',
      left,
    );
    const telling = after.tasks.some((task) => unfinished(task) && task.about === 'new-receiving-officer');
    promise(first || telling, 'the child is told who receives them now', { today });
  }
  const planned = after.tasks.some((task) => unfinished(task) && task.about === 'next-receiving-officer');
  promise(!planned || after.receivingOfficerChange !== null, 'the child is told of no change that is none any more');
}

/** One more than the policy says is there only when a manager has said why. */
function fewAround({ aroundTheChild: was }: PlanState, { aroundTheChild: is, policy }: PlanState): void {
  const count = (entries: readonly { readonly state: { readonly is: string } }[]) =>
    entries.filter(({ state }) => state.is === 'running' || state.is === 'involved').length;
  for (const kind of ['professionals', 'interventions'] as const) {
    const added = is[kind].length > was[kind].length;
    const few = count(is[kind]) <= policy.professionalsAtMost;
    const why = is[kind].at(-1)?.overCap ?? null;
    promise(!added || few || why !== null, 'few at once, or a manager said why', is[kind]);
  }
}

function stands(state: PlanState, actor: Actor, relation: Relation, task: Task | undefined): boolean {
  const is = (staffId: StaffId | null) =>
    staffId !== null && [actor.staffId, ...actor.actingFor].some((mine) => mine === staffId);
  const ours = actor.serviceId === state.serviceId;
  const theirs = actor.serviceId === state.receivingServiceId;
  const hosts = state.moves.outOfArea.some(
    ({ host, state: { is }, kind }) =>
      host.serviceId === actor.serviceId && (is === 'asked' || (is === 'agreed' && kind === 'caretaking')),
  );
  switch (relation) {
    case 'case-manager':
      return is(state.caseManagerId);
    case 'yjs-colleague':
      return ours && ['case-manager', 'seconded-probation-officer'].includes(actor.role);
    case 'yjs-manager':
      return ours && ['manager', 'head-of-service'].includes(actor.role);
    case 'receiving-officer':
      return is(state.receivingOfficerId);
    case 'accountable-manager':
      return stands(
        state,
        actor,
        state.accountability.at(-1)?.role === 'manager' ? 'yjs-manager' : 'receiving-manager',
        task,
      );
    case 'consultant':
      return ours && ['psychologist', 'trauma-champion'].includes(actor.role);
    case 'recipient':
      return state.sharing.decisions.some(
        ({ with: to, state: { is } }) => to.is === 'staff' && to.staffId === actor.staffId && is !== 'not-shared',
      );
    case 'receiving-manager':
      return theirs && ['probation-manager', 'head-of-service'].includes(actor.role);
    case 'assignee':
      if (!task || !{ sender: ours, receiver: theirs, host: hosts }[task.assignee.side]) return false;
      return isAsked(task.assignee, actor, is);
    case 'assignees-manager':
      return (
        task !== undefined &&
        (task.assignee.side === 'host'
          ? hosts && ['manager', 'head-of-service'].includes(actor.role)
          : stands(state, actor, task.assignee.side === 'sender' ? 'yjs-manager' : 'receiving-manager', task))
      );
  }
}

function isAsked(assignee: Assignee, actor: Actor, is: (staffId: StaffId) => boolean): boolean {
  if (assignee.kind === 'staff') return is(assignee.staffId);
  return assignee.kind === 'team' ? actor.teamId === assignee.teamId : actor.role === assignee.role;
}
