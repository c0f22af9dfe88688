import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import * as oidc from 'openid-client';
import type { IssuerConfig } from '../../../config';
import { isStrong } from '../../../issuers';
import { ALGORITHMS, CLOCK_TOLERANCE_SECONDS } from '../../auth';
import type { EndedThere, SignedIn } from '../../../register/people/sessions';

/** Whom a provider has signed in, and what it calls that session of its own, where it says so. */
export interface CameBy extends SignedIn {
  readonly providerSession: string | null;
  /** How long ago they showed the provider who they are; null where it does not say (`auth_time`). */
  readonly knownForSeconds: number | null;
}

/** A provider by which people sign in to the pages. */
export interface WebProvider {
  readonly issuer: string;
  readonly serviceIds: readonly string[];
  /**
   * Where the browser is sent to sign in. Whoever showed the provider who they are longer ago than so many seconds is to do it anew; at 0
   * everybody is, even whoever the provider still knows. Throws `ProviderAway`.
   */
  address(attempt: Secrets, callback: string, maxAgeSeconds: number): Promise<string>;
  /**
   * Whom it has signed in, from the address that the browser came back to. Throws `SignInFailed`, `TooWeak` where the service asks for
   * more than the provider did, `NotAnew` where they had to sign in within so many seconds and the provider does not say that they
   * have, or `ProviderAway`.
   */
  whoCame(attempt: Secrets, cameTo: URL, withinSeconds: number | null): Promise<CameBy>;
  /** What it has ended, by its logout token. Throws `SignInFailed` for a token that is no good, or `ProviderAway`. */
  whatEnded(logoutToken: string): Promise<EndedThere>;
  /** Where the browser is sent to sign out there too; null when the provider has no such place. Throws `ProviderAway`. */
  leaving(backTo: string): Promise<string | null>;
}

/** What one attempt to sign in is recognised by (RFC 7636 and OpenID's state and nonce): a secret of this browser's. */
export interface Secrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The provider, or whoever sent the browser back, did not show that this browser's person has signed in. */
export class SignInFailed extends Error {
  override readonly name = 'SignInFailed';
}

/** The provider has signed somebody in, but not as strongly as their service asks. */
export class TooWeak extends Error {
  override readonly name = 'TooWeak';
  constructor(
    readonly person: SignedIn,
    readonly provider: WebProvider,
  ) {
    super('Not as strong as the service asks.');
  }
}

/** They were to show the provider anew who they are, and it does not say that they have. */
export class NotAnew extends Error {
  override readonly name = 'NotAnew';
}

/** The provider does not answer, or fails by itself: nothing is known about the person. */
export class ProviderAway extends Error {
  override readonly name = 'ProviderAway';
}

export const newSecrets = (): Secrets => ({
  state: oidc.randomState(),
  nonce: oidc.randomNonce(),
  verifier: oidc.randomPKCECodeVerifier(),
});

const KNOWN_FOR_MS = 60 * 60_000;
const TIMEOUT_SECONDS = 5;

/** The providers of which the pages are a client, in the order of the configuration. */
export function webProviders(issuers: readonly IssuerConfig[]): readonly WebProvider[] {
  return issuers.flatMap(({ client, ...config }) => (client === undefined ? [] : [webProvider(config, client)]));
}

