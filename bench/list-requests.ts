import type { ServiceId } from '../domain/ids';
import { PLANS_PER_SERVICE, REGION } from './many-plans';

/** A request as somebody sends it, and who that is. */
export interface ListRequest {
  readonly what: string;
  readonly who: string;
  readonly path: string;
  readonly body?: unknown;
  /** How many plans this person may see: those of one service of realistic size, or all that there are. */
  readonly sees: 'a service' | 'everything';
}

const PLAN = `plan-${PLANS_PER_SERVICE / 2 + 1}`;
const PLANS = '/v1/transition-plans';

/** The lists of promise C5, each as the person who lives by it asks for it. */
export const REQUESTS: readonly ListRequest[] = [
  { what: 'board', who: 'manager-0', path: `${PLANS}?limit=50`, sees: 'a service' },
  { what: 'board, overdue', who: 'manager-0', path: `${PLANS}?limit=50&due=overdue`, sees: 'a service' },
  {
    what: 'caseload',
    who: 'case-manager-0-1',
    path: `${PLANS}?limit=50&caseManager=case-manager-0-1`,
    sees: 'a service',
  },
  {
    what: 'own inbox',
    who: 'case-manager-0-1',
    path: `/v1/tasks?assignee=me&state=unfinished&limit=50`,
    sees: 'a service',
  },
  {
    what: 'probation inbox',
    who: 'officer-0-1',
    path: `/v1/tasks?assignee=me&state=unfinished&limit=50`,
    sees: 'a service',
  },
  { what: 'receiving team', who: 'probation-manager-0', path: `${PLANS}?limit=50`, sees: 'a service' },
  { what: 'week of a service', who: 'manager-0', path: `/v1/tasks?due=this-week&limit=50`, sees: 'a service' },
  { what: 'summary', who: 'manager-0', path: '/v1/summary', sees: 'a service' },
  { what: 'search', who: 'case-manager-0-1', path: '/v1/search', body: { text: 'family7' }, sees: 'a service' },
  { what: 'timeline', who: 'manager-0', path: `${PLANS}/${PLAN}/timeline?limit=50`, sees: 'a service' },
  { what: 'board', who: 'region-head', path: `${PLANS}?limit=50`, sees: 'everything' },
  { what: 'board, overdue', who: 'region-head', path: `${PLANS}?limit=50&due=overdue`, sees: 'everything' },
  { what: 'tasks, this week', who: 'region-head', path: `/v1/tasks?due=this-week&limit=50`, sees: 'everything' },
  { what: 'summary', who: 'region-head', path: '/v1/summary', sees: 'everything' },
  { what: 'search', who: 'region-head', path: '/v1/search', body: { text: 'family7' }, sees: 'everything' },
];

/** The services whose staff send them. */
export const SIGNED_IN_SERVICES = ['yjs-0', REGION] as readonly string[] as readonly ServiceId[];
