import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { generateKeyPair, importJWK, SignJWT } from 'jose';
import type { JWK } from 'jose';
import type { RequestListener } from 'node:http';
import { tokenVerifier } from '../../api/auth';
import { createApp } from '../../api/create-app';
import { serve } from '../../api/serve';
import type { Served } from '../../api/serve';
import { webProviders } from '../../api/web/sign-in/providers';
import type { IssuerConfig } from '../../config';
import type { StaffId } from '../../domain/ids';
import { startDemoIssuer } from '../../embedded/demo-issuer';
import type { DemoIssuer } from '../../embedded/demo-issuer';
import { freePorts } from '../../embedded/ports';
import { scratchFolder } from '../embedded/scratch-folder';
import { Browser } from './browser';
import { AUDIENCE } from './sign-in';
import { startWorld } from './world';
import type { World } from './world';

const scratch = scratchFolder();
const CLIENT = { id: 'pages', secret: 'a secret that nobody knows' };
let world: World;
let issuer: DemoIssuer;
let served: Served;
let url: string;
let answer: RequestListener;
/** Serves the pages from now on as this provider's entry in the configuration has it. */
let configured: (more: Partial<IssuerConfig>) => void;

beforeAll(async () => {
  // The provider says on the terminal that it does not check where it sends to: it is a test's, and sends to this machine.
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  jest.spyOn(console, 'info').mockImplementation(() => undefined);
  world = await startWorld();
  const [port = 0, issuerPort = 0] = await freePorts(2);
  url = `http://127.0.0.1:${port}`;
  issuer = await startDemoIssuer({
    port: issuerPort,
    keyFile: scratch.in('issuer-key.json'),
    pages: {
      client: {
        ...CLIENT,
        ...{ signedIn: `${url}/signed-in`, signedOut: `${url}/signed-out`, endedThere: `${url}/back-channel-logout` },
      },
      people: [
        { subject: 'worker', label: 'by a password', acr: 'low', amr: ['pwd'] },
        { subject: 'yjs-manager', label: 'by a password and a key', acr: 'high', amr: ['pwd', 'hwk'] },
        { subject: 'psychologist', label: 'in no way that the provider tells of' },
      ],
    },
  });
  await world.services.register.moveSignIn(world.provider.issuer, issuer.issuer);
  configured = (more) => {
    const config = {
      issuer: issuer.issuer,
      audience: 'camau',
      jwksUri: `${issuer.issuer}/jwks.json`,
      serviceIds: ['yjs'],
    };
    const providers = webProviders([{ ...config, client: CLIENT, ...more }]);
    answer = createApp({ ...world.services, webProviders: providers, publicUrl: url });
  };
  configured({});
  served = await serve(
    (request, response) => {
      answer(request, response);
    },
    { host: '127.0.0.1', port },
  );
});
afterAll(async () => {
  await served.close(0);
  await issuer.stop();
  await world.close();
  scratch.remove();
});

async function signIn(subject = 'worker', browser = new Browser()) {
  const choice = await browser.open(`${url}/sign-in/0`);
  return { browser, seen: await browser.open(choice.url, { form: { subject } }) };
}
const isIn = async (browser: Browser) => (await browser.open(`${url}/`)).text.includes('You are signed in as');

