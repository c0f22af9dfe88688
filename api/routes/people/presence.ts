import {
  absenceUntilBack,
  refuseAbsence,
  refuseLastDay,
  refuseReturnFromAbsence,
  worksHereOn,
} from '../../../domain/absence';
import { localDateOf } from '../../../domain/calendar/london-time';
import { wrongState } from '../../../domain/refusal';
import type { Refusal } from '../../../domain/refusal';
import type { StaffMember } from '../../../register/register';
import type { StaffChange } from '../../../register/people/staff-changes';
import { PATHS } from '../../paths';
import { Problem } from '../../problem';
import { problemOf } from '../../refusal-problem';
import * as shown from '../../schemas/answers';
import { staffId, z } from '../../schemas/primitives';
import { staffBodies } from '../../schemas/staff-bodies';
import { asMember, colleague, forThemselvesOrTheirStaff } from './colleagues';
import { recordOnce } from '../recorded';
import { write } from '../route';
import type { Reply, WriteCall } from '../route';
import { checkDeputy } from './staff';

const params = z.strictObject({ staffId });
type Params = z.output<typeof params>;
const answers = { 200: { says: 'The colleague as they are now.', schema: shown.staffMember } };

/** When staff are there. Nobody is asked why they are not, and there is nowhere to write it. */
export const setAbsence = write({
  path: PATHS.absence,
  action: 'set-absence',
  summary: 'Say when somebody is away, and who stands in; it takes the place of an absence that stood there before',
  params,
  body: staffBodies['set-absence'],
  ifMatch: 'none',
  answers,
  handle: (call) =>
    changed(call, 'set-absence', async (member) => {
      forThemselvesOrTheirStaff(call.actor, member);
      const { body, services } = call;
      const today = localDateOf(services.now());
      const from = body.from ?? today;
      refuse(refuseAbsence(from, body.until, today));
      if (body.deputyId !== null) await checkDeputy(body.deputyId, member.staffId, member.serviceId, services);
      return { awayFrom: from, awayUntil: body.until, deputyId: body.deputyId ?? member.deputyId };
    }),
});

export const endAbsence = write({
  path: PATHS.endAbsence,
  action: 'end-absence',
  summary: 'Say that somebody is back, or will be earlier than was said',
  params,
  body: staffBodies['end-absence'],
  ifMatch: 'none',
  answers,
  handle: (call) =>
    changed(call, 'end-absence', (member) => {
      forThemselvesOrTheirStaff(call.actor, member);
      const today = localDateOf(call.services.now());
      const backOn = call.body.backOn ?? today;
      refuse(refuseReturnFromAbsence(member, backOn, today));
      return Promise.resolve(absenceUntilBack(member, backOn));
    }),
});

export const recordLeaving = write({
  path: PATHS.leave,
  action: 'record-leaving',
  summary: 'Record a colleague’s last day; from the day after it they cannot sign in and nothing can be given to them',
  params,
  body: staffBodies['record-leaving'],
  ifMatch: 'none',
  answers,
  handle: (call) =>
    changed(call, 'record-leaving', (member) => {
      const { body, actor, services } = call;
      if (member.staffId === actor.staffId && actor.role === 'administrator') {
        throw new Problem('not-allowed', 'Nobody ends their own account. Ask another administrator or a manager.');
      }
      refuse(refuseLastDay(body.lastDay, localDateOf(services.now())));
      return Promise.resolve({ lastDay: body.lastDay });
    }),
});

export const recordReturn = write({
  path: PATHS.return,
  action: 'record-return',
  summary: 'Record that a colleague stays after all, or has come back',
  params,
  body: staffBodies['record-return'],
  ifMatch: 'none',
  answers,
  handle: (call) =>
    changed(call, 'record-return', (member) => {
      if (worksHereOn(member, localDateOf(call.services.now())) && member.lastDay === null) {
        refuse(
          wrongState('here', 'This colleague works here, and no last day is recorded. There is nothing to take back.'),
        );
      }
      return Promise.resolve({ active: true, lastDay: null });
    }),
});

/** Records what is to change of a colleague of the actor's service, and answers with them as they are then. */
async function changed<Body>(
  call: WriteCall<Params, unknown, Body>,
  what: string,
  changeOf: (member: StaffMember) => Promise<StaffChange>,
): Promise<Reply> {
  const { params: whose, actor, services } = call;
  const { register } = services;
  const before = await colleague(register, actor, whose.staffId);
  await recordOnce(call, what, async (recorded) =>
    register.changeStaff(before.staffId, await changeOf(before), recorded),
  );
  return { status: 200, body: asMember(await colleague(register, actor, before.staffId), actor) };
}

function refuse(refusal: Refusal | null): void {
  if (refusal !== null) throw problemOf(refusal);
}
