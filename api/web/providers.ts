import * as oidc from 'openid-client';
import type { IssuerConfig } from '../../config';
import type { SignedIn } from '../../register/sessions';

/** A provider by which people sign in to the pages. */
export interface WebProvider {
  readonly issuer: string;
  readonly serviceIds: readonly string[];
  /** Where the browser is sent to sign in. Throws `ProviderAway`. */
  address(attempt: Secrets, callback: string): Promise<string>;
  /** Whom it has signed in, from the address that the browser came back to. Throws `SignInFailed` or `ProviderAway`. */
  whoCame(attempt: Secrets, cameTo: URL): Promise<SignedIn>;
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
  return issuers.flatMap(({ issuer, serviceIds, client }) =>
    client === undefined ? [] : [webProvider(issuer, serviceIds, client)],
  );
}

function webProvider(
  issuer: string,
  serviceIds: readonly string[],
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
  return {
    issuer,
    serviceIds,
    address: async ({ state, nonce, verifier }, callback) => {
      const challenge = await oidc.calculatePKCECodeChallenge(verifier);
      const asked = { scope: 'openid', redirect_uri: callback, state, nonce };
      const pkce = { code_challenge: challenge, code_challenge_method: 'S256' };
      return oidc.buildAuthorizationUrl(await found(), { ...asked, ...pkce }).href;
    },
    whoCame: async ({ state, nonce, verifier }, cameTo) => {
      const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
      const configuration = await found();
      try {
        const subject = (await oidc.authorizationCodeGrant(configuration, cameTo, checks)).claims()?.sub;
        if (subject === undefined) throw new SignInFailed('The provider does not say who signed in.');
        return { issuer, subject };
      } catch (error) {
        if (isAway(error)) throw new ProviderAway('The provider does not answer.', { cause: error });
        throw new SignInFailed('The provider did not show that somebody signed in.', { cause: error });
      }
    },
    leaving: async (backTo) => {
      const configuration = await found();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
      return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: backTo }).href;
    },
  };
}

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
