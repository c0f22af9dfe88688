import { addWeeks } from '../../calendar/local-date';
import { instantAt, localDateOf } from '../../calendar/london-time';
import { againstRule, notFound } from '../../refusal';
import type { NamedRule, Refusal } from '../../refusal';
import { dayOf, endOfOrder } from '../order';
import { mustLieAhead, RULES } from '../rules';
import type { PlanState } from '../state';
import type { Asked } from '../strand';
import type { AppointmentCommand } from './commands';
import { MOST_APPOINTMENTS } from './state';
import { appointmentOf } from './state-of';

type Command<Name extends AppointmentCommand['name']> = Extract<AppointmentCommand, { readonly name: Name }>;

const APPOINTMENT_RULES = {
  requiredByOrder: {
    rule: 'required-while-the-order-runs',
    standing: 'law',
    source: 'Only an order that is in force can require an appointment',
  },
  howMany: {
    rule: 'appointments-of-one-plan',
    standing: 'default',
    source: `A plan holds at most ${MOST_APPOINTMENTS} appointments`,
  },
  saysWhy: {
    rule: 'reason-of-an-outcome',
    standing: 'guidance',
    source: 'An excuse is recorded with what it was, and a changed outcome with why it was changed',
  },
} as const satisfies Record<string, NamedRule>;

/** A booking lies ahead, and while the order that is to require it runs. */
export function refuseBooking(state: PlanState, command: Command<'book-appointments'>, asked: Asked): Refusal | null {
  const { on, at, orderId, repeat } = command;
  const times = repeat?.times ?? 1;
  if (state.appointments.length + times > MOST_APPOINTMENTS) {
    return againstRule(APPOINTMENT_RULES.howMany, 'Book fewer at once, or call off what is not needed any more.');
  }
  const last = addWeeks(on, (repeat?.everyWeeks ?? 0) * (times - 1));
  const far = mustLieAhead(on, asked.today, 'on') ?? mustLieAhead(last, asked.today, 'repeat');
  if (far) return far;
  if (instantAt(on, at) <= asked.now) {
    return againstRule(RULES.datesAhead, 'This time has passed. Choose a later one.', 'at');
  }
  if (orderId === null) return null;
  const order = state.orders.find((other) => other.orderId === orderId);
  if (!order) return notFound('This plan has no such order. Look at the plan for its orders as they are now.');
  const end = endOfOrder(order, state.policy);
  return end.is === 'set' && instantAt(last, at) >= end.at
    ? againstRule(
        APPOINTMENT_RULES.requiredByOrder,
        `The order ends on ${dayOf(end)}. Book what comes after it without “orderId”: it is by the child’s choice.`,
        'orderId',
      )
    : null;
}

/** An appointment moves to a time that lies ahead. */
export function refuseMove(_: PlanState, { on, at }: Command<'move-appointment'>, asked: Asked): Refusal | null {
  const far = mustLieAhead(on, asked.today, 'on');
  if (far) return far;
  return instantAt(on, at) <= asked.now
    ? againstRule(RULES.datesAhead, 'This time has passed. Choose a later one.', 'at')
    : null;
}

/** What became of it is known once its time has come; before, it is moved or called off. */
export function refuseOutcome(state: PlanState, command: Command<'record-appointment'>, asked: Asked): Refusal | null {
  const { appointmentId, outcome, reason } = command;
  const appointment = appointmentOf(state, appointmentId);
  if (!appointment) return null;
  if (appointment.startsAt > asked.now && outcome !== 'rearranged-by-us') {
    return againstRule(
      RULES.notInTheFuture,
      `Its time has not come: it is on ${localDateOf(appointment.startsAt)}. Move it or call it off instead.`,
    );
  }
  if (appointment.state.is === outcome) {
    return againstRule(APPOINTMENT_RULES.saysWhy, 'This outcome is recorded already.', 'outcome');
  }
  if (reason !== null) return null;
  if (outcome === 'missed-with-reasonable-excuse') {
    return againstRule(APPOINTMENT_RULES.saysWhy, 'Say what the reasonable excuse was.', 'reason');
  }
  return appointment.state.is === 'planned'
    ? null
    : againstRule(APPOINTMENT_RULES.saysWhy, 'An outcome stands already. Say why it is changed.', 'reason');
}
