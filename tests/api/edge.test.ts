import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createApp } from '../../api/create-app';
import { serve } from '../../api/serve';
import type { Served } from '../../api/serve';
import type { Services } from '../../api/services';
import { startWorld } from './world';
import type { World } from './world';

let world: World;
let served: Served | null = null;
beforeAll(async () => {
  world = await startWorld();
});
afterEach(async () => {
  await served?.close(0);
  served = null;
});
afterAll(() => world.close());

const OPEN: Services['edge'] = { trustedProxies: [], limits: null, securityContact: null };

async function open(
  changes: Partial<Services>,
): Promise<(path: string, as?: string, from?: string) => Promise<Response>> {
  served = await serve(createApp({ ...world.services, ...changes }), { host: '127.0.0.1', port: 0 });
  const { url } = served;
  return async (path, as, from) =>
    fetch(url + path, {
      headers: {
        ...(as === undefined ? {} : { authorization: `Bearer ${await world.provider.token(as)}` }),
        ...(from === undefined ? {} : { 'x-forwarded-for': from }),
      },
    });
}
const limited = (perPerson: number, perAddress: number, trustedProxies: readonly string[] = []) =>
  open({ edge: { ...OPEN, trustedProxies, limits: { perPerson, perAddress } } });

describe('whoever asks too often', () => {
  it('is told to wait, and for how long, while others go on', async () => {
    const ask = await limited(2, 100);
    expect((await ask('/v1/tasks', 'worker')).status).toBe(200);
    expect((await ask('/v1/teams', 'worker')).status).toBe(200);
    const refused = await ask('/v1/tasks', 'worker');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(await refused.json()).toMatchObject({
      type: '/problems/too-many-requests',
      detail: 'At most 2 requests a minute are taken. Wait, and go on more slowly.',
    });
    expect((await ask('/v1/tasks', 'yjs-manager')).status).toBe(200);
  });

  it('is counted by address before a token is looked at; the service’s own state is always told', async () => {
    const ask = await limited(100, 1);
    expect((await ask('/v1/tasks')).status).toBe(401);
    expect((await ask('/v1/tasks')).status).toBe(429);
    for (let n = 0; n < 3; n++) expect((await ask('/health')).status).toBe(200);
  });

  it('is not believed about where they come from, unless a trusted proxy says so', async () => {
    const direct = await limited(100, 1);
    expect((await direct('/v1/tasks', 'worker', '192.0.2.1')).status).toBe(200);
    expect((await direct('/v1/tasks', 'worker', '192.0.2.2')).status).toBe(429);
    await served?.close(0);
    const proxied = await limited(100, 1, ['127.0.0.1']);
    expect((await proxied('/v1/tasks', 'worker', '192.0.2.1')).status).toBe(200);
    expect((await proxied('/v1/tasks', 'worker', '192.0.2.2')).status).toBe(200);
    expect((await proxied('/v1/tasks', 'worker', '192.0.2.2')).status).toBe(429);
    // What the client wrote stands before what the proxy added, and is worth nothing.
    expect((await proxied('/v1/tasks', 'worker', '192.0.2.3, 192.0.2.2')).status).toBe(429);
  });
});

describe('a browser', () => {
  it('is told to run, frame and send nothing, and to come by https where the service does', async () => {
    const { headers } = await (await open({}))('/health');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
    );
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
    await served?.close(0);
    const { headers: plain } = await (await open({ publicUrl: 'http://127.0.0.1' }))('/health');
    expect(plain.get('strict-transport-security')).toBeNull();
  });
});

describe('whoever finds a weakness', () => {
  it('is told where to write, where the service says so', async () => {
    expect((await (await open({}))('/.well-known/security.txt')).status).toBe(404);
    await served?.close(0);
    const ask = await open({ edge: { ...OPEN, securityContact: 'mailto:security@service.example' } });
    const answer = await ask('/.well-known/security.txt');
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(await answer.text()).toBe(
      [
        'Contact: mailto:security@service.example',
        'Expires: 2026-09-06T00:00:00Z',
        'Preferred-Languages: en, cy',
        'Canonical: https://camau.example.test/.well-known/security.txt',
        '',
      ].join('\n'),
    );
  });
});
