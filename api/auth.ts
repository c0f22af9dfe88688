import type { Request } from 'express';
import { createRemoteJWKSet, decodeJwt, errors, jwtVerify } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import type { IssuerConfig } from '../config';
import { isStrong } from '../issuers';
import type { Instant } from '../domain/calendar/london-time';
import type { ServiceId } from '../domain/ids';
import type { Actor } from '../domain/people';
import type { Register } from '../register/register';
import { Problem, unavailable } from './problem';

/** Who a token speaks of: OpenID's pair, and the services whose staff this provider may sign in. */
export interface VerifiedToken {
  readonly issuer: string;
  readonly subject: string;
  readonly serviceIds: readonly string[];
}
/** Checks a bearer token. Throws a `Problem`: 401 when it is no good, 503 when its provider's keys cannot be fetched. */
export type VerifyToken = (token: string) => Promise<VerifiedToken>;

export const ALGORITHMS = ['ES256', 'RS256', 'EdDSA'];
export const CLOCK_TOLERANCE_SECONDS = 60;
/** What a token for an API may call itself, where it says so (RFC 9068): not one that tells of a sign-out, or proves something else. */
const TYPES: ReadonlySet<string> = new Set(['jwt', 'at+jwt']);
const MAX_SUBJECT = 255;

/** The issuers that may sign in the staff of a service. */
export function issuersOf(issuers: readonly IssuerConfig[]): (serviceId: ServiceId) => readonly string[] {
  return (serviceId) => issuers.filter(({ serviceIds }) => serviceIds.includes(serviceId)).map(({ issuer }) => issuer);
}

/** Verifies tokens of the configured OpenID providers and of nobody else. Throws when no provider is configured. */
export function tokenVerifier(issuers: readonly IssuerConfig[]): VerifyToken {
  if (issuers.length === 0) throw new Error('CAMAU_ISSUERS: expected at least one provider; nobody could sign in.');
  const known = new Map(
    issuers.map((config) => [config.issuer, { config, keys: keysOf(createRemoteJWKSet(new URL(config.jwksUri))) }]),
  );
  return async (token) => {
    const provider = known.get(issuerOf(token) ?? '');
    if (provider === undefined)
      throw notSignedIn('The token is not from a provider that is known here. Sign in again.');
    const { issuer, audience, serviceIds } = provider.config;
    try {
      const { payload, protectedHeader } = await jwtVerify(token, provider.keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ['exp', 'sub'],
      });
      if (!TYPES.has(protectedHeader.typ?.toLowerCase().replace(/^application\//, '') ?? 'jwt')) {
        throw notSignedIn('The token is of another kind than one for this API. Sign in again.');
      }
      const { sub } = payload;
      if (typeof sub !== 'string' || sub === '' || sub.length > MAX_SUBJECT) {
        throw notSignedIn('The token does not say whom it is for (claim "sub"). Sign in again.');
      }
      if (!isStrong(provider.config, payload)) {
        throw notSignedIn('Your service asks for a stronger sign-in, such as a second factor. Sign in again with it.');
      }
      return { issuer, subject: sub, serviceIds };
    } catch (error) {
      if (error instanceof Problem) throw error;
      if (error instanceof errors.JWTExpired) throw notSignedIn('Your sign-in has ended. Sign in again.');
      if (error instanceof errors.JOSEError) throw notSignedIn('The token cannot be accepted. Sign in again.');
      throw error;
    }
  };
}

/** The person behind a request. Throws a `Problem`: 401, 403, or 503 while the provider's keys are out of reach. */
export async function actorOf(
  request: Request,
  services: { readonly verifyToken: VerifyToken; readonly register: Register; readonly now: () => Instant },
): Promise<Actor> {
  const header = request.get('authorization');
  if (header === undefined) throw notSignedIn('Send a bearer token in the Authorization header.', false);
  const token = /^Bearer +([A-Za-z0-9._~+/=-]+) *$/i.exec(header)?.[1];
  if (token === undefined) throw notSignedIn('Authorization: expected "Bearer" and a token.');
  return memberBehind(await services.verifyToken(token), services);
}

/**
 * The member of staff whom a provider has signed in, by token or on the pages: by issuer and subject, never by an address.
 * Throws a `Problem` 403 for whoever is unknown here, has left, or came by a provider that is not their service's.
 */
export async function memberBehind(
  { issuer, subject, serviceIds }: VerifiedToken,
  services: { readonly register: Register; readonly now: () => Instant },
): Promise<Actor> {
  const actor = await services.register.actorBehind(issuer, subject, services.now());
  if (actor === null) {
    throw new Problem(
      'not-allowed',
      'You are signed in, but you are not an active member of staff here. Ask your administrator.',
    );
  }
  if (!serviceIds.includes(actor.serviceId)) {
    throw new Problem('not-allowed', 'You signed in with a provider that is not the one of your service.');
  }
  return actor;
}

/** Keeps "this key is not theirs" (a bad token) apart from "their keys cannot be fetched" (an outage). */
function keysOf(remote: JWTVerifyGetKey): JWTVerifyGetKey {
  return async (header, token) => {
    try {
      return await remote(header, token);
    } catch (error) {
      const tokensFault =
        error instanceof errors.JWKSNoMatchingKey ||
        error instanceof errors.JWKSMultipleMatchingKeys ||
        error instanceof errors.JOSENotSupported;
      if (tokensFault) throw error;
      throw unavailable(
        'Your sign-in cannot be checked now, because the sign-in provider does not answer. Try again shortly.',
      );
    }
  };
}

/** The provider that a token says it is from, to look for its keys: nothing is believed of it yet. */
export function issuerOf(token: string): string | null {
  try {
    return decodeJwt(token).iss ?? null;
  } catch {
    return null;
  }
}

function notSignedIn(detail: string, tokenGiven = true): Problem {
  const challenge = tokenGiven ? 'Bearer realm="camau", error="invalid_token"' : 'Bearer realm="camau"';
  return new Problem('not-signed-in', detail, { headers: { 'WWW-Authenticate': challenge } });
}
