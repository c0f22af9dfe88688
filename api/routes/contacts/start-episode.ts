import { localDateOf } from '../../../domain/calendar/london-time';
import type { Instant } from '../../../domain/calendar/london-time';
import type { EpisodeId, PlanId, StaffId } from '../../../domain/ids';
import type { Actor } from '../../../domain/people';
import { refuseStart, voluntaryContact } from '../../../domain/voluntary-contact';
import type { StartEpisode } from '../../../domain/voluntary-contact/commands';
import { hostOfContact } from '../../../domain/transition-plan/moves/area-state';
import type { Place } from '../../../domain/transition-plan/moves/area-state';
import type { Child, Register } from '../../../register/register';
import { episodeUrl, PATHS } from '../../paths';
import { Problem, unknownReference } from '../../problem';
import { problemOf } from '../../refusal-problem';
import { etag } from '../../replies';
import { acceptedAnswer } from '../../schemas/answers';
import * as shown from '../../schemas/episode-answers';
import { startEpisodeBody } from '../../schemas/episode-bodies';
import type { StartEpisodeBody } from '../../schemas/episode-bodies';
import { oneOf, z } from '../../schemas/primitives';
import type { Services } from '../../services';
import { assignable } from '../people/colleagues';
import { episodeAnswer, episodeExistsFor } from './episode-answer';
import { timeOf } from '../plans/own-time';
import { write } from '../route';
import type { AskCall, Reply, WriteCall } from '../route';
import { startEntity } from '../start-entity';

const query = z.strictObject({
  dryRun: oneOf(['true', 'false'])
    .optional()
    .openapi({ description: 'true: answer with the days of the check-ins, and start nothing.' }),
});
type Query = z.output<typeof query>;

/** Starts an episode of voluntary contact, or shows what it would be. */
export const startEpisode = write({
  path: PATHS.voluntaryContacts,
  action: 'start-voluntary-contact',
  summary: 'Begin contact by the child’s own choice, or see the days of its check-ins with dryRun=true',
  query,
  body: startEpisodeBody,
  ifMatch: 'none',
  answers: {
    201: { says: 'The contact that has begun.', schema: shown.episode, headers: ['Location', 'ETag'] },
    200: { says: 'With dryRun=true: what it would be.', schema: shown.plannedEpisode },
    202: { says: 'Accepted; look at Location.', schema: acceptedAnswer, headers: ['Location'] },
  },
  dryRun: {
    when: ({ dryRun }) => dryRun === 'true',
    handle: async (call) => {
      const now = timeOf({ aheadMs: await aheadOf(call) }, call.services);
      const start = await startFrom(call, now);
      return { status: 200, body: voluntaryContact.view(voluntaryContact.begin(start, now).state) };
    },
  },
  handle: startNow,
});

async function startNow(call: WriteCall<unknown, Query, StartEpisodeBody>): Promise<Reply> {
  const { body, actor, services } = call;
  const { register, episodes } = services;
  const aheadMs = await aheadOf(call);
  return startEntity<StartEpisode>(call, {
    living: {
      start: (start, key) => episodes.start(start, key, aheadMs),
      liveOf: (childId) => episodes.liveOf(childId),
    },
    workflowKey: body.childId,
    idOf: ({ episodeId }) => episodeId,
    startFrom: () => startFrom(call, timeOf({ aheadMs }, services)),
    exists: async (open) => {
      const known = (open as EpisodeId | null) ?? (await register.episodesOf(body.childId)).open;
      return episodeExistsFor(register, actor, known);
    },
    urlOf: episodeUrl,
    started: async (episodeId, version) => {
      await tellOn(call, aheadMs);
      return started(episodeId as EpisodeId, version, actor, services);
    },
  });
}

/** The child's open plan asks nobody any more to begin it, and the contact knows where the child is. */
async function tellOn({ body: { childId, rehearsal }, services }: Call, aheadMs: number): Promise<void> {
  const { register, news } = services;
  const at = timeOf({ aheadMs }, services);
  if (!rehearsal) return news.ofWhereabouts({ practice: null, childId }, at);
  const practice = await register.openPlanOf(childId);
  if (practice !== null) await news.ofWhereabouts({ practice }, at);
}

async function started(episodeId: EpisodeId, version: number, actor: Actor, services: Services): Promise<Reply> {
  const record = await services.register.episode(actor, episodeId);
  const body = record === null ? { episodeId, version } : episodeAnswer(record, services);
  return {
    status: 201,
    body,
    headers: { Location: episodeUrl(episodeId), ...(record === null ? {} : etag(record.view.peopleVersion)) },
  };
}

type Call = AskCall<unknown, unknown, StartEpisodeBody>;

/** By how much the child's time runs ahead in practice: what they have lived through there goes on, and does not begin anew. */
async function aheadOf({ body, services }: Call): Promise<number> {
  return body.rehearsal ? (await services.register.practiceOf(body.childId)).aheadSeconds * 1_000 : 0;
}

/** The child's own service and team; or those that look after them in another area, where the child has chosen somebody there. */
async function placeOf(child: Child, actor: Actor, register: Register): Promise<Place> {
  if (child.serviceId === actor.serviceId) return { serviceId: child.serviceId, teamId: child.teamId };
  const open = await register.openPlanOf(child.childId);
  const plan = open === null ? null : await register.plan(actor, open);
  const host = plan === null ? undefined : hostOfContact(plan.view.moves.outOfArea);
  if (host?.serviceId === actor.serviceId) return host;
  throw new Problem(
    'not-allowed',
    'The child’s own service begins contact with them. Where you look after the child for a time, you do once they have chosen that somebody there takes it on.',
  );
}

