import { PATHS } from '../../paths';
import { Problem } from '../../problem';
import { planId, wholeNumber, z } from '../../schemas/primitives';
import type { ChildId } from '../../../domain/ids';
import { JOB_NAMES } from '../../../domain/jobs';
import { planFor } from './plan-answer';
import { write } from '../route';

/** What is answered about the days that were lived through, beside the id of what lived through them. */
export const livedThrough = {
  now: z.string(),
  all: z.boolean().openapi({
    description: 'False when a message could not be sent for so long that not all days went by. Advance again later.',
  }),
  jobs: z
    .array(z.strictObject({ job: z.enum(JOB_NAMES), at: z.string(), done: z.boolean() }))
    .openapi({ description: 'The service’s jobs that were run for this plan alone, in its own time.' }),
};
const rehearsalAdvanced = z.strictObject({ planId: z.string(), ...livedThrough }).openapi('RehearsalAdvanced');

/** Lets a practice plan live through days at once. */
export const advanceRehearsal = write({
  path: PATHS.advanceRehearsal,
  action: 'advance-rehearsal',
  summary: 'Let a practice plan live through some days at once',
  params: z.strictObject({ planId }),
  body: z.strictObject({ days: wholeNumber(1, 366) }, 'Expected an object.'),
  ifMatch: 'none',
  answers: {
    200: {
      says: 'The plan has lived through them, or as far as it came within a minute; this is its own now.',
      schema: rehearsalAdvanced,
    },
  },
  handle: async ({ params, body, actor, services }) => {
    const { view, open } = await planFor(services.register, actor, params.planId);
    if (services.rehearsal === null) throw new Problem('not-allowed', 'Practice plans are switched off here.');
    if (!view.rehearsal) throw new Problem('not-allowed', 'This is a real plan: its time passes by itself.');
    if (!open) {
      throw new Problem('wrong-state', 'This practice plan is closed; no time passes for it.', {
        members: { state: 'closed' },
      });
    }
    const one = { kind: 'transitionPlan', entityId: params.planId, childId: view.childId as ChildId } as const;
    const lived = await services.rehearsal.advance(one, body.days);
    return { status: 200, body: { planId: params.planId, ...lived } };
  },
});
