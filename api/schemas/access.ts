import { ACCESS_OUTCOMES } from '../../register/register';
import { ROLES } from '../../domain/people';
import { LOOK_BECAUSE } from '../../domain/restricted-records';
import { childId, z } from './primitives';

const text = z.string();

/** Asked of whoever gives a child what is held of them. */
export const harmChecked = z
  .literal(true, 'Expected true: first think about whether this could harm the child or anybody else.')
  .openapi({ description: 'That you have thought about it, and taken advice where you were not sure.' });

export const whoLookedBody = z
  .strictObject(
    {
      childId,
      harmChecked,
      names: z.boolean('Expected true or false.').default(false).openapi({ description: 'Whether names stand in it.' }),
    },
    'Expected an object.',
  )
  .openapi('ReleaseWhoLooked');

export const accesses = z
  .strictObject({
    rows: z.array(
      z.strictObject({
        seq: z.int(),
        at: z.iso.datetime(),
        staffId: text.nullable().openapi({ description: 'Null where a token was refused: nobody knows whose it was.' }),
        name: text.nullable(),
        role: z.enum(ROLES).nullable().openapi({ description: 'The role that they had then.' }),
        serviceId: text.nullable(),
        action: text.openapi({ description: 'What it was, as the table of permissions calls it.' }),
        route: text.openapi({ description: 'The address, without the ids that stood in it.' }),
        outcome: z.enum(ACCESS_OUTCOMES),
        childIds: z
          .array(text)
          .openapi({ description: 'The children whom it was about, as far as you may know them.' }),
        requestId: text,
        because: z.enum(LOOK_BECAUSE).nullable().openapi({
          description: 'For what somebody looked at a restricted record who does not work with the child.',
        }),
        policyVersion: text
          .nullable()
          .openapi({ description: 'The policy of their service then; earlier rows do not say.' }),
      }),
    ),
    nextCursor: text.nullable(),
  })
  .openapi('Accesses');

export const whoLooked = z
  .strictObject({
    childId: text,
    rows: z.array(
      z.strictObject({
        role: z.enum(ROLES),
        serviceName: text,
        people: z.int().openapi({ description: 'How many people of this role and service have looked.' }),
        looks: z.int(),
        firstAt: z.iso.datetime(),
        lastAt: z.iso.datetime(),
        names: z.array(text).nullable().openapi({ description: 'Null unless names were asked for.' }),
      }),
    ),
  })
  .openapi('WhoLooked', {
    description: 'Roles before names. What belongs to safeguarding concerns is never in it.',
  });
