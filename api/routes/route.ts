import type { Actor } from '../../domain/people';
import type { StartKey } from '../../domain/protocol';
import type { Asked, Reply } from '../asked-and-replied';
import { csvOf, wantsCsv } from '../csv';
import { idempotencyKeyOf, ifMatchOf, startKeyOf } from '../idempotency';
import { fieldErrorsOf } from '../malformed';
import type { Action } from '../permissions';
import { malformed } from '../problem';
import type { FieldError } from '../problem';
import { z } from '../schemas/primitives';
import type { Services } from '../services';

export type { Asked, Reply } from '../asked-and-replied';

/** One good answer of a route, as the OpenAPI document shows it. */
export interface Answers {
  readonly [status: string]: {
    readonly says: string;
    readonly schema: z.ZodType;
    /** JSON unless it says otherwise. */
    readonly type?: string;
    readonly headers?: readonly string[];
  };
}

/** A request that has passed sign-in, role and body parser; `door` lets writes in while the register answers. */
export interface Incoming {
  readonly request: Asked;
  readonly actor: Actor | null;
  readonly services: Services;
  readonly door: () => Promise<void>;
  readonly noteCommand: (commandId: string) => void;
}

/** `open` needs no sign-in; `ask` reads with a body; only `write` changes something. */
export type RouteKind = 'open' | 'read' | 'ask' | 'write';
export type IfMatch = 'none' | 'optional' | 'needed';

/** One row of the table that drives Express, permissions and OpenAPI alike. */
export interface Route {
  readonly kind: RouteKind;
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly action: Action;
  readonly summary: string;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly body: z.ZodObject | null;
  /** How much its body may hold, where that is not as everywhere. */
  readonly bodyLimit?: string;
  /** Its body is a CSV file instead. */
  readonly takesCsv?: true;
  /** The columns of a list that can be asked for as CSV. */
  readonly csv?: readonly string[];
  readonly ifMatch: IfMatch;
  readonly answers: Answers;
  readonly run: (incoming: Incoming) => Promise<Reply>;
}

interface Shape<P extends z.ZodObject, Q extends z.ZodObject> {
  readonly path: string;
  readonly action: Action;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly answers: Answers;
}
export interface ReadCall<P, Q> {
  readonly params: P;
  readonly query: Q;
  readonly actor: Actor;
  readonly services: Services;
}
export interface AskCall<P, Q, B> extends ReadCall<P, Q> {
  readonly body: B;
}
export interface WriteCall<P, Q, B> extends AskCall<P, Q, B> {
  /** What recognises a repeat. */
  readonly key: StartKey;
  readonly ifMatch: number | null;
}

const NOTHING = z.strictObject({});
type Nothing = typeof NOTHING;

/** A route that tells of the service itself and needs no sign-in. */
export function open(
  shape: Omit<Shape<Nothing, Nothing>, 'params' | 'query'> & { handle: (services: Services) => Promise<Reply> },
): Route {
  const { handle, ...rest } = shape;
  return {
    ...rest,
    ...{ kind: 'open', method: 'get', params: NOTHING, query: NOTHING, body: null, ifMatch: 'none' },
    run: ({ services }) => handle(services),
  };
}

/** A route that reads by its address alone. */
export function read<P extends z.ZodObject = Nothing, Q extends z.ZodObject = Nothing>(
  shape: Shape<P, Q> & {
    /** The columns in which its rows can be had as CSV, all pages at once; a dot leads into a part. */
    csv?: readonly string[];
    handle: (call: ReadCall<z.output<P>, z.output<Q>>) => Promise<Reply>;
  },
): Route {
  const { handle, ...rest } = shape;
  const [params, query] = [shape.params ?? NOTHING, shape.query ?? NOTHING];
  return {
    ...rest,
    ...{ kind: 'read', method: 'get', params, query, body: null, ifMatch: 'none' },
    run: (incoming) => {
      const parsed = parse(incoming.request, params, query, null);
      const call = { ...signedIn(incoming), params: parsed.params as z.output<P>, query: parsed.query as z.output<Q> };
      if (shape.csv === undefined || !wantsCsv(incoming.request)) return handle(call);
      return csvOf(shape.path, shape.csv, (page) => handle({ ...call, query: { ...call.query, ...page } }));
    },
  };
}

