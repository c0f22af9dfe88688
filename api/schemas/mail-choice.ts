import { z } from './primitives';

/** The choice that nobody is mailed, as a field of a body. */
export const mailChoice = {
  mail: z.boolean('Expected true or false.').optional().openapi({
    description:
      'false: you have told people otherwise. Only messages that people may put off are left out, and the history says so.',
  }),
};
