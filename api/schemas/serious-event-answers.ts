import { day, moment, text } from './answer-parts';
import { z } from './primitives';

const said = z.strictObject({ diedOn: day, at: moment, by: text });

/** What a plan's answer shows of a death, and of other serious incidents. */
export const seriousEvents = z
  .strictObject({
    death: z.array(said),
    deathsWithdrawn: z.array(z.strictObject({ said: z.array(said), at: moment, by: text, reason: text })),
    incidents: z.array(z.strictObject({ on: day, what: text, at: moment, by: text })),
  })
  .openapi('SeriousEvents', {
    description: 'A death counts once as many people as the policy asks for have recorded it; the plan is then sealed.',
  });
