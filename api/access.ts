import type { Actor } from '../domain/people';
import type { OpenLook } from '../domain/restricted-records';
import type { Access } from '../register/register';
import { PATHS } from './paths';
import { Problem } from './problem';
import type { Reply, Route } from './routes/route';
import type { Services } from './services';

interface Looked {
  readonly route: Route;
  /** The ids that stood in the address. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly actor: Actor;
  readonly requestId: string;
}

/**
 * Writes down what somebody is about to be shown. Whoever answers waits for it: what cannot be written down is not shown.
 * Nothing is written of an answer in which there is nothing of any child.
 */
export async function noteShown({ register }: Services, looked: Looked, reply: Reply): Promise<void> {
  const { about, body, outcome = 'shown' } = reply;
  const found: Found = { about: paramsOf(looked.params), concernIds: [] };
  collect(about ?? body, found);
  if (found.about.length === 0 && outcome === 'shown') return;
  const access = accessOf(looked, outcome, found);
  await register.recordAccess({ ...access, route: access.route + formOf(reply) });
}

/** In which form something was taken along, where it was no page of an answer: an export and a print are told from a look. */
function formOf({ headers }: Reply): string {
  const [type = ''] = headers?.['Content-Type']?.split(';') ?? [];
  return type === '' ? '' : ` as ${type}`;
}

/** Writes down what somebody has changed: who asks later finds it beside what was shown. */
export async function noteChanged({ register }: Services, looked: Looked, { about, body, look }: Reply): Promise<void> {
  const found: Found = { about: paramsOf(looked.params), concernIds: [] };
  collect(about ?? body, found);
  const begun = look === undefined ? [] : [look];
  await register.recordAccess(accessOf(looked, 'changed', found, begun));
}

/** Writes down that something was denied, where the error says so: a role that may not, or a child of whom they may not know. */
export async function noteDenied({ register }: Services, looked: Looked, error: unknown): Promise<void> {
  if (!(error instanceof Problem) || !DENIED.has(error.kind)) return;
  await register.recordAccess(accessOf(looked, 'denied', { about: paramsOf(looked.params), concernIds: [] }));
}

/** Writes down that somebody has signed in to the pages or with a token, out of the pages, or ended other sessions: who cannot be written down does not come in. */
export async function noteSignIn(
  { register }: Pick<Services, 'register'>,
  { serviceId, staffId, role }: Actor,
  outcome: 'signed-in' | 'signed-out' | 'sessions-ended',
  route: string,
  requestId: string,
  action: string = outcome,
): Promise<void> {
  const nobody = { about: [], aboutConcern: false, concernIds: [], looks: [] };
  await register.recordAccess({ serviceId, staffId, role, action, route, outcome, requestId, ...nobody });
}

/** Writes down that a bearer token was refused, or was that of nobody who works here. Nothing of the token, nor of whose it was, is in it. */
export async function noteRefused({ register }: Services, route: string, requestId: string): Promise<void> {
  const nobody = {
    serviceId: null,
    staffId: null,
    role: null,
    about: [],
    aboutConcern: false,
    concernIds: [],
    looks: [],
  };
  await register.recordAccess({ ...nobody, action: 'bearer-token', route, outcome: 'refused', requestId });
}

const DENIED: ReadonlySet<Problem['kind']> = new Set(['not-allowed', 'not-found', 'restricted']);

function accessOf(
  { route, params, actor, requestId }: Looked,
  outcome: Access['outcome'],
  found: Found,
  begun: readonly OpenLook[] = [],
): Access {
  const { serviceId, staffId, role } = actor;
  const concernId = params['concernId'];
  return {
    ...{ serviceId, staffId, role, action: route.action, route: route.path, outcome, requestId },
    about: [...new Set(found.about)],
    looks: [...begun, ...(actor.looks ?? [])],
    aboutConcern: route.path.startsWith(PATHS.concerns) || (outcome === 'decoded' && found.concernIds.length > 0),
    concernIds: [...new Set([...found.concernIds, ...(typeof concernId === 'string' ? [concernId] : [])])],
  };
}

interface Found {
  readonly about: string[];
  readonly concernIds: string[];
}

/** The ids by which an answer speaks of children. */
const ABOUT: ReadonlySet<string> = new Set(['childId', 'planId', 'episodeId', 'taskId', 'extractId', 'proposalId']);

const paramsOf = (params: Looked['params']): string[] =>
  Object.values(params).filter((value) => typeof value === 'string');

function collect(value: unknown, found: Found): void {
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) collect(item, found);
    return;
  }
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return;
  for (const [key, part] of Object.entries(value as Readonly<Record<string, unknown>>)) {
    if (key === 'childIds' && Array.isArray(part)) found.about.push(...(part as string[]));
    else if (typeof part !== 'string') collect(part, found);
    else if (ABOUT.has(key)) found.about.push(part);
    else if (key === 'concernId') {
      found.about.push(part);
      found.concernIds.push(part);
    }
  }
}
