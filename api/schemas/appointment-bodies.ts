import { MOST_APPOINTMENTS, OUTCOMES } from '../../domain/transition-plan/appointments/state';
import {
  appointmentId,
  body,
  date,
  MEETING_MINUTES,
  oneOf,
  orderId,
  orNull,
  reason,
  staffId,
  text,
  timeOfDay,
  wholeNumber,
  words,
} from './primitives';

const minutes = wholeNumber(MEETING_MINUTES.min, MEETING_MINUTES.max);

/** How far apart the appointments of a series are. */
export const WEEKS_APART = { min: 1, max: 52 } as const;

/** The body of each command about appointments, by the command's name. */
export const appointmentBodies = {
  'book-appointments': body({
    orderId: orNull(orderId).openapi({
      description: 'The order that requires them. Left out: no order does, and a missed one counts for nothing.',
    }),
    what: text(1, 200),
    where: orNull(text(1, 200)),
    withId: staffId.openapi({ description: 'The member of staff whom the child meets.' }),
    on: date,
    at: timeOfDay,
    minutes,
    repeat: orNull(
      body({ everyWeeks: wholeNumber(WEEKS_APART.min, WEEKS_APART.max), times: wholeNumber(2, MOST_APPOINTMENTS) }),
    ).openapi({
      description: 'A series at the same time of day in London; “times” counts the first.',
    }),
  }),
  'move-appointment': body({ appointmentId, on: date, at: timeOfDay, minutes, reason }),
  'record-appointment': body({
    appointmentId,
    outcome: oneOf(OUTCOMES),
    childsWords: orNull(words).openapi({ description: 'As the child said it, never paraphrased.' }),
    reason: orNull(reason).openapi({
      description: 'For a reasonable excuse: what it was. For an outcome that is changed: why.',
    }),
  }),
  'cancel-appointment': body({ appointmentId, reason }),
} as const;
