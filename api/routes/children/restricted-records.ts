import { addMinutes } from '../../../domain/calendar/london-time';
import type { Instant } from '../../../domain/calendar/london-time';
import type { LookId, RestrictionId, StaffId } from '../../../domain/ids';
import { PATHS } from '../../paths';
import { policyOf } from '../../policies';
import { nothingHere, unknownReference } from '../../problem';
import type { Register } from '../../../register/register';
import { childId, paging, restrictionId, z } from '../../schemas/primitives';
import * as shown from '../../schemas/restricted-records';
import { pageOf } from '../filters';
import { childFor } from './child-for';
import { recordOnce } from '../recorded';
import { read, write } from '../route';

const params = z.strictObject({ childId });

export const listRestrictions = read({
  path: PATHS.restrictions,
  action: 'read-restrictions',
  summary: 'Whether only those who work with a child read the record, why, and since when',
  params,
  csv: [
    'restrictionId',
    'because',
    'words',
    'familyMembers',
    'stillHeldBy',
    'at',
    'by',
    'liftedAt',
    'liftedBy',
    'liftedBecause',
  ],
  answers: { 200: { says: 'All of them; the one that stands comes first.', schema: shown.restrictions } },
  handle: async ({ params: { childId: id }, actor, services }) => {
    const rows = await services.register.restrictionsOf(actor, id);
    if (rows === null) throw nothingHere('child');
    return { status: 200, body: { rows } };
  },
});

export const restrictRecord = write({
  path: PATHS.restrictions,
  action: 'restrict-record',
  summary:
    'Let those alone read a child’s record who work with the child; others must say why they look, and the manager is told',
  params,
  body: shown.restrictedBodies['restrict-record'],
  ifMatch: 'none',
  answers: { 201: { says: 'Only those who work with the child read the record now.', schema: shown.recordRestricted } },
  handle: async (call) => {
    const {
      actor,
      params: { childId: id },
      body,
      services,
    } = call;
    const { register, newId, tellOfLooks } = services;
    await childFor(register, actor, id);
    await checkColleagues(body.familyMembers, register);
    const restriction = { ...body, childId: id, restrictionId: newId() as RestrictionId };
    const row = await recordOnce(call, 'restrict-record', (recorded) => register.restrictRecord(restriction, recorded));
    await tellOfLooks();
    return { status: 201, body: { restrictionId: row.answer.item?.id } };
  },
});

export const liftRestriction = write({
  path: PATHS.liftRestriction,
  action: 'lift-restriction',
  summary:
    'Open a restricted record again to all who may read the records of the service; both stay readable, with why',
  params: z.strictObject({ childId, restrictionId }),
  body: shown.restrictedBodies['lift-restriction'],
  ifMatch: 'none',
  answers: { 200: { says: 'It is lifted.', schema: shown.restrictionLifted } },
  handle: async (call) => {
    const { actor, params: which, body, services } = call;
    const { register } = services;
    await childFor(register, actor, which.childId);
    await recordOnce(call, 'lift-restriction', (recorded) => register.liftRestriction({ ...which, ...body }, recorded));
    return { status: 200, body: { restrictionId: which.restrictionId, state: 'lifted' } };
  },
});

export const listRestrictedLooks = read({
  path: PATHS.restrictedLooks,
  action: 'read-restrictions',
  summary: 'Who has looked at a child’s restricted record without working with the child, why, and until when',
  params,
  query: z.strictObject({ ...paging }),
  csv: ['lookId', 'staffId', 'name', 'because', 'words', 'at', 'until', 'endedAt'],
  answers: {
    200: { says: 'One page, the latest first; nextCursor leads to the next.', schema: shown.restrictedLooks },
  },
  handle: async ({ params: { childId: id }, query, actor, services }) => {
    const page = await services.register.looksOf(actor, id, pageOf(query));
    if (page === null) throw nothingHere('child');
    return { status: 200, body: page };
  },
});

/** Throws a 422 for whoever is none of the staff here, of whichever service. */
async function checkColleagues(ids: readonly StaffId[], register: Register): Promise<void> {
  for (const [index, id] of ids.entries()) {
    if ((await register.staffMember(id)) === null)
      throw unknownReference(`familyMembers.${index}`, 'There is no such member of staff.');
  }
}

/** Break-glass: the reason is kept, the record opens for as long as the policy says, and the manager is told at once. */
export const lookAtRestricted = write({
  path: PATHS.restrictedLooks,
  action: 'look-at-restricted',
  summary: 'Look at a restricted record for a short time, with the reason; the manager is told at once',
  params,
  body: shown.restrictedBodies['look-at-restricted'],
  ifMatch: 'none',
  answers: {
    201: { says: 'The record is open to you until then; every look is written down.', schema: shown.lookBegun },
  },
  handle: async (call) => {
    const {
      actor,
      params: { childId: id },
      body,
      services,
    } = call;
    const { register, newId, now, tellOfLooks } = services;
    const { restrictedRecords } = await policyOf(services, actor.serviceId);
    const until = addMinutes(now(), restrictedRecords.lookLasts.value);
    const row = await recordOnce(call, 'look-at-restricted', (recorded) =>
      register.beginLook(actor, { ...body, childId: id, lookId: newId() as LookId, until }, recorded),
    );
    await tellOfLooks();
    const lasts = addMinutes(row.at as Instant, restrictedRecords.lookLasts.value);
    const look = { childId: id, because: body.because };
    return { status: 201, body: { lookId: row.answer.item?.id, childId: id, until: lasts }, look };
  },
});

export const endRestrictedLook = write({
  path: PATHS.endRestrictedLook,
  action: 'end-restricted-look',
  summary: 'Close a restricted record again that you have opened, before it closes by itself',
  params,
  body: shown.restrictedBodies['end-restricted-look'],
  ifMatch: 'none',
  answers: { 200: { says: 'It is closed to you again.', schema: shown.lookEnded } },
  handle: async (call) => {
    const { actor, params: which, services } = call;
    await recordOnce(call, 'end-restricted-look', (recorded) =>
      services.register.endLook(actor, which.childId, recorded),
    );
    return { status: 200, body: { childId: which.childId, state: 'ended' } };
  },
});
