import { ROLES } from '../../domain/people';
import { date, z } from './primitives';

const MOST = 50;
const EXPECTED = `Expected a whole number from 1 to ${MOST}.`;
const SEED_EXPECTED = 'Expected 1 to 40 letters, digits or hyphens.';

/** What is drawn. Without a seed a new one is made, and said. */
export const evidenceQuery = z.strictObject({
  from: date,
  to: date,
  size: z
    .string(EXPECTED)
    .regex(/^(?:[1-9]|[1-4]\d|50)$/, EXPECTED)
    .transform(Number)
    .default(10)
    .openapi({ type: 'integer', minimum: 1, maximum: MOST, default: 10 }),
  seed: z
    .string(SEED_EXPECTED)
    .regex(/^[A-Za-z0-9-]{1,40}$/, SEED_EXPECTED)
    .optional(),
});

const text = z.string();

export const evidence = z
  .strictObject({
    from: z.iso.date(),
    to: z.iso.date(),
    seed: text.openapi({ description: 'Asked with it again, the same plans are drawn, as long as the same ones ran.' }),
    population: z.int().openapi({ description: 'How many plans of the service ran in the period.' }),
    drawn: z.int(),
    rows: z.array(
      z.strictObject({
        planId: text,
        startedOn: z.iso.date(),
        phase: text,
        at: z.iso.datetime(),
        says: text,
        doneBy: text,
        kind: text,
        of: text.nullable().openapi({ description: 'The kind of task, or the rung.' }),
        role: z.enum(ROLES).nullable().openapi({ description: 'The role that they have now; null when time did it.' }),
      }),
    ),
  })
  .openapi('EvidencePack', {
    description: 'Who accepted what, and when: by role. No name, and nothing that a person wrote, is in it.',
  });
