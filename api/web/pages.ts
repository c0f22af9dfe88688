import express from 'express';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { localDateOf, localTimeOf, millisOf } from '../../domain/calendar/london-time';
import type { Instant } from '../../domain/calendar/london-time';
import type { StaffMember } from '../../register/register';
import type { SignedIn } from '../../register/sessions';
import { memberBehind } from '../auth';
import { perAddress } from '../edge';
import { isOutage } from '../outage';
import { PAGES, signInPath } from '../paths';
import { Problem } from '../problem';
import { faultOf, notesOf } from '../requests';
import type { Services } from '../services';
import { ATTEMPT_MS, cookiesFor } from './cookies';
import { newSecrets, ProviderAway, SignInFailed } from './providers';
import type { Secrets, WebProvider } from './providers';
import { formTokenOf, isFormToken, sessionsIn } from './sessions';
import type { OpenSession } from './sessions';
import { languageOf, pageHeaders, show, withNonce } from './show';
import { WORDS } from './words';

interface Visitor {
  readonly session: OpenSession;
  readonly member: StaffMember;
  readonly provider: WebProvider;
}
interface Attempt extends Secrets {
  readonly issuer: string;
  readonly at: Instant;
}
/** A form that did not come from this session's own pages. */
class FormRefused extends Error {
  override readonly name = 'FormRefused';
}
/** Somebody whom the provider signed in, and who may not be here. */
class TurnedAway extends Error {
  override readonly name = 'TurnedAway';
  constructor(readonly provider: WebProvider) {
    super('Nobody who works here.');
  }
}

const SEALED_FOR = 'attempt-to-sign-in';

