import type { ConcernId } from '../../../domain/ids';
import type { Actor } from '../../../domain/people';
import { refuseRaise } from '../../../domain/safeguarding-concern';
import { WHOEVER_RAISED_IT } from '../../../domain/safeguarding-concern/state';
import type { CameOf } from '../../../domain/safeguarding-concern/state';
import type { RaiseConcern } from '../../../domain/safeguarding-concern/commands';
import type { Register } from '../../../register/register';
import { concernUrl, PATHS } from '../../paths';
import { unknownReference } from '../../problem';
import { problemOf } from '../../refusal-problem';
import { etag } from '../../replies';
import * as shown from '../../schemas/concern-answers';
import { raiseBody } from '../../schemas/concern-bodies';
import type { RaiseBody } from '../../schemas/concern-bodies';
import { concernAnswer, dangerFirst } from './concern-answer';
import { keptOutOf } from './kept-out';
import { write } from '../route';
import type { Reply, WriteCall } from '../route';
import { numbersOf } from '../../service-numbers';
import { startEntity } from '../start-entity';

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
    const { childId, about } = call.body;
    const child = childId === null ? null : await call.services.register.childToRaise(call.actor, childId);
    const numbers = await numbersOf(child?.serviceId ?? about?.serviceId ?? call.actor.serviceId, call.services);
    return dangerFirst(call.services, numbers, await raise(call));
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
      if (call.body.childId !== null) await call.services.news.ofDeath(call.body.childId);
      const { register } = call.services;
      const [record, plan] = await Promise.all([
        register.concern(call.actor, id as ConcernId),
        register.planOfConcern(call.actor, id as ConcernId),
      ]);
      return {
        status: 201,
        body: record === null ? { concernId: id, version } : concernAnswer(record, plan, call.services),
        headers: { Location: concernUrl(id), ...(record === null ? {} : etag(record.view.peopleVersion)) },
      };
    },
  });
}

async function startFrom(call: Call, concernId: ConcernId): Promise<RaiseConcern> {
  const { body, actor, services } = call;
  const { register, policies } = services;
  const { what, kinds, otherChildren, cameOf, aboutStaffId } = body;
  const whom = body.about === null ? await namedChild(call) : await describedChild(call, body.about);
  const service = await register.service(whom.serviceId);
  if (service === null) {
    throw unknownReference(body.about === null ? 'childId' : 'about.serviceId', 'There is no such service here.');
  }
  if (cameOf !== null) await checkCameOf(cameOf, whom, actor, register);
  const start: RaiseConcern = {
    ...{ concernId, ...whom, policy: policies.concernFor(service), what, kinds, otherChildren, cameOf, aboutStaffId },
    whoIsWorried: body.whoIsWorried ?? WHOEVER_RAISED_IT,
    keptOut: await keptOutOf(aboutStaffId, [whom.teamId, whom.alsoTold ?? null], actor.staffId, register),
    startedBy: actor,
  };
  const refusal = refuseRaise(start);
  if (refusal !== null) throw problemOf(refusal);
  return start;
}

type Whom = Pick<RaiseConcern, 'childId' | 'about' | 'dateOfBirth' | 'serviceId' | 'teamId' | 'alsoTold'>;

async function namedChild({ body, actor, services }: Call): Promise<Whom> {
  const child = body.childId === null ? null : await services.register.childToRaise(actor, body.childId);
  if (child === null) {
    throw unknownReference(
      'childId',
      'There is no such child, or the child is not yours to see. Raise it all the same: describe the child in about.',
    );
  }
  const { childId, dateOfBirth, receivedBy, alsoTold } = child;
  return { childId, about: null, dateOfBirth, ...receivedBy, alsoTold };
}

/** Nothing is looked up of the child: so nothing that is answered can depend on whether they are known here. */
async function describedChild({ actor, services }: Call, said: NonNullable<RaiseBody['about']>): Promise<Whom> {
  const { serviceId: named, ...about } = said;
  const serviceId = named ?? actor.serviceId;
  const isOwn = serviceId === actor.serviceId;
  const teamId = isOwn ? ((await services.register.staffMember(actor.staffId))?.teamId ?? null) : null;
  return { childId: null, about, dateOfBirth: about.dateOfBirth, serviceId, teamId };
}

/** Throws a 422 unless it is contact with this child, which this person may see. */
async function checkCameOf(
  { episodeId, checkInId }: CameOf,
  { childId }: Whom,
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