function webProvider(
  { issuer, serviceIds, requireAcr, requireAmr }: Omit<IssuerConfig, 'client'>,
  client: { readonly id: string; readonly secret: string },
): WebProvider {
  const found = remembered(() =>
    oidc.discovery(new URL(issuer), client.id, undefined, oidc.ClientSecretBasic(client.secret), {
      timeout: TIMEOUT_SECONDS,
      // Signatures of id tokens are checked too, not only the certificate of whoever handed them over. Only the demo is without
      // https: production's configuration refuses such providers.
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked only so that it stands out
      execute: [oidc.enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [])],
    }),
  );
  let keys: JWTVerifyGetKey | null = null;
  const keysFor = async (): Promise<JWTVerifyGetKey> => {
    const at = (await found()).serverMetadata().jwks_uri;
    if (at === undefined) throw new SignInFailed('The provider has no keys.');
    keys ??= createRemoteJWKSet(new URL(at));
    return keys;
  };
  const provider: WebProvider = {
    issuer,
    serviceIds,
    address: async ({ state, nonce, verifier }, callback, maxAgeSeconds) => {
      const challenge = await oidc.calculatePKCECodeChallenge(verifier);
      const strength = requireAcr === undefined ? {} : { acr_values: requireAcr.join(' ') };
      const age = { max_age: String(maxAgeSeconds), ...(maxAgeSeconds === 0 ? ANEW : {}) };
      const asked = { scope: 'openid', redirect_uri: callback, state, nonce, ...strength, ...age };
      const pkce = { code_challenge: challenge, code_challenge_method: 'S256' };
      return oidc.buildAuthorizationUrl(await found(), { ...asked, ...pkce }).href;
    },
    whoCame: async ({ state, nonce, verifier }, cameTo, withinSeconds) => {
      const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
      const configuration = await found();
      try {
        const claims = (await oidc.authorizationCodeGrant(configuration, cameTo, checks)).claims();
        if (claims === undefined) throw new SignInFailed('The provider does not say who signed in.');
        const { sub: subject, sid } = claims;
        if (!isStrong({ requireAcr, requireAmr }, claims)) throw new TooWeak({ issuer, subject }, provider);
        const at = claims.auth_time;
        const knownForSeconds = at === undefined ? null : Math.max(0, Math.floor(Date.now() / 1_000) - at);
        const isAnew = knownForSeconds !== null && knownForSeconds <= (withinSeconds ?? 0) + CLOCK_TOLERANCE_SECONDS;
        if (withinSeconds !== null && !isAnew) throw new NotAnew('The provider does not say that they signed in anew.');
        return { issuer, subject, providerSession: typeof sid === 'string' ? sid : null, knownForSeconds };
      } catch (error) {
        if (error instanceof TooWeak || error instanceof NotAnew) throw error;
        if (isAway(error)) throw new ProviderAway('The provider does not answer.', { cause: error });
        throw new SignInFailed('The provider did not show that somebody signed in.', { cause: error });
      }
    },
    whatEnded: async (logoutToken) => {
      const keys = await keysFor();
      try {
        const { payload } = await jwtVerify(logoutToken, keys, { ...LOGOUT_TOKEN, issuer, audience: client.id });
        const { sub = null, sid = null, events, nonce } = payload;
        const isLogout = typeof events === 'object' && events !== null && LOGOUT_EVENT in events;
        if (!isLogout || nonce !== undefined) throw new SignInFailed('The token is not one that ends a session.');
        if (sub === null && typeof sid !== 'string') throw new SignInFailed('The token does not say whose session.');
        return { issuer, subject: sub, providerSession: typeof sid === 'string' ? sid : null };
      } catch (error) {
        if (error instanceof SignInFailed) throw error;
        const isTokensFault = error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout);
        if (isTokensFault) throw new SignInFailed('The token is no good.', { cause: error });
        throw new ProviderAway('The provider does not show its keys.', { cause: error });
      }
    },
    leaving: async (backTo) => {
      const configuration = await found();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
      return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: backTo }).href;
    },
  };
  return provider;
}

/** OpenID Connect Core 1.0, 3.1.2.1: whoever is known is asked all the same, and the answer has to say when they showed who they are. */
const ANEW = { prompt: 'login' };

const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** OpenID Connect Back-Channel Logout 1.0, 2.4 and 2.6: a type of its own, so that no other token ends anything, and two minutes at most. */
const LOGOUT_TOKEN = {
  typ: 'logout+jwt',
  algorithms: ALGORITHMS,
  requiredClaims: ['iat', 'jti', 'events'],
  maxTokenAge: '2 minutes',
  clockTolerance: CLOCK_TOLERANCE_SECONDS,
};

/** The client wraps both: the network's error, and the answer of a provider that fails. */
function isAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { message, name, status, cause } = error as {
    message?: string;
    name?: string;
    status?: number;
    cause?: unknown;
  };
  const lost = message === 'fetch failed' || name === 'TimeoutError' || name === 'AbortError';
  return lost || (status !== undefined && status >= 500) || isAway(cause);
}

/** Asks once an hour; a failure is not remembered. */
function remembered<T>(ask: () => Promise<T>): () => Promise<T> {
  let known: { readonly at: number; readonly answer: Promise<T> } | null = null;
  return () => {
    if (known === null || Date.now() - known.at > KNOWN_FOR_MS) {
      const answer = ask().catch((cause: unknown) => {
        throw new ProviderAway('The provider does not say what it can do.', { cause });
      });
      const asked = { at: Date.now(), answer };
      known = asked;
      asked.answer.catch(() => {
        if (known === asked) known = null;
      });
    }
    return known.answer;
  };
}
