import { describe, expect, it } from '@jest/globals';
import { addDays, localDate } from '../../../domain/calendar/local-date';
import { instantAt } from '../../../domain/calendar/london-time';
import type { AppointmentId, OrderId } from '../../../domain/ids';
import type { AppointmentCommand } from '../../../domain/transition-plan/appointments/commands';
import { MOST_APPOINTMENTS } from '../../../domain/transition-plan/appointments/state';
import type { Outcome } from '../../../domain/transition-plan/appointments/state';
import { view } from '../../../domain/transition-plan/view';
import { live, order, STAFF, startAt, startBeforeEnd, TODAY } from './plans';
import type { LivedPlan } from './plans';

type Booking = Extract<AppointmentCommand, { readonly name: 'book-appointments' }>;
const ORDER = 'order-youth-rehabilitation-order' as OrderId;

const booking = (more: Partial<Booking> = {}): Booking => ({
  name: 'book-appointments',
  orderId: ORDER,
  what: 'a walk by the river',
  where: null,
  withId: STAFF.caseManager.staffId,
  on: addDays(TODAY, 7),
  at: '15:00',
  minutes: 45,
  repeat: null,
  ...more,
});

/** Books, lets the time come, and records what became of it. */
function came(plan: LivedPlan, outcome: Outcome, more: Partial<Booking> = {}): AppointmentId {
  const { item } = plan.do(STAFF.caseManager, booking({ on: addDays(plan.today, 1), ...more }));
  const appointmentId = item?.id as AppointmentId;
  plan.passDays(2);
  record(plan, appointmentId, outcome);
  return appointmentId;
}

function record(plan: LivedPlan, appointmentId: AppointmentId, outcome: Outcome): void {
  const reason = 'said so afterwards';
  plan.do(STAFF.caseManager, { name: 'record-appointment', appointmentId, outcome, childsWords: null, reason });
}

const meetingsOf = (plan: LivedPlan) =>
  plan.effects.flatMap(({ to, meeting }) => (meeting && 'staffId' in to ? [[to.staffId, meeting] as const] : []));
const diary = (meetings: ReturnType<typeof meetingsOf>) =>
  meetings.map(([who, meeting]) => {
    const entries = [meeting, ...(meeting.others ?? [])];
    return [who, meeting.method, entries.map(({ uid }) => uid), entries.map(({ sequence }) => sequence)];
  });
const missedOf = (plan: LivedPlan, orderId: OrderId = ORDER) =>
  view(plan.state).orders.find((one) => one.orderId === orderId)?.missed;

describe('booking', () => {
  it('puts a single appointment into the diary of whoever meets the child', () => {
    const plan = live(startAt({ years: 17 }));
    plan.do(STAFF.caseManager, booking({ withId: STAFF.colleague.staffId }));
    const [made] = plan.state.appointments;
    expect(made).toMatchObject({ appointmentId: 'plan-1.a1', state: { is: 'planned' }, seriesOf: null });
    expect(plan.effects.filter(({ template }) => template === 'meeting')).toMatchObject([
      { to: { staffId: 'colleague' }, meeting: { uid: 'plan-1.a1', method: 'REQUEST', minutes: 45 } },
    ]);
  });

  it('keeps a series at the same time of day over the change of clocks, and puts each into the diary by one message', () => {
    const plan = live(startAt({ years: 17 }));
    const on = localDate('2026-03-19');
    plan.do(STAFF.caseManager, booking({ on, withId: STAFF.colleague.staffId, repeat: { everyWeeks: 1, times: 3 } }));
    expect(plan.state.appointments.map(({ startsAt, seriesOf }) => [startsAt, seriesOf])).toEqual([
      ['2026-03-19T15:00:00.000Z', 'plan-1.a1'],
      ['2026-03-26T15:00:00.000Z', 'plan-1.a1'],
      ['2026-04-02T14:00:00.000Z', 'plan-1.a1'],
    ]);
    const entry = (number: number) => {
      const { startsAt } = plan.state.appointments[number - 1] ?? {};
      return { uid: `plan-1.a${number}`, sequence: 0, startsAt, minutes: 45 };
    };
    expect(meetingsOf(plan)).toEqual([['colleague', { ...entry(1), method: 'REQUEST', others: [entry(2), entry(3)] }]]);
  });

  it.each<[string, Partial<Booking>, string | undefined]>([
    ['in the past', { on: addDays(TODAY, -1) }, 'on'],
    ['earlier today', { on: TODAY, at: '08:00' }, 'at'],
    ['further than anybody plans', { repeat: { everyWeeks: 52, times: 20 } }, 'repeat'],
    ['of an order that ends before', { on: addDays(TODAY, 61) }, 'orderId'],
    ['of a series that outlasts its order', { repeat: { everyWeeks: 4, times: 3 } }, 'orderId'],
    ['more than a plan holds', { repeat: { everyWeeks: 1, times: MOST_APPOINTMENTS + 1 } }, undefined],
  ])('%s is refused', (_, more, field) => {
    const refused = live(startBeforeEnd(60)).refusal(STAFF.caseManager, booking(more));
    expect(refused).toMatchObject({ kind: 'against-rule', ...(field === undefined ? {} : { field }) });
  });

  it('for an order that the plan does not have is refused', () => {
    const refused = live(startBeforeEnd(60)).refusal(STAFF.caseManager, booking({ orderId: 'none' as OrderId }));
    expect(refused).toMatchObject({ kind: 'not-found' });
  });
});

