import express from 'express';
import type { Request, RequestHandler } from 'express';
import type { Actor } from '../domain/people';
import { noteRefused, noteSignIn } from './access';
import { admit, answer } from './answer';
import { actorOf } from './auth';
import { doorOf } from './door';
import { perAddress, perPerson } from './edge';
import { FILE_LIMIT } from './imports/read-csv';
import { PERMISSIONS } from './permissions';
import { firstUses } from './first-use';
import { malformed, Problem } from './problem';
import { notesOf } from './requests';
import type { Route } from './routes/route';
import type { Services } from './services';

const BODY_LIMIT = '100kb';

/**
 * The routes as Express knows them. Each passes, in this order: sign-in, role, body, then its own parsing and handler.
 * Throws when a route has no row in the table of permissions: nothing is open by an oversight.
 */
export function mount(routes: readonly Route[], services: Services): express.Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  const door = doorOf(services.register);
  const guards = guardsOf(services);
  for (const route of routes) {
    if (!Object.hasOwn(PERMISSIONS, route.action)) {
      throw new Error(`${route.method.toUpperCase()} ${route.path} has no row in the table of permissions.`);
    }
    router[route.method](route.path, noteRoute(route), ...stepsOf(route, services, { ...guards, door }));
  }
  for (const [path, methods] of methodsByPath(routes)) router.all(path, otherMethod(methods));
  return router;
}

/** What all routes share: who has signed in with a request, and how much one address and one person may ask. */
interface Guards {
  readonly actors: WeakMap<Request, Actor>;
  readonly onFirstUse: ReturnType<typeof firstUses>;
  readonly addressLimit: RequestHandler;
  readonly personLimit: RequestHandler;
}

function guardsOf({ edge }: Services): Guards {
  const actors = new WeakMap<Request, Actor>();
  const personOf = (request: Request) => {
    const actor = actors.get(request);
    if (actor === undefined) throw new Error('Nobody has signed in yet: limits for a person come after that.');
    return actor.staffId;
  };
  return {
    actors,
    onFirstUse: firstUses(),
    addressLimit: perAddress(edge.limits),
    personLimit: perPerson(edge.limits, personOf),
  };
}

function stepsOf(
  route: Route,
  services: Services,
  { door, actors, onFirstUse, addressLimit, personLimit }: Guards & { readonly door: () => Promise<void> },
): RequestHandler[] {
  const signIn: RequestHandler = async (request, response, next) => {
    const actor = await actorOf(request, services).catch(async (error: unknown) => {
      const isRefused = error instanceof Problem && (error.status === 401 || error.status === 403);
      // Without a token nobody has tried to be anybody.
      if (isRefused && request.get('authorization') !== undefined)
        await noteRefused(services, route.path, notesOf(response).requestId);
      throw error;
    });
    const { requestId } = notesOf(response);
    await onFirstUse(request, () => noteSignIn(services, actor, 'signed-in', route.path, requestId, 'bearer-token'));
    actors.set(request, actor);
    notesOf(response).serviceId = actor.serviceId;
    next();
  };
  const admitted: RequestHandler = async (request, response, next) => {
    const actor = actors.get(request);
    if (actor !== undefined) await admit({ route, request, actor, services, notes: notesOf(response) });
    next();
  };
  const handle: RequestHandler = async (request, response) => {
    const actor = actors.get(request);
    const {
      status,
      body,
      headers = {},
    } = actor === undefined
      ? await route.run({ request, actor: null, services, door, noteCommand: () => undefined })
      : await answer({ route, request, actor, services, door, notes: notesOf(response) });
    response.status(status).set(headers);
    if (typeof body === 'string' || Buffer.isBuffer(body)) response.send(body);
    else response.json(body);
  };
  return [...(route.kind === 'open' ? [] : [addressLimit, signIn, personLimit, admitted]), ...parsersOf(route), handle];
}

function parsersOf({ takesCsv, body, bodyLimit }: Route): RequestHandler[] {
  if (takesCsv) return [only('text/csv'), parseFile];
  return body === null ? [] : [only('application/json'), bodyLimit === undefined ? parseJson : parseUpTo(bodyLimit)];
}

const parseUpTo = (limit: string) => express.json({ limit, inflate: false, type: () => true, strict: false });
const parseJson = parseUpTo(BODY_LIMIT);

const parseFile = express.raw({ limit: FILE_LIMIT, inflate: false, type: () => true });

/** Bodies say what they are. No body at all is an empty one. */
function only(type: string): RequestHandler {
  return (request, _response, next) => {
    const length = request.get('content-length');
    const hasBody = request.get('transfer-encoding') !== undefined || (length !== undefined && length !== '0');
    if (hasBody && request.is(type) === false) {
      throw new Problem('unsupported-media-type', `Content-Type: expected ${type}.`);
    }
    next();
  };
}

function noteRoute(route: Route): RequestHandler {
  return (_request, response, next) => {
    notesOf(response).route = route.path;
    next();
  };
}

function methodsByPath(routes: readonly Route[]): Map<string, string> {
  const methods = new Map<string, string[]>();
  for (const { path, method } of routes) {
    methods.set(path, [...(methods.get(path) ?? []), ...(method === 'get' ? ['GET', 'HEAD'] : ['POST'])]);
  }
  return new Map([...methods].map(([path, names]) => [path, names.join(', ')]));
}

function otherMethod(allow: string): RequestHandler {
  return () => {
    throw new Problem('method-not-allowed', `This address takes ${allow}.`, { headers: { Allow: allow } });
  };
}

/** Reads what Express's own parsers throw; null for anything else. */
export function problemOfParser(error: unknown): Problem | null {
  if (!(error instanceof Error)) return null;
  const { type, status, limit } = error as { type?: unknown; status?: unknown; limit?: unknown };
  switch (type) {
    case 'entity.too.large':
      return new Problem('too-large', `The request may hold at most ${Number(limit) / 1024} kB.`);
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return new Problem('unsupported-media-type', 'Send it in UTF-8, uncompressed.');
    case 'entity.parse.failed':
      return malformed([{ field: 'body', message: 'Expected JSON; this cannot be read as JSON.' }]);
    default:
      return status === 400 ? malformed([{ field: 'request', message: 'This request cannot be read.' }]) : null;
  }
}
