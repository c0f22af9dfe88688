import { addDays, addMonths } from '../../../domain/calendar/local-date';
import type { LocalDate } from '../../../domain/calendar/local-date';
import { addMinutes } from '../../../domain/calendar/london-time';
import type { Instant } from '../../../domain/calendar/london-time';
import { taskIdOf } from '../../../domain/ids';
import type { OrderId } from '../../../domain/ids';
import type { Actor, Assignee } from '../../../domain/people';
import { ORDER_TYPES, POLICIES, transitionValues } from '../../../domain/policy/index';
import type { Refusal } from '../../../domain/refusal';
import { ACTIONS } from '../../../domain/transition-plan/actions';
import type { OrderChange, PlanCommand, PlanCommandName, StartPlan } from '../../../domain/transition-plan/commands';
import { refuseStart } from '../../../domain/transition-plan/begin';
import { isOfAConsultation } from '../../../domain/transition-plan/enforcement/waits';
import { nextWake } from '../../../domain/transition-plan/next-wake';
import { canHoldUnpaidWork } from '../../../domain/transition-plan/order';
import { RUNGS } from '../../../domain/transition-plan/state';
import type { Task } from '../../../domain/transition-plan/state';
import { isUnfinished } from '../../../domain/transition-plan/tasks';
import { VIEW_ABOUTS } from '../../../domain/transition-plan/voice/state';
import { at, pick } from './chance';
import type { Chance } from './chance';
import { isOfAStrand, strandCommandOn } from './strand-commands';
import { CANARY, someAudience } from './voice-commands';
import { EXIT_PLAN, NOW, order, PROBATION_TEAM, STAFF, startAt, TODAY, YOUTH_TEAM } from './plans';
import type { LivedPlan } from './plans';

/** What happened in one move of a walk. */
export type Move =
  | { readonly is: 'command'; readonly actor: Actor; readonly command: PlanCommand; readonly refused: Refusal | null }
  | { readonly is: 'time' }
  | { readonly is: 'mail' }
  | { readonly is: 'seen' };

const PEOPLE: readonly Actor[] = Object.values(STAFF);
const NAMES = Object.keys(ACTIONS) as PlanCommandName[];
const OF_STRANDS = NAMES.filter(isOfAStrand);
const OF_LADDER = NAMES.filter((name) => !isOfAStrand(name));

/** However many commands strands bring, most of what is done is about the ladder: walks are to get everywhere on it. */
function someName(by: number): PlanCommandName {
  return pick<PlanCommandName>(by % 3 === 0 ? OF_STRANDS : OF_LADDER, Math.floor(by / 3));
}

const UNFINISHED = { is: 'unfinished', hoursLeft: 40 } as const;
const ROUTES_TAKEN: readonly StartPlan['routes'][] = [
  ['youth-to-adult'],
  ['end-of-order'],
  ['end-of-order', 'youth-to-adult'],
];

/** A start at 16 to 24, in either nation, with one to three orders of any type, at any time of a day. */
export function startFrom(chance: Chance): StartPlan {
  const nearEighteen = at(chance, 0) % 3 > 0;
  const months = nearEighteen ? 17 * 12 + 2 + (at(chance, 1) % 13) : 16 * 12 + (at(chance, 1) % (9 * 12));
  const age = { years: Math.floor(months / 12), months: months % 12, days: at(chance, 2) % 31 };
  const nation = at(chance, 3) % 2 === 0 ? 'wales' : 'england';
  const routes = pick<StartPlan['routes']>(ROUTES_TAKEN, Math.floor(at(chance, 3) / 2));
  const nobody = { receivingServiceId: null, receivingTeamId: null };
  const lone = startAt(age, { nation, routes, ...(routes.includes('youth-to-adult') ? {} : nobody) });
  const orders = Array.from({ length: 1 + (at(chance, 4) % 3) }, (_, i) =>
    order(
      at(chance, 5) % 3 > 0 && i === 0 ? 'youth-rehabilitation-order' : pick(ORDER_TYPES, at(chance, 5 + i)),
      addMonths(lone.orders[0]?.endsOn ?? TODAY, -(at(chance, 6) % 11) * (i + 1) + i * 9),
      { orderId: `order-${i}` as OrderId, agreedToTransfer: at(chance, 7) % 4 === i ? 'agreed with probation' : null },
    ),
  ).map((one) => (canHoldUnpaidWork(one.type) && at(chance, 6) % 4 === 0 ? { ...one, unpaidWork: UNFINISHED } : one));
  const start = { ...lone, orders };
  return refuseStart(start, nowOfStart(chance)) === null ? start : lone;
}

