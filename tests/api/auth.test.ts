import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { tokenVerifier } from '../../api/auth';
import { DatabaseUnreachable } from '../../register/errors';
import { AUDIENCE, startProvider } from './sign-in';
import type { TokenChanges } from './sign-in';
import { startWorld } from './world';
import type { World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
const tokenOfWorker = () => world.provider.token('worker');

describe('who is calling', () => {
  it('lets a member of staff in', async () => {
    expect((await world.get('/v1/tasks')).status).toBe(200);
  });

  it('asks for a token, and says how', async () => {
    const { status, headers, body } = await world.get('/v1/tasks', { as: null });
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toBe('Bearer realm="camau"');
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body).toMatchObject({ type: '/problems/not-signed-in', status: 401, requestId: expect.any(String) });
  });

  it.each<[string, TokenChanges]>([
    ['for another audience', { claims: { aud: 'another' } }],
    ['of another provider', { claims: { iss: 'https://elsewhere.example' } }],
    ['that ended two minutes ago', { expiresInSeconds: -120 }],
    ['that is not valid yet', { claims: { nbf: Math.floor(Date.now() / 1_000) + 600 } }],
    ['without an end', { without: ['exp'] }],
    ['without a subject', { without: ['sub'] }],
    ['with an empty subject', { claims: { sub: '' } }],
    ['that tells of a sign-out', { header: { typ: 'logout+jwt' } }],
    ['that proves a key', { header: { typ: 'dpop+jwt' } }],
    ['signed by a stranger', { signedBy: 'stranger' }],
    ['signed with the public key as a secret', { signedBy: 'secret' }],
  ])('refuses a token %s', async (_what, changes) => {
    const { status, headers, body } = await world.get('/v1/tasks', {
      token: await world.provider.token('worker', changes),
    });
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toContain('invalid_token');
    expect(JSON.stringify(body)).not.toMatch(/jose|JWS|at .+\.js/);
  });

  it.each(['JWT', 'at+jwt', 'application/at+jwt'])('takes one that calls itself %s', async (typ) => {
    const token = await world.provider.token('worker', { header: { typ } });
    expect((await world.get('/v1/tasks', { token })).status).toBe(200);
  });

  it('forgives clocks that differ by less than a minute', async () => {
    const token = await world.provider.token('worker', { expiresInSeconds: -30 });
    expect((await world.get('/v1/tasks', { token })).status).toBe(200);
  });

  it.each(['Basic d29ya2Vy', 'Bearer', 'Bearer not.a.token', 'Bearer a b', 'eyJhbGciOiJub25lIn0.e30.'])(
    'refuses the Authorization header %j',
    async (authorization) => {
      expect((await world.get('/v1/tasks', { as: null, headers: { authorization } })).status).toBe(401);
    },
  );

  it('refuses an unsigned token', async () => {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const { issuer: iss } = world.provider;
    const token = `${part({ alg: 'none' })}.${part({ iss, aud: AUDIENCE, sub: 'worker', exp: 4_000_000_000 })}.`;
    expect((await world.get('/v1/tasks', { token })).status).toBe(401);
  });

  it.each(['jku', 'x5u', 'jwk'] as const)('fetches no key from where a token itself says (%s)', async (where) => {
    const stranger = await startProvider();
    try {
      const header = { jku: stranger.jwksUri, x5u: stranger.jwksUri, jwk: stranger.jwk() };
      const { issuer: iss } = world.provider;
      const token = await stranger.token('worker', { claims: { iss }, header: { [where]: header[where] } });
      expect((await world.get('/v1/tasks', { token })).status).toBe(401);
      expect(stranger.timesAsked()).toBe(0);
    } finally {
      await stranger.close();
    }
  });

  it.each([
    ['is not known here', 'nobody'],
    ['has left', 'gone'],
  ])('answers 403 to a person who %s', async (_what, subject) => {
    const { status, body } = await world.get('/v1/tasks', { as: subject });
    expect(status).toBe(403);
    expect(body['detail']).toContain('not an active member of staff');
  });

  it('answers 403 to staff of a service that is not the provider’s', async () => {
    const { issuer, jwksUri } = world.provider;
    const verifyToken = tokenVerifier([{ issuer, jwksUri, audience: AUDIENCE, serviceIds: ['region'] }]);
    const { status, body } = await world.ask({ verifyToken }, '/v1/tasks', await tokenOfWorker());
    expect([status, body['status']]).toEqual([403, 403]);
  });

  it('answers 503 while the provider’s keys cannot be fetched', async () => {
    const { issuer } = world.provider;
    const verifyToken = tokenVerifier([
      { issuer, jwksUri: 'http://127.0.0.1:9/jwks', audience: AUDIENCE, serviceIds: ['yjs'] },
    ]);
    const { status, headers } = await world.ask({ verifyToken }, '/v1/tasks', await tokenOfWorker());
    expect(status).toBe(503);
    expect(headers.get('retry-after')).toBe('2');
  });

  it('follows no redirect of the provider’s keys', async () => {
    const provider = await startProvider();
    const astray = createServer((_request, response) => {
      response.writeHead(302, { location: provider.jwksUri }).end();
    });
    await new Promise<void>((resolve) => astray.listen(0, '127.0.0.1', resolve));
    const jwksUri = `http://127.0.0.1:${(astray.address() as AddressInfo).port}/jwks`;
    const verify = tokenVerifier([{ issuer: provider.issuer, jwksUri, audience: AUDIENCE, serviceIds: ['yjs'] }]);
    try {
      await expect(verify(await provider.token('worker'))).rejects.toBeDefined();
      expect(provider.timesAsked()).toBe(0);
    } finally {
      astray.close();
      await provider.close();
    }
  });

  it('goes on when the provider signs with another key, and takes nothing more that the old one signed', async () => {
    const provider = await startProvider();
    const verify = tokenVerifier([{ ...provider, audience: AUDIENCE, serviceIds: ['yjs'] }]);
    const before = await provider.token('worker');
    await expect(verify(before)).resolves.toMatchObject({ subject: 'worker' });
    await provider.rotate();
    const after = await provider.token('worker');
    // Keys are asked for at most every half minute, whatever keys strangers' tokens name.
    await expect(verify(after)).rejects.toMatchObject({ status: 401 });
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 31_000);
    try {
      await expect(verify(after)).resolves.toMatchObject({ subject: 'worker' });
      await expect(verify(before)).rejects.toMatchObject({ status: 401 });
    } finally {
      clock.mockRestore();
      await provider.close();
    }
  });

  it('keeps providers apart: none signs in the people of another', async () => {
    const other = await startProvider();
    const verifyToken = tokenVerifier([
      { ...world.provider, audience: AUDIENCE, serviceIds: ['yjs'] },
      { ...other, audience: AUDIENCE, serviceIds: ['yjs'] },
    ]);
    try {
      expect((await world.ask({ verifyToken }, '/v1/tasks', await tokenOfWorker())).status).toBe(200);
      const namesake = await world.ask({ verifyToken }, '/v1/tasks', await other.token('worker'));
      expect([namesake.status, namesake.body['detail']]).toEqual([
        403,
        expect.stringContaining('not an active member'),
      ]);
      const posing = await other.token('worker', { claims: { iss: world.provider.issuer } });
      expect((await world.ask({ verifyToken }, '/v1/tasks', posing)).status).toBe(401);
    } finally {
      await other.close();
    }
  });

  it('starts with no provider at all no more than with a wrong one', () => {
    expect(() => tokenVerifier([])).toThrow('CAMAU_ISSUERS');
  });
});

