import { text as shownText } from './answer-parts';
import { text, z } from './primitives';

/** So many characters of one text are read: more than any answer of a form may have. */
export const MOST_READ = 20_000;

export const textToRead = z
  .strictObject({ text: text(1, MOST_READ) }, 'Expected an object.')
  .openapi('TextToRead', { description: 'It is read and kept nowhere.' });

export const suggestions = z
  .strictObject({
    rows: z
      .array(
        z.strictObject({
          found: shownText.openapi({ description: 'As it stands in the text.' }),
          prefer: shownText,
          why: shownText,
        }),
      )
      .openapi({ description: 'Each word once, in the order of the text; empty where there is nothing to suggest.' }),
  })
  .openapi('Suggestions');
