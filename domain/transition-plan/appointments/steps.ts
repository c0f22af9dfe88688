import { addWeeks } from '../../calendar/local-date';
import { instantAt, localDateOf } from '../../calendar/london-time';
import { addWorkingDays } from '../../calendar/working-days';
import type { CalendarEntry, Meeting } from '../../entity';
import { appointmentIdOf } from '../../ids';
import type { StaffId } from '../../ids';
import { assigneeFor, cancelTasks, isUnfinished, makeTask } from '../tasks';
import { actorOf, mail, revised, tell } from '../turn';
import type { Turn } from '../turn';
import type { AppointmentCommand } from './commands';
import type { Appointment } from './state';
import { isRequired, wasMissed } from './missed';
import { appointmentOf } from './state-of';

type Command<Name extends AppointmentCommand['name']> = Extract<AppointmentCommand, { readonly name: Name }>;

/** Books one appointment or a series, which goes into the diary of whoever meets the child. */
export function book(turn: Turn, command: Command<'book-appointments'>): void {
  const { orderId, what, where, withId, on, at, minutes, repeat } = command;
  const { planId, appointmentsMade } = turn.state;
  const first = appointmentIdOf(planId, appointmentsMade + 1);
  const made = Array.from({ length: repeat?.times ?? 1 }, (_, i): Appointment => ({
    appointmentId: appointmentIdOf(planId, appointmentsMade + 1 + i),
    orderId,
    seriesOf: repeat ? first : null,
    what,
    where,
    withId,
    startsAt: instantAt(addWeeks(on, i * (repeat?.everyWeeks ?? 0)), at),
    minutes,
    sequence: 0,
    state: { is: 'planned' },
    rev: 1,
    changes: [],
  }));
  turn.state = {
    ...turn.state,
    appointments: [...turn.state.appointments, ...made],
    appointmentsMade: appointmentsMade + made.length,
  };
  turn.item = { id: first, rev: 1 };
  tell(turn, 'appointments-booked', first, { count: made.length, on, at });
  toDiary(turn, made, 'REQUEST');
}

export function move(turn: Turn, { appointmentId, on, at, minutes, reason }: Command<'move-appointment'>): void {
  const before = found(turn, appointmentId);
  const startsAt = instantAt(on, at);
  const after = change(turn, before, { startsAt, minutes, sequence: before.sequence + 1 }, `moved to ${on}`);
  tell(turn, 'appointment-moved', appointmentId, { from: localDateOf(before.startsAt), on, at, reason });
  toDiary(turn, [after], 'REQUEST');
}

export function cancelAppointment(turn: Turn, { appointmentId, reason }: Command<'cancel-appointment'>): void {
  const before = found(turn, appointmentId);
  const state = { is: 'cancelled', at: turn.now, by: actorOf(turn), reason } as const;
  const after = change(turn, before, { state, sequence: before.sequence + 1 }, 'called off');
  tell(turn, 'appointment-cancelled', appointmentId, { on: localDateOf(before.startsAt), reason });
  toDiary(turn, [after], 'CANCEL');
}

/**
 * Records what became of an appointment. A missed one is followed up within the policy's working days (guidance), and
 * where an order required it, what follows from the count is asked for.
 */
export function recordOutcome(turn: Turn, command: Command<'record-appointment'>): void {
  const { appointmentId, outcome, childsWords, reason } = command;
  const before = found(turn, appointmentId);
  const state = { is: outcome, at: turn.now, by: actorOf(turn), childsWords, reason } as const;
  const after = change(turn, before, { state }, outcome);
  const item = turn.item;
  tell(turn, 'appointment-recorded', appointmentId, { outcome, on: localDateOf(after.startsAt), reason });
  if (!wasMissed(after)) cancelTasks(turn, (task) => task.about === appointmentId, 'it was not missed after all');
  else if (isRequired(turn.state, after)) followUp(turn, after);
  turn.item = item;
}

/** Whoever the child was to meet, they meet this person now; both diaries follow. */
export function giveAppointmentsTo(turn: Turn, fromId: StaffId, toId: StaffId): void {
  const theirs = turn.state.appointments.filter(({ state, withId }) => state.is === 'planned' && withId === fromId);
  const given = theirs.map((before) =>
    change(turn, before, { withId: toId, sequence: before.sequence + 1 }, 'with somebody else'),
  );
  for (const series of bySeries(given)) {
    toDiary(
      turn,
      series.map((one) => ({ ...one, withId: fromId })),
      'CANCEL',
    );
    toDiary(turn, series, 'REQUEST');
  }
}

/** Calls off whatever is still planned, when the plan itself ends. */
export function callOffAll(turn: Turn, reason: string): void {
  const off = turn.state.appointments
    .filter(({ state }) => state.is === 'planned')
    .map((one) => {
      const state = { is: 'cancelled', at: turn.now, by: actorOf(turn), reason } as const;
      return change(turn, one, { state, sequence: one.sequence + 1 }, 'called off with the plan');
    });
  for (const series of bySeries(off)) toDiary(turn, series, 'CANCEL');
}

function followUp(turn: Turn, { appointmentId }: Appointment): void {
  const { policy, tasks, life } = turn.state;
  if (tasks.some((task) => task.about === appointmentId && isUnfinished(task))) return;
  const holder = life.phase === 'transferred' ? 'receiving-officer' : 'case-manager';
  const dueOn = addWorkingDays(turn.today, policy.followUpWorkingDays, policy.bankHolidays);
  makeTask(turn, 'follow-up-missed', null, assigneeFor(turn.state, holder), dueOn, appointmentId);
}

function found(turn: Turn, appointmentId: string): Appointment {
  const appointment = appointmentOf(turn.state, appointmentId);
  if (!appointment) throw new RangeError('The guard has found this appointment before');
  return appointment;
}

function change(turn: Turn, before: Appointment, to: Partial<Appointment>, what: string): Appointment {
  const after: Appointment = { ...before, ...to, ...revised(before, turn, what) };
  turn.state = {
    ...turn.state,
    appointments: turn.state.appointments.map((other) =>
      other.appointmentId === before.appointmentId ? after : other,
    ),
  };
  turn.item = { id: after.appointmentId, rev: after.rev };
  return after;
}

/** Those of one series that are with one person, together; a single one by itself. */
function bySeries(appointments: readonly Appointment[]): readonly (readonly Appointment[])[] {
  const groups = new Map<string, Appointment[]>();
  for (const one of appointments) {
    const key = `${one.seriesOf ?? one.appointmentId} ${one.withId}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** Into the diary of whoever meets the child, or out of it: an entry for each, and one message for all of them. */
function toDiary(turn: Turn, [first, ...more]: readonly Appointment[], method: Meeting['method']): void {
  if (!first) return;
  const others = more.length === 0 ? {} : { others: more.map(entryOf) };
  const to = { kind: 'staff', staffId: first.withId } as const;
  mail(turn, to, 'meeting', first.appointmentId, { ...entryOf(first), method, ...others });
}

function entryOf({ appointmentId: uid, sequence, startsAt, minutes }: Appointment): CalendarEntry {
  return { uid, sequence, startsAt, minutes };
}
