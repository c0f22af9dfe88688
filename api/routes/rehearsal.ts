import { PATHS } from '../paths';
import { Problem } from '../problem';
import { planId, wholeNumber, z } from '../schemas/primitives';
import type { ChildId } from '../../domain/ids';
import { planFor } from './plan-answer';
import { write } from './route';

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
      says: 'The plan has lived through them; this is its own now.',
      schema: z.strictObject({ planId: z.string(), now: z.string() }).openapi('RehearsalAdvanced'),
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
    const { now } = await services.rehearsal.advance(params.planId, view.childId as ChildId, body.days);
    return { status: 200, body: { planId: params.planId, now } };
  },
});
