import { enforcementShownTo } from '../../../domain/transition-plan/enforcement/shown';
import { seerOf } from '../../../domain/transition-plan/voice/shown';
import { decisionRecord } from '../../documents/decision-record';
import { DOCUMENT_LANGUAGES } from '../../documents/language';
import { pdfOf } from '../../documents/pdf';
import { PATHS } from '../../paths';
import { nothingHere } from '../../problem';
import { decisionId, oneOf, planId, z } from '../../schemas/primitives';
import { languageOf } from './copy-out';
import { planFor } from './plan-answer';
import { read } from '../route';

const pdf = z.string().openapi({ format: 'binary' });

export const readDecisionRecord = read({
  path: PATHS.decisionRecord,
  action: 'read-plans',
  summary: 'One decision on missed appointments as a page to keep or to show: whom it stands on, and why',
  params: z.strictObject({ planId, decisionId }),
  query: z.strictObject({
    language: oneOf(DOCUMENT_LANGUAGES).optional().openapi({ description: 'Left out: the language of whoever asks.' }),
  }),
  answers: { 200: { says: 'A PDF.', schema: pdf, type: 'application/pdf' } },
  handle: async ({ params, query, actor, services }) => {
    const record = await planFor(services.register, actor, params.planId);
    const shown = enforcementShownTo(record.view.enforcement, seerOf(record.view, actor));
    const decision = shown.decisions.find((one) => one.decisionId === params.decisionId);
    if (!decision) throw nothingHere('decision');
    const view = { ...record.view, enforcement: shown };
    const language = query.language ?? (await languageOf(actor, services));
    const page = decisionRecord({ ...record, view }, decision, services.now(), language);
    return {
      status: 200,
      body: await pdfOf([page]),
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `attachment; filename="${decision.decisionId}.pdf"`,
      },
    };
  },
});