export function nowOfStart(chance: Chance): Instant {
  return addMinutes(NOW, (at(chance, 7) % 24) * 60);
}

/**
 * Makes one move: time passes, a message comes back, or somebody does something, sensible or not. A walk with a
 * theme does more of it.
 */
export function nextMove(plan: LivedPlan, chance: Chance, theme: readonly PlanCommandName[] = OF_STRANDS): Move {
  const [kind, ...rest] = chance;
  if (plan.state.life.phase === 'closed' && (kind ?? 0) % 3 === 0) return sensibly(plan, 're-open', rest);
  if (plan.state.life.phase === 'sealed' && (kind ?? 0) % 5 === 0) return sensibly(plan, 'withdraw-death', rest);
  switch ((kind ?? 0) % 11) {
    case 0:
    case 1:
      return passToWake(plan);
    case 2:
      return passDays(plan, at(rest, 0));
    case 3:
      if (at(rest, 0) % 6 === 0) {
        if (at(rest, 4) % 2 === 0) return seeWorkers(plan, rest);
        plan.happens({ type: 'mail-undeliverable', recipient: { kind: 'staff', staffId: STAFF.manager.staffId } });
        return { is: 'mail' };
      }
      return give(plan, pick(PEOPLE, at(rest, 1)), anyCommand(plan, someName(at(rest, 2)), rest), rest);
    case 4:
      return sensibly(plan, someName(at(rest, 2)), rest);
    case 5:
    case 6:
      return sensibly(plan, pick(theme, at(rest, 2)), rest);
    default:
      return goOn(plan, rest);
  }
}

/** What is done about missed appointments, and what else can get between a question and its answer. */
const ABOUT_MISSED: readonly PlanCommandName[] = [
  'record-appointment',
  'record-appointment',
  'record-appointment',
  'record-appointment',
  'record-appointment',
  'record-appointment',
  'ask-for-consultation',
  'record-advice',
  'record-advice',
  'record-no-advice',
  'give-warning',
  'give-warning',
  'give-warning',
  'give-warning',
  'decide-on-enforcement',
  'decide-on-enforcement',
  'withdraw-decision',
  'book-appointments',
  'change-order',
  'add-order',
  'close',
  'pause',
  'resume',
  're-plan',
  'keep-at-yjs',
  'hand-over-after-all',
  'receive-task',
  'accept-task',
  'reject-task',
  'reassign-task',
  'complete-task',
  'cancel-task',
  'answer-voluntary-offer',
  'let-go',
];

/** Makes one move on a plan under which appointments are missed. */
export function nextMoveOnMissed(plan: LivedPlan, chance: Chance): Move {
  const [kind, ...rest] = chance;
  if (plan.state.life.phase === 'closed') return sensibly(plan, 're-open', rest);
  switch ((kind ?? 0) % 8) {
    case 0:
      return passToWake(plan);
    case 1:
    case 2:
      return passDays(plan, at(rest, 0));
    case 3:
      return goOn(plan, rest);
    default: {
      const name = pick(ABOUT_MISSED, at(rest, 2));
      if (!name.endsWith('-task')) return sensibly(plan, name, rest);
      const asked = plan.state.tasks.filter((task) => isOfAConsultation(task) && isUnfinished(task));
      const task = asked.length === 0 ? null : pick(asked, at(rest, 3));
      const command = commandOn(plan, name, task, rest);
      const able = PEOPLE.find((person) => plan.refusal(person, command) === null);
      return give(plan, able ?? pick(PEOPLE, at(rest, 1)), command, rest);
    }
  }
}

