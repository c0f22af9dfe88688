import type { StaffId } from '../../ids';
import { accountableNow } from '../accountable';
import { giveAppointmentsTo } from '../appointments/steps';
import type { Task, TaskKind } from '../state';
import { assigneeFor, cancelTasks, giveTo, isUnfinished } from '../tasks';
import { actorOf, changeTask, mail, tell } from '../turn';
import type { Turn } from '../turn';
import type { WorkerCommand } from './commands';
import { nameReceivingOfficer } from './receiving-officer';
import { noteNamed } from './seen';
import { accountableInYouthJustice } from './sides';
import type { TellingAbout, UrgentReason } from './state';
import { haveTheChildTold, inGoodTime, isTelling, soon } from './telling';

type Command<Name extends WorkerCommand['name']> = Extract<WorkerCommand, { readonly name: Name }>;

/** What is asked of whoever is accountable, as such. */
export const OWNERS_TASKS: readonly TaskKind[] = [
  'decide-keep-or-hand-over',
  'correct-address',
  'confirm-death',
  'notify-serious-incident',
  'sign-off',
];

/**
 * Names another case manager. The child is told first, and the change waits for that; one that is urgent comes at once, and
 * the child is told within the policy's working days.
 */
export function changeCaseManager(turn: Turn, { toId, urgent }: Command<'change-case-manager'>): void {
  const { caseManagerId, caseManagerChange, planId } = turn.state;
  if (toId === caseManagerId) {
    takeBack(turn, 'the case manager stays', toId);
    tell(turn, 'case-manager-stays', null);
    return;
  }
  if (urgent === null) {
    const change = { toId, at: turn.now, by: actorOf(turn) };
    turn.state = { ...turn.state, caseManagerChange: change };
    tell(turn, 'case-manager-change-planned', null, { staffId: toId });
    if (caseManagerChange) tellPeople(turn, [caseManagerChange.toId]);
    mail(turn, { kind: 'staff', staffId: toId }, 'case-manager-named', planId);
    haveTheChildTold(turn, 'next-case-manager', inGoodTime(turn));
    noteNamed(turn, 'trusted-person');
    return;
  }
  takeBack(turn, 'the change could not wait', toId);
  mail(turn, { kind: 'staff', staffId: toId }, 'case-manager-named', planId);
  tell(turn, 'case-manager-changed-at-once', null, { urgent });
  giveCaseTo(turn, toId);
  haveTheChildTold(turn, 'new-case-manager', soon(turn));
}

/** The child was told: a change that waited for it takes effect. */
export function noteChildTold(turn: Turn, { about }: Task): void {
  const { caseManagerChange, receivingOfficerChange, caseManagerId } = turn.state;
  const { item } = turn;
  if (about === ('next-case-manager' satisfies TellingAbout) && caseManagerChange !== null) {
    giveCaseTo(turn, caseManagerChange.toId);
    tellPeople(turn, [caseManagerChange.toId]);
  }
  if (about === ('next-receiving-officer' satisfies TellingAbout) && receivingOfficerChange !== null) {
    haveReceivedBy(turn, receivingOfficerChange.toId, caseManagerId);
  }
  turn.item = item;
}

/**
 * Names another person to receive the young adult. As with a case manager the child is told first, and the change waits for
 * that; one that is urgent comes at once, and the child is told within the policy's working days. Whoever is named hears of
 * it when they take over: until then the plan is not theirs to read.
 */
export function changeReceivingOfficer(turn: Turn, { toId, urgent }: Command<'change-receiving-officer'>): void {
  const { caseManagerId, receivingOfficerId, life } = turn.state;
  // Whoever has the young adult tells them: probation's practitioner once responsibility has passed.
  const teller = life.phase === 'transferred' ? 'receiving-officer' : 'case-manager';
  if (toId === receivingOfficerId) {
    takeReceiverBack(turn, 'the receiving practitioner stays');
    tell(turn, 'receiving-officer-stays', null);
    tellPeople(turn, [caseManagerId]);
    return;
  }
  if (urgent === null) {
    turn.state = { ...turn.state, receivingOfficerChange: { toId, at: turn.now, by: actorOf(turn) } };
    tell(turn, 'receiving-officer-change-planned', null, { staffId: toId });
    haveTheChildTold(turn, 'next-receiving-officer', inGoodTime(turn), teller);
    return;
  }
  takeReceiverBack(turn, 'the change could not wait');
  tell(turn, 'receiving-officer-changed-at-once', null, { urgent });
  haveReceivedBy(turn, toId, caseManagerId);
  haveTheChildTold(turn, 'new-receiving-officer', soon(turn), teller);
}

