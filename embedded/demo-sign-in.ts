import type { IncomingMessage, ServerResponse } from 'node:http';
import { randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import nunjucks from 'nunjucks';
import type Provider from 'oidc-provider';
import type { Adapter, Configuration } from 'oidc-provider';
import { LOOPBACK } from './loopback';

/** The pages that people sign in to, as this provider knows them. */
export interface DemoClient {
  readonly id: string;
  readonly secret: string;
  /** Where people come back to, signed in and signed out. */
  readonly signedIn: string;
  readonly signedOut: string;
  /** Where they are told that somebody's session here has ended; not given where nobody asks to be. */
  readonly endedThere?: string;
}

/** Whom one can sign in as. Anybody may be anybody here. */
export interface DemoPerson {
  readonly subject: string;
  readonly label: string;
  /** How they have signed in, as OpenID says it. */
  readonly acr?: string;
  readonly amr?: readonly string[];
}

export interface DemoSignInOptions {
  readonly issuer: string;
  readonly key: JWK & { readonly kid: string };
  readonly algorithm: 'ES256';
  readonly client: DemoClient;
  readonly people: readonly DemoPerson[];
}

const INTERACTION = '/choose/';
const MINUTES = 60;

// The package's own entry warns of Node 20 on the terminal whenever it is loaded; what this uses works there.
/* eslint-disable @typescript-eslint/no-require-imports -- these parts have no types of their own to import */
const { Provider: OidcProvider } = require('oidc-provider/lib/provider.js') as { Provider: typeof Provider };
const { default: InMemory } = require('oidc-provider/lib/adapters/memory_adapter.js') as {
  default: new (name: string) => Adapter;
};
/* eslint-enable @typescript-eslint/no-require-imports */

/** The package warns of its own in-memory keeping. Here that is what is wanted: a demo sign-in lasts as long as its process. */
class Kept extends InMemory {}

/**
 * OpenID's authorization code flow for the demo: the real protocol, with a list of invented people in the place of a password.
 * Answers every request that is not the demo's own.
 */
export function demoSignIn({ issuer, key, algorithm, client, people }: DemoSignInOptions) {
  const configuration: Configuration = {
    adapter: Kept,
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [client.signedIn],
        post_logout_redirect_uris: [client.signedOut],
        ...(client.endedThere === undefined
          ? {}
          : { backchannel_logout_uri: client.endedThere, backchannel_logout_session_required: true }),
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: algorithm,
      },
    ],
    jwks: { keys: [{ ...key, alg: algorithm, use: 'sig' }] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    routes: { jwks: '/jwks.json' },
    pkce: { required: () => true },
    ttl: {
      AccessToken: 5 * MINUTES,
      AuthorizationCode: MINUTES,
      Grant: 8 * 60 * MINUTES,
      IdToken: 5 * MINUTES,
      Interaction: 30 * MINUTES,
      Session: 8 * 60 * MINUTES,
    },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: client.endedThere !== undefined },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.body = page(LEAVE, { form });
        },
      },
    },
    // How somebody signed in is told with who they are, as providers of real services are set up to.
    claims: { openid: ['sub', 'acr', 'amr'] },
    acrValues: people.flatMap(({ acr }) => acr ?? []),
    conformIdTokenClaims: false,
    // Both are on this machine: what the package would add refuses such addresses, on the versions of Node that let it.
    fetch: (url, { method, headers, body, redirect }: RequestInit = {}) =>
      fetch(url, {
        method: method ?? 'GET',
        headers: headers ?? {},
        body: body ?? null,
        redirect: redirect ?? 'manual',
      }),
    interactions: { url: (_context, { uid }) => `${INTERACTION}${uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    // Nobody is asked whether Camau may know who they are: it is the only one who asks.
    loadExistingGrant: async ({ oidc }) => {
      const { session, client: asking, provider } = oidc;
      if (session?.accountId === undefined || asking === undefined) return undefined;
      const grant = new provider.Grant({ accountId: session.accountId, clientId: asking.clientId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    renderError: (context, { error }) => {
      context.type = 'html';
      context.body = page(FAILED, { error });
    },
  };
  const provider = new OidcProvider(issuer, configuration);
  const others = provider.callback();
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url?.startsWith(INTERACTION) !== true) {
      await others(request, response);
      return;
    }
    if (request.method === 'POST') {
      const chosen = new URLSearchParams(await bodyOf(request)).get('subject');
      const known = people.find(({ subject }) => subject === chosen);
      if (known !== undefined) {
        await provider.interactionFinished(request, response, {
          login: { accountId: known.subject, ...strengthOf(known) },
        });
        return;
      }
    }
    await provider.interactionDetails(request, response);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(page(CHOOSE, { people }));
  };
}

const strengthOf = ({ acr, amr }: DemoPerson) => ({
  ...(acr === undefined ? {} : { acr }),
  ...(amr === undefined ? {} : { amr: [...amr] }),
});

const MAX_BODY_CHARACTERS = 2_000;

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += String(chunk);
    if (text.length > MAX_BODY_CHARACTERS) return '';
  }
  return text;
}

const escaping = new nunjucks.Environment(null, { autoescape: true });
const page = (body: string, values: object): string =>
  escaping.renderString(
    FRAME.replace('BODY', () => body),
    values,
  );

const FRAME = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Demo sign-in</title></head>
<body><h1>Demo sign-in</h1>BODY</body></html>
`;
const CHOOSE = `<p>Everybody here is invented. Who are you?</p>
<form method="post">{% for person in people %}
<p><button name="subject" value="{{ person.subject }}">{{ person.label }}</button></p>{% endfor %}
</form>`;
const LEAVE = `{{ form | safe }}
<p>Sign out of the demo sign-in too?</p>
<button type="submit" form="op.logoutForm" name="logout" value="yes">Sign out</button>
<button type="submit" form="op.logoutForm">Stay signed in</button>`;
const FAILED = `<p>This did not work ({{ error }}). <a href="/">Go back</a> and sign in again.</p>`;

/** Where the demo provider of this port is. */
export const demoIssuerAt = (port: number): string => `http://${LOOPBACK}:${port}`;
