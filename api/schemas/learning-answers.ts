import { FIGURE_NAMES } from '../../domain/learning/figures';
import { z } from './primitives';

const text = z.string();
const shown = z.int().nullable();

export const learning = z
  .strictObject({
    from: z.iso.date(),
    to: z.iso.date(),
    smallNumber: z.int().openapi({ description: 'Counts below it are not shown.' }),
    rows: z.array(
      z.strictObject({
        figure: z.enum(FIGURE_NAMES),
        part: text.openapi({ description: 'Each transition that the figure counts is in exactly one of its parts.' }),
        says: text,
        count: shown.openapi({
          description: 'Null is not shown: it is small, or a small one could be found from it by subtracting.',
        }),
        percent: shown.openapi({ description: 'Of those of whom it can be said by now.' }),
        outOf: shown.openapi({ description: 'How many transitions the figure counts.' }),
        meaning: text,
        denominator: text.openapi({ description: 'Whom the figure counts.' }),
        source: text.openapi({ description: 'Where in the register it stands.' }),
      }),
    ),
  })
  .openapi('Learning', {
    description: 'What a service learns from its transitions. Nothing is said of single children, workers or teams.',
  });
