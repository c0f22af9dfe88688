import { CAN_BE_SIGNED_OFF } from '../../domain/policy/sign-off';
import { change, count, moment, orNone, text } from './answer-parts';
import { body, orNull, reason, signOffId, words, z } from './primitives';

export const signOffBodies = {
  'sign-off': body({ signOffId, note: orNull(words) }),
  'return-for-changes': body({ signOffId, reason }),
};

/** What a plan's answer shows of its sign-offs. */
export const signOffs = z.array(
  z
    .strictObject({
      signOffId: text,
      of: z.enum(CAN_BE_SIGNED_OFF),
      doneBy: text,
      askedAt: moment,
      tiers: z.union([z.literal(1), z.literal(2)]),
      given: z.array(z.strictObject({ at: moment, by: text, note: orNone(text) })),
      state: z.looseObject({ is: z.enum(['asked', 'signed-off', 'returned']) }),
      rev: count,
      changes: z.array(change),
    })
    .openapi('SignOff', { description: 'The first tier is a manager, the second the head of service.' }),
);
