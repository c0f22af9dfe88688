import { localDateOf } from '../../../domain/calendar/london-time';
import type { ChildLinkId, PlanId } from '../../../domain/ids';
import type { Actor } from '../../../domain/people';
import { NOT_TOGETHER } from '../../../domain/related-children';
import { PATHS } from '../../paths';
import { nothingHere, unknownReference } from '../../problem';
import { childId, linkId, z } from '../../schemas/primitives';
import * as shown from '../../schemas/related-children';
import type { Services } from '../../services';
import { childFor } from './child-for';
import { recordOnce } from '../recorded';
import { read, write } from '../route';

export const listRelatedChildren = read({
  path: PATHS.relatedChildren,
  action: 'read-related-children',
  summary:
    'Children with whom this one belongs together, without content; of one whom you may not know, only whom to ask',
  params: z.strictObject({ childId }),
  csv: [
    ...['linkId', 'relation', 'because', 'childId', 'childName', 'askId', 'askName', 'at', 'by'],
    ...['withdrawnAt', 'withdrawnBy', 'withdrawnBecause'],
  ],
  answers: {
    200: { says: 'All of them; withdrawn ones stay among them, after the others.', schema: shown.relatedChildren },
  },
  handle: async ({ params, actor, services: { register, now } }) => {
    const found = await register.linksOf(actor, params.childId, localDateOf(now()));
    if (found === null) throw nothingHere('child');
    return { status: 200, body: { childName: found.childName, rows: found.links } };
  },
});

export const linkChildren = write({
  path: PATHS.relatedChildren,
  action: 'link-children',
  summary: 'Say that two children belong together, in which way, and nothing more',
  params: z.strictObject({ childId }),
  body: shown.linkBodies['link-children'],
  ifMatch: 'none',
  answers: { 201: { says: 'They are linked, for whoever may know both.', schema: shown.linked } },
  handle: async (call) => {
    const { actor, params, body, services } = call;
    const { register, newId } = services;
    await childFor(register, actor, params.childId);
    if ((await register.child(actor, body.relatedChildId)) === null) {
      throw unknownReference(
        'relatedChildId',
        'Expected a child of whom you may know. Ask a colleague who works with them.',
      );
    }
    const row = await recordOnce(call, 'link-children', (recorded) =>
      register.linkChildren({ ...body, childId: params.childId, linkId: newId() as ChildLinkId }, recorded),
    );
    const linkId = row.answer.item?.id;
    const planId = body.relation === NOT_TOGETHER ? await register.openPlanOf(params.childId) : null;
    const warnings = planId === null ? [] : await warningsOf(planId, actor, services, linkId);
    return { status: 201, body: { linkId, ...(warnings.length === 0 ? {} : { warnings }) } };
  },
});

/**
 * At which appointments ahead the child of the plan could meet somebody whom they must not, for whoever may know both; of one
 * link only, where it is named. As many as anybody reads at once, and nothing is held up by them.
 */
export async function warningsOf(id: PlanId, actor: Actor, { register, now }: Services, byLink?: string) {
  const together = await register.broughtTogetherBy(actor, id, now());
  const meant = together.filter((one) => byLink === undefined || one.linkId === byLink);
  return meant.slice(0, MOST_WARNINGS).map((one) => ({ warning: NOT_TOGETHER, ...one }));
}
const MOST_WARNINGS = 10;

export const withdrawLink = write({
  path: PATHS.withdrawLink,
  action: 'withdraw-link',
  summary: 'Withdraw a link between two children whom you may know; it stays readable, with the reason',
  params: z.strictObject({ childId, linkId }),
  body: shown.linkBodies['withdraw-link'],
  ifMatch: 'none',
  answers: { 200: { says: 'It is withdrawn.', schema: shown.linkWithdrawn } },
  handle: async (call) => {
    const { actor, params, body, services } = call;
    await childFor(services.register, actor, params.childId);
    await recordOnce(call, 'withdraw-link', (recorded) =>
      services.register.withdrawLink(actor, { ...params, ...body }, recorded),
    );
    return { status: 200, body: { linkId: params.linkId, state: 'withdrawn' } };
  },
});
