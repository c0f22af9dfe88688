import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { dirname } from 'node:path';
import { SignJWT, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { demoIssuerAt, demoSignIn } from './demo-sign-in';
import type { DemoClient, DemoPerson } from './demo-sign-in';
import { LOOPBACK, isSentToLoopback } from './loopback';
import { assertPortFree } from './ports';

const ALGORITHM = 'ES256';
const VALID_SECONDS = 8 * 60 * 60;
const MAX_BODY_BYTES = 2_000;
/** A client that nothing can come back to. */
const NOBODYS: DemoClient = {
  id: 'nobody',
  secret: randomUUID(),
  signedIn: 'http://127.0.0.1:9/signed-in',
  signedOut: 'http://127.0.0.1:9/signed-out',
};

export interface DemoIssuerOptions {
  readonly port: number;
  /** Where the signing key is kept, so that tokens outlive a restart; made, for this account only, when it is missing. */
  readonly keyFile: string;
  /** The audience of tokens asked for over HTTP; `camau` when not given. */
  readonly audience?: string;
  /** Who signs in to which pages; nobody where there are no pages. */
  readonly pages?: { readonly client: DemoClient; readonly people: readonly DemoPerson[] };
}

export interface TokenRequest {
  readonly subject: string;
  readonly audience: string;
  /** In seconds; eight hours when not given, and a past moment when negative. */
  readonly expiresIn?: number;
}

export interface DemoIssuer {
  readonly issuer: string;
  token(request: TokenRequest): Promise<string>;
  stop(): Promise<void>;
}

/**
 * An identity provider for fictional staff on this machine: OpenID's code flow for the pages, and tokens for anybody who asks. It is
 * never part of production. `POST /demo-token {"subject": "…"}` answers `{"token": "…"}`, for other processes of this machine
 * only: a browser's page is refused.
 */
export async function startDemoIssuer({
  port,
  keyFile,
  audience = 'camau',
  pages = { client: NOBODYS, people: [] },
}: DemoIssuerOptions): Promise<DemoIssuer> {
  await assertPortFree(port, { purpose: 'the demo sign-in', variable: 'CAMAU_DEMO_ISSUER_PORT' });
  const issuer = demoIssuerAt(port);
  const key = await signingKey(keyFile);
  const token: DemoIssuer['token'] = async ({ subject, audience: aud, expiresIn = VALID_SECONDS }) => {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT()
      .setProtectedHeader({ alg: ALGORITHM, kid: key.kid, typ: 'JWT' })
      .setIssuer(issuer)
      .setSubject(subject)
      .setAudience(aud)
      .setIssuedAt(now)
      .setExpirationTime(now + expiresIn)
      .setJti(randomUUID())
      .sign(await importJWK(key.private, ALGORITHM));
  };

  const signIn = demoSignIn({ issuer, key: { ...key.private, kid: key.kid }, algorithm: ALGORITHM, ...pages });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isSentToLoopback(request)) {
      send(response, 403, { error: 'This service answers this machine only.' });
    } else if (request.method === 'POST' && request.url === '/demo-token') {
      send(response, ...(await demoToken(request)));
    } else {
      await signIn(request, response);
    }
  };
  const demoToken = async (request: IncomingMessage): Promise<[number, unknown]> => {
    if (request.headers.origin !== undefined) return [403, { error: 'Web pages get no tokens.' }];
    const subject = await subjectAsked(request);
    if (subject === undefined) return [400, { error: 'Send {"subject": "…"} as JSON.' }];
    return [200, { token: await token({ subject, audience }) }];
  };
  const server = createServer((request, response) => {
    response.setHeader('connection', 'close');
    answer(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else send(response, 500, { error: 'The demo sign-in failed: begin again where you came from.' });
    });
  }).listen(port, LOOPBACK);
  await once(server, 'listening');

  return {
    issuer,
    token,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

async function subjectAsked(request: IncomingMessage): Promise<string | undefined> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += String(chunk);
    if (text.length > MAX_BODY_BYTES) return undefined;
  }
  try {
    const { subject } = JSON.parse(text) as { subject?: unknown };
    return typeof subject === 'string' && subject.trim() !== '' ? subject : undefined;
  } catch {
    return undefined;
  }
}

interface SigningKey {
  readonly kid: string;
  readonly private: JWK;
}

async function signingKey(keyFile: string): Promise<SigningKey> {
  const kept = readKey(keyFile) ?? (await makeKey(keyFile));
  const open = publicPart(kept);
  const kid = await calculateJwkThumbprint(open);
  return { kid, private: kept };
}

/** The members of an elliptic curve key that anybody may see (RFC 7518, 6.2.1). */
function publicPart({ kty, crv, x, y }: JWK): JWK {
  if (kty === undefined || crv === undefined || x === undefined || y === undefined) {
    throw new Error('The key of the demo sign-in is not an elliptic curve key: remove its file to get a new one.');
  }
  return { kty, crv, x, y };
}

function readKey(keyFile: string): JWK | undefined {
  try {
    return JSON.parse(readFileSync(keyFile, 'utf8')) as JWK;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`The demo sign-in cannot read its key ${keyFile}: remove the file to get a new one.`, {
      cause: error,
    });
  }
}

async function makeKey(keyFile: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  mkdirSync(dirname(keyFile), { recursive: true, mode: 0o700 });
  writeFileSync(keyFile, JSON.stringify(jwk), { mode: 0o600, flag: 'wx' });
  return jwk;
}
