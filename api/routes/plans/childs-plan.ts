import type { Actor } from '../../../domain/people';
import { childsPlan } from '../../documents/childs-plan';
import { DOCUMENT_LANGUAGES } from '../../documents/language';
import { pdfOf } from '../../documents/pdf';
import { PATHS } from '../../paths';
import { childsPlanAsText } from '../../schemas/pack-answers';
import { oneOf, planId, z } from '../../schemas/primitives';
import type { Services } from '../../services';
import { planFor, planShown } from './plan-answer';
import { ask } from '../route';

const body = z
  .strictObject(
    {
      planId,
      language: oneOf(DOCUMENT_LANGUAGES).openapi({ description: 'The child’s.' }),
    },
    'Expected an object.',
  )
  .openapi('ChildsPlanAsked');
const says =
  'One page for the child to keep, as they chose it; it names no order and no service unless they want it, and no offence';

/** What the child is given to keep, as text. */
export const readChildsPlan = ask({
  path: PATHS.childsPlan,
  action: 'read-plans',
  summary: says,
  body,
  answers: { 200: { says: 'Its parts.', schema: childsPlanAsText } },
  handle: async ({ body: asked, actor, services }) => ({
    status: 200,
    body: { planId: asked.planId, ...(await pageFor(asked, actor, services)) },
  }),
});

/** The same to print. */
export const printChildsPlan = ask({
  path: PATHS.childsPlanDocument,
  action: 'read-plans',
  summary: `${says}, as a PDF`,
  body,
  answers: { 200: { says: 'A PDF.', schema: z.string().openapi({ format: 'binary' }), type: 'application/pdf' } },
  handle: async ({ body: asked, actor, services }) => ({
    status: 200,
    body: await pdfOf([await pageFor(asked, actor, services)]),
    headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': 'attachment; filename="plan.pdf"' },
    about: { planId: asked.planId },
  }),
});

async function pageFor({ planId: id, language }: z.output<typeof body>, actor: Actor, services: Services) {
  const record = await planFor(services.register, actor, id);
  return childsPlan({ plan: planShown(record, actor), names: record.names, now: services.now() }, language);
}
