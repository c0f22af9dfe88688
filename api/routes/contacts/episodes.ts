import type { ChildId } from '../../../domain/ids';
import { tellTimeline } from '../../../domain/voluntary-contact/tell';
import { CLOSED } from '../../../domain/voluntary-contact';
import { PATHS } from '../../paths';
import { nothingHere, Problem } from '../../problem';
import { etag } from '../../replies';
import { timeline } from '../../schemas/answers';
import * as shown from '../../schemas/episode-answers';
import { contactFilter, savedFilter } from '../../schemas/filter-schemas';
import { childId, episodeId, paging, wholeNumber, z } from '../../schemas/primitives';
import { episodeAnswer, episodeFor } from './episode-answer';
import { chosen, pageOf } from '../filters';
import { withSaved } from '../people/saved-filters';
import { livedThrough } from '../plans/rehearsal';
import { read, write } from '../route';
import { closed } from '../send-command';

export const listEpisodes = read({
  path: PATHS.voluntaryContacts,
  action: 'read-voluntary-contacts',
  summary: 'The voluntary contacts of your service, the next due first',
  query: z.strictObject({ ...contactFilter, child: childId.optional(), ...savedFilter, ...paging }),
  csv: [
    ...['episodeId', 'childId', 'childName', 'planId', 'serviceId', 'teamId', 'teamName'],
    ...['trustedWorkerId', 'trustedWorkerName', 'accountableId', 'accountableName', 'phase'],
    ...['nextCheckInOn', 'nextDueOn', 'late', 'climbing', 'rehearsal', 'startedAt'],
  ],
  answers: { 200: { says: 'One page; nextCursor leads to the next.', schema: shown.episodeList } },
  handle: async ({ query, actor, services }) => {
    const { phase, trustedWorker, child, due } = await withSaved('voluntary-contacts', query, actor, services);
    const filter = chosen({ phase, trustedWorkerId: trustedWorker, childId: child, due });
    return { status: 200, body: await services.register.episodes(actor, filter, pageOf(query), services.now()) };
  },
});

export const readEpisode = read({
  path: PATHS.voluntaryContact,
  action: 'read-voluntary-contacts',
  summary: 'One whole contact: what waits, the safe way to reach the child first, its check-ins and its end',
  params: z.strictObject({ episodeId }),
  answers: { 200: { says: 'The contact.', schema: shown.episode, headers: ['ETag'] } },
  handle: async ({ params, actor, services }) => {
    const record = await episodeFor(services.register, actor, params.episodeId);
    const { concerns } = record;
    const body = episodeAnswer(record, services);
    // To whoever is not to know of a concern the answer is the same as without any.
    const known = concerns.length === 0 ? {} : { concerns };
    return { status: 200, body: { ...body, ...known }, headers: etag(record.view.peopleVersion) };
  },
});

export const readEpisodeTimeline = read({
  path: PATHS.voluntaryContactTimeline,
  action: 'read-voluntary-contacts',
  summary: 'What has happened in a contact, in plain English',
  params: z.strictObject({ episodeId }),
  query: z.strictObject(paging),
  csv: ['version', 'seq', 'at', 'by', 'byName', 'kind', 'item', 'text'],
  answers: { 200: { says: 'One page; nextCursor leads to the next.', schema: timeline } },
  handle: async ({ params, query, actor, services }) => {
    const page = await services.register.episodeTimeline(actor, params.episodeId, pageOf(query));
    if (page === null) throw nothingHere('voluntary contact');
    return {
      status: 200,
      body: { ...page, rows: page.rows.map((entry) => ({ ...entry, text: tellTimeline(entry) })) },
    };
  },
});

/** Lets a practice contact live through days at once. */
export const advanceEpisode = write({
  path: PATHS.advanceVoluntaryContact,
  action: 'advance-voluntary-contact',
  summary: 'Let a practice contact live through some days at once',
  params: z.strictObject({ episodeId }),
  body: z.strictObject({ days: wholeNumber(1, 366) }, 'Expected an object.'),
  ifMatch: 'none',
  answers: {
    200: {
      says: 'The contact has lived through them, or as far as it came; this is its own now.',
      schema: z.strictObject({ episodeId: z.string(), ...livedThrough }).openapi('ContactAdvanced'),
    },
  },
  handle: async ({ params, body, actor, services }) => {
    const { view, open } = await episodeFor(services.register, actor, params.episodeId);
    if (services.rehearsal === null) throw new Problem('not-allowed', 'Practice is switched off here.');
    if (!view.rehearsal) throw new Problem('not-allowed', 'This is a real contact: its time passes by itself.');
    if (!open) throw closed(CLOSED);
    const one = { kind: 'voluntaryContact', entityId: params.episodeId, childId: view.childId as ChildId } as const;
    const lived = await services.rehearsal.advance(one, body.days);
    return { status: 200, body: { episodeId: params.episodeId, ...lived } };
  },
});