describe('what became of an appointment', () => {
  it.each<[Outcome, { inAll: number; withoutReasonableExcuse: number }, number]>([
    ['kept', { inAll: 0, withoutReasonableExcuse: 0 }, 0],
    ['missed', { inAll: 1, withoutReasonableExcuse: 1 }, 1],
    ['missed-with-reasonable-excuse', { inAll: 1, withoutReasonableExcuse: 0 }, 1],
    ['rearranged-by-us', { inAll: 0, withoutReasonableExcuse: 0 }, 0],
  ])('%s counts %j and asks for %i follow-up', (outcome, missed, followUps) => {
    const plan = live(startAt({ years: 17 }));
    came(plan, outcome);
    expect(missedOf(plan)).toEqual(missed);
    expect(plan.unfinished('follow-up-missed')).toHaveLength(followUps);
  });

  it('follows a missed one up within one working day, over a weekend too', () => {
    const plan = live(startAt({ years: 17 }));
    const friday = addDays(TODAY, 4);
    const { item } = plan.do(STAFF.caseManager, booking({ on: friday, at: '09:00' }));
    plan.passTo(instantAt(friday, '12:00'));
    record(plan, item?.id as AppointmentId, 'missed');
    expect(plan.task('follow-up-missed')).toMatchObject({ dueOn: addDays(TODAY, 7), about: item?.id });
  });

  it('that is changed changes the counts, and takes the follow-up back when it was kept after all', () => {
    const plan = live(startAt({ years: 17 }));
    const appointmentId = came(plan, 'missed');
    record(plan, appointmentId, 'missed-with-reasonable-excuse');
    expect(missedOf(plan)).toEqual({ inAll: 1, withoutReasonableExcuse: 0 });
    expect(plan.unfinished('follow-up-missed')).toHaveLength(1);
    record(plan, appointmentId, 'kept');
    expect(missedOf(plan)).toEqual({ inAll: 0, withoutReasonableExcuse: 0 });
    expect(plan.unfinished('follow-up-missed')).toEqual([]);
  });

  it('is each order’s own', () => {
    const other = order('referral-order', addDays(TODAY, 200));
    const plan = live(startBeforeEnd(100));
    plan.do(STAFF.caseManager, { name: 'add-order', order: other, reason: 'court' });
    came(plan, 'missed');
    came(plan, 'missed', { orderId: other.orderId });
    came(plan, 'missed', { orderId: other.orderId });
    came(plan, 'missed', { orderId: null });
    expect([missedOf(plan)?.inAll, missedOf(plan, other.orderId)?.inAll]).toEqual([1, 2]);
    expect(plan.unfinished('follow-up-missed')).toHaveLength(3);
  });

  it('counts for nothing when its order had ended by then: contact is by the child’s choice', () => {
    const plan = live(startBeforeEnd(30));
    plan.do(STAFF.caseManager, booking({ on: addDays(TODAY, 20) }));
    const change = { is: 'revoked', on: addDays(TODAY, 10) } as const;
    plan.passDays(10);
    plan.do(STAFF.caseManager, { name: 'change-order', orderId: ORDER, change, reason: 'the court' });
    plan.passDays(11);
    record(plan, 'plan-1.a1' as AppointmentId, 'missed');
    expect(missedOf(plan)).toEqual({ inAll: 0, withoutReasonableExcuse: 0 });
    expect(plan.unfinished('follow-up-missed')).toEqual([]);
  });

  it.each<[string, Partial<Extract<AppointmentCommand, { name: 'record-appointment' }>>, string | undefined]>([
    ['an excuse without what it was', { outcome: 'missed-with-reasonable-excuse' }, 'reason'],
    ['a change without why', { outcome: 'kept' }, 'reason'],
    ['the same again', { outcome: 'missed', reason: 'again' }, 'outcome'],
  ])('%s is refused', (_, more, field) => {
    const plan = live(startAt({ years: 17 }));
    const appointmentId = came(plan, 'missed');
    const refused = plan.refusal(STAFF.caseManager, {
      name: 'record-appointment',
      appointmentId,
      outcome: 'kept',
      childsWords: null,
      reason: null,
      ...more,
    });
    expect(refused).toMatchObject({ kind: 'against-rule', field });
  });

  it('cannot be said before its time has come, but that we rearrange it can', () => {
    const plan = live(startAt({ years: 17 }));
    plan.do(STAFF.caseManager, booking());
    const say = (outcome: Outcome) =>
      plan.refusal(STAFF.caseManager, {
        name: 'record-appointment',
        appointmentId: 'plan-1.a1' as AppointmentId,
        outcome,
        childsWords: null,
        reason: null,
      });
    expect(say('missed')).toMatchObject({ kind: 'against-rule' });
    expect(say('rearranged-by-us')).toBeNull();
  });
});

