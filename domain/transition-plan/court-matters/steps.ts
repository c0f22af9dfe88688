import { addWeeks, latest } from '../../calendar/local-date';
import type { LocalDate } from '../../calendar/local-date';
import { addWorkingDays, onOrAfterWorkingDay } from '../../calendar/working-days';
import { courtMatterIdOf } from '../../ids';
import { addOrder, changeOrder } from '../order-steps';
import type { Hold } from '../hold';
import type { PlanState } from '../state';
import { assigneeFor, cancelTasks, completeByDecision, isUnfinished, makeTask, moveTaskTo } from '../tasks';
import { actorOf, revised, tell } from '../turn';
import type { Turn } from '../turn';
import type { CourtCommand } from './commands';
import { holdsUp } from './state';
import type { CourtMatter } from './state';

type Command<Name extends CourtCommand['name']> = Extract<CourtCommand, { readonly name: Name }>;

/** Records it. What a hearing decides is asked for on the first working day after it. */
export function recordMatter(turn: Turn, command: Command<'record-court-matter'>): void {
  const { kind, on, court, orderId, expected, goesOn } = command;
  const { planId, courtMatters } = turn.state;
  const matterId = courtMatterIdOf(planId, courtMatters.length + 1);
  const by = actorOf(turn);
  const matter: CourtMatter = {
    ...{ matterId, kind, on, court, orderId, expected, at: turn.now, by },
    goesOn: goesOn && { ...goesOn, at: turn.now, by },
    state: { is: 'pending' },
    rev: 1,
    changes: [],
  };
  turn.state = { ...turn.state, courtMatters: [...courtMatters, matter] };
  tell(turn, on === null ? 'court-matter' : 'court-matter-on', matterId, { kind, ...(on === null ? {} : { on }) });
  if (goesOn) tell(turn, 'goes-on-despite-court', matterId, { kind });
  if (on !== null) askForOutcome(turn, matter, on);
  turn.item = { id: matterId, rev: 1 };
}

/** Another day, or a first one. */
export function moveMatter(turn: Turn, { matterId, on, court }: Command<'move-court-matter'>): void {
  const { kind } = change(turn, matterId, ({ court: before }) => ({ on, court: court ?? before }), `on ${on}`);
  tell(turn, 'court-matter-moved', matterId, { kind, on });
  const item = turn.item;
  const asked = turn.state.tasks.find((task) => isUnfinished(task) && task.about === matterId);
  if (asked) moveTaskTo(turn, asked, dayAfter(turn.state, on), 'the court has set another day');
  else askForOutcome(turn, found(turn, matterId), on);
  turn.item = item;
}

export function goOn(turn: Turn, { matterId, decidedWith, reason }: Command<'go-on-despite-court-matter'>): void {
  const goesOn = { decidedWith, reason, at: turn.now, by: actorOf(turn) };
  const { kind } = change(turn, matterId, () => ({ goesOn }), 'the handover goes on');
  tell(turn, 'goes-on-despite-court', matterId, { kind });
}

/** What was decided, and what it does to an order: by the very steps by which that is recorded without a hearing. */
export function endMatter(turn: Turn, { matterId, on, decision, note }: Command<'end-court-matter'>): void {
  const by = actorOf(turn);
  const state = { is: 'ended', on, outcome: decision.is, note, at: turn.now, by } as const;
  const { kind } = change(turn, matterId, () => ({ state }), 'decided');
  tell(turn, 'court-matter-ended', matterId, { kind, on, outcome: decision.is });
  const item = turn.item;
  completeByDecision(turn, 'record-court-outcome', 'recorded', ({ about }) => about === matterId);
  const reason = BY_A_COURT;
  switch (decision.is) {
    case 'order-extended': {
      const { orderId, endsOn } = decision;
      changeOrder(turn, { name: 'change-order', orderId, change: { is: 'extended', endsOn }, reason });
      break;
    }
    case 'order-revoked': {
      const { orderId } = decision;
      changeOrder(turn, { name: 'change-order', orderId, change: { is: 'revoked', on: decision.on }, reason });
      break;
    }
    case 'new-order':
      addOrder(turn, { name: 'add-order', order: decision.order, reason });
      break;
    case 'nothing-changes':
      break;
  }
  turn.item = item;
}

export function withdrawMatter(turn: Turn, { matterId, reason }: Command<'withdraw-court-matter'>): void {
  const state = { is: 'withdrawn', reason, at: turn.now, by: actorOf(turn) } as const;
  const { kind } = change(turn, matterId, () => ({ state }), 'withdrawn');
  tell(turn, 'court-matter-withdrawn', matterId, { kind, reason });
  const item = turn.item;
  cancelTasks(turn, ({ about }) => about === matterId, reason);
  turn.item = item;
}

/** What pends at court holds the handover up until somebody looks at it after the next hearing, or in the policy's weeks. */
export function heldByCourt(state: PlanState, today: LocalDate): Hold | null {
  const holding = state.courtMatters.filter(holdsUp);
  const [first] = holding;
  if (!first) return null;
  const days = holding.map(({ on }) => on).filter((on) => on !== null);
  const [day = null, ...others] = days.filter((on) => on >= today);
  const looked =
    day === null ? addWeeks(today, state.policy.courtPauseReviewWeeks) : dayAfter(state, latest(day, ...others));
  return {
    is: 'court',
    why: first.kind,
    reviewOn: onOrAfterWorkingDay(looked, state.policy.bankHolidays),
    until: null,
  };
}

const BY_A_COURT = 'what a court has decided';

function askForOutcome(turn: Turn, { matterId }: CourtMatter, on: LocalDate): void {
  const dueOn = dayAfter(turn.state, on);
  makeTask(turn, 'record-court-outcome', null, assigneeFor(turn.state, 'case-manager'), dueOn, matterId);
}

function dayAfter({ policy }: PlanState, on: LocalDate): LocalDate {
  return policy.courtOutcomeWorkingDays === 0
    ? onOrAfterWorkingDay(on, policy.bankHolidays)
    : addWorkingDays(on, policy.courtOutcomeWorkingDays, policy.bankHolidays);
}

function found({ state }: Turn, id: string): CourtMatter {
  const matter = state.courtMatters.find(({ matterId }) => matterId === id);
  if (!matter) throw new RangeError('The guard has found this matter before');
  return matter;
}

function change(turn: Turn, id: string, to: (before: CourtMatter) => Partial<CourtMatter>, what: string): CourtMatter {
  const before = found(turn, id);
  const after: CourtMatter = { ...before, ...to(before), ...revised(before, turn, what) };
  const courtMatters = turn.state.courtMatters.map((one) => (one.matterId === id ? after : one));
  turn.state = { ...turn.state, courtMatters };
  turn.item = { id, rev: after.rev };
  return after;
}
