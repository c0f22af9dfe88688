import { body, date, reason, text } from './primitives';

/** The bodies of the commands about a death, or another serious incident. */
export const seriousEventBodies = {
  'record-death': body({ diedOn: date.openapi({ description: 'The day on which the child died.' }) }),
  'withdraw-death': body({ reason }),
  'record-serious-incident': body({
    on: date.openapi({ description: 'The day on which it happened.' }),
    what: text(1, 4_000).openapi({ description: 'What was seen and said, without judgement.' }),
  }),
} as const;
