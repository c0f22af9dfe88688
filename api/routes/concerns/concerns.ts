import { NO_NUMBERS } from '../../../domain/service-numbers';
import { tellConcern } from '../../../domain/safeguarding-concern/tell';
import { PATHS } from '../../paths';
import { nothingHere } from '../../problem';
import { etag } from '../../replies';
import { numbersOf } from '../../service-numbers';
import * as shown from '../../schemas/concern-answers';
import { concernFilter, savedFilter } from '../../schemas/filter-schemas';
import { childId, concernId, paging, z } from '../../schemas/primitives';
import { concernAnswer, concernWithPlan, dangerFirst } from './concern-answer';
import { chosen, pageOf } from '../filters';
import { withSaved } from '../people/saved-filters';
import { read } from '../route';

export const listConcerns = read({
  path: PATHS.concerns,
  action: 'read-concerns',
  summary: 'The safeguarding concerns of which you may know, the next due first',
  query: z.strictObject({ child: childId.optional(), ...concernFilter, ...savedFilter, ...paging }),
  csv: [
    ...['concernId', 'childId', 'childName', 'serviceId', 'teamId', 'kinds', 'raisedBy', 'raisedByName', 'raisedAt'],
    ...['nextDueAt', 'late', 'climbing', 'open'],
  ],
  answers: { 200: { says: 'One page; nextCursor leads to the next.', schema: shown.concernList } },
  handle: async ({ query, actor, services }) => {
    const { child, status, due } = await withSaved('concerns', query, actor, services);
    const filter = chosen({ childId: child, open: status === undefined ? undefined : status === 'open', due });
    const [body, numbers] = await Promise.all([
      services.register.concerns(actor, filter, pageOf(query), services.now()),
      numbersOf(actor.serviceId, services),
    ]);
    return dangerFirst(services, numbers, { status: 200, body });
  },
});

export const readConcern = read({
  path: PATHS.concern,
  action: 'read-concerns',
  summary: 'One whole concern: what is to be done first, who does what, its clocks, and what was done',
  params: z.strictObject({ concernId }),
  answers: { 200: { says: 'The concern.', schema: shown.concern, headers: ['ETag'] } },
  handle: async ({ params, actor, services }) => {
    const { record, plan } = await concernWithPlan(services.register, actor, params.concernId);
    const body = concernAnswer(record, plan, services);
    return dangerFirst(services, record.service ?? NO_NUMBERS, {
      status: 200,
      body,
      headers: etag(record.view.peopleVersion),
    });
  },
});

export const readConcernTimeline = read({
  path: PATHS.concernTimeline,
  action: 'read-concerns',
  summary: 'What has happened about a concern, in plain English',
  params: z.strictObject({ concernId }),
  query: z.strictObject(paging),
  csv: ['version', 'seq', 'at', 'by', 'byName', 'kind', 'item', 'text'],
  answers: { 200: { says: 'One page; nextCursor leads to the next.', schema: shown.concernTimeline } },
  handle: async ({ params, query, actor, services }) => {
    const [page, numbers] = await Promise.all([
      services.register.concernTimeline(actor, params.concernId, pageOf(query)),
      numbersOf(actor.serviceId, services),
    ]);
    if (page === null) throw nothingHere('concern');
    const rows = page.rows.map((entry) => ({ ...entry, text: tellConcern(entry) }));
    return dangerFirst(services, numbers, { status: 200, body: { ...page, rows } });
  },
});