/** Some of the people are seen to have gone, to be away or to leave; everybody else is there. */
function seeWorkers(plan: LivedPlan, chance: Chance): Move {
  const workers = PEOPLE.flatMap(({ staffId }, index) => {
    const by = Math.floor(at(chance, 1) / (index + 1)) % 6;
    const is = (['gone', 'nobody-stands-in', 'leaves'] as const)[by];
    return is === undefined ? [] : [{ staffId, standing: { is } }];
  });
  plan.happens({ type: 'workers-seen', workers });
  const { state } = plan;
  plan.happens({ type: 'workers-seen', workers });
  if (plan.state !== state) throw new Error('Not kept: what was seen before changes nothing');
  return { is: 'seen' };
}

function passToWake(plan: LivedPlan): Move {
  const due = nextWake(plan.state);
  if (due !== null) {
    if (due > plan.now) plan.now = due;
    plan.happens({ type: 'time', due });
  }
  return { is: 'time' };
}

/** Some days go by without a wake in between, as when everything was down: time acts late, and must catch up. */
function passDays(plan: LivedPlan, by: number): Move {
  plan.now = addMinutes(plan.now, by % 7 === 0 ? (by % 100) * 24 * 60 : (by % 28) * 12 * 60);
  const due = nextWake(plan.state);
  if (due !== null) plan.happens({ type: 'time', due });
  return { is: 'time' };
}

/** What a plan mostly sees: somebody decides what waits for a decision, or does the next thing on one of its tasks. */
function goOn(plan: LivedPlan, chance: Chance): Move {
  if (plan.state.pause && at(chance, 4) % 2 === 0)
    return sensibly(plan, ENDS_PAUSE[plan.state.pause.waitsFor ?? 'a-person'], chance);
  if (plan.state.proposal && at(chance, 4) % 2 === 0) {
    return sensibly(plan, at(chance, 3) % 3 === 0 ? 'keep-at-yjs' : 'hand-over-after-all', chance);
  }
  if (plan.state.receivingTeamId !== null && at(chance, 3) % 19 === 0) {
    return sensibly(plan, 'change-receiving-officer', chance);
  }
  // Few plans come so far that somebody can be let go: then it is tried often.
  if (ACTIONS['let-go'].phases.includes(plan.state.life.phase) && at(chance, 3) % 4 === 0) {
    return sensibly(plan, 'let-go', chance);
  }
  const open = plan.state.tasks.filter(isUnfinished);
  if (open.length === 0) return at(chance, 3) % 2 === 0 ? sensibly(plan, 'let-go', chance) : passToWake(plan);
  const task = pick(open, at(chance, 0));
  const answer = ANSWERS[task.kind];
  if (answer !== undefined) return sensibly(plan, answer, chance);
  const name: PlanCommandName =
    task.state.is === 'rejected'
      ? 'reassign-task'
      : task.state.is === 'requested' || task.state.is === 'received'
        ? 'accept-task'
        : 'complete-task';
  return give(plan, holderOf(plan, task, at(chance, 1)), commandOn(plan, name, task, chance), chance);
}

/** What ends a pause, by what it waits for. */
const ENDS_PAUSE = {
  'a-person': 'resume',
  court: 'end-court-matter',
  custody: 'record-release',
} as const satisfies Record<string, PlanCommandName>;

/** What completes the tasks that only the child's own answer completes. */
const ANSWERS: Readonly<Partial<Record<Task['kind'], PlanCommandName>>> = {
  'offer-voluntary-contact': 'answer-voluntary-offer',
  'offer-advocate': 'record-advocate-answer',
  'ask-the-child': 'record-child-view',
  'give-advice': 'record-advice',
  'decide-on-missed': 'decide-on-enforcement',
  'confirm-death': 'record-death',
  'name-another-worker': 'change-case-manager',
  'ask-about-travelling': 'record-choice-to-travel',
};

