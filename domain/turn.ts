import type { LocalDate } from './calendar/local-date';
import { localDateOf } from './calendar/london-time';
import type { Instant } from './calendar/london-time';
import type { MailDue, TimelineEntry, Warning } from './entity';
import type { StaffId } from './ids';
import type { Change } from './refusal';

/** How many changes an item remembers, so that a conflict can say what changed. */
const CHANGES_KEPT = 10;

/**
 * One step of an entity in the making: the state so far and what follows from it. It lives inside a single call of `step`
 * and is the only thing in the domain that is written to; the states themselves are never changed in place.
 */
export interface Turn<State> {
  state: State;
  readonly timeline: TimelineEntry[];
  readonly mails: MailDue[];
  readonly warnings: Warning[];
  item: { readonly id: string; readonly rev: number } | null;
  readonly now: Instant;
  readonly today: LocalDate;
  readonly by: StaffId | null;
}

export function turnFrom<State>(state: State, now: Instant, by: StaffId | null): Turn<State> {
  return { state, timeline: [], mails: [], warnings: [], item: null, now, today: localDateOf(now), by };
}

/** Who gave the command. Throws when it is time that acts: only people decide. */
export function actorOf({ by }: Pick<Turn<unknown>, 'by'>): StaffId {
  if (by === null) throw new RangeError('A command is given by a person');
  return by;
}

/** Adds a line to the entity's history. */
export function tell(
  turn: Turn<unknown>,
  kind: string,
  item: string | null,
  data: Readonly<Record<string, unknown>> = {},
): void {
  turn.timeline.push({ kind, at: turn.now, by: turn.by, item, data });
}

/** Has a message sent. Two of one kind to one recipient in one step become one that leads to the `whole` entity. */
export function addMail(turn: Turn<unknown>, due: Omit<MailDue, 'kind'>, whole: string): void {
  const { to, template, meeting } = due;
  if (to.kind === 'staff' && to.staffId === turn.by && meeting === null) return;
  const same = turn.mails.findIndex(
    (other) => other.template === template && meeting === null && JSON.stringify(other.to) === JSON.stringify(to),
  );
  const mail: MailDue = { kind: 'mail-due', ...due };
  if (same === -1) turn.mails.push(mail);
  else turn.mails[same] = { ...mail, ref: whole };
}

/** The next revision of something that a person, or time, has changed. */
export function revised(
  item: { readonly rev: number; readonly changes: readonly Change[] },
  { now, by }: Pick<Turn<unknown>, 'now' | 'by'>,
  what: string,
): { rev: number; changes: Change[] } {
  const rev = item.rev + 1;
  const change: Change = { rev, at: now, by: by ?? 'time', what };
  return { rev, changes: [...item.changes, change].slice(-CHANGES_KEPT) };
}

/** Adds to the entity's own list of changes, by which conflicts about the whole of it say what changed. */
export function noteChange<State extends { readonly peopleVersion: number; readonly changes: readonly Change[] }>(
  turn: Turn<State>,
  what: string,
): void {
  if (turn.by === null) return;
  const { peopleVersion: rev, changes: kept } = turn.state;
  const { rev: peopleVersion, changes } = revised({ rev, changes: kept }, turn, what);
  turn.state = { ...turn.state, peopleVersion, changes };
}
