import { promisify } from 'node:util';
import express from 'express';
import type { Request, RequestHandler, Response as Reply } from 'express';

/** A file of 5 MB beside the text of another, with what stands around both in the form. */
const LIMIT = '11mb';
const raw: RequestHandler = express.raw({ type: 'multipart/form-data', limit: LIMIT });
const whole = promisify((request: Request, response: Reply, done: (error?: unknown) => void) => {
  raw(request, response, done);
});

/**
 * Reads a form that carries files into the body of the request: each field as a string, each file that was chosen as a `Buffer`. A
 * body that is no form leaves nothing, so that it lacks the token of its session too. Throws for more than 11 MB.
 */
export async function readFileForm(request: Request, response: Reply): Promise<void> {
  await whole(request, response);
  const { body, headers } = request as { body: unknown; headers: { 'content-type'?: string } };
  request.body = Buffer.isBuffer(body) ? await fieldsIn(body, headers['content-type'] ?? '') : {};
}

async function fieldsIn(body: Buffer, type: string): Promise<Record<string, string | Buffer>> {
  const sent = new Response(new Uint8Array(body), { headers: { 'content-type': type } });
  // Discouraged for servers because it holds the whole body: here it is bounded, and comes from somebody who is signed in.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
  const form = await sent.formData().catch(() => new FormData());
  const fields: Record<string, string | Buffer> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string') fields[name] = value;
    else if (value.size > 0) fields[name] = Buffer.from(await value.arrayBuffer());
  }
  return fields;
}