function holderOf(plan: LivedPlan, task: Task, by: number): Actor {
  const { assignee } = task;
  const held = PEOPLE.filter((person) =>
    assignee.kind === 'staff'
      ? person.staffId === assignee.staffId
      : assignee.kind === 'team'
        ? person.teamId === assignee.teamId
        : person.role === assignee.role,
  );
  if (task.state.is === 'rejected' || held.length === 0) return STAFF.caseManager;
  return pick(held, by);
}

/** A command of this name, by the first person who may give it now; by anybody when none may. */
function sensibly(plan: LivedPlan, name: PlanCommandName, chance: Chance): Move {
  const command = anyCommand(plan, name, chance);
  const able = PEOPLE.find((person) => plan.refusal(person, command) === null);
  return give(plan, able ?? pick(PEOPLE, at(chance, 1)), command, chance);
}

function give(plan: LivedPlan, actor: Actor, command: PlanCommand, chance: Chance): Move {
  const standsIn = at(chance, 5) % 13 === 0 ? { ...actor, actingFor: [pick(PEOPLE, at(chance, 6)).staffId] } : actor;
  const ifMatch = at(chance, 5) % 5 === 0 ? at(chance, 6) % 4 : null;
  const refused = plan.refusal(standsIn, command, ifMatch);
  if (refused === null) plan.do(standsIn, command, ifMatch);
  return { is: 'command', actor: standsIn, command, refused };
}

function anyCommand(plan: LivedPlan, name: PlanCommandName, chance: Chance): PlanCommand {
  return commandOn(plan, name, plan.state.tasks.length > 0 ? pick(plan.state.tasks, at(chance, 3)) : null, chance);
}

