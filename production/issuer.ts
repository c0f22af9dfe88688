import { once } from 'node:events';
import { createServer } from 'node:https';
import { networkInterfaces } from 'node:os';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { generate } from 'selfsigned';

const ALGORITHM = 'ES256';
const KEY_ID = 'production-check';
const VALID_SECONDS = 60 * 60;

/** An OpenID provider of the check's own, over https on an address that is not this machine's loopback. */
export interface Issuer {
  readonly issuer: string;
  readonly jwksUri: string;
  /** What others have to trust to speak to it, as a PEM certificate. */
  readonly certificate: string;
  token(request: { readonly subject: string; readonly audience: string }): Promise<string>;
  stop(): Promise<void>;
}

/** This machine's address in its own network; null where it has none. */
export function networkAddress(): string | null {
  const addresses = Object.values(networkInterfaces()).flatMap((of) => of ?? []);
  return addresses.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? null;
}

/**
 * Production refuses providers without https and on loopback, and the check does not ask for an exception: it makes a
 * certificate for this machine's own address, which the API is told to trust as a service's private authority would be
 * (`NODE_EXTRA_CA_CERTS`). Only public keys can be fetched here; tokens are signed in the check's own process.
 */
export async function startIssuer(address: string): Promise<Issuer> {
  const certificate = await generate([{ name: 'commonName', value: address }], {
    keyType: 'ec',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: address }] },
    ],
  });
  const keys = await generateKeyPair(ALGORITHM);
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(keys.publicKey)), alg: ALGORITHM, kid: KEY_ID }] });
  const server = createServer({ key: certificate.private, cert: certificate.cert }, (request, response) => {
    const found = request.method === 'GET' && request.url === '/jwks.json';
    response.writeHead(found ? 200 : 404, { 'content-type': 'application/json', connection: 'close' });
    response.end(found ? jwks : '{}');
  }).listen(0, address);
  await once(server, 'listening');
  const issuer = `https://${address}:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    jwksUri: `${issuer}/jwks.json`,
    certificate: certificate.cert,
    token: ({ subject, audience }) =>
      new SignJWT()
        .setProtectedHeader({ alg: ALGORITHM, kid: KEY_ID, typ: 'JWT' })
        .setIssuer(issuer)
        .setSubject(subject)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(`${VALID_SECONDS}s`)
        .sign(keys.privateKey),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
