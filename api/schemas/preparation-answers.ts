import { PREPARATION_PARTS } from '../../domain/policy/preparation';
import { day, moment, text } from './answer-parts';
import { z } from './primitives';

const parts = z.array(z.enum(PREPARATION_PARTS));

/** What a plan's answer shows of how the child is prepared for probation's rules. */
export const preparation = z
  .strictObject({
    asked: parts,
    missing: parts.openapi({ description: 'What of it is not there. An acceptance goes through, and says so.' }),
    checks: z.array(
      z.strictObject({ side: z.enum(['sender', 'receiver']), on: day, what: text, at: moment, by: text }),
    ),
  })
  .openapi('Preparation', { description: 'How the child is prepared for probation’s rules on missed appointments.' });
