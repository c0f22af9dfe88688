import { PACK_ITEMS } from '../../domain/policy/information-pack';
import { PACK_PARTS } from '../documents/information-pack';
import { DOCUMENT_LANGUAGES } from '../documents/language';
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

/** The document of a pack, as text. */
export const packAsText = z
  .strictObject({
    planId: text,
    documents: z.array(
      z.strictObject({
        language: z.enum(DOCUMENT_LANGUAGES),
        title: text,
        sections: z.array(
          z.strictObject({
            part: z.enum(PACK_PARTS),
            heading: text,
            lines: z.array(z.strictObject({ label: text.optional(), text })),
          }),
        ),
        reference: text,
      }),
    ),
  })
  .openapi('InformationPackAsText');

/** A document for the child, as text. */
export const childsPlanAsText = z
  .strictObject({
    planId: text,
    language: z.enum(DOCUMENT_LANGUAGES),
    title: text,
    sections: z.array(
      z.strictObject({ heading: text, lines: z.array(z.strictObject({ label: text.optional(), text })) }),
    ),
    reference: text,
    large: z.literal(true).optional().openapi({ description: 'An easy read, in large print.' }),
  })
  .openapi('ChildsPlan');
