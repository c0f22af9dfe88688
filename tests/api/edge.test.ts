import { connect } from 'node:net';
import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createApp } from '../../api/create-app';
import { serve } from '../../api/serve';
import type { Served } from '../../api/serve';
import type { Services } from '../../api/services';
import { ASSETS } from '../../api/web/assets';
import { PATHS } from '../../api/paths';
import { webProviders } from '../../api/web/sign-in/providers';
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

describe('whoever comes to the API without https', () => {
  it.each(Object.values(PATHS).filter((path) => path.startsWith('/v1/')))('is led nowhere else by %s', async (path) => {
    await open({ edge: { ...OPEN, trustedProxies: ['loopback'] } });
    const response = await fetch(new URL(path.replaceAll(/:\w+/g, 'x'), served?.url), {
      redirect: 'manual',
      headers: { 'x-forwarded-proto': 'http' },
    });
    expect([path, response.status >= 300 && response.status < 400, response.headers.get('location')]).toEqual([
      path,
      false,
      null,
    ]);
  });
});

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

  it('stands in the log of requests, with the route and without who they are', async () => {
    const ask = await limited(1, 100);
    await ask('/v1/tasks', 'worker');
    world.log.length = 0;
    const refused = await ask('/v1/tasks', 'worker');
    await served?.close(0);
    const [line] = world.log.map((each) => JSON.parse(each) as Record<string, unknown>);
    expect(line).toMatchObject({ msg: 'request', route: '/v1/tasks', status: 429 });
    expect(line?.['requestId']).toBe(refused.headers.get('x-request-id'));
    expect(JSON.stringify(line)).not.toContain('worker');
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

describe('every answer', () => {
  const client = { id: 'pages', secret: 'a secret that nobody knows' };
  const providers = webProviders([
    { issuer: 'https://issuer.example', audience: 'camau', jwksUri: '', serviceIds: ['yjs'], client },
  ]);

  it.each([
    ['of the API', '/v1/tasks', 'worker', 200],
    ['to whoever has no token', '/v1/tasks', undefined, 401],
    ['about what is not there', '/v1/nowhere', 'worker', 404],
    ['that is a page', '/', undefined, 200],
    ['that a page loads', ASSETS.css.path, undefined, 200],
    ['that is an image', ASSETS.icon.path, undefined, 200],
    ['of the service’s state', '/health', undefined, 200],
  ])(
    '%s says how a browser is to take it: nothing runs, frames, is guessed at, or is given to another site',
    async (...[, path, as, status]) => {
      const answer = await (await open({ webProviders: providers, publicUrl: 'https://camau.example' }))(path, as);
      expect(answer.status).toBe(status);
      const policy = answer.headers.get('content-security-policy');
      for (const part of ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
        expect(policy).toContain(part);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
      expect(answer.headers.get('content-type')).toMatch(/^[a-z]+\/[a-z+]+(; ?charset=utf-8)?$/);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    },
  );

  it.each([
    '/',
    '/assets',
    '/assets/',
    '/.git/HEAD',
    '/package.json',
    '/..%2fpackage.json',
    '/assets/..%2f..%2fpackage.json',
  ])('lists no folder and gives no file that is not an asset: %s', async (path) => {
    const answer = await (await open({}))(path);
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('/problems/')]);
  });
});

describe('a message', () => {
  /** What is answered to these bytes, until the connection is closed. */
  const bytes = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(served?.url ?? '');
      let answer = '';
      const socket = connect(Number(port), hostname, () => socket.write(text));
      socket.setEncoding('latin1').on('data', (part: string) => (answer += part));
      socket.on('close', () => {
        resolve(answer);
      });
      socket.on('error', reject);
    });

  it.each([
    ['two lengths that differ', 'Content-Length: 2\r\nContent-Length: 40\r\n\r\n{}'],
    ['a length beside chunks', 'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['a coding that hides the chunks', 'Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n'],
    ['a chunk whose length is none', 'Transfer-Encoding: chunked\r\n\r\n-1\r\n{}\r\n0\r\n\r\n'],
  ])(
    'with %s has no end that two servers could see differently: it is refused, and what follows it is not read',
    async (_, rest) => {
      await open({});
      const answer = await bytes(
        `POST /v1/search HTTP/1.1\r\nHost: a\r\n${rest}GET /health HTTP/1.1\r\nHost: a\r\n\r\n`,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1);
    },
  );

  it('that asks for itself to be told (TRACE) is not answered with what it was', async () => {
    await open({});
    const [status, text] = await new Promise<[number | undefined, string]>((resolve, reject) => {
      const asked = request(`${served?.url ?? ''}/v1/tasks`, { method: 'TRACE', headers: { 'x-told': 'canary' } });
      asked.on('response', (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => (body += part));
        response.on('end', () => {
          resolve([response.statusCode, body]);
        });
      });
      asked.on('error', reject);
      asked.end();
    });
    expect(status).toBe(405);
    expect(text).not.toContain('canary');
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
