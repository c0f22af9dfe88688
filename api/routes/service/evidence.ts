import type { Actor } from '../../../domain/people';
import type { Evidence } from '../../../domain/evidence/lines';
import { doneBy, sayEvidence } from '../../../domain/evidence/lines';
import type { Draw } from '../../../register/over-plans/evidence';
import { evidencePack } from '../../documents/evidence-pack';
import { pdfOf } from '../../documents/pdf';
import { PATHS } from '../../paths';
import { malformed } from '../../problem';
import { evidence, evidenceQuery } from '../../schemas/evidence';
import { z } from '../../schemas/primitives';
import type { Services } from '../../services';
import { read } from '../route';

type Asked = z.output<typeof evidenceQuery>;

export const readEvidence = read({
  path: PATHS.evidence,
  action: 'read-evidence',
  summary:
    'Plans of your service drawn at random for an inspection: who accepted what, and when. That you read it is recorded',
  query: evidenceQuery,
  csv: ['planId', 'startedOn', 'phase', 'at', 'says', 'doneBy', 'kind', 'of', 'role'],
  answers: { 200: { says: 'A row for each line, plan by plan.', schema: evidence } },
  handle: async ({ query, actor, services }) => {
    const { draw, drawn } = await drawFor(query, actor, services);
    const { from, to, seed } = draw;
    const rows = drawn.lines.map((line) => {
      const { planId, startedOn, phase, at, kind, of, role } = line;
      return { planId, startedOn, phase, at, says: sayEvidence(line), doneBy: doneBy(line), kind, of, role };
    });
    return { status: 200, body: { from, to, seed, population: drawn.population, drawn: drawn.drawn, rows } };
  },
});

export const readEvidenceDocument = read({
  path: PATHS.evidenceDocument,
  action: 'read-evidence',
  summary: 'The same as a document to hand over',
  query: evidenceQuery,
  answers: { 200: { says: 'A PDF.', schema: z.string().openapi({ format: 'binary' }), type: 'application/pdf' } },
  handle: async ({ query, actor, services }) => {
    const { draw, drawn } = await drawFor(query, actor, services);
    return {
      status: 200,
      body: await pdfOf([evidencePack(drawn, draw)]),
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `attachment; filename="evidence-${draw.seed}.pdf"`,
      },
    };
  },
});

async function drawFor(
  { from, to, size, seed }: Asked,
  actor: Actor,
  { register, newId }: Services,
): Promise<{ readonly draw: Draw; readonly drawn: Evidence }> {
  if (to < from) throw malformed([{ field: 'to', message: 'Expected a day that does not come before "from".' }]);
  const draw = { from, to, size, seed: seed ?? newId() };
  return { draw, drawn: await register.evidence(actor, draw) };
}
