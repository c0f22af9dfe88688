import { localDateOf } from '../calendar/london-time';
import type { LocalDate } from '../calendar/local-date';
import type { Instant } from '../calendar/london-time';
import type { MailDue, Step, TimelineEntry, Warning } from '../entity';
import type { StaffId } from '../ids';
import type { Actor, Recipient, Side } from '../people';
import type { Change } from '../refusal';
import type { PlanState, Rung, RungKey, Task } from './state';

/** How many changes an item remembers, so that a conflict can say what changed. */
const CHANGES_KEPT = 10;

/**
 * One step in the making: the state so far and what follows from it. It lives inside a single call of `step` and is
 * the only thing in the domain that is written to; the states themselves are never changed in place.
 */
export interface Turn {
  state: PlanState;
  readonly timeline: TimelineEntry[];
  readonly mails: MailDue[];
  readonly warnings: Warning[];
  item: { readonly id: string; readonly rev: number } | null;
  readonly now: Instant;
  readonly today: LocalDate;
  readonly by: StaffId | null;
  /** From which side of the handover they act; null when time does. */
  readonly side: Side | null;
}

export function turnFrom(state: PlanState, now: Instant, actor: Actor | null): Turn {
  const by = actor?.staffId ?? null;
  const side = actor && (actor.serviceId === state.serviceId ? 'sender' : 'receiver');
  return { state, timeline: [], mails: [], warnings: [], item: null, now, today: localDateOf(now), by, side };
}

/** Who gave the command. Throws when it is time that acts: only people decide. */
export function actorOf(turn: Turn): StaffId {
  if (turn.by === null) throw new RangeError('A command is given by a person');
  return turn.by;
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

/** Adds a line to the plan's history. */
export function tell(
  turn: Turn,
  kind: string,
  item: string | null,
  data: Readonly<Record<string, unknown>> = {},
): void {
  turn.timeline.push({ kind, at: turn.now, by: turn.by, item, data });
}

/** Has a message sent. Two of one kind to one recipient in one step become one that leads to the plan. */
export function mail(
  turn: Turn,
  to: Recipient,
  template: MailDue['template'],
  ref: string,
  meeting: MailDue['meeting'] = null,
): void {
  if (to.kind === 'staff' && to.staffId === turn.by && meeting === null) return;
  const same = turn.mails.findIndex(
    (other) => other.template === template && meeting === null && JSON.stringify(other.to) === JSON.stringify(to),
  );
  const due: MailDue = { kind: 'mail-due', to, template, ref, meeting };
  if (same === -1) turn.mails.push(due);
  else turn.mails[same] = { ...due, ref: turn.state.planId };
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
  if (turn.by === null) return;
  const peopleVersion = turn.state.peopleVersion + 1;
  const change: Change = { rev: peopleVersion, at: turn.now, by: turn.by, what };
  turn.state = { ...turn.state, peopleVersion, changes: [...turn.state.changes, change].slice(-CHANGES_KEPT) };
}

/** The next revision of something that a person, or time, has changed. */
export function revised(
  item: { readonly rev: number; readonly changes: readonly Change[] },
  turn: Turn,
  what: string,
): { rev: number; changes: Change[] } {
  const rev = item.rev + 1;
  const change: Change = { rev, at: turn.now, by: turn.by ?? 'time', what };
  return { rev, changes: [...item.changes, change].slice(-CHANGES_KEPT) };
}
