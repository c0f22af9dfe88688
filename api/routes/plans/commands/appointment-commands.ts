import type { AppointmentCommand } from '../../../../domain/transition-plan/appointments/commands';
import type { LocalDate } from '../../../../domain/calendar/local-date';
import type { PlanId, StaffId } from '../../../../domain/ids';
import type { PlanRecord } from '../../../../register/register';
import { unknownReference } from '../../../problem';
import { appointmentBodies } from '../../../schemas/appointment-bodies';
import type { Services } from '../../../services';
import { assignable } from '../../people/colleagues';
import { planCommand } from './plan-command';
import { warningsOf } from '../../children/related-children';
import { sendCommand } from '../../send-command';
import type { Send } from '../../send-command';
import type { Route } from '../../route';

/**
 * Sends it, and says with the answer whom the child could now meet although they must not be brought together. Nothing is held
 * up by that: whoever books decides.
 */
const sendBooking: Send = async (call, plan, command, location) => {
  const reply = await sendCommand(call, plan, command, location);
  if (reply.status !== 200) return reply;
  const warnings = await warningsOf(plan.view.planId as PlanId, call.actor, call.services);
  if (warnings.length === 0) return reply;
  return { ...reply, body: { ...(reply.body as Record<string, unknown>), warnings } };
};

/** Every command about appointments. The revision of one is its `rev`. */
const BY_NAME: Readonly<Record<AppointmentCommand['name'], Route>> = {
  'book-appointments': planCommand('book-appointments', {
    body: appointmentBodies['book-appointments'],
    ifMatch: 'optional',
    summary: 'Book an appointment with the child, or a series of them',
    command: async (body, plan, services) => {
      await checkWhoMeets(body.withId, body.on, plan, services);
      return { name: 'book-appointments', ...body };
    },
    send: sendBooking,
  }),
  'move-appointment': planCommand('move-appointment', {
    body: appointmentBodies['move-appointment'],
    ifMatch: 'needed',
    summary: 'Move an appointment to another time that was agreed beforehand',
    command: (body) => ({ name: 'move-appointment', ...body }),
    send: sendBooking,
  }),
  'record-appointment': planCommand('record-appointment', {
    body: appointmentBodies['record-appointment'],
    ifMatch: 'needed',
    summary: 'Record what became of an appointment, or correct it with a reason',
    command: (body) => ({ name: 'record-appointment', ...body }),
  }),
  'cancel-appointment': planCommand('cancel-appointment', {
    body: appointmentBodies['cancel-appointment'],
    ifMatch: 'needed',
    summary: 'Call off an appointment beforehand',
    command: (body) => ({ name: 'cancel-appointment', ...body }),
  }),
};

/** One route for each command about appointments. */
export const appointmentCommands: readonly Route[] = Object.values(BY_NAME);

async function checkWhoMeets(staffId: StaffId, on: LocalDate, { view }: PlanRecord, services: Services): Promise<void> {
  const member = await assignable(services, staffId, on);
  if (member && [view.serviceId, view.receivingServiceId].includes(member.serviceId)) return;
  throw unknownReference(
    'withId',
    'Expected a member of staff of one of the plan’s two services who still works there on that day.',
  );
}
