import { suggestionsIn } from '../../../domain/wording';
import { PATHS } from '../../paths';
import { policyOf } from '../../policies';
import { suggestions, textToRead } from '../../schemas/wording';
import { ask } from '../route';

/** The language helper: it suggests and explains, and never rewrites. */
export const suggestWords = ask({
  path: PATHS.wording,
  action: 'suggest-words',
  summary: 'Words of a text that could see the child first, each with why; quotations and statute are passed over',
  body: textToRead,
  answers: { 200: { says: 'Suggestions; whether to take one is the writer’s choice.', schema: suggestions } },
  handle: async ({ body, actor, services }) => {
    const { wording } = await policyOf(services, actor.serviceId);
    const rows = suggestionsIn(body.text, wording.words.value, wording.namesThatStay.value);
    return { status: 200, body: { rows: [...rows] } };
  },
});
