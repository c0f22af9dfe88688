import { localDateOf } from '../../../domain/calendar/london-time';
import type { ChildId, ErasureId } from '../../../domain/ids';
import type { Actor } from '../../../domain/people';
import { keptUntil, RECORD_KINDS, refuseErasure } from '../../../domain/retention';
import { fullName } from '../../../register/plans/plans';
import { PATHS } from '../../paths';
import { nothingHere } from '../../problem';
import * as shown from '../../schemas/erasures';
import { childId, oneOf, paging, z } from '../../schemas/primitives';
import type { Services } from '../../services';
import { chosen, pageOf } from '../filters';
import { recordOnce } from '../recorded';
import { read, write } from '../route';

export const listErasures = read({
  path: PATHS.erasures,
  action: 'read-erasures',
  summary: 'What the policy keeps no longer of the children of the service, and what was erased',
  query: z.strictObject({ state: oneOf(shown.ERASURE_STATES).optional(), ...paging }),
  csv: ['erasureId', 'childId', 'childName', 'records', 'keptUntil', 'state', 'confirmedAt', 'confirmedBy', 'erasedAt'],
  answers: { 200: { says: 'One page; nextCursor leads to the next.', schema: shown.erasures } },
  handle: async ({ query, actor, services }) => {
    const page = await services.register.erasures(actor, chosen({ state: query.state }), pageOf(query));
    const rows = page.rows.map(({ givenName, familyName, doneAt, ...row }) => ({
      ...row,
      ...{ keptBy: [...row.keptBy], childName: fullName({ givenName, familyName }), erasedAt: doneAt },
    }));
    return { status: 200, body: { ...page, rows } };
  },
});

export const previewErasure = read({
  path: PATHS.erasureOfChild,
  action: 'read-erasures',
  summary: 'Exactly what erasing the records of a child would delete, in kinds and numbers, and why something stays',
  params: z.strictObject({ childId }),
  answers: { 200: { says: 'Each kind of which anything is held.', schema: shown.erasurePreview } },
  handle: async ({ params, actor, services }) => {
    const { held, retention, today } = await heldOf(services, actor, params.childId);
    const counts = await services.register.erasurePreview(actor, params.childId);
    const records = RECORD_KINDS.filter((kind) => held.records[kind] > 0).map((kind) => {
      const refusal = refuseErasure(kind, held, retention, today);
      const { until, by } = keptUntil(kind, held, retention);
      return {
        ...{ records: kind, counts: counts[kind], keptUntil: until, keptBy: [...by] },
        ...{ mayBeErased: refusal === null, whyNot: refusal?.message ?? null },
      };
    });
    return { status: 200, body: { childId: params.childId, records } };
  },
});

export const confirmErasure = write({
  path: PATHS.erasureOfChild,
  action: 'confirm-erasure',
  summary:
    'Confirm that records of a child are erased for good: with the next run of the job, in the register, in every history and in the mail. Until then a legal hold stops it',
  params: z.strictObject({ childId }),
  body: shown.confirmErasureBody,
  ifMatch: 'none',
  answers: { 200: { says: 'It is confirmed, and goes with the next run of the job.', schema: shown.erasureConfirmed } },
  handle: async (call) => {
    const { actor, params, body, services } = call;
    const { held, retention, today } = await heldOf(services, actor, params.childId);
    const { serviceId } = held;
    const found = body.records.map((kind) => {
      const { until, by } = keptUntil(kind, held, retention);
      const erasureId = services.newId() as ErasureId;
      return { erasureId, childId: params.childId, serviceId, records: kind, keptUntil: until ?? today, keptBy: by };
    });
    await recordOnce(call, 'confirm-erasure', (recorded) =>
      services.register.confirmErasure(
        found,
        // Of what they may not know there is nothing, whatever else stands against it.
        (kind, now) =>
          refuseErasure(kind, held.records[kind] === 0 ? held : now, retention, today, body.careExperienced),
        recorded,
      ),
    );
    return { status: 200, body: { childId: params.childId, records: body.records, state: 'confirmed' } };
  },
});

async function heldOf({ register, policies, now }: Services, actor: Actor, id: ChildId) {
  const held = await register.recordsOf(actor, id);
  if (held === null) throw nothingHere('child');
  return { held, retention: policies.of(held).retention, today: localDateOf(now()) };
}
