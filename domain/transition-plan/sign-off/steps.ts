import { addWorkingDays } from '../../calendar/working-days';
import { signOffIdOf } from '../../ids';
import type { SignOffId, StaffId } from '../../ids';
import type { SignedOff, SignOffRule } from '../../policy/sign-off';
import type { PlanState, Task } from '../state';
import { assigneeFor, cancelTasks, completeByDecision, makeTask } from '../tasks';
import { actorOf, revised, tell } from '../turn';
import type { Turn } from '../turn';
import type { SignOffCommand } from './commands';
import type { SignOff } from './state';

type Command<Name extends SignOffCommand['name']> = Extract<SignOffCommand, { readonly name: Name }>;

/**
 * Asks for the sign-offs that the policy wants of what this command has done. What was done holds meanwhile: a sign-off
 * holds nothing up. What is done once more is signed off anew.
 */
export function askForSignOffs(turn: Turn, before: PlanState, command: string): void {
  if (turn.state.life.phase === 'closed' || turn.state.life.phase === 'sealed') return;
  const item = turn.item;
  for (const rule of turn.state.policy.signOffs) {
    if (rule.of === command || hasBecomeDone(rule.of, before, turn.state)) ask(turn, rule);
  }
  turn.item = item;
}

export function giveSignOff(turn: Turn, { signOffId, note, headOfServiceId }: Command<'sign-off'>): void {
  const before = found(turn, signOffId);
  const given = [...before.given, { at: turn.now, by: actorOf(turn), note }];
  const whole = given.length >= before.tiers;
  completeByDecision(turn, 'sign-off', 'signed off', isAbout(before));
  change(turn, before, { given, state: { is: whole ? 'signed-off' : 'asked' } }, 'signed off');
  tell(turn, whole ? 'signed-off' : 'signed-off-by-manager', signOffId, { of: before.of });
  if (!whole && headOfServiceId !== null) askOf(turn, headOfServiceId, signOffId);
  turn.item = { id: signOffId, rev: before.rev + 1 };
}

/** What is to be changed is the case manager's to do; once they have, it is signed off from the beginning. */
export function returnForChanges(turn: Turn, { signOffId, reason }: Command<'return-for-changes'>): void {
  const before = found(turn, signOffId);
  completeByDecision(turn, 'sign-off', 'returned', isAbout(before));
  change(turn, before, { state: { is: 'returned', at: turn.now, by: actorOf(turn), reason } }, 'returned');
  tell(turn, 'returned-for-changes', signOffId, { of: before.of });
  makeTask(turn, 'change-what-was-returned', null, assigneeFor(turn.state, 'case-manager'), dueOn(turn), signOffId);
  turn.item = { id: signOffId, rev: before.rev + 1 };
}

/** Somebody has changed what was returned: the manager looks at it again. */
export function noteChanged(turn: Turn, task: Task): void {
  if (task.kind !== 'change-what-was-returned') return;
  const before = turn.state.signOffs.find(({ signOffId }) => signOffId === task.about);
  if (before?.state.is !== 'returned') return;
  const item = turn.item;
  askAnew(turn, before, before.tiers);
  turn.item = item;
}

function ask(turn: Turn, { of, tiers }: SignOffRule): void {
  const { planId, signOffs } = turn.state;
  const earlier = signOffs.find((other) => other.of === of && other.state.is !== 'signed-off');
  if (earlier) {
    askAnew(turn, earlier, tiers);
    return;
  }
  const signOffId = signOffIdOf(planId, signOffs.length + 1);
  const asked = { of, tiers, doneBy: actorOf(turn), askedAt: turn.now, given: [], state: { is: 'asked' } } as const;
  turn.state = { ...turn.state, signOffs: [...signOffs, { signOffId, ...asked, rev: 1, changes: [] }] };
  tell(turn, 'sign-off-asked', signOffId, { of });
  askOf(turn, managerOf(turn.state), signOffId);
}

function askAnew(turn: Turn, before: SignOff, tiers: SignOff['tiers']): void {
  const { signOffId, of } = before;
  const isOfIt = ({ kind, about }: Task) =>
    about === signOffId && (kind === 'sign-off' || kind === 'change-what-was-returned');
  cancelTasks(turn, isOfIt, 'it was done once more');
  const asked = { tiers, doneBy: actorOf(turn), askedAt: turn.now, given: [], state: { is: 'asked' } } as const;
  change(turn, before, asked, 'asked anew');
  tell(turn, 'sign-off-asked', signOffId, { of });
  askOf(turn, managerOf(turn.state), signOffId);
}

function askOf(turn: Turn, staffId: StaffId, signOffId: SignOffId): void {
  makeTask(turn, 'sign-off', null, { kind: 'staff', staffId, side: 'sender' }, dueOn(turn), signOffId);
}

function dueOn({ today, state: { policy } }: Turn) {
  return addWorkingDays(today, policy.lateStepWorkingDays, policy.bankHolidays);
}

/** The manager who is accountable, or was before responsibility passed: there always was one of the youth justice service. */
function managerOf({ accountability, serviceId }: PlanState): StaffId {
  const ours = accountability.findLast((period) => period.serviceId === serviceId);
  if (!ours) throw new RangeError('A plan begins with a manager of the youth justice service');
  return ours.staffId;
}

function hasBecomeDone(of: SignedOff, before: PlanState, after: PlanState): boolean {
  const isDone = ({ rungs }: PlanState) => rungs.some(({ key, state }) => key === of && state.is === 'done');
  return isDone(after) && !isDone(before);
}

const isAbout =
  ({ signOffId }: SignOff) =>
  ({ about }: Task): boolean =>
    about === signOffId;

function found(turn: Turn, signOffId: SignOffId): SignOff {
  const signOff = turn.state.signOffs.find((other) => other.signOffId === signOffId);
  if (!signOff) throw new RangeError('The guard has found this sign-off before');
  return signOff;
}

function change(turn: Turn, before: SignOff, to: Partial<SignOff>, what: string): void {
  const after: SignOff = { ...before, ...to, ...revised(before, turn, what) };
  turn.state = {
    ...turn.state,
    signOffs: turn.state.signOffs.map((other) => (other.signOffId === before.signOffId ? after : other)),
  };
}
