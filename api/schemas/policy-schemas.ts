import { CHANGEABLE } from '../../domain/policy/changeable';
import { body, listOf, oneOf, reason, text, z } from './primitives';

const value = z.unknown().openapi({
  description: 'In the row’s own unit: a whole number, a list of them, an age, or what can be chosen.',
});

/** What a service is to do otherwise. */
export const adoptionBody = body({
  changes: listOf(
    body({
      path: text(1, 200).openapi({ description: 'The row, as the policy names it.', example: 'voluntary.reviewEvery' }),
      value: value.openapi({ description: 'The new value; null goes back to the policy of the nation.' }),
      why: text(1, 500).openapi({ description: 'Why your service does otherwise; it is shown wherever the row is.' }),
    }),
    1,
    Object.keys(CHANGEABLE).length,
  ),
  reason,
});

export const adoptionQuery = z.strictObject({
  dryRun: oneOf(['true', 'false'])
    .optional()
    .openapi({ description: 'With true, nothing is adopted: the values before and after are shown.' }),
});

export const policyQuery = z.strictObject({
  version: text(1, 100)
    .optional()
    .openapi({ description: 'The version by which a plan, a contact or a concern runs; left out: that of today.' }),
  serviceId: text(1, 100)
    .optional()
    .openapi({ description: 'Whose version it is; left out: your own service’s. Only with `version`.' }),
});

const standing = z.enum(['law', 'guidance', 'seed', 'default', 'to be confirmed']);

export const policyShown = z
  .strictObject({
    version: z.string(),
    nation: z.enum(['wales', 'england']),
    /** What If-Match takes to adopt another. */
    ownVersion: z.int(),
    rows: z.array(
      z.strictObject({
        path: z.string(),
        value: z.unknown(),
        unit: z.string(),
        standing,
        source: z.string(),
        note: z.string().nullable(),
        nationValue: z.unknown().openapi({ description: 'What the policy of the nation says.' }),
        own: z.boolean().openapi({ description: 'Whether it is your service’s own.' }),
        mayChange: z.boolean(),
      }),
    ),
  })
  .openapi('Policy');

export const policyChanges = z
  .strictObject({
    version: z.string(),
    changes: z.array(z.strictObject({ path: z.string(), unit: z.string(), before: z.unknown(), after: z.unknown() })),
  })
  .openapi('PolicyChanges');

export const policyVersionList = z
  .strictObject({
    rows: z.array(
      z.strictObject({
        ownVersion: z.int(),
        adoptedAt: z.string(),
        adoptedByName: z.string(),
        reason: z.string(),
        rows: z.array(z.strictObject({ path: z.string(), value: z.unknown(), why: z.string() })),
      }),
    ),
  })
  .openapi('PolicyVersionList');
