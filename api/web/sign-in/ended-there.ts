import type { RequestHandler } from 'express';
import { noteSignIn } from '../../access';
import { issuerOf } from '../../auth';
import { PAGES } from '../../paths';
import { notesOf } from '../../requests';
import type { Services } from '../../services';
import { ProviderAway, SignInFailed } from './providers';

/**
 * Where a provider says that it has ended a session, by a token that it has signed: what stands on that here ends with it, in every
 * browser, and is written down. Answers as OpenID Connect Back-Channel Logout 1.0 has it, to a machine and to nobody else.
 */
export function endedThere({ webProviders, register, now }: Services): RequestHandler {
  return async (request, response) => {
    const { logout_token: token } = (request.body ?? {}) as { logout_token?: unknown };
    const provider =
      typeof token === 'string' ? webProviders.find(({ issuer }) => issuer === issuerOf(token)) : undefined;
    try {
      if (typeof token !== 'string' || provider === undefined) throw new SignInFailed('No provider of ours says so.');
      const whose = await register.endSessionsOf(await provider.whatEnded(token));
      for (const { issuer, subject } of whose) {
        const actor = await register.actorBehind(issuer, subject, now());
        if (actor === null) continue;
        await noteSignIn({ register }, actor, 'signed-out', PAGES.endedThere, notesOf(response).requestId);
      }
      response.status(204).end();
    } catch (error) {
      if (error instanceof SignInFailed) response.status(400).json({ error: 'invalid_request' });
      else if (error instanceof ProviderAway) response.status(503).set('Retry-After', '2').json({ error: 'try_again' });
      else throw error;
    }
  };
}
