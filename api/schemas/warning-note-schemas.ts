import { NOTE_READERS } from '../../domain/notes';
import { change, count, day, moment, text } from './answer-parts';
import { body, date, orNull, reason, text as textOf, warningNoteId, z } from './primitives';

const warning = textOf(1, 2_000).openapi({
  description: 'What whoever meets the child must know, exactly as it was seen.',
});
const reviewOn = orNull(date).openapi({
  description: 'When it is looked at again; as late as the policy lets it, when left out.',
});

export const warningNoteBodies = {
  'add-warning-note': body({ text: warning, reviewOn }),
  'keep-warning-note': body({ warningNoteId, reviewOn }),
  'change-warning-note': body({ warningNoteId, text: warning, reviewOn }),
  'end-warning-note': body({ warningNoteId, reason }),
};

const said = { text, at: moment, by: text };

/** What a plan's answer shows of its warning notes. */
export const warningNotes = z.array(
  z
    .strictObject({
      ...said,
      warningNoteId: text,
      side: z.enum(['sender', 'receiver']),
      readers: z.enum(NOTE_READERS),
      reviewOn: day.openapi({ description: 'On this day it becomes a task; it stands until somebody ends it.' }),
      earlier: z.array(z.strictObject(said)),
      state: z.looseObject({ is: z.enum(['stands', 'ended']) }),
      rev: count,
      changes: z.array(change),
    })
    .openapi('WarningNote'),
);
