import { OCCASIONS, SUPERVISION_STATES } from '../../domain/supervision';
import { day, moment, orNone, text } from './answer-parts';
import { mailChoice } from './mail-choice';
import { body, date, orNull, staffId, z } from './primitives';

export const supervisionBodies = {
  'accept-supervision': body({
    supervisorId: orNull(staffId).openapi({
      description: 'One of the psychologists that the offer names; one who is there when left out.',
    }),
    ...mailChoice,
  }),
  'decline-supervision': body(mailChoice),
  'arrange-supervision': body({
    on: date.openapi({ description: 'The day on which the two of you meet.' }),
    ...mailChoice,
  }),
  'record-supervision-held': body({ on: date.openapi({ description: 'The day on which you met.' }) }),
};

const person = z.strictObject({ staffId: text, name: text });

export const supervisionList = z
  .strictObject({
    rows: z.array(
      z
        .strictObject({
          supervisionId: text,
          as: z
            .enum(['worker', 'supervisor'])
            .openapi({ description: 'Whether it is offered to you, or asked of you.' }),
          state: z.enum([...SUPERVISION_STATES, 'lapsed']),
          occasion: orNone(z.enum(OCCASIONS)).openapi({
            description: 'After what it is offered. Only the worker is told; what they say of it is theirs.',
          }),
          worker: person,
          supervisor: orNone(person),
          on: orNone(day).openapi({ description: 'The day that was arranged, or on which it was held.' }),
          offeredAt: moment,
          lapsesOn: day.openapi({ description: 'The last day on which it waits; it can still be taken up after it.' }),
          psychologists: z
            .array(person.extend({ isThere: z.boolean() }))
            .openapi({ description: 'Whom the worker may ask.' }),
        })
        .openapi('Supervision'),
    ),
  })
  .openapi('SupervisionList');
