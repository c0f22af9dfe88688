import type { AppointmentState } from '../../domain/transition-plan/appointments/state';
import { change, count, moment, orNone, text } from './answer-parts';
import { aroundTheChild } from './around-answers';
import { courtMatter } from './court-answers';
import { enforcement } from './enforcement-answers';
import { moves } from './move-answers';
import { informationPack } from './pack-answers';
import { preparation } from './preparation-answers';
import { z } from './primitives';
import { seriousEvents } from './serious-event-answers';
import { signOffs } from './sign-off-schemas';
import { transferRequests } from './transfer-request-schemas';
import { sharing } from './sharing-answers';
import { voice } from './voice-answers';
import { withdrawals } from './withdrawal-schemas';
import { warningNotes } from './warning-note-schemas';

const APPOINTMENT_STATES = [
  'planned',
  'kept',
  'missed',
  'missed-with-reasonable-excuse',
  'rearranged-by-us',
  'cancelled',
] as const satisfies AppointmentState['is'][];

const workerChange = z.strictObject({ toId: text, at: moment, by: text });

/** What a plan's answer shows of its strands: the things that run beside the ladder. */
export const strandFields = {
  appointments: z.array(
    z
      .strictObject({
        appointmentId: text,
        orderId: orNone(text),
        seriesOf: orNone(text),
        what: text,
        where: orNone(text),
        withId: text,
        startsAt: moment,
        minutes: count,
        sequence: count,
        state: z.looseObject({ is: z.enum(APPOINTMENT_STATES) }),
        rev: count,
        changes: z.array(change),
      })
      .openapi('Appointment'),
  ),
  voice,
  aroundTheChild,
  caseManagerChange: orNone(workerChange).openapi({
    description: 'Who was named as the next case manager, and takes over once the child was told.',
  }),
  receivingOfficerChange: orNone(workerChange).openapi({
    description: 'Who was named as the next receiving practitioner, and takes over once the child was told.',
  }),
  enforcement,
  informationPack,
  preparation,
  sharing,
  seriousEvents,
  warningNotes,
  signOffs,
  transferRequests,
  courtMatters: z.array(courtMatter),
  moves,
  withdrawals,
};
