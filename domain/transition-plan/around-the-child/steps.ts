import { ageOn } from '../../calendar/age';
import { addWorkingDays } from '../../calendar/working-days';
import { formulationMeetingIdOf, interventionIdOf, professionalIdOf } from '../../ids';
import { assigneeFor, makeTask } from '../tasks';
import { actorOf, revised, tell } from '../turn';
import type { Turn } from '../turn';
import { nextNumber } from '../withdrawals/state';
import type { AroundCommand } from './commands';
import { goesOver } from './rules';
import type { AroundTheChild, FormulationMeeting, Intervention, Invitation, Professional } from './state';

type Command<Name extends AroundCommand['name']> = Extract<AroundCommand, { readonly name: Name }>;

const MADE_ROOM = 'made room for another';

export function involve(turn: Turn, { professional, stops, overCap }: Command<'involve-professional'>): void {
  const { planId, aroundTheChild } = turn.state;
  const professionalId = professionalIdOf(
    planId,
    nextNumber(turn.state, 'professional', aroundTheChild.professionals.length),
  );
  const involved = aroundTheChild.professionals.filter(({ state }) => state.is === 'involved').length;
  const over = goesOver(turn.state, involved, stops.length) ? overCap : null;
  for (const id of stops) stepBackOne(turn, id, MADE_ROOM);
  add(turn, 'professionals', {
    professionalId,
    ...professional,
    since: turn.now,
    by: actorOf(turn),
    overCap: over,
    state: { is: 'involved' },
    rev: 1,
    changes: [],
  });
  tell(turn, over === null ? 'professional-involved' : 'professional-involved-over-cap', professionalId, {
    agency: professional.agency,
  });
  turn.item = { id: professionalId, rev: 1 };
}

export function stepBack(turn: Turn, { professionalId, reason }: Command<'step-back-professional'>): void {
  stepBackOne(turn, professionalId, reason);
}

export function begin(turn: Turn, { intervention, stops, overCap }: Command<'begin-intervention'>): void {
  const { planId, aroundTheChild } = turn.state;
  const interventionId = interventionIdOf(
    planId,
    nextNumber(turn.state, 'intervention', aroundTheChild.interventions.length),
  );
  const running = aroundTheChild.interventions.filter(({ state }) => state.is === 'running').length;
  const over = goesOver(turn.state, running, stops.length) ? overCap : null;
  for (const id of stops) stopOne(turn, id, MADE_ROOM);
  add(turn, 'interventions', {
    interventionId,
    ...intervention,
    since: turn.now,
    by: actorOf(turn),
    overCap: over,
    state: { is: 'running' },
    rev: 1,
    changes: [],
  });
  const told = over === null ? 'intervention-begun' : 'intervention-begun-over-cap';
  tell(turn, told, interventionId, { level: intervention.level });
  turn.item = { id: interventionId, rev: 1 };
}

export function adapt(turn: Turn, { interventionId, level, adapted }: Command<'adapt-intervention'>): void {
  const before = one(turn.state.aroundTheChild.interventions, (other) => other.interventionId === interventionId);
  setIntervention(turn, before, { level, adapted }, `level ${level}`);
  tell(turn, 'intervention-adapted', interventionId, { level });
}

export function stop(turn: Turn, { interventionId, reason }: Command<'stop-intervention'>): void {
  stopOne(turn, interventionId, reason);
}

export function mapDevelopment(turn: Turn, command: Command<'record-developmental-ages'>): void {
  const { social, emotional, cognitive, basis } = command;
  const chronological = ageOn(turn.state.dateOfBirth, turn.today);
  const mapped = { social, emotional, cognitive, basis, chronological, at: turn.now, by: actorOf(turn) };
  add(turn, 'developmentalAges', mapped);
  tell(turn, 'development-mapped', null, {});
}

export function planMeeting(turn: Turn, { on, invitations }: Command<'plan-formulation-meeting'>): void {
  const { planId, aroundTheChild } = turn.state;
  const meetingId = formulationMeetingIdOf(
    planId,
    nextNumber(turn.state, 'formulation-meeting', aroundTheChild.formulationMeetings.length),
  );
  add(turn, 'formulationMeetings', {
    meetingId,
    on,
    invitations: invitations.map((invited) => ({ ...invited, attendance: { is: 'invited' } })),
    state: { is: 'planned' },
    rev: 1,
    changes: [],
  });
  tell(turn, 'formulation-planned', meetingId, { on, count: invitations.length });
  turn.item = { id: meetingId, rev: 1 };
}

