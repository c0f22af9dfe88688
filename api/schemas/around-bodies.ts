import { AGENCIES } from '../../domain/transition-plan/around-the-child/state';
import {
  body,
  date,
  formulationMeetingId,
  interventionId,
  listOf,
  oneOf,
  orNull,
  professionalId,
  reason,
  text,
  wholeNumber,
  z,
} from './primitives';

const short = text(1, 1_000);
/** How many levels the model has is the policy's to say; this only keeps slips of the pen out. */
const level = wholeNumber(1, 20).openapi({
  description: 'Of the Trauma Recovery Model; levels may come out of order.',
});
const overCap = orNull(reason).openapi({
  description: 'Why there are to be more than planned for: a manager’s to say.',
});
const years = wholeNumber(0, 25);

/** The body of each command about who and what is around the child, by the command's name. */
export const aroundBodies = {
  'involve-professional': body({
    name: text(1, 200),
    role: text(1, 200),
    agency: oneOf(AGENCIES),
    stops: listOf(professionalId, 0, 20).default([]).openapi({ description: 'Who steps back for it.' }),
    overCap,
  }),
  'step-back-professional': body({ professionalId, reason }),
  'begin-intervention': body({
    what: short,
    level,
    professionalId: orNull(professionalId).openapi({ description: 'Who does it; left out: the case manager.' }),
    adapted: orNull(short).openapi({ description: 'How it is made to fit the child.' }),
    stops: listOf(interventionId, 0, 20).default([]).openapi({ description: 'What stops for it.' }),
    overCap,
  }),
  'adapt-intervention': body({ interventionId, level, adapted: orNull(short) }),
  'stop-intervention': body({ interventionId, reason }),
  'record-developmental-ages': body({
    social: years,
    emotional: years,
    cognitive: years,
    basis: short.openapi({ description: 'How it was found out, and by whom.' }),
  }),
  'plan-formulation-meeting': body({
    on: date,
    invitations: listOf(
      z.strictObject({ agency: oneOf(AGENCIES), expected: short }, 'Expected agency and expected.'),
      1,
      AGENCIES.length,
    ).openapi({ description: 'Each agency once, with what is expected of it.' }),
  }),
  'record-formulation-meeting': body({
    meetingId: formulationMeetingId,
    attendance: listOf(
      z.strictObject(
        { agency: oneOf(AGENCIES), attended: z.boolean('Expected true or false.'), gap: orNull(short) },
        'Expected agency, attended and gap.',
      ),
      1,
      AGENCIES.length,
    ).openapi({ description: 'Every invited agency, once; “gap”: what is missing because it was not there.' }),
  }),
  'call-off-formulation-meeting': body({ meetingId: formulationMeetingId, reason }),
} as const;
