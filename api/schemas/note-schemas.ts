import { NOTE_KINDS, NOTE_READERS } from '../../domain/notes';
import { day, moment, orNone, text } from './answer-parts';
import { body, date, noteId, oneOf, orNull, reason, words, z } from './primitives';

export const noteKind = oneOf(NOTE_KINDS);

export const noteBodies = {
  'add-note': body({
    kind: noteKind,
    text: words.openapi({ description: 'What is noted. It is never edited afterwards; a correction is another note.' }),
    happenedOn: orNull(date).openapi({ description: 'The day that it is about; today when left out.' }),
    goesAlong: z.boolean('Expected true or false.').default(false).openapi({
      description: 'The youth justice service’s: whether the receiving side reads it once it is responsible.',
    }),
    corrects: orNull(noteId).openapi({ description: 'The note of your service that this one corrects.' }),
  }),
  'withdraw-note': body({ reason }),
};

export const noteWritten = z
  .strictObject({
    noteId: text,
    readers: z.enum(NOTE_READERS).openapi({ description: 'Who reads it beside your own service.' }),
  })
  .openapi('NoteWritten');
export const noteWithdrawn = z.strictObject({ noteId: text, state: z.literal('withdrawn') }).openapi('NoteWithdrawn');

export const noteList = z
  .strictObject({
    rows: z.array(
      z
        .strictObject({
          noteId: text,
          kind: noteKind,
          text,
          happenedOn: day,
          serviceId: text.openapi({ description: 'The service whose worker wrote it.' }),
          readers: z.enum(NOTE_READERS),
          at: moment,
          by: text,
          byName: orNone(text),
          corrects: orNone(text),
          correctedBy: orNone(text).openapi({
            description: 'The latest note that corrects it; you may not be shown it.',
          }),
          withdrawnAt: orNone(moment),
          withdrawnBy: orNone(text),
          withdrawnBecause: orNone(text),
          copyOut: text.openapi({ description: 'The same as plain text, to copy into another system.' }),
        })
        .openapi('Note'),
    ),
    nextCursor: orNone(text),
  })
  .openapi('NoteList');
