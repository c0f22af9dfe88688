import { addDays, addWeeks, isBefore, latest } from '../../calendar/local-date';
import type { LocalDate } from '../../calendar/local-date';
import { addWorkingDays, onOrAfterWorkingDay } from '../../calendar/working-days';
import { custodyStayIdOf } from '../../ids';
import type { Hold } from '../hold';
import { transferBirthday } from '../schedule';
import type { PlanState, TaskKind } from '../state';
import { assigneeFor, cancelTasks, completeByDecision, isUnfinished, makeTask, moveTaskTo } from '../tasks';
import { actorOf, revised, tell } from '../turn';
import type { Turn } from '../turn';
import type { MoveCommand } from './commands';
import { presentStay } from './custody-state';
import type { CustodyStay } from './custody-state';

type Command<Name extends MoveCommand['name']> = Extract<MoveCommand, { readonly name: Name }>;

/** The child is in custody: appointments stop counting, and what they need there is asked for. */
export function recordCustody(turn: Turn, command: Command<'record-custody'>): void {
  const { why, since, establishment, releaseOn } = command;
  const { planId, moves } = turn.state;
  const stayId = custodyStayIdOf(planId, moves.custody.length + 1);
  const stay: CustodyStay = {
    ...{ stayId, why, since, establishment, releaseOn, earlier: [], goesOn: null },
    state: { is: 'in-custody' },
    rev: 1,
    changes: [],
  };
  turn.state = { ...turn.state, moves: { ...moves, custody: [...moves.custody, stay] } };
  tell(turn, 'custody-recorded', stayId, { why, since });
  if (releaseOn !== null) tell(turn, 'release-expected', stayId, { releaseOn });
  askToSend(turn, stay);
  seeToDates(turn, stay);
  turn.item = { id: stayId, rev: 1 };
}

/** Another place, another contact, or another day of release. A new place is sent the next steps anew. */
export function changeCustody(turn: Turn, command: Command<'change-custody'>): void {
  const { stayId, establishment, releaseOn } = command;
  const before = found(turn, stayId);
  const moved = before.establishment.name !== establishment.name || before.establishment.kind !== establishment.kind;
  const earlier = moved ? [...before.earlier, { ...before.establishment, until: turn.today }] : before.earlier;
  const after = change(turn, before, { establishment, releaseOn, earlier }, 'changed');
  if (moved) tell(turn, 'establishment-changed', stayId, {});
  if (before.releaseOn !== releaseOn) {
    tell(
      turn,
      releaseOn === null ? 'release-not-known' : 'release-expected',
      stayId,
      releaseOn === null ? {} : { releaseOn },
    );
  }
  const item = turn.item;
  if (moved) {
    cancelTasks(turn, isOf(stayId, 'send-next-steps'), 'the child is somewhere else now');
    askToSend(turn, after);
  }
  seeToDates(turn, after);
  turn.item = item;
}

export function goOnInside(turn: Turn, { stayId, decidedWith, reason }: Command<'go-on-in-custody'>): void {
  const goesOn = { decidedWith, reason, at: turn.now, by: actorOf(turn) };
  change(turn, found(turn, stayId), { goesOn }, 'the handover goes on inside');
  tell(turn, 'goes-on-in-custody', stayId, {});
}

export function recordRelease(turn: Turn, { stayId, on }: Command<'record-release'>): void {
  const state = { is: 'released', on, at: turn.now, by: actorOf(turn) } as const;
  change(turn, found(turn, stayId), { state }, 'released');
  tell(turn, 'released', stayId, { on });
  const item = turn.item;
  completeByDecision(turn, 'confirm-release', 'released', isOf(stayId, 'confirm-release'));
  cancelTasks(turn, ({ about }) => about === stayId, 'the child was released');
  turn.item = item;
}

export function withdrawCustody(turn: Turn, { stayId, reason }: Command<'withdraw-custody'>): void {
  const state = { is: 'withdrawn', reason, at: turn.now, by: actorOf(turn) } as const;
  change(turn, found(turn, stayId), { state }, 'withdrawn');
  tell(turn, 'custody-withdrawn', stayId, { reason });
  const item = turn.item;
  cancelTasks(turn, ({ about }) => about === stayId, reason);
  turn.item = item;
}

