import { ACCESS_OUTCOMES } from '../../../register/register';
import { PATHS } from '../../paths';
import { nothingHere } from '../../problem';
import { accesses, whoLooked, whoLookedBody } from '../../schemas/access';
import { childId, oneOf, paging, staffId, z } from '../../schemas/primitives';
import { chosen, pageOf } from '../filters';
import { ask, read } from '../route';

export const listAccesses = read({
  path: PATHS.accesses,
  action: 'read-access-log',
  summary:
    'Every look at a child of your service and every change, every one by your staff, every one that was denied, and their sign-ins',
  query: z.strictObject({
    childId: childId.optional(),
    staffId: staffId.optional(),
    outcome: oneOf(ACCESS_OUTCOMES).optional(),
    ...paging,
  }),
  csv: [
    'seq',
    'at',
    'staffId',
    'name',
    'role',
    'serviceId',
    'action',
    'route',
    'outcome',
    'childIds',
    'requestId',
    'because',
    'policyVersion',
  ],
  answers: { 200: { says: 'One page, the latest first; nextCursor leads to the next.', schema: accesses } },
  handle: async ({ query: { childId, staffId, outcome, ...page }, actor, services }) => ({
    status: 200,
    body: await services.register.accesses(actor, chosen({ childId, staffId, outcome }), pageOf(page)),
  }),
});

export const releaseWhoLooked = ask({
  path: PATHS.whoLooked,
  action: 'release-who-looked',
  summary: 'Who has looked at a child’s record, to be given to the child once somebody has thought about harm',
  body: whoLookedBody,
  answers: { 200: { says: 'Roles, and names where they were asked for.', schema: whoLooked } },
  handle: async ({ body, actor, services }) => {
    const found = await services.register.whoLooked(actor, body.childId);
    if (found === null) throw nothingHere('child');
    const rows = found.map(({ names, ...row }) => ({ ...row, names: body.names ? [...names] : null }));
    return { status: 200, body: { childId: body.childId, rows } };
  },
});
