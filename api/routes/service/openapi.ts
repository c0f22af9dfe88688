import { openApiDocument } from '../../openapi';
import { PATHS } from '../../paths';
import { z } from '../../schemas/primitives';
import { open } from '../route';
import type { Route } from '../route';

/** Serves the OpenAPI 3.1 document of these routes. */
export function openapi(routes: readonly Route[]): Route {
  const paths = openApiDocument(routes);
  return open({
    path: PATHS.openapi,
    action: 'read-service-state',
    summary: 'This API as an OpenAPI 3.1 document',
    answers: { 200: { says: 'The document.', schema: z.record(z.string(), z.unknown()) } },
    handle: ({ publicUrl }) =>
      Promise.resolve({
        status: 200,
        body: { ...paths, ...(publicUrl === null ? {} : { servers: [{ url: publicUrl }] }) },
      }),
  });
}
