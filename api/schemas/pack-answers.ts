import { PACK_ITEMS } from '../../domain/policy/information-pack';
import { day, moment, orNone, text } from './answer-parts';
import { z } from './primitives';

const item = z.enum(PACK_ITEMS);
const checked = { item, at: moment, by: text };

/** What a plan's answer shows of its information pack. */
export const informationPack = z
  .strictObject({
    complete: z.boolean(),
    items: z.array(
      z.discriminatedUnion('is', [
        z.strictObject({ is: z.literal('not-checked'), item }),
        z.strictObject({ is: z.literal('ready'), note: orNone(text), ...checked }),
        z.strictObject({ is: z.literal('missing'), why: text, expectedBy: day, ...checked }),
        z.strictObject({ is: z.literal('does-not-apply'), why: text, ...checked }),
        z.strictObject({ is: z.literal('returned'), what: text, ...checked }),
      ]),
    ),
  })
  .openapi('InformationPack', {
    description: 'Checked item by item by the sender. A handover with anything missing is accepted knowing it.',
  });