/** Custody holds the handover up until the day of release, where one is known; otherwise it is looked at in the policy's weeks. */
export function heldByCustody({ moves, policy }: PlanState, today: LocalDate): Hold | null {
  const stay = presentStay(moves.custody);
  if (!stay || stay.goesOn !== null) return null;
  const { releaseOn } = stay;
  if (releaseOn !== null && releaseOn <= today) return null;
  const looked = releaseOn ?? addWeeks(today, policy.custodyReviewWeeks);
  return { is: 'custody', why: stay.why, reviewOn: onOrAfterWorkingDay(looked, policy.bankHolidays), until: releaseOn };
}

/** What has a day of its own while they are inside: to confirm the release, and to prepare the move to where adults are held. */
function seeToDates(turn: Turn, stay: CustodyStay): void {
  const { stayId, releaseOn, establishment } = stay;
  ask(turn, stayId, 'confirm-release', releaseOn);
  const { policy, dateOfBirth } = turn.state;
  const eighteen = transferBirthday(dateOfBirth, policy);
  const staysPast = releaseOn === null || isBefore(eighteen, releaseOn);
  if (establishment.kind === 'adult') {
    completeByDecision(turn, 'move-to-adult-establishment', 'moved', isOf(stayId, 'move-to-adult-establishment'));
  }
  const ahead = addDays(eighteen, -policy.adultEstablishmentDaysBeforeEighteen);
  const soonest = addWorkingDays(turn.today, policy.lateStepWorkingDays, policy.bankHolidays);
  const dueOn = latest(onOrAfterWorkingDay(ahead, policy.bankHolidays), soonest);
  ask(turn, stayId, 'move-to-adult-establishment', establishment.kind === 'youth' && staysPast ? dueOn : null);
}

/** Has this asked for by that day, or not at all. */
function ask(turn: Turn, stayId: string, kind: TaskKind, dueOn: LocalDate | null): void {
  const ofIt = turn.state.tasks.filter(isOf(stayId, kind));
  const asked = ofIt.find(isUnfinished);
  if (dueOn === null) {
    if (asked) cancelTasks(turn, isOf(stayId, kind), 'it is not needed any more');
  } else if (!asked) {
    if (!ofIt.some(({ state }) => state.is === 'completed')) make(turn, stayId, kind, dueOn);
  } else if (kind === 'confirm-release' && asked.dueOn !== dueOn)
    moveTaskTo(turn, asked, dueOn, 'the release has another day');
}

function askToSend(turn: Turn, { stayId }: CustodyStay): void {
  const { policy } = turn.state;
  make(
    turn,
    stayId,
    'send-next-steps',
    addWorkingDays(turn.today, policy.nextStepsSentWorkingDays, policy.bankHolidays),
  );
}

/** Whoever works with the child does it: the case manager, and after the transfer the receiving practitioner. */
function make(turn: Turn, stayId: string, kind: TaskKind, dueOn: LocalDate): void {
  const holder = turn.state.life.phase === 'transferred' ? 'receiving-officer' : 'case-manager';
  makeTask(turn, kind, null, assigneeFor(turn.state, holder), dueOn, stayId);
}

const isOf = (stayId: string, kind: TaskKind) => (task: { readonly kind: TaskKind; readonly about: string | null }) =>
  task.about === stayId && task.kind === kind;

function found({ state }: Turn, id: string): CustodyStay {
  const stay = state.moves.custody.find(({ stayId }) => stayId === id);
  if (!stay) throw new RangeError('The guard has found this stay before');
  return stay;
}

function change(turn: Turn, before: CustodyStay, to: Partial<CustodyStay>, what: string): CustodyStay {
  const after: CustodyStay = { ...before, ...to, ...revised(before, turn, what) };
  const { moves } = turn.state;
  const custody = moves.custody.map((one) => (one.stayId === before.stayId ? after : one));
  turn.state = { ...turn.state, moves: { ...moves, custody } };
  turn.item = { id: after.stayId, rev: after.rev };
  return after;
}
