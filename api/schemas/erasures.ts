import { RECORD_KINDS } from '../../domain/retention';
import { count, day, moment, orNone, text } from './answer-parts';
import { body, listOf, oneOf, z } from './primitives';

export const ERASURE_STATES = ['proposed', 'confirmed', 'erasing', 'erased'] as const;
const kind = z.enum(RECORD_KINDS);
const counts = z
  .record(z.string(), count)
  .openapi({ description: 'How many rows of what; nothing of what stands in them.' });

export const erasures = z
  .strictObject({
    rows: z.array(
      z
        .strictObject({
          erasureId: text,
          childId: text,
          childName: text.openapi({ description: 'Empty once the child is in the register no more.' }),
          records: kind,
          keptUntil: day,
          keptBy: z.array(text),
          state: z.enum(ERASURE_STATES),
          confirmedAt: orNone(moment),
          confirmedBy: orNone(text),
          counts: orNone(counts),
          erasedAt: orNone(moment),
        })
        .openapi('Erasure', {
          description:
            '“proposed”: the policy keeps it no longer. “confirmed”: it goes with the next run of the job. “erasing”: it is gone from the register, and the histories go. “erased”: nothing is left of it.',
        }),
    ),
    nextCursor: orNone(text),
  })
  .openapi('Erasures');

export const erasurePreview = z
  .strictObject({
    childId: text,
    records: z.array(
      z.strictObject({
        records: kind,
        counts,
        keptUntil: orNone(day).openapi({ description: 'Null where the policy sets no time: then it stays.' }),
        keptBy: z.array(text).openapi({ description: 'The rows of the policy that say so.' }),
        mayBeErased: z.boolean(),
        whyNot: orNone(text),
      }),
    ),
  })
  .openapi('ErasurePreview', { description: 'What erasing each kind of record would delete, now.' });

export const confirmErasureBody = body({
  records: listOf(oneOf(RECORD_KINDS), 1, RECORD_KINDS.length).refine(
    (kinds) => new Set(kinds).size === kinds.length,
    'Name each kind once.',
  ),
  careExperienced: z.boolean('Expected true or false.').openapi({
    description:
      'Whether the child was ever looked after. No record here says so, and their records have a time of their own: look before you answer.',
  }),
});

export const erasureConfirmed = z
  .strictObject({ childId: text, records: z.array(kind), state: z.literal('confirmed') })
  .openapi('ErasureConfirmed');
