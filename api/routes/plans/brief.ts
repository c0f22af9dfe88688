import { policyBehind } from '../../policies';
import { BRIEF_HEADINGS } from '../../../domain/transition-plan/brief';
import { briefIn } from '../../documents/copy-brief';
import { copyOutOf } from '../../documents/copy-out';
import { copyingIn } from '../../documents/copying';
import { PATHS } from '../../paths';
import { planId, z } from '../../schemas/primitives';
import { planFor, planShown } from './plan-answer';
import { timeOf } from './own-time';
import { copyLanguage, languageOf } from './copy-out';
import { read } from '../route';

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
  query: z.strictObject({ language: copyLanguage }),
  answers: { 200: { says: 'The most important things, in order.', schema: brief } },
  handle: async ({ params, query, actor, services }) => {
    const record = await planFor(services.register, actor, params.planId);
    const { sharing } = policyBehind(services, record);
    const language = query.language ?? (await languageOf(actor, services));
    const given = {
      ...{ names: record.names, now: timeOf(record, services), texts: {} },
      howToRead: (section: keyof typeof sharing.howToRead.value) => sharing.howToRead.value[section],
    };
    const plan = planShown(record, actor);
    const lines = briefIn(plan, copyingIn(language, given));
    const [block] = copyOutOf(plan, { ...given, language, only: 'brief' });
    const { planId: id, childName } = { ...record.view, ...record };
    return { status: 200, body: { planId: id, childName, lines, copyOut: block?.text ?? '' } };
  },
});
