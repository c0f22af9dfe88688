import type { ConcernId, StaffId } from '../../domain/ids';
import type { Actor } from '../../domain/people';
import { refuseRaise } from '../../domain/safeguarding-concern';
import type { CameOf } from '../../domain/safeguarding-concern/state';
import type { RaiseConcern } from '../../domain/safeguarding-concern/commands';
import type { Child, Register } from '../../register/register';
import { concernUrl, PATHS } from '../paths';
import { unknownReference } from '../problem';
import { problemOf } from '../refusal-problem';
import { etag } from '../replies';
import * as shown from '../schemas/concern-answers';
import { raiseBody } from '../schemas/concern-bodies';
import type { RaiseBody } from '../schemas/concern-bodies';
import { concernAnswer, dangerFirst } from './concern-answer';
import { write } from './route';
import type { Reply, WriteCall } from './route';
import { startEntity } from './start-entity';

type Call = WriteCall<unknown, unknown, RaiseBody>;

/** Raises a concern: anybody may who knows of the child, with or without a plan. */
export const raiseConcern = write({
  path: PATHS.concerns,
  action: 'raise-concern',
  summary: 'Raise a safeguarding concern: what, and about whom; everything else can come later',
  body: raiseBody,
  ifMatch: 'none',
  answers: {
    201: { says: 'It was received; this is what follows.', schema: shown.concern, headers: ['Location', 'ETag'] },
    202: { says: 'Accepted; look at Location.', schema: shown.concernAccepted, headers: ['Location'] },
  },
  handle: async (call) => {
    const child = await call.services.register.childToRaise(call.actor, call.body.childId);
    return dangerFirst(call.services, child?.serviceId ?? call.actor.serviceId, await raise(call));
  },
});

function raise(call: Call): Promise<Reply> {
  // A concern's id follows from the request's key, so that a repeat finds the concern that the first sending raised.
  const concernId = call.key.commandId as string as ConcernId;
  return startEntity<RaiseConcern>(call, {
    living: call.services.concerns,
    workflowKey: concernId,
    idOf: () => concernId,
    startFrom: () => startFrom(call, concernId),
    exists: () => Promise.resolve(unknownReference('childId', 'This concern was raised before.')),
    urlOf: concernUrl,
    started: async (id, version) => {
      // One that is raised for the review of a death knows of it from the beginning.
      await call.services.news.ofDeath(call.body.childId);
      const record = await call.services.register.concern(call.actor, id as ConcernId);
      return {
        status: 201,
        body: record === null ? { concernId: id, version } : await concernAnswer(record, call.actor, call.services),
        headers: { Location: concernUrl(id), ...(record === null ? {} : etag(record.view.peopleVersion)) },
      };
    },
  });
}

async function startFrom({ body, actor, services }: Call, concernId: ConcernId): Promise<RaiseConcern> {
  const { register, policies } = services;
  const child = await register.childToRaise(actor, body.childId);
  if (child === null) throw unknownReference('childId', 'There is no such child, or the child is not yours to see.');
  const service = await register.service(child.serviceId);
  if (service === null) throw unknownReference('childId', 'The child’s service is not known here.');
  const { what, kinds, otherChildren, cameOf, aboutStaffId } = body;
  if (cameOf !== null) await checkCameOf(cameOf, child, actor, register);
  const start: RaiseConcern = {
    ...{ concernId, childId: child.childId, dateOfBirth: child.dateOfBirth, serviceId: child.serviceId },
    ...{
      teamId: child.teamId,
      policy: policies.concernFor(service),
      what,
      kinds,
      otherChildren,
      cameOf,
      aboutStaffId,
    },
    whoIsWorried: body.whoIsWorried ?? 'Whoever raised it',
    keptOut: aboutStaffId === null ? [] : await keptOutOf(aboutStaffId, child, actor, register),
    startedBy: actor,
  };
  const refusal = refuseRaise(start);
  if (refusal !== null) throw problemOf(refusal);
  return start;
}

/** Throws a 422 unless it is contact with this child, which this person may see. */
async function checkCameOf(
  { episodeId, checkInId }: CameOf,
  { childId }: Child,
  actor: Actor,
  register: Register,
): Promise<void> {
  const episode = await register.episode(actor, episodeId);
  if (episode?.view.childId !== childId) {
    throw unknownReference('cameOf.episodeId', 'There is no such contact with this child that is yours to see.');
  }
  if (checkInId !== null && episode.view.checkIns.every((one) => one.checkInId !== checkInId)) {
    throw unknownReference('cameOf.checkInId', 'There is no such check-in in this contact.');
  }
}

/**
 * The colleague whom it is about, and whoever would see it through them: their deputies, and a manager whom they share with
 * the child. Whoever raises it knows of it already, and stays with it unless it is about themselves.
 */
async function keptOutOf(
  aboutStaffId: StaffId,
  { teamId }: Child,
  { staffId }: Actor,
  register: Register,
): Promise<readonly StaffId[]> {
  const member = await register.staffMember(aboutStaffId);
  if (member === null) throw unknownReference('aboutStaffId', 'There is no such member of staff.');
  const team = await register.team(teamId);
  const shares = member.teamId === teamId || team?.managerId === aboutStaffId;
  const through = [member.deputyId, ...(shares ? [team?.managerId ?? null] : [])];
  if (team?.managerId === aboutStaffId) through.push(team.deputyId);
  const others = through.filter((one) => one !== null && one !== staffId && one !== aboutStaffId);
  return [...new Set([aboutStaffId, ...others])] as StaffId[];
}
