import { PATHS } from '../../paths';
import { nothingHere } from '../../problem';
import * as shown from '../../schemas/outlines';
import { paging, planId, z } from '../../schemas/primitives';
import { pageOf } from '../filters';
import { read } from '../route';

/** What of plans is known to whoever reads nothing in them: that they are there, how far they are, and whom to speak to. */
export const listOutlines = read({
  path: PATHS.planOutlines,
  action: 'read-outlines',
  summary:
    'Which children of the service have an open plan, its phase and dates, and who is accountable; nothing that anybody wrote',
  query: z.strictObject(paging),
  csv: [
    ...['planId', 'childId', 'childName', 'status', 'phase', 'eighteenOn', 'transferOn'],
    ...['caseManagerId', 'caseManagerName', 'accountableId', 'accountableName', 'rehearsal', 'startedAt'],
  ],
  answers: { 200: { says: 'One page; nextCursor leads to the next.', schema: shown.outlineList } },
  handle: async ({ query, actor, services }) => {
    return { status: 200, body: await services.register.planOutlines(actor, pageOf(query), services.now()) };
  },
});

export const readOutline = read({
  path: PATHS.planOutline,
  action: 'read-outlines',
  summary: 'The outline of one plan, with the orders that it is about',
  params: z.strictObject({ planId }),
  answers: { 200: { says: 'Its outline.', schema: shown.outline } },
  handle: async ({ params, actor, services }) => {
    const found = await services.register.planOutline(actor, params.planId);
    if (found === null) throw nothingHere('transition plan');
    return { status: 200, body: found };
  },
});
