import { KeyNotHere, SealBroken } from '../../../encryption/key-ring';
import type { WirePayload } from '../../codec';
import { PATHS } from '../../paths';
import { nothingHere, Problem, unknownReference } from '../../problem';
import { decodeBody, decoded } from '../../schemas/codec';
import { ask } from '../route';

/** As much as Temporal's pages send at once: every payload of one event. */
const BODY_LIMIT = '4mb';

/** Opens payloads of Temporal for its own pages (its protocol for remote codecs). Nothing is ever sealed here. */
export const decodePayloads = ask({
  path: PATHS.decodePayloads,
  action: 'decode-payloads',
  summary: 'Open payloads of Temporal for its own pages; there is nothing here unless it was switched on',
  body: decodeBody,
  bodyLimit: BODY_LIMIT,
  answers: { 200: { says: 'The same payloads, opened. What was never sealed comes back as it is.', schema: decoded } },
  handle: async ({ body, actor, services: { codec } }) => {
    if (codec === null) throw nothingHere('address');
    if (!codec.operators.includes(actor.staffId)) {
      throw new Problem('not-allowed', 'This is for the named operators of the service (CAMAU_CODEC_OPERATORS).');
    }
    const payloads = await codec.decode(body.payloads).catch((error: unknown) => {
      if (error instanceof KeyNotHere || error instanceof SealBroken) throw unknownReference('payloads', error.message);
      throw error;
    });
    return { status: 200, body: { payloads }, about: payloads.map(contentOf), outcome: 'decoded' };
  },
});

/** What stands in a payload, by which the access log knows whom it is about; null where it is no JSON. */
function contentOf({ data }: WirePayload): unknown {
  try {
    return JSON.parse(Buffer.from(data, 'base64').toString('utf8')) as unknown;
  } catch {
    return null;
  }
}
