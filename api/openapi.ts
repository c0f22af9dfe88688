import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import type { ResponseConfig } from '@asteasolutions/zod-to-openapi';
import { PERMISSIONS } from './permissions';
import { PROBLEMS } from './problem';
import type { ProblemKind } from './problem';
import type { Route } from './routes/route';
import { z } from './schemas/primitives';

const problem = z
  .looseObject({
    type: z.string().openapi({ description: 'A stable relative reference.' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().openapi({ description: 'What is wrong and what to do, in plain words.' }),
    requestId: z.string(),
    errors: z.array(z.strictObject({ field: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem', { description: 'RFC 9457.' });

const OPEN_PROBLEMS: readonly ProblemKind[] = ['malformed-request', 'method-not-allowed', 'unexpected'];
const READ_PROBLEMS: readonly ProblemKind[] = [
  ...OPEN_PROBLEMS,
  'not-signed-in',
  'not-allowed',
  'not-found',
  'too-many-requests',
  'gone',
  'unavailable',
];
const BODY_PROBLEMS: readonly ProblemKind[] = [...READ_PROBLEMS, 'too-large', 'unsupported-media-type'];
const WRITE_PROBLEMS: readonly ProblemKind[] = [
  ...BODY_PROBLEMS,
  ...([
    'wrong-state',
    'plan-exists',
    'contact-exists',
    'sign-in-taken',
    'stale',
    'against-rule',
    'unknown-reference',
    'import-faulty',
    'key-reused',
    'busy',
  ] as const),
];
const PROBLEMS_OF: Readonly<Record<Route['kind'], readonly ProblemKind[]>> = {
  open: OPEN_PROBLEMS,
  read: READ_PROBLEMS,
  ask: BODY_PROBLEMS,
  write: WRITE_PROBLEMS,
};

/** The OpenAPI 3.1 document of these routes, from the same schemas that parse their requests. */
export function openApiDocument(routes: readonly Route[]) {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' });
  for (const route of routes) registry.registerPath(pathOf(route));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Camau',
      version: '1',
      description:
        'Each child’s transition from youth to adult services, step by step. Errors are problem+json. Every write carries an Idempotency-Key.',
    },
  });
}

function pathOf(route: Route) {
  const headers = headersOf(route);
  const why = PERMISSIONS[route.action];
  return {
    method: route.method,
    path: route.path.replaceAll(/:(\w+)/g, '{$1}'),
    operationId: operationIdOf(route),
    summary: route.summary,
    description: `${why.why} Roles: ${why.roles === 'anyone' ? 'anyone, without sign-in' : why.roles.join(', ')}.`,
    ...(route.kind === 'open' ? {} : { security: [{ bearer: [] }] }),
    request: {
      params: route.params,
      query: route.query,
      ...(headers === null ? {} : { headers }),
      ...bodyOf(route),
    },
    responses: { ...problemsOf(route), ...answersOf(route) },
  };
}

function headersOf({ kind, ifMatch }: Route) {
  if (kind !== 'write') return null;
  const revision = z.string().openapi({ description: 'The ETag of what you were looking at, for example "3".' });
  return z.object({
    'Idempotency-Key': z
      .string()
      .openapi({ description: 'Your own key for this one request; repeat it with the same.' }),
    ...(ifMatch === 'none' ? {} : { 'If-Match': ifMatch === 'needed' ? revision : revision.optional() }),
  });
}

function bodyOf({ body, takesCsv }: Route) {
  if (takesCsv) return { body: { content: { 'text/csv': { schema: z.string() } } } };
  return body === null ? {} : { body: { content: { 'application/json': { schema: body } } } };
}

function answersOf({ answers, csv }: Route): Record<string, ResponseConfig> {
  return Object.fromEntries(
    Object.entries(answers).map(([status, { says, schema, type = 'application/json', headers = [] }]) => [
      status,
      {
        description: says,
        content: {
          [type]: { schema },
          ...(csv === undefined ? {} : { 'text/csv': { schema: z.string() } }),
        },
        headers: z.object(Object.fromEntries(headers.map((name) => [name, z.string()]))),
      },
    ]),
  );
}

function problemsOf({ kind, ifMatch }: Route): Record<string, ResponseConfig> {
  const kinds: readonly ProblemKind[] = [
    ...PROBLEMS_OF[kind],
    ...(ifMatch === 'needed' ? (['if-match-missing'] as const) : []),
  ];
  const titles = new Map<number, string[]>();
  for (const each of kinds) {
    const { status, title } = PROBLEMS[each];
    titles.set(status, [...(titles.get(status) ?? []), title]);
  }
  const content = { 'application/problem+json': { schema: problem } };
  return Object.fromEntries(
    [...titles].map(([status, said]) => [String(status), { description: `${said.join('. Or: ')}.`, content }]),
  );
}

function operationIdOf({ method, path, action }: Route): string {
  const last = path.split('/').filter((part) => part !== '' && !part.startsWith(':') && part !== 'v1');
  const one = /:\w+$/.test(path) ? '-one' : '';
  if (method === 'get') return `get-${last.join('-')}${one}`.replace('.json', '');
  // A document that is asked for with a body stands beside the same as text.
  return path.endsWith('.pdf') ? `print-${last.join('-')}` : action;
}
