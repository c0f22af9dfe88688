import { body, date, orNull, words } from './primitives';

/** The body of both checks with the child: what was gone through, and on which day when not today. */
export const preparationBody = body({
  on: orNull(date),
  what: words.openapi({ description: 'What you went through together, and how the child took it.' }),
});