/** A route that reads, with what is asked for in the body because it must not stand in an address (names). */
export function ask<B extends z.ZodObject>(
  shape: Shape<Nothing, Nothing> & {
    body: B;
    bodyLimit?: string;
    handle: (call: AskCall<unknown, unknown, z.output<B>>) => Promise<Reply>;
  },
): Route {
  const { handle, body, ...rest } = shape;
  return {
    ...rest,
    ...{ kind: 'ask', method: 'post', params: NOTHING, query: NOTHING, body, ifMatch: 'none' },
    run: (incoming) => {
      const parsed = parse(incoming.request, NOTHING, NOTHING, body);
      return handle({ ...signedIn(incoming), ...parsed, body: parsed.body as z.output<B> });
    },
  };
}

/** A route that changes something. Its command is recognised by the Idempotency-Key, and it is let in only while the register answers. */
export function write<P extends z.ZodObject, B extends z.ZodObject, Q extends z.ZodObject = Nothing>(
  shape: Shape<P, Q> & {
    body: B;
    ifMatch: IfMatch;
    /** What is done instead when the query asks that nothing be changed: then no key is needed, and the door is not asked. */
    dryRun?: {
      when: (query: z.output<Q>) => boolean;
      handle: (call: AskCall<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Reply>;
    };
    handle: (call: WriteCall<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Reply>;
  },
): Route {
  const { handle, body, dryRun, ...rest } = shape;
  const [params, query] = [shape.params ?? NOTHING, shape.query ?? NOTHING];
  return {
    ...rest,
    ...{ kind: 'write', method: 'post', params, query, body },
    run: async (incoming) => {
      const { request, actor, services } = signedIn(incoming);
      const parsed = parse(request, params, query, body);
      const call = {
        params: parsed.params as z.output<P>,
        query: parsed.query as z.output<Q>,
        body: parsed.body as z.output<B>,
        actor,
        services,
      };
      if (dryRun?.when(call.query)) return dryRun.handle(call);
      return handle({ ...call, ...(await letIn(incoming, actor, shape)) });
    },
  };
}

/** A route that takes a CSV file and changes what it says; otherwise as every write. */
export function upload<P extends z.ZodObject, Q extends z.ZodObject>(
  shape: Shape<P, Q> & {
    dryRun: {
      when: (query: z.output<Q>) => boolean;
      handle: (call: AskCall<z.output<P>, z.output<Q>, Buffer>) => Promise<Reply>;
    };
    handle: (call: WriteCall<z.output<P>, z.output<Q>, Buffer>) => Promise<Reply>;
  },
): Route {
  const { handle, dryRun, ...rest } = shape;
  const [params, query] = [shape.params ?? NOTHING, shape.query ?? NOTHING];
  return {
    ...rest,
    ...{ kind: 'write', method: 'post', params, query, body: null, takesCsv: true, ifMatch: 'none' },
    run: async (incoming) => {
      const { request, actor, services } = signedIn(incoming);
      const parsed = parse(request, params, query, null);
      const file = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const call = { params: parsed.params as z.output<P>, query: parsed.query as z.output<Q>, body: file };
      if (dryRun.when(call.query)) return dryRun.handle({ ...call, actor, services });
      const atTheDoor = await letIn(incoming, actor, { action: shape.action, ifMatch: 'none' });
      return handle({ ...call, actor, services, ...atTheDoor });
    },
  };
}

/** What every write is asked at the door: its key, its revision where one is needed, and whether the register answers. */
async function letIn(
  { request, noteCommand, door }: Incoming,
  { staffId }: Actor,
  { action, ifMatch: asked }: Pick<Route, 'action' | 'ifMatch'>,
): Promise<{ readonly key: StartKey; readonly ifMatch: number | null }> {
  const idempotencyKey = idempotencyKeyOf(request);
  const ifMatch = asked === 'none' ? null : ifMatchOf(request, asked === 'needed');
  const key = startKeyOf(request, { idempotencyKey, staffId, command: action, ifMatch });
  noteCommand(key.commandId);
  await door();
  return { key, ifMatch };
}

function signedIn(incoming: Incoming): Incoming & { readonly actor: Actor } {
  const { actor } = incoming;
  if (actor === null) throw new Error('A route that is not open was reached without sign-in.');
  return { ...incoming, actor };
}

/** Parses all three parts, so that the caller hears of every wrong field at once. Throws a 400. */
function parse(request: Asked, params: z.ZodObject, query: z.ZodObject, body: z.ZodObject | null) {
  const parts = {
    params: params.safeParse(request.params),
    query: query.safeParse({ ...request.query }),
    body: body?.safeParse(request.body === undefined ? {} : request.body),
  };
  const errors: FieldError[] = Object.values(parts).flatMap((part) => (part?.error ? fieldErrorsOf(part.error) : []));
  if (errors.length > 0) throw malformed(errors);
  return { params: parts.params.data, query: parts.query.data, body: parts.body?.data };
}
