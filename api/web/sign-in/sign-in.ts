import type { Request, RequestHandler, Response } from 'express';
import { millisOf } from '../../../domain/calendar/london-time';
import type { Instant } from '../../../domain/calendar/london-time';
import type { StaffMember } from '../../../register/register';
import { together } from '../../../register/database/together';
import { noteSignIn } from '../../access';
import { CLOCK_TOLERANCE_SECONDS } from '../../auth';
import { PAGES, signInAnewPath, signInPath } from '../../paths';
import { notesOf } from '../../requests';
import type { Services } from '../../services';
import { ATTEMPT_MS } from './cookies';
import type { Cookies } from './cookies';
import { newSecrets, SignInFailed, TooWeak } from './providers';
import type { Secrets, WebProvider } from './providers';
import { LONGEST_MINUTES } from './sessions';
import type { Sessions } from './sessions';
import { languageOf, show } from '../show';
import { TurnedAway } from './visitors';
import type { Visitor, Visitors } from './visitors';
import { say } from '../words';

interface Attempt extends Secrets {
  readonly issuer: string;
  readonly at: Instant;
  /** Whether they were sent to show anew who they are. */
  readonly anew: boolean;
  /** Where on these pages they go then. */
  readonly back: string;
}
const SEALED_FOR = 'attempt-to-sign-in';
/** No session begins on what its person showed their provider longer ago than a session lasts. */
const LONGEST_SECONDS = LONGEST_MINUTES * 60;

/** What the pages share. */
export interface Room {
  readonly services: Services;
  readonly publicUrl: string;
  readonly cookies: Cookies;
  readonly sessions: Sessions;
  readonly visitors: Visitors;
}

/** Signing in and out: the start page of whoever is not signed in, the way to their provider and back, and the goodbye. */
export function signingIn({ services, publicUrl, cookies, sessions, visitors }: Room) {
  const { webProviders: providers } = services;

  /** The start page of whoever is not signed in; they come back to where they wanted to go. */
  const choose = async (request: Request, response: Response): Promise<void> => {
    const back = ownPath(request.query['back']);
    const to = (index: number) => signInPath(index) + (back === null ? '' : `?back=${encodeURIComponent(back)}`);
    const choices = await together(() => Promise.all(providers.map((each, index) => choiceOf(each, to(index)))));
    const language = languageOf(request, cookies);
    show(response, { view: 'sign-in', language, title: say(language)('signIn'), values: { choices } });
  };
  const choiceOf = async ({ serviceIds, issuer }: WebProvider, path: string) => {
    const names = await Promise.all(serviceIds.map((id) => services.register.service(id as StaffMember['serviceId'])));
    return { path, name: names.flatMap((service) => service?.name ?? []).join(', ') || issuer };
  };

  const signIn: RequestHandler<{ provider: string }> = async (request, response, next) => {
    const provider = /^\d{1,3}$/.test(request.params.provider) ? providers[Number(request.params.provider)] : undefined;
    if (provider === undefined) {
      next();
      return;
    }
    const secrets = newSecrets();
    const anew = request.query['anew'] === 'yes';
    const address = await provider.address(secrets, publicUrl + PAGES.signedIn, anew ? 0 : LONGEST_SECONDS);
    const back = ownPath(request.query['back']) ?? PAGES.home;
    const attempt: Attempt = { ...secrets, issuer: provider.issuer, at: services.now(), anew, back };
    cookies.attempt.set(response, services.keyRing.seal(JSON.stringify(attempt), SEALED_FOR));
    response.redirect(303, address);
  };

  const signedIn: RequestHandler = async (request, response) => {
    const attempt = attemptIn(cookies.attempt.of(request));
    const provider = providers.find(({ issuer }) => issuer === attempt.issuer);
    if (provider === undefined) throw new SignInFailed('The provider is one no more.');
    const since = Math.ceil((millisOf(services.now()) - millisOf(attempt.at)) / 1_000);
    const person = await provider
      .whoCame(attempt, new URL(publicUrl + request.originalUrl), attempt.anew ? since : null)
      .catch(noteTurnedAway(provider));
    cookies.attempt.clear(response);
    if (!attempt.anew && (person.knownForSeconds ?? 0) > LONGEST_SECONDS + CLOCK_TOLERANCE_SECONDS) {
      response.redirect(303, signInAnewPath(providers.indexOf(provider), attempt.back));
      return;
    }
    const { actor } = await visitors.memberOf(person, provider).catch(noteTurnedAway(provider));
    await noteSignIn(services, actor, 'signed-in', PAGES.signedIn, notesOf(response).requestId);
    cookies.session.set(response, await sessions.start(person, cookies.session.of(request)));
    response.redirect(303, attempt.back);
  };
  const noteTurnedAway =
    ({ serviceIds: [serviceId] }: WebProvider) =>
    async (error: unknown): Promise<never> => {
      const isTurnedAway = error instanceof TurnedAway || error instanceof TooWeak;
      if (isTurnedAway && serviceId !== undefined) {
        await services.register.recordTurnedAway(serviceId as StaffMember['serviceId'], error.person);
      }
      throw error;
    };
  const attemptIn = (sealed: string | null): Attempt => {
    if (sealed === null) throw new SignInFailed('This browser has begun nothing.');
    let attempt: Attempt;
    try {
      attempt = JSON.parse(services.keyRing.open(sealed, SEALED_FOR)) as Attempt;
    } catch (error) {
      throw new SignInFailed('The attempt is none of ours.', { cause: error });
    }
    if (millisOf(services.now()) - millisOf(attempt.at) > ATTEMPT_MS) throw new SignInFailed('It took too long.');
    return attempt;
  };

  const leave = async ({ session, provider, actor }: Visitor, request: Request, response: Response): Promise<void> => {
    await noteSignIn(services, actor, 'signed-out', PAGES.signOut, notesOf(response).requestId);
    await sessions.end(session, { only: session.sessionId });
    cookies.session.clear(response);
    // What a shared machine's browser may have kept goes too; the language that was chosen stands in a cookie, and stays.
    response.set('Clear-Site-Data', '"cache", "storage"');
    goodbye(request, response, await leaving(provider));
  };
  const goodbye = (request: Request, response: Response, onwards: string | null) => {
    const language = languageOf(request, cookies);
    show(response, { view: 'signed-out', language, title: say(language)('signedOut'), values: { leaving: onwards } });
  };
  /** Who is signed out here is so whatever the provider does. */
  const leaving = (provider: WebProvider) => provider.leaving(publicUrl + PAGES.signedOut).catch(() => null);
  const goodbyeAgain: RequestHandler = (request, response) => {
    goodbye(request, response, null);
  };
  return { choose, signIn, signedIn, leave, leaving, goodbye: goodbyeAgain };
}

/** A place on these pages; null for anything else, so that no address sends people elsewhere. */
export const ownPath = (path: unknown): string | null =>
  typeof path === 'string' && /^\/(?!\/)[\w/-]{0,200}$/.test(path) ? path : null;
