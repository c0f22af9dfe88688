import { LOOK_BECAUSE, RESTRICTED_BECAUSE } from '../../domain/restricted-records';
import { moment, orNone, text } from './answer-parts';
import { body, oneOf, orNull, reason, staffId, z } from './primitives';

export const restrictedBodies = {
  'restrict-record': body({
    because: oneOf(RESTRICTED_BECAUSE).openapi({
      description: 'Why only those who work with the child read the record.',
    }),
    words: orNull(reason).openapi({ description: 'Needed where it is another reason; nobody is named in it.' }),
    familyMembers: z.array(staffId).max(10, 'Expected at most 10 people.').default([]).openapi({
      description: 'Colleagues of whose family the child is: it is shut to them also where they hold the plan.',
    }),
  }),
  'lift-restriction': body({ reason }),
  'look-at-restricted': body({
    because: oneOf(LOOK_BECAUSE).openapi({
      description: 'For what you must look though you do not work with the child.',
    }),
    words: reason,
  }),
  'end-restricted-look': body({}),
};

export const recordRestricted = z.strictObject({ restrictionId: text }).openapi('RecordRestricted');
export const restrictionLifted = z
  .strictObject({ restrictionId: text, state: z.literal('lifted') })
  .openapi('RestrictionLifted');
export const lookEnded = z.strictObject({ childId: text, state: z.literal('ended') }).openapi('RestrictedLookEnded');
export const lookBegun = z
  .strictObject({ lookId: text, childId: text, until: moment })
  .openapi('RestrictedLookBegun', { description: 'The record is open to you until then. The manager is told now.' });

export const restrictions = z
  .strictObject({
    rows: z.array(
      z
        .strictObject({
          restrictionId: text,
          because: z.enum(RESTRICTED_BECAUSE),
          words: orNone(text),
          familyMembers: z.array(text),
          stillHeldBy: z.array(text).openapi({
            description: 'Those of them who still hold or receive something: give it to somebody else.',
          }),
          at: moment,
          by: text,
          liftedAt: orNone(moment),
          liftedBy: orNone(text),
          liftedBecause: orNone(text),
        })
        .openapi('Restriction', {
          description: 'While it is not lifted, only those who work with the child read the record.',
        }),
    ),
  })
  .openapi('Restrictions');

export const restrictedLooks = z
  .strictObject({
    rows: z.array(
      z
        .strictObject({
          lookId: text,
          staffId: text,
          name: text,
          because: z.enum(LOOK_BECAUSE),
          words: text,
          at: moment,
          until: moment,
          endedAt: orNone(moment),
        })
        .openapi('RestrictedLook'),
    ),
    nextCursor: orNone(text),
  })
  .openapi('RestrictedLooks');
