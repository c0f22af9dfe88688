import { policyOf } from '../../policies';
import { localDateOf } from '../../../domain/calendar/london-time';
import type { ChildId, LegalHoldId } from '../../../domain/ids';
import { refuseHold } from '../../../domain/legal-hold';
import type { Actor } from '../../../domain/people';
import { PATHS } from '../../paths';
import { nothingHere } from '../../problem';
import { problemOf } from '../../refusal-problem';
import * as shown from '../../schemas/legal-holds';
import { childId, holdId, z } from '../../schemas/primitives';
import type { Services } from '../../services';
import { recordOnce } from '../recorded';
import { read, write } from '../route';

export const listLegalHolds = read({
  path: PATHS.legalHolds,
  action: 'read-legal-holds',
  summary: 'Why nothing is erased of a child, since when, and when that is looked at again',
  params: z.strictObject({ childId }),
  csv: ['holdId', 'reason', 'reviewOn', 'reviewIsDue', 'at', 'by', 'liftedAt', 'liftedBy', 'liftedBecause'],
  answers: {
    200: { says: 'All of them; lifted ones stay among them, after the others.', schema: shown.legalHolds },
  },
  handle: async ({ params, actor, services }) => {
    const today = localDateOf(services.now());
    const rows = (await holdsOf(services, actor, params.childId)).map((hold) => {
      return { ...hold, reviewIsDue: hold.liftedAt === null && hold.reviewOn <= today };
    });
    return { status: 200, body: { rows } };
  },
});

export const setLegalHold = write({
  path: PATHS.legalHolds,
  action: 'set-legal-hold',
  summary: 'Keep everything of a child until further notice: nothing is erased by itself or by anybody',
  params: z.strictObject({ childId }),
  body: shown.holdBodies['set-legal-hold'],
  ifMatch: 'none',
  answers: { 201: { says: 'Nothing is erased of the child from now on.', schema: shown.holdSet } },
  handle: async (call) => {
    const { actor, params, body, services } = call;
    const { register, newId, now } = services;
    await holdsOf(services, actor, params.childId);
    const { retention } = await policyOf(services, actor.serviceId);
    const row = await recordOnce(call, 'set-legal-hold', (recorded) => {
      const refusal = refuseHold(body.reviewOn, localDateOf(now()), retention.legalHoldReviewedWithin.value);
      if (refusal !== null) throw problemOf(refusal);
      return register.setHold({ ...body, childId: params.childId, holdId: newId() as LegalHoldId }, recorded);
    });
    return { status: 201, body: { holdId: row.answer.item?.id } };
  },
});

export const liftLegalHold = write({
  path: PATHS.liftLegalHold,
  action: 'lift-legal-hold',
  summary: 'Lift a legal hold; it stays readable, with the reason. Another one that stands goes on standing',
  params: z.strictObject({ childId, holdId }),
  body: shown.holdBodies['lift-legal-hold'],
  ifMatch: 'none',
  answers: { 200: { says: 'It is lifted.', schema: shown.holdLifted } },
  handle: async (call) => {
    const { actor, params, body, services } = call;
    await holdsOf(services, actor, params.childId);
    await recordOnce(call, 'lift-legal-hold', (recorded) =>
      services.register.liftHold({ ...params, ...body }, recorded),
    );
    return { status: 200, body: { holdId: params.holdId, state: 'lifted' } };
  },
});

async function holdsOf({ register }: Services, actor: Actor, id: ChildId) {
  const holds = await register.holdsOn(actor, id);
  if (holds === null) throw nothingHere('child');
  return holds;
}
