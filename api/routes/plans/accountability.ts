import { parseInstant } from '../../../domain/calendar/london-time';
import type { Instant } from '../../../domain/calendar/london-time';
import { accountableAt } from '../../../domain/responsibilities/accountability';
import { PARTIES } from '../../../domain/responsibilities/matrix';
import { PATHS } from '../../paths';
import { nothingHere } from '../../problem';
import { day, moment, orNone, text } from '../../schemas/answer-parts';
import { childId, z } from '../../schemas/primitives';
import { read } from '../route';

const EXPECTED = 'Expected a moment in UTC, written 2026-03-10T09:00:00.000Z.';
const at = z
  .string(EXPECTED)
  .refine((written) => parseInstant(written) !== null, EXPECTED)
  .transform((written) => written as Instant)
  .optional()
  .openapi({ type: 'string', format: 'date-time', description: 'Any moment; left out: now.' });

const since = z.strictObject({
  party: text,
  says: text,
  staffId: orNone(text),
  name: orNone(text),
  from: moment,
  by: text,
});
const answer = z
  .strictObject({
    childId: text,
    at: moment,
    strands: z.array(
      z.strictObject({
        strand: z.enum(['plan', 'contact', 'concern']),
        entityId: text,
        accountable: orNone(since).openapi({ description: 'At that moment; null before it began and after it ended.' }),
        next: orNone(z.strictObject({ staffId: text, name: orNone(text), from: day, by: text })),
        history: z.array(since),
        endedAt: orNone(moment),
      }),
    ),
  })
  .openapi('Accountability', {
    description: 'Of what you may know of: exactly one is accountable for each, at every moment.',
  });

export const readAccountability = read({
  path: PATHS.accountability,
  action: 'read-children',
  summary: 'Who is accountable for a child, since when, by which acceptance, and who is next; at any moment',
  params: z.strictObject({ childId }),
  query: z.strictObject({ at }),
  answers: { 200: { says: 'Each thing that is, or was, held for the child.', schema: answer } },
  handle: async ({ params, query, actor, services }) => {
    const found = await services.register.strandsOf(actor, params.childId);
    if (found === null) throw nothingHere('child');
    const { names } = found;
    const when = query.at ?? services.now();
    const nameOf = (staffId: string | null) => (staffId === null ? null : (names[staffId] ?? null));
    const told = (one: NonNullable<ReturnType<typeof accountableAt>>) => ({
      ...{ party: one.party, says: PARTIES[one.party], staffId: one.staffId, name: nameOf(one.staffId) },
      ...{ from: one.from, by: one.by },
    });
    const strands = found.strands.map((strand) => {
      const accountable = accountableAt(strand, when);
      const { next } = strand;
      return {
        ...{ strand: strand.strand, entityId: strand.entityId, accountable: accountable && told(accountable) },
        next: next && { ...next, name: nameOf(next.staffId) },
        ...{ history: strand.history.map(told), endedAt: strand.endedAt },
      };
    });
    return { status: 200, body: { childId: params.childId, at: when, strands } };
  },
});
