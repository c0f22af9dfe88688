import { statSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { startDemoIssuer, type DemoIssuer } from '../../embedded/demo-issuer';
import { freePort } from '../../embedded/ports';
import { scratchFolder } from './scratch-folder';

const scratch = scratchFolder();
const keyFile = scratch.in('kept/issuer-key.json');
let port: number;
let issuer: DemoIssuer;

beforeAll(async () => {
  port = await freePort();
  issuer = await startDemoIssuer({ port, keyFile, audience: 'camau' });
});
afterAll(async () => {
  await issuer.stop();
  scratch.remove();
});

async function verify(token: string) {
  const discovery = (await (await fetch(`${issuer.issuer}/.well-known/openid-configuration`)).json()) as {
    issuer: string;
    jwks_uri: string;
  };
  const keys = createRemoteJWKSet(new URL(discovery.jwks_uri));
  return jwtVerify(token, keys, { issuer: discovery.issuer, audience: 'camau', algorithms: ['ES256'] });
}

/** A request with headers that fetch would not let through. */
async function ask(headers: Record<string, string>, body: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const call = request(`${issuer.issuer}/demo-token`, { method: 'POST', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body: text });
      });
    });
    call.on('error', reject).end(body);
  });
}

describe('the demo issuer', () => {
  it('signs tokens that verify through its discovery and keys, each with an id of its own', async () => {
    const asked = { subject: 'staff-7', audience: 'camau' };
    const { payload } = await verify(await issuer.token(asked));
    const other = await verify(await issuer.token(asked));
    expect(payload).toMatchObject({ iss: `http://127.0.0.1:${port}`, sub: 'staff-7', aud: 'camau' });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(8 * 60 * 60);
    expect(payload.jti).not.toBe(other.payload.jti);
  });

  it('signs tokens that have ended, and for other audiences, so that a refusal can be tested', async () => {
    const ended = await issuer.token({ subject: 's', audience: 'camau', expiresIn: -60 });
    await expect(verify(ended)).rejects.toMatchObject({ code: 'ERR_JWT_EXPIRED' });
    const elsewhere = await issuer.token({ subject: 's', audience: 'other' });
    await expect(verify(elsewhere)).rejects.toMatchObject({ claim: 'aud' });
  });

  it('keeps its key to this account and over a restart, and never shows its secret part', async () => {
    const token = await issuer.token({ subject: 's', audience: 'camau' });
    await issuer.stop();
    issuer = await startDemoIssuer({ port, keyFile, audience: 'camau' });
    await expect(verify(token)).resolves.toBeDefined();
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
    const { keys } = (await (await fetch(`${issuer.issuer}/jwks.json`)).json()) as { keys: object[] };
    expect(keys).toHaveLength(1);
    expect(keys[0]).not.toHaveProperty('d');
  });

  it('gives another process a token', async () => {
    const answer = await ask({}, '{"subject": "staff-7"}');
    expect(answer.status).toBe(200);
    const { token } = JSON.parse(answer.body) as { token: string };
    expect((await verify(token)).payload.sub).toBe('staff-7');
  });

  it.each([
    ['a web page of any origin', { origin: 'http://127.0.0.1:3000' }, '{"subject": "s"}', 403],
    ['a name that was bound to this machine', { host: 'rebound.example' }, '{"subject": "s"}', 403],
    ['no subject', {}, '{}', 400],
    ['an empty subject', {}, '{"subject": " "}', 400],
    ['something else than JSON', {}, 'subject=s', 400],
    ['more than it reads', {}, `{"subject": "${'s'.repeat(3_000)}"}`, 400],
  ])('refuses %s', async (_who, headers, body, status) => {
    const answer = await ask(headers, body);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain('eyJ');
  });
});