/** Completes what the caller sent with what only the register knows. Throws the problem that stands against it. */
async function startFrom({ body, actor, services }: Call, now: Instant): Promise<StartEpisode> {
  const { register, policies, newId } = services;
  const { limitsTold, managerAgreed, safetyLookedAt, whenAway, taper, rehearsal } = body;
  if (rehearsal && services.rehearsal === null) {
    throw unknownReference('rehearsal', 'Practice is switched off here. Leave it out.');
  }
  const child = await register.child(actor, body.childId);
  if (child === null) throw unknownReference('childId', 'There is no such child, or the child is not yours to see.');
  const { serviceId, ...of } = await placeOf(child, actor, register);
  const service = await register.service(serviceId);
  if (service?.kind !== 'youth-justice-service') {
    throw unknownReference(
      'childId',
      'Voluntary contact begins in a youth justice service, and this child’s service is another.',
    );
  }
  const teamId = body.teamId ?? of.teamId;
  if ((await register.team(teamId))?.serviceId !== serviceId) {
    throw unknownReference('teamId', 'Expected a team of the service that begins it.');
  }
  const manager = await assignable(services, managerAgreed.staffId);
  if (manager?.serviceId !== serviceId || !['manager', 'head-of-service'].includes(manager.role)) {
    throw unknownReference(
      'managerAgreed.staffId',
      'Expected a manager of the service that begins it, who has agreed to it.',
    );
  }
  const { plan, safeWay, ...held } = await planOf(body, child, actor, services);
  const trustedWorkerId = said('trustedWorkerId', body.trustedWorkerId ?? held.trustedWorkerId);
  const agreement = said('agreement', body.agreement ?? held.agreement);
  const onTrack = said('onTrack', body.onTrack ?? held.onTrack);
  await checkTrustedWorker('trustedWorkerId', trustedWorkerId, serviceId, services);
  const { ended } = await register.episodesOf(child.childId);
  const start: StartEpisode = {
    episodeId: newId() as EpisodeId,
    ...{ childId: child.childId, dateOfBirth: child.dateOfBirth, serviceId, teamId, plan },
    ...{ earlierEpisodeId: ended, rehearsal, trustedWorkerId, agreement },
    ...{ preparation: { limitsTold, managerAgreed, safetyLookedAt, whenAway }, onTrack, taper },
    safeWay: body.safeWay ?? safeWay,
    startsOn: body.startsOn ?? localDateOf(now),
    policy: policies.voluntaryFor(service),
    startedBy: actor,
    ...(body.mail === false ? { mail: body.mail } : {}),
  };
  const refusal = refuseStart(start, now);
  if (refusal !== null) throw problemOf(refusal);
  return start;
}

/** What the child said when they agreed stands in their plan, so that nobody types it twice. */
type Held = Pick<StartEpisode, 'plan' | 'safeWay'> & {
  readonly [Said in 'trustedWorkerId' | 'agreement' | 'onTrack']: StartEpisode[Said] | null;
};
const NOTHING_HELD = { safeWay: null, trustedWorkerId: null, agreement: null, onTrack: null } as const;

function said<Value>(field: string, value: Value | null): Value {
  if (value !== null) return value;
  throw unknownReference(field, 'Say it here: no open plan of the child holds what they answered to the offer.');
}

/** The plan that is named, or the child's open one, with what it holds of how the child wants it. */
async function planOf(
  { planId }: StartEpisodeBody,
  { childId }: Child,
  actor: Actor,
  { register }: Services,
): Promise<Held> {
  const which = planId ?? (await register.openPlanOf(childId));
  const record = which === null ? null : await register.plan(actor, which);
  if (record === null) {
    if (planId === null) return { plan: null, ...NOTHING_HELD };
    throw unknownReference('planId', 'There is no such plan, or it is not yours to see.');
  }
  const { view } = record;
  if (view.childId !== childId) throw unknownReference('planId', 'Expected a plan of this child.');
  const [last] = view.voice.safeWayToReachMe.slice(-1);
  const { how, when, whoMaySeeIt, never } = last ?? { how: '', when: null, whoMaySeeIt: null, never: null };
  const { voluntaryContact: answer, childViews } = view;
  const agreed = answer.is === 'agreed' ? answer : null;
  const words = agreed?.childsWords ?? null;
  return {
    trustedWorkerId: agreed?.trustedWorkerId ?? null,
    agreement:
      agreed === null || words === null ? null : { on: agreed.on, childsWords: words, competence: null, parents: null },
    onTrack: childViews.findLast((one) => one.about === 'on-track' && one.words !== null)?.words ?? null,
    plan: { planId: view.planId as PlanId, phase: view.phase },
    safeWay: last === undefined ? null : { how, when, whoMaySeeIt, never },
  };
}

/** Refuses whoever does not work in the service that the contact is in. */
export async function checkTrustedWorker(
  field: string,
  staffId: StaffId,
  serviceId: string,
  services: Services,
): Promise<void> {
  if ((await assignable(services, staffId))?.serviceId === serviceId) return;
  throw unknownReference(field, 'Expected somebody who works in the service that the contact is in.');
}
