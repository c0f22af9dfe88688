import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { GenerateKeyPairResult } from 'jose';
import { newSecrets, NotAnew, ProviderAway, SignInFailed, webProviders } from '../../api/web/sign-in/providers';

const CLIENT = { id: 'pages', secret: 'a secret that nobody knows' };
const CALLBACK = 'https://camau.example/signed-in';
const ELSEWHERE = 'https://another.example';

/** A provider that says of itself, and of whoever signs in, whatever a test has it say. */
let says: { readonly ofItself: Record<string, unknown>; readonly inToken: Record<string, unknown> };
let key: GenerateKeyPairResult;
let address: string;
const server = createServer((request, response) => void answer(request, response));
const secrets = newSecrets();
const seconds = (ago: number) => Math.floor(Date.now() / 1_000) - ago;

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const answers: Record<string, () => Promise<object> | object> = {
    '/.well-known/openid-configuration': () => ({
      ...{ issuer: address, authorization_endpoint: `${address}/auth`, token_endpoint: `${address}/token` },
      ...{ jwks_uri: `${address}/jwks`, ...says.ofItself },
    }),
    '/jwks': async () => ({ keys: [{ ...(await exportJWK(key.publicKey)), alg: 'ES256', use: 'sig' }] }),
    '/token': async () => {
      const good = { iss: address, aud: CLIENT.id, sub: 'worker', iat: seconds(0), exp: seconds(-300) };
      const token = new SignJWT({ ...good, nonce: secrets.nonce, ...says.inToken }).setProtectedHeader({
        alg: 'ES256',
      });
      return { access_token: 'unused', token_type: 'Bearer', id_token: await token.sign(key.privateKey) };
    },
  };
  const body = await answers[request.url ?? '']?.();
  response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

beforeAll(async () => {
  key = await generateKeyPair('ES256', { extractable: true });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  says = { ofItself: { id_token_signing_alg_values_supported: ['ES256'] }, inToken: {} };
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  jest.restoreAllMocks();
});

function theProvider() {
  const [provider] = webProviders([
    { issuer: address, audience: 'camau', jwksUri: `${address}/jwks`, serviceIds: ['yjs'], client: CLIENT },
  ]);
  if (provider === undefined) throw new Error('There is no provider.');
  return provider;
}
const ways = { id_token_signing_alg_values_supported: ['ES256'] };
const whoCame = (inToken: Record<string, unknown>, withinSeconds: number | null = null) => {
  says = { ofItself: ways, inToken };
  return theProvider().whoCame(secrets, new URL(`${CALLBACK}?code=a&state=${secrets.state}`), withinSeconds);
};

describe('what a provider says of itself', () => {
  it('is believed under the name by which it is known', async () => {
    expect(await theProvider().address(secrets, CALLBACK, 60)).toMatch(`${address}/auth?`);
  });

  it.each([
    ['another provider’s name', () => ELSEWHERE],
    ['its own with something behind it', () => `${address}/tenant`],
  ])('is not believed under %s: nobody is sent there', async (_, issuer) => {
    says = { ...says, ofItself: { ...ways, issuer: issuer() } };
    await expect(theProvider().address(secrets, CALLBACK, 60)).rejects.toBeInstanceOf(ProviderAway);
  });
});

describe('an ID token', () => {
  it('says who came, where it is for this client', async () => {
    expect(await whoCame({})).toEqual({
      ...{ issuer: address, subject: 'worker', providerSession: null, knownForSeconds: null },
    });
  });

  it.each<[string, () => Record<string, unknown>]>([
    ['another client of the provider', () => ({ aud: 'another' })],
    ['several, made for another', () => ({ aud: [CLIENT.id, 'another'], azp: 'another' })],
    ['nobody', () => ({ aud: undefined })],
    ['this client, of another provider', () => ({ iss: ELSEWHERE })],
    ['this client, over already', () => ({ iat: seconds(900), exp: seconds(600) })],
    ['another attempt of this client', () => ({ nonce: 'another' })],
  ])('signs nobody in that is for %s', async (_, inToken) => {
    await expect(whoCame(inToken())).rejects.toBeInstanceOf(SignInFailed);
  });

  it.each<[string, number | undefined, number]>([
    ['at once', 0, 0],
    ['while they were there', 400, 400],
    ['within the minute by which clocks may differ', 459, 400],
  ])('shows that somebody has signed in anew: %s', async (_, ago, within) => {
    const came = await whoCame({ auth_time: seconds(ago ?? 0) }, within);
    expect(came.knownForSeconds).toBeGreaterThanOrEqual(ago ?? 0);
  });

  it.each<[string, Record<string, unknown>]>([
    ['it does not say when', {}],
    ['that was before they were sent', { auth_time: seconds(470) }],
  ])('does not show it where %s', async (_, inToken) => {
    await expect(whoCame(inToken, 400)).rejects.toBeInstanceOf(NotAnew);
  });
});
