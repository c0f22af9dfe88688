import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApp } from '../../api/create-app';
import { serve } from '../../api/serve';
import type { Served } from '../../api/serve';
import { temporalCodec } from '../../api/temporal/codec';
import { defaultPayloadConverter } from '@temporalio/common';
import type { Payload } from '@temporalio/common';
import { sealedData } from '../../operations/temporal-data';
import { worldWithOversight } from './oversight';
import { personOf } from './small-service';
import type { World } from './world';

const ORIGIN = 'https://temporal.example.test';
const PATH = '/v1/temporal/decode';
const KEYS = [{ id: 'first', bytes: randomBytes(32) }];
const OTHER_KEYS = [{ id: 'other', bytes: randomBytes(32) }];
const SAID = { childId: 'child-ash', words: 'What nobody but an operator reads' };

let world: World;
let on: Served;
beforeAll(async () => {
  world = await worldWithOversight();
  const codec = temporalCodec(KEYS, { origin: ORIGIN, operators: ['administrator', 'worker'] as never });
  const staff = [personOf(world.provider.issuer)('other-administrator', 'administrator', 'yjs', null)];
  await world.services.register.load({ services: [], teams: [], staff, children: [] });
  on = await serve(createApp({ ...world.services, codec }), { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await on.close();
  await world.close();
});

/** As Temporal's server holds it, in the words of the protocol. */
async function sealed(value: unknown, keys = KEYS): Promise<unknown> {
  const [codec] = sealedData(keys).payloadCodecs ?? [];
  const [payload = {}] = (await codec?.encode([defaultPayloadConverter.toPayload(value)])) ?? [];
  return wire(payload);
}
const text = (bytes?: Uint8Array | null) => Buffer.from(bytes ?? []).toString('base64');
const wire = ({ metadata, data }: Payload) => ({
  metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([key, value]) => [key, text(value)])),
  data: text(data),
});

async function decode(payloads: unknown, as: string | null = 'administrator', { origin = ORIGIN, url = on.url } = {}) {
  const token = as === null ? null : await world.provider.token(as);
  const response = await fetch(url + PATH, {
    method: 'POST',
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...{ origin, 'content-type': 'application/json', 'x-namespace': 'camau' },
    },
    body: JSON.stringify({ payloads }),
  });
  const body = (await response.json()) as { type?: string; payloads?: { metadata: object; data: string }[] };
  return { status: response.status, headers: response.headers, body };
}
const newest = async () => {
  // That whoever asks has come in is the newest of all.
  const { body } = await world.get('/v1/access-log?limit=10', { as: 'lead' });
  return (body['rows'] as Record<string, unknown>[]).find(({ outcome }) => outcome !== 'signed-in');
};

describe('the codec for Temporal’s pages', () => {
  it('opens for a named operator what the worker has sealed, and leaves what was never sealed as it is', async () => {
    const clear = wire(defaultPayloadConverter.toPayload('in the clear'));
    const { status, headers, body } = await decode([await sealed(SAID), clear]);
    expect(status).toBe(200);
    expect(headers.get('access-control-allow-origin')).toBe(ORIGIN);
    const [opened, other] = body.payloads ?? [];
    expect(JSON.parse(Buffer.from(opened?.data ?? '', 'base64').toString())).toEqual(SAID);
    expect(other).toEqual(clear);
  });

  it('is written down each time, with the child and without a word of what was opened, also where it is about no child', async () => {
    await decode([await sealed(SAID)]);
    expect(await newest()).toMatchObject({ staffId: 'administrator', outcome: 'decoded', childIds: ['child-ash'] });
    await decode([await sealed('of nobody')]);
    expect(await newest()).toMatchObject({ staffId: 'administrator', outcome: 'decoded', childIds: [] });
    expect(world.log.join('')).not.toContain(SAID.words);
  });

  it('shows nothing where that cannot be written down', async () => {
    const lost = { ...world.services.register, recordAccess: () => Promise.reject(new Error('away')) };
    const codec = temporalCodec(KEYS, { origin: ORIGIN, operators: ['administrator'] as never });
    const served = await serve(createApp({ ...world.services, register: lost, codec }), { host: '127.0.0.1', port: 0 });
    const got = await decode([await sealed(SAID)], 'administrator', { url: served.url });
    await served.close();
    expect([got.status, got.body.payloads]).toEqual([500, undefined]);
  });

  it.each<[string, string | null, number]>([
    ['nobody who is signed in', null, 401],
    ['an administrator who is not named', 'other-administrator', 403],
    ['somebody who is named and no administrator', 'worker', 403],
    ['the safeguarding lead', 'lead', 403],
  ])('is not for %s', async (_, as, status) => {
    const got = await decode([await sealed(SAID)], as);
    expect([got.status, got.body.payloads]).toEqual([status, undefined]);
    if (as !== null)
      expect(await newest()).toMatchObject({ outcome: 'denied', staffId: as, action: 'decode-payloads' });
  });

  it.each<[string, () => Promise<unknown>, number, string]>([
    ['a key that is not on the ring', async () => [await sealed(SAID, OTHER_KEYS)], 422, '/problems/unknown-reference'],
    ['no base64', () => Promise.resolve([{ data: '***' }]), 400, '/problems/malformed-request'],
    ['no list', () => Promise.resolve('all of them'), 400, '/problems/malformed-request'],
  ])('answers %s with what is wrong', async (_, payloads, status, type) => {
    const got = await decode(await payloads());
    expect([got.status, got.body.type]).toEqual([status, type]);
  });

  it('takes more at once than other requests may hold', async () => {
    expect((await decode([await sealed('x'.repeat(300_000))])).status).toBe(200);
  });

  it('lets a browser ask from Temporal’s pages and from nowhere else', async () => {
    const preflight = (origin: string) =>
      fetch(on.url + PATH, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
      });
    const allowed = await preflight(ORIGIN);
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([204, ORIGIN]);
    expect(allowed.headers.get('access-control-allow-headers')).toContain('authorization');
    expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();
    for (const origin of ['https://temporal.example.test.evil.example', 'https://other.example.test', 'null']) {
      const other = await preflight(origin);
      expect([origin, other.headers.get('access-control-allow-origin')]).toEqual([origin, null]);
      const asked = await decode([await sealed(SAID)], 'administrator', { origin });
      expect([origin, asked.headers.get('access-control-allow-origin')]).toEqual([origin, null]);
    }
  });

  it('is not there where nobody has switched it on', async () => {
    const got = await decode([await sealed(SAID)], 'administrator', { url: world.url });
    expect([got.status, got.headers.get('access-control-allow-origin')]).toEqual([404, null]);
  });
});