/** Records who was there. Each gap that an agency left becomes a follow-up of the case manager's. */
export function recordMeeting(turn: Turn, { meetingId, attendance }: Command<'record-formulation-meeting'>): void {
  const before = meetingOf(turn, meetingId);
  const invitations = before.invitations.map((invited): Invitation => {
    const told = attendance.find(({ agency }) => agency === invited.agency);
    if (!told) throw new RangeError('The guard has seen that every agency is told of');
    return { ...invited, attendance: told.attended ? { is: 'attended' } : { is: 'not-there', gap: told.gap } };
  });
  setMeeting(turn, before, { invitations, state: { is: 'held', at: turn.now, by: actorOf(turn) } }, 'held');
  const item = turn.item;
  const there = attendance.filter(({ attended }) => attended).length;
  tell(turn, 'formulation-held', meetingId, { on: before.on, there, invited: invitations.length });
  const { policy } = turn.state;
  const dueOn = addWorkingDays(turn.today, policy.lateStepWorkingDays, policy.bankHolidays);
  for (const { agency, gap } of attendance) {
    if (gap === null) continue;
    const holder = assigneeFor(turn.state, 'case-manager');
    makeTask(turn, 'fill-gap', null, holder, dueOn, `${meetingId}.${agency}`);
  }
  turn.item = item;
}

export function callOffMeeting(turn: Turn, { meetingId, reason }: Command<'call-off-formulation-meeting'>): void {
  callOff(turn, meetingOf(turn, meetingId), reason);
}

/** Calls off what is still planned, when the plan itself ends. */
export function callOffMeetings(turn: Turn, reason: string): void {
  for (const meeting of turn.state.aroundTheChild.formulationMeetings) {
    if (meeting.state.is === 'planned') callOff(turn, meeting, reason);
  }
}

function callOff(turn: Turn, meeting: FormulationMeeting, reason: string): void {
  const state = { is: 'cancelled', at: turn.now, by: actorOf(turn), reason } as const;
  setMeeting(turn, meeting, { state }, 'called off');
  tell(turn, 'formulation-called-off', meeting.meetingId, { on: meeting.on });
}

function stepBackOne(turn: Turn, professionalId: string, reason: string): void {
  const { professionals } = turn.state.aroundTheChild;
  const before = one(professionals, (other) => other.professionalId === professionalId);
  const state = { is: 'stepped-back', at: turn.now, by: actorOf(turn), reason } as const;
  const after: Professional = { ...before, state, ...revised(before, turn, 'stepped back') };
  keep(turn, { professionals: professionals.map((other) => (other === before ? after : other)) });
  tell(turn, 'professional-stepped-back', before.professionalId, { agency: before.agency });
  turn.item = { id: after.professionalId, rev: after.rev };
}

function stopOne(turn: Turn, interventionId: string, reason: string): void {
  const before = one(turn.state.aroundTheChild.interventions, (other) => other.interventionId === interventionId);
  setIntervention(turn, before, { state: { is: 'stopped', at: turn.now, by: actorOf(turn), reason } }, 'stopped');
  tell(turn, 'intervention-stopped', before.interventionId, { level: before.level });
}

function setIntervention(turn: Turn, before: Intervention, to: Partial<Intervention>, what: string): void {
  const after: Intervention = { ...before, ...to, ...revised(before, turn, what) };
  const { interventions } = turn.state.aroundTheChild;
  keep(turn, { interventions: interventions.map((other) => (other === before ? after : other)) });
  turn.item = { id: after.interventionId, rev: after.rev };
}

function meetingOf(turn: Turn, meetingId: string): FormulationMeeting {
  return one(turn.state.aroundTheChild.formulationMeetings, (other) => other.meetingId === meetingId);
}

function setMeeting(turn: Turn, before: FormulationMeeting, to: Partial<FormulationMeeting>, what: string): void {
  const after: FormulationMeeting = { ...before, ...to, ...revised(before, turn, what) };
  const { formulationMeetings } = turn.state.aroundTheChild;
  keep(turn, { formulationMeetings: formulationMeetings.map((other) => (other === before ? after : other)) });
  turn.item = { id: after.meetingId, rev: after.rev };
}

function one<Item>(items: readonly Item[], which: (item: Item) => boolean): Item {
  const found = items.find(which);
  if (found === undefined) throw new RangeError('The guard has found this entry before');
  return found;
}

function add<Kind extends keyof AroundTheChild>(turn: Turn, kind: Kind, entry: AroundTheChild[Kind][number]): void {
  keep(turn, { [kind]: [...turn.state.aroundTheChild[kind], entry] });
}

function keep(turn: Turn, to: Partial<AroundTheChild>): void {
  turn.state = { ...turn.state, aroundTheChild: { ...turn.state.aroundTheChild, ...to } };
}