describe('what goes wrong behind the API', () => {
  const whoseTasksFail = (error: Error) =>
    new Proxy(world.services.register, {
      get: (target, name) => (name === 'tasks' ? () => Promise.reject(error) : (Reflect.get(target, name) as unknown)),
    });

  it.each([
    ['the register says so', new DatabaseUnreachable('away')],
    ['a connection is refused', Object.assign(new Error('x'), { code: 'ECONNREFUSED' })],
    [
      'PostgreSQL shuts down, as the query builder wraps it',
      new Error('x', { cause: Object.assign(new Error(), { code: '57P01' }) }),
    ],
  ])('is answered with 503 when %s', async (_what, error) => {
    const { status, headers } = await world.ask(
      { register: whoseTasksFail(error) },
      '/v1/tasks',
      await tokenOfWorker(),
    );
    expect([status, headers.get('retry-after')]).toEqual([503, '2']);
  });

  it('is answered with 500 and nothing of what it was when nobody foresaw it, and logged without its words', async () => {
    world.log.length = 0;
    const register = whoseTasksFail(new Error('select * from children where name = Ash'));
    const { status, body } = await world.ask({ register }, '/v1/tasks', await tokenOfWorker());
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toMatch(/select|Ash|at \//);
    expect(world.log.join('')).toContain('request failed');
    expect(world.log.join('')).not.toMatch(/select|Ash/);
  });
});

describe('every answer', () => {
  it('is kept by nobody, says what it is, and hides what made it', async () => {
    const { headers } = await world.get('/v1/tasks');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('carries an id of ours, never the client’s', async () => {
    const { headers, body } = await world.get('/v1/nowhere', { headers: { 'x-request-id': 'mine' } });
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(body['requestId']).toBe(headers.get('x-request-id'));
  });

  it('is logged without personal data', async () => {
    world.log.length = 0;
    await world.post('/v1/search', { body: { text: 'Birch Invented' } });
    await world.get('/v1/children/child-birch?name=Birch');
    const lines = world.log.join('');
    expect(lines).toContain('"route":"/v1/search"');
    expect(lines).not.toMatch(/Birch|Invented|child-birch|worker|Bearer/i);
  });
});