/**
 * A task names who receives the young adult: the first at once; another as by `change-receiving-officer`; and the present
 * one so that a planned change is taken back.
 */
export function nameByTask(turn: Turn, toId: StaffId, urgent: UrgentReason | null): void {
  const { receivingOfficerId: present, receivingOfficerChange: planned, policy } = turn.state;
  if (present === null || !policy.childToldFirstOfEachReceiver) {
    nameReceivingOfficer(turn, toId);
    return;
  }
  const known = toId === (planned?.toId ?? present);
  if (known && urgent === null) return;
  const { item } = turn;
  changeReceivingOfficer(turn, { name: 'change-receiving-officer', toId, urgent });
  turn.item = item;
}

/** Somebody else receives the young adult from now on; what was accepted stays accepted, and its accountable owner stays. */
function haveReceivedBy(turn: Turn, toId: StaffId, caseManagerId: StaffId): void {
  const { receivingOfficerId: before } = turn.state;
  nameReceivingOfficer(turn, toId);
  tellPeople(turn, before === null ? [caseManagerId] : [before, caseManagerId]);
  noteNamed(turn, 'receiving-officer');
}

function takeReceiverBack(turn: Turn, reason: string): void {
  turn.state = { ...turn.state, receivingOfficerChange: null };
  cancelTasks(turn, (task) => isTelling(task, 'next-receiving-officer'), reason);
}

/** The manager who gives the command becomes accountable, in the service that is accountable now. */
export function takeOnAccountability(turn: Turn): void {
  const before = accountableNow(turn.state);
  const staffId = actorOf(turn);
  const period = { ...before, staffId, from: turn.now, by: 'taken-on' } as const;
  turn.state = { ...turn.state, accountability: [...turn.state.accountability, period] };
  tell(turn, 'accountability-taken-on', null, { staffId, before: before.staffId });
  for (const task of turn.state.tasks) {
    if (holds(task, before.staffId) && OWNERS_TASKS.includes(task.kind)) {
      const assignee = { kind: 'staff', staffId, side: task.assignee.side } as const;
      giveTo(turn, task, assignee, 'somebody else is accountable now');
    }
  }
  tellPeople(turn, [before.staffId, turn.state.caseManagerId]);
  noteNamed(turn, 'accountable-owner');
}

/**
 * The plan has another case manager from now on. Holding the plan is accepting its own steps, so those go over as they
 * stand; what a colleague was asked and has not answered is asked anew.
 */
function giveCaseTo(turn: Turn, toId: StaffId): void {
  const { caseManagerId: before, receivingOfficerId } = turn.state;
  const owner = accountableInYouthJustice(turn.state).staffId;
  turn.state = { ...turn.state, caseManagerId: toId, caseManagerChange: null };
  tell(turn, 'case-manager-changed', null, { staffId: toId, before });
  for (const task of turn.state.tasks) {
    if (!holds(task, before) || task.assignee.side !== 'sender') continue;
    if (before === owner && OWNERS_TASKS.includes(task.kind)) continue;
    const assignee = assigneeFor(turn.state, 'case-manager');
    const accepted = task.state.is === 'accepted' || task.state.is === 'in-progress';
    if (accepted) changeTask(turn, task, { assignee }, 'with the new case manager');
    else giveTo(turn, task, assignee, 'the plan has another case manager');
  }
  giveAppointmentsTo(turn, before, toId);
  tellPeople(turn, receivingOfficerId === null ? [before] : [before, receivingOfficerId]);
  noteNamed(turn, 'case-manager');
}

/** Takes back that somebody was named, where somebody was. */
export function takeBack(turn: Turn, reason: string, named: StaffId): void {
  const { caseManagerChange: planned } = turn.state;
  if (planned === null) return;
  turn.state = { ...turn.state, caseManagerChange: null };
  cancelTasks(turn, (task) => isTelling(task, 'next-case-manager'), reason);
  if (planned.toId !== named) tellPeople(turn, [planned.toId]);
}

function holds(task: Task, staffId: StaffId): boolean {
  return isUnfinished(task) && task.assignee.kind === 'staff' && task.assignee.staffId === staffId;
}

function tellPeople(turn: Turn, people: readonly StaffId[]): void {
  for (const staffId of people) mail(turn, { kind: 'staff', staffId }, 'plan-people-changed', turn.state.planId);
}
