import { briefOf, BRIEF_HEADINGS, copyOut } from '../../domain/transition-plan/brief';
import { PATHS } from '../paths';
import { planId, z } from '../schemas/primitives';
import { planFor, planShown } from './plan-answer';
import { read } from './route';

const brief = z
  .strictObject({
    planId: z.string(),
    childName: z.string(),
    lines: z.array(z.strictObject({ heading: z.enum(BRIEF_HEADINGS), text: z.string() })),
    copyOut: z.string().openapi({ description: 'The same as plain text, to copy into another system.' }),
  })
  .openapi('Brief');

export const readBrief = read({
  path: PATHS.brief,
  action: 'read-plans',
  summary: 'What a colleague on duty has to know of this child in a minute, what keeps them safe first',
  params: z.strictObject({ planId }),
  answers: { 200: { says: 'The most important things, in order.', schema: brief } },
  handle: async ({ params, actor, services }) => {
    const record = await planFor(services.register, actor, params.planId);
    const lines = briefOf(planShown(record, actor), record.names, services.now());
    const { planId: id, childName } = { ...record.view, ...record };
    return { status: 200, body: { planId: id, childName, lines, copyOut: copyOut(lines) } };
  },
});
