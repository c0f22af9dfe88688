import { describe, expect, it } from '@jest/globals';
import { openApiDocument } from '../../api/openapi';
import { ROUTES } from '../../api/routes';

interface Operation {
  readonly operationId: string;
  readonly security?: unknown;
  readonly parameters?: readonly { name: string; in: string; required?: boolean }[];
  readonly requestBody?: unknown;
  readonly responses: Record<string, { content: Record<string, unknown> }>;
}
const document = JSON.parse(JSON.stringify(openApiDocument(ROUTES))) as {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, unknown>>;
};
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

describe('the OpenAPI document', () => {
  it('is 3.1 and holds every route, and no other', () => {
    expect(document.openapi).toBe('3.1.0');
    const routes = ROUTES.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    expect(operations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(routes.sort());
  });

  it('names each operation once', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('declares every parameter of an address, and resolves every reference', () => {
    for (const { path, operation } of operations) {
      const inPath = (operation.parameters ?? []).filter((one) => one.in === 'path').map(({ name }) => `{${name}}`);
      expect([path, inPath]).toEqual([path, path.match(/\{\w+\}/g) ?? []]);
    }
    for (const [, section = '', name = ''] of JSON.stringify(document).matchAll(/"#\/components\/(\w+)\/(\w+)"/g)) {
      expect(document.components[section]).toHaveProperty(name);
    }
  });

  it('asks for the headers that the API asks for', () => {
    for (const route of ROUTES.filter(({ kind }) => kind === 'write')) {
      const operation = document.paths[route.path.replaceAll(/:(\w+)/g, '{$1}')]?.['post'];
      const headers = (operation?.parameters ?? []).filter((one) => one.in === 'header');
      const needed = headers.filter(({ required }) => required).map(({ name }) => name);
      expect([route.path, needed]).toEqual([
        route.path,
        route.ifMatch === 'needed' ? ['Idempotency-Key', 'If-Match'] : ['Idempotency-Key'],
      ]);
      expect(Object.keys(operation?.responses ?? {})).toEqual(
        expect.arrayContaining(['400', '401', '403', '404', '409', '412', '413', '415', '422', '429', '503']),
      );
    }
  });

  it('needs If-Match exactly where one person’s decision would override another’s', () => {
    const needed = ROUTES.filter(({ ifMatch }) => ifMatch === 'needed').map(({ path }) => path.split('/').at(-1));
    expect(needed.sort()).toEqual(
      [
        ...[
          'answer-voluntary-offer',
          'adopt',
          'change-case-manager',
          'change-receiving-officer',
          'take-on-accountability',
          'change-order',
          'accept',
          'reject',
          'complete',
          'reschedule',
          'cancel',
          'reassign',
          'slow-down',
          'repeat-rung',
          'pass-over-rung',
        ],
        ...['move-check-in', 'record-kept-check-in', 'record-missed-check-in', 'record-contact-review'],
        ...['say-goodbye', 'change-trusted-worker', 'take-on-contact'],
        ...['move-appointment', 'record-appointment', 'cancel-appointment'],
        ...['change-person-who-matters', 'change-who-knows-of-achievement', 'take-off-person-who-matters'],
        ...['step-back-professional', 'adapt-intervention', 'stop-intervention'],
        ...['record-formulation-meeting', 'call-off-formulation-meeting'],
        ...['keep-warning-note', 'change-warning-note', 'end-warning-note'],
        ...['sign-off', 'return-for-changes', 'answer-transfer-request'],
        ...['record-advice', 'record-no-advice', 'withdraw-decision'],
        ...['close-concern'],
        ...['move-court-matter', 'go-on-despite-court-matter', 'end-court-matter', 'withdraw-court-matter'],
        ...['change-custody', 'go-on-in-custody', 'record-release', 'withdraw-custody'],
        ...['record-choice-to-travel', 'change-area-move', 'end-area-move'],
        ...['re-plan', 'keep-at-yjs', 'hand-over-after-all', 'let-go', 'close', 're-open'],
      ].sort(),
    );
  });

  it('lets whoever changes something choose that nobody is mailed, wherever somebody is who may put it off', () => {
    const without = ROUTES.filter(({ kind, body }) => kind === 'write' && body !== null && !('mail' in body.shape))
      .map(({ path }) => path)
      .filter((path) => /^.v1.(transition-plans|tasks|voluntary-contacts|me.supervision)/.test(path));
    expect(without.sort()).toEqual([
      // What was written or held is mailed to nobody, and practice goes to nobody real.
      '/v1/me/supervision/:supervisionId/held',
      '/v1/transition-plans/:planId/notes',
      '/v1/transition-plans/:planId/notes/:noteId/withdraw',
      '/v1/transition-plans/:planId/rehearsal/advance',
      '/v1/voluntary-contacts/:episodeId/rehearsal/advance',
    ]);
  });

  it('asks for sign-in everywhere but for the state of the service', () => {
    const open = operations.filter(({ operation }) => operation.security === undefined).map(({ path }) => path);
    expect(open.sort()).toEqual(['/health', '/openapi.json', '/ready']);
  });

  it('refuses unknown fields in every part of a body, however deep', () => {
    const loose = (part: unknown, at: string): string[] => {
      if (typeof part !== 'object' || part === null) return [];
      const { properties, additionalProperties, $ref } = part as Record<string, unknown>;
      if (typeof $ref === 'string') return loose(document.components['schemas']?.[$ref.split('/').at(-1) ?? ''], $ref);
      const isLoose = properties !== undefined && additionalProperties !== false;
      const deeper = Object.entries(part).flatMap(([name, inner]) => loose(inner, `${at}.${name}`));
      return isLoose ? [at, ...deeper] : deeper;
    };
    const bodies = operations.filter(({ operation }) => operation.requestBody !== undefined);
    expect(bodies.length).toBeGreaterThan(100);
    const found = bodies.flatMap(({ path, operation }) => loose(operation.requestBody, path));
    // What Temporal's own pages send is of Temporal's form, and is kept by nobody.
    expect(found).toEqual(['/v1/temporal/decode.content.application/json.schema.properties.payloads.items']);
  });

  it('refuses unknown fields in every body', () => {
    for (const { body, path } of ROUTES) {
      if (body)
        expect([
          path,
          body.safeParse({ 'not a field': 1 }).error?.issues.some(({ code }) => code === 'unrecognized_keys'),
        ]).toEqual([path, true]);
    }
  });
});
