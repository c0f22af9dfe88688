import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { CryptoKey, GenerateKeyPairResult, JWK } from 'jose';

export const AUDIENCE = 'camau-test';

/** A provider of the test's own: real keys behind a real JWKS address, and tokens of any shape. */
export interface Provider {
  readonly issuer: string;
  readonly jwksUri: string;
  /** A good token for this person, unless `claims`, `alg` or `key` make it a bad one. */
  token(subject: string, other?: TokenChanges): Promise<string>;
  /** How often anybody has asked it for its keys. */
  timesAsked(): number;
  /** The public part of its key. */
  jwk(): JWK;
  /** From now on it signs with another key, and shows only that one. */
  rotate(): Promise<void>;
  close(): Promise<void>;
}
export interface TokenChanges {
  readonly claims?: Record<string, unknown>;
  readonly without?: readonly string[];
  readonly expiresInSeconds?: number;
  /** What stands in its header beside algorithm and key id. */
  readonly header?: Record<string, unknown>;
  readonly signedBy?: 'own' | 'stranger' | 'secret';
}

export async function startProvider(): Promise<Provider> {
  const stranger = await generateKeyPair('ES256');
  let { own, jwk } = await newKey('own');
  let asked = 0;
  const server: Server = createServer((_request, response) => {
    asked += 1;
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    issuer,
    jwksUri: `${issuer}/jwks`,
    timesAsked: () => asked,
    jwk: () => jwk,
    token: async (
      subject,
      { claims = {}, without = [], expiresInSeconds = 300, signedBy = 'own', header = {} } = {},
    ) => {
      const now = Math.floor(Date.now() / 1_000);
      const good = { iss: issuer, aud: AUDIENCE, sub: subject, iat: now, exp: now + expiresInSeconds, ...claims };
      const payload = Object.fromEntries(Object.entries(good).filter(([name]) => !without.includes(name)));
      const keys: Record<typeof signedBy, [string, CryptoKey | Uint8Array]> = {
        own: ['ES256', own.privateKey],
        stranger: ['ES256', stranger.privateKey],
        // The public key as a shared secret: the classic confusion of algorithms.
        secret: ['HS256', new TextEncoder().encode(JSON.stringify(jwk))],
      };
      const [alg, key] = keys[signedBy];
      return new SignJWT(payload).setProtectedHeader({ alg, kid: jwk.kid ?? '', ...header }).sign(key);
    },
    rotate: async () => {
      ({ own, jwk } = await newKey('next'));
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

async function newKey(kid: string): Promise<{ own: GenerateKeyPairResult; jwk: JWK }> {
  const own = await generateKeyPair('ES256', { extractable: true });
  return { own, jwk: { ...(await exportJWK(own.publicKey)), kid, alg: 'ES256', use: 'sig' } };
}