describe('a session that the provider ends', () => {
  /** Leaves the provider itself, as somebody does who signs out of another service that it signs in to. */
  const leaveThere = async (browser: Browser) => {
    const asked = await browser.open(`${issuer.issuer}/session/end`);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.text)?.[1] ?? '';
    await browser.open(`${issuer.issuer}/session/end/confirm`, { form: { xsrf, logout: 'yes' } });
  };
  const written = async () => {
    const head = { staffId: 'head', role: 'head-of-service', serviceId: 'yjs', teamId: null, actingFor: [] } as never;
    const filter = { staffId: 'worker' as StaffId, outcome: 'signed-out' } as const;
    const { rows } = await world.services.register.accesses(head, filter, { cursor: null, limit: 200 });
    return rows.map(({ route }) => route);
  };

  it('ends here at once, is written down, and leaves those of other browsers and colleagues alone', async () => {
    const [desk, laptop, colleague] = [await signIn(), await signIn(), await signIn('yjs-manager')];
    expect(await written()).toEqual([]);
    await leaveThere(desk.browser);
    expect(await isIn(desk.browser)).toBe(false);
    expect([await isIn(laptop.browser), await isIn(colleague.browser)]).toEqual([true, true]);
    expect(await written()).toEqual(['/back-channel-logout']);
  });

  interface Token {
    readonly type?: string;
    readonly claims?: Record<string, unknown>;
    readonly age?: number;
    readonly stranger?: boolean;
  }
  const EVENTS = { 'http://schemas.openid.net/event/backchannel-logout': {} };
  async function tokenOf({ type = 'logout+jwt', claims = {}, age = 0, stranger = false }: Token): Promise<string> {
    const own = JSON.parse(readFileSync(scratch.in('issuer-key.json'), 'utf8')) as JWK;
    const key = stranger ? (await generateKeyPair('ES256')).privateKey : await importJWK(own, 'ES256');
    const at = Math.floor(Date.now() / 1_000) - age;
    const good = {
      iss: issuer.issuer,
      aud: CLIENT.id,
      sub: 'worker',
      iat: at,
      exp: at + 120,
      jti: randomUUID(),
      events: EVENTS,
    };
    const payload: Record<string, unknown> = Object.fromEntries(
      Object.entries<unknown>({ ...good, ...claims }).filter(([, value]) => value !== undefined),
    );
    return new SignJWT(payload).setProtectedHeader({ alg: 'ES256', typ: type }).sign(key);
  }
  const send = async (token: string | null) =>
    fetch(`${url}/back-channel-logout`, {
      ...{ method: 'POST', redirect: 'manual' },
      body: new URLSearchParams(token === null ? {} : { logout_token: token }),
    });

  it.each<[string, Token | null]>([
    ['no token', null],
    ['a token of another type, such as an ID token', { type: 'JWT' }],
    ['an ID token that calls itself one', { claims: { nonce: 'n' } }],
    ['a token without the event', { claims: { events: undefined } }],
    ['a token of another event', { claims: { events: { 'http://schemas.openid.net/event/another': {} } } }],
    ['a token for somebody else’s client', { claims: { aud: 'another' } }],
    ['a token of another provider', { claims: { iss: 'https://elsewhere.example' } }],
    ['a token of ten minutes ago', { age: 600, claims: { exp: 4_000_000_000 } }],
    ['a token that nobody can tell from another', { claims: { jti: undefined } }],
    ['a token that says nobody', { claims: { sub: undefined } }],
    ['a token signed by a stranger', { stranger: true }],
  ])('is not ended by %s', async (_, token) => {
    const { browser } = await signIn();
    const answered = await send(token === null ? null : await tokenOf(token));
    expect([answered.status, await answered.json()]).toEqual([400, { error: 'invalid_request' }]);
    expect(await isIn(browser)).toBe(true);
  });

  it('ends in every browser where the provider says only whose it was', async () => {
    const [desk, laptop, colleague] = [await signIn(), await signIn(), await signIn('yjs-manager')];
    expect((await send(await tokenOf({}))).status).toBe(204);
    expect(await Promise.all([desk, laptop, colleague].map(({ browser }) => isIn(browser)))).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('how strongly somebody has signed in', () => {
  const REQUIRED = [
    ['a method', { requireAmr: ['hwk'] }],
    ['two methods', { requireAmr: ['pwd', 'hwk'] }],
    ['one of two classes', { requireAcr: ['high', 'higher'] }],
    ['a class and a method', { requireAcr: ['high'], requireAmr: ['hwk'] }],
  ] as const;

  it.each(REQUIRED)('is asked of the provider by its service: %s', async (_, required) => {
    configured(required);
    expect((await signIn('yjs-manager')).seen.text).toContain('You are signed in as');
    for (const subject of ['worker', 'psychologist']) {
      const { browser, seen } = await signIn(subject);
      expect([seen.status, seen.text]).toEqual([403, expect.stringContaining('You need a stronger sign-in')]);
      expect(seen.text).toContain('/session/end');
      expect(await isIn(browser)).toBe(false);
    }
  });

  it('is written down where it was not enough, without a name', async () => {
    configured({ requireAmr: ['hwk'] });
    const recorded = jest.spyOn(world.services.register, 'recordTurnedAway');
    await signIn('worker');
    expect(recorded.mock.calls).toEqual([['yjs', { issuer: issuer.issuer, subject: 'worker' }]]);
  });

  it.each(REQUIRED)('is asked of tokens for the API too: %s', async (_, required) => {
    const { provider } = world;
    const verify = tokenVerifier([{ ...provider, audience: AUDIENCE, serviceIds: ['yjs'], ...required }]);
    const strong = { acr: 'high', amr: ['pwd', 'hwk'] };
    await expect(verify(await provider.token('worker', { claims: strong }))).resolves.toMatchObject({
      subject: 'worker',
    });
    for (const claims of [{}, { acr: 'low', amr: ['pwd'] }, { acr: ['high'], amr: 'hwk' }]) {
      await expect(verify(await provider.token('worker', { claims }))).rejects.toMatchObject({
        ...{ status: 401, detail: expect.stringContaining('second factor') },
      });
    }
  });
});