/** Sign-in to the pages, and what somebody can do about their own sessions. None where no provider knows the pages. */
export function pages(services: Services): express.Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  const { webProviders: providers, publicUrl } = services;
  if (publicUrl === null || providers.length === 0) return router;
  const cookies = cookiesFor(publicUrl);
  const sessions = sessionsIn(services.register, services.now);

  const memberOf = async (person: SignedIn, provider: WebProvider): Promise<StaffMember> => {
    const { staffId } = await memberBehind({ ...person, serviceIds: provider.serviceIds }, services).catch(
      (error: unknown) => {
        throw error instanceof Problem && error.status === 403 ? new TurnedAway(provider) : error;
      },
    );
    const member = await services.register.staffMember(staffId);
    if (member === null) throw new TurnedAway(provider);
    return member;
  };

  /** Who is there now: found out at each request, so that whoever has left is out at once. */
  const visitorOf = async (request: Request, response: Response): Promise<Visitor | null> => {
    const secret = cookies.session.of(request);
    const session = secret === null ? null : await sessions.open(secret);
    const provider = providers.find(({ issuer }) => issuer === session?.issuer);
    if (session === null || provider === undefined) {
      if (secret !== null) cookies.session.clear(response);
      return null;
    }
    try {
      return { session, provider, member: await memberOf(session, provider) };
    } catch (error) {
      if (error instanceof TurnedAway) {
        await sessions.end(session, { only: session.sessionId });
        cookies.session.clear(response);
      }
      throw error;
    }
  };

  const home: RequestHandler = async (request, response) => {
    const visitor = await visitorOf(request, response);
    if (visitor === null) {
      const choices = await Promise.all(providers.map(async (each, index) => choiceOf(each, signInPath(index))));
      const language = languageOf(request);
      show(response, { view: 'sign-in', language, title: WORDS[language].signIn, values: { choices } });
      return;
    }
    const { session, member } = visitor;
    const others = (await sessions.of(session)).filter(({ sessionId }) => sessionId !== session.sessionId);
    const shown = others.map(({ sessionId, startedAt, lastSeenAt }) => ({
      ...{ sessionId, begun: inLondon(startedAt), lastSeen: inLondon(lastSeenAt) },
    }));
    const language = languageOf(request, member.language);
    const title = `${WORDS[language].signedInAs} ${member.name}`;
    const values = { formToken: formTokenOf(session.secret), others: shown };
    show(response, { view: 'home', language, title, values });
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
    const address = await provider.address(secrets, publicUrl + PAGES.signedIn);
    const attempt: Attempt = { ...secrets, issuer: provider.issuer, at: services.now() };
    cookies.attempt.set(response, services.keyRing.seal(JSON.stringify(attempt), SEALED_FOR));
    response.redirect(303, address);
  };

  const signedIn: RequestHandler = async (request, response) => {
    const attempt = attemptIn(cookies.attempt.of(request));
    const provider = providers.find(({ issuer }) => issuer === attempt.issuer);
    if (provider === undefined) throw new SignInFailed('The provider is one no more.');
    const person = await provider.whoCame(attempt, new URL(publicUrl + request.originalUrl));
    cookies.attempt.clear(response);
    await memberOf(person, provider);
    cookies.session.set(response, await sessions.start(person, cookies.session.of(request)));
    response.redirect(303, PAGES.home);
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

  /** What a form of somebody's own page does; without a session, whatever it was is over. */
  const form = (act: (visitor: Visitor, request: Request, response: Response) => Promise<void>): RequestHandler => {
    return async (request, response) => {
      const visitor = await visitorOf(request, response);
      if (visitor === null) {
        response.redirect(303, PAGES.home);
        return;
      }
      const { token } = (request.body ?? {}) as { token?: unknown };
      if (!isFormToken(visitor.session.secret, token)) throw new FormRefused('Not from this session.');
      await act(visitor, request, response);
    };
  };
  const backHome = (request: Request, response: Response) => {
    response.redirect(303, `${PAGES.home}?language=${languageOf(request)}`);
  };
  const signOut = form(async ({ session, provider }, request, response) => {
    await sessions.end(session, { only: session.sessionId });
    cookies.session.clear(response);
    goodbye(request, response, await leaving(provider));
  });
  const goodbye = (request: Request, response: Response, onwards: string | null) => {
    const language = languageOf(request);
    const title = WORDS[language].signedOut;
    show(response, { view: 'signed-out', language, title, values: { leaving: onwards } });
  };
  /** Who is signed out here is so whatever the provider does. */
  const leaving = (provider: WebProvider) => provider.leaving(publicUrl + PAGES.signedOut).catch(() => null);
  const endSession = form(async ({ session }, request, response) => {
    const { session: chosen } = request.body as { session?: unknown };
    if (typeof chosen === 'string') await sessions.end(session, { only: chosen });
    backHome(request, response);
  });
  const endOthers = form(async ({ session }, request, response) => {
    await sessions.end(session, { allBut: session.sessionId });
    backHome(request, response);
  });

  const failed = async (error: unknown, request: Request, response: Response, next: NextFunction): Promise<void> => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { problem, status } = problemOf(error);
    const { requestId } = notesOf(response);
    if (status >= 500)
      services.log[status === 500 ? 'error' : 'warn']({ requestId, fault: faultOf(error) }, 'page failed');
    if (status === 503) response.set('Retry-After', '2');
    const language = languageOf(request);
    const values = {
      why: WORDS[language][`${problem}Why`],
      reference: status === 500 ? requestId : '',
      leaving: error instanceof TurnedAway ? await leaving(error.provider) : null,
    };
    show(response, { status, view: 'problem', language, title: WORDS[language][problem], values });
  };

  const before = [withNonce, pageHeaders(publicUrl), perAddress(services.edge.limits)];
  const sent = [...before, express.urlencoded({ extended: false, limit: '2kb' })];
  const noted = (route: string): RequestHandler => {
    return (_request, response, next) => {
      notesOf(response).route = route;
      next();
    };
  };
  router.get(PAGES.home, noted(PAGES.home), ...before, home);
  router.get(PAGES.signIn, noted(PAGES.signIn), ...before, signIn);
  router.get(PAGES.signedIn, noted(PAGES.signedIn), ...before, signedIn);
  router.get(PAGES.signedOut, noted(PAGES.signedOut), ...before, (request, response) => {
    goodbye(request, response, null);
  });
  router.post(PAGES.signOut, noted(PAGES.signOut), ...sent, signOut);
  router.post(PAGES.endSession, noted(PAGES.endSession), ...sent, endSession);
  router.post(PAGES.endOtherSessions, noted(PAGES.endOtherSessions), ...sent, endOthers);
  router.use(failed);
  return router;
}

type PageProblem = 'failed' | 'turnedAway' | 'formRefused' | 'tooMany' | 'away' | 'unexpected';

function problemOf(error: unknown): { readonly problem: PageProblem; readonly status: number } {
  if (error instanceof SignInFailed) return { problem: 'failed', status: 400 };
  if (error instanceof TurnedAway) return { problem: 'turnedAway', status: 403 };
  if (error instanceof FormRefused) return { problem: 'formRefused', status: 403 };
  if (error instanceof Problem && error.status === 429) return { problem: 'tooMany', status: 429 };
  const away = error instanceof ProviderAway || isOutage(error);
  return away ? { problem: 'away', status: 503 } : { problem: 'unexpected', status: 500 };
}

const inLondon = (at: Instant): string => `${localDateOf(at)} ${localTimeOf(at)}`;
