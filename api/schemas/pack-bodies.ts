import { PACK_ITEMS } from '../../domain/policy/information-pack';
import { body, date, listOf, oneOf, orNull, reason, words, z } from './primitives';

const item = oneOf(PACK_ITEMS);

/** What the sender found, item by item. */
const packBody = body({
  checks: listOf(
    z.discriminatedUnion(
      'is',
      [
        body({ item, is: z.literal('ready'), note: orNull(words) }),
        body({ item, is: z.literal('missing'), why: reason, expectedBy: date }),
        body({ item, is: z.literal('does-not-apply'), why: reason }),
      ],
      'Expected “is” to be ready, missing (with why and expectedBy) or does-not-apply (with why).',
    ),
    1,
    PACK_ITEMS.length,
  ),
});

/** The body of each command about the information pack, by the command's name. */
export const packBodies = {
  'check-information-pack': packBody,
  'return-information-pack': body({
    lacks: listOf(body({ item, what: reason.openapi({ description: 'What it lacks.' }) }), 1, PACK_ITEMS.length),
  }),
  'ask-for-another-date': body({ on: date, reason }),
} as const;
