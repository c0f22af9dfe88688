import { MESSAGE_KINDS } from '../../domain/messages';
import { moment, orNone, text } from './answer-parts';
import { z } from './primitives';

export const messageKind = z.enum(MESSAGE_KINDS as [(typeof MESSAGE_KINDS)[number]]);

export const notifications = z
  .strictObject({
    chosen: z.boolean().openapi({ description: 'False: every kind goes as it does for whoever has chosen nothing.' }),
    kinds: z.array(
      z.strictObject({
        kind: messageKind,
        atOnce: z.boolean().openapi({ description: 'False: told of in the morning digest.' }),
        mayChoose: z.boolean(),
        because: text,
      }),
    ),
    rows: z
      .array(
        z.strictObject({
          kind: z.enum([...messageKind.options, 'morning-digest']),
          ref: text.openapi({ description: 'What it is about: the id of a plan or a task, or a digest’s day.' }),
          at: moment,
          how: z.enum(['at-once', 'in-digest', 'waits-for-digest']),
        }),
      )
      .openapi({ description: 'What was mailed to you, or waits for your digest, the latest first.' }),
    nextCursor: orNone(text),
  })
  .openapi('Notifications');
