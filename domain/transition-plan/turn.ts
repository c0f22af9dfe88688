import type { Instant } from '../calendar/london-time';
import type { MailDue, Step } from '../entity';
import type { Actor, Recipient, Side } from '../people';
import { addMail, noteChange, revised, turnFrom as turnOf } from '../turn';
import type { Turn as TurnOf } from '../turn';
import type { PlanState, Rung, RungKey, Task } from './state';

export { actorOf, revised, tell } from '../turn';

/** One step of a plan in the making. */
export interface Turn extends TurnOf<PlanState> {
  /** From which side of the handover they act; null when time does. */
  readonly side: Side | null;
}

export function turnFrom(state: PlanState, now: Instant, actor: Actor | null): Turn {
  const side = actor && (actor.serviceId === state.serviceId ? 'sender' : 'receiver');
  return { ...turnOf(state, now, actor?.staffId ?? null), side };
}

/** From which side the command was given. Throws when it is time that acts. */
export function sideOf(turn: Turn): Side {
  if (turn.side === null) throw new RangeError('A command is given by a person');
  return turn.side;
}

/** What the step comes to. Once a plan is sealed nobody is written to, by the step that seals it and by any after it. */
export function finish(turn: Turn): Step<PlanState> {
  const effects = turn.state.life.phase === 'sealed' ? [] : turn.mails;
  const { state, timeline, item, warnings } = turn;
  return { state, timeline, effects, item, ...(warnings.length === 0 ? {} : { warnings }) };
}

/** Has a message sent. Two of one kind to one recipient in one step become one that leads to the plan. */
export function mail(
  turn: Turn,
  to: Recipient,
  template: MailDue['template'],
  ref: string,
  meeting: MailDue['meeting'] = null,
): void {
  addMail(turn, { to, template, ref, meeting }, turn.state.planId);
}

/** Replaces one task. A change by a person raises its `rev` and says what was changed; time passing does neither. */
export function changeTask(turn: Turn, task: Task, to: Partial<Task>, what: string | null): Task {
  const changed: Task = { ...task, ...to, ...(what === null ? {} : revised(task, turn, what)) };
  turn.state = {
    ...turn.state,
    tasks: turn.state.tasks.map((other) => (other.taskId === task.taskId ? changed : other)),
  };
  if (what !== null && turn.by !== null) turn.item = { id: changed.taskId, rev: changed.rev };
  return changed;
}

/** Replaces one rung, by the same rule as a task. */
export function changeRung(turn: Turn, key: RungKey, to: Partial<Rung>, what: string | null): Rung {
  const rung = rungOf(turn.state, key);
  const changed: Rung = { ...rung, ...to, ...(what === null ? {} : revised(rung, turn, what)) };
  turn.state = { ...turn.state, rungs: turn.state.rungs.map((other) => (other.key === key ? changed : other)) };
  return changed;
}

export function rungOf(state: PlanState, key: RungKey): Rung {
  const rung = state.rungs.find((other) => other.key === key);
  if (!rung) throw new RangeError(`A plan has every rung; ${key} is missing`);
  return rung;
}

/** Adds to the plan's own list of changes, by which plan-wide conflicts say what changed. */
export function notePlanChange(turn: Turn, what: string): void {
  noteChange(turn, what);
}
