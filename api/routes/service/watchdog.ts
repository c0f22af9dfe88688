import { FINDING_KINDS, FINDINGS } from '../../../domain/watchdog';
import { PATHS } from '../../paths';
import { moment, orNone, text } from '../../schemas/answer-parts';
import { z } from '../../schemas/primitives';
import { read } from '../route';

const watched = z
  .strictObject({
    lastLookedAt: orNone(moment).openapi({
      description: 'When the watchdog last came to its end; null when it never did.',
    }),
    rows: z.array(
      z.strictObject({
        kind: z.enum(FINDING_KINDS),
        says: text,
        planId: orNone(text),
        since: moment,
        lastSeenAt: moment,
      }),
    ),
  })
  .openapi('Watchdog');

export const readWatchdog = read({
  path: PATHS.watchdog,
  action: 'read-watchdog',
  summary: 'What should have happened and has not, as the watchdog last saw it; nothing of any child but the plan’s id',
  csv: ['kind', 'says', 'planId', 'since', 'lastSeenAt'],
  answers: { 200: { says: 'What holds now, the oldest first.', schema: watched } },
  handle: async ({ actor, services: { register } }) => {
    const [found, done] = await Promise.all([register.findings(actor), register.jobsDone()]);
    const rows = found.map(({ kind, planId, firstSeenAt, seenAt }) => ({
      kind,
      says: FINDINGS[kind],
      planId: actor.role === 'administrator' ? null : planId,
      since: firstSeenAt,
      lastSeenAt: seenAt,
    }));
    return { status: 200, body: { lastLookedAt: done.find(({ job }) => job === 'watchdog')?.doneAt ?? null, rows } };
  },
});