function commandOn(plan: LivedPlan, name: PlanCommandName, task: Task | null, chance: Chance): PlanCommand {
  const taskId = task?.taskId ?? taskIdOf(plan.state.planId, 999);
  const rung = at(chance, 5) % 7 === 0 ? pick(RUNGS, at(chance, 3)) : pick(plan.state.rungs, at(chance, 3)).key;
  const reason = 'the child asked for it';
  const few = at(chance, 4);
  const day = someDay(plan.today, few);
  if (isOfAStrand(name)) return strandCommandOn(plan, name, { chance, day, reason });
  switch (name) {
    case 'receive-task':
    case 'start-task':
      return { name, taskId };
    case 'accept-task': {
      const handover = task?.kind === 'accept-responsibility' || task?.kind === 'accept-area-move';
      const from = few % 5 === 0 ? day : null;
      const receivingManagerId = handover && few % 17 !== 1 ? STAFF.probationManager.staffId : null;
      return { name, taskId, conditions: few % 3 === 0 ? 'a place to meet' : null, from, receivingManagerId };
    }
    case 'reject-task':
    case 'cancel-task':
      return { name, taskId, reason };
    case 'complete-task': {
      const naming = task?.kind === 'name-receiving-officer' && few % 17 !== 1;
      const receivingOfficerId = naming ? pick(PEOPLE, few % 3 === 0 ? few : 6).staffId : null;
      const on = few % 4 === 0 ? day : null;
      const exitPlan = task?.kind === 'exit-plan' && few % 17 !== 1 ? EXIT_PLAN : null;
      const note = task?.kind === 'tell-family' ? CANARY : null;
      const urgent = receivingOfficerId !== null && few % 7 === 0 ? 'the-child-asked' : null;
      return { name, taskId, on, childsWords: null, note, receivingOfficerId, exitPlan, urgent };
    }
    case 'reschedule-task':
      return { name, taskId, dueOn: day, reason };
    case 'reassign-task':
      return {
        name,
        taskId,
        assignee: someAssignee(task, few),
        reason,
        urgent: few % 7 === 0 ? 'somebodys-safety' : null,
      };
    case 'arrange-meeting':
      return { name, taskId, on: day, at: '14:30', minutes: 45 };
    case 'slow-down':
      return { name, rung, byDays: pick([7, 14, 1, 30, 3, 90, 0, -5, 2.5, 400_000], few), reason };
    case 'repeat-rung': {
      // Mostly one that can be gone through again: those are few.
      const resolved = plan.state.rungs.filter(({ state }) => state.is === 'done' || state.is === 'passed-over');
      const again = resolved.length === 0 || few % 4 === 0 ? rung : pick(resolved, at(chance, 3)).key;
      return { name, rung: again, reason };
    }
    case 'pass-over-rung':
      return { name, rung, reason };
    case 'plan-joint-contacts':
      return { name, on: Array.from({ length: few % 4 }, (_, i) => addDays(day, i)) };
    case 're-plan': {
      const policy = few % 3 === 0 ? transitionValues(POLICIES[few % 2 === 0 ? 'wales' : 'england']) : null;
      const stricter = policy && few % 4 === 0 ? { ...policy, jointContactsMinimum: 5 } : policy;
      return { name, reason, transferOn: few % 2 === 0 ? day : null, policy: stricter };
    }
    case 'keep-at-yjs':
      return { name, until: day, reason };
    case 'pause':
      return { name, reason, reviewOn: day };
    case 'resume':
      return { name };
    case 'record-child-view':
      return {
        name,
        about: pick(VIEW_ABOUTS, few),
        words: few % 4 === 0 ? null : CANARY,
        mayBeSeenBy: someAudience(chance),
      };
    case 'change-order':
      return {
        name,
        orderId: pick(plan.state.orders, at(chance, 3)).orderId,
        change: someChange(plan, chance),
        reason,
      };
    case 'add-order': {
      const orderId = `order-${few % 5 === 0 ? 0 : plan.state.orders.length}` as OrderId;
      const added = order(pick(ORDER_TYPES, at(chance, 3)), addDays(day, few % 3 === 0 ? 0 : 90), { orderId });
      return { name, order: few % 6 === 0 ? { ...added, unpaidWork: UNFINISHED } : added, reason };
    }
    case 'answer-voluntary-offer': {
      const agreed = few % 3 > 0;
      const trustedWorkerId = agreed === (few % 17 !== 1) ? STAFF.caseManager.staffId : null;
      return { name, agreed, childsWords: few % 2 === 0 ? 'maybe' : null, trustedWorkerId };
    }
    case 'let-go':
      return { name, childsWords: few % 2 === 0 ? 'I am ready' : null };
    case 'hand-over-after-all':
    case 're-open':
      return { name, reason };
    case 'close':
      // Mostly not: a walk is to go on.
      return few % 6 === 0 ? { name, reason } : { name: 'record-child-view', about: 'other', words: 'not yet' };
  }
}

function someChange(plan: LivedPlan, chance: Chance): OrderChange {
  const few = at(chance, 4);
  const { endsOn } = pick(plan.state.orders, at(chance, 3));
  switch (few % 5) {
    case 0:
      return { is: 'revoked', on: few % 3 === 0 ? someDay(plan.today, few) : plan.today };
    case 1:
    case 2:
      return { is: 'extended', endsOn: few % 11 === 0 ? someDay(plan.today, few) : addDays(endsOn, few % 200) };
    default:
      return { is: 'unpaid-work', hoursLeft: few % 2 === 0 ? 0 : (few % 40) - 1 };
  }
}

/** Mostly a day of the coming year, at times one that has passed or lies very far away. */
function someDay(today: LocalDate, by: number): LocalDate {
  return addDays(today, by % 29 === 0 ? 12_000 : by % 7 === 0 ? -(by % 400) : by % 365);
}

function someAssignee(task: Task | null, by: number): Assignee {
  const side = by % 9 === 0 ? 'sender' : (task?.assignee.side ?? 'sender');
  const wrongService = by % 10 === 0;
  const ours = PEOPLE.filter((person) => (person.teamId === PROBATION_TEAM) === (side === 'receiver'));
  if (by % 4 === 0) return { kind: 'team', teamId: side === 'receiver' ? PROBATION_TEAM : YOUTH_TEAM, side };
  return { kind: 'staff', staffId: pick(wrongService ? PEOPLE : ours, by).staffId, side };
}
