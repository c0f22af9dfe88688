import { moment, orNone, text } from './answer-parts';
import { body, date, reason, z } from './primitives';

export const holdBodies = {
  'set-legal-hold': body({
    reason: reason.openapi({
      description:
        'For what everything is kept: a claim, a review, an inquiry. Nothing of a concern or of anybody in it.',
    }),
    reviewOn: date.openapi({
      description: 'When somebody looks whether it still has to stand. No day ends it by itself.',
    }),
  }),
  'lift-legal-hold': body({ reason }),
};

export const holdSet = z.strictObject({ holdId: text }).openapi('LegalHoldSet');
export const holdLifted = z.strictObject({ holdId: text, state: z.literal('lifted') }).openapi('LegalHoldLifted');

export const legalHolds = z
  .strictObject({
    rows: z.array(
      z
        .strictObject({
          holdId: text,
          reason: text,
          reviewOn: z.iso.date(),
          reviewIsDue: z.boolean().openapi({ description: 'That day has come. The hold stands all the same.' }),
          at: moment,
          by: text,
          liftedAt: orNone(moment),
          liftedBy: orNone(text),
          liftedBecause: orNone(text),
        })
        .openapi('LegalHold', { description: 'While it is not lifted, nothing is erased of the child.' }),
    ),
  })
  .openapi('LegalHolds');
