import { NOT_TOGETHER, RELATIONS } from '../../domain/related-children';
import { moment, orNone, text } from './answer-parts';
import { body, childId, oneOf, orNull, reason, z } from './primitives';

export const linkBodies = {
  'link-children': body({
    relatedChildId: childId.openapi({ description: 'The other child. You work with both, or may know of both.' }),
    relation: oneOf(RELATIONS).openapi({
      description: 'That they belong together, or must not be brought together, and nothing of what lies behind it.',
    }),
    because: orNull(reason).openapi({
      description:
        'Why they must not be brought together: for that relation only, and read only by those who may know both.',
    }),
  }),
  'withdraw-link': body({ reason }),
};

/** An appointment at which a child could meet another whom they must not. */
export const notTogether = z.strictObject({
  warning: z.literal(NOT_TOGETHER),
  appointmentId: text,
  startsAt: moment,
  linkId: text,
});

export const linked = z
  .strictObject({
    linkId: text,
    warnings: z
      .array(notTogether)
      .optional()
      .openapi({ description: 'The child’s appointments, booked already, at which the two could meet.' }),
  })
  .openapi('ChildrenLinked');
export const linkWithdrawn = z.strictObject({ linkId: text, state: z.literal('withdrawn') }).openapi('LinkWithdrawn');

export const relatedChildren = z
  .strictObject({
    childName: text,
    rows: z.array(
      z
        .strictObject({
          linkId: orNone(text),
          relation: orNone(z.enum(RELATIONS)),
          because: orNone(text),
          childId: orNone(text),
          childName: orNone(text),
          askId: orNone(text).openapi({ description: 'Whom to ask; null: whoever answers for the service.' }),
          askName: orNone(text),
          at: orNone(moment),
          by: orNone(text),
          withdrawnAt: orNone(moment),
          withdrawnBy: orNone(text),
          withdrawnBecause: orNone(text),
        })
        .openapi('RelatedChild', {
          description: 'Where you may not know of the other child, it holds nothing but whom to ask.',
        }),
    ),
  })
  .openapi('RelatedChildren');
