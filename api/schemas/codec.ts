import { body, z } from './primitives';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const bytes = z.string('Expected text in base64.').regex(BASE64, 'Expected text in base64.');
const metadata = z.record(z.string(), bytes, 'Expected an object of texts in base64.').default({});

export const decodeBody = body({
  payloads: z
    .array(
      z.object({ metadata, data: bytes.default('') }, 'Expected a payload: metadata and data.'),
      'Expected a list.',
    )
    .openapi({ description: 'Payloads as Temporal’s protocol for remote codecs writes them, bytes in base64.' }),
});

export const decoded = z
  .strictObject({
    payloads: z.array(z.strictObject({ metadata: z.record(z.string(), z.string()), data: z.string() })),
  })
  .openapi('DecodedPayloads');