describe('moving and calling off', () => {
  it('is nobody’s missed appointment, and the diary follows', () => {
    const plan = live(startAt({ years: 17 }));
    const appointmentId = 'plan-1.a1' as AppointmentId;
    plan.do(STAFF.caseManager, booking({ withId: STAFF.colleague.staffId }));
    const on = addDays(TODAY, 9);
    plan.do(STAFF.caseManager, {
      name: 'move-appointment',
      appointmentId,
      on,
      at: '10:00',
      minutes: 30,
      reason: 'school',
    });
    plan.do(STAFF.caseManager, { name: 'cancel-appointment', appointmentId, reason: 'a day off' });
    const sent = plan.effects.flatMap(({ meeting }) => (meeting ? [[meeting.method, meeting.sequence]] : []));
    expect(sent).toEqual([
      ['REQUEST', 0],
      ['REQUEST', 1],
      ['CANCEL', 2],
    ]);
    expect(missedOf(plan)).toEqual({ inAll: 0, withoutReasonableExcuse: 0 });
  });

  it('comes with the end of the plan', () => {
    const plan = live(startAt({ years: 17 }));
    plan.do(STAFF.caseManager, booking({ withId: STAFF.colleague.staffId, repeat: { everyWeeks: 1, times: 4 } }));
    plan.do(STAFF.manager, { name: 'close', reason: 'moved away' });
    expect(plan.state.appointments.map(({ state }) => state.is)).toEqual(Array(4).fill('cancelled'));
    expect(diary(meetingsOf(plan))).toEqual([
      ['colleague', 'REQUEST', ['plan-1.a1', 'plan-1.a2', 'plan-1.a3', 'plan-1.a4'], [0, 0, 0, 0]],
      ['colleague', 'CANCEL', ['plan-1.a1', 'plan-1.a2', 'plan-1.a3', 'plan-1.a4'], [1, 1, 1, 1]],
    ]);
  });

  it('takes one of a series along by itself, and the others of it together', () => {
    const plan = live(startAt({ years: 17 }));
    const appointmentId = 'plan-1.a2' as AppointmentId;
    plan.do(STAFF.caseManager, booking({ repeat: { everyWeeks: 1, times: 3 } }));
    plan.do(STAFF.caseManager, booking());
    const [before, on] = [meetingsOf(plan).length, addDays(TODAY, 15)];
    const moved = { name: 'move-appointment', on, at: '10:00', minutes: 30, reason: 'school' } as const;
    plan.do(STAFF.caseManager, { ...moved, appointmentId });
    plan.do(STAFF.caseManager, { name: 'cancel-appointment', appointmentId, reason: 'a day off' });
    plan.do(STAFF.manager, { name: 'close', reason: 'moved away' });
    expect(diary(meetingsOf(plan).slice(before))).toEqual([
      ['case-manager', 'REQUEST', ['plan-1.a2'], [1]],
      ['case-manager', 'CANCEL', ['plan-1.a2'], [2]],
      ['case-manager', 'CANCEL', ['plan-1.a1', 'plan-1.a3'], [1, 1]],
      ['case-manager', 'CANCEL', ['plan-1.a4'], [1]],
    ]);
  });
});
